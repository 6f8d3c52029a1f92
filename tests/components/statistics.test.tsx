import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { SubjectStatistics } from '../../components/desk/SubjectStatistics.tsx';
import { statisticsText } from '../../components/desk/statistics-text.ts';
import { LanguageContext } from '../../components/words.ts';
import type { BookStatistics } from '../../lib/checklists/subject-statistics.ts';
import type { Language } from '../../lib/records/words.ts';
import '../../components/theme.css';

let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

const now = '2026-11-25T02:00:00.000Z';
const books: BookStatistics[] = [
  {
    key: 'a', book: { platform: 'smas', namHoc: '2026-2027', lop: '7A', mon: 'Toán', hocKy: 1 }, pupils: 42, readAt: now, whole: true,
    columns: [{ field: 'gk', unread: 0, counts: { bands: [12, 13, 14, 1, 0], passed: 0, failed: 0, empty: 1, unreadable: 1 } }],
  },
  {
    key: 'b', book: { platform: 'smas', namHoc: '2026-2027', lop: '7B', mon: 'Giáo dục thể chất', hocKy: 3 }, pupils: 40, readAt: now, whole: false,
    columns: [{ field: 'tbcn', unread: 10, counts: { bands: [0, 0, 0, 0, 0], passed: 29, failed: 1, empty: 0, unreadable: 0 } }],
  },
];

function show(given: readonly BookStatistics[] | undefined, language: Language = 'vi', onSave: (kind: 'csv' | 'xlsx') => Promise<void> = async () => undefined) {
  const home = document.body.appendChild(document.createElement('main'));
  home.lang = language;
  root = createRoot(home);
  root.render(
    <LanguageContext value={language}>
      <SubjectStatistics books={given} damaged={0} now={now} onSave={onSave} onPrint={() => undefined} />
    </LanguageContext>,
  );
}

test('as text each column has the numbers of its own line, no share is named that is empty, and what was not read whole says so', () => {
  expect(statisticsText(books, now, 'vi')).toBe(`7A · Toán · học kì I · SMAS
42 học sinh, đọc 09:00
GK: 8,0–10: 12; 6,5–7,9: 13; 5,0–6,4: 14; 3,5–4,9: 1; Trống: 1; Không phải điểm: 1

7B · Giáo dục thể chất · cả năm · SMAS
40 học sinh, đọc 09:00 · chưa đọc đủ sổ này: mở lại trang
ĐTBmcn: Đ: 29; CĐ: 1; Chưa đọc: 10
`);
  expect(statisticsText(books, now, 'en')).toContain('42 pupils, read 09:00');
});

test('shows the counts of each book in numbers, and says which was not read whole', async () => {
  show(books);
  await expect.element(page.getByRole('heading', { name: '7A · Toán · học kì I · SMAS' })).toBeVisible();
  const row = page.getByRole('row', { name: /GK/ });
  expect((await row.element()).textContent).toBe('GK121314111');
  await expect.element(page.getByText(/chưa đọc đủ sổ này/)).toBeVisible();
  expect((await page.getByRole('row', { name: /ĐTBmcn/ }).element()).textContent).toBe('ĐTBmcn29110');
});

test('nothing read yet, and a file that could not be made, say what to do', async () => {
  show([]);
  await expect.element(page.getByRole('heading', { name: 'Chưa đọc sổ điểm nào' })).toBeVisible();
  root?.unmount();
  document.body.replaceChildren();
  const refuse = vi.fn(async () => Promise.reject(new Error('no')));
  show(books, 'vi', refuse);
  await page.getByRole('button', { name: 'Lưu Excel' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Chưa tạo được tệp. Thử lại, hoặc lưu CSV.');
  expect(refuse).toHaveBeenCalledWith('xlsx');
});

for (const language of ['vi', 'en'] as const) {
  test(`axe finds nothing wrong, ${language}`, async () => {
    show(books, language);
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  });
}

import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ProgressScreen } from '../../components/progress/ProgressScreen.tsx';
import { words, type Said } from '../../components/progress/progress.words.ts';
import { LanguageContext } from '../../components/words.ts';
import { overviewOf, type OverviewOptions } from '../../lib/progress/overview.ts';
import type { ProgressReport } from '../../lib/progress/report.ts';
import type { Language } from '../../lib/records/words.ts';
import { minhTan, reportOf, schoolReports } from '../progress/reports.ts';
import '../../components/theme.css';

let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

const chosen = { namHoc: '2026-2027', period: 1 } as const;
const responsible = [{ mon: 'Ngữ văn', lop: '6B', hoTen: 'Trần Thị A' }];
const roadmap = [{ due: '2026-12-31', target: '50% sổ ký số', percent: 50, measure: 'signed' as const }, { namHoc: '2026-2027', target: '100% học sinh đủ hồ sơ', percent: 100, measure: 'complete' as const }, { namHoc: '2025-2026', target: 'Đường truyền Internet ổn định', percent: 100 }];
const none = () => undefined;

function show(reports: readonly ProgressReport[], { language = 'vi', status = null, ...more }: Partial<OverviewOptions> & { language?: Language; status?: Said | null } = {}) {
  if (root) root.unmount();
  document.body.replaceChildren();
  const home = document.body.appendChild(document.createElement('main'));
  home.lang = language;
  root = createRoot(home);
  root.render(
    <LanguageContext value={language}>
      <ProgressScreen
        mine={[reportOf(0)]} onSaveMine={async () => ''} onStatus={none} overview={overviewOf(reports, { ...minhTan, responsible, ...more })}
        periods={[chosen]} chosen={chosen} onChoose={none} damaged={0} mineDamaged={0} roadmap={roadmap} responsible={responsible}
        status={status} onUndo={null} onFiles={async () => ({ added: 0, known: 0, refused: [] })} onCsv={none} onXlsx={none} onClear={none}
      />
    </LanguageContext>,
  );
}

const reached = () => [...document.querySelectorAll('[aria-label="Lộ trình"] tbody tr')].map((line) => line.lastElementChild!.textContent.trim());
const marks = () => [...document.querySelectorAll('[aria-label="Lộ trình"] tbody td:last-child > span')].map((mark) => mark.getAttribute('style'));

test('a target is shown by what it measures; what the reports cannot tell is never shown as reached', async () => {
  show(Array.from({ length: 13 }, (_, n) => reportOf(n, { verdict: 'san-sang', signedAt: '2027-01-06T02:00:00.000Z' })), { classes: ['6A', '6B'] });
  await expect.element(page.getByRole('heading', { name: 'Lộ trình' })).toBeVisible();
  // All of 6A is signed, all of 6B not reported.
  expect(reached()).toEqual(['sổ đã ký: 50 %', 'chưa đo được: còn sổ chưa báo cáo', 'không đo được bằng phiếu']);
  expect(marks()[0]).toContain('--dat');
});

test('without a list of classes no target is reached, and it is said that only known classes are counted', async () => {
  show(Array.from({ length: 13 }, (_, n) => reportOf(n, { verdict: 'san-sang', signedAt: '2027-01-06T02:00:00.000Z' })), { classes: [], responsible: [] });
  await expect.element(page.getByText(words.unlisted.vi)).toBeVisible();
  expect(reached()[0]).toBe('sổ đã ký: 100 % của các lớp đã biết: chưa có danh sách lớp để kết luận');
  expect(marks().join()).not.toContain('--dat');
});

test('reports of another school are said; the reasons behind * stand below the table; the principal’s has a row', async () => {
  const office = reportOf(1, { role: 'bgh', lop: null, mon: null, verdict: 'san-sang' });
  show([reportOf(1), reportOf(2, { truong: 'THCS Hải An' }), reportOf(3, { at: '2027-05-01T02:00:00.000Z', verdict: 'san-sang' }), office]);
  await expect.element(page.getByText('1 báo cáo của trường khác, không tính: THCS Hải An.')).toBeVisible();
  await expect.element(page.getByRole('list', { name: words.doubtTitle.vi })).toHaveTextContent('đề ngày sau hôm nay: xem lại ngày giờ ở máy gửi (1 báo cáo)');
  await expect.element(page.getByRole('row', { name: /^Toàn trường Ban giám hiệu: .*sẵn sàng.*không cộng vào tổng/ })).toBeVisible();
  const doubted = document.querySelector('[aria-label="Lớp và môn"] .doubt')!;
  expect(doubted.textContent).toContain('*1');
  expect(doubted.parentElement!.textContent).toContain('chưa xác định');
});

test('what was said is said in the language that is chosen now', async () => {
  const status = { what: words.taken, params: { added: 2, known: 1 } };
  show([reportOf(1)], { status });
  await expect.element(page.getByRole('status')).toHaveTextContent('Đã nhận 2 báo cáo mới; 1 đã có từ trước.');
  show([reportOf(1)], { status, language: 'en' });
  await expect.element(page.getByRole('status')).toHaveTextContent('2 new reports; 1 was here already.');
});

test('who was named by the school and has not reported is listed by name', async () => {
  show([reportOf(0, { verdict: 'san-sang' })], { classes: ['6A', '6B'] });
  await page.getByText(/^Chưa xong: 25 sổ/).click();
  await expect.element(page.getByText('6B · Ngữ văn · Trần Thị A: chưa có')).toBeVisible();
});

test('3,000 reports are a table of the school’s classes, and no list longer than a person reads', async () => {
  show(schoolReports(3000));
  await expect.element(page.getByRole('region', { name: 'Lớp và môn' })).toBeVisible();
  // Forty classes by thirteen books, however many reports there are of each.
  expect(document.querySelectorAll('[aria-label="Lớp và môn"] tbody tr')).toHaveLength(40);
  expect(document.querySelectorAll('[aria-label="Lớp và môn"] tbody td')).toHaveLength(40 * 13);
  expect(document.querySelectorAll('.progress-open li').length).toBeLessThanOrEqual(201);
  expect(document.querySelectorAll('*').length).toBeLessThan(5000);
});

test.each(['vi', 'en'] as const)('axe finds nothing wrong (%s)', async (language) => {
  show(schoolReports(60), { language });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
});

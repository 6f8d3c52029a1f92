import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ProgressScreen } from '../../components/progress/ProgressScreen.tsx';
import { LanguageContext } from '../../components/words.ts';
import { overviewOf } from '../../lib/progress/overview.ts';
import type { ProgressReport } from '../../lib/progress/report.ts';
import type { Language } from '../../lib/records/words.ts';
import { reportOf, schoolReports } from '../progress/reports.ts';
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

function show(reports: readonly ProgressReport[], language: Language = 'vi') {
  const home = document.body.appendChild(document.createElement('main'));
  home.lang = language;
  root = createRoot(home);
  root.render(
    <LanguageContext value={language}>
      <ProgressScreen
        mine={[reportOf(0)]} onSaveMine={async () => ''} onStatus={none} overview={overviewOf(reports, { ...chosen, pack: '2', today: '2027-01-10', oldAfterDays: 14, expected: responsible })}
        periods={[chosen]} chosen={chosen} onChoose={none} damaged={0} mineDamaged={0} packVersion="2" oldAfterDays={14} roadmap={roadmap} responsible={responsible} language={language}
        status="" onUndo={null} onFiles={async () => ({ added: 0, known: 0, refused: [] })} onCsv={none} onXlsx={none} onClear={none}
      />
    </LanguageContext>,
  );
}

test('a target is shown by what it measures; what the reports cannot tell is never shown as reached', async () => {
  show([reportOf(0, { signedAt: '2027-01-08T02:00:00.000Z' })]);
  await expect.element(page.getByRole('heading', { name: 'Lộ trình' })).toBeVisible();
  const cells = () => [...document.querySelectorAll('[aria-label="Lộ trình"] tbody tr')].map((line) => line.lastElementChild!.textContent.trim());
  // One of 6A and 6B × Ngữ văn and Toán is signed, the other three are not reported.
  expect(cells()).toEqual(['sổ đã ký: 25 %', 'chưa đo được: còn sổ chưa báo cáo', 'không đo được bằng phiếu']);
});

test('who was named by the school and has not reported is listed by name', async () => {
  show([reportOf(0, { verdict: 'san-sang' })]);
  await page.getByText(/^Chưa xong: 3 sổ/).click();
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
  show(schoolReports(60), language);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
});

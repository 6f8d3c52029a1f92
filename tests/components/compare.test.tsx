import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import type { ComponentProps, ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FileCard } from '../../components/comparison/FileCard.tsx';
import { FileIn } from '../../components/comparison/FileIn.tsx';
import { Result } from '../../components/comparison/Result.tsx';
import { SidePicker } from '../../components/comparison/SidePicker.tsx';
import { faults } from '../../components/comparison/comparison.words.ts';
import { LanguageContext } from '../../components/words.ts';
import { compareSheets, isWholeAndSame } from '../../lib/comparison/compare.ts';
import { fileFaults } from '../../lib/exchange/read-file.ts';
import { readFileTable } from '../../lib/recognition/file-sheets.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import type { Language } from '../../lib/records/words.ts';
import { book } from '../../lib/rules/examples.ts';
import { rules } from './panel-fixtures.tsx';
import '../../components/comparison/comparison.css';
import '../../components/common/common.css';
import '../../components/theme.css';

let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});
beforeEach(() => page.viewport(1280, 800));

function show(content: ReactNode, language: Language = 'vi') {
  const home = document.body.appendChild(document.createElement('main'));
  home.className = 'compare';
  root = createRoot(home);
  root.render(<LanguageContext value={language}><h1>Đối chiếu</h1>{content}</LanguageContext>);
}
const problems = async () => (await axe.run(document.body)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);

/** What the reader makes of a file's rows. */
function sheetOfFile(rows: string[][]): Sheet {
  const steps = readFileTable({ name: 'Toán', rows, merges: [], hidden: [] }, 'so.xlsx');
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value.sheets[0]!;
  }
}
const none = { loi: 0, canXem: 0, chuaXacDinh: 0, dat: 0, boQua: 0 };
function card(sheet: Sheet | null, more: Partial<ComponentProps<typeof FileCard>> = {}) {
  const acts = { onKeep: vi.fn(), onTeach: vi.fn() };
  show(<><h2>Đưa tệp vào</h2><FileCard file="so.xlsx" table="Toán" sheet={sheet} why={[]} rowCount={sheet?.rows.length ?? 0} counts={none} findings={[]} rules={rules} kept={false} notKept={null} {...acts} {...more} /></>);
  return acts;
}

test('the preview says how each column was understood, with examples; a column is corrected', async () => {
  const { onTeach, onKeep } = card(sheetOfFile([['SỔ ĐIỂM - MÔN TOÁN - LỚP 7A - HỌC KỲ I'], ['STT', 'Họ và tên', 'TX1', 'Bài 1 tiết'], ['1', 'Lê An', '8', '7,5'], ['2', 'Trần Bình', '9', '6']]));
  await expect.element(page.getByText('2 học sinh')).toBeVisible();
  const row = (label: string) => page.getByRole('row').filter({ hasText: label });
  // Something is not understood: the columns are open to be looked at.
  await expect.element(row('TX1').getByText('ĐĐGtx 1')).toBeVisible();
  await expect.element(row('TX1').getByText('8 · 9')).toBeVisible();
  await expect.element(row('Bài 1 tiết').getByText('chưa hiểu')).toBeVisible();
  expect(await problems()).toEqual([]);
  await row('Bài 1 tiết').getByRole('button').click();
  await page.getByRole('dialog').getByRole('listbox').selectOptions('ck');
  await page.getByRole('dialog').getByRole('button', { name: 'Dạy', exact: true }).click();
  expect(onTeach.mock.calls).toEqual([['Bài 1 tiết', 'ck']]);
  await page.getByRole('button', { name: 'Giữ trong máy: so.xlsx › Toán' }).click();
  expect(onKeep).toHaveBeenCalledOnce();
});

test('a table that was not understood, and one that could not be kept, say why', async () => {
  card(null, { why: [{ id: 'no-pupils' }] });
  await expect.element(page.getByText('Chưa đọc được:', { exact: false })).toBeVisible();
  root?.unmount();
  document.body.replaceChildren();
  card(sheetOfFile([['STT', 'Họ và tên', 'TX1'], ['1', 'Lê An', '8']]), { notKept: 'too-long' });
  await expect.element(page.getByRole('alert')).toHaveTextContent('Danh sách quá dài để giữ (nhiều nhất 5000 học sinh). Vẫn so được trong lần này.');
});

const rows = [{ hoTen: 'Lê An', maHocSinh: '01', tx1: '8,0', gk: '7,0' }, { hoTen: 'Trần Bình', maHocSinh: '02', tx1: '9,0', gk: '6,5' }];
function result(a: Sheet, b: Sheet, language: Language = 'vi') {
  const compared = compareSheets({ sheet: a, at: '2026-11-25T02:00:00Z' }, { sheet: b, at: '2026-11-25T02:00:00Z' });
  const { pairs, different, written, questions, onlyA, onlyB } = compared;
  const acts = { onRecord: vi.fn(), onAnswers: vi.fn(), onOwnCodes: vi.fn(), onSave: vi.fn(), onPrint: vi.fn() };
  const totals = { different: different.length, written: written.length, questions: questions.length, onlyA: onlyA.length, onlyB: onlyB.length };
  show(<Result result={{ ...compared, pairs: pairs.length, totals, wholeAndSame: isWholeAndSame(compared), marksAgree: false }} sides={['Sổ điểm SMAS', 'so.xlsx']} heads={['SMAS', 'so.xlsx']} answers={[]} ownCodes={false} {...acts} />, language);
  return acts;
}

test('what really differs stands apart from what is only written otherwise; each difference begins a record', async () => {
  const { onRecord, onSave } = result(book({}, rows), book({}, [{ ...rows[0]!, tx1: '8.0' }, { ...rows[1]!, gk: '5,6' }]));
  const counts = () => [...document.querySelectorAll('.compare-counts li')].map(({ textContent }) => textContent!.trim());
  await expect.poll(counts).toEqual(['1 Thật sự khác', '1 Chỉ khác cách viết', expect.stringMatching(/^\d+ Giống$/)]);
  await expect.element(page.getByRole('row').filter({ hasText: '5,6' })).toHaveTextContent('Trần BìnhĐĐGgk6,55,6Lập biên bản');
  await page.getByRole('button', { name: 'Lập biên bản: Trần Bình, ĐĐGgk' }).click();
  expect(onRecord.mock.calls).toEqual([[expect.objectContaining({ pupil: 'Trần Bình', field: 'gk', before: '6,5', after: '5,6' })]]);
  await page.getByRole('button', { name: 'Xuất Excel' }).click();
  expect(onSave).toHaveBeenCalledWith('xlsx');
});

test('two that share no pupil are never called the same', async () => {
  result(book({}, rows), book({}, [{ hoTen: 'Ngô Chi', maHocSinh: '91', tx1: '7,0' }]));
  await expect.element(page.getByText('Chưa so được gì', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Chỉ có ở SMAS (2)' })).toBeVisible();
  expect(document.body.textContent).not.toContain('giống nhau ở cả');
});

test('nothing at hand to compare says what to do', async () => {
  show(<SidePicker options={[]} a="" b="" onChange={() => undefined} />);
  await expect.element(page.getByText('Chưa có gì để so. Mở sổ điểm trên SMAS, VnEdu… cho Soát đọc, hoặc đưa vào một tệp ở trên.')).toBeVisible();
});

test.each([...fileFaults, 'failed'])('a file that is %s is said in a sentence that says what to do', async (fault) => {
  show(<FileIn busy={null} failed={{ name: 'so.xlsx', fault }} stopped={null} onFile={() => undefined} onPaste={() => undefined} onCancel={() => undefined} />);
  await expect.element(page.getByRole('alert')).toHaveTextContent(faults[fault]!.vi.replace('{name}', 'so.xlsx'));
  expect(faults[fault]!.vi).toMatch(/[Cc]họn (lại|tệp)/);
});

test('how far reading is can be seen and stopped; what was stopped is said', async () => {
  const onCancel = vi.fn();
  show(<FileIn busy={{ name: 'so.xlsx', stage: 'understand', done: 5000, all: 20_000 }} failed={null} stopped={null} onFile={() => undefined} onPaste={() => undefined} onCancel={onCancel} />);
  await expect.element(page.getByRole('progressbar', { name: 'Đang đọc so.xlsx: 5.000/20.000 dòng' })).toHaveAttribute('aria-valuenow', '5000');
  await page.getByRole('button', { name: 'Dừng' }).click();
  expect(onCancel).toHaveBeenCalledOnce();
  root?.unmount();
  document.body.replaceChildren();
  show(<FileIn busy={null} failed={null} stopped="so.xlsx" onFile={() => undefined} onPaste={() => undefined} onCancel={onCancel} />);
  await expect.element(page.getByRole('status')).toHaveTextContent('Đã dừng, không giữ gì của so.xlsx. Muốn đọc thì chọn lại tệp.');
});

test.each([['vi', 1280], ['en', 1280], ['vi', 360], ['en', 360]] as const)('axe finds nothing in the result in %s at %i px, and nothing runs out', async (language, width) => {
  await page.viewport(width, 800);
  result(book({}, rows), book({}, [{ ...rows[0]!, tx1: '8.0' }, { ...rows[1]!, gk: '5,6' }]), language);
  await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
  expect(await problems()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

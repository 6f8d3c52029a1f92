import { describe, expect, test } from 'vitest';
import { sheetOf, exampleFacts } from '../../../lib/rules/examples.ts';
import { runRules } from '../../../lib/rules/run.ts';
import { resultCells } from '../../../lib/rules/summary/example-page.ts';
import { summaryRules } from '../../../lib/rules/summary/index.ts';
import type { Sheet, SheetContext } from '../../../lib/records/sheet.ts';

const of = (rule: string, sheet: Sheet, others: readonly Sheet[] = []) =>
  runRules(summaryRules.filter(({ id }) => id === rule), sheet, { ...exampleFacts, others }).map(({ outcome, message, row, field, suggestion }) => ({ outcome, message, row, field, suggestion }));
const year = (rows: readonly Record<string, string>[], context: Partial<SheetContext> = {}) => sheetOf('summary', rows, { hocKy: 3, ...context });

const without = (cells: Record<string, string>, key: string) => Object.fromEntries(Object.entries(cells).filter(([name]) => name !== key));

describe('learning result on the page (domain §1.7)', () => {
  const a9 = resultCells('8,5 9,0 8,2 8,0 8,1 8,8 9,0 9,5', 'Đ Đ Đ CĐ');
  const a15 = resultCells('8,5 9,0 8,2 8,0 8,1 7,0 7,0 4,0');
  const full = resultCells('8,5 9,0 8,2 8,0 8,1 8,8 7,0 6,6');
  test.each([['A9 Khá', a9, 'Khá'], ['A9 Đạt', a9, 'Đạt'], ['A15 Khá', a15, 'Khá'], ['A15 Đạt', a15, 'Đạt']])('%s is accepted, to be confirmed', (_name, cells, hocTap) =>
    expect(of('learning-result', year([{ ...cells, hocTap }]))).toMatchObject([{ outcome: 'fail', message: 'to-confirm' }]),
  );
  test('A9 Tốt is not', () => expect(of('learning-result', year([{ ...a9, hocTap: 'Tốt' }]))).toMatchObject([{ message: 'mismatch', suggestion: null }]));
  test('a subject beside the programme may count or not', () => {
    const hidden = { ...resultCells('8,5 9,0 8,2 8,0 8,1 7,9 7,0 6,6'), 'mon.Ngoại ngữ 2': '8,5' };
    for (const hocTap of ['Tốt', 'Khá']) expect(of('learning-result', year([{ ...hidden, hocTap }]))).toMatchObject([{ message: 'to-confirm' }]);
    expect(of('learning-result', year([{ ...hidden, hocTap: 'Đạt' }]))).toMatchObject([{ message: 'mismatch' }]);
  });
  test('both contents of Nghệ thuật make one result, Đạt only together', () => {
    const rest = without(full, 'mon.Nghệ thuật');
    const parts = (am: string, mi: string, hocTap: string) => year([{ ...rest, 'mon.Âm nhạc': am, 'mon.Nghệ thuật (Mĩ thuật)': mi, hocTap }]);
    expect(of('learning-result', parts('Đ', 'Đ', 'Tốt'))).toEqual([]);
    expect(of('learning-result', parts('Đ', 'CĐ', 'Tốt'))).toMatchObject([{ message: 'mismatch' }]);
    expect(of('result-missing', parts('Đ', '', 'Tốt'))).toMatchObject([{ message: 'subject', field: 'mon.Nghệ thuật (Mĩ thuật)' }]);
  });
  test('contents of KHTN without the subject’s own result cannot be told', () => {
    const rest = without(full, 'mon.Khoa học tự nhiên');
    expect(of('learning-result', year([{ ...rest, 'mon.Vật lí': '8', 'mon.Hóa học': '8', 'mon.Sinh học': '8', hocTap: 'Tốt' }]))).toMatchObject([{ outcome: 'unsure', message: 'subjects-missing' }]);
  });
  test('a pupil who left is not asked for results', () => expect(of('result-missing', year([{ ...resultCells(''), trangThai: 'Thôi học', renLuyen: '' }]))).toEqual([]));
});

describe('THPT: compulsory subjects and four chosen ones', () => {
  const base = { 'mon.Ngữ văn': '8', 'mon.Toán': '8', 'mon.Tiếng Anh': '8', 'mon.Lịch sử': '8', 'mon.GDQP&AN': '8', 'mon.GDTC': 'Đ', 'mon.HĐTN-HN': 'Đ', 'mon.GDĐP': 'Đ' };
  const four = { 'mon.Vật lí': '8', 'mon.Hóa học': '8', 'mon.Tin học': '7', 'mon.Âm nhạc': 'Đ' };
  const lop = { lop: '10A1' };
  test('columns of subjects the pupil did not choose may be empty', () => {
    const page = year([{ ...base, ...four, 'mon.Địa lí': '', 'mon.Sinh học': '', hocTap: 'Tốt' }], lop);
    expect(of('learning-result', page)).toEqual([]);
    expect(of('result-missing', page)).toEqual([]);
  });
  test('one of the four is open, and the page does not tell which', () =>
    expect(of('result-missing', year([{ ...base, ...four, 'mon.Tin học': '', 'mon.Địa lí': '', hocTap: 'Tốt' }], lop))).toMatchObject([{ message: 'chosen', row: 0, field: null }]));
  test('exactly the four are on the page: the empty one is named', () =>
    expect(of('result-missing', year([{ ...base, ...four, 'mon.Tin học': '', hocTap: 'Tốt' }], lop))).toMatchObject([{ message: 'subject', field: 'mon.Tin học' }]));
  test('fewer than four columns: said once for the page', () =>
    expect(of('learning-result', year([{ ...base, 'mon.Vật lí': '8', hocTap: 'Tốt' }, { ...base, 'mon.Vật lí': '8', hocTap: 'Tốt' }], lop))).toMatchObject([{ outcome: 'unsure', message: 'columns-unread', row: null }]));
});

describe('promotion on the page (domain §1.8)', () => {
  const page = (renLuyenCN: string, hocTapCN: string, vang: string, lenLop: string) => year([{ renLuyenCN, hocTapCN, vangPhep: vang, vangKhongPhep: '0', lenLop }]);
  test.each([
    ['Đạt', 'Đạt', '45', 'Được lên lớp', []],
    ['Đạt', 'Đạt', '46', 'Được lên lớp', [{ message: 'mismatch', suggestion: 'Không được lên lớp' }]],
    ['Đạt', 'Chưa đạt', '0', 'Kiểm tra, đánh giá lại', []],
    ['Đạt', 'Chưa đạt', '0', 'Ở lại lớp', []],
    ['CĐ', 'Đạt', '0', 'Rèn luyện trong kì nghỉ hè', []],
    ['CĐ', 'Đạt', '0', 'Được lên lớp', [{ message: 'mismatch', suggestion: 'Rèn luyện trong kì nghỉ hè' }]],
    ['CĐ', 'CĐ', '0', 'Kiểm tra, đánh giá lại', [{ message: 'mismatch', suggestion: 'Không được lên lớp' }]],
    ['Đạt', 'Đạt', '', 'Không được lên lớp', [{ message: 'mismatch', suggestion: 'Được lên lớp' }]],
    ['Đạt', 'Đạt', 'nhiều', 'Không được lên lớp', [{ outcome: 'unsure', message: 'absences-unread' }]],
  ])('%s, %s, %s absences, “%s”', (conduct, learning, absences, words, found) => expect(of('promotion', page(conduct, learning, absences, words))).toMatchObject(found));
  test('a pupil with a disability is the principal’s affair', () =>
    expect(of('promotion', year([{ renLuyenCN: 'Đạt', hocTapCN: 'CĐ', khuyetTat: 'Trí tuệ', vangPhep: '0', vangKhongPhep: '0', lenLop: 'Được lên lớp' }]))).toMatchObject([{ message: 'disability' }]));
  test('a semester’s page has no promotion', () => expect(of('promotion', year([{ renLuyen: 'CĐ', hocTap: 'CĐ', lenLop: 'Được lên lớp' }], { hocKy: 1 }))).toEqual([]));
});

describe('titles on the page (domain §1.9)', () => {
  const both = { renLuyenCN: 'Tốt', hocTapCN: 'Tốt' };
  test('an unknown average decides: Giỏi is neither confirmed nor refused', () =>
    expect(of('title', year([{ ...resultCells('9,0 9,0 9,0 9,0 9,0 8,0 8,0'), ...both, khenThuong: 'Học sinh Giỏi' }]))).toMatchObject([{ outcome: 'unsure', message: 'results-missing' }]));
  test('other praise beside no title is left alone', () =>
    expect(of('title', year([{ ...resultCells('7 7 7 7 7 7 7 7'), renLuyenCN: 'Khá', hocTapCN: 'Khá', khenThuong: 'Giải Nhì học sinh giỏi cấp tỉnh' }]))).toEqual([]));
});

test('on a year page nothing of the second half is missing before it began', () => {
  const early = year([{ renLuyen1: 'Tốt', renLuyen2: '', renLuyenCN: '', hocTap2: '', hocTapCN: '' }]);
  expect(of('result-missing', early)).toEqual([]);
  const late = runRules(summaryRules, early, { ...exampleFacts, today: '2027-05-20' }).filter(({ rule }) => rule === 'result-missing');
  expect(late.map(({ field }) => field)).toEqual(['renLuyen2', 'renLuyenCN', 'hocTap2', 'hocTapCN']);
});

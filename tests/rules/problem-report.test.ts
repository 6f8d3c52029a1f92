import { expect, test } from 'vitest';
import { problemReport } from '../../lib/rules/problem-report.ts';
import { book, exampleFacts, profile } from '../../lib/rules/examples.ts';
import { judge } from '../../lib/rules/judge.ts';
import { allRules } from '../../lib/rules/all.ts';
import type { Sheet } from '../../lib/records/sheet.ts';

const frame = { version: '0.1.0', browser: 'Chromium 156', pack: '' };
const report = (sheet: Sheet) => problemReport(frame, [{ sheet, judgement: judge(allRules, sheet, exampleFacts, []) }]);

test('labels, counts and rule ids, and nothing that stood in a value', () => {
  const values = { hoTen: 'Nguyễn Văn Bảo', ngaySinh: '05/03/2013', soDinhDanh: '036313001234', hoKhau: 'Phu', dienThoai: '0912345678' };
  const text = report({ ...profile(values), unrecognised: ['Mã phụ', 'NGUYEN VAN BAO'], health: 'degraded', why: [{ id: 'not-understood', params: { n: 2, labels: 'Mã phụ, Nguyễn Văn Bảo' } }] });
  expect(text).toContain('“Mã phụ”');
  expect(text).toContain('hamlet-name/needs-word × 1');
  for (const value of Object.values(values)) expect(text.toLowerCase()).not.toContain(value.toLowerCase());
  expect(text).not.toContain('BAO');
});

test('marks and comments of a book do not occur', () => {
  const text = report(book({}, [{ hoTen: 'Trần Thị Mẫu', tx1: '7,3', gk: '', ck: '4,9', nhanXet: 'Cần cố gắng nhiều hơn' }]));
  for (const value of ['Trần', 'Mẫu', '7,3', '4,9', 'cố gắng']) expect(text).not.toContain(value);
  expect(text).toContain('mark-missing/midterm × 1');
});

test('a page without anything read is said as such', () => {
  expect(problemReport(frame, [])).toContain('không đọc được bảng nào');
});

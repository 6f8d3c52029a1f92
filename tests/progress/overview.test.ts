import { expect, test } from 'vitest';
import { overviewOf, periodsIn, reachedPercent } from '../../lib/progress/overview.ts';
import { progressTable } from '../../lib/progress/table.ts';
import { fortyClasses, reportOf, schoolReports } from './reports.ts';

const options = { namHoc: '2026-2027', period: 1, pack: '2', today: '2027-01-10', oldAfterDays: 14 } as const;

test('500 reports of a school of 40 classes give the totals that plain counting gives', () => {
  const reports = schoolReports(500);
  const { totals, classes, subjects, cells, versions } = overviewOf(reports, options);
  // Counted with no help of the code: the same loop a clerk with a pencil makes.
  let ready = 0, notReady = 0, unclear = 0, signed = 0, read = 0, complete = 0, errors = 0, unread = 0, clean = 0, otherPack = 0, oldSoat = 0;
  for (let n = 0; n < 500; n++) {
    const report = reports[n]!;
    if (report.verdict === 'san-sang') ready++;
    if (report.verdict === 'chua-san-sang') notReady++;
    if (report.verdict === 'chua-xac-dinh') unclear++;
    if (report.signedAt) signed++;
    read += report.pupils.read; complete += report.pupils.complete; errors += report.errors; unread += report.unread;
    if (!report.errors && !report.unread && report.verdict !== 'chua-xac-dinh') clean++;
    if (n % 20 === 0) otherPack++;
    if (n % 50 === 0) oldSoat++;
  }
  expect(totals).toEqual({ books: 500, notReported: 39 * 13 - 500, byVerdict: { 'san-sang': ready, 'chua-san-sang': notReady, 'chua-xac-dinh': unclear }, signed, read, complete, errors, unread, clean, doubted: otherPack });
  // 500 books at 13 a class reach into the 39th class.
  expect(classes).toEqual(fortyClasses.slice(0, 39));
  expect([subjects.length, subjects[0]]).toEqual([13, '']);
  expect(cells.get('6A')!.get('Toán')!.report).toEqual(reports[0]);
  expect(versions.reduce((sum, { n }) => sum + n, 0)).toBe(500);
  expect(versions.filter(({ soat }) => soat === '0.0.9').reduce((sum, { n }) => sum + n, 0)).toBe(oldSoat);
});

test('of two reports of one book the newer counts, in whatever order they come, and it is said', () => {
  const early = reportOf(0, { verdict: 'chua-san-sang', errors: 3 });
  const late = reportOf(0, { verdict: 'san-sang', errors: 0, at: '2027-01-09T02:00:00.000Z', lop: '6a ' });
  for (const reports of [[early, late], [late, early]]) {
    const { totals, doubled, cells } = overviewOf(reports, options);
    expect([totals.books, totals.errors, doubled]).toEqual([1, 0, 1]);
    expect(cells.get('6A')!.get('Toán')!.older).toBe(1);
  }
});

test('reports under other rules of the school, and old ones, are said', () => {
  const { totals, cells } = overviewOf([reportOf(1), reportOf(2, { versions: { soat: '0.1.0', rules: 60, pack: '1' } }), reportOf(3, { at: '2026-12-26T02:00:00.000Z' })], options);
  const doubts = [...cells.get('6A')!.values()].map(({ report, doubts }) => [report.mon, doubts]);
  expect(doubts).toEqual([['Ngữ văn', []], ['Tiếng Anh', ['other-pack']], ['Khoa học tự nhiên', ['old']]]);
  expect(totals.doubted).toBe(2);
});

test('other years and periods are left out; the newest is offered first', () => {
  const reports = [reportOf(0), reportOf(1, { period: 3 }), reportOf(2, { namHoc: '2025-2026', period: 3 })];
  expect(overviewOf(reports, options).totals.books).toBe(1);
  expect(periodsIn(reports)).toEqual([{ namHoc: '2026-2027', period: 3 }, { namHoc: '2026-2027', period: 1 }, { namHoc: '2025-2026', period: 3 }]);
});

test('a target is measured by what it says, never rounded up; what is not reported counts as not reached, or cannot be told', () => {
  const totals = overviewOf(schoolReports(500), options).totals;
  expect(reachedPercent({ ...totals, books: 1000, notReported: 0, signed: 999 }, 'signed')).toBe(99);
  expect(reachedPercent({ ...totals, books: 5, notReported: 5, signed: 5 }, 'signed')).toBe(50);
  expect(reachedPercent({ ...totals, books: 0, notReported: 0, signed: 0 }, 'signed')).toBeNull();
  expect(reachedPercent({ ...totals, books: 4, notReported: 0, byVerdict: { 'san-sang': 3, 'chua-san-sang': 1, 'chua-xac-dinh': 0 } }, 'ready')).toBe(75);
  expect(reachedPercent({ ...totals, books: 3, notReported: 1, clean: 3 }, 'errors')).toBe(75);
  expect(reachedPercent({ ...totals, notReported: 1 }, 'complete')).toBeNull();
  expect(reachedPercent({ ...totals, notReported: 0, complete: 30, read: 40, unread: 20 }, 'complete')).toBe(50);
});

test('a book that the school names a teacher for is missed even where nothing of its class was reported', () => {
  const { classes, subjects, cells, totals } = overviewOf([reportOf(0)], { ...options, expected: [{ lop: '6b', mon: 'toán' }, { mon: 'Ngữ văn' }] });
  expect([classes, subjects]).toEqual([['6A', '6B'], ['Ngữ văn', 'Toán']]);
  expect(cells.get('6B')).toBeUndefined();
  expect(totals.notReported).toBe(3);
});
test('the table to hand out has a row for each place, those nobody reported too', () => {
  const { head, rows } = progressTable(overviewOf([reportOf(0), reportOf(14)], options), options, 'vi');
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows.map((row) => [row[2], row[3], row[5]])).toEqual([
    ['6A', 'Ngữ văn', 'chưa có báo cáo'], ['6A', 'Toán', expect.stringMatching(/sẵn sàng|chưa/)], ['6B', 'Ngữ văn', expect.stringMatching(/sẵn sàng|chưa/)], ['6B', 'Toán', 'chưa có báo cáo'],
  ]);
});

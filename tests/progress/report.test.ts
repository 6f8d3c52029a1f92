import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readiness } from '../../lib/checklists/readiness.ts';
import { readReports, writeReports } from '../../lib/exchange/progress-file.ts';
import { contradictsItself, progressReport, progressReportSchema } from '../../lib/progress/report.ts';
import { waiverKey, type Waiver } from '../../lib/records/waiver.ts';
import { sheetOf } from '../../lib/rules/examples.ts';
import { readingKey } from '../../lib/records/stored-reading.ts';
import { bookOf, dataOf, finding, gvbmScope, now, tickAll, wholeYear } from '../checklists/class.ts';
import { reportOf } from './reports.ts';

const by = { truong: 'THCS Minh Tân', nhan: ' NTL ', at: now, versions: { soat: '0.1.0', rules: 60, pack: '2' } };
const reportFrom = (data: ReturnType<typeof dataOf>, ticks = tickAll(data)) => progressReport(data, readiness(data, ticks), by);

test('counts what was read, what is wrong and who is complete', () => {
  const data = dataOf(gvbmScope, wholeYear(), { [bookOf(1).key]: { findings: [finding({ row: 1 }), finding({ row: 1, field: 'ck' }), finding({ row: 2, severity: 'info' })] } });
  const report = reportFrom(data);
  expect(report).toMatchObject({ nhan: 'NTL', lop: '7A', mon: 'Toán', verdict: 'chua-san-sang', pupils: { total: 3, read: 3, complete: 2 }, errors: 2, unread: 0, signedAt: null });
  expect(progressReportSchema.parse(report)).toEqual(report);
});

test('a book that was not judged, or not understood, has nobody complete', () => {
  const [roster, first] = wholeYear();
  const data = dataOf(gvbmScope, [roster!, first!]);
  expect(reportFrom({ ...data, judgements: new Map() }).pupils.complete).toBe(0);
  const unclear = { ...first!, seen: first!.seen.map((row) => ({ ...row, health: 'degraded' as const })) };
  expect(reportFrom(dataOf(gvbmScope, [unclear])).pupils).toEqual({ total: 3, read: 3, complete: 0 });
});

test('what a review gives never contradicts itself; a report changed by hand does', () => {
  for (const data of [dataOf(gvbmScope, wholeYear()), dataOf(gvbmScope, wholeYear(), { [bookOf(1).key]: { findings: [finding({ row: 1 })] } }), dataOf(gvbmScope, [])]) expect(contradictsItself(reportFrom(data))).toBe(false);
  const right = reportFrom(dataOf(gvbmScope, wholeYear()));
  expect(right.verdict).toBe('san-sang');
  expect(contradictsItself({ ...right, pupils: { total: null, read: 10, complete: 40 } })).toBe(true);
  expect(contradictsItself({ ...right, pupils: { total: 2, read: 3, complete: 3 } })).toBe(true);
  expect(contradictsItself({ ...right, errors: 3 })).toBe(true);
  expect(contradictsItself({ ...right, errors: 3, missing: [{ id: 'errors', n: 3 }] })).toBe(true);
  expect(contradictsItself({ ...right, unread: 2 })).toBe(true);
  expect(contradictsItself({ ...right, pupils: { total: null, read: 0, complete: 0 } })).toBe(true);
  expect(contradictsItself({ ...right, signedAt: '2099-01-01T00:00:00.000Z' })).toBe(true);
  expect(contradictsItself({ ...right, role: 'gvcn' })).toBe(true);
});

/** Names with letters no word of a report has, codes, and marks with their comma. */
const pupil = fc.record({
  hoTen: fc.tuple(fc.constantFrom('Đặng', 'Hoàng', 'Võ', 'Quách'), fc.constantFrom('Ngọc', 'Khánh', 'Xuân'), fc.constantFrom('Quỳnh', 'Ngân', 'Thảo', 'Duyên')).map((parts) => parts.join(' ')),
  maHocSinh: fc.integer({ min: 3_600_000_000, max: 3_699_999_999 }).map(String),
  tx1: fc.integer({ min: 0, max: 99 }).map((tenths) => `${Math.floor(tenths / 10)},${tenths % 10}`),
  gk: fc.integer({ min: 0, max: 99 }).map((tenths) => `${Math.floor(tenths / 10)},${tenths % 10}`),
});

test('no pupil’s name, code or mark, and no reason a person wrote, is in the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pupil, { minLength: 1, maxLength: 12 }), fc.nat(11), async (pupils, spoiled) => {
      const sheet = sheetOf('gradebook', pupils, { mon: 'Toán', hocKy: 1 }, { total: pupils.length });
      const reading = { key: readingKey(sheet), sheet, readAt: now, seen: sheet.rows.map(() => ({ readAt: now, health: 'recognised' as const, why: [] })) };
      const one = pupils[spoiled % pupils.length]!;
      const wrong = finding({ row: spoiled % pupils.length, pupil: one.hoTen, maHocSinh: one.maHocSinh, value: one.gk, params: { value: one.gk, pupil: one.hoTen } });
      const waiver: Waiver = { key: '', rule: 'r', document: reading.key, outcome: 'fail', who: one.maHocSinh, field: 'gk', column: false, value: one.gk, reason: `em ${one.hoTen} nghỉ ốm`, at: now, until: null };
      const data = dataOf(gvbmScope, [reading], { [reading.key]: { findings: [wrong], waived: [{ finding: { ...wrong, field: 'ck' }, waiver: { ...waiver, key: waiverKey(waiver) } }] } });
      const file = await writeReports([reportFrom(data)]);
      for (const { hoTen, maHocSinh, tx1, gk } of pupils) for (const secret of [hoTen, ...hoTen.split(' '), maHocSinh, tx1, gk]) expect(file).not.toContain(secret);
      expect(file).not.toContain('nghỉ ốm');
    }),
    { numRuns: 60 },
  );
});

test('a file is read back whole; one that was changed, is newer, foreign or of another shape is told', async () => {
  const reports = [reportOf(0), reportOf(1)];
  const file = await writeReports(reports);
  expect(await readReports(file)).toEqual({ reports });
  expect(await readReports(file.replace('"errors": ', '"errors": 1'))).toEqual({ problem: 'changed' });
  expect(await readReports(file.replace('chua-', 'san-'))).toEqual({ problem: 'changed' });
  expect(await readReports(file.slice(0, -30))).toEqual({ problem: 'changed' });
  expect(await readReports(file.replace('"format": 1', '"format": 2'))).toEqual({ problem: 'newer' });
  expect(await readReports('{"format":1,"reports":[]}')).toEqual({ problem: 'foreign' });
  expect(await readReports('họ tên;điểm')).toEqual({ problem: 'foreign' });
  expect(await readReports(await writeReports([{ ...reportOf(0), errors: -1 }]))).toEqual({ problem: 'wrong' });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { subjectStatistics } from '../../lib/checklists/subject-statistics.ts';
import { noContext, type Sheet } from '../../lib/records/sheet.ts';
import { joinReading } from '../../lib/records/stored-reading.ts';

const at = '2026-11-25T01:00:00.000Z';
const book = (values: Record<string, string>[], more: Partial<Sheet> = {}): Sheet => ({
  ...noContext, platform: 'smas', namHoc: '2026-2027', lop: '7A', mon: 'Toán', hocKy: 1, kind: 'gradebook', health: 'recognised', why: [], unrecognised: [], total: values.length,
  columns: ['gk', 'tbhk'].map((key) => ({ key, label: key, source: 'header' as const, required: false })),
  rows: values.map((one, index) => ({ pupil: `An ${index}`, maHocSinh: String(index), values: one })),
  ...more,
});
const of = (sheet: Sheet) => subjectStatistics([joinReading(null, sheet, at)]);

test('marks fall into the bands of the circular; empty, unreadable and unread stand apart; those who left are not counted', () => {
  const [one] = of(book([{ gk: '8,0', tbhk: '6,5' }, { gk: '7,9', tbhk: 'CĐ' }, { gk: '', tbhk: 'Đ' }, { gk: '75' }, { gk: '1', tbhk: '1', trangThai: 'Thôi học kỳ 1' }]));
  expect(one).toMatchObject({ pupils: 4, whole: true });
  expect(one!.columns).toEqual([
    { field: 'gk', unread: 0, counts: { bands: [1, 1, 0, 0, 0], passed: 0, failed: 0, empty: 1, unreadable: 1 } },
    { field: 'tbhk', unread: 1, counts: { bands: [0, 1, 0, 0, 0], passed: 0, failed: 0, empty: 0, unreadable: 2 } },
  ]);
  const [levels] = of(book([{ gk: 'Đ', tbhk: 'CĐ' }, { gk: '8', tbhk: 'Đ' }], { mon: 'Giáo dục thể chất' }));
  expect(levels!.columns.map(({ counts }) => [counts.passed, counts.failed, counts.unreadable])).toEqual([[1, 0, 1], [1, 1, 0]]);
});

test('a book of which a part was read says so, and counts the others as not read', () => {
  const [one] = of(book([{ gk: '9', tbhk: '9' }], { total: 42, health: 'degraded', why: [{ id: 'rows-not-seen' }] }));
  expect(one).toMatchObject({ pupils: 42, whole: false });
  expect(one!.columns.map(({ unread }) => unread)).toEqual([41, 41]);
});

test('every pupil of the class is in exactly one count of a column', () => {
  const cell = fc.oneof(fc.constantFrom('', 'Đ', 'CĐ', '8,5', '3', '75', 'x'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.record({ gk: cell, tbhk: cell }, { requiredKeys: [] }), { minLength: 1 }), fc.nat(5), (values, more) => {
      for (const { pupils, columns } of of(book(values, { total: values.length + more }))) {
        for (const { counts, unread } of columns) {
          const sum = counts.bands.reduce((all, n) => all + n, 0) + counts.passed + counts.failed + counts.empty + counts.unreadable + unread;
          expect(sum).toBe(pupils);
        }
      }
    }),
  );
});

import { expect, test } from 'vitest';
import { classOverview } from '../../lib/checklists/class-overview.ts';
import { classTable } from '../../lib/checklists/class-table.ts';
import { bookOf, dataOf, finding, gvcnScope, homeroom, reading } from './class.ts';

test('one class in numbers with their whole: read, done, errors, marks of all parts, the oldest reading', () => {
  const old = '2026-11-10T02:00:00.000Z';
  const book = reading('gradebook', { tx1: '8,0' }, { mon: 'Toán', hocKy: 1 }, old);
  const table = classTable(dataOf(gvcnScope, [...homeroom(), book, bookOf(2)], { [book.key]: { findings: [finding({ row: 1 }), finding({ row: null, pupil: null, maHocSinh: null, field: null })] } }));
  const overview = classOverview(table);
  expect(overview).toMatchObject({ pupils: 3, notListed: 0, read: 3, done: 0, errors: 2, oldest: old });
  expect(Object.values(overview.cells).reduce((sum, n) => sum + n, 0)).toBe(3 * table.groups.length);
  expect(overview.cells.loi).toBe(1);
});

test('what is not known is said to be so: no class list, nobody read', () => {
  expect(classOverview(classTable(dataOf(gvcnScope, [bookOf(1)])))).toMatchObject({ pupils: 3, notListed: null, read: 3, done: 0 });
  const listed = reading('roster', { trangThai: 'Đang học' });
  expect(classOverview(classTable(dataOf(gvcnScope, [{ ...listed, sheet: { ...listed.sheet, total: 5 } }])))).toMatchObject({ pupils: 3, notListed: 2, read: 0, done: 0, oldest: null });
});

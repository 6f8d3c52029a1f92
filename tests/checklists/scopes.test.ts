import { expect, test } from 'vitest';
import { periodIn, reportedBy } from '../../lib/checklists/scopes.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { bookOf, gvcnScope, reading } from './class.ts';

const on = (today: string) => ({ today, calendar: standardPack.calendar });
const list = reading('roster', { trangThai: 'Đang học' });

test('a class of which only the list was read is reviewed for the semester that today lies in', () => {
  expect(periodIn([list], gvcnScope, on('2026-11-22'))).toBe(1);
  expect(periodIn([], gvcnScope, on('2026-09-05'))).toBe(1);
  expect(periodIn([list], gvcnScope, on('2027-03-15'))).toBe(3);
  // A year that is over is signed as a whole.
  expect(periodIn([list], gvcnScope, on('2027-09-20'))).toBe(3);
});

test('what was read of a semester decides, whatever the day', () => {
  expect(periodIn([list, bookOf(1)], gvcnScope, on('2027-03-15'))).toBe(1);
  expect(periodIn([list, bookOf(1), bookOf(2)], gvcnScope, on('2026-11-22'))).toBe(3);
});

const other = (one: typeof list, lop: string) => ({ ...one, sheet: { ...one.sheet, lop } });
const told = (found: ReturnType<typeof reportedBy>) => found.map(({ role, subject }) => `${role} ${subject.lop} ${subject.mon ?? ''}`.trim());

test('a report is of the user’s own class and books, whatever pages were opened', () => {
  const book = bookOf(1);
  const { lop, mon } = book.sheet;
  const readings = [list, book, other(list, '9C'), other(book, '9C')];
  expect(told(reportedBy(readings, { role: 'gvcn', homeroom: ` lớp ${lop}`, teaches: [] }))).toEqual([`gvcn ${lop}`]);
  expect(told(reportedBy(readings, { role: 'gvcn', homeroom: '8B', teaches: [] }))).toEqual([]);
  // A homeroom teacher teaches as well: the books of another class are in the same report, not that class.
  expect(told(reportedBy(readings, { role: 'gvcn', homeroom: lop, teaches: [{ lop: '9C', mon: mon ?? '' }] }))).toEqual([`gvcn ${lop}`, `gvbm 9C ${mon}`]);
  expect(told(reportedBy(readings, { role: 'gvbm', homeroom: null, teaches: [{ lop: '9c', mon: mon ?? '' }] }))).toEqual([`gvbm 9C ${mon}`]);
});

test('what the settings leave open is not narrowed', () => {
  const book = bookOf(1);
  expect(told(reportedBy([book, other(book, '9C')], { role: 'gvbm', homeroom: null, teaches: [] })).toSorted()).toEqual([`gvbm ${book.sheet.lop} ${book.sheet.mon}`, `gvbm 9C ${book.sheet.mon}`].toSorted());
});

import { expect, test } from 'vitest';
import { ownBooks } from '../../lib/progress/own-books.ts';
import { bookOf, reading } from '../checklists/class.ts';

const list = reading('roster', { trangThai: 'Đang học' });
const other = (one: typeof list, lop: string) => ({ ...one, sheet: { ...one.sheet, lop } });
const told = (found: ReturnType<typeof ownBooks>) => found.map(({ role, subject }) => `${role} ${subject.lop} ${subject.mon ?? ''}`.trim());

test('a report is of the user’s own class and books, whatever pages were opened', () => {
  const book = bookOf(1);
  const { lop, mon } = book.sheet;
  const readings = [list, book, other(list, '9C'), other(book, '9C')];
  expect(told(ownBooks(readings, { role: 'gvcn', homeroom: ` lớp ${lop}`, teaches: [] }))).toEqual([`gvcn ${lop}`]);
  expect(told(ownBooks(readings, { role: 'gvcn', homeroom: '8B', teaches: [] }))).toEqual([]);
  // A homeroom teacher teaches as well: the books of another class are in the same report, not that class.
  expect(told(ownBooks(readings, { role: 'gvcn', homeroom: lop, teaches: [{ lop: '9C', mon: mon ?? '' }] }))).toEqual([`gvcn ${lop}`, `gvbm 9C ${mon}`]);
  expect(told(ownBooks(readings, { role: 'gvbm', homeroom: null, teaches: [{ lop: '9c', mon: mon ?? '' }] }))).toEqual([`gvbm 9C ${mon}`]);
});

test('what the settings leave open is not narrowed', () => {
  const book = bookOf(1);
  expect(told(ownBooks([book, other(book, '9C')], { role: 'gvbm', homeroom: null, teaches: [] })).toSorted()).toEqual([`gvbm ${book.sheet.lop} ${book.sheet.mon}`, `gvbm 9C ${book.sheet.mon}`].toSorted());
});

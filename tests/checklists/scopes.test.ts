import { expect, test } from 'vitest';
import { periodIn } from '../../lib/checklists/scopes.ts';
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

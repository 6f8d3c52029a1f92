import { expect, test } from 'vitest';
import { addDays } from '../../lib/calendar/dates.ts';
import { isTrusted, withDay, type ClockDays } from '../../lib/records/clock-days.ts';

const seen = (...days: string[]): ClockDays => days.reduce<ClockDays | null>(withDay, null)!;

test('one day says nothing of a clock; two that follow each other do', () => {
  expect(isTrusted(seen('2026-11-20'))).toBe(false);
  expect(isTrusted(seen('2026-11-20', '2026-11-20'))).toBe(false);
  expect(isTrusted(seen('2026-11-20', '2026-11-23'))).toBe(true);
});

test('a jump ahead is believed after seven different days, as after the summer', () => {
  const before = ['2027-05-28', '2027-05-29'];
  const after = (n: number) => Array.from({ length: n }, (_, at) => addDays('2027-08-20', at));
  expect(isTrusted(seen(...before, ...after(6)))).toBe(false);
  expect(isTrusted(seen(...before, ...after(7)))).toBe(true);
});

test('a clock that is put right begins anew, and what the wrong days said counts no more', () => {
  expect(isTrusted(seen('2026-11-20', '2026-11-21', '2031-01-01', '2031-01-02', '2026-11-22'))).toBe(false);
  expect(isTrusted(seen('2026-11-20', '2026-11-21', '2031-01-01', '2026-11-22', '2026-11-23'))).toBe(true);
});

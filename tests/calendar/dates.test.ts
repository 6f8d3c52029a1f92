import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, dayAt, dayNumber, endOfMonth, instantOf, isIsoDate, isoOf, minuteAt, weekdayOf } from '../../lib/calendar/dates.ts';
import { dateWords } from '../../lib/calendar/words.ts';

test('a day exists or does not', () => {
  expect(['2026-02-28', '2028-02-29', '2026-12-31'].map(isIsoDate)).toEqual([true, true, true]);
  expect(['2026-02-29', '2026-02-31', '2026-13-01', '2026-1-1', '31/02/2026', '', '2026-02-28T00:00'].map(isIsoDate)).toEqual(Array(7).fill(false));
});

test('days are counted without a clock', () => {
  fc.assert(fc.property(fc.integer({ min: 10_000, max: 40_000 }), (day) => dayNumber(isoOf(day)) === day && addDays(isoOf(day), 1) === isoOf(day + 1)));
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  expect(endOfMonth('2028-02-03')).toBe('2028-02-29');
});

test('the day and minute are those at school, whatever the laptop says', () => {
  const lateEvening = Date.UTC(2026, 10, 23, 16, 59);
  expect([dayAt(lateEvening), minuteAt(lateEvening)]).toEqual(['2026-11-23', 23 * 60 + 59]);
  expect(dayAt(lateEvening + 60_000)).toBe('2026-11-24');
  expect(instantOf('2026-11-24', 0)).toBe(lateEvening + 60_000);
  fc.assert(fc.property(fc.integer({ min: 1.7e12, max: 2.1e12 }), (at) => { const minute = at - (at % 60_000); return instantOf(dayAt(minute), minuteAt(minute)) === minute; }));
});

test('weekdays and the words of a date', () => {
  expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29'), weekdayOf('1969-12-31')]).toEqual([1, 7, 3]);
  expect(dateWords('2026-11-24', 'vi')).toBe('Thứ Ba 24/11/2026');
  expect(dateWords('2026-11-29', 'vi')).toBe('Chủ nhật 29/11/2026');
  expect(dateWords('2026-11-24', 'en')).toBe('Tuesday 24/11/2026');
});

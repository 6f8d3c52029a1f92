import { expect, test } from 'vitest';
import { isIsoDate, weekdayOf } from '../../lib/calendar/dates.ts';
import { holidays, lunarDays, statutoryHolidays } from '../../lib/calendar/holidays.ts';

const off = (year: number) => holidays.filter(({ date, kind }) => date.startsWith(String(year)) && kind !== 'lamBu' && weekdayOf(date) < 6).map(({ date }) => date.slice(5));

test('the working days off of 2026 are those of domain §4.3', () => {
  expect(off(2026)).toEqual(['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-27', '04-30', '05-01', '08-31', '09-01', '09-02', '11-24']);
  expect(holidays.filter(({ kind }) => kind === 'lamBu').map(({ date }) => date)).toEqual(['2026-01-10', '2026-08-22']);
});

test('those of 2027 too, and only Tết and the day beside 2/9 are provisional', () => {
  expect(off(2027)).toEqual(['01-01', '02-05', '02-08', '02-09', '02-10', '02-11', '04-16', '04-30', '05-03', '09-02', '09-03', '11-24']);
  const provisional = holidays.filter(({ date, status }) => date.startsWith('2027') && status === 'duKien').map(({ date }) => date.slice(5));
  expect(provisional).toEqual(['02-05', '02-06', '02-07', '02-08', '02-09', '02-10', '02-11', '09-03']);
});

test('every day exists, stands once, and is in order', () => {
  const dates = holidays.map(({ date }) => date);
  expect(dates.every(isIsoDate)).toBe(true);
  expect(dates).toEqual([...new Set(dates)].sort());
});

test('the table reaches 2035, Tết five days each year, as many working days off as the law gives', () => {
  for (const year of Object.keys(lunarDays).map(Number)) {
    const days = statutoryHolidays(year);
    expect(days.filter(({ date }) => date === lunarDays[year]?.tet)).toHaveLength(1);
    // 1/1, Tết 5, Giỗ Tổ, 30/4, 1/5, 2/9 with one beside, 24/11: twelve, each free on a day that would be worked.
    expect(days.filter(({ date }) => weekdayOf(date) < 6)).toHaveLength(12);
  }
});

test('24/11 is a holiday from 2026 on', () => {
  expect(statutoryHolidays(2025).some(({ date }) => date === '2025-11-24')).toBe(false);
  expect(statutoryHolidays(2026).some(({ date }) => date === '2026-11-24')).toBe(true);
});

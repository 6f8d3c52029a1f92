import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../lib/calendar/dates.ts';
import { holidays } from '../../lib/calendar/holidays.ts';
import { addWorkdays, holidayOn, isWorkday, specialDays, thisOrLastWorkday, thisOrNextWorkday, workCalendar, workdaysBetween } from '../../lib/calendar/workdays.ts';
import { standardPack } from '../../lib/school/standard.ts';

const standard = workCalendar(standardPack.calendar);
const sixDays = workCalendar({ ...standardPack.calendar, saturdayIsWorkday: true });

describe('seven working days, domain §4.1', () => {
  test.each([
    ['2026-11-13', '2026-11-25'],
    ['2026-11-14', '2026-11-25'],
    ['2026-11-20', '2026-12-02'],
    ['2026-12-25', '2027-01-06'],
    ['2026-12-31', '2027-01-12'],
    ['2027-04-09', '2027-04-21'],
    ['2027-04-23', '2027-05-06'],
    ['2026-04-24', '2026-05-08'],
    ['2026-08-20', '2026-08-28'],
  ])('%s → %s', (start, due) => {
    expect(addWorkdays(start, 7, standard)).toBe(due);
    expect(workdaysBetween(start, due, standard)).toBe(7);
  });

  test('a school that works on Saturdays is done a day or two earlier', () => {
    expect(addWorkdays('2026-11-13', 7, sixDays)).toBe('2026-11-21');
    expect(addWorkdays('2026-11-14', 7, sixDays)).toBe('2026-11-23');
  });
});

/** The law, read aloud: walk day by day, ask of each whether it is worked. Written without the code under test. */
function naive(start: string, count: number, saturday: boolean): string {
  const off = new Set(holidays.filter(({ kind }) => kind !== 'lamBu').map(({ date }) => date));
  const worked = new Set(holidays.filter(({ kind }) => kind === 'lamBu').map(({ date }) => date));
  const date = new Date(`${start}T00:00:00Z`);
  for (let done = 0; done < count; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    const iso = date.toISOString().slice(0, 10);
    const weekday = date.getUTCDay();
    if (worked.has(iso) || (!off.has(iso) && weekday !== 0 && (weekday !== 6 || saturday))) done++;
  }
  return date.toISOString().slice(0, 10);
}

test('holds against a day-by-day count over ten years', () => {
  const start = fc.integer({ min: 0, max: 3652 }).map((offset) => addDays('2025-09-01', offset));
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), fc.boolean(), (from, count, saturday) => {
      const calendar = saturday ? sixDays : standard;
      const due = addWorkdays(from, count, calendar);
      expect(due).toBe(naive(from, count, saturday));
      expect(isWorkday(due, calendar)).toBe(true);
      expect(workdaysBetween(from, due, calendar)).toBe(count);
      expect(workdaysBetween(due, from, calendar)).toBe(-count);
      expect(daysBetween(from, due)).toBeGreaterThanOrEqual(count);
    }),
    { numRuns: 3000 },
  );
});

describe('a school corrects the calendar', () => {
  test('a day off pushes the date, a working Saturday pulls it, a holiday can be worked', () => {
    const holiday = (date: string, kind: 'le' | 'lamBu') => workCalendar({ ...standardPack.calendar, holidays: [{ date, name: 'của trường', kind }] });
    expect(addWorkdays('2026-11-13', 7, holiday('2026-11-20', 'le'))).toBe('2026-11-26');
    expect(addWorkdays('2026-11-13', 7, holiday('2026-11-21', 'lamBu'))).toBe('2026-11-23');
    expect(addWorkdays('2026-11-13', 7, holiday('2026-11-24', 'lamBu'))).toBe('2026-11-24');
  });

  test('the user’s own day wins over the school’s, and a day that does not exist is left out', () => {
    const school = { ...standardPack.calendar, holidays: [{ date: '2026-11-20', name: 'nghỉ', kind: 'le' as const }, { date: '2026-02-31', name: 'lạ', kind: 'le' as const }] };
    expect(isWorkday('2026-11-20', workCalendar(school))).toBe(false);
    expect(isWorkday('2026-11-20', workCalendar(school, [{ date: '2026-11-20', name: 'dạy bù', kind: 'lamBu' }]))).toBe(true);
    expect(isWorkday('2026-03-03', workCalendar(school))).toBe(true);
  });
});

test('names the day off, and the days a count went around', () => {
  expect(holidayOn('2026-11-24', standard)?.name.vi).toBe('Ngày Văn hóa Việt Nam');
  expect(holidayOn('2026-08-22', standard)).toBeNull();
  expect(specialDays('2026-11-13', '2026-11-25', standard).map(({ date }) => date)).toEqual(['2026-11-24']);
  expect(specialDays('2026-08-20', '2026-09-03', standard).map(({ date }) => date)).toEqual(['2026-08-22', '2026-08-31', '2026-09-01', '2026-09-02']);
  expect(specialDays('2026-04-24', '2026-04-28', standard).map(({ date }) => date)).toEqual(['2026-04-27']);
});

test('the nearest working day before and after', () => {
  expect(thisOrNextWorkday('2026-11-24', standard)).toBe('2026-11-25');
  expect(thisOrNextWorkday('2026-11-25', standard)).toBe('2026-11-25');
  expect(thisOrLastWorkday('2027-05-30', standard)).toBe('2027-05-28');
});

import { expect, test } from 'vitest';
import { schoolWeek, schoolYear, schoolYearStart, semesterOf } from '../../lib/calendar/school-years.ts';
import { workCalendar } from '../../lib/calendar/workdays.ts';
import { standardPack } from '../../lib/school/standard.ts';

const { calendar } = standardPack;
const workdays = workCalendar(calendar);

test('the frames of domain §4.2', () => {
  expect(schoolYear(2025, calendar)).toMatchObject({ hocKy1: { to: '2026-01-17' }, ketThuc: '2026-05-30', status: 'chinhThuc' });
  expect(schoolYear(2026, calendar)).toMatchObject({ hocKy1: { from: '2026-09-07', to: '2027-01-10' }, hocKy2: { to: '2027-05-23' }, ketThuc: '2027-05-31', status: 'duKien' });
  expect(schoolYear(2031, calendar)).toMatchObject({ namHoc: '2031-2032', status: 'duKien' });
});

test('the school’s own frame wins', () => {
  const years = [{ namHoc: '2026-2027', hocKy1: { from: '2026-09-05', to: '2027-01-09' }, hocKy2: { from: '2027-01-11', to: '2027-05-22' }, ketThuc: '2027-05-28' }];
  expect(schoolYear(2026, { ...calendar, years })).toMatchObject({ ketThuc: '2027-05-28', status: 'chinhThuc' });
});

test('the year turns on 15 August, the semester on its first day', () => {
  expect([schoolYearStart('2026-08-14'), schoolYearStart('2026-08-15'), schoolYearStart('2027-05-31')]).toEqual([2025, 2026, 2026]);
  const year = schoolYear(2026, calendar);
  expect([semesterOf('2027-01-10', year), semesterOf('2027-01-11', year)]).toEqual([1, 2]);
});

test('school weeks are counted', () => {
  const year = schoolYear(2026, calendar);
  expect(schoolWeek('2026-09-07', year, workdays)).toBe(1);
  expect(schoolWeek('2026-11-27', year, workdays)).toBe(12);
  expect(schoolWeek('2027-01-10', year, workdays)).toBe(18);
  // Of the week of Tết only Friday 12/2 is worked: still a week.
  expect(schoolWeek('2027-02-12', year, workdays)).toBe(23);
  expect(schoolWeek('2026-08-20', year, workdays)).toBeNull();
});

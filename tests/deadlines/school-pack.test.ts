import { expect, test } from 'vitest';
import { readSchoolPack } from '../../lib/school/read-pack.ts';

const wrongIn = (calendar: object) => readSchoolPack({ format: 1, calendar }).wrong;
const period = (from: string, to: string) => ({ testPeriods: [{ namHoc: '2026-2027', hocKy: 1, kind: 'giuaKi', days: { from, to } }] });

test('days that do not exist and periods that end before they start are refused with their place', () => {
  expect(wrongIn(period('2026-11-02', '2026-11-06'))).toEqual([]);
  expect(wrongIn(period('2027-02-28', '2027-02-31'))).toEqual(['calendar.testPeriods.0.days.to']);
  expect(wrongIn(period('2026-11-06', '2026-11-02'))).toEqual(['calendar.testPeriods.0.days']);
  expect(wrongIn({ deadlines: [{ rule: 'D-09', due: '31/05/2027' }] })).toEqual(['calendar.deadlines.0.due']);
  expect(wrongIn({ years: [{ namHoc: '2026-2027', hocKy1: { from: '2026-09-05', to: '2027-01-09' }, hocKy2: { from: '2027-01-11', to: '2027-05-22' }, ketThuc: '2027-05-28' }] })).toEqual([]);
});

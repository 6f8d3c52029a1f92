import { addDays, addMonths, endOfMonth, weekdayOf } from '../calendar/dates.ts';
import { schoolWeek, type SchoolYear } from '../calendar/school-years.ts';
import { addWorkdays, isWorkday, specialDays, thisOrLastWorkday, thisOrNextWorkday, type WorkCalendar } from '../calendar/workdays.ts';
import type { Words } from '../records/words.ts';
import type { When } from './rules.ts';

/** The last allowed day of "trước ngày D" (the day before) and of "chậm nhất ngày D" (D itself). */
export function lastAllowedDay(day: string, before: boolean): string {
  return before ? addDays(day, -1) : day;
}

/** D-01, D-02: so many working days after the last day of the period or the test date. */
export function dueAfterTest(last: string, workdays: number, calendar: WorkCalendar): { due: string; provisional: boolean } {
  const due = addWorkdays(last, workdays, calendar);
  return { due, provisional: specialDays(last, due, calendar).some(({ status }) => status === 'duKien') };
}

/** D-06: the first final test minus so many calendar days. */
export function dueBeforeTest(first: string, days: number): string {
  return addDays(first, -days);
}

/** D-03: the working day the result is out, or the next one. */
export function dueAtOnce(day: string, calendar: WorkCalendar): string {
  return thisOrNextWorkday(day, calendar);
}

/** One time a recurring or yearly rule falls due. `part` tells the times apart in the key. */
export interface Occurrence {
  part: string;
  due: string;
  provisional: boolean;
  /** What goes in the title's {ky}. */
  ky: Words;
}

const none: Words = { vi: '', en: '' };

/** Options a school may set under `rules.options` of its pack: "D-10": { every, weekday }, "D-11": { every }. */
export interface RecurrenceOptions {
  /** "day" for D-10, "semester" for D-11; else weekly and monthly. */
  every?: unknown;
  /** 1 = Monday … 7 = Sunday, for a weekly rule. */
  weekday?: unknown;
}

/** The times a rule without a test falls due in a school year, from `from` to `to`. Entered dates are no affair of this. */
export function occurrences(when: When, year: SchoolYear, calendar: WorkCalendar, window: { from: string; to: string }, options: RecurrenceOptions = {}): Occurrence[] {
  const provisional = year.status === 'duKien';
  switch (when.kind) {
    case 'yearly': {
      // A date before mid-August lies in the second calendar year: the school year turns on 15 August.
      const calendarYear = Number(year.namHoc.slice(0, 4)) + (when.day <= '08-15' ? 1 : 0);
      return within([{ part: '', due: lastAllowedDay(`${calendarYear}-${when.day}`, when.before), provisional: false, ky: none }], window);
    }
    case 'yearEnd':
      return within([{ part: '', due: addMonths(year.ketThuc, when.months ?? 0), provisional, ky: none }], window);
    case 'weekly':
      return options.every === 'day' ? daily(year, calendar, window) : weekly(year, calendar, window, options.weekday);
    case 'monthly':
      return options.every === 'semester' ? within(semesters(year), window) : monthly(year, calendar, window);
    default:
      return [];
  }
}

function within(found: readonly Occurrence[], { from, to }: { from: string; to: string }): Occurrence[] {
  return found.filter(({ due }) => due >= from && due <= to);
}

function days(from: string, to: string): string[] {
  const all: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day);
  return all;
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

function daily(year: SchoolYear, calendar: WorkCalendar, window: { from: string; to: string }): Occurrence[] {
  return days(later(window.from, year.hocKy1.from), earlier(window.to, year.hocKy2.to))
    .filter((day) => isWorkday(day, calendar))
    .map((due) => ({ part: due, due, provisional: false, ky: { vi: `ngày ${due.slice(8)}/${due.slice(5, 7)}`, en: `${due.slice(8)}/${due.slice(5, 7)}` } }));
}

function weekly(year: SchoolYear, calendar: WorkCalendar, window: { from: string; to: string }, weekday: unknown): Occurrence[] {
  const at = typeof weekday === 'number' && weekday >= 1 && weekday <= 7 ? weekday : 5;
  const mondays = days(addDays(later(window.from, year.hocKy1.from), -6), earlier(window.to, year.hocKy2.to)).filter((day) => weekdayOf(day) === 1);
  return within(
    mondays.flatMap((monday) => {
      const due = thisOrLastWorkday(addDays(monday, at - 1), calendar);
      const week = schoolWeek(monday, year, calendar);
      // A week without a working day (Tết) asks for nothing.
      return due < monday || week === null ? [] : [{ part: monday, due, provisional: false, ky: { vi: `tuần ${week}`, en: `week ${week}` } }];
    }),
    window,
  );
}

function monthly(year: SchoolYear, calendar: WorkCalendar, window: { from: string; to: string }): Occurrence[] {
  const found: Occurrence[] = [];
  const last = earlier(window.to, endOfMonth(year.hocKy2.to));
  for (let month = later(window.from, year.hocKy1.from).slice(0, 7); `${month}-01` <= last; month = addMonths(`${month}-01`, 1).slice(0, 7)) {
    const due = thisOrLastWorkday(endOfMonth(`${month}-01`), calendar);
    found.push({ part: month, due, provisional: false, ky: { vi: `tháng ${Number(month.slice(5))}`, en: `month ${Number(month.slice(5))}` } });
  }
  return within(found, window);
}

function semesters(year: SchoolYear): Occurrence[] {
  const provisional = year.status === 'duKien';
  return [
    { part: 'hk1', due: year.hocKy1.to, provisional, ky: { vi: 'học kì I', en: 'semester 1' } },
    { part: 'hk2', due: year.hocKy2.to, provisional, ky: { vi: 'học kì II', en: 'semester 2' } },
  ];
}

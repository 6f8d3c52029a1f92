import type { SchoolPack } from '../school/pack.ts';
import { dayNumber, isIsoDate, isoOf, weekdayOfNumber } from './dates.ts';
import { holidays, type Holiday } from './holidays.ts';

/** Which days are worked: the week and the days that differ from it, by day number. */
export interface WorkCalendar {
  saturdayIsWorkday: boolean;
  days: ReadonlyMap<number, Holiday>;
}

/** A day as the school or the user adds it; it replaces the built-in one of the same date. */
export interface AddedDay {
  date: string;
  name: string;
  kind: Holiday['kind'];
}

/**
 * The calendar of a school: the built-in table, then the school's days, then the user's own. A day added as `lamBu` makes
 * a day off a working day. A date that does not exist is left out.
 */
export function workCalendar(school: SchoolPack['calendar'], own: readonly AddedDay[] = []): WorkCalendar {
  const added = [...school.holidays, ...own].filter((day) => isIsoDate(day.date));
  return {
    saturdayIsWorkday: school.saturdayIsWorkday,
    days: new Map([
      ...holidays.map((day) => [dayNumber(day.date), day] as const),
      ...added.map((day) => [dayNumber(day.date), { ...day, name: { vi: day.name, en: day.name }, status: 'chinhThuc' }] as const),
    ]),
  };
}

function isWorkdayNumber(day: number, calendar: WorkCalendar): boolean {
  const special = calendar.days.get(day);
  if (special) return special.kind === 'lamBu';
  return weekdayOfNumber(day) <= (calendar.saturdayIsWorkday ? 6 : 5);
}

export function isWorkday(iso: string, calendar: WorkCalendar): boolean {
  return isWorkdayNumber(dayNumber(iso), calendar);
}

/**
 * The last day of a term of `count` working days that starts on `start`: the first day is not counted, and the term ends
 * at 24:00 of a working day (Bộ luật Dân sự 2015, Điều 147 khoản 2, Điều 148 khoản 5).
 */
export function addWorkdays(start: string, count: number, calendar: WorkCalendar): string {
  let day = dayNumber(start);
  for (let left = count; left > 0; ) if (isWorkdayNumber(++day, calendar)) left--;
  return isoOf(day);
}

/** Working days after `from` up to and with `to`; negative when `to` lies before `from`. */
export function workdaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  let count = 0;
  for (let day = Math.min(start, end) + 1; day <= Math.max(start, end); day++) if (isWorkdayNumber(day, calendar)) count++;
  return end < start ? -count : count;
}

/** `iso` itself when it is worked, else the next day that is. */
export function thisOrNextWorkday(iso: string, calendar: WorkCalendar): string {
  return isWorkday(iso, calendar) ? iso : addWorkdays(iso, 1, calendar);
}

/** `iso` itself when it is worked, else the last day before it that is. */
export function thisOrLastWorkday(iso: string, calendar: WorkCalendar): string {
  let day = dayNumber(iso);
  while (!isWorkdayNumber(day, calendar)) day--;
  return isoOf(day);
}

/** The day off of the table on a date, null for an ordinary day, a weekend or a working Saturday. */
export function holidayOn(iso: string, calendar: WorkCalendar): Holiday | null {
  const day = calendar.days.get(dayNumber(iso));
  return day && day.kind !== 'lamBu' ? day : null;
}

/** The days of the table (off or worked instead) after `from` up to and with `to`: what a count of working days went around. */
export function specialDays(from: string, to: string, calendar: WorkCalendar): Holiday[] {
  const found: Holiday[] = [];
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day++) {
    const special = calendar.days.get(day);
    // A holiday on a weekend that was free anyway did not move the count.
    if (special && (special.kind === 'lamBu') !== weekdayOfNumber(day) <= (calendar.saturdayIsWorkday ? 6 : 5)) found.push(special);
  }
  return found;
}

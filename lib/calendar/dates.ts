import { fromAbsolute, parseDate, toCalendarDate } from '@internationalized/date';

/**
 * Days without a clock. A day travels as 'yyyy-mm-dd' and is counted as an integer (days since 1970-01-01), so that no
 * time zone and no daylight saving can move it.
 */
export const schoolTimeZone = 'Asia/Ho_Chi_Minh';
const dayLength = 86_400_000;

/** True for a day that exists: '2026-02-28' is one, '2026-02-31' and '2026-2-3' are not. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return parseDate(text).year > 0;
  } catch {
    return false;
  }
}

/** Days since 1970-01-01. Expects an existing day. */
export function dayNumber(iso: string): number {
  return Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / dayLength;
}

/** The inverse of {@link dayNumber}. */
export function isoOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

export function addDays(iso: string, days: number): string {
  return isoOf(dayNumber(iso) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(iso: string): number {
  return weekdayOfNumber(dayNumber(iso));
}

export function weekdayOfNumber(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The same day of the month, `months` later; the month's last day where it has no such day. */
export function addMonths(iso: string, months: number): string {
  return parseDate(iso).add({ months }).toString();
}

/** The last day of the month that `iso` lies in. */
export function endOfMonth(iso: string): string {
  return addDays(addMonths(`${iso.slice(0, 7)}-01`, 1), -1);
}

/** The day it is at school (UTC+7) at an instant in milliseconds since the epoch. */
export function dayAt(instant: number): string {
  return toCalendarDate(fromAbsolute(instant, schoolTimeZone)).toString();
}

/** Minutes after midnight at school at an instant in milliseconds. */
export function minuteAt(instant: number): number {
  const { hour, minute } = fromAbsolute(instant, schoolTimeZone);
  return hour * 60 + minute;
}

/** Day and time at school at an instant in milliseconds: "2026-11-25T08:05". Sorts as it passes. */
export function momentAt(instant: number): string {
  return fromAbsolute(instant, schoolTimeZone).toString().slice(0, 16);
}

/** The instant in milliseconds at which a school day reaches a minute of its clock. Vietnam keeps UTC+7 all year. */
export function instantOf(iso: string, minute: number): number {
  return dayNumber(iso) * dayLength + (minute - 7 * 60) * 60_000;
}

import { cleanText } from './text.ts';

/** A calendar day; months from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

export type DateReading =
  | { ok: true; day: Day; /** dd/mm/yyyy */ text: string; /** Written so already (or as a date control's yyyy-mm-dd). */ exact: boolean }
  | { ok: false; fault: 'form' | 'no-such-day' | 'two-digit-year' | 'serial'; /** Where it is certain, the date meant. */ text: string | null };

/**
 * Reads a date as platforms show it: dd/mm/yyyy, also d/m/yyyy and with - or . between, or yyyy-mm-dd; a time of
 * day behind it is ignored. A number from 20000 to 60000 is a spreadsheet's serial number and is given with its date.
 */
export function readDate(value: string): DateReading {
  const text = cleanText(value).replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?$/i, '');
  const serial = /^\d{5}$/.test(text) ? Number(text) : NaN;
  if (serial >= 20000 && serial <= 60000) return { ok: false, fault: 'serial', text: formatDay(dayOfSerial(serial)) };
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const parts = iso ? [iso[3], iso[2], iso[1]] : /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/.exec(text)?.slice(1);
  if (!parts) return { ok: false, fault: 'form', text: null };
  if (parts[2]?.length === 2) return { ok: false, fault: 'two-digit-year', text: null };
  const day: Day = { day: Number(parts[0]), month: Number(parts[1]), year: Number(parts[2]) };
  if (!isDay(day)) return { ok: false, fault: 'no-such-day', text: null };
  const written = formatDay(day);
  return { ok: true, day, text: written, exact: iso !== null || text === written };
}

/** What a person typed as a day, "5/2/2027", as '2027-02-05'; null for anything that is no day. */
export function isoOfTyped(typed: string): string | null {
  const reading = readDate(typed);
  return reading.ok ? reading.text.split('/').reverse().join('-') : null;
}

/** dd/mm/yyyy */
export const formatDay = ({ year, month, day }: Day): string =>
  `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${String(year).padStart(4, '0')}`;

/** A number that orders days: 20130305. */
export const dayNumber = ({ year, month, day }: Day): number => year * 10000 + month * 100 + day;

/** The day of an ISO date such as the facts' `today`; null when it is none. */
export function dayOfIso(iso: string): Day | null {
  const reading = readDate(iso.slice(0, 10));
  return reading.ok ? reading.day : null;
}

/** The year in a field that should hold a year: "1985", or a full date's year; null otherwise. */
export function readYear(value: string): number | null {
  const text = cleanText(value);
  if (/^\d{4}$/.test(text)) return Number(text);
  const reading = readDate(text);
  return reading.ok ? reading.day.year : null;
}

/** Whole years between two days. */
export function ageOn(birth: Day, on: Day): number {
  return on.year - birth.year - (on.month * 100 + on.day < birth.month * 100 + birth.day ? 1 : 0);
}

function isDay({ year, month, day }: Day): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year >= 1000 && day >= 1 && last !== undefined && day <= last;
}

/** Day 0 of spreadsheets is 30/12/1899. */
function dayOfSerial(serial: number): Day {
  const date = new Date(Date.UTC(1899, 11, 30 + serial));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

import { dayAt } from '../calendar/dates.ts';
import { schoolYear, schoolYearStart, semesterOf } from '../calendar/school-years.ts';
import type { Entry } from '../deadlines/entry.ts';
import { lastAllowedDay } from '../deadlines/occurrences.ts';
import type { Sheet } from '../records/sheet.ts';
import type { StoredReading } from '../records/stored-reading.ts';
import { schoolDates } from '../school/dates.ts';
import type { SchoolPack } from '../school/pack.ts';
import { freezable, freezeOf, type Freeze } from './freeze.ts';

/** A day after which entry is over: "khóa phần mềm nhập điểm" (D-18), which the principal decides (S2:215). */
export interface Lock {
  /** The last day on which marks may be entered, "2027-01-10". */
  due: string;
  title: string;
  namHoc: string;
  hocKy: 1 | 2;
  /** Null for every class, every subject. */
  lop: string | null;
  mon: string | null;
}

const lockRule = 'D-18';

/** The days of locking that the school's pack and the user's own dates hold. */
export function locksOf(pack: SchoolPack, entries: readonly Entry[]): Lock[] {
  const ofSchool = schoolDates(pack.calendar).filter(({ rule }) => rule === lockRule);
  const own = entries.filter((entry) => entry.kind === 'date' && entry.rule === lockRule) as Extract<Entry, { kind: 'date' }>[];
  return [...ofSchool, ...own].map(({ due: day, before = false, title, lop, mon, hocKy }) => {
    const start = schoolYearStart(day);
    return {
      due: lastAllowedDay(day, before),
      title: title?.trim() ?? '',
      namHoc: `${start}-${start + 1}`,
      hocKy: hocKy ?? semesterOf(day, schoolYear(start, pack.calendar)),
      lop: lop ?? null,
      mon: mon ?? null,
    };
  });
}

/** The second semester's lock closes the year's results too. */
function closes(lock: Lock, { namHoc, hocKy, lop, mon, kind }: Sheet): boolean {
  return (
    (namHoc === null || namHoc === lock.namHoc) && (hocKy === lock.hocKy || (lock.hocKy === 2 && hocKy === 3)) &&
    (lock.lop === null || lock.lop === lop) && (lock.mon === null || (kind === 'gradebook' && lock.mon === mon))
  );
}

/** Whether a book was read whole, so that a difference from it means something. */
export const isWhole = ({ sheet, seen }: StoredReading): boolean =>
  sheet.health === 'recognised' && sheet.unrecognised.length === 0 && sheet.rows.length > 0 && sheet.rows.length >= (sheet.total ?? 0) && seen.every(({ health }) => health === 'recognised');

/**
 * The freeze that the end of an entry period asks for, of a book as it was last read; null when none is due: no lock has
 * passed, it is frozen already (or that was taken back), or it was not read whole. `now` is ISO 8601, UTC.
 */
export function freezeDue(reading: StoredReading, freezes: readonly Freeze[], locks: readonly Lock[], pack: string, now: string): Freeze | null {
  const lock = isWhole(reading) ? lockNotHeld(reading, freezes, locks, now) : null;
  return lock && freezeOf(reading, { kind: 'deadline', due: lock.due, title: lock.title }, now, pack);
}

/**
 * The day of locking that has passed over a book without a freeze of it; null when none has, or when a person took that
 * freeze back. What was changed since cannot be told of such a book. `now` is ISO 8601, UTC.
 */
export function lockNotHeld({ key, sheet }: StoredReading, freezes: readonly Freeze[], locks: readonly Lock[], now: string): Lock | null {
  if (!freezable.has(sheet.kind)) return null;
  const today = dayAt(Date.parse(now));
  const lock = locks.filter(({ due }) => due < today).filter((one) => closes(one, sheet)).sort((a, b) => (a.due < b.due ? 1 : -1))[0];
  const mine = freezes.filter(({ document }) => document === key);
  const held = lock && mine.some(({ by, at, undone }) => (by.kind === 'deadline' ? by.due >= lock.due : undone === null && dayAt(Date.parse(at)) > lock.due));
  return lock && !held ? lock : null;
}

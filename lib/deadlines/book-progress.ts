import { addDays, dayAt } from '../calendar/dates.ts';
import { hasLeft } from '../records/left-pupil.ts';
import type { Sheet } from '../records/sheet.ts';

/** How many pupils of a stored class book still miss a mark. null: the reading cannot tell (the column was not read). */
export interface BookProgress {
  lop: string;
  mon: string;
  hocKy: 1 | 2;
  namHoc: string | null;
  /** Rows read, and how many the page says there are (null where it does not say). */
  pupils: number;
  total: number | null;
  missing: { gk: number | null; ck: number | null; tx: number | null };
  /** ISO 8601, UTC. */
  readAt: string;
  /** The page was fully understood and all pupils were read; only then can a zero be believed. */
  whole: boolean;
  /** Whole, and nothing at all is missing. */
  complete: boolean;
}

/**
 * The progress of one gradebook; null for another kind of sheet, or where class, subject or semester are not known.
 * `requiredTx` is the number of ĐĐGtx the subject needs; without it a missing ĐĐGtx cannot be told.
 */
export function bookProgress(sheet: Sheet, readAt: string, requiredTx: number | null = null): BookProgress | null {
  const { lop, mon, hocKy, namHoc, rows, total } = sheet;
  if (sheet.kind !== 'gradebook' || !lop || !mon || (hocKy !== 1 && hocKy !== 2)) return null;
  // What a pupil who left the school misses is nobody's task.
  const count = (misses: (values: Record<string, string>) => boolean) => rows.filter((row) => !hasLeft(row) && misses(row.values)).length;
  const column = (key: string) =>
    rows.length > 0 && rows.every(({ values }) => values[key] !== undefined) ? count((values) => !values[key]?.trim()) : null;
  const regular = sheet.columns.map(({ key }) => key).filter((key) => /^tx\d+$/.test(key));
  const given = (values: Record<string, string>) => regular.filter((key) => values[key]?.trim()).length;
  const missing = {
    gk: column('gk'),
    ck: column('ck'),
    tx: requiredTx === null || regular.length < requiredTx || rows.length === 0 ? null : count((values) => given(values) < requiredTx),
  };
  const whole = sheet.health === 'recognised' && rows.length > 0 && (total === null || rows.length >= total);
  return { lop, mon, hocKy, namHoc, pupils: rows.length, total, missing, readAt, whole, complete: whole && Object.values(missing).every((n) => n === 0) };
}

/** A reading is fresh while it is not older than the school says (`staleAfterDays`). */
export function isFresh(readAt: string, today: string, staleAfterDays: number): boolean {
  return addDays(dayAt(Date.parse(readAt)), staleAfterDays) >= today;
}

import { addDays, dayAt } from '../calendar/dates.ts';
import { schoolYearStart } from '../calendar/school-years.ts';
import { firstYearOf } from './sheet.ts';

/**
 * The last day on which something read (`at`, ISO 8601) about a school year is kept: so many days after it was read where
 * the school says so; else the 31st of August that ends the school year it was read in, or the one it is about if that
 * ends later. Null where the moment cannot be read: it is kept, and said to be damaged.
 */
export function keptUntil({ at, namHoc }: { at: string; namHoc: string | null }, retentionDays: number | null): string | null {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return null;
  const day = dayAt(instant);
  if (retentionDays !== null) return addDays(day, retentionDays);
  const about = firstYearOf(namHoc);
  // A page may say a wrong year; one far ahead must not keep it for ever.
  const ends = schoolYearStart(day) + 1;
  return `${about === null || about + 1 > ends + 1 ? ends : Math.max(ends, about + 1)}-08-31`;
}

/** The school year a document's or a scope's key speaks of. */
export const namHocOfKey = (key: string): string | null => key.split('|')[2] || null;

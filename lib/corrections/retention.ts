import { firstYearOf, gradeOf } from '../records/sheet.ts';
import type { Correction } from './correction.ts';

/**
 * Until when a record is kept: until the pupils leave the school (S2-79), which is proposed as the 31st of August of the
 * year in which their class ends grade 9 or 12. Null when class or school year do not say it.
 */
export function keepUntil({ lop, namHoc }: Pick<Correction, 'lop' | 'namHoc'>): string | null {
  const [grade, first] = [gradeOf(lop), firstYearOf(namHoc)];
  if (grade === null || first === null) return null;
  return `${first + 1 + ((grade <= 9 ? 9 : 12) - grade)}-08-31`;
}

/**
 * Whether a record may be deleted on a day: a draft always, every other one only after the day it is kept until. No general
 * cleaning of old data deletes one before; where no day is known it is kept.
 */
export function mayDelete(record: Pick<Correction, 'state' | 'luuDen' | 'lop' | 'namHoc'>, today: string): boolean {
  if (record.state === 'nhap') return true;
  const until = record.luuDen ?? keepUntil(record);
  return until !== null && today > until;
}

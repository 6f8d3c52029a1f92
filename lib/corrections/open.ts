import { sameBook } from '../deadlines/tests.ts';
import type { Role } from '../school/settings.ts';
import type { Correction } from './correction.ts';

/** What a check-list asks about; a part that is null asks about all. */
export interface CorrectionScope {
  role: Role;
  namHoc: string | null;
  lop: string | null;
  mon: string | null;
}

/** Locked again, filed, or refused: nothing is left to do. */
export const isClosed = ({ state }: Pick<Correction, 'state'>): boolean => state === 'daKhoa' || state === 'luu' || state === 'tuChoi';

/**
 * The records of a scope that are still open, for GVBM-8, HT-4 and QT-1: a subject teacher answers for those of class and
 * subject, a homeroom teacher for the class, the others for the school year.
 */
export function openCorrections<T extends Pick<Correction, 'state' | 'namHoc' | 'lop' | 'mon'>>(records: readonly T[], { role, namHoc, lop, mon }: CorrectionScope): T[] {
  return records.filter((record) => {
    if (isClosed(record) || (namHoc !== null && record.namHoc !== namHoc)) return false;
    if (role !== 'gvbm' && role !== 'gvcn') return true;
    const subject = role === 'gvbm' && mon !== null ? mon : record.mon;
    return lop === null || sameBook({ lop: record.lop, mon: record.mon }, { lop, mon: subject });
  });
}

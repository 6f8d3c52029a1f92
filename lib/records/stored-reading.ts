import type { Sheet } from './sheet.ts';

/** What was last read of one document, and when: the only thing that verdicts are derived from (law 4). */
export interface StoredReading {
  key: string;
  sheet: Sheet;
  /** ISO 8601 with time zone. */
  readAt: string;
}

/**
 * The document a sheet is a reading of: platform × kind × school year × class × subject × period. A profile is a document
 * for each pupil, so that every pupil keeps the time of their own reading.
 */
export function readingKey(sheet: Sheet): string {
  const parts = [sheet.platform, sheet.kind, sheet.namHoc, sheet.lop, sheet.mon, sheet.hocKy];
  const pupil = sheet.kind === 'profile' ? [sheet.rows[0]?.maHocSinh || sheet.rows[0]?.pupil] : [];
  return [...parts, ...pupil].map((part) => String(part ?? '').replaceAll('|', '/')).join('|');
}

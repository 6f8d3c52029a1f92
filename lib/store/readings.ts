import { joinReading, readingKey, type StoredReading } from '../records/stored-reading.ts';
import type { Sheet } from '../records/sheet.ts';
import { db } from './db.ts';
import { parseRecords, type Parsed } from './parse.ts';
import { storedReadingSchema } from './records.ts';

/** The stored document of a sheet; null when there is none or when it is damaged (the next reading then replaces it). */
export async function readingOf(sheet: Parameters<typeof readingKey>[0]): Promise<StoredReading | null> {
  return parseRecords(storedReadingSchema, [await db.readings.get(readingKey(sheet))]).records[0] ?? null;
}

/** All documents, those of a class, or of a class in a school year. */
export async function readingsOf(of: { namHoc?: string | null; lop?: string | null } = {}): Promise<Parsed<StoredReading>> {
  const { namHoc, lop } = of;
  const found =
    namHoc && lop
      ? db.readings.where('[namHoc+lop]').equals([namHoc, lop])
      : lop
        ? db.readings.where('lop').equals(lop)
        : db.readings.toCollection();
  return parseRecords(storedReadingSchema, await found.toArray());
}

/**
 * Joins a reading to its document in one transaction, so that two windows never lose each other's rows. A sheet that was
 * not understood at all is not stored: nothing could rest on it. Neither is a form before the page has filled it.
 */
export async function saveReading(sheet: Sheet, readAt: string): Promise<StoredReading | null> {
  if (sheet.kind === 'unknown' || isNobodys(sheet)) return null;
  return db.transaction('rw', db.readings, async () => {
    const joined = joinReading(await readingOf(sheet), sheet, readAt);
    // `kind`, `lop`, `namHoc` stand beside the sheet only to be indexed.
    await db.readings.put({ ...joined, kind: sheet.kind, lop: sheet.lop ?? '', namHoc: sheet.namHoc ?? '' });
    return joined;
  });
}

const isNobodys = ({ kind, rows }: Sheet): boolean => kind === 'profile' && rows.every(({ pupil, maHocSinh }) => !pupil && !maHocSinh);

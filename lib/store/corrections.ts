import { correctionSchema, nextNumber, type Correction } from '../corrections/correction.ts';
import { mayDelete } from '../corrections/retention.ts';
import { StaleCorrection } from '../corrections/stale.ts';
import { db } from './db.ts';
import { parseRecords, type Parsed } from './parse.ts';

/** All records. Damaged ones are counted and kept as they are. */
export async function allCorrections(): Promise<Parsed<Correction>> {
  return parseRecords(correctionSchema, await db.corrections.toArray());
}

/**
 * Stores a record as the next revision and gives it back. Rejects with {@link StaleCorrection}, writing nothing, when
 * another window stored it since it was read, and with ZodError when it is no record.
 */
export async function saveCorrection(correction: Correction): Promise<Correction> {
  const next = correctionSchema.parse({ ...correction, revision: correction.revision + 1 });
  return db.transaction('rw', db.corrections, async () => {
    const raw = await db.corrections.get(next.id);
    const stored = raw === undefined ? null : (correctionSchema.safeParse(raw).data ?? null);
    // A record that was deleted elsewhere has no revision to go on from; only a new one begins at 0.
    const expected = raw === undefined ? 0 : (stored?.revision ?? null);
    if (expected !== correction.revision) throw new StaleCorrection(stored);
    await db.corrections.put(next);
    return next;
  });
}

/** Stores a new record under the next free number of its school year, so that two windows never give one twice. */
export async function addCorrection(correction: Correction): Promise<Correction> {
  return db.transaction('rw', db.corrections, async () => {
    // The number of a damaged record is taken too, where it can still be read.
    const raw = (await db.corrections.toArray()) as { namHoc?: unknown; so?: unknown }[];
    const numbered = raw.flatMap(({ namHoc, so }) => (typeof namHoc === 'string' && typeof so === 'number' && Number.isInteger(so) ? [{ namHoc, so }] : []));
    return saveCorrection({ ...correction, so: nextNumber(numbered, correction.namHoc) });
  });
}

/**
 * Deletes a record and gives it back, for undo. Throws RangeError before the day it is kept until (`today`
 * 'yyyy-mm-dd'): only a draft may go at any time.
 */
export async function removeCorrection(id: string, today: string): Promise<Correction> {
  return db.transaction('rw', db.corrections, async () => {
    const stored = correctionSchema.parse(await db.corrections.get(id));
    if (!mayDelete(stored, today)) throw new RangeError('the record is kept until the pupils leave the school');
    await db.corrections.delete(id);
    return stored;
  });
}

/** Puts a deleted record back as it was, unless one stands there again. */
export async function restoreCorrection(correction: Correction): Promise<void> {
  await db.corrections.add(correctionSchema.parse(correction));
}

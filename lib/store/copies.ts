import * as z from 'zod/mini';
import type { StoredReading } from '../records/stored-reading.ts';
import { db } from './db.ts';
import { parseRecords, type Parsed } from './parse.ts';
import { storedReadingSchema } from './records.ts';

export const copySchema = z.object({
  id: z.string(),
  /** ISO 8601, UTC. */
  keptAt: z.iso.datetime(),
  source: z.discriminatedUnion('kind', [z.object({ kind: z.literal('file'), file: z.string(), table: z.string() }), z.object({ kind: z.literal('reading') })]),
  reading: storedReadingSchema,
});
/** What was kept to compare with later. */
export type Copy = Omit<z.infer<typeof copySchema>, 'reading'> & { reading: StoredReading };

/** A list of more pupils than a school has is not kept: every page that lists copies would have to load it. */
export const mostKeptRows = 5000;

/** Every copy, oldest first. */
export async function allCopies(): Promise<Parsed<Copy>> {
  const { records, damaged } = parseRecords(copySchema, await db.copies.toArray());
  return { records: records.sort((a, b) => (a.keptAt < b.keptAt ? -1 : 1)), damaged };
}

/** Keeps a copy, or puts one back that was removed. */
export async function saveCopy(copy: Copy): Promise<void> {
  if (copy.reading.sheet.rows.length > mostKeptRows) throw new RangeError('too many rows to keep');
  await db.copies.put(copy);
}

export async function removeCopy(id: string): Promise<void> {
  await db.copies.delete(id);
}

import * as z from 'zod/mini';
import { freezable, type Freeze } from '../checklists/freeze.ts';
import { freezeDue, locksOf } from '../checklists/locks.ts';
import { db } from './db.ts';
import { readEntries } from './deadlines.ts';
import { parseRecords, type Parsed } from './parse.ts';
import { storedReadingSchema } from './records.ts';
import { readSettings } from './settings.ts';
import { snapshotSchema } from './ticks.ts';

export const freezeSchema = z.object({
  id: z.string(),
  document: z.string(),
  at: z.iso.datetime(),
  readAt: z.iso.datetime(),
  by: z.discriminatedUnion('kind', [z.object({ kind: z.literal('hand') }), z.object({ kind: z.literal('deadline'), due: z.iso.date(), title: z.string() })]),
  pack: z.string(),
  fingerprint: z.string(),
  snapshot: snapshotSchema,
  undone: z.nullable(z.object({ at: z.iso.datetime(), reason: z.string().check(z.minLength(1)) })),
});

export interface StoredFreezes extends Parsed<Freeze> {
  /** The documents whose stored freeze cannot be read; null where not even that can be told. */
  broken: (string | null)[];
}

/** Every freeze, those taken back among them. One that cannot be read is kept, and its document cannot be called unchanged. */
export async function allFreezes(): Promise<StoredFreezes> {
  const raw = await db.freezes.toArray();
  const parsed = parseRecords(freezeSchema, raw);
  const whole = new Set(parsed.records.map(({ id }) => id));
  const lost = raw.map((record) => (record ?? {}) as { id?: unknown; document?: unknown }).filter(({ id }) => !whole.has(String(id)));
  // A book that was frozen again since then is known again.
  const newer = (document: string, id: string) => parsed.records.some((freeze) => freeze.document === document && freeze.undone === null && freeze.id > id);
  const broken = lost
    .map(({ id, document }) => ({ id: String(id), document: typeof document === 'string' ? document : (/^(.*)§/.exec(String(id))?.[1] ?? null) }))
    .filter(({ id, document }) => document === null || !newer(document, id))
    .map(({ document }) => document);
  return { ...parsed, broken };
}

export async function saveFreeze(freeze: Freeze): Promise<void> {
  await db.freezes.put(freeze);
}

/** Takes a freeze back. Without a reason it is refused: a person must be able to stand for it. The record stays. */
export async function undoFreeze(id: string, reason: string, at: string): Promise<void> {
  const why = reason.trim();
  if (why === '') throw new RangeError('taking a freeze back needs a reason');
  await db.transaction('rw', db.freezes, async () => {
    const freeze = parseRecords(freezeSchema, [await db.freezes.get(id)]).records[0];
    if (!freeze) throw new RangeError('no such freeze');
    await db.freezes.put({ ...freeze, undone: { at, reason: why } });
  });
}

/**
 * Freezes the books whose entry period is over, as they were last read: one document, or (null) all. Called before a
 * reading takes the place of the one before, and when the day turns; `now` is ISO 8601, UTC.
 */
export async function freezeDueBooks(document: string | null, now: string): Promise<void> {
  if (document !== null && !freezable.has(document.split('|')[1] ?? '')) return;
  const [{ settings }, entries] = await Promise.all([readSettings(), readEntries()]);
  const locks = locksOf(settings.pack, entries.records);
  if (locks.length === 0) return;
  await db.transaction('rw', db.readings, db.freezes, async () => {
    const raw = document === null ? await db.readings.where('kind').anyOf([...freezable]).toArray() : [await db.readings.get(document)];
    const { records } = await allFreezes();
    const due = parseRecords(storedReadingSchema, raw).records.flatMap((reading) => freezeDue(reading, records, locks, settings.pack.version, now) ?? []);
    await db.freezes.bulkPut(due);
  });
}

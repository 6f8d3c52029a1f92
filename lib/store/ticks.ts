import * as z from 'zod/mini';
import type { Tick } from '../checklists/tick.ts';
import { db } from './db.ts';
import { parseRecords, type Parsed } from './parse.ts';

/** The values a person saw, as ticks and freezes keep them. */
export const snapshotSchema = z.object({
  documents: z.array(
    z.object({
      document: z.string(),
      rows: z.array(z.object({ who: z.string(), pupil: z.nullable(z.string()), values: z.record(z.string(), z.string()) })),
    }),
  ),
});

export const tickSchema = z.object({
  key: z.string(),
  scope: z.string(),
  item: z.string(),
  act: z.enum(['done', 'skipped']),
  reason: z.nullable(z.string()),
  at: z.iso.datetime(),
  version: z.int(),
  wording: z._default(z.nullable(z.string()), null),
  fingerprint: z.string(),
  snapshot: snapshotSchema,
  seen: z.array(z.string()),
});

/** What was ticked in a scope (`scopeKey`). A damaged tick counts as none: its item is open. */
export async function ticksOf(scope: string): Promise<Parsed<Tick>> {
  return parseRecords(tickSchema, await db.ticks.where('scope').equals(scope).toArray());
}

/** Keeps what a person said. Leaving an item out without a reason is refused: a person must be able to stand for it. */
export async function saveTick(tick: Tick): Promise<void> {
  const reason = tick.reason?.trim() || null;
  if (tick.act === 'skipped' && reason === null) throw new RangeError('leaving an item out needs a reason');
  await db.ticks.put({ ...tick, reason });
}

/** Everything that was ticked in this browser. */
export async function allTicks(): Promise<Parsed<Tick>> {
  return parseRecords(tickSchema, await db.ticks.toArray());
}

/** Takes a tick back; the item is open again. */
export async function undoTick(key: string): Promise<void> {
  await db.ticks.delete(key);
}

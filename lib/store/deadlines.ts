import * as z from 'zod/mini';
import { actSchema, entrySchema, occasionOf, type DeadlineAct, type Entry, type NewEntry } from '../deadlines/entry.ts';
import { db } from './db.ts';
import { parseRecords, type Parsed } from './parse.ts';

/** The user's own dates and tests. */
export async function readEntries(): Promise<Parsed<Entry>> {
  return parseRecords(entrySchema, await db.deadlines.toArray());
}

/**
 * Stores new entries, all or none. One for the same test or day as a stored one takes its place, so that a date that was
 * moved is not kept twice; those that were replaced come back for undo.
 */
export async function addEntries(entries: readonly NewEntry[]): Promise<{ added: Entry[]; replaced: Entry[] }> {
  return db.transaction('rw', db.deadlines, async () => {
    const stored = new Map((await readEntries()).records.map((entry) => [occasionOf(entry), entry]));
    const added = entries.map((entry) => ({ ...entry, id: stored.get(occasionOf(entry))?.id ?? crypto.randomUUID() }) as Entry);
    await db.deadlines.bulkPut(added);
    return { added, replaced: added.flatMap((entry) => stored.get(occasionOf(entry)) ?? []) };
  });
}

/** Stores entries under the ids they carry: a change, or a deletion undone. */
export async function putEntries(entries: readonly Entry[]): Promise<void> {
  await db.deadlines.bulkPut([...entries]);
}

/** Removes entries and gives back what was removed, for undo. */
export async function removeEntries(ids: readonly string[]): Promise<Entry[]> {
  return db.transaction('rw', db.deadlines, async () => {
    const removed = parseRecords(entrySchema, await db.deadlines.bulkGet([...ids])).records;
    await db.deadlines.bulkDelete([...ids]);
    return removed;
  });
}

export async function readActs(): Promise<Parsed<DeadlineAct>> {
  return parseRecords(actSchema, await db.deadlineActs.toArray());
}

/** Stores an act and gives back the one it replaced, for undo. */
export async function putAct(act: DeadlineAct): Promise<DeadlineAct> {
  return db.transaction('rw', db.deadlineActs, async () => {
    const before = actSchema.safeParse(await db.deadlineActs.get(act.key));
    // An act that says nothing is no act.
    if (act.done === null && act.snoozedUntil === null) await db.deadlineActs.delete(act.key);
    else await db.deadlineActs.put(act);
    return before.success ? before.data : { key: act.key, done: null, snoozedUntil: null };
  });
}

export const noticeSchema = z.object({ key: z.string(), claimedAt: z.number(), shown: z.boolean() });
/** A claim that was not shown after this long was left by a worker that died, and may be taken again. */
const claimLife = 60_000;
const sinceKey = 'since';

/**
 * Claims reminders for showing, in one transaction: of two windows or two wakings only one gets each key.
 * `at` is the instant in milliseconds. Returns the keys that are now the caller's to show.
 */
export async function claimNotices(keys: readonly string[], at: number): Promise<string[]> {
  return db.transaction('rw', db.notices, async () => {
    const known = parseRecords(noticeSchema, (await db.notices.bulkGet([...keys])).filter(Boolean)).records;
    const taken = new Set(known.filter(({ shown, claimedAt }) => shown || Math.abs(at - claimedAt) < claimLife).map(({ key }) => key));
    const mine = keys.filter((key) => !taken.has(key));
    await db.notices.bulkPut(mine.map((key) => ({ key, claimedAt: at, shown: false })));
    return mine;
  });
}

/** Marks claimed reminders as shown for good. */
export async function confirmNotices(keys: readonly string[], at: number): Promise<void> {
  await db.notices.bulkPut(keys.map((key) => ({ key, claimedAt: at, shown: true })));
}

/** The keys of the reminders that were shown. */
export async function shownNotices(): Promise<Set<string>> {
  return new Set(parseRecords(noticeSchema, await db.notices.where('key').notEqual(sinceKey).toArray()).records.filter(({ shown }) => shown).map(({ key }) => key));
}

/** The day Soát was first used here; `today` when this is the first time. */
export async function firstUsed(today: string): Promise<string> {
  return db.transaction('rw', db.notices, async () => {
    const stored = z.object({ day: z.string() }).safeParse(await db.notices.get(sinceKey));
    if (stored.success) return stored.data.day;
    await db.notices.put({ key: sinceKey, day: today });
    return today;
  });
}

import { clockDaysSchema, isTrusted, withDay } from '../records/clock-days.ts';
import { keptUntil, namHocOfKey } from '../records/retention.ts';
import { db } from './db.ts';
import { readSettings } from './settings.ts';

/** The fields of stored records that say how long they are kept; damaged records are looked at as well. */
interface Dated {
  key?: unknown;
  id?: unknown;
  document?: unknown;
  scope?: unknown;
  readAt?: unknown;
  at?: unknown;
  record?: { at?: unknown };
  snapshot?: { documents?: { document?: unknown }[] };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Until which day each reading is kept, by its key; null where its moment cannot be read. */
async function readingDays(retentionDays: number | null): Promise<Map<string, string | null>> {
  const readings = (await db.readings.toArray()) as Dated[];
  return new Map(readings.map(({ key, readAt }) => [textOf(key), keptUntil({ at: textOf(readAt), namHoc: namHocOfKey(textOf(key)) }, retentionDays)]));
}

async function retentionDays(): Promise<number | null> {
  return (await readSettings()).settings.pack.retentionDays ?? null;
}

/** How many readings are kept until which day, the first day first; `undated` cannot be told. */
export async function retentionPlan(): Promise<{ days: { until: string; n: number }[]; undated: number }> {
  const kept = [...(await readingDays(await retentionDays())).values()];
  const until = new Map<string, number>();
  for (const day of kept) if (day !== null) until.set(day, (until.get(day) ?? 0) + 1);
  return { days: [...until].map(([day, n]) => ({ until: day, n })).sort((a, b) => (a.until < b.until ? -1 : 1)), undated: kept.filter((day) => day === null).length };
}

/**
 * Deletes what was read and is kept no longer on `today` ('yyyy-mm-dd'), and what rests on it: ticks, waivers, freezes and
 * review records, which hold values of pupils as well. Correction records keep to a day of their own. Gives the number of
 * readings that went.
 */
export async function deleteExpired(today: string): Promise<number> {
  const days = await retentionDays();
  return db.transaction('rw', [db.readings, db.ticks, db.waivers, db.freezes, db.reviews], async () => {
    const until = await readingDays(days);
    const gone = new Set([...until].filter(([, day]) => day !== null && day < today).map(([key]) => key));
    const isOver = (key: string, at: unknown) => {
      const day = keptUntil({ at: textOf(at), namHoc: namHocOfKey(key) }, days);
      return day !== null && day < today;
    };
    // A reading that is kept keeps what was said about it.
    const rested = (documents: readonly string[], key: string, at: unknown) =>
      documents.some((document) => until.has(document)) ? documents.every((document) => gone.has(document) || !until.has(document)) : isOver(key, at);
    const drop = async (table: 'ticks' | 'waivers' | 'freezes' | 'reviews', ends: (record: Dated) => boolean) => {
      const all = (await db[table].toArray()) as Dated[];
      await db[table].bulkDelete(all.filter(ends).map(({ key, id }) => textOf(key ?? id)));
    };
    await drop('ticks', ({ scope, at, snapshot }) => rested((snapshot?.documents ?? []).map(({ document }) => textOf(document)), textOf(scope), at));
    await drop('waivers', ({ document, at }) => rested([textOf(document)], textOf(document), at));
    await drop('freezes', ({ document, at }) => rested([textOf(document)], textOf(document), at));
    await drop('reviews', ({ scope, record }) => isOver(textOf(scope), record?.at));
    await db.readings.bulkDelete([...gone]);
    return gone.size;
  });
}

const clockName = 'clock';

/**
 * The worker's daily look: deletes what is kept no longer, once the clock is to be believed. Gives how many readings went;
 * null where the clock must go on for some days first.
 */
export async function cleanOn(today: string): Promise<number | null> {
  const clock = await db.transaction('rw', db.settings, async () => {
    const stored = clockDaysSchema.safeParse(((await db.settings.get(clockName)) as { value?: unknown } | undefined)?.value);
    const days = withDay(stored.success ? stored.data : null, today);
    await db.settings.put({ name: clockName, value: days });
    return days;
  });
  return isTrusted(clock) ? deleteExpired(today) : null;
}

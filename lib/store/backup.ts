import * as z from 'zod/mini';
import { canonical, keyOfRecord, type BackupBody, type Tables } from '../backup/backup.ts';
import { planMark, planRestore, type RestoreMode, type TablePlan } from '../backup/plan.ts';
import { BackupRefused } from '../backup/problems.ts';
import { db, isNewerDatabase, localSettings, NewerDatabase } from './db.ts';
import { backedUpTables, keyTables } from './tables.ts';

const lastName = 'backup';
const lastSchema = z.object({ value: z.object({ at: z.iso.datetime() }) });

/** All records that a backup holds, as they are stored. */
export async function readTables(): Promise<Tables> {
  const names = Object.keys(backedUpTables);
  return db.transaction('r', names, async () => {
    const tables: Tables = {};
    for (const name of names) {
      const records = await db.table<unknown, string>(name).toArray();
      tables[name] = name === 'settings' ? records.filter((record) => !localSettings.includes(String((record as { name?: unknown }).name))) : records;
    }
    return tables;
  });
}

/** Everything, for a backup: whole records and, apart, those that cannot be read; and how much cannot be taken along. */
export async function backupBody(): Promise<{ body: BackupBody; left: Record<string, number> }> {
  const body: BackupBody = { tables: {}, damaged: {} };
  for (const [name, records] of Object.entries(await readTables())) {
    body.tables[name] = records.filter((record) => backedUpTables[name]!.accepts(record));
    const damaged = records.filter((record) => !backedUpTables[name]!.accepts(record));
    if (damaged.length > 0) body.damaged[name] = damaged;
  }
  return { body, left: await countKeys() };
}

async function countKeys(): Promise<Record<string, number>> {
  const counts = await Promise.all(keyTables.map(async (name) => [name, await db[name].count()] as const));
  return Object.fromEntries(counts.filter(([, n]) => n > 0));
}

/** How many records of each table there are, keys included: what "Xóa tất cả" would take. */
export async function countEverything(): Promise<Record<string, number>> {
  const tables = Object.entries(await readTables()).map(([name, records]) => [name, records.length] as const);
  return Object.fromEntries([...tables.filter(([, n]) => n > 0), ...Object.entries(await countKeys())]);
}

/** What a backup could bring back that nobody can do anew in a minute: anything but settings and the reminders shown. */
export async function holdsWork(): Promise<boolean> {
  const names = Object.keys(backedUpTables).filter((name) => name !== 'settings' && name !== 'notices');
  const counts = await Promise.all(names.map((name) => db.table(name).count()));
  return counts.some((n) => n > 0);
}

/** What a restore would change, over what is stored at this moment. */
export async function previewRestore(body: BackupBody, mode: RestoreMode): Promise<TablePlan[]> {
  return planRestore(await readTables(), body, mode, backedUpTables);
}

/**
 * Makes the restore that was looked at (`seen`), all or nothing: one transaction, counted and compared before it is
 * closed. Throws {@link BackupRefused}, with everything as it was, when the data changed since, storage refuses, or what
 * was written does not add up.
 */
export async function restore(body: BackupBody, mode: RestoreMode, seen: readonly TablePlan[]): Promise<void> {
  if (await isNewerDatabase()) throw new BackupRefused('newer-database');
  try {
    await db.transaction('rw', Object.keys(backedUpTables), async () => {
      const plan = planRestore(await readTables(), body, mode, backedUpTables);
      if (planMark(plan) !== planMark(seen)) throw new BackupRefused('changed');
      for (const { table, put, remove } of plan) {
        await db.table(table).bulkDelete(remove);
        await db.table(table).bulkPut(put);
      }
      await verify(plan);
    });
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    throw new BackupRefused(error instanceof NewerDatabase ? 'newer-database' : 'write');
  }
}

/** Reads back what was written, still inside the transaction. */
async function verify(plan: readonly TablePlan[]): Promise<void> {
  const written = await readTables();
  for (const { table, put, remove, after } of plan) {
    const rule = backedUpTables[table]!;
    const there = new Map((written[table] ?? []).map((record) => [keyOfRecord(record, rule), record]));
    const whole = there.size === after && put.every((record) => canonical(there.get(keyOfRecord(record, rule))) === canonical(record)) && !remove.some((key) => there.has(key));
    if (!whole) throw new BackupRefused('verify', { table });
  }
}

/** When the last backup was made here (ISO 8601, UTC); null when there never was one. */
export async function lastBackup(): Promise<string | null> {
  const stored = lastSchema.safeParse(await db.settings.get(lastName));
  return stored.success ? stored.data.value.at : null;
}

/** Remembers that what is here is kept in a file of this moment; an older one changes nothing. */
export async function noteBackup(at: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const last = await lastBackup();
    if (last === null || last < at) await db.settings.put({ name: lastName, value: { at } });
  });
}

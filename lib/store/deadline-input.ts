import Dexie from 'dexie';
import { bookProgress } from '../deadlines/book-progress.ts';
import type { DeadlineInput } from '../deadlines/deadline.ts';
import { rolesOf } from '../deadlines/deadlines.ts';
import { requiredTx } from '../deadlines/required-tx.ts';
import type { Settings } from '../school/settings.ts';
import { db } from './db.ts';
import { readActs, readEntries } from './deadlines.ts';
import { parseRecords } from './parse.ts';
import { storedReadingSchema } from './records.ts';
import { readSettings } from './settings.ts';

/** Everything deadlines rest on, as stored now; `damaged` counts records that could not be read. For popup and worker alike. */
export async function readDeadlineInput(today: string, since: string | null): Promise<{ input: DeadlineInput; settings: Settings; damaged: number }> {
  const [{ settings }, entries, acts, gradebooks] = await Promise.all([readSettings(), readEntries(), readActs(), db.readings.where('kind').equals('gradebook').toArray()]);
  const { pack: school, teaches, homeroom } = settings;
  const readings = parseRecords(storedReadingSchema, gradebooks).records;
  const books = readings.flatMap(({ sheet, readAt }) => bookProgress(sheet, readAt, requiredTx(sheet, school)) ?? []);
  return {
    input: { today, roles: rolesOf(settings), teaches, homeroom, since, entries: entries.records, school, acts: acts.records, books },
    settings,
    damaged: entries.damaged + acts.damaged,
  };
}

/** Calls back whenever something deadlines rest on was stored, in this context or another that is open. */
export function onDeadlineInputChange(changed: () => void): void {
  Dexie.on('storagemutated', (parts) => {
    if (Object.keys(parts).some((part) => /\/(deadlines|deadlineActs|readings|settings)\//.test(part))) changed();
  });
}

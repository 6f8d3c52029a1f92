import type { SchoolKey } from '../school/school-key.ts';
import { db } from './db.ts';

const id = 'own';

/** The digital team's draft as it was last typed, right or wrong; undefined when there is none. */
export async function readDraft(): Promise<Record<string, unknown> | undefined> {
  return ((await db.packDrafts.get(id)) as { json?: Record<string, unknown> } | undefined)?.json;
}

export async function saveDraft(json: Record<string, unknown>): Promise<void> {
  await db.packDrafts.put({ id, json });
}

export async function dropDraft(): Promise<void> {
  await db.packDrafts.delete(id);
}

/** The key the school signs with; its private half cannot be taken out. */
export async function readSchoolKey(): Promise<SchoolKey | undefined> {
  return ((await db.packKeys.get(id)) as { key?: SchoolKey } | undefined)?.key;
}

export async function saveSchoolKey(key: SchoolKey): Promise<void> {
  await db.packKeys.put({ id, key });
}

import * as z from 'zod/mini';
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

const signedId = 'signed';
const signedSchema = z.object({ text: z.string(), signer: z.string() });
/** The file that was signed here last, as it was saved, and the fingerprint of the key that signed it. */
export type SignedFile = z.infer<typeof signedSchema>;

/** Undefined when nothing was signed here yet. */
export async function readSigned(): Promise<SignedFile | undefined> {
  return signedSchema.safeParse(await db.packDrafts.get(signedId)).data;
}

export async function saveSigned({ text, signer }: SignedFile): Promise<void> {
  await db.packDrafts.put({ id: signedId, text, signer });
}

/** The key the school signs with; its private half cannot be taken out. */
export async function readSchoolKey(): Promise<SchoolKey | undefined> {
  return ((await db.packKeys.get(id)) as { key?: SchoolKey } | undefined)?.key;
}

export async function saveSchoolKey(key: SchoolKey): Promise<void> {
  await db.packKeys.put({ id, key });
}

import { waiverKey, type Waiver } from '../records/waiver.ts';
import { db } from './db.ts';
import { parseRecords, type Parsed } from './parse.ts';
import { waiverSchema } from './records.ts';

export async function waiversOf(documents: readonly string[]): Promise<Parsed<Waiver>> {
  return parseRecords(waiverSchema, await db.waivers.where('document').anyOf([...documents]).toArray());
}

export async function allWaivers(): Promise<Parsed<Waiver>> {
  return parseRecords(waiverSchema, await db.waivers.toArray());
}

/** Sets a finding aside. A waiver without a reason is refused: a person must be able to stand for it. */
export async function saveWaiver(waiver: Omit<Waiver, 'key'>): Promise<Waiver> {
  const whole: Waiver = { ...waiver, reason: waiver.reason.trim(), key: waiverKey(waiver) };
  if (whole.reason === '') throw new RangeError('a waiver needs a reason');
  await db.waivers.put(whole);
  return whole;
}

/** Takes a waiver back; the finding shows again at once. */
export async function undoWaiver(key: string): Promise<void> {
  await db.waivers.delete(key);
}

import { browser } from 'wxt/browser';
import { readOrigin, type Origin } from '../../lib/corrections/origin.ts';
import { openDesk } from './open-desk.ts';

const keyOf = (id: string) => `origin:${id}`;

/**
 * Opens the desk where a record of correction begins. The browser writes addresses to its history, and may carry that to
 * an account: a pupil's name and marks wait in the memory of this run of the browser, the address has a random number alone.
 */
export async function beginCorrection(origin: Partial<Origin>): Promise<void> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(id)]: origin });
  openDesk(`bien-ban?tu=${id}`);
}

/** What waits behind `bien-ban?tu=`; null when nothing does, as after the browser was closed. */
export async function originBehind(id: string): Promise<Origin | null> {
  const stored = await browser.storage.session.get(keyOf(id));
  return readOrigin(stored[keyOf(id)]);
}

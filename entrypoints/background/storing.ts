import { browser } from 'wxt/browser';
import { PendingWrites } from '../../lib/store/pending.ts';

const pending = new PendingWrites();
/** Milliseconds until the next try; under half a minute, after which the browser would stop a resting worker and what waits with it. */
const [soonest, latest] = [2_000, 20_000];
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Writes now; true when it is stored. What storage refuses waits in memory and is tried again by itself, ever more seldom;
 * `allStored` is called once nothing waits any more.
 */
export async function keep(key: string, write: () => Promise<unknown>, allStored: () => Promise<void>): Promise<boolean> {
  const stored = await pending.write(key, write);
  if (pending.waiting > 0 && timer === undefined) tryAgain(soonest, allStored);
  return stored;
}

function tryAgain(after: number, allStored: () => Promise<void>): void {
  timer = setTimeout(() => {
    void (async () => {
      // A call to the browser keeps the worker awake; a timer alone does not.
      await browser.runtime.getPlatformInfo();
      await pending.retry();
      timer = undefined;
      if (pending.waiting > 0) tryAgain(Math.min(2 * after, latest), allStored);
      else await allStored();
    })();
  }, after);
}

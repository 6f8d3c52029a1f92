import { browser } from 'wxt/browser';
import { holdPolicy } from '../../lib/store/policy.ts';

/**
 * Follows what the administrator sets for the browser. After a forced installation it arrives some seconds late, and it
 * may change or go at any time: it is looked at whenever the worker starts and whenever the browser says so.
 */
export function followPolicy(changed: () => Promise<void>): void {
  const look = async () => {
    // Firefox rejects where there is no policy.
    const raw = await browser.storage.managed.get(null).catch(() => ({}));
    if (await holdPolicy(raw)) await changed();
  };
  const start = () => void look().catch((error: unknown) => console.error('Soát: the policy was not kept', error instanceof Error ? error.name : typeof error));
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') start();
  });
  browser.runtime.onStartup.addListener(start);
  start();
}

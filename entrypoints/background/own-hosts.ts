import { browser } from 'wxt/browser';
import type { ToPage } from '../../lib/messages.ts';
import { ownHosts, patternOf } from '../../lib/school/own-hosts.ts';
import { openTabs } from './tab-states.ts';

const id = 'own-hosts';

/**
 * Keeps the content script on exactly the hosts that the user granted beside the platforms'. What is granted is asked of
 * the browser each time: a registration does not outlive an update, and a grant can be taken back in the browser's own pages.
 */
export function watchOwnHosts(): void {
  browser.runtime.onInstalled.addListener(() => void after(settle));
  browser.runtime.onStartup.addListener(() => void after(settle));
  browser.permissions.onAdded.addListener(() => void after(settle));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => void after(() => leave(ownHosts(origins))).then(() => after(settle)));
}

/** One after another: two grants may come at the same moment. */
let last: Promise<unknown> = Promise.resolve();
function after(act: () => Promise<void>): Promise<void> {
  const next = last.then(act).catch((error: unknown) => console.error('Soát: own hosts failed', error instanceof Error ? error.name : typeof error));
  last = next;
  return next;
}

async function settle(): Promise<void> {
  // The whole API is absent until "scripting" is granted together with the first host.
  if (!browser.scripting) return;
  const matches = ownHosts((await browser.permissions.getAll()).origins ?? []).map(patternOf);
  const [there] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (there) await browser.scripting.unregisterContentScripts({ ids: [id] });
    await browser.permissions.remove({ permissions: ['scripting'] });
    return;
  }
  const [{ js = [] } = {}] = browser.runtime.getManifest().content_scripts ?? [];
  if (there) await browser.scripting.updateContentScripts([{ ...there, matches }]);
  else await browser.scripting.registerContentScripts([{ id, matches, js, allFrames: true, matchOriginAsFallback: true, runAt: 'document_idle', persistAcrossSessions: true }]);
  const before = there?.matches ?? [];
  const added = matches.filter((pattern) => !before.includes(pattern));
  if (added.length === 0) return;
  // The page that the teacher is looking at is read now, not after the next loading.
  for (const { id: tabId } of await browser.tabs.query({ url: added })) {
    if (tabId !== undefined) await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: js }).catch(() => undefined);
  }
}

/** Pages that are open under a host taken back: Soát leaves them at once. */
async function leave(hosts: string[]): Promise<void> {
  if (hosts.length === 0) return;
  const message: ToPage = { type: 'leave', hosts };
  await Promise.all((await openTabs()).map(([tabId]) => browser.tabs.sendMessage(tabId, message).catch(() => undefined)));
}

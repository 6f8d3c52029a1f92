import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { readMessage } from '../../lib/store/doors.ts';
import { answer, judgeAndReadAnew, type Sender } from './answering.ts';
import { followPolicy } from './policy.ts';
import { startReminders } from './remind.ts';
import { watchOwnHosts } from './own-hosts.ts';
import { forgetTab } from './tab-states.ts';
import { welcomeOnInstall } from './welcome.ts';

/** Wiring only. Every listener is registered before the first await: the worker is woken by the event it listens to. */
export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onMessage.addListener((raw: unknown, from, respond) => {
      const message = from.id === browser.runtime.id ? readMessage(raw) : null;
      if (!message) return false;
      const ownPage = from.url?.startsWith(`${location.origin}/`) ?? false;
      const sender: Sender = { tabId: ownPage ? null : (from.tab?.id ?? null), frameId: from.frameId ?? 0 };
      // What only the extension's own pages may ask is refused to a platform's page.
      if (!ownPage && !message.type.startsWith('page/')) return false;
      if (message.type === 'page/open-panel' && from.tab?.id !== undefined) openPanel(from.tab.id);
      answer(message, sender).then(respond, (error: unknown) => {
        // The message's type only: a reading must not reach a log.
        console.error(`Soát: ${message.type} failed`, error instanceof Error ? error.name : typeof error);
        respond(undefined);
      });
      return true;
    });
    // A page keeps a port open only to notice, when it breaks, that the extension was updated or removed.
    browser.runtime.onConnect.addListener(() => undefined);
    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
    browser.tabs.onUpdated.addListener((tabId, change, tab) => {
      // The tab went to an address we may not see: whatever was read there is no longer in view.
      if (change.status === 'loading' && tab.url === undefined) void forgetTab(tabId);
    });
    watchOwnHosts();
    startReminders();
    followPolicy(judgeAndReadAnew);
    welcomeOnInstall();
  },
});

/** Chrome carries the teacher's click through the message; Firefox does not, and its toolbar button opens the sidebar. */
function openPanel(tabId: number): void {
  if ('sidePanel' in browser) void browser.sidePanel.open({ tabId }).catch(() => undefined);
}

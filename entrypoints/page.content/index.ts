import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { FromPage } from '../../lib/messages.ts';
import { isWorthReading } from '../../lib/page/alone.ts';
import { follow } from '../../lib/page/show/follow.ts';
import { readCorner } from '../../lib/page/show/geometry.ts';
import { lifeline } from '../../lib/page/show/lifeline.ts';
import { reachOf } from '../../lib/page/reach.ts';
import { settle } from '../../lib/page/show/settle.ts';
import { createSurface, type Surface } from '../../lib/page/show/surface.ts';
import { takeInSlices } from '../../lib/page/slices.ts';
import type { Taken } from '../../lib/page/snapshot.ts';
import { sweep } from '../../lib/page/sweep.ts';
import { watchPage } from '../../lib/page/watch.ts';
import { hosts } from '../../lib/platforms/hosts.ts';
import { covered } from '../../lib/school/own-hosts.ts';

const cornerKey = 'chipCorner';

/** A root that the page has closed to its own scripts is still shown to an extension. */
const closedRoot = (element: Element): ShadowRoot | null =>
  import.meta.env.FIREFOX ? ((element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null) : browser.dom.openOrClosedShadowRoot(element as HTMLElement);

/** Wiring only: look → worker → show, in every frame of a platform's page. */
export default defineContentScript({
  matches: hosts,
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main(ctx) {
    const stop = new AbortController();
    const { signal } = stop;
    const top = window === window.top;
    let surface: Surface | null = null;

    /** Made at the first thing to show; a page without anything of a school's stays as it is. */
    function made(): Surface {
      if (surface) return surface;
      const now = createSurface({
        chip: top,
        corner: readCorner(undefined),
        openPanel: () => void send({ type: 'page/open-panel' }).catch(() => undefined),
        waive: (finding, reason) => void following.waive(finding, reason),
        sweep: () => void following.hear({ type: 'read-again', sweep: true }),
        moved: (corner) => void browser.storage.local.set({ [cornerKey]: corner }).catch(() => undefined),
      });
      surface = now;
      // Made only to say that nothing more is known.
      if (!alive()) return now;
      if (top) browser.storage.local.get(cornerKey).then((stored) => now.settle(readCorner(stored[cornerKey])), () => undefined);
      lifeline({ alive, connect, gone, signal });
      return now;
    }

    const alive = () => browser.runtime?.id !== undefined;
    function connect(lost: () => void): void {
      browser.runtime.connect({ name: 'page' }).onDisconnect.addListener(() => {
        // Read, so that the browser does not write it to the page's console.
        void browser.runtime.lastError;
        lost();
      });
    }
    function gone(): void {
      stop.abort();
      surface?.retire();
    }
    async function send(message: FromPage): Promise<unknown> {
      if (!alive()) {
        gone();
        throw new Error('The extension is gone.');
      }
      return browser.runtime.sendMessage(message);
    }

    const placeNow = () => ({ hostname: location.hostname, pathname: location.pathname, search: location.search });
    function end(): void {
      stop.abort();
      surface?.remove();
    }

    const following = follow({
      top,
      take() {
        const passing = isWorthReading(document, location) ? takeInSlices(document) : null;
        return passing instanceof Promise ? passing.then(sayReach) : sayReach(passing);
      },
      place: placeNow,
      sweep: (lists, look) => sweep(document, signal, lists, look),
      send,
      surface: made,
      leave(taken) {
        // An empty frame has the host of the page that made it.
        if (!covered(taken, URL.parse(self.origin)?.hostname ?? '')) return false;
        // What was read here is no longer in view.
        void send({ type: 'page/seen', snapshot: null, place: placeNow(), sweeping: false, born: performance.timeOrigin, took: 0 }).catch(() => undefined);
        end();
        return true;
      },
    });
    /** Told after each pass and sent when it changed: frames come and go. */
    let said = '';
    function sayReach<Pass extends Taken | null>(taken: Pass): Pass {
      const reach = reachOf(window, taken && taken.unseen, closedRoot);
      const now = JSON.stringify(reach);
      if (now !== said) {
        said = now;
        void send({ type: 'page/reach', ...reach }).catch(() => (said = ''));
      }
      return taken;
    }

    // Typing and drawing come in bursts; the page is looked at between them.
    let typed: Set<Element> | null = new Set();
    const changes = settle(
      () => {
        void following.look(typed);
        typed = new Set();
      },
      120,
      600,
    );
    signal.addEventListener('abort', changes.stop);

    browser.runtime.onMessage.addListener((raw: unknown, sender, respond) => {
      const heard = sender.id === browser.runtime.id && !signal.aborted ? following.hear(raw) : undefined;
      if (heard === undefined) return false;
      void Promise.resolve(heard).then(respond);
      return true;
    });
    watchPage(
      document,
      (controls) => {
        surface?.touch();
        if (controls) for (const control of controls) typed?.add(control);
        else typed = null;
        changes.stir();
      },
      signal,
    );
    // A page that comes back from the browser's memory may have been forgotten by the worker.
    window.addEventListener('pageshow', (event) => event.persisted && void following.hear({ type: 'read-again', sweep: false }), { signal });
    // A newer script of ours has taken over this page.
    ctx.onInvalidated(end);
    void following.look();
  },
});

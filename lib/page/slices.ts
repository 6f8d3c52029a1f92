import { rect } from './dom.ts';
import { startPass, takeSnapshot, type Pass, type Taken } from './snapshot.ts';
import { pageChanged } from './watch.ts';

/** Milliseconds of one slice: with what belongs to it well under the 50 of a long task, and a class page in one. */
const slice = 16;
/** Passes that are begun anew because the page changed meanwhile, before one is taken in one go. */
const attempts = 3;

/**
 * `takeSnapshot` for pages of any length: what takes longer than a slice is taken in several, between which the page does
 * its own work; what does not is there at once. A page that changes meanwhile is gone through anew, values typed meanwhile
 * are put in at the end; what is taken is always the page of one moment, the last. `rest` gives way to the page.
 */
export function takeInSlices(page: Document, milliseconds = slice, rest: () => Promise<unknown> = giveWay): Taken | Promise<Taken> {
  const pass = startPass(page);
  return pass.run(performance.now() + milliseconds) ? pass.taken() : takeOn(page, pass, milliseconds, rest);
}

async function takeOn(page: Document, begun: Pass, milliseconds: number, rest: () => Promise<unknown>): Promise<Taken> {
  let pass = begun;
  for (let attempt = 1; ; attempt++) {
    const guard = standGuard(page, pass);
    for (let through = false; ; ) {
      await rest();
      if (guard.changed()) break;
      if (through) {
        // The last look, with nothing between it and the page of this moment.
        pass.mend();
        guard.end();
        const taken = pass.taken();
        await rest();
        return taken;
      }
      through = pass.run(performance.now() + milliseconds);
      guard.observeShadows();
    }
    guard.end();
    if (attempt === attempts) return takeSnapshot(page);
    pass = startPass(page);
    if (pass.run(performance.now() + milliseconds)) return pass.taken();
  }
}

/** Tells whether anything but values has changed since the pass began. */
function standGuard(page: Document, pass: Pass) {
  const all: MutationObserverInit = { subtree: true, childList: true, characterData: true, attributes: true };
  const observer = new MutationObserver((records) => (dirty ||= pageChanged(records)));
  const stood = standOf(page);
  let dirty = false;
  let observed = 0;
  const observeShadows = () => {
    for (; observed < pass.shadows.length; observed++) observer.observe(pass.shadows[observed] as ShadowRoot, all);
  };
  observer.observe(page, all);
  observeShadows();
  return {
    observeShadows,
    changed: () => (dirty ||= pageChanged(observer.takeRecords()) || standOf(page) !== stood || pass.scrollers.some(([element, top]) => element.scrollTop !== top)),
    end: () => observer.disconnect(),
  };
}

/** Where the page stands and how it is laid out: what moves rectangles without a change of the DOM. */
function standOf(page: Document): string {
  const view = page.defaultView;
  const { width, height } = rect(page.documentElement);
  return [view?.location.href, view?.scrollX, view?.scrollY, view?.innerWidth, view?.innerHeight, width, height].join(' ');
}

/** Lets the page do its own work before going on. */
export function giveWay(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<unknown> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
}

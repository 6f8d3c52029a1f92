import { page } from './dom.ts';

export interface LifelineParts {
  /** Is the extension that this script belongs to still there? */
  alive(): boolean;
  /** Opens a port to the worker and calls back when its other end is gone; throws when there is no extension any more. */
  connect(lost: () => void): void;
  gone(): void;
  signal: AbortSignal;
}

/**
 * Notices within a second that the extension was updated or removed, without a timer while all is well: the port to the
 * worker breaks at that moment. It also breaks when the browser puts the idle worker to sleep; the worker is not woken for
 * this, and until the page is left a glance every 0.8 s, only while the tab is in view, asks whether the extension is there.
 */
export function lifeline({ alive, connect, gone, signal }: LifelineParts): void {
  let timer = 0;
  const look = () => {
    if (signal.aborted || alive()) return;
    clearInterval(timer);
    gone();
  };
  const glance = () => {
    clearInterval(timer);
    if (signal.aborted || page.visibilityState !== 'visible') return;
    look();
    timer = window.setInterval(look, 800);
  };
  const lost = () => {
    if (signal.aborted) return;
    page.addEventListener('visibilitychange', glance, { signal });
    glance();
  };
  signal.addEventListener('abort', () => clearInterval(timer));
  try {
    connect(lost);
  } catch {
    lost();
  }
}

import { firstOf, isLarge, ours } from './dom.ts';

const attributes = ['class', 'style', 'hidden', 'disabled', 'readonly', 'aria-hidden', 'aria-selected', 'aria-checked', 'value'];

/**
 * Calls `onDirty` once for every burst of changes, when the page is about to be drawn: the page's content, what is shown of
 * it, typing and choosing; with the controls that were typed into when that is all, else with null. Soát's own marks do not
 * count. Ends with the signal; nothing polls.
 */
export function watchPage(page: Document, onDirty: (typed: ReadonlySet<Element> | null) => void, signal: AbortSignal): void {
  const view = page.defaultView;
  if (!view || signal.aborted) return;
  let frame = 0;
  let idle = 0;
  let typed: Set<Element> | null = new Set();
  const later = (control: Element | null = null) => {
    if (control) typed?.add(control);
    else typed = null;
    if (frame !== 0 || idle !== 0) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      // After the frame that shows the page's own change, never before it. A hidden tab waits until it is seen.
      idle = view.requestIdleCallback(run, { timeout: 300 });
    });
  };
  const run = () => {
    idle = 0;
    const changed = typed;
    typed = new Set();
    if (!signal.aborted) onDirty(changed);
  };
  const observer = new MutationObserver((records) => pageChanged(records) && later());
  observer.observe(page, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: attributes });
  const event = ({ type, target }: Event) => {
    if (!isOurs(target as Node | null)) later(type === 'input' || type === 'change' ? (target as Element) : null);
  };
  const listen = { capture: true, passive: true, signal };
  for (const name of ['input', 'change', 'reset', 'visibilitychange']) page.addEventListener(name, event, listen);
  // A window that fades in or a panel that slides is where it belongs only when it has come to rest.
  const rest = ({ target }: Event) => {
    const box = target as Element | null;
    if (box?.nodeType === 1 && !isOurs(box) && [box, firstOf(box)].some((one) => one && isLarge(one))) later();
  };
  for (const name of ['transitionend', 'animationend']) page.addEventListener(name, rest, listen);
  for (const name of ['popstate', 'hashchange', 'resize']) view.addEventListener(name, () => later(), listen);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.cancelAnimationFrame(frame);
    if (idle !== 0) view.cancelIdleCallback(idle);
  }, { once: true });
}

function isOurs(node: Node | null): boolean {
  const element = node?.nodeType === 1 ? (node as Element) : (node?.parentNode as Element | null);
  return element?.nodeType === 1 && Element.prototype.closest.call(element, `[${ours}]`) !== null;
}

/** Whether one of these changes is the page's own: what Soát draws does not count. */
export function pageChanged(records: readonly MutationRecord[]): boolean {
  return records.some(({ type, target, addedNodes, removedNodes }) => {
    if (isOurs(target)) return false;
    if (type !== 'childList') return true;
    return [addedNodes, removedNodes].some((list) => [...list].some((node) => !isOurs(node) && !(node.nodeType === 1 && (node as Element).hasAttribute(ours))));
  });
}

import { closest, ours, rect } from '../dom.ts';
import { make, page } from './dom.ts';

/** What a teacher may mean: the name of a column or a field, or the place under or beside it. */
const pointable = 'th,[role=columnheader],td,[role=gridcell],label,dt,input:not([type=hidden]),select,textarea,[role=textbox],[role=combobox]';
const named = 'th,[role=columnheader],label,dt';
const swallowed = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'dblclick', 'contextmenu', 'touchstart', 'touchend'] as const;

/**
 * "Chỉ vào trang": the teacher points at a column or a field, and nothing of it reaches the page (law 2): a sheet of ours
 * lies over it and takes the pointer, and what is pressed is heard before the page's own elements. Arrows go from name to
 * name, Enter chooses, Esc ends. Resolves with the element, null when it was ended.
 */
export function pointIn(host: HTMLElement, root: ShadowRoot, hint: string, signal: AbortSignal): Promise<Element | null> {
  const sheet = make('div', 'aim', [make('p', 'hint', hint)]);
  sheet.tabIndex = -1;
  sheet.setAttribute('role', 'application');
  sheet.setAttribute('aria-label', hint);
  const box = make('div', 'box here');
  box.hidden = true;
  const said = make('div', 'quiet');
  said.setAttribute('role', 'status');
  root.append(box, sheet, said);
  sheet.focus({ preventScroll: true });
  const over = new AbortController();
  let aimed: Element | null = null;

  function aim(element: Element | null): void {
    aimed = element;
    box.hidden = !element;
    if (!element) return;
    const from = rect(host);
    const { left, top, width, height } = rect(element);
    box.style.cssText = `left:${left - from.left - 2}px;top:${top - from.top - 2}px;width:${width + 4}px;height:${height + 4}px`;
    said.textContent = wordsOf(element);
  }

  return new Promise((resolve) => {
    const end = (element: Element | null) => {
      over.abort();
      for (const part of [sheet, box, said]) part.remove();
      resolve(element);
    };
    signal.addEventListener('abort', () => end(null), { signal: over.signal });
    const listen = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(
        type,
        (event) => {
          if (!event.isTrusted) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          act(event);
        },
        { capture: true, passive: false, signal: over.signal },
      );
    for (const type of swallowed) listen(type, () => undefined);
    listen('pointermove', ({ clientX, clientY }) => aim(under(host, clientX, clientY)));
    listen('click', ({ clientX, clientY }) => {
      const element = under(host, clientX, clientY);
      if (element) end(element);
    });
    listen('keydown', ({ key, shiftKey }) => {
      if (key === 'Escape') return end(null);
      if (key === 'Enter') return aimed && end(aimed);
      const by = key === 'ArrowRight' || key === 'ArrowDown' || (key === 'Tab' && !shiftKey) ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' || key === 'Tab' ? -1 : 0;
      if (by === 0) return;
      const names = [...page.querySelectorAll(named)].filter((one) => !closest(one, `[${ours}]`) && wordsOf(one) !== '' && one.getClientRects().length > 0);
      const at = aimed ? names.indexOf(aimed) : -1;
      const next = names[at < 0 ? (by > 0 ? 0 : names.length - 1) : (at + by + names.length) % names.length];
      if (!next) return;
      next.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      aim(next);
    });
  });
}

/** What lies under our own sheet, in open shadow roots too. */
function under(host: HTMLElement, x: number, y: number): Element | null {
  let found = page.elementsFromPoint(x, y).find((element) => element !== host);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found ? closest(found, pointable) : null;
}

/** The words of a name, as the teacher sees them. */
export const wordsOf = (element: Element): string => (element.matches('td,input,select,textarea') ? '' : (element.textContent ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 300));

import { attr, parentOf, matches } from '../dom.ts';
import { page } from './dom.ts';

/**
 * The label of the page's tab that holds an element which is not in view: by the tab's words, as the reading names them,
 * else by the panel that the tab says it controls. Null where the page does not say.
 */
export function tabLabel(element: Element, tab: string | null): Element | null {
  const words = tab && plain(tab);
  if (words) {
    const candidates = page.querySelectorAll('[role=tab],[class*=tab] a,[class*=tab] li,[class*=tab] button,[class*=tab] span');
    // The innermost element with just these words: an outer one would carry the whole row of tabs.
    const found = [...candidates].filter((candidate) => plain(candidate.textContent) === words && inView(candidate));
    if (found.length > 0) return found[found.length - 1]!;
  }
  let panel = parentOf(element);
  while (panel && !matches(panel, '[role=tabpanel],[class*=tab-pane]')) panel = parentOf(panel);
  const id = panel && attr(panel, 'id');
  if (!id) return null;
  const name = CSS.escape(id);
  const label = page.querySelector(`[aria-controls="${name}"],[href="#${name}"],[data-target="#${name}"],[data-bs-target="#${name}"]`);
  return label && inView(label) ? label : null;
}

/** Does it take up room? A field on a tab that is not open does not. */
export const inView = (element: Element): boolean => element.getClientRects().length > 0;

const plain = (text: string | null): string => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 200);

import { attr, childrenOf, matches, parentOf, previousOf, nextOf, rect, textOf } from './dom.ts';
import type { Draft } from './parts.ts';

/** What a grid that builds only the rows in view has built just now, in pixels of its whole height. */
export interface View {
  scroller: Element;
  from: number;
  to: number;
  height: number;
  rowHeight: number;
}

export function scrolls(element: Element, across = false): boolean {
  const more = across ? element.scrollWidth > element.clientWidth + 4 : element.scrollHeight > element.clientHeight + 4;
  if (!more || element.clientHeight === 0) return false;
  const style = getComputedStyle(element);
  return /auto|scroll|overlay/.test(across ? style.overflowX : style.overflowY) || (across ? element.scrollLeft > 0 : element.scrollTop > 0);
}

const inlineHeight = (element: Element | null) => Number(/(?:^|;)\s*(?:min-)?height:\s*([\d.]+)px/.exec((element && attr(element, 'style')) ?? '')?.[1] ?? 0);

/** Null for a grid that holds all its rows: only one that stretches its box by a written height builds rows on demand. */
export function viewOf(draft: Draft): View | null {
  const [first, last] = [draft.rows[0]?.elements[0], draft.rows.at(-1)?.elements[0]];
  if (!first || !last) return null;
  const [top, bottom] = [rect(first).top, rect(last).bottom];
  const rowHeight = (bottom - top) / draft.rows.length;
  if (rowHeight <= 0) return null;
  let stretched = false;
  let scroller: Element | null = null;
  for (let up: Element | null = first, level = 0; up && level < 10; level++, up = parentOf(up)) {
    if (level > 0 && inlineHeight(up) > bottom - top + 1.5 * rowHeight && !scrolls(up) && !matches(up, 'table')) stretched = true;
    for (const sister of [previousOf(up), nextOf(up), level === 0 ? null : (childrenOf(up)[childrenOf(up).length - 1] ?? null)]) {
      if (sister && (inlineHeight(sister) > 1.5 * rowHeight || inlineHeight(sister.firstElementChild) > 1.5 * rowHeight) && textOf(sister, 10) === '' && !matches(sister, '[class*=scroll]')) stretched = true;
    }
    if (scrolls(up)) {
      scroller = up;
      break;
    }
  }
  if (!scroller || !stretched) return null;
  const base = rect(scroller).top - scroller.scrollTop;
  return { scroller, from: top - base, to: bottom - base, height: scroller.scrollHeight, rowHeight };
}

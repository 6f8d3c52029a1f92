import type { SheetExtent } from '../records/recognition.ts';
import type { Draft } from './parts.ts';
import { matches } from './select.ts';
import { textOf } from './text.ts';
import { attr, childrenOf, firstOf, nextOf, parentOf, previousOf, rect, type TreeElement } from './tree.ts';

/** What a grid that builds only the rows in view has built just now, in pixels of its whole height. */
export type View = NonNullable<SheetExtent['view']>;

const inlineHeight = (element: TreeElement | null) => Number(/(?:^|;)\s*(?:min-)?height:\s*([\d.]+)px/.exec((element && attr(element, 'style')) ?? '')?.[1] ?? 0);

/** Null for a grid that holds all its rows: only one that stretches its box by a written height builds rows on demand. */
export function viewOf(draft: Draft): View | null {
  const [first, last] = [draft.rows[0]?.elements[0], draft.rows.at(-1)?.elements[0]];
  if (!first || !last) return null;
  const [top, bottom] = [rect(first).top, rect(last).bottom];
  const rowHeight = (bottom - top) / draft.rows.length;
  if (rowHeight <= 0) return null;
  let stretched = false;
  let scroller: TreeElement | null = null;
  for (let up: TreeElement | null = first, level = 0; up && level < 10; level++, up = parentOf(up)) {
    if (level > 0 && inlineHeight(up) > bottom - top + 1.5 * rowHeight && !up.scroll && !matches(up, 'table')) stretched = true;
    for (const sister of [previousOf(up), nextOf(up), level === 0 ? null : (childrenOf(up).at(-1) ?? null)]) {
      if (sister && (inlineHeight(sister) > 1.5 * rowHeight || inlineHeight(firstOf(sister)) > 1.5 * rowHeight) && textOf(sister, 10) === '' && !matches(sister, '[class*=scroll]')) stretched = true;
    }
    if (up.scroll) {
      scroller = up;
      break;
    }
  }
  if (!scroller?.scroll || !stretched) return null;
  const base = rect(scroller).top - scroller.scroll.top;
  return { from: top - base, to: bottom - base, height: scroller.scroll.whole, rowHeight };
}

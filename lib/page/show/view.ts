import { parentOf, rect, within } from '../dom.ts';
import { page } from './dom.ts';
import { overlap, type Box } from './geometry.ts';

interface Window {
  /** What can be seen through it, and the part of it that no frozen header or column lies over. */
  full: Box | null;
  free: Box | null;
}

/** What cuts an element off: the boxes that scroll, and what stays in place over them. Lives as long as the page is not drawn anew. */
export function createView(host: Element) {
  const clippers = new WeakMap<Element, Element | null>();
  const frozen = new WeakMap<Element, boolean>();
  let windows = new Map<Element | null, Window>();
  /** How far the frozen header and column reach into each box; asked anew only when the page rests. */
  let insets = new Map<Element | null, { top: number; left: number }>();

  /** The nearest ancestor that cuts off what overflows it. */
  function clipperOf(element: Element): Element | null {
    const parent = above(element);
    if (!parent) return null;
    let found = clippers.get(parent);
    if (found === undefined) {
      const { overflowX, overflowY } = getComputedStyle(parent);
      found = overflowX === 'visible' && overflowY === 'visible' ? clipperOf(parent) : parent;
      clippers.set(parent, found);
    }
    return found;
  }

  /** Does the element stand in something that does not scroll with the rest of its box? */
  function isFrozen(element: Element, within: Element | null): boolean {
    if (element === within) return false;
    let is = frozen.get(element);
    if (is === undefined) {
      const parent = above(element);
      is = stays(element) || (parent !== null && isFrozen(parent, within));
      frozen.set(element, is);
    }
    return is;
  }

  function windowOf(clipper: Element | null): Window {
    let window = windows.get(clipper);
    if (window) return window;
    let full: Box | null = { left: 0, top: 0, right: page.documentElement.clientWidth, bottom: innerHeight };
    if (clipper) {
      const { left, top } = rect(clipper);
      const inner = { left: left + clipper.clientLeft, top: top + clipper.clientTop };
      const outer = windowOf(clipperOf(clipper)).free;
      full = outer && overlap(outer, { ...inner, right: inner.left + clipper.clientWidth, bottom: inner.top + clipper.clientHeight });
    }
    let free = full;
    if (full) {
      let inset = insets.get(clipper);
      if (!inset) insets.set(clipper, (inset = insetOf(clipper, full)));
      free = overlap(full, { ...full, top: full.top + inset.top, left: full.left + inset.left });
    }
    window = { full, free };
    windows.set(clipper, window);
    return window;
  }

  function insetOf(clipper: Element | null, { left, top, right, bottom }: Box): { top: number; left: number } {
    const head = (frozenAt(clipper, (left + right) / 2, top + 2)?.bottom ?? top) - top;
    const side = (frozenAt(clipper, left + 2, (top + bottom) / 2)?.right ?? left) - left;
    // More than half is no header but the page itself, laid out in something fixed.
    return { top: head > 0 && head < (bottom - top) / 2 ? head : 0, left: side > 0 && side < (right - left) / 2 ? side : 0 };
  }

  /** The frozen part of the page at a point, as far as it belongs to this box. */
  function frozenAt(clipper: Element | null, x: number, y: number): Box | null {
    for (let at = topAt(clipper ?? page.documentElement, x, y); at && at !== clipper && at !== page.body; at = above(at)) {
      if (clipper && !within(clipper, at)) return null;
      if (stays(at)) return rect(at);
    }
    return null;
  }

  function topAt(element: Element, x: number, y: number): Element | null {
    const root = Node.prototype.getRootNode.call(element);
    const tree = root === document ? page : (root as ShadowRoot);
    const hit = tree.elementFromPoint(x, y);
    return hit === host ? (tree.elementsFromPoint(x, y).find((other) => other !== host) ?? null) : hit;
  }

  return {
    /** Measures anew; called once at the start of a pass. While the page is scrolling, what is frozen is taken as it was. */
    begin(scrolling: boolean): void {
      windows = new Map();
      if (!scrolling) insets = new Map();
    },
    /** What of the viewport the element can be seen through; null when its box is itself out of view. */
    through(element: Element): Box | null {
      const clipper = clipperOf(element);
      const { full, free } = windowOf(clipper);
      return isFrozen(element, clipper) ? full : free;
    },
    /** Does something of the page (a window, a list that opened) lie over the element? A control's own parts do not count. */
    isCovered(element: Element, { left, top, right, bottom }: Box): boolean {
      const hit = topAt(element, (left + right) / 2, (top + bottom) / 2);
      if (!hit || within(element, hit) || within(hit, element)) return false;
      const over = cellOf(hit);
      if (over && over !== cellOf(element)) return true;
      let common: Element | null = hit;
      while (common && !within(common, element)) common = parentOf(common);
      return !common || rect(common).height > (bottom - top) * 2 + 24;
    },
    /** Beside a field only where nothing of the page stands: no button of a date picker, no next column. */
    hasRoomBeside(element: Element, { right, top, bottom }: Box, through: Box): boolean {
      if (right + 26 > through.right) return false;
      const hit = topAt(element, right + 14, (top + bottom) / 2);
      return !!hit && within(hit, element);
    },
  };
}

const cellOf = (element: Element): Element | null =>
  Element.prototype.closest.call(element, 'td,th,[role=gridcell],[role=cell],[role=columnheader],[role=rowheader]');

/** The parent, out of a shadow root too; null at the top of the page. */
function above(element: Element): Element | null {
  const parent = parentOf(element) ?? (Node.prototype.getRootNode.call(element) as Partial<ShadowRoot>).host ?? null;
  return parent === page.documentElement || parent === page.body ? null : parent;
}

function stays(element: Element): boolean {
  const { position } = getComputedStyle(element);
  return position === 'sticky' || position === 'fixed';
}

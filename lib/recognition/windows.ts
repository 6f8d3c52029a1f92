import { attr, clips, hostOf, parentOf, rect, shown, tagOf, type TreeElement, type TreeRect } from './tree.ts';

/** The window an element stands in, with its height over the page; null for the page itself. */
export interface Window {
  element: TreeElement;
  height: number;
}

/**
 * Windows laid over the page: positioned, raised, of a window's size, and said to be one by role or by how high they are
 * raised. The outermost one counts; frozen parts of a grid are raised too, but not by much.
 */
export function windowFinder(): (element: TreeElement) => Window | null {
  const known = new Map<TreeElement, Window | null>();
  return function find(element: TreeElement): Window | null {
    const before = known.get(element);
    if (before !== undefined) return before;
    const parent = parentOf(element);
    const outer = parent && tagOf(parent) !== 'body' && tagOf(parent) !== 'html' ? find(parent) : null;
    let result = outer;
    if (!outer || raisedBy(element) > 0) {
      const own = asWindow(element);
      // A desktop that holds windows is no window: the inner one that is raised stands.
      if (own && (!outer || isShell(outer.element, element))) result = own;
    }
    known.set(element, result);
    return result;
  };
}

const raisedBy = (element: TreeElement): number => element.raised;

function asWindow(element: TreeElement): Window | null {
  const role = attr(element, 'role');
  const named = role === 'dialog' || role === 'alertdialog' || tagOf(element) === 'dialog' || attr(element, 'aria-modal') === 'true';
  const raised = raisedBy(element);
  if (!named && raised < 100 && !(raised > 0 && /window|modal|dialog|popup/i.test(attr(element, 'class') ?? ''))) return null;
  const box = rect(element);
  return box.width >= 200 && box.height >= 60 ? { element, height: raised || nearestRaise(element) } : null;
}

function nearestRaise(element: TreeElement): number {
  let up: TreeElement | null = element;
  for (let level = 0; up && level < 6; level++, up = parentOf(up)) {
    const raised = raisedBy(up);
    if (raised > 0) return raised;
  }
  return 1;
}

function isShell(outer: TreeElement, inner: TreeElement): boolean {
  const [a, b] = [rect(outer), rect(inner)];
  return a.width * a.height > 1.3 * b.width * b.height;
}

/** Whether one window lies over a good part of the other (or of the page). */
export function covers(over: Window, under: TreeElement): boolean {
  const [a, b] = [rect(over.element), rect(under)];
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 && wide * high > 0.25 * Math.min(a.width * a.height, b.width * b.height);
}

/** Not hidden, and yet not to be seen: pushed out of the page, or beside a box that cuts it off (the next panel of a slider); and what is hidden in such a place. */
export function isOff(element: TreeElement): boolean {
  let seen: TreeElement | null = element;
  while (seen && !shown(seen)) seen = parentOf(seen);
  return seen !== null && tagOf(seen) !== 'body' && isOut(seen);
}

function isOut(element: TreeElement): boolean {
  const box = rect(element);
  if (box.width === 0 && box.height === 0) return false;
  const [across, down] = element.root.scrolled;
  return box.right + across < -500 || box.bottom + down < -500 || isCutOff(element);
}

/** Only whole panels count, and only sideways: a tick may stand out of its box by a little, and lists draw bars of their own over what is cut off below. */
function isCutOff(element: TreeElement): boolean {
  const panels: TreeRect[] = [];
  let outOfFlow = false;
  for (let up: TreeElement | null = element; up; up = parentOf(up) ?? hostOf(up)) {
    const box = rect(up);
    if (up !== element && clips(up, outOfFlow) && panels.some(({ left, right }) => left >= box.right - 1 || right <= box.left + 1)) return true;
    const isPage = tagOf(up) === 'html';
    if (isPage && outOfFlow && up.root.scrolled[0] === 0 && panels.some(({ left }) => left >= box.right)) return true;
    if (box.width >= 200) panels.push(box);
    outOfFlow ||= up.raised !== 0;
  }
  return false;
}

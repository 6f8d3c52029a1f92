import type { Reach } from '../records/reach.ts';
import { all, rect, shadowOf, shown, tagOf } from './dom.ts';

/** A frame or box smaller than this holds no list and no form. */
const least = { width: 300, height: 150 };
const holding = 'table,[role=grid],[role=treegrid],input:not([type=hidden]),select,textarea';

/**
 * Where this frame stands among the tab's, which frames stand in it, and what is closed to a reader. The numbers of
 * `window.frames` may be asked across origins, so that a frame and the page around it say the same of each other.
 * `closedRoot` gives an element's shadow root even where the page has closed it.
 */
export function reachOf(view: Window, closedRoot: (element: Element) => ShadowRoot | null): Reach {
  const path = pathOf(view);
  const { document: page } = view;
  const frames = [...all(page, 'iframe,frame,object,embed')].flatMap((element) => {
    if (!isLarge(element)) return [];
    const inner = (element as Partial<HTMLIFrameElement>).contentWindow;
    const at = inner ? numberOf(view, inner) : -1;
    // A viewer without a window of its own (a PDF) is read by nobody.
    return at >= 0 ? [`${path}/${at}`] : tagOf(element) === 'object' || tagOf(element) === 'embed' ? [`${path}/?`] : [];
  });
  let closed = 0;
  for (const element of all(page, 'body *')) {
    const name = tagOf(element);
    if (!name.includes('-') && !(name === 'div' && element.childElementCount === 0)) continue;
    if (shadowOf(element) || !isLarge(element)) continue;
    const root = closedRoot(element);
    if (root && all(root, holding).length > 0) closed++;
  }
  return { path, frames, closed, born: performance.timeOrigin };
}

function pathOf(view: Window): string {
  let path = '';
  for (let at = view; at !== at.parent; at = at.parent) path = `/${numberOf(at.parent, at)}${path}`;
  return path;
}

function numberOf(outer: Window, inner: Window): number {
  for (let at = 0; at < outer.length; at++) if (outer[at] === inner) return at;
  return -1;
}

function isLarge(element: Element): boolean {
  if (!shown(element)) return false;
  const { width, height } = rect(element);
  return width >= least.width && height >= least.height;
}

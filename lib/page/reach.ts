import type { Reach } from '../records/reach.ts';
import { all, isLarge, shown, tagOf } from './dom.ts';
import type { Taken } from './snapshot.ts';

const holding = 'table,[role=grid],[role=treegrid],input:not([type=hidden]),select,textarea';

/**
 * Where this frame stands among the tab's, and what of it the last pass could not see into; a page that is left alone
 * (`null`) says only where it stands. The numbers of `window.frames` may be asked across origins, so that a frame and the
 * page around it say the same of each other. `closedRoot` gives an element's shadow root even where the page has closed it.
 */
export function reachOf(view: Window, unseen: Taken['unseen'] | null, closedRoot: (element: Element) => ShadowRoot | null): Reach {
  const path = pathOf(view);
  const frames = (unseen?.frames ?? []).flatMap((element) => {
    if (!shown(element) || !isLarge(element)) return [];
    const inner = (element as Partial<HTMLIFrameElement>).contentWindow;
    if (inner) return [`${path}/${numberOf(view, inner)}`];
    // A viewer without a window of its own (a PDF) is read by nobody.
    return tagOf(element) === 'object' || tagOf(element) === 'embed' ? [`${path}/?`] : [];
  });
  const closed = (unseen?.boxes ?? []).filter((element) => {
    const root = closedRoot(element);
    return root !== null && all(root, holding).length > 0;
  }).length;
  return { path, frames, closed, born: performance.timeOrigin };
}

function pathOf(view: Window): string {
  let path = '';
  for (let at = view; at !== at.parent; at = at.parent) path = `/${numberOf(at.parent, at)}${path}`;
  return path;
}

/** Its number in `window.frames`; -1 for a frame in a shadow root, which has none. */
function numberOf(outer: Window, inner: Window): number {
  for (let at = 0; at < outer.length; at++) if (outer[at] === inner) return at;
  return -1;
}

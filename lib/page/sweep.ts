import { all, attr, has, idOf, ours, parentOf, shown, tagOf } from './dom.ts';
import { scrolls } from './virtual.ts';
import { controlSelector } from './controls.ts';

const grids = 'table,[role=grid],[role=treegrid],[role=table]';
const mostSteps = 400;

/**
 * Started by the teacher: scrolls each grid to its end and back, sideways too, and opens tabs whose content exists only once
 * opened, calling `onStep` at each stop so that what is there is read. Changes no value, presses nothing but tabs.
 */
export async function sweep(page: Document, signal: AbortSignal, onStep: () => void = () => undefined): Promise<void> {
  onStep();
  for (const scroller of scrollersOf(page)) await sweepOne(scroller, signal, onStep);
  await openTabs(page, signal, onStep);
}

/** The boxes that scroll a grid: inside it, or round it. */
function scrollersOf(page: Document): Element[] {
  const found = new Set<Element>();
  for (const grid of all(page, grids)) {
    if (!shown(grid)) continue;
    for (let up: Element | null = grid, level = 0; up && level < 8 && tagOf(up) !== 'body'; level++, up = parentOf(up)) if (scrolls(up) || scrolls(up, true)) found.add(up);
    for (const inner of all(grid, 'div')) if (scrolls(inner) || scrolls(inner, true)) found.add(inner);
  }
  for (const row of all(page, '[role=row]')) {
    const box = parentOf(row);
    if (box) for (let up: Element | null = box, level = 0; up && level < 6 && tagOf(up) !== 'body'; level++, up = parentOf(up)) if (scrolls(up)) found.add(up);
  }
  return [...found].filter((element) => !element.closest(`[${ours}]`));
}

async function sweepOne(scroller: Element, signal: AbortSignal, onStep: () => void): Promise<void> {
  const [top, left] = [scroller.scrollTop, scroller.scrollLeft];
  const down = async () => {
    scroller.scrollTop = 0;
    for (let step = 0; step < mostSteps && !signal.aborted; step++) {
      await drawn(scroller);
      onStep();
      const before = scroller.scrollTop;
      scroller.scrollTop = before + Math.max(20, scroller.clientHeight * 0.7);
      if (scroller.scrollTop <= before + 1) break;
    }
  };
  try {
    if (scrolls(scroller)) await down();
    if (scrolls(scroller, true)) {
      for (let step = 0; step < 40 && !signal.aborted; step++) {
        const before = scroller.scrollLeft;
        scroller.scrollLeft = before + Math.max(40, scroller.clientWidth * 0.7);
        if (scroller.scrollLeft <= before + 1) break;
        await drawn(scroller);
        onStep();
        await downAll(scroller, signal, onStep);
      }
    }
  } finally {
    scroller.scrollTop = top;
    scroller.scrollLeft = left;
  }
  await drawn(scroller);
  onStep();
}

/** With the columns shifted, the rows once more: grids that build columns on demand build each cell on demand. */
async function downAll(sideways: Element, signal: AbortSignal, onStep: () => void): Promise<void> {
  const boxes = new Set<Element>([sideways]);
  for (let up: Element | null = parentOf(sideways), level = 0; up && level < 4; level++, up = parentOf(up)) boxes.add(up);
  for (const box of boxes) {
    if (!scrolls(box)) continue;
    const top = box.scrollTop;
    box.scrollTop = 0;
    for (let step = 0; step < mostSteps && !signal.aborted; step++) {
      await drawn(box);
      onStep();
      const before = box.scrollTop;
      box.scrollTop = before + Math.max(20, box.clientHeight * 0.7);
      if (box.scrollTop <= before + 1) break;
    }
    box.scrollTop = top;
  }
}

/** Tabs whose panel is not in the page, or is there without anything to fill or read. */
async function openTabs(page: Document, signal: AbortSignal, onStep: () => void): Promise<void> {
  for (const list of all(page, '[role=tablist]')) {
    if (!shown(list) || list.closest(`[${ours}]`)) continue;
    const tabs = [...all(list, '[role=tab]')].filter((tab) => attr(tab, 'aria-disabled') !== 'true' && !has(tab, 'disabled') && isPlain(tab));
    const open = tabs.find((tab) => attr(tab, 'aria-selected') === 'true');
    if (!open) continue;
    const empty = tabs.filter((tab) => tab !== open && isEmpty(page, tab));
    for (const tab of empty) {
      if (signal.aborted) break;
      (tab as HTMLElement).click();
      await drawn(tab);
      onStep();
    }
    if (empty.length > 0) {
      (open as HTMLElement).click();
      await drawn(open);
      onStep();
    }
  }
}

/** A tab that leads to another page, or that sends a form, is not pressed. */
function isPlain(tab: Element): boolean {
  if (tagOf(tab) === 'a') return (attr(tab, 'href') ?? '#').startsWith('#');
  return tagOf(tab) !== 'button' || attr(tab, 'type') === 'button' || tab.closest('form') === null;
}

function isEmpty(page: Document, tab: Element): boolean {
  const id = attr(tab, 'aria-controls');
  const panel = id ? Document.prototype.getElementById.call(page, id) : idOf(tab) ? all(page, `[role=tabpanel][aria-labelledby="${CSS.escape(idOf(tab))}"]`)[0] : null;
  return !panel || all(panel, `${controlSelector},td,dd`).length === 0;
}

/** Two frames: one in which the grid hears of the scrolling, one in which it has drawn. A third for those that draw late. */
function drawn(element: Element): Promise<void> {
  const view = element.ownerDocument.defaultView;
  return new Promise((done) => {
    let left = 3;
    const next = () => (left-- > 0 && view ? view.requestAnimationFrame(next) : done());
    next();
  });
}

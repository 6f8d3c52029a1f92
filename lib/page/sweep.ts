import { all, attr, closest, has, idOf, ours, parentOf, shown, tagOf } from './dom.ts';
import { scrolls } from './virtual.ts';
import { controlSelector } from './controls.ts';
import type { PageReading } from './reading.ts';

const mostSteps = 400;

/**
 * Started by the teacher: scrolls each list that was read to its end and back, sideways too, and opens tabs whose content
 * exists only once opened, reading at each stop. Changes no value, presses nothing but tabs.
 */
export async function sweep(page: Document, signal: AbortSignal, read: () => PageReading): Promise<void> {
  for (const scroller of scrollersOf(read())) await sweepOne(scroller, signal, read);
  await openTabs(page, signal, read);
}

/** The boxes that scroll a list: those round its cells, since frozen columns stand outside the box that scrolls sideways. */
function scrollersOf(reading: PageReading): Element[] {
  const found = new Set<Element>();
  for (const [sheet, { kind, rows, columns }] of reading.sheets.entries()) {
    if (kind === 'profile') continue;
    const row = rows.findIndex((_, at) => reading.locate(sheet, at, null) !== null);
    for (const { key } of columns) {
      let up = row < 0 ? null : reading.locate(sheet, row, key);
      for (let level = 0; up && level < 12 && tagOf(up) !== 'body'; level++, up = parentOf(up)) if (scrolls(up) || scrolls(up, true)) found.add(up);
    }
  }
  return [...found];
}

async function sweepOne(scroller: Element, signal: AbortSignal, onStep: () => unknown): Promise<void> {
  const left = scroller.scrollLeft;
  await down(scroller, signal, onStep);
  if (!scrolls(scroller, true)) return;
  // With the columns shifted, the rows once more: grids that build columns on demand build each cell on demand.
  const above = [scroller];
  for (let up = parentOf(scroller), level = 0; up && level < 4; level++, up = parentOf(up)) above.push(up);
  for (let step = 0; step < 40 && !signal.aborted; step++) {
    const before = scroller.scrollLeft;
    scroller.scrollLeft = before + Math.max(40, scroller.clientWidth * 0.7);
    if (scroller.scrollLeft <= before + 1) break;
    for (const box of above) await down(box, signal, onStep);
  }
  scroller.scrollLeft = left;
  await drawn();
  onStep();
}

/** From the top to the end and back to where it stood, reading at each stop. */
async function down(scroller: Element, signal: AbortSignal, onStep: () => unknown): Promise<void> {
  await drawn();
  onStep();
  if (!scrolls(scroller)) return;
  const top = scroller.scrollTop;
  scroller.scrollTop = 0;
  for (let step = 0; step < mostSteps && !signal.aborted; step++) {
    await drawn();
    onStep();
    const before = scroller.scrollTop;
    scroller.scrollTop = before + Math.max(20, scroller.clientHeight * 0.7);
    if (scroller.scrollTop <= before + 1) break;
  }
  scroller.scrollTop = top;
  await drawn();
  onStep();
}

/** Tabs whose panel is not in the page, or is there without anything to fill or read. */
async function openTabs(page: Document, signal: AbortSignal, onStep: () => unknown): Promise<void> {
  for (const list of all(page, '[role=tablist]')) {
    if (!shown(list) || closest(list, `[${ours}]`)) continue;
    const tabs = [...all(list, '[role=tab]')].filter((tab) => attr(tab, 'aria-disabled') !== 'true' && !has(tab, 'disabled') && isPlain(tab));
    const open = tabs.find((tab) => attr(tab, 'aria-selected') === 'true');
    if (!open) continue;
    const empty = tabs.filter((tab) => tab !== open && isEmpty(page, tab));
    for (const tab of empty) {
      if (signal.aborted) break;
      (tab as HTMLElement).click();
      await drawn();
      onStep();
    }
    if (empty.length > 0) {
      (open as HTMLElement).click();
      await drawn();
      onStep();
    }
  }
}

/** A tab that leads to another page, or that sends a form, is not pressed. */
function isPlain(tab: Element): boolean {
  if (tagOf(tab) === 'a') return (attr(tab, 'href') ?? '#').startsWith('#');
  return tagOf(tab) !== 'button' || attr(tab, 'type') === 'button' || closest(tab, 'form') === null;
}

function isEmpty(page: Document, tab: Element): boolean {
  const id = attr(tab, 'aria-controls');
  const panel = id ? Document.prototype.getElementById.call(page, id) : idOf(tab) ? all(page, `[role=tabpanel][aria-labelledby="${CSS.escape(idOf(tab))}"]`)[0] : null;
  return !panel || all(panel, `${controlSelector},td,dd`).length === 0;
}

/** Frames in which the grid hears of the scrolling and draws, and one more for those that draw late. */
function drawn(): Promise<void> {
  return new Promise((done) => {
    let left = 3;
    const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
    next();
  });
}

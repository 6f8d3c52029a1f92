import { all, attr, closest, has, idOf, ours, parentOf, scrollsByItself, shown, tagOf } from './dom.ts';
import { pageChanged } from './watch.ts';

const mostSteps = 400;
/** What a tab's panel holds when it is no empty one. */
const filled = 'input:not([type=hidden]),select,textarea,[contenteditable=true],[role=combobox],[role=textbox],[role=checkbox],td,dd';

/**
 * Started by the teacher: scrolls each list to its end and back, sideways too, and opens tabs whose content exists only once
 * opened, looking at each stop. `lists` gives cells of the lists that were read. Changes no value, presses nothing but tabs.
 */
export async function sweep(page: Document, signal: AbortSignal, lists: () => readonly Element[], look: () => Promise<unknown>): Promise<void> {
  await look();
  for (const scroller of scrollersOf(lists())) await sweepOne(page, scroller, signal, look);
  await openTabs(page, signal, look);
}

/** The boxes that scroll a list: those round its cells, since frozen columns stand outside the box that scrolls sideways. */
function scrollersOf(cells: readonly Element[]): Element[] {
  const found = new Set<Element>();
  for (const cell of cells) {
    for (let up: Element | null = cell, level = 0; up && level < 12 && tagOf(up) !== 'body'; level++, up = parentOf(up)) if (scrolls(up) || scrolls(up, true)) found.add(up);
  }
  return [...found];
}

function scrolls(element: Element, across = false): boolean {
  const more = across ? element.scrollWidth > element.clientWidth + 4 : element.scrollHeight > element.clientHeight + 4;
  if (!more || element.clientHeight === 0) return false;
  const style = getComputedStyle(element);
  if (!across && scrollsByItself(element, style.overflowY, element.clientHeight)) return true;
  return /auto|scroll|overlay/.test(across ? style.overflowX : style.overflowY) || (across ? element.scrollLeft > 0 : element.scrollTop > 0);
}

async function sweepOne(page: Document, scroller: Element, signal: AbortSignal, look: () => Promise<unknown>): Promise<void> {
  const left = scroller.scrollLeft;
  await down(page, scroller, signal, look);
  if (!scrolls(scroller, true)) return;
  // With the columns shifted, the rows once more: grids that build columns on demand build each cell on demand.
  const above = [scroller];
  for (let up = parentOf(scroller), level = 0; up && level < 4; level++, up = parentOf(up)) above.push(up);
  for (let step = 0; step < 40 && !signal.aborted; step++) {
    const before = scroller.scrollLeft;
    scroller.scrollLeft = before + Math.max(40, scroller.clientWidth * 0.7);
    if (scroller.scrollLeft <= before + 1) break;
    for (const box of above) await down(page, box, signal, look);
  }
  scroller.scrollLeft = left;
  await drawn(page);
  await look();
}

/** From the top to the end and back to where it stood, reading at each stop. */
async function down(page: Document, scroller: Element, signal: AbortSignal, look: () => Promise<unknown>): Promise<void> {
  await drawn(page);
  await look();
  if (!scrolls(scroller)) return;
  const top = scroller.scrollTop;
  scroller.scrollTop = 0;
  for (let step = 0; step < mostSteps && !signal.aborted; step++) {
    await drawn(page);
    await look();
    const before = scroller.scrollTop;
    scroller.scrollTop = before + Math.max(20, scroller.clientHeight * 0.7);
    if (scroller.scrollTop <= before + 1) break;
  }
  scroller.scrollTop = top;
  await drawn(page);
  await look();
}

/** Tabs whose panel is not in the page, or is there without anything to fill or read. */
async function openTabs(page: Document, signal: AbortSignal, look: () => Promise<unknown>): Promise<void> {
  for (const list of all(page, '[role=tablist]')) {
    if (!shown(list) || closest(list, `[${ours}]`)) continue;
    const tabs = [...all(list, '[role=tab]')].filter((tab) => attr(tab, 'aria-disabled') !== 'true' && !has(tab, 'disabled') && isPlain(tab));
    const open = tabs.find((tab) => attr(tab, 'aria-selected') === 'true');
    if (!open) continue;
    const empty = tabs.filter((tab) => tab !== open && isEmpty(page, tab));
    for (const tab of empty) {
      if (signal.aborted) break;
      (tab as HTMLElement).click();
      await drawn(page);
      await look();
    }
    if (empty.length > 0) {
      (open as HTMLElement).click();
      await drawn(page);
      await look();
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
  return !panel || all(panel, filled).length === 0;
}

const [quietFrames, mostFrames] = [3, 40];

/**
 * Once the page has heard of the scrolling and drawn: when nothing was put into it for a few frames. Grids draw rows
 * first and what stands in them over several frames, more of them the slower the machine; one that never rests is not waited for.
 */
async function drawn(page: Document): Promise<void> {
  let quiet = 0;
  const observer = new MutationObserver((records) => pageChanged(records) && (quiet = 0));
  observer.observe(page, { subtree: true, childList: true, characterData: true });
  for (let frame = 0; frame < mostFrames && quiet < quietFrames; frame++, quiet++) await new Promise((done) => requestAnimationFrame(done));
  observer.disconnect();
}

import { controlSelector, isControl, isDrawnOver, isTick, valueOf } from './controls.ts';
import { drawnWords } from './drawn.ts';
import { tidy } from './phrases.ts';
import { all, closest } from './select.ts';
import { hostsIn, shownText, textOf, valueText } from './text.ts';
import { attr, firstOf, idOf, isSecret, nextNodeOf, nextOf, parentOf, shadowOf, shown, tagOf, type TreeChild, type TreeElement } from './tree.ts';

/** The control in a cell whose value counts: the first that takes text, else a list, else a tick; one that is hidden only where nothing else is shown. */
export function controlIn(cell: TreeElement): TreeElement | null {
  const first = firstOf(cell);
  if (first === null) return null;
  if (nextOf(first) === null && firstOf(first) === null && !shadowOf(first)) return isControl(first) && (isSeen(first, cell) || shownWords(cell) === '') ? first : null;
  const every = controlsIn(cell);
  const seen = every.filter((control) => isSeen(control, cell));
  const controls = seen.length > 0 || shownWords(cell) !== '' ? seen : every;
  return controls.find((control) => /^(input|textarea)$/.test(tagOf(control)) && !isTick(control)) ?? controls[0] ?? null;
}

const controlsIn = (cell: TreeElement) => inside(cell, controlSelector).filter((control) => isControl(control));

/** `all`, in the open shadow roots of the cell too. */
const inside = (cell: TreeElement, selector: string): TreeElement[] => [...all(cell, selector), ...hostsIn(cell).flatMap((host) => all(host.shadow ?? host, selector))];

/** In a closed tab all is hidden alike; ticks and lists are often hidden behind what is drawn for them. */
const isSeen = (control: TreeElement, cell: TreeElement): boolean => shown(control) || !shown(cell) || isTick(control) || isDrawnOver(control);

/** The words of a cell that are in view. */
function shownWords(cell: TreeElement): string {
  return tidy(cell.nodes.map((node) => (node.nodeType === 3 ? node.data : shown(node) && !isControl(node) ? shownText(node) : '')).join(' '));
}

/** A cell in view whose control or words are not: there is a value in it that nobody sees. */
export function isCovert(cell: TreeElement | null | undefined): boolean {
  if (!cell || firstOf(cell) === null) return false;
  const control = controlIn(cell);
  if (control !== null) return !isSeen(control, cell) && valueOf(control) !== '';
  return shown(cell) && shownText(cell) === '' && all(cell, 'a,button,[role=button]').length === 0 && valueText(cell) !== '';
}

/**
 * What a cell shows: the value of its control, the words of the choice that is ticked, else its text or what its icon says.
 * Several where it holds several; null where it shows something that cannot be put in words.
 */
export function cellValues(cell: TreeElement | null | undefined): string[] | null {
  if (!cell) return [''];
  const first = firstOf(cell);
  if (first === null && !shadowOf(cell)) return [valueText(cell)];
  const control = controlIn(cell);
  if (control === null) {
    if (isMixed(cell)) return null;
    const text = shown(cell) ? shownText(cell) : valueText(cell);
    if (text !== '') return [text];
    const drawn = shown(cell) ? drawnWords(cell) : '';
    return drawn === null ? null : [drawn];
  }
  if (first !== null && nextOf(first) === null && first === control && firstOf(first) === null) return [valueOf(control)];
  const ticked = tickedIn(cell);
  const typed = typedIn(cell);
  if (ticked === null || (typed.length > 0 && ticked.length === 0)) return typed.length > 1 ? typed.map(valueOf) : [valueOf(control)];
  const words = ticked.map(wordsOfTick);
  if (words.some((text) => text === '')) return null;
  const values = [...typed.map(valueOf).filter((value) => value !== ''), ...words];
  return values.length === 0 ? [''] : values;
}

/** In a closed tab all is hidden alike: words beside an element with words may be the value and what explains it, or one value in two parts. */
function isMixed(cell: TreeElement): boolean {
  const row = parentOf(cell);
  return !shown(cell) && row !== null && !shown(row) && cell.nodes.some((node) => node.nodeType === 3 && node.data.trim() !== '') && cell.children.some((child) => valueText(child) !== '');
}

/** Whether something in a cell was left out of what was taken of the page. */
export function holdsSecret(cell: TreeElement | null | undefined): boolean {
  if (!cell) return false;
  for (let at = cell.at; at < cell.end; at++) if (isSecret(cell.root.list[at] as TreeElement)) return true;
  return false;
}

/** What a cell shows, as one text; where nothing of it is in view, what is hidden in it (frozen copies show it elsewhere). '' where it cannot be told. */
export const cellValue = (cell: TreeElement | null | undefined): string => tidy((cellValues(cell) ?? []).join(' ')) || (cell && controlIn(cell) === null ? valueText(cell) : '');

/** The native controls of a cell that are filled by hand, each by itself; in a closed tab those that hold something of their own. */
export function typedIn(cell: TreeElement): TreeElement[] {
  const native = controlsIn(cell).filter((control) => /^(input|textarea|select)$/.test(tagOf(control)) && !isTick(control) && attr(control, 'role') !== 'combobox' && !closest(control, '[role=combobox],[role=listbox]'));
  if (shown(cell)) return native.filter((control) => shown(control) || isDrawnOver(control));
  const held = new Set(native.map(valueOf).filter((value) => value !== ''));
  return held.size > 1 ? native : native.slice(0, 1);
}

/** Those of a cell's choices that are ticked; null for a cell with fewer than two, unless its one tick is ticked beside a field. */
function tickedIn(cell: TreeElement): TreeElement[] | null {
  const native = inside(cell, 'input[type=radio],input[type=checkbox]');
  const ticks = native.length > 0 ? native : inside(cell, '[role=radio],[role=checkbox]');
  const ticked = ticks.filter((tick) => (isTick(tick) ? tick.checked : attr(tick, 'aria-checked') === 'true'));
  if (ticks.length > 1) return ticked;
  return ticked.length > 0 && typedIn(cell).length > 0 && wordsOfTick(ticked[0] as TreeElement) !== '' ? ticked : null;
}

/** The words of one choice: of its label, else those that stand behind it (or before it, where they do so from the first on), else its own. */
function wordsOfTick(tick: TreeElement): string {
  if (!isTick(tick)) return textOf(tick) || (attr(tick, 'aria-label') ?? attr(tick, 'title') ?? '');
  const ticksIn = (element: TreeElement) => all(element, 'input[type=radio],input[type=checkbox]').length;
  const own = closest(tick, 'label');
  const label = own && ticksIn(own) === 1 ? own : idOf(tick) === '' ? undefined : all(tick.root, 'label[for]').find((other) => attr(other, 'for') === idOf(tick));
  const words = label ? textOf(label) : '';
  if (words !== '') return words;
  let box = tick;
  for (let up = parentOf(tick); up && ticksIn(up) === 1 && !/^(td|th|tr)$/.test(tagOf(up)); up = parentOf(up)) {
    if (textOf(up) !== '') return textOf(up);
    box = up;
  }
  const nodes = box.parent.nodes;
  const wordsAt = (node: TreeChild | null | undefined) => (!node ? '' : node.nodeType === 3 ? tidy(node.data) : ticksIn(node) > 0 || isTick(node) ? '' : textOf(node));
  const lead = nodes.slice(0, nodes.findIndex((node) => node.nodeType === 1 && (isTick(node) || ticksIn(node) > 0))).some((node) => wordsAt(node) !== '');
  const beside = lead ? wordsAt(nodes[box.place - 1]) : wordsAt(nextNodeOf(box));
  const value = tick.value.trim();
  return beside || (attr(tick, 'aria-label') ?? attr(tick, 'title') ?? (/\p{L}/u.test(value) && !/^(on|true|false)$/i.test(value) ? value : ''));
}


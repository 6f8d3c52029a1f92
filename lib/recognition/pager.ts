import type { Paging } from './paging.ts';
import { fold } from './phrases.ts';
import { all, closest } from './select.ts';
import { textOf } from './text.ts';
import { attr, firstNodeOf, parentOf, previousOf, shown, tagOf, within, type TreeElement } from './tree.ts';

type Pages = Pick<Paging, 'page' | 'pages'>;

const pagerLike = '[class*=pag],[class*=Pag],[class*=phan-trang],[class*=phantrang],[class*=phan_trang],[class*=PhanTrang],[class*=pgr],[role=navigation],nav';
const pagerName = /pagination|paginator|pager|paging|paginate|phan[-_]?trang|(^|\s)pgr/i;
const pieces = 'a,button,li,span,b,strong';
const pressed = 'a,button,[role=button],li,input[type=submit],input[type=button],input[type=image]';
const onward = /^(((di )?den )?(trang )?(sau|ke|ke tiep|tiep|tiep theo|cuoi|cuoi cung)|(go to (the )?)?(next|last)( page)?|xem them( \d+ (hoc sinh|dong))?|tai them|hien them)$/;
const arrow = /^[›»>→▸▶⏵⏭]+$/u;
const arrowName = /(^|[\s_-])(next|angle-(double-)?right|chevron-(double-)?right|arrow-right|caret-right)/i;
/** "1 / 3" */
export const figures = /^(\d{1,3}) ?(?:\/|trên|trong|of) ?(\d{1,3})$/u;
/** What may be numbered besides pages. */
const ofElse = /(^| )(thang|tuan|hoc k[yi]|k[yi]|hk|lan|dot|khoi|to|nhom|ngay|lop|buoi|tiet|bai|cot|muc|tx)$/;

/** The cells of a table's rows of one cell, at its head, its foot, its first and last rows: where a pager may stand inside. */
export function pagerCells(roots: readonly TreeElement[]): TreeElement[] {
  const found = new Set<TreeElement>();
  for (const root of roots) {
    if (tagOf(root) !== 'table') continue;
    const { rows } = root;
    for (const row of new Set([...rows.slice(0, 2), ...rows.slice(-3), ...rows.filter((line) => /^(thead|tfoot)$/.test(tagOf(parentOf(line) ?? root)))])) {
      const [cell, ...others] = row.cells;
      if (cell && others.length === 0 && (cell.colSpan > 1 || tagOf(parentOf(row) ?? root) === 'tfoot') && shown(cell) && cell.end - cell.at < 200) found.add(cell);
    }
  }
  return [...found];
}

/** Pages told without words (`figured`: the elements whose words are two figures): a row of page numbers, "1 / 3" between arrows, or a way to the next page that can be pressed. */
export function drawnPager(region: TreeElement, roots: readonly TreeElement[], cells: readonly TreeElement[], figured: readonly TreeElement[], skip: (element: TreeElement) => boolean): Pages {
  const outside = (element: TreeElement) => shown(element) && !roots.some((root) => within(element, root));
  const named = [...all(region, pagerLike, skip).filter(outside), ...cells];
  for (const box of named) {
    const found = numbersIn(box);
    if (found) return found;
  }
  for (const box of numbered(region, skip)) {
    const found = outside(box) && (holdsArrow(box) || oneIsHere(box)) && !isOfElse(box) ? numbersIn(box) : null;
    if (found && found.first === 1) return found;
  }
  const two = twoFigures(region, figured, skip);
  if (two) return two;
  const buttons = [...all(region, pressed, skip), ...cells.flatMap((cell) => all(cell, pressed))];
  return buttons.some((button) => leadsOn(button) || (pointsOn(button) && inPager(button))) ? { page: 1, pages: 2 } : { page: null, pages: null };
}

/** "1 2 3" in the pieces of one box, rising; which of them is in view where the page marks it. */
function numbersIn(box: TreeElement): (Pages & { first: number }) | null {
  const items = all(box, pieces).filter((item) => shown(item) && all(item, pieces).length === 0 && /^\d{1,3}$/.test(textOf(item, 10, true)));
  const numbers = items.map((item) => Number(textOf(item, 10, true)));
  if (numbers.length < 2 || !numbers.every((number, at) => at === 0 || number > (numbers[at - 1] as number))) return null;
  const unlinked = items.filter((item) => !isLink(item));
  const current = items.find((item) => attr(item, 'aria-current') !== null || /active|current|selected|(^|\s)on(\s|$)/i.test(`${attr(item, 'class') ?? ''} ${attr(parentOf(item) ?? item, 'class') ?? ''}`)) ?? (unlinked.length === 1 ? unlinked[0] : undefined);
  return { page: current ? Number(textOf(current, 10, true)) : null, pages: Math.max(...numbers), first: numbers[0] as number };
}

const isLink = (item: TreeElement): boolean => closest(item, 'a,button') !== null;

/** The boxes in which links are numbers. */
function numbered(region: TreeElement, skip: (element: TreeElement) => boolean): Set<TreeElement> {
  const boxes = new Set<TreeElement>();
  for (const link of all(region, 'a', skip)) {
    if (link.end - link.at > 3 || !/^\d{1,3}$/.test(textOf(link, 10))) continue;
    const box = parentOf(link);
    const list = box && box.children.length === 1 ? parentOf(box) : box;
    if (list && list.end - list.at < 120) boxes.add(list);
  }
  return boxes;
}

const oneIsHere = (box: TreeElement): boolean => all(box, pieces).filter((item) => shown(item) && !isLink(item) && all(item, pieces).length === 0 && /^\d{1,3}$/.test(textOf(item, 10))).length === 1;
const holdsArrow = (box: TreeElement): boolean => all(box, pressed).some((item) => pointsOn(item) || leadsOn(item));

/** Other words than of pages stand in the box or right before it. */
function isOfElse(box: TreeElement): boolean {
  const own = fold(textOf(box, 120)).replace(/\d+/g, '').trim();
  const before = previousOf(box) ?? (parentOf(box)?.children.length === 1 ? previousOf(parentOf(box) as TreeElement) : null);
  return !/^((di den |den )?(trang|page|dau|cuoi|truoc|sau|tiep|next|prev|previous|first|last)s? ?)*$/.test(own) || ofElse.test(fold(before ? textOf(before, 40) : ownBefore(box)));
}

/** Bare words before the box, in its parent. */
function ownBefore(box: TreeElement): string {
  const node = parentOf(box);
  const first = node && firstNodeOf(node);
  return first && first.nodeType === 3 ? first.data.slice(0, 40) : '';
}

/** "1 / 3" in a pager, or with arrows beside it; "[1] / 3" likewise. */
function twoFigures(region: TreeElement, figured: readonly TreeElement[], skip: (element: TreeElement) => boolean): Pages | null {
  for (const element of figured) {
    if (element.end - element.at > 6 || !shown(element)) continue;
    const found = figures.exec(textOf(element, 20));
    if (found && Number(found[1]) >= 1 && Number(found[1]) <= Number(found[2]) && inPager(element)) return { page: Number(found[1]), pages: Number(found[2]) };
  }
  for (const input of all(region, 'input', skip)) {
    if (!shown(input) || !/^\d{1,3}$/.test(input.value)) continue;
    for (let up = parentOf(input), level = 0; up && level < 3; level++, up = parentOf(up)) {
      const pages = /^(?:\/|of|trên|trong) ?(\d{1,3})$/u.exec(textOf(up, 20))?.[1];
      if (pages && Number(input.value) <= Number(pages) && inPager(up)) return { page: Number(input.value), pages: Number(pages) };
    }
  }
  return null;
}

/** In a small box that is called a pager or that holds an arrow onward. */
function inPager(element: TreeElement): boolean {
  for (let up: TreeElement | null = element, level = 0; up && level < 4 && up.end - up.at < 60; level++, up = parentOf(up)) {
    if (pagerName.test(attr(up, 'class') ?? '')) return true;
    if (level > 0 && level < 4 && tagOf(element) !== 'a' && all(up, pressed).some((item) => item !== element && isArrow(item))) return true;
  }
  return false;
}

const isOff = (button: TreeElement): boolean => attr(button, 'disabled') !== null || attr(button, 'aria-disabled') === 'true' || /disabled/i.test(`${attr(button, 'class') ?? ''} ${attr(parentOf(button) ?? button, 'class') ?? ''}`);
const wordsOf = (button: TreeElement) => [textOf(button, 60, true), attr(button, 'aria-label') ?? '', attr(button, 'title') ?? '', tagOf(button) === 'input' ? button.value : ''];

/** Can be pressed and says that it leads to the next or the last page. */
const leadsOn = (button: TreeElement): boolean => shown(button) && wordsOf(button).some((words) => onward.test(fold(words))) && !isOff(button);

/** Drawn as an arrow onward, by a character or by the name of its picture. */
const isArrow = (button: TreeElement): boolean => shown(button) && (arrow.test(textOf(button, 10, true)) || (textOf(button, 10, true) === '' && [button, ...all(button, 'i,span,svg')].some((one) => arrowName.test(attr(one, 'class') ?? ''))));
const pointsOn = (button: TreeElement): boolean => isArrow(button) && !isOff(button);

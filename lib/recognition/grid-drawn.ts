import type { RawColumn, RawGrid, RawRow } from './grid.ts';
import { all } from './select.ts';
import { textOf } from './text.ts';
import { childrenOf, firstOf, nextOf, parentOf, previousOf, rect, shown, tagOf, within, type TreeElement, type TreeRoot } from './tree.ts';

/** Header cells that are no table's: boxes drawn over the columns of a table (old Ext). Found by where they stand. */
export function drawnHeader(body: TreeElement, rows: readonly RawRow[], width: number, isKnown: (text: string) => boolean): RawColumn[] | null {
  const cells = rows.find((row) => row.cells.length === width && row.cells.every((cell) => cell && rect(cell).width > 0))?.cells;
  if (!cells || width < 3) return null;
  for (let up: TreeElement | null = body, level = 0; up && level < 5; level++, up = parentOf(up)) {
    const over = previousOf(up);
    if (!over || !shown(over) || all(over, 'input,select,textarea,table').length > 0) continue;
    const words = [...all(over, '*')].filter((element) => firstOf(element) === null && textOf(element) !== '').map((element) => ({ element: blockOf(element, over), text: textOf(element) }));
    const columns = cells.map((cell): RawColumn => {
      const place = rect(cell as TreeElement);
      const middle = place.left + place.width / 2;
      const mine = words.filter(({ element }) => rect(element).left <= middle && rect(element).right >= middle).sort((a, b) => rect(a.element).top - rect(b.element).top);
      return { path: mine.map(({ text }) => text), heads: mine.map(({ element }) => element) };
    });
    if (columns.filter(({ path }) => isKnown(path.at(-1) ?? '')).length >= 2) return columns;
  }
  return null;
}

/** The box of a header's words: as wide as the column, where the words themselves may be narrow. */
function blockOf(element: TreeElement, over: TreeElement): TreeElement {
  let box = element;
  for (let up = parentOf(element); up && up !== over && childrenOf(up).length === 1; up = parentOf(up)) box = up;
  const parent = parentOf(box);
  return parent && parent !== over && textOf(parent) === textOf(element) ? parent : box;
}

/** Grids of plain boxes without a role: a row of known words, and after it rows of as many boxes. */
export function plainGrids(root: TreeRoot | TreeElement, grids: readonly TreeElement[], isKnown: (text: string) => boolean, isName: (text: string) => boolean): RawGrid[] {
  const found: RawGrid[] = [];
  const looked = new Set<TreeElement>();
  for (const leaf of all(root, 'div,span,p,b,strong,li')) {
    if (firstOf(leaf) !== null || found.length > 5) continue;
    const words = textOf(leaf, 60);
    if (words.length > 40 || !isName(words) || !shown(leaf) || grids.some((grid) => within(grid, leaf))) continue;
    let row = parentOf(leaf);
    while (row && childrenOf(row).length < 4 && tagOf(row) !== 'body') row = parentOf(row);
    if (!row || looked.has(row) || tagOf(row) === 'body') continue;
    looked.add(row);
    const heads = [...childrenOf(row)];
    if (heads.filter((head) => isKnown(textOf(head))).length < 3 || all(row, 'input:not([type=checkbox]),select,textarea').length > 0) continue;
    const rows = rowsAfter(row, heads.length);
    const root = rows[0] ? parentOf(rows[0]) : null;
    if (!root) continue;
    found.push({
      // The header first where both stand in one box of the page's, so that the box is not taken for the grid.
      roots: tagOf(root) === 'body' || within(root, row) ? [row, ...rows] : [root, row], rowCount: null, columnCount: null, titles: [],
      columns: heads.map((head) => ({ path: [textOf(head)], heads: [head] })),
      rows: rows.map((element) => rowOf(element, heads.length)),
    });
  }
  return found;
}

/** Rows may stand a few boxes deep: a box that scrolls, a box stretched to the height of all. */
function collect(box: TreeElement, width: number, rows: TreeElement[], depth: number): void {
  if (childrenOf(box).length === width) rows.push(box);
  else if (depth < 4 && rows.length < 5000) for (const child of childrenOf(box)) collect(child, width, rows, depth + 1);
}

/** A box or two more or fewer among the rows: a row too, that is off its columns. */
function withOdd(rows: readonly TreeElement[], width: number): TreeElement[] {
  const known = new Set(rows);
  const isOdd = (box: TreeElement) => childrenOf(box).length > 1 && Math.abs(childrenOf(box).length - width) <= 2 && textOf(box, 10) !== '';
  const lists = new Set(rows.map(({ parent }) => parent));
  return [...lists].flatMap((list) => list.children.filter((box) => known.has(box) || isOdd(box)));
}

/** A box of a list by its place among the columns. */
export const rowOf = (box: TreeElement, width: number): RawRow => ({ elements: [box], cells: [...childrenOf(box)], index: null, off: childrenOf(box).length !== width });

/** The nearest boxes behind a header that hold as many boxes as it has columns, and those among them that do not quite. */
export function rowsAfter(header: TreeElement, width: number): TreeElement[] {
  for (let at: TreeElement | null = header, level = 0; at && level < 4; level++, at = parentOf(at)) {
    const rows: TreeElement[] = [];
    for (let next = nextOf(at); next; next = nextOf(next)) {
      collect(next, width, rows, 0);
    }
    if (rows.length > 0) return withOdd(rows, width);
  }
  return [];
}

import type { Reason } from '../records/sheet.ts';
import { controlSelector } from './controls.ts';
import { drawnHeader, rowOf, rowsAfter } from './grid-drawn.ts';
import { readRoles } from './grid-roles.ts';
import { headText, isKnown, numberOf, readTable, type Table } from './grid-table.ts';
import { fold } from './phrases.ts';
import { all, matches } from './select.ts';
import { textOf } from './text.ts';
import { attr, firstOf, parentOf, precedes, rect, tagOf, within, type TreeElement } from './tree.ts';

/** A grid as it stands in the page, before anything is said about its kind. */
export interface RawGrid {
  /** Its tables or containers, header and halves included. */
  roots: TreeElement[];
  columns: RawColumn[];
  rows: RawRow[];
  /** What the grid says about itself by aria: data rows and columns in all; null where it does not. */
  rowCount: number | null;
  columnCount: number | null;
  /** What stands over the columns inside the grid: a caption, a row of one cell. */
  titles: string[];
  /** What was found wrong with it before its columns were understood. */
  reasons?: readonly Reason[];
}
export interface RawColumn {
  /** Header texts, outermost first. */
  path: string[];
  /** The header cells of the path. */
  heads: TreeElement[];
}
export interface RawRow {
  elements: TreeElement[];
  cells: (TreeElement | null)[];
  /** Place in the whole list as the grid counts it; null where it does not. */
  index: number | null;
  /** Cells more or fewer than the header has columns. */
  off: boolean;
}

/** Header paths of the columns: a cell that spans rows is said once, a title over the whole grid not at all. */
function columnsOf(header: readonly (readonly (TreeElement | null)[])[], width: number): RawColumn[] {
  const texts = new Map<TreeElement, string>();
  const titles = new Set<TreeElement>();
  for (const line of header) {
    const cells = new Set(line.filter((cell) => cell !== null));
    for (const cell of cells) texts.set(cell, headText(cell));
    const only = [...cells][0];
    if (cells.size === 1 && only && width > 2 && header.length > 1) titles.add(only);
  }
  return Array.from({ length: width }, (_, at) => {
    const heads: TreeElement[] = [];
    for (const line of header) {
      const cell = line[at];
      if (cell && !titles.has(cell) && heads.at(-1) !== cell) heads.push(cell);
    }
    const path = heads.map((cell) => texts.get(cell) ?? '').filter((text) => fold(text) !== '' || /\S/.test(text));
    return { path, heads };
  });
}

/** How far up from `a` one must go to find `b` too; Infinity when that is too far to belong together. */
function distance(a: TreeElement, b: TreeElement): number {
  let up: TreeElement | null = a;
  for (let level = 0; up && level < 9; level++, up = parentOf(up)) if (within(up, b)) return level;
  return Infinity;
}

/** All grids of a part of the page: tables, headers that stand in a table of their own, and grids by role. */
export function readGrids(tables: readonly TreeElement[]): RawGrid[] {
  const whole: RawGrid[] = [];
  const headers: Table[] = [];
  const bodies: Table[] = [];
  const taken = new Set<TreeElement>();
  const toGrid = (table: Table, roots: TreeElement[], rows: RawRow[]): RawGrid => ({
    roots, columns: columnsOf(table.header, table.width), rows, rowCount: null, columnCount: null, titles: table.titles,
  });
  for (const root of tables) {
    if ([...taken].some((outer) => within(outer, root))) continue;
    if (tagOf(root) !== 'table') {
      if (all(root, 'table tr').length > 0) continue;
      const grid = readRoles(root);
      if (grid.rows.length === 0 && grid.header.length === 0) continue;
      taken.add(root);
      whole.push({ ...toGrid(grid, [root], grid.rows), rowCount: grid.rowCount, columnCount: grid.columnCount });
      continue;
    }
    const table = readTable(root as TreeElement);
    if (!table) continue;
    const filled = table.rows.some((row) => (row.cells.length > 1 || table.width === 1) && row.cells.some((cell) => cell && (firstOf(cell) !== null || textOf(cell, 5) !== '')));
    if (table.header.length === 0) {
      if (filled) bodies.push(table);
    } else if (!filled) headers.push(table);
    else {
      taken.add(root);
      whole.push(toGrid(table, [root], table.rows));
    }
  }
  const gridsAndHeads = [...whole.flatMap((grid) => grid.roots), ...headers.map((header) => header.root)];
  const loose = bodies.filter((body) => !gridsAndHeads.some((root) => within(body.root, root)));
  for (const header of headers) {
    const near = loose
      .map((body) => ({ body, far: distance(header.root, body.root), gap: Math.abs(body.width - header.width) }))
      .filter(({ body, far, gap }) => far < Infinity && gap <= 1 && precedes(header.root, body.root))
      .sort((a, b) => a.gap - b.gap || aligned(header.root, a.body.root) - aligned(header.root, b.body.root) || a.far - b.far)[0];
    if (near) {
      loose.splice(loose.indexOf(near.body), 1);
      whole.push(toGrid(header, [header.root, near.body.root], withOff(near.body, header)));
    } else {
      // A header that is a table over rows that are boxes (Ant Design's lists that build on demand).
      const boxes = rowsAfter(header.root, header.width);
      whole.push(toGrid(header, [header.root, ...boxes], boxes.map((box) => rowOf(box, header.width))));
    }
  }
  for (const body of loose) {
    const columns = drawnHeader(body.root, body.rows, body.width, isKnown);
    if (columns) whole.push({ roots: [body.root], columns, rows: body.rows, rowCount: null, columnCount: null, titles: [] });
  }
  const outer = whole.map((grid) => grid.roots[0]).filter((root) => root !== undefined);
  for (const grid of whole) {
    const owner = grid.roots[0] && enclosing(grid.roots[0]);
    if (owner) {
      const rows = numberOf(owner, 'aria-rowcount');
      grid.rowCount ??= rows === null ? null : Math.max(0, rows - Math.max(0, ...grid.columns.map((column) => column.heads.length)));
      grid.columnCount ??= numberOf(owner, 'aria-colcount');
    }
  }
  return whole
    .filter((grid) => !outer.some((root) => root !== grid.roots[0] && grid.roots[0] && within(grid.roots[0], root) && !matches(root, controlSelector)))
    .sort((a, b) => (precedes(a.roots[0] as TreeElement, b.roots[0] as TreeElement) ? -1 : 1));
}

/**
 * The rows under a header in a table of its own. A header may end in a cell without words over the bar that scrolls the rows,
 * and rows in a cell without a header; each row must be as wide as the others, and nothing else may be more or fewer.
 */
function withOff(body: Table, header: Table): RawRow[] {
  const widths = body.rows.filter(({ cells }) => cells.length > 1).map(({ cells }) => cells.length);
  const usual = [...new Set(widths)].sort((a, b) => widths.filter((width) => width === b).length - widths.filter((width) => width === a).length)[0] ?? header.width;
  const isBar = header.header.every((line) => { const last = line[header.width - 1]; return !last || headText(last) === ''; });
  const isIdle = (cell: TreeElement | null | undefined) => !cell || textOf(cell, 5) === '' || all(cell, 'a,button,[role=button]').length > 0;
  const fits = usual === header.width || (usual === header.width - 1 && isBar) || (usual === header.width + 1 && body.rows.every(({ cells }) => cells.length !== usual || isIdle(cells.at(-1))));
  return body.rows.map((row) => ({ ...row, off: row.cells.length > 1 && (!fits || row.cells.length !== usual) }));
}

/** 0 when the two start at the same place on the screen: header and body of one grid do. */
function aligned(a: TreeElement, b: TreeElement): number {
  return Math.abs(rect(a).left - rect(b).left) < 4 ? 0 : 1;
}

function enclosing(root: TreeElement): TreeElement | null {
  let up: TreeElement | null = root;
  for (let level = 0; up && level < 6; level++, up = parentOf(up)) {
    const role = attr(up, 'role');
    if (role === 'grid' || role === 'treegrid' || role === 'table' || attr(up, 'aria-rowcount') !== null) return up;
  }
  return null;
}

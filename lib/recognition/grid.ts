import { controlSelector } from './controls.ts';
import { drawnHeader, rowsAfter } from './grid-drawn.ts';
import { columnMeaning, isHarmless } from './meaning.ts';
import { fold } from './phrases.ts';
import { all, matches } from './select.ts';
import { textOf } from './text.ts';
import { attr, childrenOf, firstOf, parentOf, precedes, rect, tagOf, within, type TreeElement } from './tree.ts';

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

const deepestHeader = 12;
const typed = 'input:not([type=hidden],[type=checkbox],[type=radio],[type=button],[type=submit]),select,textarea';

/** A cell's header words; of a cell that holds another table or a form, none. */
function headText(cell: TreeElement): string {
  if (all(cell, 'table').length > 0) return '';
  return textOf(cell) || textOf(cell, 200, true) || (attr(cell, 'aria-label') ?? attr(cell, 'title') ?? '');
}

/** A word of a header that is understood by itself. */
export function isKnown(text: string): boolean {
  if (fold(text) === '') return false;
  if (isHarmless(text)) return true;
  const meaning = columnMeaning([text]);
  return meaning !== null && meaning.role !== 'number';
}

/** Cells of rows laid out on the columns they stand on, spans unrolled. */
function layOut(rows: readonly TreeElement[]): (TreeElement | null)[][] {
  const matrix: (TreeElement | null)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (matrix[at]?.[column] !== undefined) column++;
      const down = Math.min(cell.rowSpan || rows.length - at, rows.length - at);
      const across = Math.min(cell.colSpan, 400);
      for (let y = 0; y < down; y++) for (let x = 0; x < across; x++) (matrix[at + y] as (TreeElement | null)[])[column + x] = cell;
      column += across;
    }
  }
  const width = Math.max(0, ...matrix.map((line) => line.length));
  for (const line of matrix) for (let at = 0; at < width; at++) line[at] ??= null;
  return matrix;
}

interface Table {
  root: TreeElement;
  header: (TreeElement | null)[][];
  rows: RawRow[];
  width: number;
  titles: string[];
}

/** Header and rows of one table; null when it is no grid but a table that lays out a form or a page. */
function readTable(table: TreeElement): Table | null {
  const feet = new Set<TreeElement>([...(table.tFoot?.rows ?? [])]);
  const rows = [...table.rows].filter((row) => !feet.has(row));
  if (rows.length === 0) return null;
  const lead = rows.slice(0, deepestHeader);
  const texts = lead.map((row) => [...row.cells].map((cell) => headText(cell)));
  const known = texts.map((line) => line.filter((text) => isKnown(text)).length);
  const inHead = (row: TreeElement) => row.parent.nodeType === 1 && tagOf(row.parent) === 'thead';
  const fills = lead.map((row) => all(row, typed).length);
  let start = lead.findIndex((row, at) => inHead(row) && (texts[at]?.filter((text) => text !== '').length ?? 0) > 0);
  let end: number;
  if (start >= 0) {
    end = rows.findIndex((row) => !inHead(row));
    if (end < 0) end = rows.length;
    // A header that the page wrote half into the body.
    while (end < lead.length && isSubHeader(lead, texts, known, fills, end)) end++;
  } else {
    start = known.findIndex((count, at) => count >= 2 && fills[at] === 0 && count * 3 >= (texts[at]?.filter((text) => text !== '').length ?? 0));
    if (start < 0) start = lead.findIndex((row, at) => fills[at] === 0 && row.cells.length > 1 && (texts[at]?.some((text) => text !== '') ?? false) && [...row.cells].every((cell) => tagOf(cell) === 'th'));
    if (start < 0) return { root: table, header: [], rows: dataRows(table, rows, 0), width: widthOf(rows), titles: [] };
    end = start + 1;
    for (const cell of lead[start]?.cells ?? []) end = Math.max(end, start + (cell.rowSpan || 1));
    end = Math.min(end, rows.length);
    while (end < lead.length && isSubHeader(lead, texts, known, fills, end)) end++;
    if (isLayout(lead, texts, known, fills, start, end)) return null;
  }
  const header = layOut(rows.slice(start, Math.min(end, start + deepestHeader)).filter((row) => texts[rows.indexOf(row)]?.some((text) => text !== '') ?? false));
  const width = header[0]?.length ?? 0;
  const over = [...rows.slice(0, start), ...rows.slice(start, end).filter((row) => row.cells.length === 1)];
  const titles = [table.caption, ...over].filter((element) => element !== null).map((element) => textOf(element, 250)).filter((text) => text !== '');
  return { root: table, header, rows: dataRows(table, rows.slice(end), width), width, titles };
}

/** The row under the header belongs to it when nothing stands where a name would and its words are header words. */
function isSubHeader(lead: readonly TreeElement[], texts: readonly string[][], known: readonly number[], fills: readonly number[], at: number): boolean {
  const row = lead[at];
  if (!row || (fills[at] ?? 0) > 0 || row.cells.length < 2) return false;
  const line = texts[at] ?? [];
  const filled = line.filter((text) => text !== '');
  if (filled.length === 0) return false;
  if ([...row.cells].every((cell) => tagOf(cell) === 'th')) return true;
  return line.slice(0, 2).every((text) => text === '') && ((known[at] ?? 0) >= 1 || filled.every((text) => /^\(?\d{1,2}\)?$/.test(text))) && filled.length === (known[at] ?? 0) + filled.filter((text) => /^\(?\d{1,2}\)?$/.test(text)).length;
}

/** Labels and values in turn, or label rows over value rows: a form, not a list of pupils. */
function isLayout(lead: readonly TreeElement[], texts: readonly string[][], known: readonly number[], fills: readonly number[], start: number, end: number): boolean {
  const below = lead.slice(end);
  if (below.length === 0) return false;
  const labelled = below.filter((_, at) => {
    const line = texts[end + at] ?? [];
    const filled = line.filter((text) => text !== '').length;
    return (known[end + at] ?? 0) >= 2 || ((known[end + at] ?? 0) >= 1 && filled <= 2 && isKnown(line[0] ?? ''));
  }).length;
  if (labelled * 2 >= below.length) return true;
  const listed = (texts[start] ?? []).some((text) => /^(stt|tt|so tt)$/.test(fold(text)));
  return below.length === 1 && (fills[end] ?? 0) > 1 && !listed;
}

function widthOf(rows: readonly TreeElement[]): number {
  let width = 0;
  for (const row of rows.slice(0, 5)) {
    let across = 0;
    for (const cell of row.cells) across += cell.colSpan;
    width = Math.max(width, across);
  }
  return width;
}

function numberOf(element: TreeElement, ...names: string[]): number | null {
  for (const name of names) {
    const value = attr(element, name);
    if (value !== null && /^\d+$/.test(value)) return Number(value);
  }
  return null;
}

function dataRows(table: TreeElement, rows: readonly TreeElement[], width: number): RawRow[] {
  const spanned = all(table, '[rowspan]').some((cell) => cell.id >= (rows[0]?.id ?? Infinity));
  const laid = spanned ? layOut(rows) : null;
  return rows.map((row, at) => {
    const index = numberOf(row, 'aria-rowindex', 'data-rowindex', 'row-index');
    if (laid) return { elements: [row], cells: laid[at] ?? [], index, off: false };
    const cells: (TreeElement | null)[] = [...row.cells];
    if (cells.length === width || width === 0) return { elements: [row], cells, index, off: false };
    const wide = layOut([row])[0] ?? [];
    return { elements: [row], cells: wide, index, off: wide.length !== width };
  });
}

/** A grid that says by its roles what it is, made of whatever elements. */
function readRoles(root: TreeElement): Table & { rowCount: number | null; columnCount: number | null } {
  const header: Map<number, (TreeElement | null)[]> = new Map();
  const rows: Map<number, RawRow> = new Map();
  let order = 0;
  for (const row of all(root, '[role=row]')) {
    let cells = [...all(row, '[role=gridcell],[role=cell],[role=columnheader],[role=rowheader]')];
    if (cells.length === 0) cells = [...row.children];
    if (cells.length === 0) continue;
    const index = numberOf(row, 'aria-rowindex', 'row-index');
    const place = index ?? 100000 + order++;
    const isHeader = cells.every((cell) => attr(cell, 'role') === 'columnheader');
    const line = isHeader ? (header.get(place) ?? []) : (rows.get(place)?.cells ?? []);
    let column = line.length;
    for (const cell of cells) {
      column = (numberOf(cell, 'aria-colindex') ?? column + 1) - 1;
      const across = numberOf(cell, 'aria-colspan') ?? 1;
      for (let x = 0; x < Math.min(across, 400); x++) line[column + x] = cell;
      column += across;
    }
    if (isHeader) header.set(place, line);
    else if (rows.get(place)) rows.get(place)?.elements.push(row);
    else rows.set(place, { elements: [row], cells: line, index, off: false });
  }
  const matrix = [...header].sort(([a], [b]) => a - b).map(([, line]) => line);
  let data = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  // A grid without header roles: its first row, when that is made of known words.
  if (matrix.length === 0 && data[0] && data[0].cells.filter((cell) => cell && isKnown(headText(cell))).length >= 2) {
    matrix.push(data[0].cells);
    data = data.slice(1);
  }
  const width = Math.max(0, ...matrix.map((line) => line.length));
  for (const line of [...matrix, ...data.map((row) => row.cells)]) for (let at = 0; at < width; at++) line[at] ??= null;
  const count = numberOf(root, 'aria-rowcount');
  return { root, header: matrix, rows: data, width, titles: [], rowCount: count === null ? null : Math.max(0, count - matrix.length), columnCount: numberOf(root, 'aria-colcount') };
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
      whole.push(toGrid(header, [header.root, near.body.root], near.body.rows.map((row) => ({ ...row, off: row.cells.length > 1 && Math.abs(row.cells.length - header.width) > 1 }))));
    } else {
      // A header that is a table over rows that are boxes (Ant Design's lists that build on demand).
      const boxes = rowsAfter(header.root, header.width);
      whole.push(toGrid(header, [header.root, ...boxes], boxes.map((box) => ({ elements: [box], cells: [...childrenOf(box)], index: null, off: false }))));
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

import type { RawRow } from './grid.ts';
import { columnMeaning, countsRows, isHarmless } from './meaning.ts';
import { fold } from './phrases.ts';
import { all } from './select.ts';
import { isPerson } from './rows.ts';
import { textOf } from './text.ts';
import { attr, tagOf, type TreeElement } from './tree.ts';

const deepestHeader = 12;
const typed = 'input:not([type=hidden],[type=checkbox],[type=radio],[type=button],[type=submit]),select,textarea';

/** A cell's header words; of a cell that holds another table or a form, none. */
export function headText(cell: TreeElement): string {
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

/** Cells of rows laid out on the columns they stand on, spans unrolled; `reach`: how many columns each row fills by itself. */
function layOut(rows: readonly TreeElement[], reach: number[] = []): (TreeElement | null)[][] {
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
  for (const line of matrix) {
    reach.push(line.length);
    for (let at = 0; at < width; at++) line[at] ??= null;
  }
  return matrix;
}

/** Header and rows of one table, or of what says by its roles that it is one: cells laid out on the columns they stand on. */
export interface Table {
  root: TreeElement;
  header: (TreeElement | null)[][];
  rows: RawRow[];
  width: number;
  titles: string[];
}

/** Header and rows of one table; null when it is no grid but a table that lays out a form or a page. */
export function readTable(table: TreeElement): Table | null {
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
  // A number and a person's name: a row of the list, though all its cells are marked up as headers.
  if (/^\d{1,3}\.?$/.test(line[0] ?? '') && line.slice(1, 4).some((text) => isPerson(text))) return false;
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
  const listed = (texts[start] ?? []).some((text) => countsRows([text]));
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

/** The first of these attributes that holds a whole number. */
export function numberOf(element: TreeElement, ...names: string[]): number | null {
  for (const name of names) {
    const value = attr(element, name);
    if (value !== null && /^\d+$/.test(value)) return Number(value);
  }
  return null;
}

function dataRows(table: TreeElement, rows: readonly TreeElement[], width: number): RawRow[] {
  const spanned = all(table, '[rowspan]').some((cell) => cell.id >= (rows[0]?.id ?? Infinity));
  const reach: number[] = [];
  const laid = spanned ? layOut(rows, reach) : null;
  return rows.map((row, at) => {
    const index = numberOf(row, 'aria-rowindex', 'data-rowindex', 'row-index');
    if (laid) return { elements: [row], cells: laid[at] ?? [], index, off: width > 0 && reach[at] !== width };
    const cells: (TreeElement | null)[] = [...row.cells];
    if (cells.length === width || width === 0) return { elements: [row], cells, index, off: false };
    const wide = layOut([row])[0] ?? [];
    return { elements: [row], cells: wide, index, off: wide.length !== width };
  });
}

import type { RawRow } from './grid.ts';
import { headText, isKnown, numberOf, type Table } from './grid-table.ts';
import { all } from './select.ts';
import { attr, type TreeElement } from './tree.ts';

/** A grid that says by its roles what it is, made of whatever elements. */
export function readRoles(root: TreeElement): Table & { rowCount: number | null; columnCount: number | null } {
  const header: Map<number, (TreeElement | null)[]> = new Map();
  const rows: Map<number, RawRow> = new Map();
  /** Rows whose cells say themselves which column they are of: those that are missing are not built. */
  const placed = new Set<RawRow>();
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
    const kept = rows.get(place);
    if (kept && cells.some((cell) => numberOf(cell, 'aria-colindex') !== null)) placed.add(kept);
  }
  const matrix = [...header].sort(([a], [b]) => a - b).map(([, line]) => line);
  let data = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  // A grid without header roles: its first row, when that is made of known words.
  if (matrix.length === 0 && data[0] && data[0].cells.filter((cell) => cell && isKnown(headText(cell))).length >= 2) {
    matrix.push(data[0].cells);
    data = data.slice(1);
  }
  const width = Math.max(0, ...matrix.map((line) => line.length));
  if (width > 0) for (const row of data) row.off = !placed.has(row) && row.cells.length !== width;
  for (const line of [...matrix, ...data.map((row) => row.cells)]) for (let at = 0; at < width; at++) line[at] ??= null;
  const count = numberOf(root, 'aria-rowcount');
  return { root, header: matrix, rows: data, width, titles: [], rowCount: count === null ? null : Math.max(0, count - matrix.length), columnCount: numberOf(root, 'aria-colcount') };
}

import { cellValue } from './cell.ts';
import type { Meant } from './columns.ts';
import { isHidden } from './grid-hidden.ts';
import { meaningsOf, namesOf } from './grid-sheet.ts';
import type { RawColumn, RawGrid, RawRow } from './grid.ts';
import type { ReadOptions } from './options.ts';
import { fold } from './phrases.ts';
import { parentOf, rect, within, type TreeElement } from './tree.ts';

/** Left and right halves of one grid, or a frozen copy laid over it: the same rows side by side, joined into one grid. */
export function joinHalves(grids: readonly RawGrid[], options: ReadOptions, placeOf: (element: TreeElement) => unknown): RawGrid[] {
  const joined: RawGrid[] = [];
  for (const grid of grids) {
    const partner = joined.findIndex((other) => other.rows.length === grid.rows.length && grid.rows.length > 0 && placeOf(other.roots.at(-1) as TreeElement) === placeOf(grid.roots.at(-1) as TreeElement) && near(other, grid) && sideBySide(other, grid));
    const other = joined[partner];
    if (!other) {
      joined.push(grid);
      continue;
    }
    const [mine, theirs] = [namesOf(meaningsOf(grid, options, null)), namesOf(meaningsOf(other, options, null))];
    if (mine.length > 0 && theirs.length > 0) {
      const same = grid.rows.every((row, at) => nameIn(row, mine) === nameIn(other.rows[at] as RawRow, theirs));
      if (!same) {
        joined.push(grid);
        continue;
      }
      joined[partner] = overlay(other, grid);
    } else if (mine.length === 0 && theirs.length === 0) joined.push(grid);
    else joined[partner] = theirs.length > 0 ? beside(other, grid) : beside(grid, other);
  }
  return joined;
}

const nameIn = (row: RawRow, names: readonly Meant[]) => names.map(({ at }) => cellValue(row.cells[at])).join(' ');

function near(a: RawGrid, b: RawGrid): boolean {
  const [from, to] = [a.roots.at(-1), b.roots.at(-1)];
  let up: TreeElement | null = from ?? null;
  for (let level = 0; up && to && level < 8; level++, up = parentOf(up)) if (within(up, to)) return true;
  return false;
}

function sideBySide(a: RawGrid, b: RawGrid): boolean {
  const [first, second] = [a.rows[0]?.elements[0], b.rows[0]?.elements[0]];
  return first !== undefined && second !== undefined && Math.abs(rect(first).top - rect(second).top) < Math.max(30, 1.5 * rect(first).height);
}

function beside(left: RawGrid, right: RawGrid): RawGrid {
  const width = left.columns.length;
  return {
    ...left,
    roots: [...left.roots, ...right.roots],
    columns: [...left.columns, ...right.columns],
    rows: left.rows.map((row, at) => {
      const other = right.rows[at] as RawRow;
      const cells = [...row.cells.slice(0, width)];
      while (cells.length < width) cells.push(null);
      return { elements: [...row.elements, ...other.elements], cells: [...cells, ...other.cells], index: row.index ?? other.index, off: row.off || other.off };
    }),
  };
}

/** A frozen copy: each column is taken where it can be seen. */
function overlay(under: RawGrid, over: RawGrid): RawGrid {
  const said = (column: RawColumn) => column.path.map((text) => fold(text)).join('>');
  const columns = [...under.columns];
  const from = columns.map(() => -1);
  for (const [at, column] of over.columns.entries()) {
    const same = columns.findIndex((other, index) => said(other) === said(column) && (from[index] ?? -1) < 0);
    if (same < 0 && column.path.length > 0) {
      columns.push(column);
      from.push(at);
    } else if (same >= 0 && isHidden(under, same) && !isHidden(over, at)) {
      columns[same] = column;
      from[same] = at;
    }
  }
  return {
    ...under,
    roots: [...under.roots, ...over.roots],
    columns,
    rows: under.rows.map((row, index) => {
      const other = over.rows[index] as RawRow;
      return { ...row, elements: [...row.elements, ...other.elements], cells: columns.map((_, at) => ((from[at] ?? -1) < 0 ? (row.cells[at] ?? null) : (other.cells[from[at] as number] ?? null))) };
    }),
  };
}

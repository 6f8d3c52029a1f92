import { cellValue } from './cell.ts';
import type { RawGrid } from './grid.ts';
import { countsRows } from './meaning.ts';
import type { TreeElement } from './tree.ts';

/** Tables of the same columns whose numbers go on where those of the one before end are one list, drawn in parts. */
export function joinContinued(grids: readonly RawGrid[], placeOf: (element: TreeElement) => unknown): RawGrid[] {
  const joined: RawGrid[] = [];
  for (const grid of grids) {
    const at = joined.findIndex((before) => goesOn(before, grid, placeOf));
    const before = joined[at];
    if (!before) joined.push(grid);
    else joined[at] = { ...before, roots: [...before.roots, ...grid.roots], titles: [...before.titles, ...grid.titles], rows: [...before.rows, ...grid.rows], rowCount: before.rowCount === null || grid.rowCount === null ? null : before.rowCount + grid.rowCount };
  }
  return joined;
}

function goesOn(before: RawGrid, grid: RawGrid, placeOf: (element: TreeElement) => unknown): boolean {
  if (before.rows.length === 0 || grid.rows.length === 0 || before.columns.length !== grid.columns.length) return false;
  const at = grid.columns.findIndex(({ path }) => countsRows(path));
  if (at < 0 || !grid.columns.every(({ path }, column) => path.join('>') === before.columns[column]?.path.join('>'))) return false;
  const place = placeOf(grid.roots[0] as TreeElement);
  if (place === 'hidden' || place === 'off' || place !== placeOf(before.roots[0] as TreeElement)) return false;
  const numbers = ({ rows }: RawGrid) => rows.flatMap(({ cells }) => /^(\d{1,6})\.?$/.exec(cellValue(cells[at]))?.[1] ?? []).map(Number);
  return (numbers(before).at(-1) ?? 0) + 1 === numbers(grid)[0];
}

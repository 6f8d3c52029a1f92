import { cellValue } from './cell.ts';
import type { Meant } from './columns.ts';
import { isHidden } from './grid-hidden.ts';
import { meaningsOf, namesOf } from './grid-sheet.ts';
import type { RawColumn, RawGrid, RawRow } from './grid.ts';
import type { ReadOptions } from './options.ts';
import { fold } from './phrases.ts';
import { isKeyColumn, isOfOthers, pairRows } from './same-rows.ts';
import { parentOf, rect, within, type TreeElement } from './tree.ts';

/**
 * Left and right halves of one grid, or a frozen copy laid over it: the same rows side by side, joined into one grid. Rows
 * are joined by what the page calls them; two tables of other rows stay apart, and that is said.
 */
export function joinHalves(grids: readonly RawGrid[], options: ReadOptions, placeOf: (element: TreeElement) => unknown): RawGrid[] {
  const joined: RawGrid[] = [];
  for (const grid of grids) {
    const partner = joined.findIndex((other) => other.rows.length === grid.rows.length && grid.rows.length > 0 && placeOf(other.roots.at(-1) as TreeElement) === placeOf(grid.roots.at(-1) as TreeElement) && near(other, grid) && sideBySide(other, grid));
    const other = joined[partner];
    const made = other ? join(other, grid, options) : null;
    if (made === null) joined.push(grid);
    else if (made === 'others') {
      joined[partner] = notJoined(other as RawGrid);
      joined.push(notJoined(grid));
    } else joined[partner] = made;
  }
  return joined;
}

const notJoined = (grid: RawGrid): RawGrid => ({ ...grid, reasons: [{ id: 'halves-disagree' }] });

/** One grid of both; null where they are two lists, 'others' where they look like one and their rows are not the same. */
function join(other: RawGrid, grid: RawGrid, options: ReadOptions): RawGrid | 'others' | null {
  const [mine, theirs] = [meaningsOf(grid, options, null), meaningsOf(other, options, null)];
  const [named, theirNamed] = [namesOf(mine), namesOf(theirs)];
  if (named.length === 0 && theirNamed.length === 0) return null;
  if (named.length > 0 && theirNamed.length > 0) {
    const same = grid.rows.every((row, at) => nameIn(row, named) === nameIn(other.rows[at] as RawRow, theirNamed));
    return same && !differ(other, grid) ? overlay(other, grid) : null;
  }
  const [left, right, meantLeft, meantRight] = theirNamed.length > 0 ? [other, grid, theirs, mine] : [grid, other, mine, theirs];
  if (isOfOthers(right)) return null;
  const pairing = pairRows(left, right, meantLeft, meantRight);
  return pairing === null ? 'others' : beside(left, right, pairing, (at) => isKeyColumn(right, meantRight, at) && isKeyColumnOf(left, meantLeft, right, at));
}

/** The same column stands on the left too. */
const isKeyColumnOf = (left: RawGrid, meant: readonly Meant[], right: RawGrid, at: number): boolean =>
  left.columns.some((column, place) => isKeyColumn(left, meant, place) && said(column) === said(right.columns[at] as RawColumn));

const nameIn = (row: RawRow, names: readonly Meant[]) => names.map(({ at }) => cellValue(row.cells[at])).join(' ');

/** The same column is in view in both, with other values: two lists of the same pupils, and no frozen copy. */
function differ(one: RawGrid, other: RawGrid): boolean {
  return one.columns.some((column, at) => {
    const place = column.path.length === 0 || isHidden(one, at) ? -1 : other.columns.findIndex((theirs) => said(theirs) === said(column));
    return place >= 0 && !isHidden(other, place) && one.rows.some((row, nth) => cellValue(row.cells[at]) !== cellValue(other.rows[nth]?.cells[place]));
  });
}

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

function beside(left: RawGrid, right: RawGrid, pairing: readonly number[], isTwice: (column: number) => boolean): RawGrid {
  const width = left.columns.length;
  const kept = right.columns.map((_, at) => at).filter((at) => !isTwice(at));
  return {
    ...left,
    roots: [...left.roots, ...right.roots],
    titles: [...left.titles, ...right.titles],
    columns: [...left.columns, ...kept.map((at) => right.columns[at] as RawColumn)],
    rows: left.rows.map((row, nth) => {
      const other = right.rows[pairing[nth] as number] as RawRow;
      const cells = [...row.cells.slice(0, width)];
      while (cells.length < width) cells.push(null);
      for (const at of kept) cells.push(other.cells[at] ?? null);
      return { elements: [...row.elements, ...other.elements], cells, index: row.index ?? other.index, off: row.off || other.off };
    }),
  };
}

const said = (column: RawColumn) => column.path.map((text) => fold(text)).join('>');

/** A frozen copy: each column is taken where it can be seen. */
function overlay(under: RawGrid, over: RawGrid): RawGrid {
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

import type { FieldKey, Reason, Sheet } from './sheet.ts';

/** What was understood of one snapshot, as plain data: the sheets, and for each the elements it was read from. */
export interface Recognition {
  /** The platform's id; null for a page of no known platform. */
  platform: string | null;
  /** In page order. */
  sheets: Sheet[];
  /** One for each sheet: where it stands. */
  places: SheetPlaces[];
  /** One for each sheet: how much of it the page holds at once. */
  extents: SheetExtent[];
}

/** Ids of the snapshot's elements; -1 where there is none. */
export interface SheetPlaces {
  /** The grid or the box of the form. */
  root: number;
  /** The header or label of each of `sheet.columns`. */
  heads: number[];
  /** For each row what stands for the whole of it: the pupil's name, else the row. */
  lines: number[];
  /** For each row, for each of `sheet.columns`: the control or the cell. */
  cells: number[][];
}

/** How much of a grid a page that builds it piece by piece holds just now. */
export interface SheetExtent {
  /** The grid says that it has this many rows or columns in all; null where it does not. */
  rowCount: number | null;
  columnCount: number | null;
  /** Labels of the header cells that are in the page. */
  columnsSeen: string[];
  /** For each row its place in the whole list, as the grid itself counts it; null where it does not. */
  indexes: (number | null)[];
  /** For each row the number that the list itself shows (STT); null where it shows none. */
  orders: (number | null)[];
  /** What a grid that builds only the rows in view has built, in pixels of its whole height; null for every other. */
  view: { from: number; to: number; height: number; rowHeight: number } | null;
  /** Reasons found while reading; those of health come on top. */
  reasons: Reason[];
}

/** What was seen of the lists of one frame before they were scrolled or paged away; the worker keeps it while the tab lives. */
export type Remembered = Record<string, RememberedSheet>;

export interface RememberedSheet {
  rows: {
    key: string;
    index: number | null;
    order: number | null;
    /** Where it stood in the height of a grid that builds only the rows in view, in pixels. */
    top?: number;
    row: Sheet['rows'][number];
  }[];
  columns: Sheet['columns'];
  seen: string[];
  unrecognised: string[];
  rowCount: number | null;
  /** Stretches of the grid's height that were in view, in pixels, when the grid does not count its rows. */
  stretches: [number, number][];
}

/** The id of the element that a finding belongs to: a cell, for a whole row its name, for a column its header; -1 for none. */
export function placeIn(sheet: Pick<Sheet, 'columns'>, place: SheetPlaces, row: number | null, field: FieldKey | null): number {
  const column = field === null ? -1 : sheet.columns.findIndex(({ key }) => key === field);
  if (row === null) return (field === null ? place.root : place.heads[column]) ?? -1;
  return (field === null ? place.lines[row] : place.cells[row]?.[column]) ?? -1;
}

/**
 * The sheets with new values in the cells that these elements are, or null when an element is no plain cell: unknown, one of
 * several that make a value together (a name in two columns), or one that holds several values (all regular marks in one
 * cell). Then only a whole reading can tell.
 */
export function withValues(sheets: readonly Sheet[], places: readonly SheetPlaces[], values: readonly (readonly [element: number, value: string])[]): Sheet[] | null {
  const result = sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] }));
  for (const [element, value] of values) {
    let found = false;
    places.forEach(({ cells }, at) => {
      cells.forEach((row, index) => {
        const column = row.indexOf(element);
        const key = column < 0 ? undefined : result[at]!.columns[column]?.key;
        const record = result[at]!.rows[index];
        if (element < 0 || key === undefined || key === 'hoTen' || key === 'maHocSinh' || !record) return;
        if (row.lastIndexOf(element) !== column || (key === 'tx1' && /\S[\s;|]+\S/.test(value))) return;
        result[at]!.rows[index] = { ...record, values: { ...record.values, [key]: value } };
        found = true;
      });
    });
    if (!found) return null;
  }
  return result;
}

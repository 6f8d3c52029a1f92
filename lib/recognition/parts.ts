import type { FieldKey, Reason, Sheet } from '../records/sheet.ts';
import type { Meant } from './columns.ts';
import type { TreeElement } from './tree.ts';
import type { View } from './view.ts';

/** Where a row of a sheet stands in the tree. */
export interface RowPart {
  elements: TreeElement[];
  /** Place in the whole list, as the grid itself counts it; null where it does not. */
  index: number | null;
  /** The number that the list shows (STT); null where it shows none. */
  order?: number | null;
  place(key: FieldKey): TreeElement | null;
}

/** A sheet under construction, with the elements it is read from. */
export interface Draft {
  sheet: Sheet;
  roots: TreeElement[];
  heads: Map<FieldKey, TreeElement>;
  rows: RowPart[];
  /** The grid says that it has this many rows or columns in all; null where it does not. */
  rowCount: number | null;
  /** The highest number that the list itself gives a pupil (STT); null where it gives none. */
  lastOrder?: number | null;
  columnCount: number | null;
  /** Labels of the header cells that are in the page. */
  columnsSeen: string[];
  /** Set for a grid that builds only the rows in view. */
  view: View | null;
  /** Captions and title rows inside the grid. */
  titles: string[];
  /** The classes that rows between the pupils name: "Lớp 7A" over those below. */
  groups?: string[];
  /** Reasons found while reading; health adds its own. */
  reasons: Reason[];
  /** The semester of a half when a page shows both; null otherwise. */
  period: 1 | 2 | 3 | null;
  meant: readonly Meant[];
}

import type { FieldKey, Sheet } from '../records/sheet.ts';

/**
 * What one pass over a frame gives: the sheets, and the way back from a place in a sheet to its element. Elements never
 * leave the page; everything that travels is the sheets.
 */
export interface PageReading {
  sheets: Sheet[];
  /** The element that shows the value, null when it is gone (or was never in the DOM at the same time). */
  locate(sheet: number, row: number | null, field: FieldKey | null): Element | null;
  /** How long the pass took, in milliseconds. */
  took: number;
}

/** One table of a file as it stands there: the sheet of a workbook, a CSV file, what was pasted from a spreadsheet. */
export interface FileTable {
  /** The name of the workbook's sheet; '' where the file has none. */
  name: string;
  /** What each cell shows, as text; rows may be of different lengths. */
  rows: string[][];
  /** Cells that were made one: place of the first of them, rows and columns they cover. */
  merges: { row: number; column: number; down: number; across: number }[];
  /** Columns that the workbook hides. */
  hidden: number[];
}

/** The platform id of what came from a file: no platform's lessons, lists or signing have to do with it. */
export const filePlatform = 'tep';

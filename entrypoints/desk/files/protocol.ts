import type { Choices, Comparison, Side } from '../../../lib/comparison/compare.ts';
import type { FileFault } from '../../../lib/exchange/read-file.ts';
import type { FileTable } from '../../../lib/records/file-table.ts';
import type { Finding, Mark } from '../../../lib/records/finding.ts';
import type { Lesson } from '../../../lib/records/lesson.ts';
import type { Reason, Sheet } from '../../../lib/records/sheet.ts';
import type { Language } from '../../../lib/records/words.ts';

/**
 * What the desk and its worker say to each other. Files are read, understood, judged and compared in the worker, and stay
 * there: the page gets what it shows and never a hundred thousand rows.
 */
export type ToFiles =
  | { type: 'read'; request: number; name: string; content: Content; lessons: Lesson[] }
  | { type: 'cancel'; request: number }
  /** Everything that was read, understood anew. */
  | { type: 'teach'; request: number; lessons: Lesson[] }
  | { type: 'keep'; table: number }
  | { type: 'compare'; a: SideRef; b: SideRef; choices: Choices }
  | { type: 'export'; format: 'csv' | 'xlsx'; sides: [string, string]; language: Language };

/** A file's bytes, pasted text, or the port at which the tables of a workbook arrive: an `Opened`. */
export type Content = ArrayBuffer | string | MessagePort;

/** To the worker that opens one workbook. */
export interface ToOpening {
  content: ArrayBuffer;
  answer: MessagePort;
}
export type Opened = { tables: FileTable[] } | { fault: FileFault | 'failed' };

/** A side that the worker holds itself, or that the page has out of the store. */
export type SideRef = { table: number } | { side: Side };

export type Stage = 'open' | 'understand' | 'check';

export type FromFiles =
  | { type: 'progress'; request: number; stage: Stage; done: number; all: number }
  | { type: 'tables'; request: number; tables: TableView[] }
  | { type: 'unreadable'; request: number; fault: FileFault | 'failed' }
  | { type: 'kept'; table: number; fault: 'too-long' | 'failed' | null }
  | { type: 'compared'; view: ComparisonView | null }
  | { type: 'exported'; format: 'csv' | 'xlsx'; content: string | Uint8Array<ArrayBuffer> };

/** One table of a file as the page shows it. */
export interface TableView {
  id: number;
  file: string;
  /** The workbook's sheet; '' where there is none. */
  table: string;
  /** ISO 8601, UTC. */
  at: string;
  /** With its first rows only; null when no list of pupils was understood, and `why` says what is missing. */
  sheet: Sheet | null;
  why: Reason[];
  rowCount: number;
  counts: Record<Mark, number>;
  /** The first of them. */
  findings: Finding[];
  kept: boolean;
}

/** A comparison with lists cut to what a page can show; `cells`, `pairs` and `totals` count everything. */
export interface ComparisonView extends Omit<Comparison, 'pairs'> {
  pairs: number;
  totals: { different: number; written: number; questions: number; onlyA: number; onlyB: number };
  wholeAndSame: boolean;
  /** The marks of the gradebook on one side all agree with the other's: GVBM-4 may be confirmed on it. */
  marksAgree: boolean;
}

/** The most of a list that is shown; exports hold everything. */
export const mostShown = 300;

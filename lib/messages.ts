import type { PageAnswer } from './records/shown.ts';
import type { FieldKey, Sheet, SheetRow } from './records/sheet.ts';

/**
 * The one protocol between page, worker and the extension's own pages. Each message is one call with one plain value.
 * The shapes are checked where they arrive: by `lib/store/doors.ts` in the worker and by a hand-written guard in the page,
 * which must stay small.
 */

/** page → worker */
export interface PageRead {
  type: 'page/read';
  sheets: Sheet[];
  /** Milliseconds the pass took. */
  took: number;
}
/** page → worker: one row changed since the last reading; only that row travels. */
export interface RowRead {
  type: 'page/row';
  sheet: number;
  row: number;
  values: SheetRow['values'];
  took: number;
}
/** page → worker: how long showing took; only measured, never shown to the teacher. */
export interface PageShown {
  type: 'page/shown';
  took: number;
  check: number;
}
/** page → worker: the teacher pressed the chip. */
export interface OpenPanel {
  type: 'page/open-panel';
}
/** page → worker: the teacher asks to waive a finding with a reason. */
export interface Waive {
  type: 'page/waive';
  sheet: number;
  row: number | null;
  field: FieldKey | null;
  rule: string;
  reason: string;
}
export type FromPage = PageRead | RowRead | PageShown | OpenPanel | Waive;

/** worker → page: the same readings, judged anew (a waiver, the language, another pack). */
export interface ShowAnew {
  type: 'show';
  answer: PageAnswer;
}
/** side panel → page */
export interface GoTo {
  type: 'go-to';
  sheet: number;
  row: number | null;
  field: FieldKey | null;
}
/** side panel → page: read everything again, or scroll the grid to its end and back while reading. */
export interface ReadAgain {
  type: 'read-again';
  sweep: boolean;
}
export type ToPage = ShowAnew | GoTo | ReadAgain;

/** What the worker keeps for a tab while it is open (session storage; gone with the browser). */
export interface TabState {
  /** By frame id; 0 is the top frame. */
  frames: Record<string, FrameState>;
}
export interface FrameState {
  sheets: Sheet[];
  /** When the reading arrived, ISO 8601 with time zone. */
  readAt: string;
  timings: { read: number; check: number; show: number };
  /** Counts up with every reading, so that a waiting reader knows that something new came. */
  revision: number;
}

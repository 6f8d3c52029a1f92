import type { Mark } from './finding.ts';
import type { FieldKey } from './sheet.ts';

/**
 * What the page shows for one finding: finished words. The content script knows no rules and no message catalogue, so
 * that it stays small whatever the rules grow to; the worker sends it these.
 */
export interface ShownFinding {
  /** Index of the sheet among those the same frame sent. */
  sheet: number;
  row: number | null;
  field: FieldKey | null;
  /** Where it stands on the page: the element's id in the frame's snapshot, -1 when it has no place there. */
  element: number;
  /** The page's tab it stands on, when that is not the one in view. */
  tab: string | null;
  /** In a form, where its mark lies beside the field; else in a grid's cell. */
  inForm: boolean;
  /** The value it rests on; "Sửa" writes only where that still stands. */
  value: string | null;
  mark: Mark;
  /** The rule's id, for a waiver and for the explanation that can be copied. */
  rule: string;
  /** The word of the mark ("lỗi"), so that colour is never the only carrier. */
  markWord: string;
  /** What is wrong and what to do. */
  text: string;
  /** "Theo: TT 22/2021/TT-BGDĐT, Điều 9" */
  basis: string;
  suggestion: string | null;
  /** "Sửa" may be offered: an exact suggestion for a text field of a profile, and the school allows it. */
  mayFill: boolean;
  mayWaive: boolean;
}

/** What the chip says, in numbers with their whole. */
export interface ShownSummary {
  /** "✕ 3 lỗi  ⚠ 2 cần xem  đã đọc 42/42 học sinh": the parts in their order, each with its mark. */
  parts: { mark: Mark | null; text: string }[];
  /** True only when every sheet of the page is recognised, all rows are read, and nothing is wrong or unsure. */
  allGood: boolean;
  /** What was not understood, one line each; empty when everything was. */
  notes: string[];
}

/** The few fixed words of the page's card and chip, in the user's language. */
export interface PageWords {
  fill: string;
  copy: string;
  copied: string;
  waive: string;
  /** The field for the reason, and the button that sets aside with it. */
  reason: string;
  waiveNow: string;
  /** Said when there is no reason. */
  reasonNeeded: string;
  close: string;
  undo: string;
  suggestion: string;
  openPanel: string;
  /** While the teacher points at something on the page. */
  pointHint: string;
  moveChip: string;
  nextFinding: string;
  reload: string;
  sweep: string;
  before: string;
  after: string;
  /** After "Sửa": done and to be saved by the teacher, or refused because the field is not what was read. */
  filled: string;
  notFilled: string;
  /** The worker did not answer: nothing is known, and nothing may look good. */
  unchecked: string;
}

/** The worker's answer to a reading, and what it pushes when something else changed (a waiver, the language). */
export interface PageAnswer {
  /** In page order. */
  shown: ShownFinding[];
  summary: ShownSummary | null;
  /** Rows are out of view that the teacher may have swept in. */
  partial: boolean;
  /** Elements in the lists of the frame: the boxes round them are what a sweep scrolls. */
  lists: number[];
  words: PageWords;
  /** The style sheet of all this: `page-style.ts`. */
  style: string;
}

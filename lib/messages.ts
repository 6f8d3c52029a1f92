import type { Inspection } from './rules/inspection.ts';
import type { Finding } from './records/finding.ts';
import type { PageAnswer } from './records/shown.ts';
import type { Place } from './records/page-snapshot.ts';
import type { Reach } from './records/reach.ts';
import type { Remembered, SheetPlaces } from './records/recognition.ts';
import type { FieldKey, Sheet } from './records/sheet.ts';
import type { Role } from './school/settings.ts';

/**
 * The one protocol between page, worker and the extension's own pages. Each message is one call with one plain value.
 * The shapes are checked where they arrive: by `lib/store/doors.ts` in the worker and by a hand-written guard in the page,
 * which must stay small.
 */

/** page → worker: the frame as it stands; null when it is left alone, or holds nothing of a school's any more. */
export interface PageSeen {
  type: 'page/seen';
  /** A `PageSnapshot` as JSON: written once in the page and parsed once in the worker. */
  snapshot: string | null;
  place: Place;
  /** The teacher let the lists be scrolled and the tabs opened: what comes now belongs to what came before. */
  sweeping: boolean;
  /** When the frame's document came to be, milliseconds since 1970. */
  born: number;
  /** Milliseconds the pass took. */
  took: number;
}
/** page → worker: all that changed since the last snapshot is what was typed into these controls; their ids are as in it. */
export interface ValuesTyped {
  type: 'page/typed';
  values: [element: number, value: string][];
  took: number;
}
/** page → worker: how long judging (with the way there and back) and showing took; measured, never shown to the teacher. */
export interface PageShown {
  type: 'page/shown';
  check: number;
  show: number;
}
/** page → worker: the teacher pressed the chip. */
export interface OpenPanel {
  type: 'page/open-panel';
}
/** page or side panel → worker: the teacher sets a finding aside with a reason. */
export interface Waive {
  type: 'page/waive';
  sheet: number;
  row: number | null;
  field: FieldKey | null;
  rule: string;
  outcome: Finding['outcome'];
  /** What the teacher saw: where, and with which value. Another pupil may stand in that row by now. */
  element: number;
  value: string | null;
  reason: string;
}
/** page → worker: where the frame stands, and what stands in it that another script of ours must answer for. */
export interface PageReach extends Reach {
  type: 'page/reach';
}
export type FromPage = PageSeen | PageReach | ValuesTyped | PageShown | OpenPanel | Waive;

/** the extension's own pages → worker */
export type FromOwnPage =
  /** Something that judging rests on changed (a waiver, the school pack, the language): pages in view are judged anew. */
  | { type: 'judge-anew' }
  /** A lesson was taught, taken back or brought in: pages in view are read anew by it. */
  | { type: 'lessons/changed' }
  /** What was read, understood and found in a tab; for `npm run inspect`. */
  | { type: 'tab/inspect'; tabId: number }
  /** The structure of a tab's page without anyone's data, to be looked at and saved by hand. */
  | { type: 'tab/capture'; tabId: number }
  /** A school pack as parsed JSON. */
  | { type: 'school/set'; json: unknown }
  /** Deadlines were added, done or put off: badge and reminders are looked at anew. */
  | { type: 'deadlines/changed' }
  | { type: 'role/set'; role: Role };

export type ToWorker = FromPage | FromOwnPage;

/** What the worker answers to each. A refusal says in words what was wrong. */
export interface Answers {
  'page/seen': PageAnswer;
  /** Null asks for a whole snapshot: the worker no longer knows the frame, or the control was no plain cell. */
  'page/typed': PageAnswer | null;
  'page/reach': null;
  'page/shown': null;
  'page/open-panel': null;
  /** `changed`: the page is no longer as the teacher saw it, and nothing was set aside. */
  'page/waive': { refused: 'school' | 'reason' | 'changed' | null };
  'judge-anew': null;
  'lessons/changed': null;
  'tab/inspect': Inspection & { revision: number };
  /** Null for a page that is left alone. */
  'tab/capture': TabCapture | null;
  'school/set': { refused: string[] };
  'deadlines/changed': null;
  'role/set': null;
}

/** A page's structure: the file, the words that stayed, how many values were replaced. */
export interface TabCapture {
  html: string;
  kept: string[];
  replaced: number;
}

/** worker → page: the same readings, judged anew (a waiver, the language, another pack). */
export interface ShowAnew {
  type: 'show';
  answer: PageAnswer;
}
/** side panel → page: bring a place into view and give it the focus. */
export interface GoTo {
  type: 'go-to';
  /** The element's id in the frame's last snapshot. */
  element: number;
  /** The page's tab it stands on, when that is not the one in view. */
  tab: string | null;
}
/** side panel → page: read everything again, or scroll the grid to its end and back while reading. */
export interface ReadAgain {
  type: 'read-again';
  sweep: boolean;
}
/** worker → page: the frame as it stands, for a capture of its structure. */
export interface TakeCapture {
  type: 'capture';
}
/** What the page answers to it: a `PageSnapshot` as JSON; null when the frame is left alone. */
export interface PageCapture {
  snapshot: string | null;
  place: Place;
}
/** worker → page: these hosts were taken back; a frame of theirs is left at once. */
export interface LeaveHosts {
  type: 'leave';
  hosts: string[];
}
/** side panel → page: the teacher points at a column or field (`on`), or wants to no longer. Answered with a `Pointed`, null when it was ended. */
export interface PointAt {
  type: 'point';
  on: boolean;
}
export type ToPage = PointAt | ShowAnew | GoTo | ReadAgain | TakeCapture | LeaveHosts;

/** What the worker keeps for a tab while it is open: session storage under `tab:<id>`, gone with the browser. */
export interface TabState {
  /** By frame id; 0 is the top frame. */
  frames: Record<string, FrameState>;
  /** By frame id: every frame that a script of ours stands in, whether there is anything to read or not. */
  reach: Record<string, Reach>;
  /** When the document in the top frame came to be; null until it has spoken. */
  top: number | null;
  /** Counts up with every reading of any frame, so that a waiting reader knows that something new came. */
  revision: number;
}
export interface FrameState {
  sheets: Sheet[];
  /** Where each sheet stands on the page. */
  places: SheetPlaces[];
  /** Rows seen before they were scrolled or paged away. */
  remembered: Remembered;
  /** When its document came to be; a frame that is older than the page around it is gone. */
  born: number;
  /** When the reading arrived, ISO 8601, UTC. */
  readAt: string;
  /** False while storage refuses the reading. */
  stored: boolean;
  timings: { read: number; check: number; show: number };
}

export const tabKey = (tabId: number): `tab:${number}` => `tab:${tabId}`;

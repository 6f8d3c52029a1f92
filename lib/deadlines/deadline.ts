import type { Words } from '../records/words.ts';
import type { DeadlineAct, Entry } from './entry.ts';
import type { BookProgress } from './book-progress.ts';
import type { Role } from '../school/settings.ts';
import type { SchoolPack } from '../school/pack.ts';

export const urgencies = ['quaHan', 'homNay', 'trong7Ngay', 'sau'] as const;
export type Urgency = (typeof urgencies)[number];

/** Everything a list of deadlines rests on. Plain values. */
export interface DeadlineInput {
  /** 'yyyy-mm-dd' at school. */
  today: string;
  /** A person may hold several. */
  roles: readonly Role[];
  /** Classes and subjects taught; where empty, the books read so far stand for them. */
  teaches: readonly { lop: string; mon: string }[];
  homeroom: string | null;
  /** The day Soát was first used: what fell due before it by itself is not held against the user. */
  since: string | null;
  entries: readonly Entry[];
  school: SchoolPack;
  acts: readonly DeadlineAct[];
  books: readonly BookProgress[];
}

/** What the readings say about the marks a deadline asks for. */
export type Progress =
  | { state: 'notRead' }
  /** `missing` null: the book was read but not so that it could tell. */
  | { state: 'read'; mark: keyof BookProgress['missing']; missing: number | null; pupils: number; total: number | null; readAt: string; fresh: boolean };

export interface Deadline {
  /** The same for the same duty as long as it exists; names its act and its calendar event. */
  key: string;
  /** "D-01"; null for one the user or the school made up. */
  rule: string | null;
  title: Words;
  namHoc: string;
  hocKy: 1 | 2 | null;
  lop: string | null;
  mon: string | null;
  /** The last allowed day. */
  due: string;
  /** The day the count started from: end of the test period, test date; null where nothing was counted. */
  countedFrom: string | null;
  basis: string;
  /** From today to `due`; negative once it is over. */
  calendarDays: number;
  workdays: number;
  urgency: Urgency;
  /** Rests on a day that is not announced yet (Tết, 2/9) or on a frame the province has not confirmed. */
  provisional: boolean;
  /** The documents name no day; this one is a suggestion. */
  suggested: boolean;
  /** Counted from the first day of the test period, because the test date of this subject is not entered. */
  testDateUnknown: boolean;
  /** The last working day before a `due` that is no working day; null when `due` is one. */
  lastWorkday: string | null;
  /** null where no mark is asked for. */
  progress: Progress | null;
  /** `reopened`: ticked, but more is missing now than when it was ticked. */
  state: 'open' | 'done' | 'snoozed' | 'reopened';
  snoozedUntil: string | null;
  /** The stored book is complete and fresh: the user is asked to confirm. */
  offerDone: boolean;
  /** More reminders than the user's own. */
  leads: readonly number[];
  /** No reminder more than this many days ahead; null where there is no such bound. */
  maxLead: number | null;
  /** The stored entry behind it, which the user can change or delete. */
  entry: string | null;
}

/** Still asks for something today. */
export function isOpen({ state }: Pick<Deadline, 'state'>): boolean {
  return state === 'open' || state === 'reopened';
}

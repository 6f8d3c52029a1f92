import type { Correction } from '../corrections/correction.ts';
import type { Judgement } from '../rules/judge.ts';
import type { StoredReading } from '../records/stored-reading.ts';
import type { Sheet } from '../records/sheet.ts';
import type { SchoolItem } from '../school/checklist-items.ts';
import type { Role } from '../school/roles.ts';
import type { Archive } from './archive.ts';
import type { Freeze } from './freeze.ts';
import type { Lock } from './locks.ts';

/** Semester 1, semester 2, or 3 for the whole year (both semesters and the year's results). */
export type Period = 1 | 2 | 3;

/** What is about to be signed: a role's list for one class, with a subject for a subject teacher. */
export interface Scope {
  role: Role;
  platform: string | null;
  namHoc: string | null;
  /** Null for the lists of the whole school. */
  lop: string | null;
  /** Only for a subject teacher. */
  mon: string | null;
  period: Period;
}

/** The scope as a key for what a person said about it. */
export function scopeKey(scope: Scope): string {
  return [scope.role, scope.platform, scope.namHoc, scope.lop, scope.mon, scope.period].map((part) => part ?? '').join('|');
}

/** All that a review rests on: plain values, nothing from a clock or a store. */
export interface ReviewData {
  scope: Scope;
  /** Stored readings; those of other classes, years and platforms are left out by `inScope`. */
  readings: readonly StoredReading[];
  /** What the rules said, by document. A reading without a judgement is not determined. */
  judgements: ReadonlyMap<string, Judgement>;
  /** Whether the subject is assessed by comments only; null when the subject is not known. */
  commentOnly: boolean | null;
  staleAfterDays: number;
  /** What the school's pack asks for beside the law's items; those of other roles are left out. */
  schoolItems: readonly SchoolItem[];
  /** Books frozen at the end of an entry period, those of other scopes among them. */
  freezes: readonly Freeze[];
  /** Documents whose stored freeze cannot be read: nobody can say what was frozen. Null where not even that can be told. */
  brokenFreezes: readonly (string | null)[];
  /** The days on which entry is locked. */
  locks: readonly Lock[];
  /** Correction records (biên bản), those of other scopes among them; how many more are stored and cannot be read. */
  corrections: readonly Correction[];
  brokenCorrections: number;
  archives: readonly Archive[];
  /** ISO 8601 with time zone. */
  now: string;
}

/** The readings of the scope's class, year and platform; a profile seldom says its school year. */
export function inScope({ scope, readings }: Pick<ReviewData, 'scope' | 'readings'>): StoredReading[] {
  const same = ({ platform, namHoc, lop, kind }: Sheet) =>
    platform === scope.platform && (namHoc === scope.namHoc || (kind === 'profile' && namHoc === null)) && (scope.lop === null || lop === scope.lop);
  return readings.filter(({ sheet }) => same(sheet) && (scope.mon === null || sheet.kind !== 'gradebook' || sheet.mon === scope.mon));
}

/** The semesters and the year that a period holds. */
export const termsOf = (period: Period): Period[] => (period === 3 ? [1, 2, 3] : [period]);

import { tt22, type AssessmentPack } from './pack.ts';
import type { Subject } from './subjects.ts';

/** Number of ĐĐGtx a semester for that many periods a year (TT 22/2021 Điều 6): 35 → 2, 36 → 3, 70 → 3, 71 → 4. */
export function regularForPeriods(periods: number, pack: AssessmentPack = tt22): number {
  return pack.regular.find(({ upTo }) => upTo === null || periods <= upTo)?.count ?? 0;
}

/**
 * Number of regular assessments a semester. `periods` is what the school set for the grade, where it differs from the
 * programme; without a grade the answer is given when all grades agree on it. Null: cannot be told.
 */
export function requiredRegular(subject: Subject, grade: number | null, periods?: number, pack: AssessmentPack = tt22): number | null {
  if (subject.kind === 'nhanXet') return pack.regularComment;
  if (periods !== undefined) return regularForPeriods(periods, pack);
  const known = grade === null ? Object.values(subject.periods) : [subject.periods[grade]].filter((value) => value !== undefined);
  const counts = new Set(known.map((value) => regularForPeriods(value, pack)));
  return counts.size === 1 ? ([...counts][0] ?? null) : null;
}

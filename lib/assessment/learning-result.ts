import { levelOfRank, levels, rank, type Level } from './levels.ts';
import type { Tenths } from './mark.ts';
import { tt22, type AssessmentPack } from './pack.ts';

/** A pupil's results of one period: semester averages or year averages, and Đạt (true) / Chưa đạt of the comment-only subjects. */
export interface SubjectResults {
  scored: readonly Tenths[];
  comment: readonly boolean[];
}

export interface LearningResult {
  /** By the conditions alone (Điều 9 khoản 2, 3 điểm a–d). */
  base: Level;
  /** After the adjustment of one level, when the others alone reach the target ("strict" reading). */
  strict: Level;
  /** After the adjustment, when the one subject counts as perfect ("lenient" reading). */
  lenient: Level;
  /** Every level that a reading of the circular allows, best first; more than one: the school has to confirm. */
  accepted: Level[];
}

/** The level by the conditions alone, whatever the number of subjects. */
export function baseResult({ scored, comment }: SubjectResults, pack: AssessmentPack = tt22): Level {
  const failed = comment.filter((passed) => !passed).length;
  const reached = pack.learning.find(
    ({ failedCommentSubjects, every, count, atLeast }) =>
      failed <= failedCommentSubjects && scored.every((mark) => mark >= every) && scored.filter((mark) => mark >= atLeast).length >= count,
  );
  return reached?.level ?? 'Chưa đạt';
}

/**
 * Kết quả học tập (TT 22/2021 Điều 9 khoản 2, 3), raised by one level when one single subject alone pulls it two or more
 * levels under Tốt or Khá. Null with fewer than six scored subjects: not enough data.
 */
export function learningResult(results: SubjectResults, pack: AssessmentPack = tt22): LearningResult | null {
  if (results.scored.length < pack.fewestScored) return null;
  const base = baseResult(results, pack);
  const raised = (replacement: 'drop' | 'perfect', commentToo: boolean): Level =>
    ['Tốt' as const, 'Khá' as const].some((target) => rank(target) - rank(base) >= 2 && withoutOne(results, replacement, commentToo).some((rest) => rank(baseResult(rest, pack)) >= rank(target)))
      ? levelOfRank(rank(base) + 1)
      : base;
  const strict = raised('drop', true);
  const lenient = raised('perfect', true);
  // Whether a comment-only subject may be the one subject follows from "01 môn học", but not every platform does it.
  const readings = new Set([strict, lenient, raised('drop', false), raised('perfect', false)]);
  return { base, strict, lenient, accepted: levels.filter((level) => readings.has(level)) };
}

/** The results with each subject in turn left out, or made perfect. */
function withoutOne({ scored, comment }: SubjectResults, replacement: 'drop' | 'perfect', commentToo: boolean): SubjectResults[] {
  const change = <T>(list: readonly T[], best: T) => list.map((_, index) => list.toSpliced(index, 1, ...(replacement === 'perfect' ? [best] : [])));
  return [
    ...change(scored, 100).map((rest) => ({ scored: rest, comment })),
    ...(commentToo ? change(comment, true).map((rest) => ({ scored, comment: rest })) : []),
  ];
}

/**
 * The levels that remain possible when `missing` results are not known yet: between the result with all of them at
 * their worst and at their best. Null when even all of them together make fewer than six scored subjects.
 */
export function possibleResults(known: SubjectResults, missing: { scored: number; comment: number }, pack: AssessmentPack = tt22): Level[] | null {
  const filled = (mark: Tenths, passed: boolean): SubjectResults => ({
    scored: [...known.scored, ...Array<Tenths>(missing.scored).fill(mark)],
    comment: [...known.comment, ...Array<boolean>(missing.comment).fill(passed)],
  });
  const worst = learningResult(filled(0, false), pack);
  const best = learningResult(filled(100, true), pack);
  if (!worst || !best) return null;
  if (missing.scored + missing.comment === 0) return best.accepted;
  const low = Math.min(...worst.accepted.map(rank));
  const high = Math.max(...best.accepted.map(rank));
  return levels.filter((level) => rank(level) >= low && rank(level) <= high);
}

import { formatMark, type Tenths } from './mark.ts';
import { tt22, type AssessmentPack } from './pack.ts';

/** The marks of one pupil in one scored subject and semester, in tenths. */
export interface SemesterMarks {
  regular: readonly Tenths[];
  midterm: Tenths;
  final: Tenths;
}

/** Half up to whole tenths, in integers: `divide(159, 20)` → 8. */
const divide = (sum: number, by: number): Tenths => Math.floor((2 * sum + by) / (2 * by));

/** ĐTBmhk in tenths, exact at ties (TT 22/2021 Điều 9 khoản 1 điểm b): (ΣĐĐGtx + 2·ĐĐGgk + 3·ĐĐGck) / (số ĐĐGtx + 5). */
export function semesterAverage({ regular, midterm, final }: SemesterMarks, pack: AssessmentPack = tt22): Tenths {
  const sum = regular.reduce((total, mark) => total + mark, 0) + pack.weights.midterm * midterm + pack.weights.final * final;
  return divide(sum, regular.length + pack.weights.midterm + pack.weights.final);
}

/** ĐTBmcn in tenths from the rounded semester averages: (ĐTBmhkI + 2·ĐTBmhkII) / 3. */
export function yearAverage(first: Tenths, second: Tenths, pack: AssessmentPack = tt22): Tenths {
  const { first: one, second: two } = pack.yearWeights;
  return divide(one * first + two * second, one + two);
}

/** The sum a teacher can follow: "(7,0 + 7,0 + 2×8,4 + 3×8,6) / 7". */
export function semesterFormula({ regular, midterm, final }: SemesterMarks, pack: AssessmentPack = tt22): string {
  const { midterm: gk, final: ck } = pack.weights;
  const parts = [...regular.map((mark) => formatMark(mark)), `${gk}×${formatMark(midterm)}`, `${ck}×${formatMark(final)}`];
  return `(${parts.join(' + ')}) / ${regular.length + gk + ck}`;
}

/** "(7,9 + 2×8,5) / 3" */
export function yearFormula(first: Tenths, second: Tenths, pack: AssessmentPack = tt22): string {
  const { first: one, second: two } = pack.yearWeights;
  return `(${formatMark(first)} + ${two}×${formatMark(second)}) / ${one + two}`;
}

/**
 * Result of a semester in a comment-only subject: Đạt (true) when every required assessment is there and is Đạt
 * (TT 22/2021 Điều 9 khoản 1 điểm a). Null: none is Chưa đạt, but `missing` are not there yet.
 */
export function semesterPassed(assessments: readonly boolean[], missing: number): boolean | null {
  if (assessments.includes(false)) return false;
  return missing > 0 ? null : true;
}

import { firstYearOf } from '../records/sheet.ts';
import type { Level } from './levels.ts';
import type { Tenths } from './mark.ts';

/** What a learning result asks for (Điều 9 khoản 2, 3): every line must hold. */
export interface LearningLevel {
  level: Exclude<Level, 'Chưa đạt'>;
  /** How many comment-only subjects may be Chưa đạt. */
  failedCommentSubjects: number;
  /** Every scored subject reaches this. */
  every: Tenths;
  /** At least `count` scored subjects reach `atLeast`. */
  count: number;
  atLeast: Tenths;
}

export interface TitleCondition {
  title: string;
  conduct: Level;
  learning: Level;
  /** At least `count` scored subjects with a year average of `atLeast`; 0 asks for none. */
  count: number;
  atLeast: Tenths;
}

/** One circular on assessment as data: a new circular is another of these, not other code. */
export interface AssessmentPack {
  id: string;
  source: string;
  /** First and last day it is in force; null: no end is known. */
  validFrom: string;
  validTo: string | null;
  /** First calendar year of the school year in which a grade came under it. */
  firstYear: Readonly<Record<number, number>>;
  /** Regular assessments a semester by periods a year, the first line that reaches them; null: no upper end. */
  regular: readonly { upTo: number | null; count: number }[];
  /** Regular assessments a semester in a comment-only subject. */
  regularComment: number;
  /** One more regular assessment for each cluster of specialised topics (cụm chuyên đề). */
  regularPerTopic: number;
  weights: { midterm: number; final: number };
  yearWeights: { first: number; second: number };
  /** Best first; the level below the last is Chưa đạt. */
  learning: readonly LearningLevel[];
  /** Fewest scored subjects for which a learning result can be told. */
  fewestScored: number;
  /** Year's conduct by HK1, then HK2. */
  conductYear: Readonly<Record<Level, Readonly<Record<Level, Level>>>>;
  /** Promotion: most absences, and the number from which a warning is due. */
  mostAbsences: number;
  absencesToWarn: number;
  /** A scored subject may be re-assessed when its year average is below this. */
  reassessBelow: Tenths;
  /** Best first. */
  titles: readonly TitleCondition[];
}

/** Thông tư 22/2021/TT-BGDĐT, in force from 5/9/2021, grade by grade (Điều 21). */
export const tt22: AssessmentPack = {
  id: 'TT22-2021',
  source: 'TT 22/2021/TT-BGDĐT',
  validFrom: '2021-09-05',
  validTo: null,
  firstYear: { 6: 2021, 7: 2022, 10: 2022, 8: 2023, 11: 2023, 9: 2024, 12: 2024 },
  regular: [
    { upTo: 35, count: 2 },
    { upTo: 70, count: 3 },
    { upTo: null, count: 4 },
  ],
  regularComment: 2,
  regularPerTopic: 1,
  weights: { midterm: 2, final: 3 },
  yearWeights: { first: 1, second: 2 },
  learning: [
    { level: 'Tốt', failedCommentSubjects: 0, every: 65, count: 6, atLeast: 80 },
    { level: 'Khá', failedCommentSubjects: 0, every: 50, count: 6, atLeast: 65 },
    { level: 'Đạt', failedCommentSubjects: 1, every: 35, count: 6, atLeast: 50 },
  ],
  fewestScored: 6,
  conductYear: {
    'Tốt': { 'Tốt': 'Tốt', 'Khá': 'Khá', 'Đạt': 'Khá', 'Chưa đạt': 'Chưa đạt' },
    'Khá': { 'Tốt': 'Tốt', 'Khá': 'Khá', 'Đạt': 'Đạt', 'Chưa đạt': 'Chưa đạt' },
    'Đạt': { 'Tốt': 'Khá', 'Khá': 'Khá', 'Đạt': 'Đạt', 'Chưa đạt': 'Chưa đạt' },
    'Chưa đạt': { 'Tốt': 'Khá', 'Khá': 'Đạt', 'Đạt': 'Đạt', 'Chưa đạt': 'Chưa đạt' },
  },
  mostAbsences: 45,
  absencesToWarn: 36,
  reassessBelow: 50,
  titles: [
    { title: 'Học sinh Xuất sắc', conduct: 'Tốt', learning: 'Tốt', count: 6, atLeast: 90 },
    { title: 'Học sinh Giỏi', conduct: 'Tốt', learning: 'Tốt', count: 0, atLeast: 0 },
  ],
};

export const assessmentPacks: readonly AssessmentPack[] = [tt22];

/**
 * The circular a class's page is judged by. A page that does not say its grade or its year is taken as one of today's,
 * when the newest circular holds for every grade. Null: no circular known here was in force for that grade and year.
 */
export function packFor(grade: number | null, namHoc: string | null, packs: readonly AssessmentPack[] = assessmentPacks): AssessmentPack | null {
  const year = firstYearOf(namHoc);
  if (year === null) return packs.at(-1) ?? null;
  // A school year is judged by the circular in force on its first day of school, 5 September.
  const opening = `${year}-09-05`;
  const holds = (pack: AssessmentPack) => {
    const years = grade === null ? Object.values(pack.firstYear) : [pack.firstYear[grade] ?? Infinity];
    return year >= Math.min(...years) && opening >= pack.validFrom && (pack.validTo === null || opening <= pack.validTo);
  };
  return packs.findLast(holds) ?? null;
}

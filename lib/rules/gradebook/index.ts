import type { Rule } from '../rule.ts';
import { rule as averageSemester } from './average-semester.ts';
import { rule as averageYear } from './average-year.ts';
import { rule as commentLength } from './comment-length.ts';
import { rule as commentMissing } from './comment-missing.ts';
import { rule as commentSame } from './comment-same.ts';
import { rule as markForm } from './mark-form.ts';
import { rule as markMissing } from './mark-missing.ts';
import { rule as packOutOfForce } from './pack-out-of-force.ts';
import { rule as reassessment } from './reassessment.ts';
import { rule as subjectUnknown } from './subject-unknown.ts';
import { rule as txCount } from './tx-count.ts';
import { rule as zeroPeriodic } from './zero-periodic.ts';

/** The rules on gradebooks. */
export const gradebookRules: readonly Rule[] = [
  packOutOfForce, subjectUnknown, markMissing, markForm, txCount, zeroPeriodic, averageSemester, averageYear, reassessment, commentMissing, commentLength, commentSame,
];

import type { Rule } from '../rule.ts';
import { rule as absences } from './absences.ts';
import { rule as attendanceTotal } from './attendance-total.ts';
import { rule as conductYear } from './conduct-year.ts';
import { rule as learningResult } from './learning-result.ts';
import { rule as promotion } from './promotion.ts';
import { rule as resultForm } from './result-form.ts';
import { rule as resultMissing } from './result-missing.ts';
import { rule as signingOrder } from './signing-order.ts';
import { rule as subjectResultMatch } from './subject-result-match.ts';
import { rule as title } from './title.ts';

/** The rules on class summaries, conduct, attendance and signing lists. */
export const summaryRules: readonly Rule[] = [
  resultForm, resultMissing, subjectResultMatch, learningResult, conductYear, absences, promotion, title, attendanceTotal, signingOrder,
];

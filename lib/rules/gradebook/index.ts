import type { Rule } from '../rule.ts';
import { rule as averageSemester } from './average-semester.ts';
import { rule as commentMissing } from './comment-missing.ts';
import { rule as markForm } from './mark-form.ts';
import { rule as markMissing } from './mark-missing.ts';
import { rule as txCount } from './tx-count.ts';

/** The rules on gradebooks. */
export const gradebookRules: readonly Rule[] = [markMissing, markForm, txCount, averageSemester, commentMissing];

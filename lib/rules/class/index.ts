import type { Rule } from '../rule.ts';
import { rule as duplicatePupil } from './duplicate-pupil.ts';
import { rule as hamletSpelling } from './hamlet-spelling.ts';
import { rule as sharedPhone } from './shared-phone.ts';
import { rule as siblings } from './siblings.ts';

/** The rules that look across the pupils of a class. */
export const classRules: readonly Rule[] = [duplicatePupil, hamletSpelling, siblings, sharedPhone];

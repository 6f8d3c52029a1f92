import type { Rule } from '../rule.ts';

/** The rules that look across the pupils of a class. */
export const classRules: readonly Rule[] = [];

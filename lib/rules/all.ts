import { classRules } from './class/index.ts';
import { gradebookRules } from './gradebook/index.ts';
import { profileRules } from './profile/index.ts';
import { summaryRules } from './summary/index.ts';
import type { Rule } from './rule.ts';

/** Every rule of this version, in no particular order: the result does not depend on it. */
export const allRules: readonly Rule[] = [...profileRules, ...classRules, ...gradebookRules, ...summaryRules];

export const rulesById: ReadonlyMap<string, Rule> = new Map(allRules.map((rule) => [rule.id, rule]));

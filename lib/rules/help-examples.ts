import type { Finding } from '../records/finding.ts';
import type { Sheet } from '../records/sheet.ts';
import { exampleFacts } from './examples.ts';
import type { Example, Rule } from './rule.ts';
import { runRules } from './run.ts';

/** A rule with its examples, as its file exports them. */
export interface RuleFile {
  rule: Rule;
  examples: readonly Example[];
}

/** An example as its help page shows it: what stands on the page, and what the rule really says of it. */
export interface ShownExample {
  name: string;
  sheet: Sheet;
  findings: Finding[];
}

/** Runs the rule on its own examples, so that no help page can say what the rule does not. */
export function shownExamples({ rule, examples }: RuleFile): ShownExample[] {
  return examples.map((example) => {
    const rules = { ...exampleFacts.school.rules, options: { [rule.id]: { ...example.options } } };
    const school = { ...exampleFacts.school, ...example.facts?.school, rules };
    return { name: example.name, sheet: example.sheet, findings: runRules([rule], example.sheet, { ...exampleFacts, ...example.facts, school }) };
  });
}

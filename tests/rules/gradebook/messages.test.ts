import { expect, test } from 'vitest';
import { describeFinding } from '../../../lib/rules/describe.ts';
import { exampleFacts } from '../../../lib/rules/examples.ts';
import type { Example, Rule } from '../../../lib/rules/rule.ts';
import { runRules } from '../../../lib/rules/run.ts';

const files = import.meta.glob<{ rule?: Rule; examples?: readonly Example[] }>(['../../../lib/rules/{gradebook,summary}/*.ts', '!**/index.ts'], { eager: true });
const spoken = Object.values(files).flatMap(({ rule, examples = [] }) =>
  rule
    ? examples.flatMap(({ sheet, facts, options }) => {
        const rules = { ...exampleFacts.school.rules, options: { [rule.id]: { ...options } } };
        return runRules([rule], sheet, { ...exampleFacts, ...facts, school: { ...exampleFacts.school, rules } }).map((finding) => ({ rule, finding }));
      })
    : [],
);

test('every message the examples give is a whole sentence, with all its places filled', () => {
  expect(spoken.length).toBeGreaterThan(60);
  for (const { rule, finding } of spoken) {
    for (const language of ['vi', 'en'] as const) {
      const sentence = describeFinding(finding, rule, language);
      expect(sentence).not.toMatch(/\{\w+\}|undefined|null|NaN|\?\./);
      expect(sentence).toMatch(/\.$/);
    }
  }
});

test('what could not be told is never loud', () => {
  for (const { finding } of spoken) if (finding.outcome === 'unsure') expect([finding.rule, finding.message, finding.severity]).toEqual([finding.rule, finding.message, 'info']);
});

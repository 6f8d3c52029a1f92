import { describe, expect, test } from 'vitest';
import { exampleFacts } from '../../lib/rules/examples.ts';
import type { Example, Rule } from '../../lib/rules/rule.ts';
import { runRules } from '../../lib/rules/run.ts';

/** Each rule file holds one rule and its examples; the examples are its first tests. */
const files = import.meta.glob<{ rule?: Rule; examples?: readonly Example[] }>(['../../lib/rules/*/*.ts', '!**/index.ts'], { eager: true });

for (const [path, { rule, examples }] of Object.entries(files)) {
  if (!rule) continue;
  describe(rule.id, () => {
    test('is named by its file', () => {
      expect(path.endsWith(`/${rule.id}.ts`)).toBe(true);
    });

    test('has an example that passes and one that does not', () => {
      expect(examples?.some((example) => example.expect.length === 0)).toBe(true);
      expect(examples?.some((example) => example.expect.some(({ outcome }) => outcome !== 'unsure'))).toBe(true);
    });

    test.each((examples ?? []).map((example) => [example.name, example] as const))('%s', (_name, example) => {
      const school = {
        ...exampleFacts.school,
        ...example.facts?.school,
        rules: { ...exampleFacts.school.rules, ...example.facts?.school?.rules, options: { [rule.id]: { ...example.options } } },
      };
      const findings = runRules([rule], example.sheet, { ...exampleFacts, ...example.facts, school });
      expect(findings).toMatchObject(example.expect);
      expect(findings).toHaveLength(example.expect.length);
    });

    test('says every message in both languages', () => {
      for (const message of Object.values(rule.messages)) {
        expect(message.vi.trim()).not.toBe('');
        expect(message.en.trim()).not.toBe('');
      }
    });
  });
}

test('there are rules to test', () => {
  expect(Object.values(files).some(({ rule }) => rule)).toBe(true);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRules } from '../../lib/rules/all.ts';
import { ruleDocs, ruleDocsPath } from '../../scripts/build-rule-docs.ts';

const written = readFileSync(ruleDocsPath, 'utf8');

test('docs/quy-tac.md is what the rule files make; else run node scripts/build-rule-docs.ts', async () => {
  expect(written).toBe(await ruleDocs());
});

test('every rule stands in it once, with its title', () => {
  const ids = [...written.matchAll(/^### .+\n\n`([\w-]+)`/gm)].map(([, id]) => id);
  expect(ids.toSorted()).toEqual(allRules.map(({ id }) => id).toSorted());
});

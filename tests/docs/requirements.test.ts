import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checklistOf } from '../../lib/checklists/lists.ts';
import { deadlineRules } from '../../lib/deadlines/rules.ts';
import { rulesById } from '../../lib/rules/all.ts';
import { roles } from '../../lib/school/roles.ts';

const doc = readFileSync(new URL('../../docs/requirements.md', import.meta.url), 'utf8');

interface Row {
  id: string;
  sentence: string;
  answer: string;
  tests: { file: string; name: string }[];
}
const rows = doc.split('\n').filter((line) => /^\| S\d-/.test(line)).map((line): Row => {
  const [, id = '', sentence = '', answer = '', shown = '', ...more] = line.split('|').map((cell) => cell.trim());
  if (more.join('') !== '') throw new Error(`${id} has more than four cells`);
  const tests = shown === '' ? [] : shown.split(/; (?=`)/).map((one) => {
    const [, file = '', name = ''] = /^`([^`]+)` (.+)$/.exec(one) ?? [];
    return { file, name };
  });
  return { id, sentence, answer, tests };
});

const ids = new Set([
  ...rulesById.keys(),
  ...roles.flatMap((role) => checklistOf(role, []).items.map(({ id }) => id)),
  ...deadlineRules.map(({ id }) => id),
]);

/** How many sentences each source has. */
const sentences: Record<string, number> = { S0: 28, S2: 138, S3: 53, S4: 28 };

test('every sentence of every source has one row, in its order', () => {
  expect(rows.map(({ id }) => id)).toEqual(Object.entries(sentences).flatMap(([source, count]) => Array.from({ length: count }, (_, index) => `${source}-${index + 1}`)));
});

test('every row quotes its sentence and says what answers it', () => {
  expect(rows.filter(({ sentence, answer }) => sentence === '' || answer === '').map(({ id }) => id)).toEqual([]);
});

test('what stands in backticks is a rule, an item of a check-list or a deadline, as they are in the code', () => {
  const named = rows.flatMap(({ id, answer }) => [...answer.matchAll(/`([^`]*)`/g)].map(([, name = '']) => ({ id, name })));
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ name }) => !ids.has(name))).toEqual([]);
});

test('every rule, item and deadline answers a sentence', () => {
  expect([...ids].filter((id) => !rows.some(({ answer }) => answer.includes(`\`${id}\``)))).toEqual([]);
});

describe('what shows it', () => {
  test('what is built has a test; what is out of scope needs none', () => {
    const built = rows.filter(({ answer }) => !answer.startsWith('out of scope: ') && !answer.includes('not yet: '));
    expect(built.filter(({ tests }) => tests.length === 0).map(({ id }) => id)).toEqual([]);
    expect(rows.filter(({ answer, tests }) => answer.startsWith('out of scope: ') && tests.length > 0).map(({ id }) => id)).toEqual([]);
  });

  test('is a test that is there, by this name', () => {
    const lost = rows.flatMap(({ id, tests }) => tests.map((one) => ({ id, ...one }))).filter(({ file, name }) => {
      const path = new URL(`../${file}`, import.meta.url);
      return name === '' || !existsSync(path) || !["('", '("', '(`'].some((open) => readFileSync(path, 'utf8').includes(`${open}${name}`));
    });
    expect(lost).toEqual([]);
  });
});

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

/**
 * The sentences that ask something of the school's own rules (a pack, its versions, its roll-out), of what is stored, or of
 * privacy and security. Other sentences may be out of scope as a whole; of these each has a part that Soát answers.
 */
const asked = {
  school: `S0-1 S0-7 S0-8 S0-9 S0-12 S0-13 S0-28 S2-3 S2-14 S2-17 S2-23 S2-28 S2-57 S2-62 S2-64 S2-79 S2-87 S2-105 S2-106 S2-108 S2-111 S2-117
    S2-120 S2-125 S2-129 S2-130 S2-135 S3-1 S3-3 S3-5 S3-8 S3-11 S3-13 S3-15 S3-23 S3-26 S3-28 S3-34 S3-36 S3-37 S3-38 S3-52 S3-53 S4-9 S4-14 S4-18
    S4-19 S4-20 S4-21 S4-22 S4-23 S4-24 S4-26`,
  stored: 'S2-4 S2-7 S2-26 S2-59 S2-79 S2-86 S2-128',
  privacy: 'S0-17 S0-23 S2-4 S2-23 S2-36 S2-75 S2-88 S2-110 S2-116 S2-118 S3-14 S3-31 S3-33',
};

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

  test.each(Object.entries(asked))('%s: each sentence is answered and shown by a test', (_kind, ids) => {
    const each = ids.split(/\s+/).map((id) => rows.find((row) => row.id === id));
    expect(each).not.toContain(undefined);
    expect(each.filter((row) => row!.answer.startsWith('out of scope') || row!.tests.length === 0).map((row) => row!.id)).toEqual([]);
  });

  test('what is not yet built says why', () => {
    expect(rows.filter(({ answer }) => /not yet/.test(answer) && !/not yet: .+, because /.test(answer)).map(({ id }) => id)).toEqual([]);
  });

  test('is a test that is there, by this name', () => {
    const lost = rows.flatMap(({ id, tests }) => tests.map((one) => ({ id, ...one }))).filter(({ file, name }) => {
      const path = new URL(`../${file}`, import.meta.url);
      return name === '' || !existsSync(path) || !["('", '("', '(`'].some((open) => readFileSync(path, 'utf8').includes(`${open}${name}`));
    });
    expect(lost).toEqual([]);
  });
});

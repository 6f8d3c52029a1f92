import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deadlineRules } from '../../lib/deadlines/rules.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const rows = read('../../docs/deadlines.md').split('\n').filter((line) => /^\| (D-|own)/.test(line)).map((line) => line.split('|').map((cell) => cell.trim()));

/** The sentences of the sources that ask for a dated duty. */
const sentences = `S0:16 S0:27 S0:28 S0:33 S0:41 S2:83 S2:93 S2:95 S2:115 S2:153 S2:167 S2:177 S2:179 S2:187 S2:189 S2:211 S2:215 S2:219
S2:221 S2:223 S2:225 S2:251 S2:269 S2:277 S2:279 S2:283 S2:285 S2:291 S2:295 S2:299 S2:301 S2:347 S2:355 S2:357 S2:362 S3:96 S3:114
S3:120 S3:122 S3:124 S3:130 S3:152 S3:168 S3:174 S3:176 S4:49 S4:76`.split(/\s+/);

test('every rule and every dated sentence of the sources stands in the table', () => {
  expect(rows.map(([, rule]) => rule)).toEqual([...deadlineRules.map(({ id }) => id), 'own']);
  const named = new Set(rows.flatMap((row) => row[3]!.split(' ')));
  expect([...named].sort()).toEqual([...sentences].sort());
});

test('every test the table names exists', () => {
  const tests = read('./deadlines.test.ts') + read('./reminders.test.ts');
  for (const row of rows) expect(tests, row[1]).toContain(`test('${row[4]!.replace(/ \(.*\.test\.ts\)$/, '')}'`);
});

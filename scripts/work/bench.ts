import { chromium, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { bigGradebook } from '../../tests/bench/page.ts';
import { measureLongPages } from './long-pages.ts';
import { root } from './steps.ts';

/**
 * Reading and all rules against axe-core's form and table rules, on the same page in the same run of a real Chromium.
 * One page, both engines in it, ABAB with the order changing every round, the layout made dirty before each turn. The
 * first rounds, in which the browser still compiles both, are dropped and the very first is shown beside; medians are
 * compared as a ratio: what else the machine does falls on both alike.
 */
const cases = [
  { name: 'class 45 × 24', pupils: 45, atLeast: 20, warmUp: 10, rounds: 31 },
  { name: 'grade 450 × 24', pupils: 450, atLeast: 50, warmUp: 3, rounds: 11 },
];

interface Round {
  soat: number;
  /** The part of it that the rules took. */
  rules: number;
  axe: number;
  controls: { soat: number; axe: number; page: number };
  rows: number;
  findings: number;
}

async function engine(): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry: path.join(root, 'tests/bench/engine.ts'), formats: ['iife'], name: 'bench' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the engine was not bundled');
  return chunk.code;
}

/** One round in the page: both engines, each after the layout was made dirty, in the given order. */
const oneRound = (page: Page, axeFirst: boolean): Promise<Round> =>
  page.evaluate(async (first) => {
    const { soat, axe } = window as unknown as {
      soat: () => { sheets: { rows: { values: object }[]; columns: unknown[]; unrecognised: unknown[] }[]; findings: unknown[]; rules: number };
      axe: { run: (context: Document, options: object) => Promise<{ passes: Rule[]; violations: Rule[]; incomplete: Rule[] }> };
    };
    type Rule = { id: string; nodes: unknown[] };
    const controls = document.querySelectorAll('td input').length;
    const dirty = () => {
      document.body.style.width = document.body.style.width === '99%' ? '98%' : '99%';
    };
    const results = { soat: 0, rules: 0, axe: 0, controls: { soat: 0, axe: 0, page: controls }, rows: 0, findings: 0 };
    const ours = () => {
      dirty();
      const start = performance.now();
      const { sheets, findings, rules } = soat();
      results.soat = performance.now() - start;
      results.rules = rules;
      results.rows = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
      results.findings = findings.length;
      // The columns without STT, code and name are controls; those not understood were looked at as well.
      results.controls.soat = sheets.reduce((sum, sheet) => sum + sheet.rows.length * (sheet.columns.length + sheet.unrecognised.length - 2), 0);
    };
    const theirs = async () => {
      dirty();
      const start = performance.now();
      const { passes, violations, incomplete } = await axe.run(document, { runOnly: { type: 'tag', values: ['cat.forms', 'cat.tables'] } });
      results.axe = performance.now() - start;
      const labels = [...passes, ...violations, ...incomplete].filter(({ id }) => id === 'label');
      results.controls.axe = labels.reduce((sum, { nodes }) => sum + nodes.length, 0);
    };
    if (first) await theirs();
    ours();
    if (!first) await theirs();
    return results;
  }, axeFirst);

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]) => {
  const order = sorted(values);
  const middle = order.length >> 1;
  return order.length % 2 ? (order[middle] ?? 0) : ((order[middle - 1] ?? 0) + (order[middle] ?? 0)) / 2;
};
const spread = (values: readonly number[]) => `${sorted(values)[0]?.toFixed(1)}–${median(values).toFixed(1)}–${sorted(values).at(-1)?.toFixed(1)}`;

const axe = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const code = await engine();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--disable-gpu'] });
console.log(`Chromium ${browser.version()}, milliseconds as least–median–most after the warm-up; cold: the very first round`);
console.log('page             controls   rows  Soát (read + rules)        axe forms + tables           cold         ratio  at least');
let good = true;
const soatAt: number[] = [];
try {
  for (const { name, pupils, atLeast, warmUp, rounds } of cases) {
    const page = await browser.newPage();
    await page.route('https://smas.edu.vn/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: bigGradebook(pupils) }));
    await page.goto('https://smas.edu.vn/ThucHanh/SoDiem');
    await page.evaluate(axe);
    await page.evaluate(code);
    const all: Round[] = [];
    for (let round = 0; round < warmUp + rounds; round++) all.push(await oneRound(page, round % 2 === 1));
    await page.close();

    const kept = all.slice(warmUp);
    const [soat, theirs] = [kept.map((round) => round.soat), kept.map((round) => round.axe)];
    soatAt.push(median(soat));
    const ratio = median(theirs) / median(soat);
    const { controls, rows } = kept[0] ?? { controls: { soat: 0, axe: 0, page: 0 }, rows: 0 };
    // Axe's `label` rule also sees the four lists of the toolbar, which are no part of the table.
    const same = controls.page === pupils * 24 && controls.soat === controls.page && controls.axe >= controls.page && rows === pupils;
    console.log(`${name.padEnd(16)} ${String(controls.page).padStart(8)} ${String(rows).padStart(6)}  ${spread(soat).padEnd(25)}  ${spread(theirs).padEnd(27)}  ${`${all[0]?.soat.toFixed(0)} / ${all[0]?.axe.toFixed(0)}`.padEnd(11)}  ${ratio.toFixed(1).padStart(5)}  ${atLeast}`);
    const rules = median(kept.map((round) => round.rules));
    console.log(`                 of which rules ${rules.toFixed(1)}, reading ${(median(soat) - rules).toFixed(1)}`);
    if (rules > median(soat) - rules) good = false;
    if (!same) console.log(`  not the same work: page ${controls.page}, Soát ${controls.soat}, axe ${controls.axe} controls, ${rows} rows`);
    if (!same || ratio < atLeast) good = false;
  }
} finally {
  await browser.close();
}
const growth = (soatAt[1] ?? Infinity) / (soatAt[0] ?? 1);
console.log(`450 rows take ${growth.toFixed(1)} times what 45 take; at most 12`);
if (growth > 12) good = false;
if (!(await measureLongPages())) good = false;
console.log(good ? 'fast enough' : 'NOT fast enough');
process.exitCode = good ? 0 : 1;

import { buildExtension } from './extension.ts';
import { countsOf, run, tool, type Counts, type Outcome } from './steps.ts';

/**
 * Everything, in the order in which a mistake shows soonest. Later steps run even when an earlier one failed, so that one
 * run tells all; only what needs a build is left out, and counted as failed, when there is none.
 */
const results: [name: string, counts: Counts][] = [];
const note = (name: string, counts: Counts) => {
  results.push([name, counts]);
  console.log(`== ${name}: ${counts.passed} passed, ${counts.failed} failed\n`);
};
const step = (name: string, { ok, output }: Outcome) => {
  if (!ok) process.stdout.write(output);
  note(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
  return ok;
};

const [types, lint] = await Promise.all([run(tool.tsc, { show: false }), run(tool.eslint, { show: false })]);
step('types', types);
step('lint', lint);
note('unit', countsOf('unit', await run(tool.vitest)));

const chrome = step('build chrome', await buildExtension('chrome'));
const firefox = step('build firefox', await buildExtension('firefox'));
if (firefox)
  step('web-ext lint', await run([...tool.webExt, 'lint', '--source-dir', '.output/firefox-mv3', '--no-input', '--boring'], { show: false }));
if (chrome && firefox) {
  note('built', countsOf('built', await run([...tool.playwright, '--project=built'])));
  note('e2e', countsOf('e2e', await run([...tool.playwright, '--project=e2e'])));
  note('policy', countsOf('policy', await run([...tool.playwright, '--project=policy', '--workers=1'])));
} else {
  for (const name of ['built', 'e2e', 'policy']) note(name, { passed: 0, failed: 1 });
}

const total = results.reduce((sum, [, { passed, failed }]) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), { passed: 0, failed: 0 });
for (const [name, { passed, failed }] of results) console.log(`${name.padEnd(14)} ${String(passed).padStart(5)} passed ${String(failed).padStart(5)} failed`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

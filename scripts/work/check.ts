import { countsOf, run, tool } from './steps.ts';

/** The everyday check: types, lint, unit tests without the corpora; no build, no end-to-end tests. */
const [types, lint, tests] = await Promise.all([run(tool.tsc, { show: false }), run(tool.eslint, { show: false }), run(tool.vitest, { env: { SOAT_EVERYDAY: '1' } })]);
for (const { ok, output } of [types, lint]) if (!ok) process.stdout.write(output);
console.log(`types: ${types.ok ? 'ok' : 'failed'}\nlint: ${lint.ok ? 'ok' : 'failed'}`);
const unit = countsOf('unit', tests);
process.exitCode = types.ok && lint.ok && unit.failed === 0 ? 0 : 1;

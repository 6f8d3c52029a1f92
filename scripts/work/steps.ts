import { spawn } from 'node:child_process';
import path from 'node:path';

/** The project's folder; scripts may be started from anywhere. */
export const root = path.resolve(import.meta.dirname, '../..');

/** The program a package brings, as a script for the running Node. */
export const tool = {
  tsc: ['node_modules/typescript/bin/tsc', '--noEmit'],
  eslint: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint/'],
  vitest: ['node_modules/vitest/vitest.mjs', 'run'],
  wxt: ['node_modules/wxt/bin/wxt.mjs'],
  webExt: ['node_modules/web-ext/bin/web-ext.js'],
  playwright: ['node_modules/@playwright/test/cli.js', 'test'],
};

export interface Outcome {
  ok: boolean;
  output: string;
}

/** Runs one program in the project's folder. `show` lets its output through while it is collected. */
export function run(args: readonly string[], { show = true, env = {} }: { show?: boolean; env?: Record<string, string> } = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const colour = show && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...colour, ...env } });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ ok: false, output: output + error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Passed and failed tests of one suite, from the line "NAME: 12 passed, 0 failed" its reporter prints last. */
export interface Counts {
  passed: number;
  failed: number;
}

/**
 * A suite that ran nothing, or left something out, has not passed: it counts as a failure, so that nobody takes silence
 * for success.
 */
export function countsOf(name: string, { ok, output }: Outcome): Counts {
  const lines = [...output.matchAll(new RegExp(`^${name}: (\\d+) passed, (\\d+) failed(?:, (\\d+) skipped)?`, 'gm'))];
  const [, passed = '0', failed = '0', skipped = '0'] = lines.at(-1) ?? [];
  const bad = Number(failed) + Number(skipped);
  return { passed: Number(passed), failed: bad === 0 && (!ok || Number(passed) === 0) ? 1 : bad };
}

import { defineConfig } from '@playwright/test';

/**
 * `built` looks at the built files without a browser; `e2e` drives the built extension in a real Chromium on the practice
 * school. `CHROMIUM_PATH` is set by `scripts/setup.mjs`. No retries: a test that fails sometimes is a mistake to mend.
 */
export default defineConfig({
  outputDir: 'test-results',
  reporter: [['list'], ['./scripts/playwright-summary.ts']],
  retries: 0,
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: 'built', testDir: 'tests/built' },
    { name: 'e2e', testDir: 'tests/e2e', testIgnore: 'policy.spec.ts' },
    // Sets policies for every Chromium of the machine: never beside others.
    { name: 'policy', testDir: 'tests/e2e', testMatch: 'policy.spec.ts' },
  ],
});

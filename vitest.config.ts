import { playwright } from '@vitest/browser-playwright';
import { existsSync } from 'node:fs';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/**
 * Three projects. `unit` holds the pure folders and runs in Node; `browser` holds what touches a real part (a page's DOM,
 * IndexedDB, React) and runs in a real Chromium; `pages` are those of its tests that open thousands of pages, in a Chromium of
 * their own. `CHROMIUM_PATH` is set by `scripts/setup.mjs`.
 */
const executablePath = process.env.CHROMIUM_PATH;

/** Tests that go over a whole corpus take as long as all the others together: `npm run check` leaves them to `npm test`. */
const corpora = process.env.SOAT_EVERYDAY
  ? ['platforms/mutations', 'platforms/capture', 'rules/profile/clean-profiles', 'rules/profile/any-text', 'rules/gradebook/properties', 'checklists/never-green'].map((name) => `tests/${name}.test.ts`)
  : [];
for (const file of corpora) if (!existsSync(file)) throw new Error(`${file} is gone: name the corpora anew in vitest.config.ts`);

/** Each opens thousands of pages; one browser has room for no more of them, and answers ERR_INSUFFICIENT_RESOURCES to what comes after. */
const manyPages = ['mutations', 'capture'].map((name) => `tests/platforms/${name}.test.ts`);

const inBrowser = (name: string, include: string[], exclude: string[] = []): TestProjectInlineConfiguration => ({
  // Named beforehand: a library that is found only when a lazy part loads would bring a second React with it.
  optimizeDeps: {
    include: ['react', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-dom/client', 'react-aria-components', 'lucide-react', '@internationalized/date', 'dexie', 'papaparse', 'ts-ics', 'zod/mini', '@e965/xlsx', 'docx', 'fflate'],
  },
  test: {
    name,
    include,
    exclude: ['node_modules/**', ...exclude],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: executablePath ? { executablePath } : { channel: 'chromium' } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

export default defineConfig({
  test: {
    reporters: ['default', './scripts/vitest-summary.ts'],
    // Nothing here is a test of speed: a machine that does other things as well must not fail one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // The core holds no state that one test could leave to another: one process for all saves two thirds of the time.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{page,platforms,store,components}/**', 'tests/e2e/**', 'tests/bench/**', 'node_modules/**', ...corpora],
        },
      },
      inBrowser('browser', ['tests/{page,platforms,store,components}/**/*.test.{ts,tsx}'], [...corpora, ...manyPages]),
      ...(process.env.SOAT_EVERYDAY ? [] : [inBrowser('pages', manyPages)]),
    ],
  },
});

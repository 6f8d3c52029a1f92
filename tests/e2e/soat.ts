import { test as base, expect } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Inspector, openBrowser, type Browser } from '../../scripts/work/browser.ts';
import { openPracticeSchool } from '../practice-school/index.ts';
import { SchoolPage } from './parts/school-page.ts';

/** Everything the browser asked for, and everything a page's policy or console complained of, during one test. */
export interface Log {
  requests: string[];
  complaints: string[];
}

interface Parts {
  /** A profile folder that outlives one browser. */
  profile: string;
  scheme: 'light' | 'dark';
  /** Opens a browser with the extension on the practice school; every one is closed at the end. */
  open: (options?: { firstRun?: boolean }) => Promise<Browser>;
  log: Log;
  browserWithSoat: Browser;
  school: SchoolPage;
}

export const test = base.extend<Parts>({
  scheme: ['light', { option: true }],
  profile: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'soat-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
  log: async ({}, use) => use({ requests: [], complaints: [] }),
  open: async ({ profile, scheme, log }, use) => {
    const opened: Browser[] = [];
    await use(async (options) => {
      const browser = await openBrowser({ profile, colorScheme: scheme, ...options });
      opened.push(browser);
      const { context } = browser;
      context.on('request', (request) => log.requests.push(request.url()));
      context.on('weberror', (error) => log.complaints.push(`${error.page()?.url()}: ${error.error().message}`));
      context.on('console', (message) => {
        if (message.type() === 'error' || message.text().includes('Content Security Policy')) log.complaints.push(`${message.page()?.url()}: ${message.text()}`);
      });
      // Where no page of the practice school stands there is nothing: a request that leaves would fail, and be logged.
      await context.route(/^https?:/, (route) => route.abort());
      await openPracticeSchool(context);
      return browser;
    });
    for (const browser of opened) await browser.close().catch(() => undefined);
  },
  browserWithSoat: async ({ open }, use) => use(await open()),
  school: async ({ browserWithSoat }, use) => {
    const inspector = await Inspector.open(browserWithSoat);
    const page = browserWithSoat.context.pages()[0] ?? (await browserWithSoat.context.newPage());
    await use(new SchoolPage(browserWithSoat, inspector, page, await inspector.tabOf(page)));
  },
});

export { expect };

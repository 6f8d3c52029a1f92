import { createHash } from 'node:crypto';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { browser } from 'wxt/browser';
import type { Inspection } from '../../lib/rules/inspection.ts';
import { extensionFolder } from './extension.ts';

/** Inside the extension's own pages, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

/** A real Chromium with the built extension in it, and the ways to the parts of it that Playwright does not list. */
export interface Browser {
  context: BrowserContext;
  extensionId: string;
  /** The address of one of the extension's own files. */
  own(file: string): string;
  /** Pages that only a second debugger connection sees: the real side panel and the real popup. */
  hiddenPage(file: string): Promise<Page>;
  /** Presses the extension's button in the toolbar while this page is in front: opens the real popup. */
  pressButton(page: Page): Promise<void>;
  /** Stops the extension's worker, as the browser does after half a minute of rest. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface Options {
  headless?: boolean;
  /** A profile folder to use and keep; without one a fresh one is made and thrown away. */
  profile?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Whether the first-run page opens, as after a real installation; else it counts as shown. */
  firstRun?: boolean;
}

export async function openBrowser({ headless = true, profile, colorScheme = 'light', viewport = { width: 1366, height: 768 }, firstRun = false }: Options = {}): Promise<Browser> {
  const folder = profile ?? mkdtempSync(path.join(tmpdir(), 'soat-'));
  const extension = extensionFolder();
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM_PATH,
    headless,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme,
    viewport: headless ? viewport : null,
    args: ['--remote-debugging-port=0', `--disable-extensions-except=${extension}`, `--load-extension=${extension}`, '--no-first-run'],
  });
  const connections: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const connection of connections) await connection.close().catch(() => undefined);
    await context.close();
    if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const extensionId = idOf(JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8')) as { key: string });
    const own = (file: string) => `chrome-extension://${extensionId}/${file}`;

    if (!firstRun) await skipFirstRun(context, own('welcome.html'));

    const hiddenPage = async (file: string): Promise<Page> => {
      const portFile = path.join(folder, 'DevToolsActivePort');
      if (!existsSync(portFile)) throw new Error('the browser has no debugging port');
      const port = readFileSync(portFile, 'utf8').split('\n')[0];
      // The page opens a moment after what opened it returns; each look needs a connection of its own.
      for (let attempt = 0; attempt < 40; attempt++) {
        const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
        const listed = new Set(context.pages().map((page) => page.url()));
        const found = connection
          .contexts()
          .flatMap((one) => one.pages())
          .find((page) => page.url().startsWith(own(file)) && !listed.has(page.url()));
        if (found) {
          connections.push(connection);
          return found;
        }
        await connection.close();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`${file} did not open`);
    };

    const pressButton = async (page: Page): Promise<void> => {
      await page.bringToFront();
      const session = await context.browser()?.newBrowserCDPSession();
      if (!session) throw new Error('the browser is gone');
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find(({ url }) => url === page.url());
      if (!tab) throw new Error(`no tab shows ${page.url()}`);
      const send = session.send as unknown as (method: string, params: object) => Promise<unknown>;
      await send.call(session, 'Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
      await session.detach();
    };

    const stopWorker = async (): Promise<void> => {
      const page = await context.newPage();
      await page.goto(own('manifest.json'));
      const session = await context.newCDPSession(page);
      let turned: (status: string, version: string) => void = () => undefined;
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        for (const { runningStatus, versionId } of versions) turned(runningStatus, versionId);
      });
      const becomes = (wanted: string) =>
        new Promise<string>((resolve) => {
          turned = (status, version) => status === wanted && resolve(version);
        });
      const running = becomes('running');
      await session.send('ServiceWorker.enable');
      const versionId = await running;
      const stopped = becomes('stopped');
      await session.send('ServiceWorker.stopWorker', { versionId });
      await stopped;
      await page.close();
    };

    return { context, extensionId, own, hiddenPage, pressButton, stopWorker, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Tells the worker that the first-run page was shown, before the browser's policy is there and it opens; else closes it. */
async function skipFirstRun(context: BrowserContext, address: string): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const shown = await worker.evaluate(async () => {
    const key = 'welcome-shown';
    const before = await chrome.storage.local.get(key);
    await chrome.storage.local.set({ [key]: true });
    return before[key] === true;
  });
  if (!shown) return;
  await context.pages().find((page) => page.url() === address)?.close();
}

/** Chromium's id of an extension with a fixed key: the first 32 hex digits of its SHA-256, as the letters a to p. */
function idOf({ key }: { key: string }): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
}

/** What a quiet page gave: the inspection, and whether it really came to rest. */
export interface Settled {
  inspection: Inspection;
  quiet: boolean;
}

/**
 * Speaks to the extension from one of its own pages, for one other tab. The page is the extension's manifest: of the
 * extension's origin, and without any code of its own that could matter.
 */
export class Inspector {
  private readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  static async open({ context, own }: Browser): Promise<Inspector> {
    const page = await context.newPage();
    await page.goto(own('manifest.json'));
    return new Inspector(page);
  }

  /** A message to the worker; its answer. A worker that could not start never answers: that is said, not waited for. */
  async ask<Answer>(message: object): Promise<Answer> {
    const answer = await this.page.evaluate(
      (sent) => Promise.race([chrome.runtime.sendMessage(sent) as Promise<unknown>, new Promise((resolve) => setTimeout(resolve, 10_000, undefined))]).catch(() => undefined),
      message,
    );
    if (answer === undefined) throw new Error("the extension's worker does not answer");
    return answer as Answer;
  }

  /** A message to what stands in a tab; undefined when nothing of ours stands there. */
  tell(tabId: number, message: object): Promise<unknown> {
    return this.page.evaluate(([tab, sent]) => chrome.tabs.sendMessage(tab, sent).catch(() => undefined), [tabId, message] as const);
  }

  /** What stands on the extension's button. */
  badge(): Promise<string> {
    return this.page.evaluate(() => chrome.action.getBadgeText({}));
  }

  /** How many alarms are set. */
  alarms(): Promise<number> {
    return this.page.evaluate(async () => (await chrome.alarms.getAll()).length);
  }

  /** The id of the tab that shows a page. */
  async tabOf(page: Page): Promise<number> {
    await page.bringToFront();
    // A page's address is hidden from an extension without permission for it: ask which tab is in front, once the browser
    // has really brought it there (until then it is this page's own).
    return this.page.evaluate(async () => {
      const own = (await chrome.tabs.getCurrent())?.id;
      for (;;) {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        if (tab?.id !== undefined && tab.id !== own) return tab.id;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
  }

  /**
   * Waits until a tab has given no new reading for `settle` milliseconds, then tells what was read and found. Where Soát
   * stands in the page, `first` makes it wait for the first reading, which a page with nothing in it gives too. A page that
   * never rests is taken as it is after `limit` milliseconds.
   */
  async settled(tabId: number, settle: number, { first = false, limit = 15_000 } = {}): Promise<Settled> {
    const quiet = await this.page.evaluate(
      async ([key, rest, most, atLeast]) => {
        const started = performance.now();
        let revision = -1;
        let since = started;
        for (;;) {
          const stored = await chrome.storage.session.get<Record<string, { revision: number }>>(key);
          const now = performance.now();
          const seen = stored[key]?.revision ?? 0;
          if (seen !== revision) [revision, since] = [seen, now];
          else if (seen >= atLeast && now - since >= rest) return true;
          if (now - started > most) return false;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
      [`tab:${tabId}`, settle, limit, first ? 1 : 0] as const,
    );
    const { platform, sheets, findings, timings } = await this.ask<Inspection>({ type: 'tab/inspect', tabId });
    return { inspection: { platform, sheets, findings, timings }, quiet };
  }
}

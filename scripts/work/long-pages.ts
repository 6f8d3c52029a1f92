import type { Page } from '@playwright/test';
import { bigGradebook, bigRoster, crowdedProfile } from '../../tests/bench/page.ts';
import { Inspector, openBrowser, type Browser } from './browser.ts';
import { ensureBuilt } from './extension.ts';

/** Without the final mark of any pupil, so that there is a finding in every row. */
const withFindings = (html: string) => html.replace(/(name="o_\d+_5" value=")[^"]*/g, '$1');
/** No task of ours on a page of a school is longer than this; on a page that is no school's make, twice that. */
const longTask = 50;
const pages = [
  { name: 'class 45 × 24', html: withFindings(bigGradebook(45)), atMost: longTask },
  { name: 'grade 450 × 24', html: withFindings(bigGradebook(450)), atMost: longTask },
  { name: 'roster 1500', html: bigRoster(1500), atMost: longTask },
  { name: '100,000 nodes', html: crowdedProfile(), atMost: 2 * longTask },
];
const throttle = 4;
const rounds = 5;
/** The one sign for which Soát leaves a page alone that can be taken away without laying anything out anew. */
const alone = '<meta property="og:type" content="article">';

interface Tasks {
  worst: number;
  rows: number;
  took: number;
  marks: number;
}

/**
 * The longest task that the built extension puts into a long page at four-fold throttled CPU, from the moment the page
 * becomes worth reading: taking it in slices, hearing the worker's answer and showing the marks for the first time. The
 * page is laid out before, so that what its own making takes is not counted: a task is what is done there, not the browser's
 * drawing of a changed page, which takes as long for a letter that is typed. Several rounds; the median of the worst.
 * Prints a line a page; true when no page had a task longer than it may.
 */
export async function measureLongPages(): Promise<boolean> {
  await ensureBuilt();
  const browser = await openBrowser();
  let good = true;
  try {
    console.log(`\nthe built extension at ${throttle}-fold throttled CPU: longest task from first look to marks, least–median–most of ${rounds}`);
    const inspector = await Inspector.open(browser);
    for (const { name, html, atMost } of pages) {
      const all = await measure(browser, inspector, html);
      const worst = all.map((one) => one.worst).sort((a, b) => a - b);
      const middle = worst[worst.length >> 1] ?? 0;
      const said = (milliseconds: number) => (milliseconds === 0 ? `<${longTask}` : milliseconds.toFixed(0));
      console.log(`${name.padEnd(16)} ${worst.map(said).filter((_, at) => at === 0 || at === worst.length >> 1 || at === worst.length - 1).join('–').padEnd(14)} ms   read in ${all[0]?.took.toFixed(0)} ms, ${all[0]?.rows} rows, ${all[0]?.marks} marks drawn; at most ${atMost}`);
      if (middle > atMost || all.some(({ rows }) => rows === 0)) good = false;
    }
  } finally {
    await browser.close();
  }
  return good;
}

async function measure({ context }: Browser, inspector: Inspector, html: string): Promise<Tasks[]> {
  const page = await context.newPage();
  await page.route('https://smas.edu.vn/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html.replace('<head>', `<head>${alone}`) }));
  const tabId = await inspector.tabOf(page);
  await page.goto('https://smas.edu.vn/ThucHanh/SoDiem', { waitUntil: 'load' });
  await inspector.settled(tabId, 500, { first: true });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  const all: Tasks[] = [];
  for (let round = 0; round < rounds; round++) {
    const worst = await longestTask(page, () => inspector.settled(tabId, 1500, { limit: 30_000 }).then(() => undefined));
    const { inspection } = await inspector.settled(tabId, 0);
    const marks = await page.evaluate(() => document.querySelector('soat-marks')?.shadowRoot?.querySelectorAll('.icon').length ?? 0);
    all.push({ worst, rows: inspection.sheets.reduce((sum, { rows }) => sum + rows.length, 0), took: inspection.timings.read, marks });
    await page.evaluate((meta) => document.head.insertAdjacentHTML('afterbegin', meta), alone);
    await inspector.settled(tabId, 1500, { limit: 30_000 });
  }
  await page.close();
  return all;
}

/** Milliseconds of the longest task of the page while it is read; 0 when none was a long one. */
async function longestTask(page: Page, settled: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const heard: number[] = [];
    const observer = new PerformanceObserver((list) => heard.push(...list.getEntries().map(({ duration }) => duration)));
    observer.observe({ type: 'longtask' });
    Object.assign(window, { longTasks: heard, stopTasks: () => observer.disconnect() });
    document.querySelector('meta[property="og:type"]')?.remove();
  });
  await settled();
  return page.evaluate(() => {
    const { longTasks, stopTasks } = window as unknown as { longTasks: number[]; stopTasks: () => void };
    stopTasks();
    return Math.max(0, ...longTasks);
  });
}

import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Browser } from '../../scripts/work/browser.ts';
import { Popup } from './parts/popup.ts';
import { expect, test } from './soat.ts';

/** Inside the extension's own pages and its worker, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

const hour = 3_600_000;
/** Nine in the morning in Vietnam, so many days from today: never in the quiet hours. */
const morning = (days: number) => Math.floor((Date.now() + 7 * hour) / (24 * hour)) * 24 * hour + (days * 24 + 2) * hour;
const dayOf = (instant: number) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' }).format(instant).replaceAll('/', '');

async function ownPage({ context, own }: Browser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(own('manifest.json'));
  return page;
}

/** Moves the worker's clock and lets it look, as it does when an alarm rings. The worker is woken first if it sleeps. */
async function lookAt({ context }: Browser, page: Page, instant: number): Promise<void> {
  const ring = () => page.evaluate(() => chrome.runtime.sendMessage({ type: 'deadlines/changed' }).catch(() => undefined));
  await ring();
  const moved = () => context.serviceWorkers().at(-1)!.evaluate((at) => void (Date.now = () => at), instant);
  await expect.poll(() => moved().then(() => true, () => false)).toBe(true);
  await ring();
  // The look is over when the next one is set: it lies after the moved clock.
  await expect.poll(() => page.evaluate(async (at) => ((await chrome.alarms.get('soat-next'))?.scheduledTime ?? 0) > at + 150_000, instant)).toBe(true);
}

const notifications = (page: Page) => page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
const clear = (page: Page) => page.evaluate(async () => void (await Promise.all(Object.keys(await chrome.notifications.getAll()).map((id) => chrome.notifications.clear(id)))));

test('three days before, one reminder; none again after the worker was stopped and the browser restarted', async ({ open }) => {
  const first = await open();
  const popup = await first.context.newPage();
  await popup.goto(first.own('popup.html'));
  await new Popup(popup).addOwn('Nộp sổ chủ nhiệm', dayOf(morning(20)));
  await popup.close();
  const page = await ownPage(first);
  const due = async () => (await notifications(page)).filter((id) => id.includes('entry|'));

  await lookAt(first, page, morning(10));
  expect(await due()).toEqual([]);
  await lookAt(first, page, morning(17));
  expect(await due()).toHaveLength(1);

  await clear(page);
  await first.stopWorker();
  await lookAt(first, page, morning(17) + hour);
  expect(await due()).toEqual([]);
  await first.close();

  const second = await open();
  const later = await ownPage(second);
  await lookAt(second, later, morning(17) + 2 * hour);
  expect((await notifications(later)).filter((id) => id.includes('entry|'))).toEqual([]);
  // The next lead is news again: the day itself.
  await lookAt(second, later, morning(20));
  expect((await notifications(later)).filter((id) => id.includes('entry|'))).toHaveLength(1);
});

test('two deadlines that come due together make one notification', async ({ browserWithSoat }) => {
  const page = await browserWithSoat.context.newPage();
  await page.goto(browserWithSoat.own('popup.html'));
  const popup = new Popup(page);
  await popup.addOwn('Họp tổ', dayOf(morning(20)));
  await popup.addOwn('Nộp đề', dayOf(morning(20)));
  await page.goto(browserWithSoat.own('manifest.json'));
  await clear(page);
  await lookAt(browserWithSoat, page, morning(19));
  expect(await notifications(page)).toHaveLength(1);
});

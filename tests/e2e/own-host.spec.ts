import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import { Inspector, type Browser } from '../../scripts/work/browser.ts';
import { smasScored } from '../practice-school/smas/index.ts';
import type { SchoolPage } from './parts/school-page.ts';
import { expect, test } from './soat.ts';

const host = 'hoso.thcs-minhtan.edu.vn';
const address = `https://${host}/so-diem`;
declare const chrome: typeof api & { developerPrivate: { addHostPermission(id: string, host: string): Promise<void>; updateProfileConfiguration(change: object): Promise<void>; reload(id: string, options: object): Promise<void> } };

/** The practice book under a host that no platform claims. */
async function serve({ context }: Browser): Promise<void> {
  await context.route(`https://${host}/**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: smasScored.html.replace(/<script[^>]*><\/script>/, '') }));
}

/** The answer "Cho phép" to the browser's own question, which stands outside every page: given here before it is asked. */
async function allow({ context, extensionId }: Browser): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(([id, pattern]) => chrome.developerPrivate.addHostPermission(id, pattern), [extensionId, `https://${host}/*`] as const);
  await page.close();
}

/** The popup as it opens over a tab. */
async function popupOver({ context, own }: Browser, tabId: number): Promise<Page> {
  const popup = await context.newPage();
  await popup.goto(own(`popup.html?tab=${tabId}`));
  return popup;
}

async function add(browser: Browser, tabId: number): Promise<void> {
  const popup = await popupOver(browser, tabId);
  await popup.getByRole('button', { name: 'Soát trang này…' }).click();
  await popup.getByRole('textbox', { name: 'Địa chỉ trang của trường' }).fill(address);
  expect((await new AxeBuilder({ page: popup }).analyze()).violations).toEqual([]);
  await popup.getByRole('button', { name: 'Cho Soát đọc trang này' }).click();
  await expect(popup.getByText(`Soát đọc được ${host}`)).toBeVisible();
  await popup.close();
}

const untouched = async ({ page, marks }: SchoolPage, before: string) => {
  await expect(marks).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
};

test('a school’s own host is read once the user has added it, lives on over a restart, and is left when it is removed', async ({ school, browserWithSoat }) => {
  await serve(browserWithSoat);
  await school.page.goto(address);
  const before = await school.page.evaluate(() => document.documentElement.outerHTML);
  expect((await school.inspection({ platform: false })).sheets).toEqual([]);
  await untouched(school, before);

  await allow(browserWithSoat);
  // Allowed by the browser alone, without the popup's question: Soát stands nowhere yet.
  await untouched(school, before);
  await add(browserWithSoat, school.tabId);

  // The page in front is read at once.
  await expect(school.chip).toContainText('đã đọc 42/42');
  const { platform, sheets } = await school.inspection();
  expect(platform).toBeNull();
  expect(sheets).toMatchObject([{ kind: 'gradebook', pupils: 42 }]);
  await school.page.reload();
  await expect(school.chip).toContainText('đã đọc 42/42');
  const after = await popupOver(browserWithSoat, school.tabId);
  await expect(after.getByRole('button', { name: 'Mở bảng bên' })).toBeVisible();
  await expect(after.getByRole('button', { name: 'Soát trang này…' })).toHaveCount(0);
  await after.close();

  const settings = await browserWithSoat.context.newPage();
  await settings.goto(browserWithSoat.own('options.html'));
  await settings.getByRole('button', { name: `Gỡ địa chỉ ${host}` }).click();
  await expect(settings.getByText('Chưa thêm địa chỉ nào.')).toBeVisible();
  // The open page is left at once; after the next loading nothing of ours stands there.
  await expect(school.marks).toHaveCount(0);
  await expect.poll(async () => (await school.inspection({ platform: false })).sheets).toEqual([]);
  await school.page.reload();
  await untouched(school, before);
  const left = await settings.evaluate(async () => [(await chrome.permissions.getAll()).permissions?.includes('scripting'), await chrome.permissions.contains({ origins: ['https://hoso.thcs-minhtan.edu.vn/*'] })]);
  expect(left).toEqual([false, false]);
});

test('the host outlives the browser, and the registration an update', async ({ open }) => {
  const first = await open();
  await serve(first);
  const tab = first.context.pages()[0]!;
  await tab.goto(address);
  await allow(first);
  await add(first, await (await Inspector.open(first)).tabOf(tab));
  await expect(tab.locator('soat-marks')).toHaveCount(1);
  await first.close();

  const second = await open();
  await serve(second);
  const page = second.context.pages()[0]!;
  await page.goto(address);
  await expect(page.locator('soat-marks')).toHaveCount(1);

  // What the browser does at an update: registrations are dropped, the extension starts anew.
  const own = await second.context.newPage();
  await own.goto(second.own('options.html'));
  await own.evaluate(() => chrome.scripting.unregisterContentScripts());
  const extensions = await second.context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(async (id) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.reload(id, { failQuietly: true });
  }, second.extensionId);
  await expect
    .poll(async () => {
      const asked = await second.context.newPage();
      const registered = await asked.goto(second.own('options.html')).then(() => asked.evaluate(() => chrome.scripting.getRegisteredContentScripts())).catch(() => []);
      await asked.close();
      return registered.map(({ matches }) => matches);
    })
    .toEqual([[`https://${host}/*`]]);
  await page.reload();
  await expect(page.locator('soat-marks')).toHaveCount(1);
});

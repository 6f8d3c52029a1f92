import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import path from 'node:path';
import type { browser as api } from 'wxt/browser';
import { expect, test } from './soat.ts';

/** Inside the extension's own page, where the functions given to `evaluate` run. */
declare const chrome: typeof api;

const example = path.resolve(import.meta.dirname, '../../docs/vi-du/thcs-minh-thuan.json');

async function looksWell(page: Page): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  }
}

test('opens by itself after the installation, once: who the teacher is, the school’s rules, and what to open', async ({ open, log }) => {
  const browser = await open({ firstRun: true });
  const address = browser.own('welcome.html');
  const isWelcome = (page: Page) => page.url() === address;
  const page = browser.context.pages().find(isWelcome) ?? (await browser.context.waitForEvent('page', isWelcome));
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Bước 1 · Thầy cô là ai', 'Bước 2 · Quy định của trường', 'Bước 3 · Mở trang của trường như mọi ngày']);
  await page.getByText('Giáo viên chủ nhiệm', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Lớp chủ nhiệm' }).fill('7a');
  await page.getByRole('textbox', { name: 'Lớp và môn đang dạy' }).fill('7A Toán');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Nạp tệp quy định (.json)' }).click();
  await (await choosing).setFiles(example);
  await expect(page.getByText('Trường THCS Minh Thuận, phiên bản 2026.1')).toBeVisible();
  await page.getByRole('button', { name: 'Xong, bắt đầu dùng' }).click();
  await expect(page.getByRole('status')).toHaveText('Xong. Thầy cô đóng thẻ này và mở trang của trường.');

  await page.goto(browser.own('options.html'));
  await expect(page.getByRole('radio', { name: 'Giáo viên chủ nhiệm' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Lớp chủ nhiệm' })).toHaveValue('7A');
  await expect(page.getByText('Trường THCS Minh Thuận, phiên bản 2026.1')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mở lại ba bước đầu' })).toHaveCount(0);
  expect(log.complaints).toEqual([]);
  await browser.close();

  // Chromium tells of an installation again at each start with an unpacked extension.
  const second = await open({ firstRun: true });
  const options = await second.context.newPage();
  await options.goto(second.own('options.html'));
  await options.evaluate(() => chrome.storage.managed.get(null));
  await expect(options.getByRole('radio', { name: 'Giáo viên chủ nhiệm' })).toBeChecked();
  expect(second.context.pages().filter((each) => each.url() === second.own('welcome.html'))).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });
    test('is reached from the settings while it was not gone through; axe finds nothing wrong, nothing runs out of the side', async ({ browserWithSoat }) => {
      const page = await browserWithSoat.context.newPage();
      await page.goto(browserWithSoat.own('options.html'));
      await page.getByRole('link', { name: 'Mở lại ba bước đầu' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chào thầy cô, Soát đã sẵn sàng');
      await looksWell(page);
      await page.goto(browserWithSoat.own('options.html'));
      await page.getByText('English', { exact: true }).first().click();
      await page.goto(browserWithSoat.own('welcome.html'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome, Soát is ready');
      await looksWell(page);
    });
  });
}

import { chromium } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { crxOf, signingKey, updateManifest } from '../../scripts/work/crx.ts';
import { extensionFolder } from '../../scripts/work/extension.ts';
import { filesOf, zipOf } from '../../scripts/work/pack-files.ts';
import { extensionIds } from '../../lib/school/extension-ids.ts';
import { clearPolicy, extensionPolicy, setPolicy } from './parts/policy-file.ts';
import { expect, test } from './soat.ts';

/** Inside the extension's worker, where the functions given to `evaluate` run. */
declare const chrome: typeof api;

test.describe.configure({ mode: 'serial' });
test.afterEach(clearPolicy);

const example = path.resolve(import.meta.dirname, '../../docs/vi-du/thcs-minh-thuan.json');
const pack = JSON.parse(readFileSync(example, 'utf8')) as Record<string, unknown>;
const set = (values: object) => setPolicy(extensionPolicy(extensionIds.chromium, values));

test('a pack by policy is in force and locked, a wrong value is refused and shown, a change arrives live', async ({ open }) => {
  set({ pack, language: 'vi', quietFirstRun: true });
  const browser = await open();
  const page = await browser.context.newPage();
  await page.goto(browser.own('options.html'));
  await expect(page.locator('.settings-policy')).toContainText('Trường THCS Minh Thuận, phiên bản 2026.1');
  await expect(page.locator('.locked')).toHaveCount(2);
  await expect(page.getByText('do nhà trường đặt').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nạp tệp quy định (.json)' })).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'English' })).toBeDisabled();
  await expect(page.getByRole('link', { name: 'Mở lại ba bước đầu' })).toHaveCount(0);
  for (const own of ['desk.html', 'sidepanel.html']) {
    const other = await browser.context.newPage();
    await other.goto(browser.own(own));
    await expect(other.getByRole('radio', { name: 'English' })).toBeDisabled();
    await expect(other.getByRole('img', { name: 'do nhà trường đặt' })).toBeVisible();
    await other.close();
  }

  set({ pack: { ...pack, version: '2026.2', retentionDays: 5 }, language: 'vi' });
  await expect(page.locator('.settings-policy [role=alert]')).toContainText('Quy định của trường, Số ngày giữ dữ liệu: giá trị không đúng');
  // What the browser itself withholds can only be seen to be absent.
  set({ pack: { ...pack, mayFill: 'yes' }, language: 'vi' });
  await expect(page.locator('.settings-policy')).toContainText('quy định của trường, bỏ phần chào lần đầu. Nếu trường có đặt');
  set({ pack: { ...pack, version: '2026.3' } });
  await expect(page.locator('.settings-policy')).toContainText('phiên bản 2026.3');
  clearPolicy();
  await expect(page.getByText('Máy này không nhận chính sách nào')).toBeVisible();
});

test('a school that wants no first-run page has none', async ({ open }) => {
  set({ quietFirstRun: true });
  const { context, own } = await open({ firstRun: true });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // Answers once the policy is there, which the first-run page waits for as well.
  expect(await worker.evaluate(() => chrome.storage.managed.get(null))).toEqual({ quietFirstRun: true });
  const page = await context.newPage();
  await page.goto(own('options.html'));
  await expect(page.locator('.settings-policy')).toContainText('bỏ phần chào lần đầu');
  await expect(page.getByRole('link', { name: 'Mở lại ba bước đầu' })).toHaveCount(0);
  expect(context.pages().map((each) => each.url())).not.toContain(own('welcome.html'));
  // One that was opened before the policy came closes itself.
  const late = await context.newPage();
  await Promise.all([late.waitForEvent('close'), late.goto(own('welcome.html')).catch(() => undefined)]);
});

test('the same pack by file gives the same result as by policy', async ({ open }) => {
  const browser = await open();
  const page = await browser.context.newPage();
  const inForce = async () => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu ra tệp' }).first().click();
    return JSON.parse(readFileSync(await (await waiting).path(), 'utf8')) as unknown;
  };
  await page.goto(browser.own('options.html'));
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Nạp tệp quy định (.json)' }).click();
  await (await choosing).setFiles(example);
  await expect(page.getByText('Trường THCS Minh Thuận, phiên bản 2026.1')).toBeVisible();
  const byFile = await inForce();
  await page.getByRole('button', { name: 'Về bộ chuẩn' }).click();
  await expect(page.getByText('Đang dùng bộ quy định chuẩn')).toBeVisible();
  set({ pack });
  await expect(page.locator('.settings-policy')).toContainText('phiên bản 2026.1');
  expect(await inForce()).toEqual(byFile);
});

test('the packed extension installs by policy from the school’s own address, and gets its pack', async ({ profile }) => {
  const { crx, id } = crxOf(zipOf(filesOf(extensionFolder()), { withoutKey: true }), signingKey(undefined).privateKey);
  const { version } = JSON.parse(readFileSync(path.join(extensionFolder(), 'manifest.json'), 'utf8')) as { version: string };
  const server = createServer((request, response) => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    if (request.url?.startsWith('/update.xml')) response.setHeader('content-type', 'text/xml').end(updateManifest(id, version, `${address}/soat.crx`));
    else response.setHeader('content-type', 'application/x-chrome-extension').end(crx);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/update.xml`;
  setPolicy({ ...extensionPolicy(id, { pack }), ExtensionInstallForcelist: [`${id};${address}`], DeveloperToolsAvailability: 1 });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH,
    ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
    args: ['--no-first-run'],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
    expect(new URL(worker.url()).host).toBe(id);
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/options.html`);
    await expect(page.locator('.settings-policy')).toContainText('Trường THCS Minh Thuận, phiên bản 2026.1');
  } finally {
    await context.close();
    server.close();
  }
});

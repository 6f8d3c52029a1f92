import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from '../../scripts/work/browser.ts';
import { smasScored } from '../practice-school/smas/index.ts';
import { expect, test } from './soat.ts';

/** Inside the extension's own pages and its worker, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

const word = 'Hoa phượng đỏ 2026';

/** Every record a backup holds, read past Soát's own code; reminders that were shown are the worker's, and go on. */
const dump = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const asked = indexedDB.open('soat');
      asked.onsuccess = () => done(asked.result);
    });
    const names = [...database.objectStoreNames].filter((name) => name !== 'notices' && !name.startsWith('pack')).sort();
    const all = await Promise.all(names.map((name) => new Promise<[string, unknown[]]>((done) => {
      const asked = database.transaction(name).objectStore(name).getAll();
      asked.onsuccess = () => done([name, (asked.result as { name?: string }[]).filter((record) => !['backup', 'format', 'clock'].includes(record.name ?? ''))]);
    })));
    database.close();
    return all;
  });

async function desk({ context, own }: Browser, at?: string): Promise<Page> {
  const page = await context.newPage();
  if (at) await page.clock.setFixedTime(at);
  await page.goto(own('desk.html#/sao-luu'));
  await expect(page.getByRole('heading', { level: 1, name: 'Sao lưu' })).toBeVisible();
  return page;
}

async function save(page: Page, passphrase: string | null): Promise<string> {
  const part = page.getByRole('region', { name: 'Lưu một bản sao' });
  if (passphrase === null) await part.getByText('Khóa tệp bằng mật khẩu').click();
  else {
    await part.getByRole('textbox', { name: 'Mật khẩu', exact: true }).fill(passphrase);
    await part.getByRole('textbox', { name: 'Nhập lại mật khẩu' }).fill(passphrase);
  }
  const [download] = await Promise.all([page.waitForEvent('download'), part.getByRole('button', { name: 'Lưu tệp sao lưu' }).click()]);
  await expect(page.locator('.backup-status')).toContainText(download.suggestedFilename());
  return download.path();
}

async function choose(page: Page, file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Chọn tệp sao lưu…' }).click()]);
  await chooser.setFiles(file);
}

test('backup with a passphrase → Xóa tất cả → restore → everything as before', async ({ school, browserWithSoat }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  await school.page.goto('about:blank');
  const page = await desk(browserWithSoat);
  const before = await dump(page);
  expect(Object.fromEntries(before)['readings']).not.toEqual([]);

  const file = await save(page, word);
  const pupil = (Object.fromEntries(before)['readings'] as { sheet: { rows: { pupil: string }[] } }[])[0]!.sheet.rows[0]!.pupil;
  expect(readFileSync(file).includes(pupil)).toBe(false);

  await page.getByRole('button', { name: 'Xóa tất cả…' }).click();
  await expect(page.getByRole('alertdialog')).toContainText(/Sẽ xóa: 1 bảng đã đọc/);
  await page.getByRole('textbox', { name: 'Gõ chữ XÓA để xác nhận' }).fill('XÓA');
  await page.getByRole('button', { name: 'Xóa tất cả', exact: true }).click();
  await expect(page.locator('.backup-status')).toContainText('Đã xóa tất cả');
  expect(Object.fromEntries(await dump(page))['readings']).toEqual([]);

  await choose(page, file);
  const unlock = async (passphrase: string) => {
    await page.getByRole('region', { name: 'Khôi phục từ tệp' }).getByRole('textbox', { name: 'Mật khẩu' }).fill(passphrase);
    await page.getByRole('button', { name: 'Mở khóa' }).click();
  };
  await unlock('Hoa phượng vàng 2026');
  await expect(page.getByRole('alert')).toContainText('Mật khẩu không đúng');
  expect(Object.fromEntries(await dump(page))['readings']).toEqual([]);
  await unlock(word);
  // The dry run: what would change, before anything is written.
  await expect(page.getByRole('row', { name: /^Bảng đã đọc 1 0 0 0/ })).toBeVisible();
  expect(Object.fromEntries(await dump(page))['readings']).toEqual([]);
  const [copy] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Khôi phục', exact: true }).click()]);
  expect(copy.suggestedFilename()).toMatch(/^soat-truoc-khi-khoi-phuc-.*\.soat$/);
  await expect(page.locator('.backup-status')).toContainText(/Đã khôi phục và đếm lại đủ: 1 bảng đã đọc/);
  expect(await dump(page)).toEqual(before);
});

test('a damaged file changes nothing and says so', async ({ browserWithSoat }, info) => {
  const page = await desk(browserWithSoat);
  const file = await save(page, null);
  const before = await dump(page);
  const broken = info.outputPath('cut.soat');
  writeFileSync(broken, readFileSync(file).subarray(0, -3));
  await choose(page, broken);
  await expect(page.getByRole('alert')).toContainText('Tệp bị cụt');
  await expect(page.getByRole('alert')).toContainText('Dữ liệu trên máy vẫn y nguyên');
  expect(await dump(page)).toEqual(before);
});

test('a page that is closed in the middle of a restore leaves all or nothing', async ({ browserWithSoat }) => {
  const page = await desk(browserWithSoat);
  await page.evaluate(() => new Promise<void>((done) => {
    const asked = indexedDB.open('soat');
    asked.onsuccess = () => {
      const written = asked.result.transaction('deadlines', 'readwrite');
      for (let n = 0; n < 5000; n++) written.objectStore('deadlines').put({ kind: 'day', id: `d${n}`, date: '2026-12-01', name: `Nghỉ ${n}`, dayKind: 'le' });
      written.oncomplete = () => { asked.result.close(); done(); };
    };
  }));
  await page.reload();
  await expect(page.getByText('5000 ngày đã nhập')).toBeVisible();
  const full = await dump(page);
  const file = await save(page, null);
  await page.getByRole('button', { name: 'Xóa tất cả…' }).click();
  await page.getByRole('textbox', { name: 'Gõ chữ XÓA để xác nhận' }).fill('xóa');
  await page.getByRole('button', { name: 'Xóa tất cả', exact: true }).click();
  await expect(page.locator('.backup-status')).toContainText('Đã xóa tất cả');
  const empty = await dump(page);
  await choose(page, file);
  await page.getByText('Lưu một bản sao dữ liệu hiện có trước').click();
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click({ noWaitAfter: true });
  await page.close();
  const after = await dump(await desk(browserWithSoat));
  expect([JSON.stringify(full), JSON.stringify(empty)].includes(JSON.stringify(after))).toBe(true);
});

test('once a month: due on the desk and in the popup, over with a backup', async ({ browserWithSoat }) => {
  const { context, own } = browserWithSoat;
  const first = await desk(browserWithSoat, '2026-11-25T08:00:00+07:00');
  await first.getByText('Khóa tệp bằng mật khẩu').click();
  await Promise.all([first.waitForEvent('download'), first.getByRole('button', { name: 'Lưu tệp sao lưu' }).click()]);
  await expect(first.getByText(/^Lần sao lưu gần nhất: 08:00/)).toBeVisible();
  await first.close();

  const popupAt = async (at: string) => {
    const popup = await context.newPage();
    await popup.clock.setFixedTime(at);
    await popup.goto(own('popup.html'));
    await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
    return popup;
  };
  const notice = 'Đã đến lúc sao lưu. Lần sao lưu gần nhất: 08:00 ngày 25/11/2026.';
  const early = await popupAt('2026-12-24T08:00:00+07:00');
  await expect(early.getByText('Đã đến lúc sao lưu')).toHaveCount(0);
  await early.close();
  const popup = await popupAt('2026-12-25T08:00:00+07:00');
  await expect(popup.getByText(notice)).toBeVisible();
  const [opened] = await Promise.all([context.waitForEvent('page'), popup.getByRole('button', { name: 'Sao lưu ngay' }).click()]);
  await expect(opened.getByRole('heading', { level: 1, name: 'Sao lưu' })).toBeVisible();

  const due = await desk(browserWithSoat, '2026-12-25T08:00:00+07:00');
  await expect(due.getByText('Đã đến lúc sao lưu')).toBeVisible();
  await save(due, null);
  await expect(due.getByText('Đã đến lúc sao lưu')).toHaveCount(0);
  await expect(popup.getByText(notice)).toHaveCount(0);
});

test('data of a newer Soát are shown and not written', async ({ browserWithSoat }) => {
  const { context, own } = browserWithSoat;
  const page = await desk(browserWithSoat);
  await page.evaluate(() => new Promise<void>((done) => {
    const asked = indexedDB.open('soat');
    asked.onsuccess = () => {
      const written = asked.result.transaction('settings', 'readwrite');
      written.objectStore('settings').put({ name: 'format', value: 99 });
      written.oncomplete = () => { asked.result.close(); done(); };
    };
  }));
  await browserWithSoat.stopWorker();
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Dữ liệu này do Soát mới hơn lưu');
  const before = await dump(page);
  await page.getByRole('button', { name: 'Xóa tất cả…' }).click();
  await page.getByRole('textbox', { name: 'Gõ chữ XÓA để xác nhận' }).fill('XÓA');
  await page.getByRole('button', { name: 'Xóa tất cả', exact: true }).click();
  await expect(page.locator('.backup-status')).toContainText('Chưa xóa được');
  expect(await dump(page)).toEqual(before);
  const popup = await context.newPage();
  await popup.goto(own('popup.html'));
  await expect(popup.getByRole('alert')).toContainText('Dữ liệu này do Soát mới hơn lưu');
});

test('the worker deletes what was read once its year is over, after the 31st of August, and not because a clock jumped there', async ({ school, browserWithSoat }) => {
  const { context } = browserWithSoat;
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  await school.page.goto('about:blank');
  const page = await desk(browserWithSoat);
  await expect(page.getByText(/^1 bảng giữ đến hết .*31\/0?8/)).toBeVisible();
  const until = /(\d{2})\/(\d{2})\/(\d{4})/.exec((await page.getByText(/^1 bảng giữ đến hết/).textContent())!)!;
  const lookAt = async (instant: number) => {
    const ring = () => page.evaluate(() => chrome.runtime.sendMessage({ type: 'deadlines/changed' }).catch(() => undefined));
    await ring();
    await expect.poll(() => context.serviceWorkers().at(-1)!.evaluate((at) => void (Date.now = () => at), instant).then(() => true, () => false)).toBe(true);
    await ring();
    await expect.poll(() => page.evaluate(async (at) => ((await chrome.alarms.get('soat-next'))?.scheduledTime ?? 0) > at, instant)).toBe(true);
  };
  const last = Date.parse(`${until[3]}-${until[2]}-${until[1]}T23:00:00+07:00`);
  await lookAt(last);
  expect(Object.fromEntries(await dump(page))['readings']).toHaveLength(1);
  // The clock stood in November a moment ago: it must go on for a week before anything is deleted by it.
  for (let day = 0; day < 5; day++) {
    await lookAt(last + 2 * 3_600_000 + day * 86_400_000);
    expect(Object.fromEntries(await dump(page))['readings']).toHaveLength(1);
  }
  await lookAt(last + 2 * 3_600_000 + 5 * 86_400_000);
  await expect.poll(async () => Object.fromEntries(await dump(page))['readings']).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test('the part is right for axe, narrow and wide', async ({ browserWithSoat }, info) => {
      const page = await desk(browserWithSoat);
      const file = await save(page, null);
      await page.getByRole('button', { name: 'Chọn tệp sao lưu…' }).waitFor();
      await choose(page, file);
      await expect(page.getByRole('button', { name: 'Khôi phục', exact: true })).toBeVisible();
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
        expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
        await page.screenshot({ path: info.outputPath(`sao-luu-${width}.png`), fullPage: true });
      }
    });
  });
}

import type { Browser } from '../../scripts/work/browser.ts';
import { Inspector } from '../../scripts/work/browser.ts';
import { smasProfile, smasScored } from '../practice-school/smas/index.ts';
import { Popup } from './parts/popup.ts';
import { expect, test } from './soat.ts';

async function popupIn(browser: Browser, clock?: string): Promise<Popup> {
  const page = await browser.context.newPage();
  if (clock) await page.clock.setFixedTime(clock);
  await page.goto(browser.own('popup.html'));
  return new Popup(page);
}

/** ddmmyyyy of a day so many days from today, in Vietnam. */
function day(fromToday: number): string {
  const date = new Date(Date.now() + fromToday * 86_400_000);
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' }).format(date).replaceAll('/', '');
}

test('a test period gives the day that marks are due: seven working days after its end, days off left out', async ({ browserWithSoat }) => {
  const popup = await popupIn(browserWithSoat, '2026-11-22T08:00:00+07:00');
  // 24/11 is a public holiday, 28 and 29/11 a weekend: 23, 25, 26, 27, 30/11, 1/12, 2/12.
  const result = await popup.fillTest({ lop: '7A', mon: 'Toán', from: '16112026', to: '20112026' });
  await expect(result).toContainText('02/12/2026');
  await expect(result).toContainText('24/11');
  await popup.save();
  const item = popup.group('sau').getByRole('listitem').or(popup.group('trong7Ngay').getByRole('listitem')).filter({ hasText: '7A' });
  await expect(item.first()).toContainText('02/12');
});

test('due tomorrow: listed within seven days, counted on the badge, done and undone', async ({ browserWithSoat }) => {
  const popup = await popupIn(browserWithSoat);
  const inspector = await Inspector.open(browserWithSoat);
  await popup.addOwn('Nộp kế hoạch tổ', day(1));
  await expect(popup.group('trong7Ngay')).toContainText('Nộp kế hoạch tổ');
  await expect.poll(() => inspector.badge()).toMatch(/^[1-9]/);

  const before = Number(await inspector.badge());
  await popup.page.getByRole('button', { name: /^Xong: .*Nộp kế hoạch tổ/ }).click();
  await expect(popup.group('trong7Ngay')).not.toContainText('Nộp kế hoạch tổ');
  await expect.poll(async () => Number(await inspector.badge())).toBe(before - 1);
  await popup.page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(popup.group('trong7Ngay')).toContainText('Nộp kế hoạch tổ');
  await expect.poll(async () => Number(await inspector.badge())).toBe(before);
});

test('a deadline, its badge and its alarm outlive the browser', async ({ open }) => {
  const first = await open();
  await (await popupIn(first)).addOwn('Nộp sổ chủ nhiệm', day(2));
  await first.close();

  const second = await open();
  const popup = await popupIn(second);
  await expect(popup.group('trong7Ngay')).toContainText('Nộp sổ chủ nhiệm');
  const inspector = await Inspector.open(second);
  await expect.poll(() => inspector.badge()).toMatch(/^[1-9]/);
  await expect.poll(() => inspector.alarms()).toBeGreaterThan(0);
});

test('the statistics of the sheet in view are copied without a name; a page without a mark book says that there is nothing', async ({ school, browserWithSoat }) => {
  await browserWithSoat.context.grantPermissions(['clipboard-read']);
  await school.open(smasScored);
  const { sheets } = await school.inspection();
  const page = await browserWithSoat.context.newPage();
  await page.goto(browserWithSoat.own(`popup.html?tab=${school.tabId}`));
  const popup = new Popup(page);
  const copy = page.getByRole('button', { name: 'Chép thống kê' });
  await copy.click();
  await expect(popup.status).toContainText('Đã chép thống kê của 1 sổ điểm');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^7A · Toán · học kì I · SMAS\n42 học sinh, đọc /);
  expect(text).toMatch(/^GK: .*\d/m);
  for (const { pupil } of sheets[0]!.rows) expect(text).not.toContain(pupil!);

  await school.page.goto(smasProfile.address);
  await expect(school.chip).toContainText('đã đọc');
  await copy.click();
  await expect(popup.status).toContainText('Trang đang mở không có sổ điểm nào Soát đã đọc');
});

test('the real popup opens from the toolbar', async ({ school, browserWithSoat }) => {
  await school.open(smasScored);
  await browserWithSoat.pressButton(school.page);
  const popup = await browserWithSoat.hiddenPage('popup.html');
  await expect(popup.getByRole('heading', { level: 1 })).toContainText('Hôm nay');
  await expect.poll(() => popup.evaluate(() => innerWidth)).toBeGreaterThanOrEqual(360);
});

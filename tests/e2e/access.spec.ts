import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { smasProfile, smasScored } from '../practice-school/smas/index.ts';
import { Popup } from './parts/popup.ts';
import { expect, test } from './soat.ts';

/** What axe finds wrong, in words; rules about whole documents do not apply to a part of a page. */
async function violations(page: Page, part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (part) axe.include(part).disableRules(['region']);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`));
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test('axe finds nothing wrong in the marks, the card and the chip', async ({ school }) => {
      await school.open(smasProfile);
      await school.finds(smasProfile.expected);
      await school.page.getByRole('tab', { name: 'Thông tin hộ khẩu' }).click();
      await school.mark(/^lỗi: .*Thôn Phu/).click();
      await expect(school.card).toBeVisible();
      expect(await violations(school.page, 'soat-marks')).toEqual([]);
    });

    test('axe finds nothing wrong in the side panel', async ({ school, browserWithSoat }) => {
      await school.open(smasScored);
      await school.finds(smasScored.expected);
      const panel = await school.openPanel();
      await expect(panel.getByRole('tabpanel')).toContainText('42/42 học sinh');
      expect(await violations(panel)).toEqual([]);
      await panel.getByRole('tab', { name: 'Trước khi ký' }).click();
      await expect(panel.locator('.review-header')).toBeVisible();
      expect(await violations(panel)).toEqual([]);
      expect(browserWithSoat.context.pages().length).toBeGreaterThan(0);
    });

    for (const file of ['popup.html', 'options.html', 'help.html']) {
      test(`axe finds nothing wrong in ${file}`, async ({ browserWithSoat }) => {
        const page = await browserWithSoat.context.newPage();
        await page.goto(browserWithSoat.own(file));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await violations(page)).toEqual([]);
        if (file !== 'popup.html') return;
        await new Popup(page).fillTest({ lop: '7A', mon: 'Toán', from: '16112026', to: '20112026' });
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}

/** Presses Tab until the focus comes back to where it began, and tells what it rested on. */
async function tabStops(page: Page, most = 60): Promise<{ name: string; seen: boolean }[]> {
  const stops: { name: string; seen: boolean }[] = [];
  await page.locator('body').focus().catch(() => undefined);
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { width, height } = element.getBoundingClientRect();
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      const labels = (element as HTMLInputElement).labels;
      const name = element.getAttribute('aria-label') ?? (labels?.length ? labels[0]!.innerText : (element as HTMLElement).innerText) ?? '';
      return { name: name.trim() || element.tagName, seen: width > 0 && height > 0 && ring };
    });
    if (!stop) break;
    if (stops.length > 0 && press > 3 && stop.name === stops[0]!.name) break;
    stops.push(stop);
  }
  return stops;
}

test('by keyboard: the panel’s parts are reached in order, each stop can be seen', async ({ school }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  const panel = await school.openPanel();
  await expect(panel.getByRole('tabpanel')).toContainText('42/42 học sinh');
  const stops = await tabStops(panel);
  const names = stops.map(({ name }) => name);
  expect(names.some((name) => name.startsWith('Trang này'))).toBe(true);
  for (const { pupil } of smasScored.expected) expect(names.some((name) => name.startsWith(`Tới ô: ${pupil}`))).toBe(true);
  expect(stops.filter(({ seen }) => !seen)).toEqual([]);
});

test('by keyboard: the popup adds a test without a mouse', async ({ browserWithSoat }) => {
  const page = await browserWithSoat.context.newPage();
  await page.clock.setFixedTime('2026-11-22T08:00:00+07:00');
  await page.goto(browserWithSoat.own('popup.html'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const press = async (name: RegExp) => {
    for (let tries = 0; tries < 30; tries++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((words) => new RegExp(words).test((document.activeElement as HTMLElement).innerText), name.source)) return page.keyboard.press('Enter');
    }
    throw new Error(`Tab never reached ${name.source}`);
  };
  await press(/Thêm ngày kiểm tra/);
  const day = page.getByRole('group', { name: 'Từ ngày' }).getByRole('spinbutton').first();
  await expect(day).toBeVisible();
  for (let tries = 0; tries < 15 && !(await day.evaluate((element) => element === document.activeElement)); tries++) await page.keyboard.press('Tab');
  await expect(day).toBeFocused();
  await page.keyboard.type('20112026');
  await expect(page.locator('.deadline-result')).toContainText('02/12/2026');
  await press(/Thêm vào lịch/);
  await expect(page.locator('.deadline-status')).toContainText('Đã thêm 1 ngày');
});

test('at 320 px and twice the size nothing runs out of the side', async ({ browserWithSoat }) => {
  const page = await browserWithSoat.context.newPage();
  await page.setViewportSize({ width: 320, height: 640 });
  for (const file of ['popup.html', 'sidepanel.html', 'options.html']) {
    await page.goto(browserWithSoat.own(file));
    await expect(page.locator('#root, main').first()).not.toBeEmpty();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), file).toBeLessThanOrEqual(0);
  }
});

import { platforms } from '../practice-school/index.ts';
import { smasProfile, smasScored } from '../practice-school/smas/index.ts';
import { Popup } from './parts/popup.ts';
import { expect, test } from './soat.ts';

test('the whole main job sends no request of ours, breaks no policy and logs no error', async ({ school, browserWithSoat, log }) => {
  const { context, own } = browserWithSoat;
  for (const practice of platforms.flatMap(({ pages }) => pages)) {
    await school.open(practice);
    await school.finds(practice.expected);
  }
  await school.open(smasProfile);
  await school.choosePupil(smasProfile.pupils[3]!.pupil);
  await school.finds(smasProfile.pupils[3]!.expected);
  await school.page.keyboard.press('Alt+s');

  await school.open(smasScored);
  await school.finds(smasScored.expected);
  const panel = await school.openPanel();
  await panel.getByRole('tab', { name: 'Trước khi ký' }).click();
  await expect(panel.locator('.review-header')).toBeVisible();
  const popup = new Popup(await context.newPage());
  await popup.page.goto(own('popup.html'));
  await popup.fillTest({ lop: '7A', mon: 'Toán', from: '16112026', to: '20112026' });
  const options = await context.newPage();
  await options.goto(own('options.html'));
  await expect(options.getByRole('heading', { level: 1 })).toBeVisible();

  const asked = log.requests.map((address) => new URL(address));
  const ours = new Set(platforms.flatMap(({ pages, files, origin }) => [...pages.map(({ address }) => address), ...Object.keys(files).map((name) => origin + name)]));
  const strange = asked.filter((url) => !(url.origin === new URL(own('')).origin || url.protocol === 'chrome-extension:' || ours.has(url.origin + url.pathname) || url.pathname === '/favicon.ico'));
  expect(strange.map(String)).toEqual([]);
  expect(asked.length).toBeGreaterThan(platforms.flatMap(({ pages }) => pages).length);
  expect(log.complaints).toEqual([]);
});

test('nothing of the extension can be reached from a page', async ({ school, browserWithSoat }) => {
  await school.open(smasScored);
  const reached = await school.page.evaluate(async (addresses) => {
    const results = await Promise.allSettled(addresses.map((address) => new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = resolve;
      image.onerror = reject;
      image.src = address;
    })));
    return results.map(({ status }) => status);
  }, ['icon/128.png', 'icon/16.png'].map(browserWithSoat.own));
  expect(reached).toEqual(['rejected', 'rejected']);
});

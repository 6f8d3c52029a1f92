import AxeBuilder from '@axe-core/playwright';
import { Popup } from './parts/popup.ts';
import { expect, test } from './soat.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });
    test('the popup leads to the guide: its pictures are there, its links lead on, and nothing runs out of 360 px', async ({ browserWithSoat, log }) => {
      const { context, own } = browserWithSoat;
      const popup = new Popup(await context.newPage());
      await popup.page.goto(own('popup.html'));
      const opened = context.waitForEvent('page');
      await popup.page.getByRole('link', { name: 'Hướng dẫn', exact: true }).click();
      const page = await opened;
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soát trong năm phút');
      const pictures = page.locator('.guide img');
      await expect(pictures).not.toHaveCount(0);
      for (const picture of await pictures.all()) {
        await picture.scrollIntoViewIfNeeded();
        await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

      await page.getByRole('link', { name: 'Soát và dữ liệu của học sinh' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soát và dữ liệu của học sinh');
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
      await page.getByRole('link', { name: 'Các quy tắc', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soát kiểm tra những gì');
      await page.goto(own('help.html#hamlet-word'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soát kiểm tra những gì');
      expect(log.complaints).toEqual([]);
    });
  });
}

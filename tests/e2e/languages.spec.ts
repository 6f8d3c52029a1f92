import { smasScored } from '../practice-school/smas/index.ts';
import { expect, test } from './soat.ts';

test('English everywhere after one switch, and Vietnamese again', async ({ school, browserWithSoat }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  const options = await browserWithSoat.context.newPage();
  await options.goto(browserWithSoat.own('options.html'));
  await options.getByText('English', { exact: true }).first().click();
  await expect(options.locator('html')).toHaveAttribute('lang', 'en');

  await school.page.bringToFront();
  await expect(school.chip).toContainText('42/42 pupils read');
  await school.page.keyboard.press('Alt+s');
  await expect(school.card).toContainText('Basis:');
  const panel = await school.openPanel();
  await expect(panel.getByRole('tab', { name: 'Before signing' })).toBeVisible();
  // Names of pupils and subjects and the page's own words stay Vietnamese; nothing else may.
  await expect(panel.getByText('Trang này')).toHaveCount(0);
  const popup = await browserWithSoat.context.newPage();
  await popup.goto(browserWithSoat.own('popup.html'));
  await expect(popup.getByRole('heading', { level: 1 })).toContainText('Today');

  await options.bringToFront();
  await options.getByText('Tiếng Việt', { exact: true }).first().click();
  await expect(options.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(school.chip).toContainText('đã đọc 42/42 học sinh');
});

import { smasClassList, smasProfile, smasScored } from '../practice-school/smas/index.ts';
import { expect, test } from './soat.ts';

test('the chip opens the panel; each finding stands in it, and going there focuses the place', async ({ school }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  const panel = await school.openPanel();
  await expect(panel.getByRole('tab', { name: 'Trang này' })).toHaveAttribute('aria-selected', 'true');
  const [first, mistyped] = [smasScored.expected[0]!, smasScored.expected[1]!];
  for (const { pupil } of smasScored.expected) await expect(panel.getByRole('heading', { name: pupil! })).toBeVisible();
  await expect(panel.getByRole('tabpanel')).toContainText('42/42 học sinh');

  await panel.getByRole('button', { name: new RegExp(`^Tới ô: ${mistyped.pupil} .*TX2`) }).click();
  const cell = school.page.getByRole('row', { name: mistyped.pupil! }).locator('input.diem').nth(1);
  await expect(cell).toBeFocused();
  await expect(cell).toBeInViewport();
  await expect(school.card).toContainText('7,5');

  await panel.getByRole('button', { name: new RegExp(`^Tới ô: ${first.pupil} ĐĐGgk`) }).click();
  await expect(school.page.getByRole('row', { name: first.pupil! }).locator('input.diem').nth(4)).toBeFocused();
});

test('the panel follows the page: typing, and another page', async ({ school }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  const panel = await school.openPanel();
  const empty = smasScored.expected[0]!;
  const line = panel.getByRole('button', { name: new RegExp(`^Tới ô: ${empty.pupil} ĐĐGgk`) });
  await expect(line).toBeVisible();
  await school.page.getByRole('row', { name: empty.pupil! }).locator('input.diem').nth(4).fill('8');
  await expect(panel.getByText('ĐĐGgk trống')).toBeHidden();

  await school.page.goto(smasClassList.address);
  await expect(panel.getByRole('heading', { name: smasClassList.expected[0]!.pupil! })).toBeVisible();
});

test('findings are grouped by đúng, đủ, sạch, sống', async ({ school }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  const panel = await school.openPanel();
  const missing = smasScored.expected.find(({ rule }) => rule === 'mark-missing')!;
  const wrong = smasScored.expected.find(({ rule }) => rule === 'mark-form')!;
  await panel.getByRole('radio', { name: /^Đủ/ }).click();
  await expect(panel.getByRole('heading', { name: missing.pupil! })).toBeVisible();
  await expect(panel.getByRole('heading', { name: wrong.pupil! })).toBeHidden();
});

test('before signing: the subject teacher’s list is fed by readings, and is not ready while something is open', async ({ school }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  const panel = await school.openPanel();
  await panel.getByRole('tab', { name: 'Trước khi ký' }).click();
  await expect(panel.getByRole('heading', { name: /GVBM · 7A Toán/ })).toBeVisible();
  await panel.getByRole('radio', { name: 'Học kì I', exact: true }).click();
  const verdict = panel.locator('.review-header').getByRole('status');
  await expect(verdict).toContainText('Chưa sẵn sàng');
  const item = (id: string) => panel.getByRole('listitem').filter({ has: panel.getByText(id, { exact: true }) });
  await expect(item('GVBM-1')).toHaveAttribute('data-status', 'loi');
  await expect(item('GVBM-1')).toContainText('1/42');

  const own = item('GVBM-9');
  await expect(own).toHaveAttribute('data-status', 'chuaTich');
  await own.locator('label').click();
  await expect(own).toHaveAttribute('data-status', 'dat');
  await expect(verdict).toContainText('Chưa sẵn sàng');
});

test('before signing: the homeroom teacher’s list is not ready on one profile of 42', async ({ school }) => {
  await school.open(smasClassList);
  await school.inspection();
  await school.open(smasProfile);
  const panel = await school.openPanel();
  await panel.getByRole('tab', { name: 'Trước khi ký' }).click();
  await panel.getByRole('radio', { name: 'GVCN' }).click();
  await expect(panel.getByRole('heading', { name: /GVCN · 7A/ })).toBeVisible();
  await expect(panel.locator('.review-header').getByRole('status')).not.toContainText('Sẵn sàng ký');
  await expect(panel.locator('[data-status=dat]').filter({ hasText: 'GVCN-3' })).toHaveCount(0);
});

test('on a page that is not a school’s the panel says so', async ({ browserWithSoat }) => {
  const page = await browserWithSoat.context.newPage();
  await page.goto(browserWithSoat.own('sidepanel.html'));
  await expect(page.getByText('Đây không phải trang Soát đọc được')).toBeVisible();
});

import { smasProfile, smasScored } from '../practice-school/smas/index.ts';
import { expect, test } from './soat.ts';

test('“Sửa” writes one text field on the teacher’s press, can be undone, and leaves saving to the page', async ({ school }) => {
  await school.open(smasProfile);
  await school.finds(smasProfile.expected);
  await school.page.getByRole('tab', { name: 'Thông tin hộ khẩu' }).click();
  const field = school.page.locator('.form-group', { hasText: 'Thôn/Xóm' }).getByRole('textbox');
  await school.mark(/^lỗi: .*Thôn Phu/).click();
  await expect(school.card).toContainText('Trước');
  await expect(field).toHaveValue('Phu');

  await school.card.getByRole('button', { name: 'Sửa' }).click();
  await expect(field).toHaveValue('Thôn Phu');
  await expect(school.card).toContainText('bấm Lưu của trang');
  await school.finds(smasProfile.expected.filter(({ rule }) => rule !== 'hamlet-name'));

  await school.card.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(field).toHaveValue('Phu');
  await school.finds(smasProfile.expected);
});

test('marks are never filled, whatever is suggested', async ({ school }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  await school.page.getByRole('row', { name: smasScored.classes[0]!.pupils[5]! }).locator('input.diem').nth(1).focus();
  await expect(school.card).toContainText('7,5');
  await expect(school.card.getByRole('button', { name: 'Chép' })).toBeVisible();
  await expect(school.card.getByRole('button', { name: 'Sửa' })).toHaveCount(0);
});

test('a finding set aside with a reason stays aside after a reload, is listed, and comes back in one press', async ({ school }) => {
  const [aside, ...rest] = smasScored.expected;
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  await school.page.getByRole('row', { name: aside!.pupil! }).locator('input.diem').nth(4).focus();
  await school.card.getByRole('button', { name: 'Bỏ qua…' }).click();
  await school.card.getByRole('textbox').fill('Kiểm tra bù ngày 30/11');
  await school.card.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
  await school.finds(rest);
  await expect(school.chip).toContainText('đã bỏ qua 1');

  await school.page.reload();
  await expect(school.chip).toContainText('đã bỏ qua 1');
  await school.finds(rest);

  const panel = await school.openPanel();
  await panel.getByRole('button', { name: 'Đã bỏ qua 1' }).click();
  await panel.getByRole('button', { name: /ĐĐGgk trống/ }).click();
  await expect(panel.getByText('Kiểm tra bù ngày 30/11')).toBeVisible();
  await panel.getByRole('button', { name: 'Hoàn tác' }).click();
  await school.finds(smasScored.expected);
});

test('the worker may be stopped at any moment: the next change is judged all the same', async ({ school, browserWithSoat }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  await browserWithSoat.stopWorker();
  const pupil = smasScored.classes[0]!.pupils[20]!;
  await school.page.getByRole('row', { name: pupil }).locator('input.diem').first().fill('11');
  await expect(school.chip).toContainText(`${smasScored.expected.length + 1} lỗi`);
  await school.finds([...smasScored.expected, { rule: 'mark-form', pupil, field: 'tx1' }]);
});

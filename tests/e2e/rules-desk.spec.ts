import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { openSafeCopy } from '../../lib/exchange/signed-pack.ts';
import { expect, test } from './soat.ts';

const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
const savedBy = async (page: Page, name: string) => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return (await waiting).path();
};

test('the team writes the rules, loses nothing on closing, tries and signs them; a teacher’s browser takes them, and no older ones', async ({ browserWithSoat }) => {
  const page = await browserWithSoat.context.newPage();
  await page.goto(browserWithSoat.own('desk.html#/quy-dinh'));
  const version = page.getByLabel('Phiên bản');
  await version.fill('2026.1');
  await page.getByLabel('Tên trường').fill('THCS Minh Thuận <script>alert(1)</script>');
  await page.getByRole('tab', { name: 'Hồ sơ học sinh' }).click();
  await page.getByLabel('Thêm vào: Trường bắt buộc thêm').selectOption('Nhóm máu');
  await expect(page.getByRole('status')).toHaveText('Đã lưu nháp');
  await page.reload();
  await expect(version).toHaveValue('2026.1');
  await page.getByRole('button', { name: 'Thử trên trang mẫu' }).click();
  await expect(page.locator('.pack-effects')).toContainText('Nhà trường yêu cầu trường này: nhập Nhóm máu');

  await page.getByRole('tab', { name: 'Quy tắc và rà soát' }).click();
  await page.getByLabel('Số ngày giữ dữ liệu').fill('3');
  await expect(page.getByRole('button', { name: 'Số ngày giữ dữ liệu: giá trị không đúng' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lưu tệp không ký' })).toBeDisabled();
  await page.getByLabel('Số ngày giữ dữ liệu').fill('');

  await page.getByLabel(/Mật khẩu của bản cất két/).fill('năm con gà trống');
  await page.getByLabel(/Nhập lại mật khẩu/).fill('năm con gà trống');
  const safe = JSON.parse(readFileSync(await savedBy(page, 'Tạo khóa và lưu bản cất két'), 'utf8')) as { soat: string };
  expect(safe.soat).toBe('school-key');
  const older = await savedBy(page, 'Ký và lưu tệp');
  await page.getByRole('tab', { name: 'Trường và người phụ trách' }).click();
  await version.fill('2026.2');
  const newer = await savedBy(page, 'Ký và lưu tệp');
  const unsigned = await savedBy(page, 'Lưu tệp không ký');

  await page.goto(browserWithSoat.own('options.html'));
  const load = async (file: string) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Nạp tệp quy định (.json)' }).click();
    await (await choosing).setFiles(file);
  };
  await load(newer);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Nhận', exact: true }).click();
  await expect(page.getByText('Đã nhận khóa của trường')).toBeVisible();
  await expect(page.getByText('Trường bắt buộc thêm: – → Nhóm máu')).toBeVisible();
  await expect(page.getByText('THCS Minh Thuận <script>alert(1)</script>, phiên bản 2026.2')).toBeVisible();
  await load(older);
  await expect(page.getByRole('alert')).toContainText('bản cũ hơn');
  await load(unsigned);
  await expect(page.getByRole('alert')).toContainText('không có chữ ký');
  await expect(page.getByText('phiên bản 2026.2')).toBeVisible();
  await page.getByRole('button', { name: 'Dùng lại bản trước' }).click();
  await expect(page.getByText('Đang dùng bộ quy định chuẩn')).toBeVisible();
});

test('what was signed is put in force here from Roll-out, is opened again under the next number, and its key’s copy is saved once more', async ({ browserWithSoat, log }) => {
  const page = await browserWithSoat.context.newPage();
  const passphrase = 'năm con gà trống';
  await page.goto(browserWithSoat.own('desk.html#/quy-dinh'));
  const version = page.getByLabel('Phiên bản');
  await version.fill('2026.1');
  await page.getByLabel('Tên trường').fill('THCS Minh Thuận');
  await page.getByLabel(/Mật khẩu của bản cất két/).fill(passphrase);
  await page.getByLabel(/Nhập lại mật khẩu/).fill(passphrase);
  const safe = readFileSync(await savedBy(page, 'Tạo khóa và lưu bản cất két'), 'utf8');
  const signed = await savedBy(page, 'Ký và lưu tệp');

  await page.getByRole('link', { name: 'Sang phần Triển khai' }).click();
  await expect(page.getByText('Tệp vừa ký là phiên bản 2026.1, máy này còn dùng bộ chuẩn.')).toBeVisible();
  await page.getByRole('button', { name: 'Nạp vào máy này' }).click();
  await expect(page.getByText('Đã nạp phiên bản 2026.1 vào máy này.')).toBeVisible();
  await expect(page.getByText('Sẽ triển khai: THCS Minh Thuận, phiên bản 2026.1')).toBeVisible();
  await page.goto(browserWithSoat.own('options.html'));
  await expect(page.getByText('Có chữ ký của trường, khóa')).toBeVisible();

  await page.goto(browserWithSoat.own('desk.html#/quy-dinh'));
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Soạn tiếp từ tệp…' }).click();
  await (await choosing).setFiles(signed);
  await expect(version).toHaveValue('2026.2');
  await version.fill('2026.1');
  await page.getByLabel('Tên trường').fill('THCS Minh Thuận 2');
  await expect(page.getByText('máy này đã có bản 2026.1')).toBeVisible();

  await page.reload();
  expect(readFileSync(await savedBy(page, 'Lưu lại bản cất két'), 'utf8')).toBe(safe);
  const fingerprint = /Mã khóa: ([0-9a-f ]+)\./.exec((await page.locator('.pack-key').textContent()) ?? '')?.[1];
  expect((await openSafeCopy(safe, passphrase)).fingerprint).toBe(fingerprint);
  expect(log.complaints).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });
    for (const part of ['quy-dinh', 'trien-khai']) {
      test(`${part}: axe finds nothing wrong, and nothing runs out of the side at 360 px`, async ({ browserWithSoat }) => {
        const page = await browserWithSoat.context.newPage();
        await page.goto(browserWithSoat.own(`desk.html#/${part}`));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const look = async () => {
          expect(await violations(page)).toEqual([]);
          await page.setViewportSize({ width: 360, height: 740 });
          expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
          await page.setViewportSize({ width: 1280, height: 800 });
        };
        await look();
        if (part !== 'quy-dinh') return;
        for (const tab of await page.getByRole('tab').all()) {
          await tab.click();
          for (const add of await page.getByRole('button', { name: 'Thêm dòng' }).all()) await add.click();
          await look();
        }
      });
    }
  });
}

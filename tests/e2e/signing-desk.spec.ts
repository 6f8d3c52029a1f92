import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { smasCleanClass } from '../practice-school/smas/index.ts';
import type { Browser } from '../../scripts/work/browser.ts';
import { expect, test } from './soat.ts';

const { book, list, pupils } = smasCleanClass;

/** What axe finds wrong on the page, by rule and element. */
const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));

/** Types a day as ddmmyyyy, part by part. */
async function typeDay(form: Locator, name: string, digits: string): Promise<void> {
  await form.getByRole('group', { name }).getByRole('spinbutton').first().click();
  await form.page().keyboard.type(digits);
}

async function openDesk({ context, own }: Browser, part: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(own(`desk.html#/${part}`));
  return page;
}

for (const scheme of ['light', 'dark'] as const) {
test.describe(scheme, () => {
test.use({ scheme });

test('the desk tells how far each class is, opens its list, and keeps a review record without names', async ({ school, browserWithSoat }) => {
  await school.open(list);
  await school.inspection();
  await school.open(book);
  await school.inspection();
  const desk = await openDesk(browserWithSoat, 'ky');
  await expect(desk.getByRole('status').filter({ hasText: 'Sẵn sàng ký 0/1 · đã ký 0/1' })).toBeVisible();
  await expect(desk.getByText('6 mục chưa tích')).toBeVisible();

  expect(await violations(desk)).toEqual([]);

  await desk.getByRole('link', { name: /Mở danh mục 6B Toán/ }).click();
  await expect(desk.getByRole('heading', { name: /GVBM · 6B Toán · Học kì I/ })).toBeVisible();
  await desk.locator('.items label.tick').filter({ hasText: 'GVBM-9' }).click();
  await expect(desk.locator('#muc-GVBM-9')).toHaveAttribute('data-status', 'dat');
  await desk.getByText('Tôi đã ký số trên phần mềm').click();

  expect(await violations(desk)).toEqual([]);

  const opened = browserWithSoat.context.waitForEvent('page');
  await desk.getByRole('button', { name: 'Lập phiếu rà soát' }).click();
  const paper = await opened;
  await expect(paper.getByRole('heading', { name: 'PHIẾU RÀ SOÁT TRƯỚC KHI KÝ SỐ HỌC BẠ' })).toBeVisible();
  await expect(paper.getByText('Môn Toán, lớp 6B, học kì I, năm học 2026-2027')).toBeVisible();
  expect(await violations(paper)).toEqual([]);
  const download = paper.waitForEvent('download');
  await paper.getByRole('button', { name: 'Tải tệp có mã kiểm tra' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^phieu-ra-soat-6B-Toan-\d{8}\.json$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 'soat-phieu-ra-soat', names: false, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  for (const { hoTen = '' } of pupils) expect(text).not.toContain(hoTen);
  const docx = paper.waitForEvent('download');
  await paper.getByRole('button', { name: 'Tải .docx' }).click();
  expect(readFileSync(await (await docx).path()).subarray(0, 2).toString()).toBe('PK');

  await desk.goto(browserWithSoat.own('desk.html#/ky'));
  await expect(desk.getByText('Sẵn sàng ký 0/1 · đã ký 1/1')).toBeVisible();
  await expect(desk.getByRole('region', { name: 'Phiếu rà soát đã lập' }).getByRole('listitem')).toHaveCount(1);
  await expect(desk.getByRole('region', { name: 'Phiếu rà soát đã lập' }).getByRole('listitem')).toContainText(/mã đối chiếu [0-9a-f]+/);
});

test('a homeroom teacher who skipped the settings finds the class by choosing the work at the desk', async ({ school, browserWithSoat }) => {
  await school.open(list);
  await school.inspection();
  const desk = await openDesk(browserWithSoat, 'ky');
  await expect(desk.getByRole('heading', { name: 'Chưa đọc lớp, môn nào của GVBM' })).toBeVisible();
  await desk.getByRole('radio', { name: 'GVCN' }).click();
  await expect(desk.getByRole('link', { name: /Mở danh mục 6B/ })).toBeVisible();
  await desk.getByRole('button', { name: 'Cài đặt' }).click();
  await expect.poll(() => browserWithSoat.context.pages().some((page) => page.url().includes('options.html'))).toBe(true);
});

test('the archive of a school year: what is missing is said until it is recorded', async ({ school, browserWithSoat }) => {
  await school.open(book);
  await school.inspection();
  const desk = await openDesk(browserWithSoat, 'ky?xem=1&nenTang=smas&namHoc=2026-2027');
  await desk.getByRole('radio', { name: 'BGH' }).click();
  await desk.getByRole('radio', { name: 'Cả năm' }).click();
  await expect(desk.locator('#muc-HT-5')).toHaveAttribute('data-status', 'loi');
  await desk.getByRole('link', { name: '← Mọi lớp, mọi môn' }).click();
  await expect(desk.getByRole('group', { name: 'Học bạ' })).toBeVisible();
  expect(await violations(desk)).toEqual([]);
  for (const name of ['Sổ theo dõi và đánh giá theo lớp', 'Học bạ', 'Sổ đăng bộ']) {
    const form = desk.getByRole('group', { name });
    await typeDay(form, 'Đã xuất PDF ngày', '01062027');
    await typeDay(form, 'Hiệu trưởng ký ngày', '02062027');
    for (const [n, place] of ['Kho số của trường', 'Đĩa ở tủ hồ sơ', 'Đĩa ở phòng hiệu trưởng'].entries()) {
      await form.getByLabel(`Bản ${n + 1}: nơi giữ`).fill(place);
      await typeDay(form, `Bản ${n + 1}: ngày giao`, '03062027');
    }
    await form.getByRole('button', { name: 'Lưu' }).click();
    await expect(form).toContainText('chưa hẹn ngày kiểm tra bản lưu');
    await typeDay(form, 'Hẹn kiểm tra lần tới', '01122099');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await expect(form.getByText('đủ', { exact: true })).toBeVisible();
  }
  await desk.goto(browserWithSoat.own('desk.html#/ky?xem=1&nenTang=smas&namHoc=2026-2027'));
  await desk.getByRole('radio', { name: 'Cả năm' }).click();
  await expect(desk.locator('#muc-HT-5')).toHaveAttribute('data-status', 'chuaTich');
});
});
}

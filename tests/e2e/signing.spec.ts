import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { smasCleanClass, smasSigning } from '../practice-school/smas/index.ts';
import { expect, test } from './soat.ts';
import type { SchoolPage } from './parts/school-page.ts';

/** Inside the extension's own pages, where the functions given to `evaluate` run. */
declare const chrome: { storage: { session: { get(keys: null): Promise<unknown> } } };

const { list, profile, book, summary, signing, pupils } = smasCleanClass;
const changed = pupils[1]!['hoTen']!;

/** Opens every page that a homeroom teacher goes through: the list, each profile, the summary, a book. */
async function readClass(school: SchoolPage): Promise<void> {
  await school.open(list);
  await school.inspection();
  await school.open(profile);
  for (const { hoTen = '' } of pupils) {
    await school.choosePupil(hoTen);
    await expect.poll(async () => (await school.inspection()).sheets.flatMap(({ rows }) => rows.map(({ pupil }) => pupil))).toEqual([hoTen]);
  }
  for (const one of [summary, book]) {
    await school.open(one);
    await school.inspection();
  }
}

const item = (panel: Page, id: string): Locator => panel.getByRole('listitem').filter({ has: panel.getByText(id, { exact: true }) });
const verdict = (panel: Page): Locator => panel.locator('.review-header').getByRole('status');

/** Ticks whatever a person has to say, one item after the other. */
async function tickEverything(panel: Page): Promise<void> {
  const boxes = panel.locator('.items label.tick');
  for (let at = 0; at < (await boxes.count()); at += 1) {
    const box = boxes.nth(at);
    if (await box.getByRole('checkbox').isChecked()) continue;
    await box.click();
    await expect(box.getByRole('checkbox')).toBeChecked();
  }
}

async function openList(school: SchoolPage): Promise<Page> {
  const panel = await school.openPanel();
  await panel.getByRole('tab', { name: 'Trước khi ký' }).click();
  await panel.getByRole('radio', { name: 'GVCN' }).click();
  await expect(panel.getByRole('heading', { name: /GVCN · 6B/ })).toBeVisible();
  await panel.getByRole('radio', { name: 'Học kì I', exact: true }).click();
  return panel;
}

test('a homeroom teacher goes through a class to “Sẵn sàng ký”; a mark changes, and the panel names it and offers a record', async ({ school, browserWithSoat }) => {
  await readClass(school);
  const panel = await openList(school);
  await expect(panel.locator('.items [data-status=loi], .items [data-status=chuaXacDinh]')).toHaveCount(0);
  await expect(verdict(panel)).toContainText('Chưa sẵn sàng');
  await tickEverything(panel);
  await expect(verdict(panel)).toContainText('Sẵn sàng ký');

  await panel.getByRole('button', { name: /^Chốt sổ: sổ điểm 6B Toán/ }).click();
  await expect(item(panel, 'CHOT-1')).toHaveAttribute('data-status', 'dat');
  await expect(verdict(panel)).toContainText('Sẵn sàng ký');

  const cell = school.page.getByRole('row', { name: changed }).locator('input.diem').nth(4);
  const before = await cell.inputValue();
  const after = before === '9,0' ? '8,5' : '9,0';
  await cell.fill(after);
  await expect(verdict(panel)).toContainText('Chưa sẵn sàng');
  await expect(verdict(panel).getByRole('button', { name: '1 chỗ khác sổ đã chốt, cần biên bản' })).toBeVisible();
  await expect(item(panel, 'GVCN-14')).toHaveAttribute('data-status', 'moLai');
  for (const id of ['GVCN-14', 'CHOT-1']) await expect(item(panel, id)).toContainText(`${changed} GK ${before} → ${after}`);

  const opened = browserWithSoat.context.waitForEvent('page');
  await item(panel, 'CHOT-1').getByRole('button', { name: `Lập biên bản: ${changed} GK` }).click();
  const begun = (await opened).locator('.record-begin dl');
  for (const words of ['6B', 'Toán', 'học kì I, 2026-2027', `${changed} · ${pupils[1]!['maHocSinh']}`, 'ĐĐGgk', before, after]) await expect(begun.getByText(words, { exact: true })).toBeVisible();
});

test('a freeze is taken back only with a reason', async ({ school }) => {
  await school.open(book);
  await school.inspection();
  const panel = await openList(school);
  await panel.getByRole('button', { name: /^Chốt sổ: sổ điểm 6B Toán/ }).click();
  await panel.getByRole('button', { name: 'Bỏ chốt…' }).click();
  const yes = panel.getByRole('button', { name: 'Bỏ chốt', exact: true });
  await expect(yes).toBeDisabled();
  await panel.getByRole('textbox').fill('chốt nhầm, còn điểm kiểm tra bù');
  await yes.click();
  await expect(panel.getByRole('button', { name: /^Chốt sổ: sổ điểm 6B Toán/ })).toBeVisible();
});

test('a signing list of which nothing was reviewed says so once and marks nobody; who is missing is said', async ({ school }) => {
  await school.open(smasSigning);
  const panel = await openPanelAs(school, 'GVCN');
  await expect(school.chip).toContainText('42/42 chưa rà soát');
  await school.chip.hover();
  await expect(school.chip).toContainText('42/42 học sinh chưa rà soát: làm xong danh mục “Trước khi ký” rồi hãy ký.');
  await expect(school.mark(/^chưa rà soát/)).toHaveCount(0);
  const part = panel.getByRole('region', { name: /Danh sách ký 7A/ });
  await expect(part).toContainText('42/42 học sinh chưa rà soát: làm xong danh mục');
  await expect(part).toContainText('GVBM đã ký 42/42');
  await expect(part).toContainText('GVCN đã ký 33/42 · còn thiếu 9');
  await expect(part).toContainText('Đang chờ: GVCN');
  const { violations } = await new AxeBuilder({ page: panel }).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
});

async function openPanelAs(school: SchoolPage, role: string): Promise<Page> {
  const panel = await school.openPanel();
  await panel.getByRole('tab', { name: 'Trước khi ký' }).click();
  await panel.getByRole('radio', { name: role }).click();
  return panel;
}

test('reviewed pupils say so on the signing list; one whose data changed says that', async ({ school }) => {
  await readClass(school);
  const panel = await openList(school);
  await tickEverything(panel);
  await expect(verdict(panel)).toContainText('Sẵn sàng ký');
  await school.page.getByRole('row', { name: changed }).locator('input.diem').nth(4).fill('1,0');
  await expect(verdict(panel)).toContainText('Chưa sẵn sàng');
  await school.open(signing);
  await expect(school.chip).toContainText(`1/${pupils.length} đã đổi sau rà soát`);
  await expect(school.mark(/^đã đổi sau rà soát/)).toHaveCount(1);
});

test('signing with PIN and OTP is left to the teacher: nothing is blocked, read or kept', async ({ school }) => {
  await school.open(signing);
  const { page } = school;
  await page.getByRole('button', { name: 'Ký số' }).click();
  await page.locator('#ma-pin').fill('PIN-736251');
  await page.locator('#ma-otp').fill('918273');
  await page.locator('#ma-otp').press('Tab');
  const seen = await school.inspection({ platform: false });
  expect(JSON.stringify(seen)).not.toMatch(/736251|918273/);
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(page.locator('#ket-qua-ky')).toHaveText('Đã gửi ký.');

  const panel = await openPanelAs(school, 'GVCN');
  await expect(panel.getByRole('region', { name: /Danh sách ký 6B/ })).toContainText('mở ứng dụng ký số trên điện thoại');
  const kept = await panel.evaluate(async () => {
    const open = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('soat');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = await Promise.all([...open.objectStoreNames].map((name) => new Promise<unknown>((resolve) => {
      const request = open.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result);
    })));
    open.close();
    return JSON.stringify([all, await chrome.storage.session.get(null)]);
  });
  expect(kept).toContain('Chờ xác nhận trên điện thoại');
  expect(kept).not.toMatch(/736251|918273/);
});

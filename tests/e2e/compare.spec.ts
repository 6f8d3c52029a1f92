import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readFile } from '../../lib/exchange/read-file.ts';
import { bookOf, bytesOf, sheetOf } from '../exchange/layouts.ts';
import { smasScored } from '../practice-school/smas/index.ts';
import { expect, test } from './soat.ts';

const keys = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck', 'tbhk'] as const;
type Row = Record<string, string>;

/** The teacher's own book of what stands on the page, with five values changed and four written otherwise. */
function ownBook(rows: readonly Row[]) {
  const own = rows.map((row) => ({ ...row }));
  const plant = (row: number, key: string, value: string) => Object.assign(own[row]!, { [key]: value });
  const differences = [[3, 'tx1', '1,5'], [8, 'gk', '2,0'], [14, 'ck', '3,0'], [21, 'tx3', ''], [30, 'tbhk', '4,0']] as const;
  for (const [row, key, value] of differences) plant(row, key, value);
  const [day, month, year] = own[0]!['ngaySinh']!.split('/');
  plant(0, 'hoTen', own[0]!['hoTen']!.toUpperCase());
  plant(1, 'hoTen', own[1]!['hoTen']!.normalize('NFD'));
  plant(6, 'tx1', own[6]!['tx1']!.replace(',', '.'));
  plant(0, 'ngaySinh', `${Number(day)}/${Number(month)}/${year}`);
  const head = ['STT', 'Mã học sinh', 'Họ và tên', 'Ngày sinh', 'TX1', 'TX2', 'TX3', 'TX4', 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk'];
  const lines = own.map((row, at) => [at + 1, row['maHocSinh']!, row['hoTen']!, row['ngaySinh']!, ...keys.map((key) => row[key]!)]);
  const book = bookOf({ 'Toán 7A': sheetOf([['SỔ ĐIỂM CÁ NHÂN - MÔN TOÁN - LỚP 7A'], ['HỌC KỲ I NĂM HỌC 2026-2027'], [], head, ...lines]) });
  return { bytes: Buffer.from(bytesOf(book)), differences: differences.map(([row, key]) => `${rows[row]!['hoTen']} ${key}`) };
}

async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}
async function choose(page: Page, label: string, words: RegExp): Promise<void> {
  const list = page.getByLabel(label, { exact: true });
  const option = list.locator('option').filter({ hasText: words }).first();
  await list.selectOption({ value: (await option.getAttribute('value'))! });
}
const fieldOf: Record<string, string> = { 'ĐĐGtx 1': 'tx1', 'ĐĐGtx 3': 'tx3', ĐĐGgk: 'gk', ĐĐGck: 'ck', ĐTBmhk: 'tbhk' };
const listed = (page: Page, group: string) =>
  page.locator(`[data-list=${group}] tbody tr`).evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll('th,td')].map((cell) => (cell as HTMLElement).innerText)));

test('a practice gradebook against the teacher’s own .xlsx: exactly the planted differences, spellings apart', async ({ school, browserWithSoat, log }) => {
  await school.open(smasScored);
  const { sheets } = await school.inspection();
  const { bytes, differences } = ownBook(sheets[0]!.rows.map(({ values }) => values));
  const page = await browserWithSoat.context.newPage();
  await page.goto(browserWithSoat.own('desk.html#/doi-chieu'));
  await give(page, 'So_diem_7A.xlsx', bytes);
  const card = page.getByRole('article', { name: 'So_diem_7A.xlsx › Toán 7A' });
  await expect(card).toContainText('Sổ điểm · 7A · TOÁN · HK1');
  await expect(card).toContainText('42 học sinh');
  await expect(card).toContainText('đã hiểu 10/10 cột');

  await choose(page, 'Bản thứ nhất', /Sổ điểm · 7A · Toán · HK1 · SMAS/);
  await choose(page, 'So với', /So_diem_7A/);
  await expect(page.locator('[data-group=different]')).toContainText('5');
  const found = await listed(page, 'different');
  expect(found.map(([pupil, field]) => `${pupil} ${fieldOf[field!]}`).sort()).toEqual([...differences].sort());
  const written = await listed(page, 'written');
  expect(written.map(([, field]) => field).sort()).toEqual(['Họ và tên', 'Họ và tên', 'Ngày sinh', 'ĐĐGtx 1'].sort());
  await expect(page.locator('.compare-note')).toHaveCount(0);

  const opened = browserWithSoat.context.waitForEvent('page');
  await page.getByRole('button', { name: /^Lập biên bản:/ }).first().click();
  const record = await opened;
  expect(record.url()).toMatch(/#\/bien-ban\?tu=[0-9a-f-]{36}$/);
  const begun = record.locator('.record-begin dl');
  const { maHocSinh, values } = sheets[0]!.rows[3]!;
  for (const words of ['7A', 'Toán', `${values['hoTen']} · ${maHocSinh}`, 'ĐĐGtx 1', values['tx1']!, '1,5']) await expect(begun.getByText(words, { exact: true })).toBeVisible();
  await record.close();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất Excel' }).click();
  const [table] = await readFile(readFileSync(await (await download).path()));
  expect(table?.rows.slice(1).map(([kind]) => kind)).toEqual([...Array<string>(5).fill('Thật sự khác'), ...Array<string>(4).fill('Chỉ khác cách viết')]);
  expect(log.complaints).toEqual([]);
});

test('a book that agrees says that GVBM-4 may be confirmed; the tick stays the person’s; a kept copy is there after closing', async ({ school, browserWithSoat }) => {
  await school.open(smasScored);
  const { sheets } = await school.inspection();
  const rows = sheets[0]!.rows.map(({ values }) => values);
  const csv = ['Môn Toán - Lớp 7A - Học kỳ I - Năm học 2026-2027', `STT;Mã học sinh;Họ và tên;${keys.join(';')}`, ...rows.map((row, at) => [at + 1, row['maHocSinh'], row['hoTen'], ...keys.map((key) => row[key])].join(';'))].join('\n');
  const page = await browserWithSoat.context.newPage();
  await page.goto(browserWithSoat.own('desk.html#/doi-chieu'));
  await give(page, 'so.csv', Buffer.from(csv));
  await page.getByRole('button', { name: 'Giữ trong máy: so.csv' }).click();
  await expect(page.getByRole('article', { name: 'so.csv' })).toContainText('Đã giữ');
  await page.reload();
  await choose(page, 'Bản thứ nhất', /SMAS/);
  await choose(page, 'So với', /so\.csv/);
  await expect(page.locator('.compare-note')).toContainText('42 học sinh');
  await expect(page.locator('.compare-note')).toContainText('GVBM-4');
  expect(await page.evaluate(() => new Promise((resolve) => {
    const open = indexedDB.open('soat');
    open.onsuccess = () => {
      const all = open.result.transaction('ticks').objectStore('ticks').count();
      all.onsuccess = () => resolve(all.result);
    };
  }))).toBe(0);
  await page.getByRole('button', { name: /^Xóa bản đã giữ/ }).click();
  await expect(page.getByLabel('So với', { exact: true }).locator('option').filter({ hasText: 'so.csv' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByLabel('So với', { exact: true }).locator('option').filter({ hasText: 'so.csv' })).toHaveCount(1);
});

test('pasted cells, a column taught and remembered, pupils without birth dates asked about', async ({ school, browserWithSoat }) => {
  await school.open(smasScored);
  const { sheets } = await school.inspection();
  const rows = sheets[0]!.rows.map(({ values }) => values).slice(0, 3);
  const page = await browserWithSoat.context.newPage();
  await page.goto(browserWithSoat.own('desk.html#/doi-chieu'));
  await page.locator('summary').filter({ hasText: 'Hoặc dán từ bảng tính' }).click();
  await page.getByRole('textbox').fill(['STT\tHọ và tên\tTX1\tBài 1 tiết', ...rows.map((row, at) => `${at + 1}\t${row['hoTen']}\t${row['tx1']}\t${row['ck']}`)].join('\n'));
  await page.getByRole('button', { name: 'Đọc phần đã dán' }).click();
  const card = page.getByRole('article', { name: 'Phần đã dán' });
  await expect(card).toContainText('chưa hiểu 1: Bài 1 tiết');
  await card.getByRole('button', { name: /Bài 1 tiết/ }).click();
  await page.getByRole('dialog').getByRole('listbox').selectOption('ck');
  await page.getByRole('dialog').getByRole('button', { name: 'Dạy', exact: true }).click();
  await expect(card).not.toContainText('chưa hiểu 1');
  await page.getByRole('button', { name: 'Nhớ cho các tệp sau' }).click();
  await expect(page.getByText('Đã nhớ.')).toBeVisible();

  await choose(page, 'Bản thứ nhất', /Phần đã dán/);
  await choose(page, 'So với', /SMAS/);
  await expect(page.locator('[data-list=questions]')).toContainText('(3)');
  await page.getByRole('button', { name: `Khác người: ${rows[0]!['hoTen']} và ${rows[0]!['hoTen']}` }).click();
  await expect(page.locator('[data-list=questions]')).toContainText('(2)');
  await page.getByRole('button', { name: /^Cả 2 em trùng tên/ }).click();
  await expect(page.getByText('Đã so 2 học sinh')).toBeVisible();
  await expect(page.locator('[data-group=different]')).toContainText('0');
});

test('a large workbook that is stopped while it is opened is really ended, and said; nothing of it is kept, and what was read before stays', async ({ browserWithSoat }) => {
  const page = await browserWithSoat.context.newPage();
  await page.goto(browserWithSoat.own('desk.html#/doi-chieu'));
  const opening = () => page.workers().filter((worker) => worker.url().includes('/opening'));
  const small = (name: string) => Buffer.from(bytesOf(bookOf({ a: sheetOf([['STT', 'Họ và tên', 'TX1'], [1, name, '8,0']]) })));
  await give(page, 'truoc.xlsx', small('Lê An'));
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect.poll(() => opening().length).toBe(0);

  const head = ['STT', 'Họ và tên', ...Array.from({ length: 14 }, (_, at) => `TX${at + 1}`)];
  const large = bytesOf(bookOf({ a: sheetOf([head, ...Array.from({ length: 45_000 }, (_, at) => [at + 1, `Lê An ${at}`, ...head.slice(2).map((_, nth) => (at + nth) % 11)])]) }));
  await give(page, 'lon.xlsx', Buffer.from(large));
  await expect.poll(() => opening().length).toBe(1);
  await page.getByRole('button', { name: 'Dừng' }).click();
  await expect.poll(() => opening().length).toBe(0);
  await expect(page.getByRole('status')).toContainText('Đã dừng, không giữ gì của lon.xlsx.');
  await expect(page.getByRole('progressbar')).toHaveCount(0);

  await give(page, 'sau.xlsx', small('Trần Bình'));
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(page.getByText('Đã dừng')).toHaveCount(0);
  for (const name of ['truoc.xlsx', 'sau.xlsx']) await expect(page.getByLabel('Bản thứ nhất', { exact: true }).locator('option').filter({ hasText: name })).toHaveCount(1);
  await expect(page.getByLabel('Bản thứ nhất', { exact: true }).locator('option').filter({ hasText: 'lon.xlsx' })).toHaveCount(0);
});

test('files that cannot be read say so in a sentence', async ({ browserWithSoat }) => {
  const page = await browserWithSoat.context.newPage();
  await page.goto(browserWithSoat.own('desk.html#/doi-chieu'));
  const whole = bytesOf(bookOf({ a: sheetOf([['STT', 'Họ và tên'], [1, 'Lê An']]) }));
  for (const [name, bytes, words] of [['anh.xlsx', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'không phải Excel hay CSV'], ['nua.xlsx', Buffer.from(whole.slice(0, 900)), 'bị hỏng'], ['rong.csv', Buffer.from(''), 'không có gì']] as const) {
    await give(page, name, bytes);
    await expect(page.getByRole('alert')).toContainText(`${name} ${words}`);
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });
    test('axe finds nothing wrong in the comparison, in both languages, and nothing runs out of 360 px', async ({ school, browserWithSoat }) => {
      await school.open(smasScored);
      const { sheets } = await school.inspection();
      const { bytes } = ownBook(sheets[0]!.rows.map(({ values }) => values));
      const page = await browserWithSoat.context.newPage();
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(browserWithSoat.own('desk.html#/doi-chieu'));
      await give(page, 'So_diem_7A.xlsx', bytes);
      await choose(page, 'Bản thứ nhất', /SMAS/);
      await choose(page, 'So với', /So_diem_7A/);
      await expect(page.locator('[data-group=different]')).toContainText('5');
      for (const language of ['vi', 'en']) {
        if (language === 'en') await page.getByRole('radio', { name: 'English' }).or(page.getByRole('button', { name: 'English' })).first().click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(language === 'vi' ? 'Đối chiếu' : 'Compare');
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
      }
    });
  });
}

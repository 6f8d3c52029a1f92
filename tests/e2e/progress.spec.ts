import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readReports, writeReports } from '../../lib/exchange/progress-file.ts';
import type { Browser } from '../../scripts/work/browser.ts';
import { smasScored } from '../practice-school/smas/index.ts';
import { fortyClasses, reportOf, schoolReports } from '../progress/reports.ts';
import { expect, test } from './soat.ts';

/** The rules of the school whose reports these are: its name, version and forty classes. */
async function takeRules({ context, own }: Browser): Promise<void> {
  const page = await context.newPage();
  await page.goto(own('options.html'));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Nạp tệp quy định (.json)' }).click()]);
  await chooser.setFiles({ name: 'quy-dinh.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ format: 1, version: '2', school: { name: 'THCS Minh Tân' }, classes: fortyClasses })) });
  await expect(page.getByText('THCS Minh Tân, phiên bản 2')).toBeVisible();
  await page.close();
}

async function desk({ context, own }: Browser): Promise<Page> {
  const page = await context.newPage();
  await page.clock.setFixedTime('2027-01-10T08:00:00+07:00');
  await page.goto(own('desk.html#/tien-do'));
  await expect(page.getByRole('heading', { level: 1, name: 'Tiến độ toàn trường' })).toBeVisible();
  return page;
}

/** A folder of report files as the teachers of a school hand them in: 500 books, and four files that are not as they should be. */
async function folderOfReports(folder: string): Promise<string> {
  mkdirSync(path.join(folder, 'Khối 6'), { recursive: true });
  const reports = schoolReports(500);
  for (let n = 0; n < 500; n += 5) writeFileSync(path.join(folder, n % 2 ? 'Khối 6' : '', `bao-cao-${n}.json`), await writeReports(reports.slice(n, n + 5)));
  writeFileSync(path.join(folder, 'sua-tay.json'), (await writeReports([reportOf(0)])).replace('"read": ', '"read": 1'));
  writeFileSync(path.join(folder, 'ghi-chu.txt'), 'Danh sách nộp');
  writeFileSync(path.join(folder, 'moi-hon.json'), await writeReports([reportOf(0, { at: '2027-01-09T02:00:00.000Z', verdict: 'san-sang', errors: 0 })]));
  return folder;
}

async function chooseFolder(page: Page, folder: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Chọn thư mục…' }).click()]);
  await chooser.setFiles(folder);
}

test('a folder of reports becomes the table of the school; what is wrong is told; it goes out as CSV', async ({ browserWithSoat }, info) => {
  await takeRules(browserWithSoat);
  const page = await desk(browserWithSoat);
  await expect(page.getByText('Chưa có báo cáo nào')).toBeVisible();
  await chooseFolder(page, await folderOfReports(info.outputPath('nop')));
  await expect(page.locator('.progress-status')).toContainText('Đã nhận 501 báo cáo mới');
  const refused = page.locator('.progress-refused');
  await expect(refused).toContainText('2 tệp không nhận');
  await expect(refused).toContainText('sua-tay.json: đã bị sửa hoặc hỏng');
  await expect(refused).toContainText('ghi-chu.txt: không phải tệp báo cáo');

  const reports = schoolReports(500);
  const total = (name: string) => page.locator('.progress-totals > div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) }).locator('dd');
  await expect(total('Sổ đã báo cáo')).toHaveText('500/520');
  const newer = reports.map((report, n) => (n === 0 ? { ...report, errors: 0 } : report));
  await expect(total('Lỗi')).toHaveText(String(newer.reduce((sum, { errors }) => sum + errors, 0)));
  await expect(total('Học sinh chưa đọc')).toHaveText(String(reports.reduce((sum, { unread }) => sum + unread, 0)));
  await expect(page.getByText('1 báo cáo trùng sổ: lấy bản mới nhất.')).toBeVisible();
  const table = page.getByRole('region', { name: 'Lớp và môn' });
  // A line for each of the forty classes; of the last one nothing came, and it is missed.
  await expect(table.getByRole('row')).toHaveCount(1 + 40);
  await expect(table.getByRole('row', { name: /^9L / }).getByRole('cell').filter({ hasText: 'chưa có' })).toHaveCount(13);
  await expect(table.getByRole('row', { name: /^6A / }).getByRole('cell').filter({ hasText: 'chưa có' })).toHaveCount(0);
  await expect(page.getByText(/^Soát 0\.0\.9/).first()).toBeVisible();

  // The same folder again changes nothing.
  await chooseFolder(page, info.outputPath('nop'));
  await expect(page.locator('.progress-status')).toContainText('Đã nhận 0 báo cáo mới; 501 đã có từ trước');

  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu CSV' }).click()]);
  expect(readFileSync(await csv.path(), 'utf8').trim().split('\r\n')).toHaveLength(1 + 40 * 13);
  await page.getByRole('button', { name: 'Xem biểu đồ' }).click();
  await expect(page.locator('.progress-chart .progress-bar')).toHaveCount(4);

  await page.getByRole('button', { name: 'Xóa các báo cáo' }).click();
  await expect(page.getByText('Chưa có báo cáo nào')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(total('Sổ đã báo cáo')).toHaveText('500/520');
});

test('a teacher’s report of a class that was read holds no pupil', async ({ school, browserWithSoat }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  const page = await desk(browserWithSoat);
  await expect(page.getByText(/7A · Toán.*chưa xong, đọc 42\/42/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Nhãn của thầy cô' }).fill('NTL');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu tệp báo cáo' }).click()]);
  const text = readFileSync(await download.path(), 'utf8');
  const answer = await readReports(text);
  expect('reports' in answer && answer.reports[0]).toMatchObject({ nhan: 'NTL', lop: '7A', mon: 'Toán', pupils: { total: 42, read: 42 }, verdict: 'chua-san-sang' });
  for (const { pupil } of smasScored.expected) if (pupil) expect(text).not.toContain(pupil);
});

test('a reading that cannot be read is said beside the teacher’s report, and kept', async ({ school, browserWithSoat }) => {
  await school.open(smasScored);
  await school.inspection();
  const page = await desk(browserWithSoat);
  await expect(page.getByText(/7A · Toán/)).toBeVisible();
  /** Spoils all stored readings by the database itself; gives how many there are. */
  const readings = (spoil: boolean) =>
    page.evaluate(
      (harm) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('soat');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const table = opening.result.transaction('readings', 'readwrite').objectStore('readings');
            const all = table.getAll();
            all.onsuccess = () => {
              for (const record of all.result as { sheet: unknown }[]) if (harm) table.put({ ...record, sheet: 'hỏng' });
              table.transaction.oncomplete = () => (opening.result.close(), resolve(all.result.length));
            };
          };
        }),
      spoil,
    );
  expect(await readings(true)).toBe(1);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('1 bản ghi đã lưu không đọc được, báo cáo thiếu phần ấy');
  expect(await readings(false)).toBe(1);
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test('the part is right for axe, narrow and wide', async ({ browserWithSoat }, info) => {
      await takeRules(browserWithSoat);
      const page = await desk(browserWithSoat);
      await chooseFolder(page, await folderOfReports(info.outputPath('nop')));
      await expect(page.getByRole('region', { name: 'Lớp và môn' })).toBeVisible();
      await page.getByRole('button', { name: 'Xem biểu đồ' }).click();
      await expect(page.locator('.progress-chart .progress-bar')).toHaveCount(4);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
        expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
        await page.screenshot({ path: info.outputPath(`tien-do-${width}.png`), fullPage: true });
      }
    });
  });
}

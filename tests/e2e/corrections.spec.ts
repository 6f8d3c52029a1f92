import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Browser } from '../../scripts/work/browser.ts';
import { smasCleanClass, smasScored } from '../practice-school/smas/index.ts';
import type { browser } from 'wxt/browser';
import { expect, test } from './soat.ts';

/** Inside the extension's own pages, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

/** TX2 = 75: a mark without its comma. */
const mistyped = { ...smasScored.expected.find(({ rule }) => rule === 'mark-form')!, value: '75' };

async function openRecords({ context, own }: Browser, moment?: string): Promise<Page> {
  const page = await context.newPage();
  if (moment) await page.clock.setFixedTime(new Date(moment));
  await page.goto(own('desk.html#/bien-ban'));
  return page;
}

/** Opens the desk where a record begins from this place, as panel and comparison hand it over. */
async function beginFrom(page: Page, { own }: Browser, origin: object): Promise<void> {
  await page.goto(own('desk.html#/bien-ban'));
  await page.evaluate((handed) => chrome.storage.session.set({ 'origin:thu': handed }), origin);
  await page.goto(own('desk.html#/bien-ban?tu=thu'));
}

const step = (page: Page): Locator => page.getByRole('region', { name: 'Việc tiếp theo' });
const path = (page: Page): Locator => page.getByRole('list', { name: 'Các bước' });
const here = (page: Page): Locator => path(page).locator('[aria-current=step]');

/** Fills what a draft of a mark asks for besides its line. */
async function fillDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thêm minh chứng' }).click();
  await page.getByRole('button', { name: 'Thêm minh chứng' }).click();
  for (const place of await page.getByRole('textbox', { name: /^Minh chứng \d · Nơi lưu$/ }).all()) await place.fill('Tủ hồ sơ 7A');
  await page.getByRole('textbox', { name: 'Người đề nghị' }).fill('Nguyễn Thị Lan');
  await page.getByRole('button', { name: 'Đầu biên bản, căn cứ' }).click();
  await page.getByRole('textbox', { name: 'Tên trường' }).fill('Trường THCS Minh Tân');
  await page.getByRole('textbox', { name: 'Dòng 1 · Lí do' }).fill('Gõ thiếu dấu phẩy');
  await page.getByRole('textbox', { name: 'Dòng 1 · Giá trị đúng' }).fill('7,5');
}

test('from a finding to the files: each step in its turn, and on paper', async ({ school, browserWithSoat }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  const before = await school.values();
  const panel = await school.openPanel();
  const finding = panel.getByRole('listitem').filter({ has: panel.getByRole('button', { name: new RegExp(`^Tới ô: ${mistyped.pupil} .*TX2`) }) }).filter({ has: panel.locator('.finding-trigger'), hasNot: panel.locator('li') });
  await finding.locator('.finding-trigger').click();
  const opened = browserWithSoat.context.waitForEvent('page');
  await finding.getByRole('button', { name: 'Lập biên bản…' }).click();
  const page = await opened;
  await expect(page.getByRole('heading', { name: 'Lập biên bản từ chỗ này?' })).toBeVisible();
  await expect(page.locator('.record-begin')).toContainText(mistyped.pupil!);
  // The browser keeps addresses in its history: no pupil may stand in one.
  expect(page.url()).toMatch(/#\/bien-ban\?tu=[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: 'Lập biên bản mới' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Số 01/BB · 7A · Toán');
  await expect(page.getByRole('textbox', { name: 'Dòng 1 · Họ và tên học sinh' })).toHaveValue(mistyped.pupil!);
  await expect(page.getByRole('textbox', { name: 'Dòng 1 · Đang có' })).toHaveValue(mistyped.value);
  await expect(page.getByRole('textbox', { name: 'Dòng 1 · Giá trị đúng' })).toHaveValue('');
  await expect(step(page)).toContainText('Dòng 1 · Lí do: Còn trống');
  await expect(step(page).getByRole('button', { name: 'Trình Hiệu trưởng' })).toBeDisabled();
  await step(page).getByRole('button', { name: 'Dòng 1 · Lí do' }).click();
  await expect(page.getByRole('textbox', { name: 'Dòng 1 · Lí do' })).toBeFocused();

  await fillDraft(page);
  await page.getByRole('textbox', { name: 'Dòng 1 · Giá trị đúng' }).fill('77');
  await expect(page.getByText('Không phải điểm: ghi từ 0 đến 10').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Dòng 1 · Giá trị đúng' }).fill('7,5');
  await step(page).getByRole('button', { name: 'Trình Hiệu trưởng' }).click();
  await expect(here(page)).toContainText('Đã trình');

  await expect(step(page).getByRole('button', { name: 'Ghi: đã duyệt' })).toBeDisabled();
  await step(page).getByText('Đồng ý', { exact: true }).click();
  await step(page).getByRole('button', { name: 'Hôm nay' }).click();
  await step(page).getByRole('textbox', { name: 'Họ tên Hiệu trưởng' }).fill('Phạm Văn Minh');
  await step(page).getByRole('button', { name: 'Ghi: đã duyệt' }).click();

  await expect(here(page)).toContainText('Đã duyệt');
  await step(page).getByRole('button', { name: /Bây giờ$/ }).click();
  await step(page).getByRole('textbox', { name: 'Cán bộ quản trị' }).fill('Lê Thị Thu');
  for (const [book, state] of [['Sổ cá nhân của giáo viên', 'daSua'], ['Sổ theo dõi và đánh giá học sinh', 'daSua'], ['Học bạ', 'khongCo'], ['Bảng tổng hợp kết quả', 'khongCo']] as const) await step(page).getByRole('combobox', { name: book }).selectOption(state);
  await step(page).getByRole('button', { name: 'Ghi: đã sửa trên phần mềm' }).click();

  await expect(here(page)).toContainText('Đã sửa');
  for (const today of await step(page).getByRole('button', { name: 'Hôm nay' }).all()) await today.click();
  await step(page).getByRole('button', { name: 'Ghi: đủ 3 chữ ký' }).click();
  await expect(here(page)).toContainText('Đã ký 3 bên');
  // A press too many is taken back.
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(here(page)).toContainText('Đã sửa');
  await step(page).getByRole('button', { name: 'Ghi: đủ 3 chữ ký' }).click();
  await step(page).getByRole('button', { name: /Bây giờ$/ }).click();
  await step(page).getByRole('button', { name: 'Ghi: đã khóa lại' }).click();
  await expect(step(page).getByRole('textbox', { name: 'Lưu đến ngày' })).toHaveValue('31/08/2029');
  await step(page).getByRole('textbox', { name: 'Nơi lưu biên bản, minh chứng' }).fill('Phòng văn thư');
  await step(page).getByRole('button', { name: 'Lưu hồ sơ' }).click();
  await expect(here(page)).toHaveText(/^Lưu/);
  await expect(page.getByText('Đã lưu trong máy này')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Xóa nháp' })).toHaveCount(0);

  // On paper there is the record and nothing else.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.official-paper')).toBeVisible();
  await expect(page.locator('.official-paper')).toContainText(mistyped.pupil!);
  for (const away of ['.desk-nav', '.record-side', '.record-bar']) await expect(page.locator(away)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  // It is there again after a reload, found by its pupil, and nothing was written in the school's page.
  await page.getByRole('button', { name: 'Danh sách biên bản' }).click();
  await page.reload();
  await page.getByRole('searchbox').fill(mistyped.pupil!);
  await expect(page.getByRole('link', { name: /01\/BB.*7A · Toán/ })).toContainText('Lưu');
  await expect(page.locator('.record-list')).not.toContainText('7,5');
  expect(await school.values()).toEqual(before);
});

test('a record that was handed in is refused, goes back with a reason, and keeps its history', async ({ browserWithSoat }) => {
  const page = await openRecords(browserWithSoat);
  await expect(page.getByRole('heading', { name: 'Chưa có biên bản nào' })).toBeVisible();
  await page.getByRole('button', { name: 'Lập biên bản' }).click();
  await page.getByRole('combobox', { name: 'Lớp', exact: true }).fill('7A');
  await page.getByRole('combobox', { name: 'Môn', exact: true }).fill('Toán');
  await page.getByRole('combobox', { name: 'Học kì' }).selectOption('1');
  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  await page.getByRole('textbox', { name: 'Dòng 1 · Họ và tên học sinh' }).fill('Trần Gia Hân');
  await page.getByRole('combobox', { name: 'Dòng 1 · Lần' }).selectOption('2');
  await page.getByRole('textbox', { name: 'Dòng 1 · Đang có' }).fill('75');
  await fillDraft(page);
  await step(page).getByRole('button', { name: 'Trình Hiệu trưởng' }).click();
  await step(page).getByText('Không đồng ý').click();
  await step(page).getByRole('button', { name: 'Hôm nay' }).click();
  await step(page).getByRole('textbox', { name: 'Họ tên Hiệu trưởng' }).fill('Phạm Văn Minh');
  await expect(step(page)).toContainText('Ghi lí do không đồng ý');
  await step(page).getByRole('textbox', { name: 'Ghi thêm' }).fill('Thiếu bài kiểm tra');
  await step(page).getByRole('button', { name: 'Ghi: không đồng ý' }).click();
  await expect(here(page)).toContainText('Từ chối');
  await step(page).getByRole('button', { name: 'Lùi bước…' }).click();
  await page.getByRole('combobox', { name: 'Về bước' }).selectOption('nhap');
  await page.getByRole('textbox', { name: 'Lí do (bắt buộc)' }).fill('Bổ sung minh chứng');
  await page.getByRole('button', { name: 'Lùi về' }).click();
  await expect(here(page)).toContainText('Nháp');
  await page.getByRole('button', { name: 'Lịch sử (4)' }).click();
  await expect(page.getByText('Bổ sung minh chứng')).toBeVisible();

  await page.getByRole('button', { name: 'Xóa nháp' }).click();
  await expect(page.getByText('Đã xóa nháp 01/BB')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByRole('link', { name: /01\/BB/ })).toBeVisible();
});

test('a record is saved as a Word file that holds it', async ({ browserWithSoat }) => {
  const page = await browserWithSoat.context.newPage();
  await beginFrom(page, browserWithSoat, { lop: '7A', mon: 'Toán', hocKy: 1, namHoc: '2026-2027', pupil: 'Trần <b>Gia</b> Hân', field: 'tx2', before: '75' });
  await page.getByRole('button', { name: 'Lập biên bản mới' }).click();
  await fillDraft(page);
  await step(page).getByRole('button', { name: 'Trình Hiệu trưởng' }).click();
  await expect(here(page)).toContainText('Đã trình');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải Word (.docx)' }).click()]);
  expect(file.suggestedFilename()).toBe('bien-ban-01-7a-toan-2026-2027.docx');
  const xml = strFromU8(unzipSync(readFileSync(await file.path()))['word/document.xml']!);
  for (const words of ['BIÊN BẢN', 'TRƯỜNG THCS MINH TÂN', '&lt;b&gt;Gia', '75', '7,5', 'Gõ thiếu dấu phẩy', 'Nguyễn Thị Lan', 'Tủ hồ sơ 7A']) expect(xml).toContain(words);
  await expect(page.getByText('Đã tải bien-ban-01')).toBeVisible();
});

test('two windows: what one writes the other shows', async ({ browserWithSoat }) => {
  const page = await openRecords(browserWithSoat);
  await page.getByRole('button', { name: 'Lập biên bản' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Số 01');
  const other = await browserWithSoat.context.newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: 'Người đề nghị' }).fill('Nguyễn Thị Lan');
  await expect(page.getByRole('textbox', { name: 'Người đề nghị' })).toHaveValue('Nguyễn Thị Lan');
  await page.getByRole('textbox', { name: 'Cán bộ quản trị' }).fill('Lê Thị Thu');
  await expect(other.getByRole('textbox', { name: 'Cán bộ quản trị' })).toHaveValue('Lê Thị Thu');
});

test('a late correction is warned of, with the last day (D-06)', async ({ browserWithSoat }) => {
  const popup = await browserWithSoat.context.newPage();
  await popup.clock.setFixedTime(new Date('2026-11-25T02:00:00Z'));
  await popup.goto(browserWithSoat.own('popup.html'));
  await popup.getByRole('button', { name: 'Thêm ngày kiểm tra' }).click();
  await popup.getByText('Cuối kì', { exact: true }).click();
  await popup.getByRole('combobox', { name: 'Lớp' }).fill('7A');
  await popup.getByRole('combobox', { name: 'Môn' }).fill('Toán');
  await popup.getByRole('group', { name: 'Ngày kiểm tra' }).getByRole('spinbutton').first().click();
  await popup.keyboard.type('21122026');
  await popup.getByRole('button', { name: 'Thêm vào lịch' }).click();
  await expect(popup.locator('.deadline-status')).toContainText('Đã thêm 1 ngày');

  const page = await openRecords(browserWithSoat, '2026-12-14T02:00:00Z');
  await beginFrom(page, browserWithSoat, { lop: '7A', mon: 'Toán', hocKy: 1, namHoc: '2026-2027', pupil: 'Trần Gia Hân', field: 'tx2', before: '75', after: '7,5' });
  await page.getByRole('button', { name: 'Lập biên bản mới' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('7A · Toán');
  await expect(page.getByText('Đã qua hạn cuối')).toHaveCount(0);
  await page.close();

  const later = await openRecords(browserWithSoat, '2026-12-15T02:00:00Z');
  await expect(later.getByText('Đã qua hạn cuối sửa điểm, mức đánh giá: 14/12/2026 (D-06')).toBeVisible();
  await later.getByRole('link', { name: /7A · Toán/ }).click();
  await expect(later.getByRole('list', { name: 'Cần biết' })).toContainText('14/12/2026 (D-06');
});

test('a damaged record is said and kept, and an address behind which nothing waits says so', async ({ browserWithSoat }) => {
  const page = await openRecords(browserWithSoat);
  await page.getByRole('button', { name: 'Lập biên bản' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Số 01');
  await page.getByText('Đã lưu trong máy này').waitFor();
  /** Spoils the one stored record, or gives it back, by the database itself. */
  const stored = (spoil: boolean) =>
    page.evaluate(
      (harm) =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('soat');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const table = opening.result.transaction('corrections', 'readwrite').objectStore('corrections');
            const all = table.getAll();
            all.onsuccess = () => {
              const [record] = all.result as { state: string }[];
              if (harm) record!.state = 'hỏng';
              const put = table.put(record);
              put.onsuccess = () => resolve(record!.state);
            };
          };
        }),
      spoil,
    );
  await stored(true);
  await page.goto(browserWithSoat.own('desk.html#/bien-ban'));
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('1 biên bản đã lưu không đọc được; vẫn giữ nguyên');
  await page.getByRole('button', { name: 'Lập biên bản' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Số 02');
  expect(await stored(false)).toBeTruthy();
  await page.goto(browserWithSoat.own('desk.html#/bien-ban?tu=%7Bhong'));
  await expect(page.getByRole('heading', { name: 'Không còn biết phải lập biên bản cho chỗ nào' })).toBeVisible();
  await page.getByRole('button', { name: 'Danh sách biên bản' }).click();
  await expect(page.getByText('1/1 biên bản')).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test('axe finds nothing wrong in the list and in a record, wide and narrow; nothing runs over the edge', async ({ browserWithSoat }) => {
      const page = await openRecords(browserWithSoat);
      const violations = async () => (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await violations()).toEqual([]);
      await page.getByRole('button', { name: 'Lập biên bản' }).click();
      await page.getByRole('button', { name: 'Thêm dòng' }).click();
      await page.getByRole('textbox', { name: 'Dòng 1 · Họ và tên học sinh' }).fill('Trần Gia Hân');
      await page.getByRole('button', { name: 'Thêm minh chứng' }).click();
      expect(await violations()).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await over()).toBeLessThanOrEqual(0);
      expect(await violations()).toEqual([]);
      await page.getByRole('button', { name: 'Danh sách biên bản' }).click();
      await expect(page.getByRole('link', { name: /01\/BB/ })).toBeVisible();
      expect(await over()).toBeLessThanOrEqual(0);
      expect(await violations()).toEqual([]);
    });
  });
}

test('a mark of a book that was signed digitally: signatures are cancelled backwards, the mark mended, signed anew, and the frozen book is explained', async ({ school, browserWithSoat }) => {
  const { book, pupils } = smasCleanClass;
  const changed = pupils[1]!['hoTen']!;
  await school.open(book);
  await school.inspection();
  const panel = await school.openPanel();
  await panel.getByRole('tab', { name: 'Trước khi ký' }).click();
  await panel.getByRole('button', { name: /^Chốt sổ: sổ điểm 6B Toán/ }).click();
  const frozen = panel.getByRole('listitem').filter({ has: panel.getByText('CHOT-1', { exact: true }) });
  await expect(frozen).toHaveAttribute('data-status', 'dat');
  const cell = school.page.getByRole('row', { name: changed }).locator('input.diem').nth(4);
  await cell.fill((await cell.inputValue()) === '9,0' ? '8,5' : '9,0');
  await expect(frozen).toHaveAttribute('data-status', 'loi');

  const opened = browserWithSoat.context.waitForEvent('page');
  await frozen.getByRole('button', { name: `Lập biên bản: ${changed} GK` }).click();
  const page = await opened;
  await page.getByRole('button', { name: 'Lập biên bản mới' }).click();
  await expect(path(page)).not.toContainText('Đã hủy ký');
  await page.getByRole('combobox', { name: 'Chữ ký số trên sổ' }).selectOption('ht');
  await expect(path(page).getByRole('listitem')).toHaveText([/Nháp/, /Đã trình/, /Đã duyệt/, /Đã hủy ký/, /Đã sửa/, /Đã ký 3 bên/, /Đã ký lại/, /Đã khóa/, /Lưu/]);
  const value = await page.getByRole('textbox', { name: 'Dòng 1 · Giá trị đúng' }).inputValue();
  await fillDraft(page);
  await page.getByRole('textbox', { name: 'Dòng 1 · Giá trị đúng' }).fill(value);
  await step(page).getByRole('button', { name: 'Trình Hiệu trưởng' }).click();
  await step(page).getByText('Đồng ý', { exact: true }).click();
  await step(page).getByRole('button', { name: 'Hôm nay' }).click();
  await step(page).getByRole('textbox', { name: 'Họ tên Hiệu trưởng' }).fill('Phạm Văn Minh');
  await step(page).getByRole('button', { name: 'Ghi: đã duyệt' }).click();

  // Backwards, and all of them: a mark is not mended under a signature that still stands.
  await expect(step(page).getByRole('textbox', { name: /hủy ký lúc: ngày$/ })).toHaveCount(3);
  const cancel = step(page).getByRole('button', { name: 'Ghi: đã hủy ký' });
  for (const who of ['Hiệu trưởng', 'GVCN', 'GVBM']) {
    await expect(cancel).toBeDisabled();
    await step(page).getByRole('button', { name: new RegExp(`^${who} hủy ký lúc.*Bây giờ$`) }).click();
  }
  expect((await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  await cancel.click();
  await expect(here(page)).toContainText('Đã hủy ký');

  await step(page).getByRole('button', { name: /Bây giờ$/ }).click();
  await step(page).getByRole('textbox', { name: 'Cán bộ quản trị' }).fill('Lê Thị Thu');
  for (const name of ['Sổ cá nhân của giáo viên', 'Sổ theo dõi và đánh giá học sinh', 'Học bạ', 'Bảng tổng hợp kết quả']) await step(page).getByRole('combobox', { name }).selectOption('daSua');
  await step(page).getByRole('button', { name: 'Ghi: đã sửa trên phần mềm' }).click();
  for (const today of await step(page).getByRole('button', { name: 'Hôm nay' }).all()) await today.click();
  await step(page).getByRole('button', { name: 'Ghi: đủ 3 chữ ký' }).click();

  // Signed anew in the order of signing; until it is locked again the difference stays open.
  await expect(here(page)).toContainText('Đã ký 3 bên');
  await expect(frozen).toHaveAttribute('data-status', 'loi');
  for (const who of ['GVBM', 'GVCN', 'Hiệu trưởng']) await step(page).getByRole('button', { name: new RegExp(`^${who} ký lại lúc.*Bây giờ$`) }).click();
  await step(page).getByRole('button', { name: 'Ghi: đã ký lại' }).click();
  await expect(here(page)).toContainText('Đã ký lại');
  await step(page).getByRole('button', { name: /Bây giờ$/ }).click();
  await step(page).getByRole('button', { name: 'Ghi: đã khóa lại' }).click();
  await expect(frozen).toHaveAttribute('data-status', 'dat');

  // A step back asks for the signatures again, and the history keeps both.
  await step(page).getByRole('button', { name: 'Lùi bước…' }).click();
  await page.getByRole('combobox', { name: 'Về bước' }).selectOption('daDuyet');
  await page.getByRole('textbox', { name: 'Lí do (bắt buộc)' }).fill('Hủy ký nhầm lớp');
  await page.getByRole('button', { name: 'Lùi về' }).click();
  await expect(here(page)).toContainText('Đã duyệt');
  await expect(cancel).toBeDisabled();
  await expect(frozen).toHaveAttribute('data-status', 'loi');

  await page.emulateMedia({ media: 'print' });
  for (const words of ['Hủy ký số (ngược thứ tự ký)', 'Ký số lại', changed]) await expect(page.locator('.official-paper')).toContainText(words);
});

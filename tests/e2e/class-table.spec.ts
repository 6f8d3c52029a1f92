import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { read, utils } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { compulsorySubjects } from '../../lib/assessment/subjects.ts';
import { groupOf } from '../../lib/records/fields.ts';
import type { Expected } from '../practice-school/page.ts';
import { smasClassList, smasCleanClass, smasComment, smasConduct, smasProfile, smasScored, smasSigning, smasSummary, smasTooFew } from '../practice-school/smas/index.ts';
import type { SchoolPage } from './parts/school-page.ts';
import { expect, test } from './soat.ts';

/** Profiles with a mistake in them, and two without one. */
const profiles = smasProfile.pupils.filter(({ expected }, index) => expected.length > 0 || index === 1 || index === 41);
const groupNames = { chung: 'Thông tin chung', caNhan: 'Thông tin cá nhân', hoKhau: 'Thông tin hộ khẩu', giaDinh: 'Thông tin gia đình' };
const pupils = smasProfile.pupils.map(({ pupil }) => pupil);

/** Reads the pages of class 7A as a teacher goes through them: list, books, summary, conduct, signing list, several profiles. */
async function readClass(school: SchoolPage): Promise<void> {
  for (const page of [smasClassList, smasScored, smasComment, smasTooFew, smasSummary, smasConduct, smasSigning]) {
    await school.open(page);
    await school.finds(page.expected);
  }
  await school.open(smasProfile);
  for (const { pupil, expected } of profiles) {
    await school.choosePupil(pupil);
    await school.finds(expected);
  }
}

async function openDesk(school: SchoolPage): Promise<Page> {
  const page = await school.browser.context.newPage();
  await page.goto(school.browser.own('desk.html#/lop?lop=7A'));
  await expect(page.getByRole('heading', { level: 1, name: /^Cả lớp · 7A/ })).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(42);
  return page;
}

/** What each cell says: "pupil, group" → "lỗi 1". */
const cellsOf = async (page: Page): Promise<Record<string, string>> =>
  Object.fromEntries((await page.getByRole('grid').getByRole('gridcell').evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''))).map((label) => /^(.*): (.*?), (?:đọc|chưa đọc).*$/.exec(label)!.slice(1, 3)));

/** What each cell must say, from what was planted and read: an error or a doubt in its place, green only where all was read. */
function expectedCells(): Record<string, RegExp> {
  const planted = new Map<string, number>();
  const add = ({ pupil }: Expected, group: string) => pupil !== null && planted.set(`${pupil}, ${group}`, (planted.get(`${pupil}, ${group}`) ?? 0) + 1);
  for (const one of [...profiles.flatMap(({ expected }) => expected), ...smasClassList.expected]) add(one, groupNames[groupOf(one.field!) ?? 'chung']);
  for (const one of smasScored.expected) add(one, 'Toán');
  for (const one of smasComment.expected) add(one, 'Giáo dục thể chất');
  for (const one of smasConduct.expected) add(one, 'Rèn luyện');
  const read = (pupil: string) => profiles.some((one) => one.pupil === pupil);
  const mark = (pupil: string, group: string): RegExp => {
    const count = planted.get(`${pupil}, ${group}`);
    if (count !== undefined) return new RegExp(`^(lỗi|cần xem) ${count}$`);
    if (group === 'Chữ ký') return /^cần xem$/;
    const known = Object.values(groupNames).includes(group) ? read(pupil) : ['Toán', 'Giáo dục thể chất', 'Rèn luyện', 'Kết quả'].includes(group);
    return known ? /^đạt$/ : /^chưa xác định$/;
  };
  const groups = [...Object.values(groupNames), ...compulsorySubjects(7).map(({ name }) => name), 'Rèn luyện', 'Kết quả', 'Chữ ký'];
  return Object.fromEntries(pupils.flatMap((pupil) => groups.map((group) => [`${pupil}, ${group}`, mark(pupil, group)])));
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test('every cell of the class says what was planted and read, and nothing is green that was not read', async ({ school }, info) => {
      // Sixteen pages and profiles are opened and read.
      test.slow();
      await readClass(school);
      const page = await openDesk(school);
      const [cells, expected] = [await cellsOf(page), expectedCells()];
      expect(Object.keys(cells).sort()).toEqual(Object.keys(expected).sort());
      expect(Object.entries(cells).filter(([place, says]) => !expected[place]!.test(says))).toEqual([]);
      expect(profiles.length).toBeGreaterThan(5);

      await page.locator(`[aria-label^="${pupils[3]}, Chữ ký:"]`).click();
      await expect(page.getByRole('region', { name: `${pupils[3]} · Chữ ký` })).toContainText('chưa đủ chữ ký');

      // Search without marks, then by keyboard to the next unfinished pupil, whose detail opens.
      const sought = profiles[0]!.pupil;
      await page.getByRole('searchbox').fill(sought.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase());
      await expect(page.getByRole('rowheader', { name: sought, exact: true })).toBeVisible();
      expect(await page.getByRole('rowheader').count()).toBeLessThan(5);
      await page.getByRole('searchbox').fill('');
      await page.keyboard.press('Escape');
      await expect(page.locator('.class-pane')).toHaveCount(0);
      await page.getByRole('button', { name: 'Học sinh tiếp theo chưa xong' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('.class-pane')).toHaveAccessibleName(new RegExp(`^${pupils[0]} · `));
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);

      // Nothing of the table lies beyond the window of a school's laptop.
      for (const width of [1280, 1366]) {
        await page.setViewportSize({ width, height: 768 });
        expect(await page.locator('.class-scroll').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
        expect(await page.locator('.class-scroll thead th').evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).map(({ textContent }) => textContent))).toEqual([]);
        await page.screenshot({ path: info.outputPath(`${width}.png`) });
      }
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('button', { name: 'Lưu CSV' })).toBeHidden();
      await expect(page.locator('.print-only')).toContainText(/^In \d\d:\d\d ngày .* · Soát \d/);
      // Paper is white, whatever the screen was: the marks are printed in the colours for it.
      const printed = await page.locator("td[data-mark='loi']").first().evaluate((cell) => { const { backgroundColor, backgroundImage, color } = getComputedStyle(cell); return { backgroundColor, color, red: backgroundImage.includes('b01e17') }; });
      expect(printed).toEqual({ backgroundColor: 'rgb(251, 233, 231)', color: 'rgb(29, 28, 25)', red: true });
      await page.emulateMedia({ media: null });
      await page.setViewportSize({ width: 360, height: 740 });
      await expect(page.locator('.class-cards > li')).toHaveCount(42);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await expect(page.getByRole('button', { name: 'Lưu CSV' })).toBeHidden();
      await page.getByText('Lọc, lưu, in').click();
      await expect(page.getByRole('button', { name: 'Lưu CSV' })).toBeVisible();
      await page.screenshot({ path: info.outputPath('narrow.png') });
    });
  });
}

test('what is set aside at the desk is set aside on the page at once, a finding of the whole page too, and comes back', async ({ school }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  await expect(school.chip).toContainText('3 lỗi');
  const page = await school.browser.context.newPage();
  await page.goto(school.browser.own('desk.html#/lop'));
  const setAside = async (reason: string) => {
    await page.getByRole('dialog').getByRole('textbox').first().fill(reason);
    await page.getByRole('dialog').getByRole('button', { name: /^Bỏ qua/ }).click();
  };
  const { pupil } = smasScored.expected[0]!;
  await page.locator(`[aria-label^="${pupil}, Toán: lỗi"]`).click();
  const pane = page.getByRole('region', { name: `${pupil} · Toán` });
  await pane.getByRole('listitem').filter({ hasText: 'lỗi:' }).getByRole('button', { name: 'Bỏ qua…' }).click();
  await setAside('Nghỉ ốm, kiểm tra bù tuần sau');
  await expect(school.chip).toContainText('2 lỗi');
  await pane.getByRole('button', { name: 'Bỏ “bỏ qua”' }).click();
  await expect(school.chip).toContainText('3 lỗi');

  await school.open(smasTooFew);
  await school.finds(smasTooFew.expected);
  await expect(school.chip).toContainText('1 lỗi');
  const apart = page.locator('.class-apart');
  await expect(page.locator(`[aria-label^="${pupil}, Lịch sử và Địa lí: chưa xác định"]`)).toHaveCount(1);
  await apart.getByRole('button', { name: 'Bỏ qua…' }).click();
  await setAside('Trường cho nhập ba cột');
  await expect(school.chip).toContainText('đã bỏ qua 1');
  await expect(page.locator(`[aria-label^="${pupil}, Lịch sử và Địa lí: đạt"]`)).toHaveCount(1);
  await apart.getByRole('button', { name: 'Bỏ “bỏ qua”' }).click();
  await expect(school.chip).toContainText('1 lỗi');
});

test('all classes: what to do where there is none, then each with its numbers, and the way to one of them and back', async ({ school }, info) => {
  const page = await school.browser.context.newPage();
  await page.goto(school.browser.own('desk.html#/lop'));
  await expect(page.getByText('Mở danh sách lớp hoặc sổ điểm')).toBeVisible();
  for (const one of [smasClassList, smasScored, smasCleanClass.list, smasCleanClass.book]) {
    await school.open(one);
    await school.finds(one.expected);
  }
  const classes = page.locator('.class-list > li');
  await expect(classes).toHaveCount(2);
  await expect(classes.nth(0)).toContainText(/^6B.*đã đọc 6\/6 học sinh.*xong 0\/6.*0 lỗi/);
  await expect(classes.nth(1)).toContainText(/^7A.*đã đọc 42\/42 học sinh.*xong 0\/42.*5 lỗi/);
  expect((await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  await page.screenshot({ path: info.outputPath('all.png') });
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1366, height: 768 });
  await classes.nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: /^Cả lớp · 7A/ })).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(42);
  await page.getByRole('combobox', { name: 'Lớp' }).selectOption({ index: 0 });
  await expect(page.getByRole('rowheader')).toHaveCount(6);
  await page.getByRole('link', { name: '‹ Các lớp' }).click();
  await expect(classes).toHaveCount(2);
});

test('table and findings are saved and read back', async ({ school }) => {
  await readClass(school);
  const page = await openDesk(school);
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
    return readFileSync(await download.path());
  };
  const table = Papa.parse<string[]>((await save('Lưu CSV')).toString('utf8').replace('\uFEFF', '')).data;
  const pupil = smasScored.expected[0]!.pupil!;
  const of = (rows: readonly (readonly unknown[])[]) => rows.find(([name]) => name === pupil)?.[rows[0]!.indexOf('Toán')];
  expect(table).toHaveLength(43);
  expect(of(table)).toMatch(/^lỗi 1$/);
  const list = Papa.parse<string[]>((await save('Lưu danh sách lỗi')).toString('utf8').replace('\uFEFF', '')).data;
  expect(list[0]).toEqual(['Học sinh', 'Phần', 'Dấu', 'Việc còn lại', 'Lần đọc']);
  expect(list.filter(([name, part, mark]) => name === pupil && part === 'Toán' && mark === 'lỗi')).toEqual([[pupil, 'Toán', 'lỗi', expect.stringMatching(/./), expect.stringMatching(/^\d\d:\d\d ngày /)]]);
  const book = read(await save('Lưu Excel'));
  expect(book.SheetNames).toEqual(['7A', 'Việc còn lại']);
  const sheets = book.SheetNames.map((name) => utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1 }));
  expect(of(sheets[0]!)).toBe('lỗi 1');
  expect(sheets[1]).toHaveLength(list.length);
});

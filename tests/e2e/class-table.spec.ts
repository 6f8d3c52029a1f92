import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { read, utils } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { groupOf } from '../../lib/records/fields.ts';
import type { Expected } from '../practice-school/page.ts';
import { smasClassList, smasProfile, smasScored, smasSigning, smasSummary, smasTooFew } from '../practice-school/smas/index.ts';
import type { SchoolPage } from './parts/school-page.ts';
import { expect, test } from './soat.ts';

const profiles = [...new Set(smasProfile.expected.map(({ pupil }) => pupil!))];
const groupNames = { chung: 'Thông tin chung', caNhan: 'Thông tin cá nhân', hoKhau: 'Thông tin hộ khẩu', giaDinh: 'Thông tin gia đình' };

/** Reads the pages of class 7A as a teacher goes through them: list, planted profiles, books, summary, signing list. */
async function readClass(school: SchoolPage): Promise<void> {
  for (const page of [smasClassList, smasScored, smasTooFew, smasSummary, smasSigning]) {
    await school.open(page);
    await school.finds(page.expected);
  }
  await school.open(smasProfile);
  for (const name of profiles) {
    await school.choosePupil(name);
    await expect.poll(async () => (await school.inspection()).sheets[0]?.rows[0]?.pupil).toBe(name);
  }
}

async function openDesk(school: SchoolPage): Promise<Page> {
  const page = await school.browser.context.newPage();
  await page.goto(school.browser.own('desk.html#/lop?lop=7A'));
  await expect(page.getByRole('heading', { level: 1, name: /^Cả lớp · 7A/ })).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(43);
  return page;
}

/** Which cells carry a mark: "pupil, group" with the count. */
const cellsWith = (page: Page, mark: string): Promise<string[]> =>
  page.getByRole('grid').getByRole('button').evaluateAll((all, word) => all.map((cell) => cell.getAttribute('aria-label') ?? '').filter((label) => label.includes(`: ${word}`)).map((label) => label.replace(/,[^,]*$/, '')).sort(), mark);

/** The cells that must carry an error or a doubt, by what was planted. */
function planted(): Map<string, number> {
  const cells = new Map<string, number>();
  const add = ({ pupil }: Expected, group: string) => pupil !== null && cells.set(`${pupil}, ${group}`, (cells.get(`${pupil}, ${group}`) ?? 0) + 1);
  for (const one of [...smasProfile.expected, ...smasClassList.expected]) add(one, groupNames[groupOf(one.field!) ?? 'chung']);
  for (const one of smasScored.expected) add(one, 'Toán');
  return cells;
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test('the class shows exactly the planted mistakes in their cells, and nothing green that was not read', async ({ school }, info) => {
      await readClass(school);
      const page = await openDesk(school);
      const open = [...(await cellsWith(page, 'lỗi')), ...(await cellsWith(page, 'cần xem'))].filter((label) => !label.includes(', Chữ ký:'));
      expect([...new Set(open.map((label) => label.replace(/: .*$/, '')))].sort()).toEqual([...planted().keys()].sort());
      const green = await cellsWith(page, 'đạt');
      expect(green.filter((label) => !profiles.some((name) => label.startsWith(`${name}, `)) && Object.values(groupNames).some((group) => label.includes(`, ${group}:`)))).toEqual([]);
      expect(green.filter((label) => label.includes(', Ngữ văn:'))).toEqual([]);

      // Search without marks, then by keyboard to the next unfinished pupil, whose detail opens.
      await page.getByRole('searchbox').fill(profiles[0]!.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase());
      await expect(page.getByRole('rowheader', { name: profiles[0]!, exact: true })).toBeVisible();
      expect(await page.getByRole('row').count()).toBeLessThan(5);
      await page.getByRole('searchbox').fill('');
      await page.getByRole('button', { name: 'Học sinh tiếp theo chưa xong' }).focus();
      await page.keyboard.press('Enter');
      const first = await page.getByRole('rowheader').first().innerText();
      await expect(page.locator('.class-pane')).toHaveAccessibleName(new RegExp(`^${first} · `));
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
      await page.setViewportSize({ width: 1600, height: 900 });
      await page.screenshot({ path: info.outputPath('wide.png') });
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.screenshot({ path: info.outputPath('desk.png') });
      await page.setViewportSize({ width: 360, height: 740 });
      await expect(page.locator('.class-cards > li')).toHaveCount(42);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.screenshot({ path: info.outputPath('narrow.png') });
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('button', { name: 'Lưu CSV' })).toBeHidden();
      await expect(page.locator('.print-only')).toContainText(/^In \d\d:\d\d ngày .* · Soát \d/);
    });
  });
}

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

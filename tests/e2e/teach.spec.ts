import { smasScored } from '../practice-school/smas/index.ts';
import type { SchoolPage } from './parts/school-page.ts';
import { expect, test } from './soat.ts';

const label = 'Mã phụ';
/** The book of the practice school as a platform might show it tomorrow: one header is a word nobody knows. */
const html = smasScored.html.replaceAll('ĐĐGgk', label);

async function openUnknown({ browser, page, chip }: SchoolPage) {
  await browser.context.route(smasScored.address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(smasScored.address);
  await expect(chip).toBeVisible();
}
const sheetOf = async (school: SchoolPage) => {
  const [sheet] = (await school.inspection()).sheets;
  return { health: sheet?.health, unrecognised: sheet?.unrecognised };
};
const degraded = { health: 'degraded', unrecognised: [label] };

test('a column nobody knows is taught once in the panel, read from then on, and undone in one click', async ({ school }) => {
  await openUnknown(school);
  expect(await sheetOf(school)).toEqual(degraded);
  const missing = smasScored.expected.find(({ rule }) => rule === 'mark-missing')!;
  const ofMissing = async () => (await school.inspection()).findings.filter(({ rule, pupil }) => rule === missing.rule && pupil === missing.pupil).map(({ field }) => field);
  expect(await ofMissing()).toEqual([]);
  await expect(school.chip).toContainText(`chưa hiểu 1: ${label}`);

  const panel = await school.openPanel();
  await panel.getByRole('button', { name: `Dạy Soát: ${label}` }).click();
  await panel.getByRole('textbox', { name: 'Gõ để tìm' }).fill('ĐĐGgk');
  await panel.getByRole('button', { name: 'Dạy', exact: true }).click();

  await expect(panel.getByText(`${label} → ĐĐGgk (đã dạy)`)).toBeVisible();
  await expect.poll(() => sheetOf(school)).toEqual({ health: 'recognised', unrecognised: [] });
  expect(await ofMissing()).toEqual(['gk']);
  await school.finds(smasScored.expected);
  await expect(school.chip).not.toContainText('chưa hiểu');

  await panel.getByRole('button', { name: `Tới cột: ${label}` }).click();
  await expect(school.page.getByRole('columnheader', { name: label })).toBeInViewport();

  await school.page.reload();
  await expect.poll(() => sheetOf(school)).toEqual({ health: 'recognised', unrecognised: [] });

  await panel.getByRole('button', { name: `Hoàn tác lời dạy: ${label}` }).click();
  await expect(panel.getByRole('button', { name: `Dạy Soát: ${label}` })).toBeVisible();
  await expect.poll(() => sheetOf(school)).toEqual(degraded);
  expect(await ofMissing()).toEqual([]);
});

test('what was taught goes out to a file, is taken back, and comes in again; a wrong file changes nothing', async ({ school, browserWithSoat }) => {
  await openUnknown(school);
  // In a tab of its own: a second debugger connection would take the download.
  const panel = await browserWithSoat.context.newPage();
  await panel.goto(browserWithSoat.own(`sidepanel.html?tab=${school.tabId}`));
  await panel.getByRole('button', { name: `Dạy Soát: ${label}` }).click();
  await panel.getByRole('button', { name: 'Không phải dữ liệu cần đọc' }).click();
  await expect.poll(() => sheetOf(school)).toEqual({ health: 'degraded', unrecognised: [] });

  const settings = await browserWithSoat.context.newPage();
  await settings.goto(browserWithSoat.own('options.html'));
  const line = settings.getByText(`“${label}” là không phải dữ liệu, bỏ qua`);
  await expect(line).toBeVisible();
  const [download] = await Promise.all([settings.waitForEvent('download'), settings.getByRole('button', { name: 'Lưu lời dạy ra tệp' }).click()]);
  const file = await download.path();
  await settings.getByRole('button', { name: `Hoàn tác lời dạy: ${label}` }).click();
  await expect(line).toBeHidden();
  await expect.poll(() => sheetOf(school)).toEqual(degraded);

  const load = async (what: string | { name: string; mimeType: string; buffer: Buffer }) => {
    const [chooser] = await Promise.all([settings.waitForEvent('filechooser'), settings.getByRole('button', { name: 'Nạp lời dạy từ tệp' }).click()]);
    await chooser.setFiles(what);
  };
  await load({ name: 'khac.json', mimeType: 'application/json', buffer: Buffer.from('{"format":1,"soat":"lessons","lessons":[{}]}') });
  await expect(settings.getByRole('alert')).toContainText('lessons.0.label');
  await load(file);
  await expect(line).toBeVisible();
  await expect.poll(() => sheetOf(school)).toEqual({ health: 'degraded', unrecognised: [] });
});

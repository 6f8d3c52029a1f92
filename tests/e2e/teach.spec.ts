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

test.describe('by pointing', () => {
  /** What the page hears of the pointer and the keyboard while the teacher points. */
  const listen = ({ page }: SchoolPage) =>
    page.evaluate(() => {
      const heard: string[] = ((window as unknown as { heard: string[] }).heard = []);
      for (const type of ['click', 'mousedown', 'pointerdown', 'focusin', 'keydown']) document.querySelector('main')!.addEventListener(type, () => heard.push(type), true);
    });
  const heardBy = ({ page }: SchoolPage) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const panelOf = async ({ browser, tabId }: SchoolPage) => {
    const panel = await browser.context.newPage();
    await panel.goto(browser.own(`sidepanel.html?tab=${tabId}`));
    return panel;
  };
  const aim = (school: SchoolPage) => school.marks.getByRole('application');

  test('a column not understood is pointed at, taught, and read; the page hears nothing of it', async ({ school }) => {
    await openUnknown(school);
    const panel = await panelOf(school);
    await listen(school);
    await panel.getByRole('button', { name: 'Chỉ vào trang…' }).click();
    await school.page.bringToFront();
    await expect(aim(school)).toBeVisible();
    const box = (await school.page.getByRole('columnheader', { name: label }).boundingBox())!;
    await school.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect(school.marks.locator('.here')).toBeVisible();
    await school.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(aim(school)).toHaveCount(0);
    expect(await heardBy(school)).toEqual([]);

    await panel.bringToFront();
    await expect(panel.getByRole('heading', { name: `Cột “${label}” là:` })).toBeVisible();
    await panel.getByRole('textbox', { name: 'Gõ để tìm' }).fill('ĐĐGgk');
    await panel.getByRole('button', { name: 'Dạy', exact: true }).click();
    await expect.poll(() => sheetOf(school)).toEqual({ health: 'recognised', unrecognised: [] });
  });

  test('a column understood wrongly is pointed at by a cell of it; what is of no list is said; Esc ends', async ({ school }) => {
    await school.open(smasScored);
    const panel = await panelOf(school);
    await listen(school);
    const point = async () => {
      await panel.bringToFront();
      await panel.getByRole('button', { name: 'Chỉ vào trang…' }).click();
      await school.page.bringToFront();
      await expect(aim(school)).toBeVisible();
    };
    await point();
    await school.page.keyboard.press('Escape');
    await expect(aim(school)).toHaveCount(0);
    await expect(panel.getByRole('button', { name: 'Chỉ vào trang…' })).toBeVisible();

    await point();
    const list = (await school.page.locator('select').first().boundingBox())!;
    await school.page.mouse.click(list.x + 5, list.y + 5);
    await expect(panel.getByText('không thuộc bảng hay biểu mẫu nào')).toBeVisible();

    await point();
    const cell = (await school.page.locator('input.diem').nth(4).boundingBox())!;
    await school.page.mouse.click(cell.x + cell.width / 2, cell.y + cell.height / 2);
    await panel.bringToFront();
    await expect(panel.getByRole('heading', { name: 'Cột “ĐĐGgk” là:' })).toBeVisible();
    await panel.getByRole('button', { name: 'Không phải dữ liệu cần đọc' }).click();
    await expect.poll(async () => (await sheetOf(school)).health).toBe('degraded');
    expect(await heardBy(school)).toEqual([]);
  });

  test('by the keyboard: arrows go from name to name, Enter chooses', async ({ school }) => {
    await openUnknown(school);
    const panel = await panelOf(school);
    await panel.getByRole('button', { name: 'Chỉ vào trang…' }).click();
    await school.page.bringToFront();
    await expect(aim(school)).toBeFocused();
    const status = school.marks.getByRole('status').last();
    for (let step = 0; step < 40 && (await status.textContent()) !== label; step++) await school.page.keyboard.press('ArrowRight');
    await expect(status).toHaveText(label);
    await school.page.keyboard.press('Enter');
    await panel.bringToFront();
    await expect(panel.getByRole('heading', { name: `Cột “${label}” là:` })).toBeVisible();
  });
});

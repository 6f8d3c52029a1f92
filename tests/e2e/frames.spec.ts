import { smasScored } from '../practice-school/smas/index.ts';
import type { SchoolPage } from './parts/school-page.ts';
import { expect, test } from './soat.ts';

const top = 'https://smas.edu.vn/ThucHanh/Khung';
const body = smasScored.html.replace(/<template[\s\S]*<\/template>/, '').replace(/<script[^>]*><\/script>/, '');
const book = (lop: string) => body.replaceAll('7A', lop);

/** A page that holds nothing but what is given, and frames of other addresses beside it. */
async function open(school: SchoolPage, content: string, frames: Record<string, string> = {}): Promise<void> {
  const { context } = school.browser;
  for (const [address, html] of Object.entries({ ...frames, [top]: `<!doctype html><meta charset="utf-8"><title>Khung</title>${content}` })) {
    await context.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  }
  await school.page.goto(top);
}
const frame = (address: string, more = '') => `<iframe src="${address}" width="900" height="400" ${more}></iframe>`;
const outOfReach = /khung của trang nằm ngoài tầm đọc/;

test('frames of the page’s own host and of another platform’s are read each by itself and joined in the tab', async ({ school }) => {
  const [own, other] = ['https://smas.edu.vn/ThucHanh/A', 'https://truong.hanoi.edu.vn/thuc-hanh'];
  await open(school, frame(own) + frame(other), { [own]: book('7A'), [other]: book('7B') });
  await expect.poll(async () => (await school.inspection()).sheets.map(({ lop }) => lop).sort()).toEqual(['7A', '7B']);
  // One chip for the tab, with the numbers of both.
  await expect(school.chip).toHaveCount(1);
  await expect(school.chip.getByText('đã đọc 42/42 học sinh')).toHaveCount(2);
  await expect(school.chip).not.toContainText(outOfReach);
  for (const address of [own, other]) await expect(school.page.frameLocator(`iframe[src="${address}"]`).locator('soat-marks')).toHaveCount(1);
  const panel = await school.openPanel();
  await expect(panel.getByText('7A · Toán', { exact: false }).first()).toBeVisible();
  await expect(panel.getByText('7B · Toán', { exact: false }).first()).toBeVisible();
  await expect(panel.getByText(outOfReach)).toHaveCount(0);
});

test('a frame of a host that Soát may not read is said on chip and panel, and no longer once it is gone', async ({ school }) => {
  const foreign = 'https://la.example.org/bang';
  await open(school, body + frame(foreign), { [foreign]: book('7C') });
  await expect(school.chip).toContainText(/1 khung của trang nằm ngoài tầm đọc/);
  await expect(school.chip.locator('[data-mark=dat]')).toHaveCount(0);
  expect((await school.inspection()).sheets).toHaveLength(1);
  const panel = await school.openPanel();
  await expect(panel.getByText(outOfReach)).toBeVisible();
  await school.page.locator('iframe').evaluate((element) => element.remove());
  await expect(school.chip).not.toContainText(outOfReach);
  await expect(panel.getByText(outOfReach)).toHaveCount(0);
});

test('a page whose only book stands in a frame out of reach says so in the panel', async ({ school }) => {
  const foreign = 'https://la.example.org/bang';
  await open(school, frame(foreign), { [foreign]: body });
  const panel = await school.browser.context.newPage();
  await panel.goto(school.browser.own(`sidepanel.html?tab=${school.tabId}`));
  await expect(panel.getByText(outOfReach)).toBeVisible();
});

test('a sandboxed frame is read or said, never passed over', async ({ school }) => {
  const own = 'https://smas.edu.vn/ThucHanh/A';
  await open(school, book('7B') + frame(own, 'sandbox'), { [own]: book('7A') });
  await expect(school.chip).toContainText('đã đọc 42/42');
  await expect.poll(async () => {
    const { sheets } = await school.inspection();
    return sheets.length === 2 || outOfReach.test((await school.chip.textContent()) ?? '');
  }).toBe(true);
});

test('a table in a closed shadow root is said', async ({ school }) => {
  await open(school, body + '<div id="kin" style="width:900px;height:400px"></div>');
  await expect(school.chip).toContainText('đã đọc 42/42');
  await expect(school.chip).not.toContainText('đóng kín');
  await school.page.evaluate(() => {
    const box = document.querySelector('#kin')!;
    box.attachShadow({ mode: 'closed' }).innerHTML = '<table><tr><th>Họ tên</th></tr><tr><td>An</td></tr></table>';
    box.setAttribute('class', 'da-co');
  });
  await expect(school.chip).toContainText('1 phần của trang đóng kín');
});

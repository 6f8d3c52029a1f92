import { smasClassList, smasScored } from '../practice-school/smas/index.ts';
import type { SchoolPage } from './parts/school-page.ts';
import { expect, test } from './soat.ts';

const address = 'https://smas.edu.vn/ThucHanh/TrangLa';

/** Puts a page that nobody planned for under a platform's address and opens it. */
async function openOdd(school: SchoolPage, html: string): Promise<void> {
  await school.browser.context.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await school.page.goto(address);
}

/** The practice book of one class, without the script and the other classes' tables. */
const book = smasScored.html.replace(/<template[\s\S]*<\/template>/, '').replace(/<script[^>]*><\/script>/, '');

test('labels that nobody knows are said, and the page is never green', async ({ school }) => {
  await openOdd(school, book.replace('<th rowspan="2">Nhận xét</th>', '<th rowspan="2">Sao vàng</th>').replace('<th rowspan="2">Ngày sinh</th>', '<th rowspan="2">Ô bí ẩn</th>'));
  await expect(school.chip).toContainText('đã đọc 42/42');
  const [sheet] = (await school.inspection()).sheets;
  expect(sheet).toMatchObject({ health: 'degraded', pupils: 42 });
  expect([...sheet!.unrecognised].sort()).toEqual(['Sao vàng', 'Ô bí ẩn'].sort());
  await school.chip.hover();
  await expect(school.chip).toContainText('chưa hiểu 2');
  await expect(school.chip.locator('[data-mark=dat]')).toHaveCount(0);
});

test('a table whose rows do not fit its header is not taken for a whole one', async ({ school }) => {
  const rows = book.split('<tr data-ma=');
  const broken = rows.map((row, index) => (index > 0 && index % 3 === 0 ? row.replace(/<td><input[^>]*><\/td>/, '') : row)).join('<tr data-ma=');
  await openOdd(school, broken);
  const { sheets } = await school.inspection();
  expect(sheets).toHaveLength(1);
  for (const { health, why } of sheets) {
    expect(health).not.toBe('recognised');
    expect(why).not.toEqual([]);
  }
  await expect(school.chip.locator('[data-mark=dat]')).toHaveCount(0);
});

for (const [what, html] of [
  ['no table and no form', '<!doctype html><meta charset="utf-8"><title>Trang chủ</title><h1>Thông báo</h1><p>Nghỉ lễ ngày 24/11.</p>'],
  ['a sign-in page', '<!doctype html><meta charset="utf-8"><h1>Đăng nhập</h1><form><label for="u">Tên đăng nhập</label><input id="u"><label for="p">Mật khẩu</label><input id="p" type="password" value="bi-mat"></form>'],
  ['an empty table', '<!doctype html><meta charset="utf-8"><table><thead><tr><th>STT</th></tr></thead><tbody></tbody></table>'],
] as const) {
  test(`${what}: nothing is read, nothing is shown`, async ({ school }) => {
    await openOdd(school, html);
    const inspection = await school.inspection();
    expect(inspection).toMatchObject({ platform: 'smas', sheets: [], findings: [] });
    expect(JSON.stringify(inspection)).not.toContain('bi-mat');
    await expect(school.marks).toHaveCount(0);
  });
}

test('what a hostile page writes is only ever shown as text', async ({ school, log }) => {
  const evil = '<img src=x onerror="window.hurt=1">';
  const shown = evil.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const html = book
    .replaceAll(smasScored.expected[0]!.pupil!, shown)
    .replace('value="75"', `value="${shown}"`)
    .replace('<th rowspan="2">Nhận xét</th>', '<th rowspan="2">__proto__</th>')
    .replace('<th rowspan="2">Ngày sinh</th>', `<th rowspan="2">${'Dài '.repeat(200_000)}</th>`)
    .replace('<main>', '<main><form name="querySelector"><input name="body"><input name="children"></form>');
  await openOdd(school, html);
  await expect(school.chip).toContainText('đã đọc 42/42');
  const panel = await school.openPanel();
  await expect(panel.getByRole('heading', { name: evil })).toBeVisible();
  expect(await panel.locator('img').count()).toBe(0);
  expect(await school.marks.locator('img').count()).toBe(0);
  expect(await school.page.evaluate(() => 'hurt' in window)).toBe(false);
  expect(log.requests.filter((request) => request.endsWith('/x'))).toEqual([]);
});

test('storage that refuses a reading: said, kept in memory, stored by itself once it can be', async ({ school, browserWithSoat }) => {
  await school.open(smasClassList);
  await school.inspection();
  const own = await browserWithSoat.context.newPage();
  await own.goto(browserWithSoat.own('manifest.json'));
  // A newer Soát has been here: whatever this one writes is refused.
  await own.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const asked = indexedDB.open('soat', 99_990);
        asked.onerror = () => failed(new Error(asked.error?.name));
        asked.onsuccess = () => {
          asked.result.close();
          done();
        };
      }),
  );
  await school.page.bringToFront();
  await school.page.goto(smasScored.address);
  await expect(school.chip).toContainText('đã đọc 42/42');
  await school.chip.hover();
  await expect(school.chip).toContainText('Chưa lưu được vào máy');
  await expect(school.chip.locator('[data-mark=dat]')).toHaveCount(0);
  await school.finds(smasScored.expected);
  // It is gone again; nobody touches the page.
  await own.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const asked = indexedDB.deleteDatabase('soat');
        asked.onerror = () => failed(new Error(asked.error?.name));
        asked.onsuccess = () => done();
      }),
  );
  await expect(school.chip).not.toContainText('Chưa lưu được vào máy', { timeout: 40_000 });
  const kept = await own.evaluate(
    () =>
      new Promise<number>((done, failed) => {
        const asked = indexedDB.open('soat');
        asked.onerror = () => failed(new Error(asked.error?.name));
        asked.onsuccess = () => {
          const count = asked.result.transaction('readings').objectStore('readings').count();
          count.onsuccess = () => {
            asked.result.close();
            done(count.result);
          };
        };
      }),
  );
  expect(kept).toBe(1);
});

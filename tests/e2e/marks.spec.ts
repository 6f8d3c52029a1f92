import { chromium } from '@playwright/test';
import { openPracticeSchool } from '../practice-school/index.ts';
import { smasProfile, smasScored } from '../practice-school/smas/index.ts';
import { SchoolPage } from './parts/school-page.ts';
import { expect, test } from './soat.ts';

test('a field is outlined, and hovering says what is wrong, why, on what basis and what would be right', async ({ school }) => {
  await school.open(smasProfile);
  const tab = school.mark(/Thôn Phu/);
  await expect(tab).toBeVisible();
  await school.page.getByRole('tab', { name: 'Thông tin hộ khẩu' }).click();
  const field = school.page.locator('.form-group', { hasText: 'Thôn/Xóm' }).getByRole('textbox');
  const mark = school.mark(/^lỗi: .*Thôn Phu/);
  await expect(mark).toBeVisible();

  const outline = school.marks.locator('.box:visible');
  await expect(outline).toHaveCount(1);
  const [around, inside] = [await outline.boundingBox(), await field.boundingBox()];
  expect(around!.x).toBeLessThanOrEqual(inside!.x);
  expect(around!.x + around!.width).toBeGreaterThanOrEqual(inside!.x + inside!.width);
  expect(around!.width - inside!.width).toBeLessThan(12);

  await expect(school.card).toBeHidden();
  await field.hover();
  await expect(school.card).toBeVisible();
  await expect(school.card).toContainText('lỗi');
  await expect(school.card).toContainText('Thôn Phu');
  await expect(school.card).toContainText('Theo:');
  await school.page.mouse.move(5, 5);
  await expect(school.card).toBeHidden();
});

test('the keyboard alone: the focus opens the card, Esc closes it, Alt+S goes through the marks', async ({ school }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  const { classes, expected } = smasScored;
  const cell = school.page.getByRole('row', { name: classes[0]!.pupils[5]! }).locator('input.diem').nth(1);
  await cell.focus();
  await expect(school.card).toContainText('7,5');
  await school.page.keyboard.press('Escape');
  await expect(school.card).toBeHidden();
  await expect(cell).toBeFocused();

  const seen = new Set<string>();
  for (let step = 0; step < expected.length; step++) {
    await school.page.keyboard.press('Alt+s');
    await expect(school.card).toBeVisible();
    const words = await school.card.innerText();
    seen.add(words);
    expect(await school.marks.evaluate((host) => host.shadowRoot?.activeElement?.getAttribute('aria-label'))).toBeTruthy();
  }
  expect(seen.size).toBe(expected.length);
  await school.page.keyboard.press('Enter');
  await expect(school.card.getByRole('button').first()).toBeVisible();
  await school.page.keyboard.press('Escape');
  await expect(school.card).toBeHidden();
});

test('a cell and the chip say the same in numbers with their whole', async ({ school }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  await expect(school.chip).toContainText(`${smasScored.expected.length} lỗi`);
  await expect(school.chip).toContainText('đã đọc 42/42 học sinh');
});

for (const practice of [smasProfile, smasScored]) {
  test(`${practice.id}: looking alters nothing of the page`, async ({ school }) => {
    const plain = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH });
    const context = await plain.newContext({ locale: 'vi-VN' });
    await openPracticeSchool(context);
    const untouched = new SchoolPage(school.browser, school.inspector, await context.newPage(), -1);
    await untouched.page.goto(practice.address);
    await expect(untouched.page.locator('[role=status]:not(:empty)')).toHaveCount(0);

    await school.page.addInitScript(() => {
      const events: string[] = [];
      Object.assign(window, { practiceEvents: events });
      for (const type of ['input', 'change', 'submit', 'beforeinput', 'click', 'reset']) {
        window.addEventListener(type, (event) => events.push(type + (event.isTrusted ? '' : ' by script')), true);
      }
    });
    await school.open(practice);
    await school.finds(practice.expected);
    await school.page.keyboard.press('Alt+s');
    await expect(school.card).toBeVisible();
    await school.page.keyboard.press('Alt+s');
    await school.page.keyboard.press('Escape');
    await expect(school.card).toBeHidden();
    await school.inspector.tell(school.tabId, { type: 'read-again', sweep: false });
    await school.finds(practice.expected);

    expect(await school.values()).toEqual(await untouched.values());
    expect(await school.page.evaluate(() => (window as unknown as { practiceEvents: string[] }).practiceEvents)).toEqual([]);
    await plain.close();
  });
}

test('a page that is no school page is left alone', async ({ school, browserWithSoat }) => {
  await browserWithSoat.context.route('https://example.org/', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Chợ</h1><table><tr><td>Cam</td></tr></table>' }));
  await school.page.goto('https://example.org/');
  expect((await school.inspection({ platform: false })).sheets).toEqual([]);
  await expect(school.marks).toHaveCount(0);
});

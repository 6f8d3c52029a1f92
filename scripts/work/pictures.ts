import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import { Popup } from '../../tests/e2e/parts/popup.ts';
import { SchoolPage } from '../../tests/e2e/parts/school-page.ts';
import { openPracticeSchool } from '../../tests/practice-school/index.ts';
import { smasCleanClass, smasProfile, smasScored, smasSigning } from '../../tests/practice-school/smas/index.ts';
import { schoolReports } from '../../tests/progress/reports.ts';
import { writeReports } from '../../lib/exchange/progress-file.ts';
import type { Inspection } from '../../lib/rules/inspection.ts';
import { Inspector, openBrowser, type Browser } from './browser.ts';
import { ensureBuilt } from './extension.ts';
import { root } from './steps.ts';

/** Inside the extension's own pages, where the functions given to `evaluate` run. */
declare const chrome: typeof api;

/**
 * `npm run pictures`: every picture of the guides, into docs/images, from the built extension in a real Chromium on the
 * practice school. The pupils are invented. Run it after a screen has changed, and look at what changed.
 */
const folder = path.join(root, 'docs/images');
/** The moment that the extension's own pages show, so that days in the pictures stay the same. */
const moment = '2027-01-10T08:00:00+07:00';

/** WebP of this quality is half of a PNG and as easy to read; the extension carries every picture. */
const quality = 0.8;

async function keep(name: string, png: Buffer): Promise<void> {
  const webp = await blank.evaluate(async ([source, share]) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    canvas.getContext('2d')!.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', share).slice('data:image/webp;base64,'.length);
  }, [png.toString('base64'), quality] as const);
  writeFileSync(path.join(folder, `${name}.webp`), Buffer.from(webp, 'base64'));
  console.log(`docs/images/${name}.webp`);
}

const picture = async (of: Page | Locator, name: string) => keep(name, await of.screenshot({ animations: 'disabled', caret: 'hide' }));

/** The top of a page, no taller than what is on it. */
async function top(page: Page, name: string, most: number): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 1000 };
  await page.evaluate(() => scrollTo(0, 0));
  const end = await page.evaluate(() => Math.max(...[...document.querySelectorAll('main, main > *, main section')].map((part) => part.getBoundingClientRect().bottom)));
  await keep(name, await page.screenshot({ clip: { x: 0, y: 0, width, height: Math.min(most, Math.ceil(end) + 16) }, animations: 'disabled', caret: 'hide', fullPage: true }));
}

async function own({ context, own: address }: Browser, file: string, width = 1000, height = 700): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.clock.setFixedTime(moment);
  await page.goto(address(file));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page;
}

async function give(page: Page, button: string, file: { name: string; text: string }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles({ name: file.name, mimeType: 'text/plain', buffer: Buffer.from(file.text) });
}

/** On the platform's page: a profile with its card, the chip, the panel's two tabs, the signing list. */
async function onThePage(school: SchoolPage): Promise<Inspection> {
  const { page } = school;
  await page.setViewportSize({ width: 1100, height: 640 });
  await school.open(smasProfile);
  await page.getByRole('tab', { name: 'Thông tin hộ khẩu' }).click();
  await school.mark(/^lỗi: /).first().click();
  await school.card.waitFor();
  await picture(page, 'page');
  await picture(school.chip, 'chip');
  await page.keyboard.press('Escape');

  await school.open(smasSigning);
  await school.inspection();
  await page.setViewportSize({ width: 1100, height: 420 });
  await picture(page, 'signing-list');

  await school.open(smasScored);
  const read = await school.inspection();
  await page.setViewportSize({ width: 1100, height: 520 });
  await picture(page, 'gradebook');
  const panel = await school.openPanel();
  await panel.setViewportSize({ width: 360, height: 600 });
  await panel.locator('.finding-trigger').first().waitFor();
  await picture(panel, 'panel-page');
  await panel.getByRole('tab', { name: 'Trước khi ký' }).click();
  await panel.getByRole('radio', { name: 'GVBM' }).click();
  await panel.locator('.items li').first().waitFor();
  await picture(panel, 'panel-signing');
  await panel.getByRole('button', { name: /^Chốt sổ/ }).first().scrollIntoViewIfNeeded();
  await picture(panel, 'panel-freeze');
  return read;
}

async function popup(browser: Browser): Promise<void> {
  const page = await own(browser, 'popup.html', 380, 600);
  const form = new Popup(page);
  await form.fillTest({ lop: '7A', mon: 'Toán', from: '28122026', to: '05012027' });
  await form.save();
  await picture(page, 'popup');
  await page.close();
}

/** The teacher's own book as a file: what stands on the page with two marks changed. */
function ownBook({ sheets }: Inspection): string {
  const keys = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck', 'tbhk'];
  const rows = (sheets[0]?.rows ?? []).map(({ values }) => ({ ...values }));
  rows[3] = { ...rows[3], tx1: '1,5' };
  rows[8] = { ...rows[8], gk: '2,0' };
  const lines = rows.map((row, at) => [at + 1, row['maHocSinh'], row['hoTen'], ...keys.map((key) => row[key])].join(';'));
  return ['Môn Toán - Lớp 7A - Học kỳ I - Năm học 2026-2027', `STT;Mã học sinh;Họ và tên;${keys.join(';')}`, ...lines].join('\n');
}

async function choose(page: Page, label: string, words: RegExp): Promise<void> {
  const list = page.getByLabel(label, { exact: true });
  const option = list.locator('option').filter({ hasText: words }).first();
  await option.waitFor({ state: 'attached' });
  await list.selectOption(await option.getAttribute('value'));
}

async function desk(browser: Browser, read: Inspection): Promise<void> {
  const classes = await own(browser, 'desk.html#/lop?lop=7A', 1180);
  await classes.locator('main table, main [role=grid]').first().waitFor();
  await top(classes, 'desk-class', 560);

  const compare = await own(browser, 'desk.html#/doi-chieu');
  await give(compare, 'Chọn tệp…', { name: 'So_diem_7A.csv', text: ownBook(read) });
  await choose(compare, 'Bản thứ nhất', /7A · Toán · HK1 · SMAS/);
  await choose(compare, 'So với', /So_diem_7A/);
  await compare.locator('[data-group=different]').waitFor();
  await compare.locator('[data-list=different] tbody tr').nth(1).waitFor();
  await picture(compare.locator('section').filter({ has: compare.locator('[data-group=different]') }).last(), 'desk-compare');

  const mistyped = smasScored.expected.find(({ rule }) => rule === 'mark-form');
  const pupil = read.sheets[0]?.rows.find(({ pupil: name }) => name === mistyped?.pupil);
  const from = { lop: '7A', mon: 'Toán', hocKy: 1, namHoc: '2026-2027', maHocSinh: pupil?.maHocSinh, pupil: pupil?.pupil, field: 'tx2', before: '75' };
  await compare.evaluate((origin) => chrome.storage.session.set({ 'origin:picture': origin }), from);
  const record = await own(browser, 'desk.html#/bien-ban?tu=picture', 1180);
  await record.getByRole('button', { name: 'Lập biên bản mới' }).click();
  await record.getByRole('region', { name: 'Việc tiếp theo' }).waitFor();
  await top(record, 'desk-record', 720);

  const signing = await own(browser, 'desk.html#/ky', 1180);
  await signing.getByRole('link', { name: /^Mở danh mục/ }).first().waitFor();
  await top(signing, 'desk-signing', 520);

  const rules = await own(browser, 'desk.html#/quy-dinh');
  await rules.getByLabel('Tên trường').fill('THCS Minh Thuận');
  await rules.getByLabel('Phiên bản').fill('2026.1');
  await rules.getByText('Đã lưu nháp').waitFor();
  await rules.getByLabel('Phiên bản').blur();
  await rules.getByLabel('Tên trường').blur();
  await top(rules, 'desk-rules', 640);
  const settings = await own(browser, 'options.html', 900);
  await give(settings, 'Nạp tệp quy định (.json)', { name: 'quy-dinh.json', text: readFileSync(path.join(root, 'docs/vi-du/thcs-minh-thuan.json'), 'utf8') });
  await settings.getByText('phiên bản 2026.1').first().waitFor();
  const rollout = await own(browser, 'desk.html#/trien-khai');
  await rollout.getByText('phiên bản 2026.1').first().waitFor();
  await top(rollout, 'desk-rollout', 640);

  const reports = schoolReports(520).filter(({ lop }) => /[AB]$/.test(lop!)).map((report) => ({ ...report, truong: 'Trường THCS Minh Thuận', versions: { ...report.versions, pack: '2026.1' } }));
  const progress = await own(browser, 'desk.html#/tien-do');
  await give(progress, 'Chọn tệp…', { name: 'bao-cao.json', text: await writeReports(reports) });
  await progress.locator('.progress-totals').evaluate((totals) => totals.scrollIntoView());
  await progress.getByRole('region', { name: 'Lớp và môn' }).waitFor();
  const { x, width } = (await progress.getByRole('main').boundingBox())!;
  await keep('desk-progress', await progress.screenshot({ clip: { x, y: 0, width, height: 620 }, animations: 'disabled', caret: 'hide' }));

}

/** Taken first: once a copy is saved, no other picture shows the reminder of it. */
async function backup(browser: Browser): Promise<void> {
  const page = await own(browser, 'desk.html#/sao-luu');
  await page.getByText('Tệp sẽ có: ').waitFor();
  await top(page, 'desk-backup', 640);
  await page.getByText('Khóa tệp bằng mật khẩu').click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu tệp sao lưu' }).click();
  await saved;
  await page.close();
}

async function welcome(browser: Browser): Promise<void> {
  const page = await own(browser, 'welcome.html', 900);
  await top(page, 'welcome', 1200);
  await page.close();
}

mkdirSync(folder, { recursive: true });
await ensureBuilt();
const browser = await openBrowser();
/** Draws what is written; open before the page in front, which it must not cover. */
const blank = await browser.context.newPage();
try {
  await openPracticeSchool(browser.context);
  const inspector = await Inspector.open(browser);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const school = new SchoolPage(browser, inspector, page, await inspector.tabOf(page));
  const read = await onThePage(school);
  await welcome(browser);
  await school.open(smasCleanClass.list);
  await school.inspection();
  await school.open(smasCleanClass.book);
  await school.inspection();
  await backup(browser);
  await popup(browser);
  await desk(browser, read);
} finally {
  await browser.close();
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Inspection } from '../../lib/rules/inspection.ts';
import { smasProfile, smasScored } from '../practice-school/smas/index.ts';
import { expect, test } from './soat.ts';

const root = path.resolve(import.meta.dirname, '../..');
const run = (script: string, ...args: string[]) => spawnSync(process.execPath, [path.join(root, 'scripts', script), ...args], { encoding: 'utf8' });

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'soat-capture-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

for (const [page, secrets] of [[smasProfile, ['hoTen', 'soDinhDanh', 'ngaySinh', 'me.hoTen', 'dienThoai']], [smasScored, ['hoTen', 'maHocSinh', 'ngaySinh']]] as const) {
  test(`${page.id}: captured in the panel, shown, saved, and inspected like the page, without its pupils`, async ({ school, browserWithSoat, log }) => {
    await school.open(page);
    const before = await school.inspection();
    const outside = log.requests.length;
    const panel = await browserWithSoat.context.newPage();
    await panel.goto(browserWithSoat.own(`sidepanel.html?tab=${school.tabId}`));
    await panel.getByRole('button', { name: 'Chụp cấu trúc trang…' }).click();
    const dialog = panel.getByRole('dialog', { name: 'Chụp cấu trúc trang' });
    await expect(dialog.getByRole('status')).toContainText(/Đã thay \d+ giá trị/);
    await expect(dialog).toContainText('Họ và tên');
    const [download] = await Promise.all([panel.waitForEvent('download'), dialog.getByRole('button', { name: 'Lưu tệp' }).click()]);
    const file = path.join(folder, download.suggestedFilename());
    await download.saveAs(file);
    expect(log.requests.slice(outside).filter((url) => /^https?:/.test(url))).toEqual([]);

    const html = readFileSync(file, 'utf8');
    const values = before.sheets.flatMap(({ rows }) => rows.flatMap((row) => secrets.map((key) => row.values[key] ?? ''))).filter((value) => value.length > 2);
    expect(values.length).toBeGreaterThan(2);
    expect(values.filter((value) => html.includes(value))).toEqual([]);
    expect(html).not.toContain('Nguyễn Thực Hành');

    const { status, stdout } = run('inspect.mjs', file, '--as', page.address);
    expect(status).toBe(0);
    const shape = ({ sheets }: Inspection) => sheets.map(({ kind, health, why, fields, unrecognised, pupils, total, lop, mon, hocKy, namHoc }) => ({ kind, health, why, fields, unrecognised, pupils, total, lop, mon, hocKy, namHoc }));
    expect(shape(JSON.parse(stdout) as Inspection)).toEqual(shape(before));

    // Made a case by the command, in a folder of the test's own: the file says itself under which address it stood.
    const cased = run('add-case.mjs', file, '--platform', 'smas', '--name', `captured-${page.id.replaceAll('/', '-')}`, '--into', folder);
    expect(cased).toMatchObject({ status: 0 });
    const expected = JSON.parse(readFileSync(path.join(folder, `captured-${page.id.replaceAll('/', '-')}.json`), 'utf8')) as { address: string; sheets: { fields: string[]; health: string }[] };
    expect(expected.address).toBe(page.address);
    expect(expected.sheets.map(({ fields }) => fields)).toEqual(before.sheets.map(({ fields }) => fields));
  });
}

test('nothing is saved by "Thôi", and a page that is left alone gives no capture', async ({ school, browserWithSoat }) => {
  await school.open(smasProfile);
  const panel = await browserWithSoat.context.newPage();
  let downloads = 0;
  panel.on('download', () => downloads++);
  await panel.goto(browserWithSoat.own(`sidepanel.html?tab=${school.tabId}`));
  const open = panel.getByRole('button', { name: 'Chụp cấu trúc trang…' });
  await open.click();
  await expect(panel.getByRole('dialog').getByRole('status')).toContainText('Đã thay');
  await panel.getByRole('button', { name: 'Thôi' }).click();
  await expect(panel.getByRole('dialog')).toHaveCount(0);

  await school.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<input type="password">'));
  await expect(panel.getByText('Chưa đọc được bảng nào trên trang này')).toBeVisible();
  await open.click();
  await expect(panel.getByRole('dialog').getByRole('alert')).toContainText('Không chụp được');
  await expect(panel.getByRole('button', { name: 'Lưu tệp' })).toBeDisabled();
  expect(downloads).toBe(0);
});

test('only a capture becomes a case', () => {
  const saved = path.join(root, 'lib/platforms/smas/cases/profile-tabs.html');
  const refused = run('add-case.mjs', saved, '--platform', 'smas', '--name', 'from-a-saved-page');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('not a capture');
  expect(existsSync(path.join(root, 'lib/platforms/smas/cases/from-a-saved-page.html'))).toBe(false);
});

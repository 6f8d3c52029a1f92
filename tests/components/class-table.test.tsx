import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClassTableView } from '../../components/desk/ClassTable.tsx';
import { LanguageContext } from '../../components/words.ts';
import { classTable } from '../../lib/checklists/class-table.ts';
import type { Language } from '../../lib/records/words.ts';
import { bookOf, dataOf, finding, gvcnScope, homeroom, now } from '../checklists/class.ts';
import { rules } from './panel-fixtures.tsx';
import '../../components/theme.css';

let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

beforeEach(() => page.viewport(1280, 800));

async function show(language: Language = 'vi', empty = false, saved = Promise.resolve()) {
  const book = bookOf(1);
  const table = classTable(dataOf(gvcnScope, [...homeroom(), book, bookOf(2)], { [book.key]: { findings: [finding({ rule: 'a-rule', message: 'missing', row: 1 })] } }));
  const onSave = vi.fn(() => saved);
  const onWaive = vi.fn(async () => {});
  root = createRoot(document.body.appendChild(document.createElement('main')));
  root.render(
    <LanguageContext value={language}>
      <ClassTableView classes={empty ? [] : [gvcnScope]} chosen={empty ? null : gvcnScope} onChoose={() => {}} table={empty ? undefined : table} acts={{ rules, mayNotWaive: [], now, onWaive, onUndoWaiver: async () => {} }} version="1.0.0" damaged={0} now={now} onSave={onSave} onPrint={() => {}} />
    </LanguageContext>,
  );
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return { onSave, onWaive };
}

test('a cell says what is open there and where; search needs no marks', async () => {
  await show();
  await page.getByRole('button', { name: /^Lê Hoàng Minh, Toán: lỗi 1/ }).click();
  await expect.element(page.getByText('ĐĐGgk trống', { exact: false })).toBeVisible();
  await expect.element(page.getByText('SMAS.', { exact: false })).toBeVisible();
  await page.getByRole('searchbox').fill('le hoang minh');
  await expect.poll(() => document.querySelectorAll('tbody tr').length).toBe(1);
});

test('next unfinished walks through the class by keyboard', async () => {
  await show();
  page.getByRole('button', { name: 'Học sinh tiếp theo chưa xong' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: /^Trần Gia Hân/ })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: /^Lê Hoàng Minh · Toán/ })).toBeVisible();
});

test('the chips of the marks and the choice of a part narrow the class', async () => {
  await show();
  await page.getByRole('button', { name: 'lỗi 1', exact: true }).click();
  await expect.poll(() => document.querySelectorAll('tbody tr').length).toBe(1);
  await page.getByRole('combobox', { name: 'Phần xem' }).selectOptions('Thông tin hộ khẩu');
  await expect.element(page.getByText('Không có học sinh nào hợp', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'lỗi 0', exact: true }).click();
  await expect.poll(() => document.querySelectorAll('thead th').length).toBe(2);
  expect(document.querySelectorAll('tbody tr')).toHaveLength(3);
});

test('a finding is set aside in its cell, with a reason', async () => {
  const { onWaive } = await show();
  await page.getByRole('button', { name: /^Lê Hoàng Minh, Toán: lỗi 1/ }).click();
  await page.getByRole('region', { name: 'Lê Hoàng Minh · Toán' }).getByRole('button', { name: 'Bỏ qua…' }).click();
  await page.getByRole('dialog').getByRole('textbox').first().fill('Nghỉ ốm, thi bù');
  await page.getByRole('dialog').getByRole('button', { name: /^Bỏ qua/ }).click();
  await expect.poll(() => onWaive.mock.calls).toEqual([[expect.objectContaining({ finding: expect.objectContaining({ row: 1 }) }), { reason: 'Nghỉ ốm, thi bù', column: false, until: null }]]);
});

test('a file that cannot be made is said', async () => {
  const saved = Promise.reject<void>(new Error('full'));
  saved.catch(() => {});
  await show('vi', false, saved);
  await page.getByRole('button', { name: 'Lưu Excel' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Chưa lưu được tệp: bấm lưu lại; nếu vẫn vậy thì dùng CSV.');
});

test('without a reading it says what to do', async () => {
  await show('vi', true);
  await expect.element(page.getByText('Chưa đọc trang nào')).toBeVisible();
});

test('in a narrow window each pupil is a card with what is not done', async () => {
  await page.viewport(360, 740);
  await show();
  await page.getByRole('button', { name: /^Lê Hoàng Minh, Toán: lỗi 1/ }).click();
  await expect.element(page.getByRole('region', { name: 'Lê Hoàng Minh · Toán' })).toBeVisible();
  expect(document.querySelectorAll('.class-cards > li')).toHaveLength(3);
  await expect.element(page.getByRole('button', { name: /^Lê Hoàng Minh, Thông tin hộ khẩu/ })).not.toBeInTheDocument();
});

test.each([['vi', 1280], ['en', 1280], ['vi', 360]] as const)('axe finds nothing in %s at %i px', async (language, width) => {
  await page.viewport(width, 800);
  await show(language);
  expect((await axe.run(document.body)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

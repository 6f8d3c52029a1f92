import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
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

async function show(language: Language = 'vi', empty = false) {
  const book = bookOf(1);
  const table = classTable(dataOf(gvcnScope, [...homeroom(), book, bookOf(2)], { [book.key]: { findings: [finding({ rule: 'a-rule', message: 'missing', row: 1 })] } }));
  const onSave = vi.fn();
  root = createRoot(document.body.appendChild(document.createElement('main')));
  root.render(
    <LanguageContext value={language}>
      <ClassTableView classes={empty ? [] : [gvcnScope]} chosen={empty ? null : gvcnScope} onChoose={() => {}} table={empty ? undefined : table} rules={rules} damaged={0} now={now} onSave={onSave} onPrint={() => {}} />
    </LanguageContext>,
  );
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return onSave;
}

test('a cell says what is open there and where; search needs no marks', async () => {
  await show();
  await page.getByRole('button', { name: /^Lê Hoàng Minh, Toán: lỗi 1/ }).click();
  await expect.element(page.getByText('ĐĐGgk trống', { exact: false })).toBeVisible();
  await expect.element(page.getByText('SMAS.', { exact: false })).toBeVisible();
  await page.getByRole('searchbox').fill('le hoang');
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

test('without a reading it says what to do', async () => {
  await show('vi', true);
  await expect.element(page.getByText('Chưa đọc trang nào')).toBeVisible();
});

test.each(['vi', 'en'] as const)('axe finds nothing in %s', async (language) => {
  await show(language);
  expect((await axe.run(document.body)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

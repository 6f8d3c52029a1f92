import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClassList } from '../../components/desk/ClassList.tsx';
import { ClassTableView } from '../../components/desk/ClassTable.tsx';
import { LanguageContext } from '../../components/words.ts';
import { classOverview } from '../../lib/checklists/class-overview.ts';
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

async function show(language: Language = 'vi', saved = Promise.resolve()) {
  const [book, later] = [bookOf(1), bookOf(2)];
  const wide = finding({ rule: 'a-rule', message: 'missing', row: null, pupil: null, maHocSinh: null, field: null, value: null });
  const table = classTable(dataOf(gvcnScope, [...homeroom(), book, later], { [book.key]: { findings: [finding({ rule: 'a-rule', message: 'missing', row: 1 })] }, [later.key]: { findings: [wide] } }));
  const onSave = vi.fn(() => saved);
  const onWaive = vi.fn(async () => {});
  root = createRoot(document.body.appendChild(document.createElement('main')));
  root.render(
    <LanguageContext value={language}>
      <ClassTableView classes={[gvcnScope]} chosen={gvcnScope} back={null} onChoose={() => {}} table={table} acts={{ rules, mayNotWaive: [], now, onWaive, onUndoWaiver: async () => {} }} version="1.0.0" damaged={0} now={now} onSave={onSave} onPrint={() => {}} />
    </LanguageContext>,
  );
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return { onSave, onWaive };
}

test('a cell says what is open there and where; search needs no marks', async () => {
  await show();
  await page.getByRole('gridcell', { name: /^Lê Hoàng Minh, Toán: lỗi 1/ }).click();
  const pane = page.getByRole('region', { name: 'Lê Hoàng Minh · Toán' });
  await expect.element(pane.getByText('ĐĐGgk trống', { exact: false })).toBeVisible();
  await expect.element(pane.getByText('SMAS.', { exact: false })).toBeVisible();
  await page.getByRole('searchbox').fill('le hoang minh');
  await expect.poll(() => document.querySelectorAll('tbody tr:not([hidden])').length).toBe(1);
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
  await expect.poll(() => document.querySelectorAll('tbody tr:not([hidden])').length).toBe(1);
  await page.getByRole('combobox', { name: 'Phần xem' }).selectOptions('Thông tin hộ khẩu');
  await expect.element(page.getByText('Không có học sinh nào hợp', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'lỗi 0', exact: true }).click();
  await expect.poll(() => [...document.querySelectorAll('thead th')].map(({ textContent }) => textContent)).toEqual(['Học sinh', 'Hồ sơ', 'Hộ khẩuThông tin hộ khẩu']);
  expect(document.querySelectorAll('tbody tr:not([hidden])')).toHaveLength(3);
});

test('a finding is set aside in its cell, with a reason', async () => {
  const { onWaive } = await show();
  await page.getByRole('gridcell', { name: /^Lê Hoàng Minh, Toán: lỗi 1/ }).click();
  await page.getByRole('region', { name: 'Lê Hoàng Minh · Toán' }).getByRole('button', { name: 'Bỏ qua…' }).click();
  await page.getByRole('dialog').getByRole('textbox').first().fill('Nghỉ ốm, thi bù');
  await page.getByRole('dialog').getByRole('button', { name: /^Bỏ qua/ }).click();
  await expect.poll(() => onWaive.mock.calls).toEqual([[expect.objectContaining({ finding: expect.objectContaining({ row: 1 }) }), { reason: 'Nghỉ ốm, thi bù', column: false, until: null }]]);
});

test('a finding of the whole page is set aside where it stands, and its cells stay not determined until then', async () => {
  const { onWaive } = await show();
  const wide = page.getByRole('group').filter({ hasText: 'Cả trang' });
  await expect.poll(() => wide.element().textContent).toMatch(/Mở sổ điểm 7A Toán học kì II trên SMAS\./);
  await expect.element(page.getByRole('gridcell', { name: /^Trần Gia Hân, Toán: chưa xác định/ })).toBeVisible();
  await wide.getByRole('button', { name: 'Bỏ qua…' }).click();
  await expect.element(page.getByRole('dialog').getByRole('radio')).not.toBeInTheDocument();
  await page.getByRole('dialog').getByRole('textbox').first().fill('Sổ này đã chốt');
  await page.getByRole('dialog').getByRole('button', { name: /^Bỏ qua/ }).click();
  await expect.poll(() => onWaive.mock.calls).toEqual([[expect.objectContaining({ finding: expect.objectContaining({ row: null }) }), { reason: 'Sổ này đã chốt', column: false, until: null }]]);
});

test('the table is one stop of the Tab key; arrows go from cell to cell over hidden rows, Esc closes the detail and comes back', async () => {
  await show();
  await page.getByRole('button', { name: 'Chỉ chưa xong' }).click();
  const focused = () => document.activeElement?.getAttribute('data-cell');
  document.querySelector<HTMLElement>('[data-cell="0 0"]')!.focus();
  for (const [key, cell] of [['ArrowDown', '1 0'], ['ArrowRight', '1 1'], ['ArrowUp', '0 1'], ['ArrowUp', '0 1'], ['End', '0 18'], ['PageDown', '2 18'], ['{Control>}{Home}{/Control}', '0 0']] as const) {
    await userEvent.keyboard(key.startsWith('{') ? key : `{${key}}`);
    expect(focused(), key).toBe(cell);
  }
  expect(document.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
  await page.getByRole('searchbox').fill('bao an');
  await expect.poll(() => document.querySelector('[data-cell][tabindex="0"]')?.getAttribute('data-cell')).toBe('2 0');
  document.querySelector<HTMLElement>('[data-cell="2 0"]')!.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe('2 0');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('region', { name: 'Phạm Bảo An · Thông tin chung' })).toBeVisible();
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.closest('.class-pane')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('region', { name: /Phạm Bảo An/ })).not.toBeInTheDocument();
  expect(focused()).toBe('2 0');
});

test('all classes: numbers with their whole, the way to each, and what to do where there is none', async () => {
  const table = classTable(dataOf(gvcnScope, homeroom()));
  const one = { subject: gvcnScope, overview: classOverview(table) };
  const list = (classes: Parameters<typeof ClassList>[0]['classes']) => {
    root?.unmount();
    root = createRoot(document.body.appendChild(document.createElement('main')));
    root.render(<ClassList classes={classes} damaged={2} now={now} addressOf={({ lop }) => `#/lop?lop=${lop}`} />);
  };
  list([one, { subject: { ...gvcnScope, lop: '7B' }, overview: undefined }]);
  const [first, second] = [page.getByRole('listitem').filter({ hasText: '7A' }), page.getByRole('listitem').filter({ hasText: '7B' })];
  await expect.poll(() => first.first().element().textContent).toMatch(/đã đọc 3\/3 học sinh.*xong 0\/3.*0 lỗi.*0 ô cần xem.*39\/57 ô chưa xác định.*cũ nhất: đọc 09:00/);
  await expect.element(second.getByText('đang đếm…')).toBeVisible();
  await expect.element(page.getByRole('link', { name: /^7A/ })).toHaveAttribute('href', '#/lop?lop=7A');
  await expect.element(page.getByRole('alert').getByText('2 bản ghi không đọc được', { exact: false })).toBeVisible();
  expect((await axe.run(document.body)).violations.map(({ id }) => id)).toEqual([]);
  list([]);
  await expect.element(page.getByText('Mở danh sách lớp hoặc sổ điểm', { exact: false })).toBeVisible();
});

test('a file that cannot be made is said', async () => {
  const saved = Promise.reject<void>(new Error('full'));
  saved.catch(() => {});
  await show('vi', saved);
  await page.getByRole('button', { name: 'Lưu Excel' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Chưa lưu được tệp: bấm lưu lại; nếu vẫn vậy thì dùng CSV.');
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

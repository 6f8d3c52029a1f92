import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PanelProps } from '../../components/panel/Panel.tsx';
import { words } from '../../components/panel/teach.words.ts';
import type { Lesson } from '../../lib/records/lesson.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import { bookOf } from '../checklists/class.ts';
import { busyReview, PanelIn, panelProps, sheetInView } from './panel-fixtures.tsx';

let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

const lesson: Lesson = { platform: 'smas', kind: 'gradebook', label: 'Mã phụ', key: 'gk' };
const columns = bookOf(1).sheet.columns;
const untaught: Partial<Sheet> = { unrecognised: ['Mã phụ'], columns: columns.filter(({ key }) => key !== 'gk'), health: 'degraded', why: [{ id: 'not-understood', params: { n: 1, labels: 'Mã phụ' } }] };
const taught = { columns: columns.map((column) => (column.key === 'gk' ? { ...column, label: 'Mã phụ', source: 'taught' as const } : column)) };

async function show(sheet: Parameters<typeof sheetInView>[1], teaching: Partial<PanelProps['page']['teaching']> = {}, more: Partial<PanelProps['page']> = {}) {
  const acts = { onTeach: vi.fn(async () => {}), onUndoLesson: vi.fn(async () => {}) };
  const props = panelProps(busyReview(), [sheetInView([], sheet)]);
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<PanelIn {...props} page={{ ...props.page, ...more, teaching: { ...props.page.teaching, ...acts, ...teaching } }} />);
  await expect.element(page.getByRole('button', { name: /^Các cột đã hiểu/ })).toBeVisible();
  return acts;
}
const text = () => document.body.textContent;

describe('a column that is not understood', () => {
  test('is taught by typing a few letters and choosing', async () => {
    const { onTeach } = await show(untaught);
    await page.getByRole('button', { name: 'Dạy Soát: Mã phụ' }).click();
    await expect.element(page.getByRole('heading', { name: 'Cột “Mã phụ” là:' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Dạy', exact: true })).toBeDisabled();
    await page.getByRole('textbox', { name: words.search.vi }).fill('ddgtx');
    await expect.poll(() => page.getByRole('option').elements().length).toBe(9);
    await expect.element(page.getByRole('button', { name: 'Dạy', exact: true })).toBeDisabled();
    await page.getByRole('textbox', { name: words.search.vi }).fill('ddggk');
    await expect.poll(() => page.getByRole('option').elements().map((option) => option.textContent)).toEqual(['ĐĐGgk']);
    await page.getByRole('button', { name: 'Dạy', exact: true }).click();
    expect(onTeach).toHaveBeenCalledExactlyOnceWith(lesson);
    await expect.element(page.getByText(words.kept.vi)).toBeVisible();
  });

  test('can be said to be no data', async () => {
    const { onTeach } = await show(untaught);
    await page.getByRole('button', { name: 'Dạy Soát: Mã phụ' }).click();
    await page.getByRole('button', { name: words.noData.vi }).click();
    expect(onTeach).toHaveBeenCalledExactlyOnceWith({ ...lesson, key: '' });
  });

  test('is offered only what such a page may hold; a second column of the same is said beforehand', async () => {
    await show(untaught);
    await page.getByRole('button', { name: 'Dạy Soát: Mã phụ' }).click();
    await page.getByRole('textbox', { name: words.search.vi }).fill('nghe nghiep');
    await expect.element(page.getByText(words.nothingFound.vi)).toBeVisible();
    await page.getByRole('textbox', { name: words.search.vi }).fill('');
    await page.getByRole('listbox', { name: words.what.vi }).selectOptions('ĐĐGck');
    await expect.element(page.getByRole('dialog').getByRole('alert')).toHaveTextContent(words.already.vi.replace('{label}', columns.find(({ key }) => key === 'ck')!.label));
  });

  test('a lesson that could not be kept is said', async () => {
    await show(untaught, { onTeach: () => Promise.reject(new Error('full')) });
    await page.getByRole('button', { name: 'Dạy Soát: Mã phụ' }).click();
    await page.getByRole('button', { name: words.noData.vi }).click();
    await expect.element(page.getByText(words.notKept.vi)).toBeVisible();
  });

  test('a field without words cannot be taught', async () => {
    await show({ ...untaught, unrecognised: ['(ô không nhãn)'] });
    await expect.element(page.getByText('chưa hiểu hết', { exact: false })).toBeVisible();
    expect(page.getByRole('button', { name: /^Dạy Soát/ }).query()).toBeNull();
  });
});

describe('what was taught', () => {
  test('is marked as taught, shown on the page, and undone in one click', async () => {
    const onGoTo = vi.fn();
    const { onUndoLesson } = await show(taught, { own: [lesson] }, { onGoTo });
    await expect.poll(text).toContain('Mã phụ → ĐĐGgk (đã dạy)');
    await page.getByRole('button', { name: 'Tới cột: Mã phụ' }).click();
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith({ frame: 0, sheet: 0, row: null, field: 'gk' });
    await page.getByRole('button', { name: 'Hoàn tác lời dạy: Mã phụ' }).click();
    expect(onUndoLesson).toHaveBeenCalledExactlyOnceWith(lesson);
    await expect.element(page.getByText(words.undone.vi)).toBeVisible();
  });

  test('a lesson of the school is said to be the school’s, and is corrected by one’s own', async () => {
    const { onTeach } = await show(taught, { school: [lesson] });
    await expect.poll(text).toContain('(trường đã dạy)');
    expect(page.getByRole('button', { name: /^Hoàn tác lời dạy/ }).query()).toBeNull();
    await page.getByRole('button', { name: 'Soát hiểu sai: Mã phụ' }).click();
    await page.getByRole('button', { name: words.noData.vi }).click();
    expect(onTeach).toHaveBeenCalledExactlyOnceWith({ ...lesson, key: '' });
  });

  test('that it is no data stays in sight, and can be undone', async () => {
    const none = { ...lesson, key: '' };
    const { onUndoLesson } = await show({}, { own: [none, { ...none, kind: 'summary', label: 'Ở trang khác' }], school: [none] });
    await expect.poll(text).toContain('Mã phụ → không phải dữ liệu, bỏ qua (đã dạy)');
    expect(text()).not.toContain('Ở trang khác');
    await page.getByRole('button', { name: 'Hoàn tác lời dạy: Mã phụ' }).click();
    expect(onUndoLesson).toHaveBeenCalledExactlyOnceWith(none);
  });
});

test('a column understood wrongly is taught from the list of those understood, by the keyboard too', async () => {
  const { onTeach } = await show({});
  await page.getByRole('button', { name: /^Các cột đã hiểu \d/ }).click();
  const name = columns.find(({ key }) => key === 'ck')!.label;
  await page.getByRole('button', { name: `Soát hiểu sai: ${name}` }).click();
  await expect.element(page.getByRole('textbox', { name: words.search.vi })).toHaveFocus();
  await userEvent.keyboard('ĐĐGgk{Enter}');
  expect(onTeach).toHaveBeenCalledExactlyOnceWith({ ...lesson, label: name });
});

test('pointing at the page stands beside what was not understood, and waits at the end of a page that was', async () => {
  const isBefore = (a: Element, b: Element) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const places = () => [page.getByRole('button', { name: words.point.vi }).element(), page.getByRole('button', { name: 'Đọc lại' }).element()] as const;
  await show(untaught);
  const [beside, again] = places();
  expect(isBefore(beside, again)).toBe(true);
  expect(beside.closest('.sheet-header')).not.toBeNull();
  root?.unmount();
  document.body.replaceChildren();
  await show({});
  const [last, reading] = places();
  expect(isBefore(reading, last)).toBe(true);
  expect(last.classList).toContain('quiet');
});

test('what was pointed at is taught, and that is said also when the button has moved', async () => {
  const one = sheetInView([], untaught);
  const { onTeach } = await show(untaught, {}, { pointing: { onPoint: async () => ({ one, label: 'Mã phụ', key: null }), onStop: () => {} } });
  await page.getByRole('button', { name: words.point.vi }).click();
  await page.getByRole('button', { name: words.noData.vi }).click();
  expect(onTeach).toHaveBeenCalledExactlyOnceWith({ ...lesson, key: '' });
  await expect.element(page.getByText(words.kept.vi)).toBeVisible();
});

test('the dialog is accessible', async () => {
  await show(untaught);
  await page.getByRole('button', { name: 'Dạy Soát: Mã phụ' }).click();
  await expect.element(page.getByRole('listbox', { name: words.what.vi })).toBeVisible();
  const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa'] });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

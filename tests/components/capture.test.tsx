import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { words } from '../../components/panel/capture.words.ts';
import { busyReview, PanelIn, panelProps, sheetInView } from './panel-fixtures.tsx';

let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

const html = `<!doctype html><b>đậm</b>${'x'.repeat(5_000)}`;

async function open(take: () => Promise<{ html: string; kept: string[]; replaced: number } | null>) {
  const save = vi.fn();
  const props = panelProps(busyReview(), [sheetInView([], {})]);
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<PanelIn {...props} page={{ ...props.page, capturing: { take, save } }} />);
  await page.getByRole('button', { name: words.open.vi }).click();
  await expect.element(page.getByRole('dialog', { name: words.title.vi })).toBeVisible();
  return save;
}

test('what stays and how much was replaced is shown as text; then it is saved', async () => {
  const save = await open(async () => ({ html, kept: ['Họ và tên', 'ĐĐGtx'], replaced: 37 }));
  const dialog = page.getByRole('dialog');
  await expect.poll(() => document.querySelector('[role=dialog] [role=status]')?.textContent?.normalize('NFC').replace(/\s+/g, ' ')).toMatch(/^Đã thay 37 giá trị\. Xem kỹ/);
  await expect.element(dialog.getByText('Họ và tên · ĐĐGtx')).toBeVisible();
  await dialog.getByText(words.file.vi).click();
  await expect.element(dialog.getByText(/^<!doctype html><b>đậm<\/b>/)).toBeVisible();
  expect(document.querySelector('.capture-file b')).toBeNull();
  expect((await axe.run(document.querySelector('[role=dialog]') as Element)).violations.map(({ id }) => id)).toEqual([]);
  expect(save).not.toHaveBeenCalled();
  await dialog.getByRole('button', { name: words.save.vi }).click();
  expect(save).toHaveBeenCalledExactlyOnceWith(html);
  await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull();
});

test.each([
  ['gives nothing', async () => null],
  ['fails', () => Promise.reject(new Error('gone'))],
])('a page that %s cannot be saved, and it says what to do', async (_, take) => {
  const save = await open(take);
  await expect.element(page.getByRole('alert')).toHaveTextContent(words.failed.vi);
  await expect.element(page.getByRole('button', { name: words.save.vi })).toBeDisabled();
  await page.getByRole('button', { name: words.cancel.vi }).click();
  expect(save).not.toHaveBeenCalled();
});

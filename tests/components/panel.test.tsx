import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PanelProps } from '../../components/panel/Panel.tsx';
import { classWaivers } from '../../components/panel/class-waivers.ts';
import { words } from '../../components/panel/panel.words.ts';
import * as signing from '../../components/panel/signing.words.ts';
import { tagWords } from '../../lib/records/mark-words.ts';
import { bookOf } from '../checklists/class.ts';
import { busyReview, PanelIn, panelProps, readyReview, sheetInView, someFindings } from './panel-fixtures.tsx';

let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

async function show(props: PanelProps): Promise<void> {
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  root.render(<PanelIn {...props} />);
  await expect.element(page.getByRole('tablist')).toBeVisible();
}
const text = () => document.body.textContent;
const openSigning = () => page.getByRole('tab', { name: 'Trước khi ký' }).click();

describe('this page', () => {
  test('says what the page is, when it was read and how much was understood', async () => {
    await show(panelProps());
    await expect.element(page.getByRole('heading', { name: 'Sổ điểm 7A · Toán · HK1 2026–2027' })).toBeVisible();
    expect(text()).toContain('SMAS · đọc 09:00');
    expect(text()).toContain('đã hiểu 9/9 cột · 3/3 học sinh');
    expect(text()).not.toContain('Giáo viên:');
    await show(panelProps(busyReview(), [sheetInView([], { giaoVien: 'Trần Thị Hoa' })]));
    await expect.element(page.getByText('Giáo viên: Trần Thị Hoa')).toBeVisible();
  });

  test('lists the findings by pupil, filtered by group', async () => {
    await show(panelProps());
    await expect.element(page.getByRole('radio', { name: `${tagWords.sach.vi} 1` })).toBeVisible();
    expect(text()).toContain('ĐTBmhk 7,9');
    await page.getByRole('radio', { name: `${tagWords.sach.vi} 1` }).click();
    await expect.poll(text).not.toContain('ĐTBmhk 7,9');
    expect(text()).toContain('TX2 = 75, có phải 7,5?');
    await page.getByRole('radio', { name: `${tagWords.song.vi} 0` }).click();
    await expect.poll(text).toContain(words.noneHere.vi);
  });

  test('goes to the cell of a finding, and copies its suggestion', async () => {
    const props = panelProps();
    const [onGoTo, onCopy] = [vi.fn(), vi.fn(async () => {})];
    await show({ ...props, page: { ...props.page, onGoTo, onCopy } });
    await page.getByRole('button', { name: 'Tới ô: Lê Hoàng Minh tbhk' }).click();
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith({ frame: 0, sheet: 0, row: 1, field: 'tbhk' });
    await page.getByRole('button', { name: /lỗi tbhk/ }).click();
    await expect.element(page.getByText('Đề nghị: 8,0')).toBeVisible();
    await page.getByRole('button', { name: 'Chép' }).click();
    expect(onCopy).toHaveBeenCalledExactlyOnceWith('8,0');
    await expect.element(page.getByText('Đã chép')).toBeVisible();
  });

  test('sets a finding aside only with a reason; undoes in one click', async () => {
    const props = panelProps();
    const [onWaive, onUndoWaiver] = [vi.fn(async () => {}), vi.fn(async () => {})];
    await show({ ...props, page: { ...props.page, onWaive, onUndoWaiver } });
    await page.getByRole('button', { name: /lỗi gk/ }).click();
    await page.getByRole('button', { name: 'Bỏ qua…' }).click();
    await expect.element(page.getByRole('button', { name: 'Bỏ qua', exact: true })).toBeDisabled();
    await page.getByRole('textbox', { name: /^Lí do/ }).fill('  có đơn nghỉ ');
    await page.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
    expect(onWaive).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ finding: someFindings[0] }), { reason: 'có đơn nghỉ', column: false, until: null });
    await page.getByRole('button', { name: 'Đã bỏ qua 1' }).click();
    await page.getByRole('button', { name: /bỏ qua ck/ }).click();
    await expect.element(page.getByText('Lí do: vắng không phép, đã xác nhận')).toBeVisible();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(onUndoWaiver).toHaveBeenCalledExactlyOnceWith('w');
  });

  test('sets a whole column aside until a day that is still to come', async () => {
    const props = panelProps();
    const onWaive = vi.fn(async () => {});
    await show({ ...props, page: { ...props.page, onWaive } });
    await page.getByRole('button', { name: /lỗi gk/ }).click();
    await page.getByRole('button', { name: 'Bỏ qua…' }).click();
    await page.getByRole('textbox', { name: /^Lí do/ }).fill('chưa kiểm tra');
    await page.getByRole('radio', { name: 'cả cột này' }).click();
    const last = page.getByRole('textbox', { name: /^Đến hết ngày/ });
    await last.fill('31/2/2027');
    await expect.element(page.getByText(words.untilForm.vi)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Bỏ qua', exact: true })).toBeDisabled();
    await last.fill('21/11/2026');
    await expect.element(page.getByText(words.untilPast.vi)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Bỏ qua', exact: true })).toBeDisabled();
    await last.fill('5/12/2026');
    await page.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
    expect(onWaive).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ finding: someFindings[0] }), { reason: 'chưa kiểm tra', column: true, until: '2026-12-05' });
  });

  test('a doubt of the whole page can be set aside, with no column to choose', async () => {
    await show(panelProps());
    await page.getByRole('button', { name: /chưa xác định Chưa xác định được/ }).click();
    await page.getByRole('button', { name: 'Bỏ qua…' }).click();
    await expect.element(page.getByRole('textbox', { name: /^Lí do/ })).toBeVisible();
    expect(page.getByRole('radio', { name: 'cả cột này' }).query()).toBeNull();
  });

  test('lists what was set aside elsewhere in the class, with reason, scope and day, undone in one click', async () => {
    const props = panelProps();
    const onUndoWaiver = vi.fn(async () => {});
    const common = { rule: 'a-rule', outcome: 'fail', value: null, at: '2026-11-20T01:12:00.000Z' } as const;
    const waivers = classWaivers(
      [
        { ...common, key: 'w', document: bookOf(1).key, who: '03', field: 'ck', column: false, value: '0,0', reason: 'ở trang này', until: null },
        { ...common, key: 'far', document: bookOf(2).key, who: '02', field: 'tbhk', column: false, value: '7,9', reason: 'chờ phúc khảo', until: '2026-11-30' },
        { ...common, key: 'over', document: bookOf(2).key, who: null, field: 'gk', column: true, reason: 'chưa kiểm tra', until: '2026-11-01' },
        { ...common, key: 'other', document: bookOf(1).key.replace('7A', '7B'), who: '01', field: 'gk', column: false, reason: 'lớp khác', until: null },
      ],
      [bookOf(2)],
      [bookOf(1).sheet],
    );
    await show({ ...props, page: { ...props.page, waivers, onUndoWaiver } });
    await page.getByRole('button', { name: 'Đã bỏ qua ở chỗ khác của lớp 2' }).click();
    await expect.element(page.getByText('Lí do: chờ phúc khảo')).toBeVisible();
    expect(text()).toContain('chỉ chỗ này · ghi 08:12 ngày 20/11/2026 · đến hết 30/11/2026');
    expect(text()).toContain('cả cột này · ghi 08:12 ngày 20/11/2026 · đã hết hạn 01/11/2026, không còn tính');
    expect(text()).not.toContain('lớp khác');
    await page.getByRole('button', { name: /^Hoàn tác: Lê Hoàng Minh/ }).click();
    expect(onUndoWaiver).toHaveBeenCalledExactlyOnceWith('far');
  });

  test('a rule the school does not let be set aside offers no way to', async () => {
    const props = panelProps();
    await show({ ...props, page: { ...props.page, judging: { ...props.page.judging, mayNotWaive: ['a-rule'] } } });
    await page.getByRole('button', { name: /lỗi gk/ }).click();
    await expect.element(page.getByText('Theo: TT 22/2021/TT-BGDĐT, Điều 7').first()).toBeVisible();
    expect(page.getByRole('button', { name: 'Bỏ qua…' }).query()).toBeNull();
  });

  const good = 'Không còn lỗi';
  test('is green only with everything understood, read and stored', async () => {
    await show(panelProps(busyReview(), [sheetInView([])]));
    await expect.element(page.getByText(good, { exact: false })).toBeVisible();
  });
  test.each([
    ['a degraded sheet', sheetInView([], { health: 'degraded', why: [{ id: 'column-hidden', params: { label: 'ĐĐGck' } }] }), 'cột ĐĐGck đang bị ẩn'],
    ['an unknown column', sheetInView([], { unrecognised: ['Cột lạ'] }), 'chưa hiểu: Cột lạ'],
    ['unread pupils', sheetInView([], { total: 45 }), 'mới đọc 3/45 học sinh'],
    ['a reading that is not stored', sheetInView([], {}, { stored: false }), words.notStored.vi],
    ['no pupils', sheetInView([], { rows: [] }), 'Chưa thấy lỗi'],
  ])('is not green with %s, and says why', async (_name, sheet, why) => {
    await show(panelProps(busyReview(), [sheet]));
    await expect.element(page.getByText(why, { exact: false })).toBeVisible();
    expect(text()).not.toContain(good);
  });

  test.each([
    ['notOurs', words.notOurs.vi],
    ['nothing', words.nothing.vi],
    ['loading', words.loading.vi],
  ] as const)('says so when there is nothing to list: %s', async (state, said) => {
    const props = panelProps();
    await show({ ...props, page: { ...props.page, inView: state === 'nothing' ? { state, reasons: [] } : { state } } });
    await expect.element(page.getByRole('heading', { name: said })).toBeVisible();
  });
});

describe('before signing', () => {
  test('shows the verdict, what is open, and what changed since the tick', async () => {
    await show(panelProps());
    await openSigning();
    await expect.element(page.getByText(signing.verdictWords['chua-san-sang'].vi)).toBeVisible();
    for (const missing of ['2 lỗi', 'chưa đọc sổ điểm học kì II: mở trang ấy một lần', '2 mục mở lại', '2 mục chưa tích']) await expect.element(page.getByRole('button', { name: missing, exact: true })).toBeVisible();
    expect(text()).toContain('Lê Hoàng Minh GK 8,0 → 8,6 (09:00)');
    expect(text()).not.toContain(signing.verdictWords['san-sang'].vi);
    await expect.element(page.getByRole('checkbox', { name: /GVBM-4/ })).not.toBeChecked();
    await expect.element(page.getByRole('checkbox', { name: /GVBM-0/ })).toBeChecked();
  });

  test('names the teacher who answers for a subject that several teach, where the school said one', async () => {
    const props = panelProps();
    await show({ ...props, signing: { ...props.signing, responsible: ['Trần Thị A'] } });
    await openSigning();
    await expect.element(page.getByText('Chịu trách nhiệm chính môn này: Trần Thị A')).toBeVisible();
  });

  test('is ready when the review is', async () => {
    await show(panelProps(readyReview()));
    await openSigning();
    await expect.element(page.getByText(signing.verdictWords['san-sang'].vi)).toBeVisible();
    expect(text()).toContain('3/3, đọc 09:00');
  });

  test('ticks an item, leaves one out with a reason, goes to a place', async () => {
    const props = panelProps();
    const [onTick, onGoTo] = [vi.fn(async () => {}), vi.fn()];
    await show({ ...props, signing: { ...props.signing, onTick, onGoTo } });
    await openSigning();
    await page.getByText('Tôi đã đối chiếu', { exact: false }).click();
    expect(onTick).toHaveBeenLastCalledWith(expect.objectContaining({ item: expect.objectContaining({ id: 'GVBM-4' }) }), 'done', null);
    await page.getByRole('button', { name: 'Không có việc này…' }).click();
    await page.getByRole('textbox').fill('không có phúc khảo');
    await page.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
    expect(onTick).toHaveBeenLastCalledWith(expect.objectContaining({ item: expect.objectContaining({ id: 'GVBM-7' }) }), 'skipped', 'không có phúc khảo');
    await page.getByRole('button', { name: 'Chi tiết mục GVBM-1' }).click();
    await page.getByRole('button', { name: 'tới ô' }).click();
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ pupil: 'Trần Gia Hân', field: 'gk' }));
  });

  test('a tick that could not be stored is said', async () => {
    const props = panelProps();
    await show({ ...props, signing: { ...props.signing, onTick: () => Promise.reject(new Error('quota')) } });
    await openSigning();
    await page.getByText('Tôi đã đối chiếu', { exact: false }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(signing.words.notKept.vi);
  });
});

describe('for everyone', () => {
  test.each(['vi', 'en'] as const)('axe finds nothing in %s, on either tab', async (language) => {
    document.documentElement.lang = language;
    document.title = 'Soát';
    await show({ ...panelProps(), language });
    const violations = async () => (await axe.run(document.body)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    expect(await violations()).toEqual([]);
    await page.getByRole('tab').nth(1).click();
    await expect.element(page.getByRole('combobox')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test('the keyboard reaches the tabs, the filter, a finding and its place', async () => {
    await show(panelProps());
    const reached: string[] = [];
    for (let step = 0; step < 14; step += 1) {
      await userEvent.keyboard('{Tab}');
      reached.push(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    }
    expect(reached).toEqual(expect.arrayContaining(['Trang này', 'Đọc lại', 'Quét cả bảng', 'Tất cả 4', 'Tới ô: Trần Gia Hân gk']));
    expect(reached.some((name) => name.includes('ĐĐGgk trống'))).toBe(true);
  });
});

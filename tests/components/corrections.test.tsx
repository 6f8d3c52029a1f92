import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Corrections, type CorrectionsProps } from '../../components/corrections/Corrections.tsx';
import { words } from '../../components/corrections/corrections.words.ts';
import { Saving, type Save } from '../../components/corrections/saving.ts';
import type { Correction } from '../../lib/corrections/correction.ts';
import { StaleCorrection } from '../../lib/corrections/stale.ts';
import { noted, wholeDraft } from '../corrections/record.ts';
import { standardPack } from '../../lib/school/standard.ts';

const next = (record: Correction): Correction => ({ ...record, revision: record.revision + 1 });
const idle = (saving: Saving) => expect.poll(() => saving.snapshot().state).not.toBe('saving');

describe('what is typed is stored as it is typed', () => {
  test('in turn, each on the revision before, the last value last', async () => {
    const sent: [number, string][] = [];
    const saving = new Saving(wholeDraft(), async (record) => {
      sent.push([record.revision, record.luuTai]);
      await Promise.resolve();
      return next(record);
    });
    for (const luuTai of ['a', 'ab', 'abc']) saving.change({ ...saving.snapshot().record, luuTai });
    await idle(saving);
    expect(saving.snapshot()).toMatchObject({ state: 'saved', record: { luuTai: 'abc' } });
    expect(sent).toEqual([[0, 'a'], [1, 'abc']]);
  });

  test('a write that fails loses nothing, and can be made again', async () => {
    const save = vi.fn<Save>().mockRejectedValueOnce(new Error('full')).mockImplementation(async (record) => next(record));
    const saving = new Saving(wholeDraft(), save);
    saving.change(wholeDraft({ luuTai: 'Phòng văn thư' }));
    await idle(saving);
    expect(saving.snapshot()).toMatchObject({ state: 'failed', record: { luuTai: 'Phòng văn thư' } });
    saving.again();
    await idle(saving);
    expect(saving.snapshot().state).toBe('saved');
    expect(save.mock.lastCall![0].luuTai).toBe('Phòng văn thư');
  });

  test('another window’s record is shown when nothing here is unwritten, and never over what is typed', async () => {
    const saving = new Saving(wholeDraft(), async () => Promise.reject(new StaleCorrection(null)));
    saving.offer(wholeDraft({ revision: 3, luuTai: 'cửa sổ kia' }));
    expect(saving.snapshot()).toMatchObject({ record: { luuTai: 'cửa sổ kia' }, generation: 1 });
    saving.change({ ...saving.snapshot().record, luuTai: 'của tôi' });
    await idle(saving);
    saving.offer(wholeDraft({ revision: 4, luuTai: 'cửa sổ kia nữa' }));
    expect(saving.snapshot()).toMatchObject({ state: 'stale', record: { luuTai: 'của tôi' } });
    saving.take(wholeDraft({ revision: 4, luuTai: 'cửa sổ kia nữa' }));
    expect(saving.snapshot()).toMatchObject({ state: 'saved', record: { luuTai: 'cửa sổ kia nữa' } });
  });
});

describe('the screen', () => {
  let root: Root | null = null;
  afterEach(() => {
    root?.unmount();
    document.body.replaceChildren();
  });
  const text = () => document.body.textContent;

  function show(more: Partial<CorrectionsProps>) {
    const acts = {
      onBegin: vi.fn(async () => {}), onAdd: vi.fn(async () => {}), onSave: vi.fn<Save>(async (record) => next(record)), onCopy: vi.fn(async () => {}),
      onRemove: vi.fn(async () => {}), onRestore: vi.fn(async () => {}), onOpenList: vi.fn(), onDocx: vi.fn(async () => {}), onPrint: vi.fn(),
    };
    root = createRoot(document.body.appendChild(document.createElement('div')));
    root.render(
      <Corrections
        view={{ kind: 'list' }} records={[]} damaged={0} at="2026-11-30T03:00:00.000Z" now="2026-11-30T10:00" books={[]} addressOf={(id) => `#/bien-ban?id=${id}`}
        dates={{ today: '2026-11-30', school: standardPack, entries: [], freezes: [] }}
        {...acts} {...more}
      />,
    );
    return acts;
  }

  test('says that it opens, that there is nothing, and what cannot be read', async () => {
    show({ records: undefined });
    await expect.poll(text).toContain(words.loading.vi);
    root!.unmount();
    show({ damaged: 2 });
    await expect.poll(text).toContain('2 biên bản đã lưu không đọc được');
    await expect.element(page.getByRole('heading', { name: words.none.vi })).toBeVisible();
  });

  test('a record that is not there is said', async () => {
    const { onOpenList } = show({ view: { kind: 'record', id: 'x' } });
    await page.getByRole('button', { name: words.back.vi }).click();
    expect(text()).toContain(words.gone.vi);
    expect(onOpenList).toHaveBeenCalledOnce();
  });

  test('a write refused because of another window offers both ways, and keeps what was typed', async () => {
    const { onCopy } = show({ view: { kind: 'record', id: 'b1' }, records: [wholeDraft()], onSave: async () => Promise.reject(new StaleCorrection(wholeDraft({ revision: 5 }))) });
    await page.getByRole('textbox', { name: 'Người đề nghị' }).fill('Trần Văn Nam');
    await expect.poll(text).toContain(words.stale.vi);
    await expect.element(page.getByRole('textbox', { name: 'Người đề nghị' })).toHaveValue('Trần Văn Nam');
    await page.getByRole('button', { name: words.staleCopy.vi }).click();
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ nguoiDeNghi: { hoTen: 'Trần Văn Nam', chucVu: 'Giáo viên môn học' } }));
  });

  test('a line more of the same class and subject may go into a draft', async () => {
    const origin = { lop: '7A', mon: 'Toán', hocKy: 1 as const, namHoc: '2026-2027', maHocSinh: null, pupil: 'Lê Minh', field: 'gk', before: '', after: null };
    const { onAdd, onBegin } = show({ view: { kind: 'begin', origin }, records: [wholeDraft(), wholeDraft({ id: 'b2', so: 2, mon: 'Ngữ văn' })] });
    await page.getByRole('button', { name: 'Thêm vào nháp 01/BB-THCSMT' }).click();
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'b1' }), origin);
    expect(text()).not.toContain('02/BB-THCSMT');
    await page.getByRole('button', { name: words.beginNew.vi }).click();
    expect(onBegin).toHaveBeenCalledExactlyOnceWith(origin);
  });

  test('a line that was removed comes back by undo', async () => {
    show({ view: { kind: 'record', id: 'b1' }, records: [wholeDraft()] });
    await page.getByRole('button', { name: 'Bỏ dòng 1' }).click();
    await expect.poll(text).toContain('thêm ít nhất một dòng');
    await page.getByRole('button', { name: words.undo.vi }).click();
    await expect.element(page.getByRole('textbox', { name: 'Dòng 1 · Họ và tên học sinh' })).toHaveValue('Trần Gia Hân');
  });

  test('a day is typed as people write it; what is no day is said and not taken', async () => {
    const { onSave } = show({ view: { kind: 'record', id: 'b1' }, records: [wholeDraft({ ...noted, state: 'daSua', chuKy: { nguoiDeNghi: null, quanTri: null, thuTruong: null } })] });
    const field = page.getByRole('textbox', { name: 'Người đề nghị ký ngày' });
    await field.fill('31/11/2026');
    await expect.poll(text).toContain(words.dateForm.vi);
    await field.fill('27/11/2026');
    await userEvent.tab();
    await expect.poll(() => onSave.mock.lastCall![0].chuKy.nguoiDeNghi).toBe('2026-11-27');
  });

  test('the digital signatures are cancelled downwards and given anew upwards', async () => {
    const none = { gvbm: null, gvcn: null, ht: null };
    show({ view: { kind: 'record', id: 'b1' }, records: [wholeDraft({ ...noted, state: 'daDuyet', kySo: { den: 'ht', huy: none, lai: none } })] });
    await expect.element(page.getByRole('textbox', { name: /hủy ký lúc: ngày/ }).first()).toBeVisible();
    const named = [...document.querySelectorAll('.next-step label')].map((label) => label.textContent);
    expect(named).toEqual(['Hiệu trưởng hủy ký lúc', 'GVCN hủy ký lúc', 'GVBM hủy ký lúc']);
    expect(document.querySelector('.step-path')!.textContent).toContain('Đã hủy ký');
  });
});

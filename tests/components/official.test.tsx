import { createRoot, type Root } from 'react-dom/client';
import '../../components/theme.css';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { OfficialPaper } from '../../components/official/OfficialPaper.tsx';

let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

test('an official paper holds its parts in their order, and a name with markup as text', async () => {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(
    <OfficialPaper
      document={{
        superior: 'UBND xã Minh Tân', unit: 'Trường THCS Minh Tân', number: '05/BB-THCSMT', place: 'Minh Tân', date: '2027-02-05', title: 'Biên bản', subject: 'V/v chỉnh sửa điểm',
        blocks: [{ kind: 'heading', text: 'I. Căn cứ' }, { kind: 'paragraph', text: 'Hôm nay' }, { kind: 'pairs', pairs: [['Môn', 'Toán']] }, { kind: 'table', caption: 'Sửa', head: ['Học sinh'], rows: [['<img src=x onerror=alert(1)>Hân']] }],
        signatures: [{ role: 'Người đề nghị', note: 'Ký tên', name: 'Lan' }, { role: 'Hiệu trưởng', note: '', name: '' }],
        recipients: ['Lưu: VT'],
      }}
    />,
  );
  await expect.element(page.getByRole('heading', { name: 'BIÊN BẢN' })).toBeVisible();
  const paper = document.querySelector('.official-paper')!;
  expect(paper.querySelector('img')).toBeNull();
  const said = [...paper.querySelectorAll('p, h2, h3, dl > div, caption, th, td')].map((part) => part.textContent);
  expect(said).toEqual([
    'UBND XÃ MINH TÂN', 'TRƯỜNG THCS MINH TÂN', 'Số: 05/BB-THCSMT', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Minh Tân, ngày 05 tháng 02 năm 2027',
    'BIÊN BẢN', 'V/v chỉnh sửa điểm', 'I. Căn cứ', 'Hôm nay', 'Môn: Toán', 'Sửa', 'Học sinh', '<img src=x onerror=alert(1)>Hân',
    'NGƯỜI ĐỀ NGHỊ', '(Ký tên)', 'Lan', 'HIỆU TRƯỞNG', '', 'Nơi nhận:', '- Lưu: VT.',
  ]);
});

test.each([[1280], [360]])('on a screen %i px wide the name of the state stands whole, and the paper stays in its place', async (width) => {
  await page.viewport(width, 800);
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(
    <OfficialPaper document={{ superior: '', unit: '', number: '', place: '', date: null, title: 'Phiếu rà soát', subject: '', blocks: [{ kind: 'table', caption: '', head: ['Mục', 'Nội dung', 'Kết quả', 'Ghi chú'], rows: [['GVBM-11', 'Tôi đã đối chiếu với sổ cá nhân và bài kiểm tra của học sinh', 'chưa tích', '']] }], signatures: [], recipients: [] }} />,
  );
  await expect.element(page.getByRole('heading', { name: 'PHIẾU RÀ SOÁT' })).toBeVisible();
  const lines = (element: Element) => new Set([...element.querySelector('b')!.getClientRects()].map(({ top }) => Math.round(top))).size;
  if (width > 720) expect([...document.querySelectorAll('.official-state, .official-motto')].map(lines)).toEqual([1, 1]);
  // A unit without its name leaves room to write it.
  expect(document.querySelector('.official-unit')!.textContent).toBe('……………');
  expect(document.querySelector<HTMLElement>('.official-code')!.getClientRects()).toHaveLength(1);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  const [head, title] = [document.querySelector('.official-head')!.getBoundingClientRect(), document.querySelector('.official-paper h2')!.getBoundingClientRect()];
  expect(title.top).toBeGreaterThan(head.bottom);
});

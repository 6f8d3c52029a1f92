import { createRoot, type Root } from 'react-dom/client';
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

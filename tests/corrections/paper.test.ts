import { expect, test } from 'vitest';
import { correctionPaper, paperFileName } from '../../lib/corrections/paper.ts';
import { noted, wholeDraft } from './record.ts';

const said = (record: ReturnType<typeof wholeDraft>) => JSON.stringify(correctionPaper(record));

test('a draft leaves dots for what is not known yet', () => {
  const paper = correctionPaper(wholeDraft());
  expect(paper).toMatchObject({ number: '01/BB-THCSMT', place: 'Minh Tân', date: '2026-11-25', title: 'Biên bản', subject: 'Chỉnh sửa dữ liệu môn Toán, lớp 7A, học kì I, năm học 2026-2027' });
  expect(said(wholeDraft())).toContain('hồi 08 giờ 15 phút, ngày 25 tháng 11 năm 2026, tại Trường THCS Minh Tân');
  expect(paper.blocks).toContainEqual({ kind: 'paragraph', text: '……………. Ngày: ……………' });
  expect(paper.signatures.map(({ role, name }) => [role, name])).toEqual([['Người đề nghị', 'Nguyễn Thị Lan'], ['Cán bộ quản trị', 'Lê Thị Thu'], ['Hiệu trưởng', 'Phạm Văn Minh']]);
});

test('a finished record says content, evidence, opinion, times and books', () => {
  const paper = correctionPaper(wholeDraft(noted));
  expect(paper.blocks).toContainEqual(expect.objectContaining({ kind: 'table', rows: [['1', '7A-01', 'Trần Gia Hân', 'ĐĐGtx 2', '75', '7,5', 'Gõ thiếu dấu phẩy']] }));
  for (const words of ['Sổ điểm cá nhân của giáo viên (bản photo)', 'Đồng ý cho chỉnh sửa. Ngày: 26/11/2026', '09:00 27/11/2026', 'sổ cá nhân của giáo viên, sổ theo dõi và đánh giá học sinh', '10:00 27/11/2026', 'Phòng văn thư', '31/08/2029']) expect(said(wholeDraft(noted))).toContain(words);
  expect(said(wholeDraft(noted))).not.toContain('Hủy ký số');
});

test('a refusal and cancelled signatures stand on it', () => {
  expect(said(wholeDraft({ yKien: { dongY: false, noiDung: 'Thiếu bài kiểm tra.', ngay: '2026-11-26' } }))).toContain('Không đồng ý cho chỉnh sửa. Thiếu bài kiểm tra. Ngày: 26/11/2026');
  const huy = { ht: '2026-11-26T14:00', gvcn: null, gvbm: null };
  expect(said(wholeDraft({ kySo: { den: 'ht', huy, lai: { ht: null, gvcn: null, gvbm: null } } }))).toContain('Hiệu trưởng 14:00 26/11/2026; GVCN ……………; GVBM ……………');
});

test('the name of the file has no pupil in it', () => {
  expect(paperFileName(wholeDraft({ mon: 'Ngữ văn', lop: 'Đ/7A' }))).toBe('bien-ban-01-d-7a-ngu-van-2026-2027.docx');
});

import { fill, type Language, type Words } from '../../lib/records/words.ts';
import { bookWords, signatoryWords, signerWords } from '../../lib/corrections/words.ts';
import type { RelatedBook, Signatory, Signer } from '../../lib/corrections/correction.ts';

/** The places of a record in words, by their names. */
export const fieldLabels: Record<string, Words> = {
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  'truong.superior': { vi: 'Cơ quan cấp trên', en: 'Authority above' },
  'truong.unit': { vi: 'Tên trường', en: 'School' },
  'truong.place': { vi: 'Địa danh', en: 'Place' },
  so: { vi: 'Số', en: 'Number' },
  kyHieu: { vi: 'Ký hiệu', en: 'Symbol' },
  lapLuc: { vi: 'Ngày, giờ lập', en: 'Made on' },
  canCu: { vi: 'Căn cứ', en: 'Basis' },
  namHoc: { vi: 'Năm học', en: 'School year' },
  lop: { vi: 'Lớp', en: 'Class' },
  mon: { vi: 'Môn', en: 'Subject' },
  hocKy: { vi: 'Học kì', en: 'Semester' },
  noiDung: { vi: 'Nội dung sửa', en: 'What is mended' },
  hoTen: { vi: 'Họ và tên học sinh', en: "Pupil's name" },
  maHocSinh: { vi: 'Mã học sinh', en: 'Pupil code' },
  loai: { vi: 'Loại', en: 'Kind' },
  lan: { vi: 'Lần', en: 'No.' },
  muc: { vi: 'Mục', en: 'Item' },
  giaTriDangCo: { vi: 'Đang có', en: 'As it is' },
  giaTriDung: { vi: 'Giá trị đúng', en: 'As it should be' },
  lyDo: { vi: 'Lí do', en: 'Reason' },
  minhChung: { vi: 'Minh chứng', en: 'Evidence' },
  noiLuu: { vi: 'Nơi lưu', en: 'Where it is kept' },
  'nguoiDeNghi.hoTen': { vi: 'Người đề nghị', en: 'Who asks' },
  'nguoiDeNghi.chucVu': { vi: 'Chức vụ', en: 'Office' },
  'quanTri.hoTen': { vi: 'Cán bộ quản trị', en: 'Administrator' },
  'thuTruong.hoTen': { vi: 'Họ tên Hiệu trưởng', en: "Principal's name" },
  kySo: { vi: 'Chữ ký số trên sổ', en: 'Digital signatures on the book' },
  'yKien.dongY': { vi: 'Ý kiến', en: 'Opinion' },
  'yKien.noiDung': { vi: 'Ghi thêm', en: 'More' },
  'yKien.ngay': { vi: 'Ngày cho ý kiến', en: 'Day of the opinion' },
  suaLuc: { vi: 'Sửa trên phần mềm lúc', en: 'Mended on the platform at' },
  khoaLuc: { vi: 'Khóa lại lúc', en: 'Locked again at' },
  luuTai: { vi: 'Nơi lưu biên bản, minh chứng', en: 'Where record and evidence are kept' },
  luuDen: { vi: 'Lưu đến ngày', en: 'Kept until' },
};
const line: Words = { vi: 'Dòng {n} · {name}', en: 'Line {n} · {name}' };
const evidence: Words = { vi: 'Minh chứng {n} · {name}', en: 'Evidence {n} · {name}' };
const signed: Words = { vi: '{who} ký ngày', en: '{who} signed on' };
const cancelled: Words = { vi: '{who} hủy ký lúc', en: '{who} cancelled at' };
const anew: Words = { vi: '{who} ký lại lúc', en: '{who} signed anew at' };

/** What names the line of a place before its label, "Dòng 1 · "; '' where the place stands by itself. */
export function linePrefix(at: string, language: Language): string {
  return /^(noiDung|minhChung)\.\d+\./.test(at) ? placeName(at, language).replace(/(?<= · ).*$/, '') : '';
}

/** A place of the form in words: "noiDung.0.lyDo" → "Dòng 1 · Lí do". */
export function placeName(at: string, language: Language): string {
  const [first = '', second = '', third = ''] = at.split('.');
  const label = (name: string) => fieldLabels[name]?.[language] ?? name;
  if (first === 'noiDung' && third) return fill(line[language], { n: Number(second) + 1, name: label(third) });
  if (first === 'minhChung' && third) return fill(evidence[language], { n: Number(second) + 1, name: label(third) });
  if (first === 'chuKy') return fill(signed[language], { who: signatoryWords[second as Signatory][language] });
  if (first === 'kySo' && third) return fill((second === 'huy' ? cancelled : anew)[language], { who: signerWords[third as Signer][language] });
  if (first === 'soSach') return bookWords[second as RelatedBook][language];
  return label(at);
}

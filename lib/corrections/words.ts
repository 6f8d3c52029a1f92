import { dateDigits } from '../calendar/words.ts';
import { fill, type Language, type Words } from '../records/words.ts';
import type { Reason } from '../records/sheet.ts';
import type { CorrectionItem, EvidenceKind, ItemKind, RelatedBook, Signatory, Signer, State } from './correction.ts';

export const stateWords: Record<State, Words> = {
  nhap: { vi: 'Nháp', en: 'Draft' },
  daTrinh: { vi: 'Đã trình', en: 'Handed in' },
  tuChoi: { vi: 'Từ chối', en: 'Refused' },
  daDuyet: { vi: 'Đã duyệt', en: 'Approved' },
  daHuyKy: { vi: 'Đã hủy ký', en: 'Signatures cancelled' },
  daSua: { vi: 'Đã sửa', en: 'Mended' },
  daKy: { vi: 'Đã ký 3 bên', en: 'Signed by three' },
  daKyLai: { vi: 'Đã ký lại', en: 'Signed anew' },
  daKhoa: { vi: 'Đã khóa', en: 'Locked' },
  luu: { vi: 'Lưu', en: 'Filed' },
};

/** The act that leads to a state. */
export const actWords: Record<State, Words> = {
  nhap: { vi: 'Đưa về nháp', en: 'Back to draft' },
  daTrinh: { vi: 'Trình Hiệu trưởng', en: 'Hand in to the principal' },
  tuChoi: { vi: 'Ghi: không đồng ý', en: 'Note: refused' },
  daDuyet: { vi: 'Ghi: đã duyệt', en: 'Note: approved' },
  daHuyKy: { vi: 'Ghi: đã hủy ký', en: 'Note: signatures cancelled' },
  daSua: { vi: 'Ghi: đã sửa trên phần mềm', en: 'Note: mended on the platform' },
  daKy: { vi: 'Ghi: đủ 3 chữ ký', en: 'Note: three signatures' },
  daKyLai: { vi: 'Ghi: đã ký lại', en: 'Note: signed anew' },
  daKhoa: { vi: 'Ghi: đã khóa lại', en: 'Note: locked again' },
  luu: { vi: 'Lưu hồ sơ', en: 'File it' },
};

export const itemWords: Record<ItemKind, Words> = {
  tx: { vi: 'ĐĐGtx', en: 'Regular mark' },
  gk: { vi: 'ĐĐGgk', en: 'Mid-term mark' },
  ck: { vi: 'ĐĐGck', en: 'Final mark' },
  tb: { vi: 'Điểm trung bình', en: 'Average' },
  nhanXet: { vi: 'Mức đánh giá, nhận xét', en: 'Level, comment' },
  renLuyen: { vi: 'Rèn luyện', en: 'Conduct' },
  ketQua: { vi: 'Kết quả, danh hiệu', en: 'Result, title' },
  hoSo: { vi: 'Hồ sơ học sinh', en: "Pupil's profile" },
};

export const evidenceWords: Record<EvidenceKind, Words> = {
  soDiem: { vi: 'Sổ điểm cá nhân của giáo viên (bản photo)', en: "Teacher's own mark book (copy)" },
  baiKiemTra: { vi: 'Bài kiểm tra của học sinh', en: "The pupil's test" },
  sanPham: { vi: 'Sản phẩm học tập của học sinh', en: "The pupil's work" },
  giayTo: { vi: 'Giấy tờ (khai sinh, quyết định…)', en: 'Papers (birth certificate, decision…)' },
  khac: { vi: 'Minh chứng khác', en: 'Other evidence' },
};

export const bookWords: Record<RelatedBook, Words> = {
  soCaNhan: { vi: 'Sổ cá nhân của giáo viên', en: "Teacher's own book" },
  soTheoDoi: { vi: 'Sổ theo dõi và đánh giá học sinh', en: 'Class mark book' },
  hocBa: { vi: 'Học bạ', en: 'School record' },
  bangTongHop: { vi: 'Bảng tổng hợp kết quả', en: 'Table of results' },
};

export const signatoryWords: Record<Signatory, Words> = {
  nguoiDeNghi: { vi: 'Người đề nghị', en: 'Who asks' },
  quanTri: { vi: 'Cán bộ quản trị', en: 'Administrator' },
  thuTruong: { vi: 'Hiệu trưởng', en: 'Principal' },
};

export const signerWords: Record<Signer, Words> = {
  gvbm: { vi: 'GVBM', en: 'Subject teacher' },
  gvcn: { vi: 'GVCN', en: 'Homeroom teacher' },
  ht: { vi: 'Hiệu trưởng', en: 'Principal' },
};

export const termWords: Record<1 | 2 | 3, Words> = {
  1: { vi: 'học kì I', en: 'semester I' },
  2: { vi: 'học kì II', en: 'semester II' },
  3: { vi: 'cả năm', en: 'the year' },
};

/** What a line mends, as teachers say it: "ĐĐGtx 2", "Họ và tên mẹ". */
export function describeItem({ loai, lan, muc }: Pick<CorrectionItem, 'loai' | 'lan' | 'muc'>, language: Language): string {
  if (loai === 'tx') return [itemWords.tx[language], lan].filter((part) => part !== null).join(' ');
  return muc.trim() || itemWords[loai][language];
}

/** What keeps a record from its next step; each ends in what to do. */
const problemWords: Record<string, Words> = {
  missing: { vi: 'Còn trống: ghi vào.', en: 'Empty: fill it in.' },
  'missing-value': { vi: 'Còn trống: ghi giá trị, hoặc ghi “trống” nếu ô không có gì.', en: 'Empty: write the value, or “trống” for an empty cell.' },
  'missing-time': { vi: 'Chưa có ngày: chọn hoặc gõ vào.', en: 'No day yet: choose or type it.' },
  'in-future': { vi: 'Chưa tới lúc này: ghi lúc đã làm xong.', en: 'This lies ahead: note it when it is done.' },
  'too-early': { vi: 'Sớm hơn bước trước ({earliest}): xem lại.', en: 'Before the step that comes first ({earliest}): look again.' },
  'out-of-order': { vi: 'Chưa đúng thứ tự: hủy ký từ Hiệu trưởng, GVCN đến GVBM; ký lại từ GVBM, GVCN đến Hiệu trưởng.', en: 'Out of order: cancelled from the principal down to the subject teacher, signed anew the other way round.' },
  'number-taken': { vi: 'Số {so} đã dùng cho biên bản khác của năm học này: chọn số khác.', en: 'Number {so} belongs to another record of this school year: choose another.' },
  'school-year': { vi: 'Ghi năm học như 2026-2027.', en: 'Write the school year as 2026-2027.' },
  'class-form': { vi: 'Ghi tên lớp từ khối 6 đến 12, như 7A.', en: 'Write a class of grade 6 to 12, such as 7A.' },
  'no-items': { vi: 'Chưa có nội dung sửa: thêm ít nhất một dòng.', en: 'Nothing to mend yet: add a line.' },
  'item-twice': { vi: 'Trùng với một dòng trên: giữ một dòng.', en: 'The same as a line above: keep one.' },
  'same-value': { vi: 'Giống giá trị đang có: ghi giá trị đúng.', en: 'The same as it is now: write the right one.' },
  'no-mark': { vi: 'Không phải điểm: ghi từ 0 đến 10, một chữ số sau dấu phẩy, hoặc Đ, CĐ.', en: 'No mark: write 0 to 10 with one decimal, or Đ, CĐ.' },
  'no-level': { vi: 'Ghi một mức: Tốt, Khá, Đạt, Chưa đạt.', en: 'Write a level: Tốt, Khá, Đạt, Chưa đạt.' },
  'level-in-scored': { vi: 'Môn này cho điểm: ghi điểm từ 0 đến 10.', en: 'This subject has marks: write 0 to 10.' },
  'mark-in-comment-only': { vi: 'Môn này đánh giá bằng nhận xét: ghi Đ hoặc CĐ.', en: 'This subject has comments only: write Đ or CĐ.' },
  'no-evidence': { vi: 'Chưa có minh chứng: thêm ít nhất một.', en: 'No evidence yet: add at least one.' },
  'evidence-mark-book': { vi: 'Sửa điểm, mức đánh giá: thêm bản photo sổ điểm cá nhân.', en: 'For marks and levels: add a copy of the teacher’s own mark book.' },
  'evidence-work': { vi: 'Sửa điểm, mức đánh giá: thêm bài kiểm tra hoặc sản phẩm học tập.', en: 'For marks and levels: add the test or the pupil’s work.' },
  'evidence-place': { vi: 'Ghi nơi lưu minh chứng này.', en: 'Write where this is kept.' },
  'not-agreed': { vi: 'Chọn ý kiến của Hiệu trưởng: đồng ý hoặc không.', en: 'Choose what the principal says.' },
  'not-refused': { vi: 'Chọn ý kiến của Hiệu trưởng: đồng ý hoặc không.', en: 'Choose what the principal says.' },
  'refusal-reason': { vi: 'Ghi lí do không đồng ý.', en: 'Write why it is refused.' },
  'book-open': { vi: 'Chọn: đã sửa sổ này, hay sổ không có dữ liệu này.', en: 'Choose: mended, or the book does not hold it.' },
};

export function describeProblem({ id, params }: Reason, language: Language): string {
  const words = problemWords[id];
  return words ? fill(words[language], withDays(params)) : id;
}

const warningWords: Record<string, Words> = {
  'past-last-day': { vi: 'Đã qua hạn cuối sửa điểm, mức đánh giá: {last} (D-06, 01 tuần trước khi kiểm tra cuối học kì). Hỏi Hiệu trưởng trước khi trình.', en: 'The last day to correct marks and levels is over: {last} (D-06, one week before the final tests). Ask the principal before handing in.' },
  'past-last-day-final': { vi: 'Đã qua hạn cuối sửa điểm: {last} (D-06). Điểm có sau kiểm tra cuối kì chỉ sửa khi Hiệu trưởng đồng ý.', en: 'The last day to correct marks is over: {last} (D-06). Marks that come after the final test are mended only when the principal agrees.' },
  'last-day-unknown': { vi: 'Chưa biết hạn cuối sửa điểm (D-06): nhập ngày kiểm tra cuối học kì ở bảng hạn.', en: 'The last day to correct marks (D-06) is not known: enter the final tests in the popup.' },
  locked: { vi: 'Phần mềm đã khóa nhập điểm sau {since} (D-18): quản trị mở theo lệnh của Hiệu trưởng, sửa xong khóa lại ngay.', en: 'Marks entry was locked after {since} (D-18): the administrator opens it when the principal says so, and locks it again at once.' },
  frozen: { vi: 'Sổ đã chốt từ {since}: chỉ sửa theo biên bản được duyệt.', en: 'The book was frozen on {since}: it is mended only on an approved record.' },
  'sign-at-once': { vi: 'Đã sửa từ {since}: ba bên ký ngay sau khi sửa.', en: 'Mended on {since}: the three sign right after it.' },
};

export function describeWarning({ id, params }: Reason, language: Language): string {
  const words = warningWords[id];
  return words ? fill(words[language], withDays(params)) : id;
}

/** "25/11/2026", "08:05 25/11/2026". */
export const momentWords = (moment: string): string => [moment.slice(11, 16), dateDigits(moment)].filter(Boolean).join(' ');

const withDays = (params: Reason['params'] = {}) => Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? momentWords(value) : value]));

import { fieldWords } from '../records/fields.ts';
import { describeReason } from '../records/reasons.ts';
import type { Reason } from '../records/sheet.ts';
import { fill, type Language, type Words } from '../records/words.ts';
import type { ArchiveBook } from './archive.ts';
import { fieldName } from './field-names.ts';

/** A page as a teacher calls it: kind and period. */
export const pageNames: Record<string, Words> = {
  gradebook: { vi: 'sổ điểm', en: 'the mark book' },
  summary: { vi: 'bảng tổng kết', en: 'the summary' },
  conduct: { vi: 'bảng rèn luyện', en: 'the conduct table' },
  attendance: { vi: 'bảng chuyên cần', en: 'the attendance table' },
  roster: { vi: 'danh sách lớp', en: 'the class list' },
  profile: { vi: 'hồ sơ học sinh', en: "the pupils' profiles" },
  signing: { vi: 'danh sách ký', en: 'the signing list' },
};
export const termNames: Record<string, Words> = {
  1: { vi: 'học kì I', en: 'semester I' },
  2: { vi: 'học kì II', en: 'semester II' },
  3: { vi: 'cả năm', en: 'the year' },
};

export const archiveBookNames: Record<ArchiveBook, Words> = {
  theoDoi: { vi: 'Sổ theo dõi và đánh giá theo lớp', en: 'Class record book' },
  hocBa: { vi: 'Học bạ', en: 'School records' },
  dangBo: { vi: 'Sổ đăng bộ', en: 'Register' },
};

/** The one note that names pupils: left out of what is printed. */
export const namesNote = 'profiles-names';

/** What an item has to say beside its findings; every note of something open ends in what to do. */
const noteWords: Record<string, Words> = {
  'page-unread': { vi: 'chưa đọc {page}: mở trang ấy một lần', en: '{page} not read: open that page once' },
  'column-unread': { vi: '{page} chưa có cột {field}: cho hiện cột ấy rồi đọc lại', en: '{page} lacks the column {field}: show it and read again' },
  'values-unread': { vi: '{n}/{total} học sinh chưa đọc được {field}', en: '{field} not read for {n}/{total} {total|pupil|pupils}' },
  'pupils-unread': { vi: 'mới đọc {n}/{total} học sinh ở {page}: quét cả bảng', en: 'only {n}/{total} {total|pupil|pupils} read in {page}: sweep the whole grid' },
  'profiles-unread': { vi: 'mới đọc đủ {n}/{total} hồ sơ: mở các hồ sơ còn lại', en: 'only {n}/{total} {total|profile|profiles} fully read: open the others' },
  [namesNote]: { vi: 'còn: {names}', en: 'still: {names}' },
  'class-unknown': { vi: 'chưa biết lớp có bao nhiêu học sinh: mở danh sách lớp', en: 'the size of the class is not known: open the class list' },
  // Followed by the sheet's own reasons.
  degraded: { vi: 'chưa hiểu hết {page}', en: '{page} not fully understood' },
  'not-understood': { vi: '{page} có {n} cột chưa hiểu ({labels})', en: '{page} has {n} {n|column|columns} not understood ({labels})' },
  stale: { vi: '{page} đọc từ {date}, đã cũ: đọc lại', en: '{page} was read on {date}, too old: read again' },
  'not-judged': { vi: '{page} chưa được kiểm: đọc lại trang', en: '{page} was not checked: read it again' },
  'no-pupils': { vi: 'không thấy học sinh nào ở {page}', en: 'no pupils seen in {page}' },
  'by-hand': { vi: 'Soát không đọc được {field}: tự xem rồi tích', en: 'Soát could not read {field}: look yourself, then tick' },
  'books-unread': { vi: 'mới đọc sổ điểm {n}/{total} môn, còn {names}: mở từng sổ, hoặc tự xem rồi tích', en: 'mark books of only {n}/{total} {total|subject|subjects} read, not {names}: open each book, or look yourself, then tick' },
  empty: { vi: '{field} còn trống {n}/{total}: nhập hoặc tính trên phần mềm', en: '{field} empty for {n}/{total}: enter or compute it on the platform' },
  'scored-subject': { vi: 'môn cho điểm', en: 'scored subject' },
  'comment-subject': { vi: 'môn nhận xét', en: 'comment-only subject' },
  'other-version': { vi: 'tích theo bản danh mục cũ: xem lại rồi tích lại', en: 'ticked on an older list: look again and tick again' },
  'other-words': { vi: 'trường đã đổi lời mục này (trước: “{before}”): đọc rồi tích lại', en: 'the school changed the words (before: “{before}”): read, then tick again' },
  frozen: { vi: '{document} chốt ngày {date}', en: '{document} frozen on {date}' },
  'needs-record': { vi: '{n} chỗ khác sổ đã chốt, cần biên bản: lập biên bản', en: '{n} {n|value|values} {n|differs|differ} from the frozen book and {n|needs|need} a correction record' },
  'record-open': { vi: '{n} chỗ khác sổ đã chốt, biên bản chưa đóng: hoàn tất ký, khóa lại', en: '{n} {n|value|values} {n|differs|differ} from the frozen book; their correction record is not closed' },
  'lock-not-frozen': { vi: '{document} đã quá ngày khóa {date} mà chưa chốt: mở lại, quét cả bảng để chốt', en: '{document}: the lock of {date} has passed and it is not frozen: open it again and sweep the whole grid' },
  'frozen-unread': { vi: '{n} giá trị của sổ đã chốt nay không đọc thấy: mở lại sổ ấy', en: '{n} {n|value|values} of the frozen book {n|is|are} not read now: open that book again' },
  'frozen-broken': { vi: '{n} bản chốt sổ đã lưu bị hỏng, vẫn giữ: chốt lại sổ ấy', en: '{n} stored {n|freeze|freezes} {n|is|are} damaged and kept: freeze that book again' },
  'subjects-signed': { vi: 'GVBM đã ký đủ {n}/{total} học sinh trên danh sách ký đã đọc', en: 'subject teachers signed {n}/{total} {total|pupil|pupils} on the list read' },
  'subjects-unsigned': { vi: 'GVBM mới ký {n}/{total} học sinh: nhắc GVBM ký rồi đọc lại danh sách ký', en: 'subject teachers signed only {n}/{total} {total|pupil|pupils}: remind them, then read the list again' },
  'office-books': { vi: '{n}/{total} sổ điểm đã đọc không còn lỗi', en: '{n} of {total} mark {total|book|books} read {n|has|have} no errors' },
  'office-books-open': { vi: '{n} sổ còn lỗi hoặc chưa xác định: {names}', en: '{n} {n|book|books} with errors or not determined: {names}' },
  'office-no-books': { vi: 'máy này chưa đọc sổ điểm nào: tự kiểm tra rồi tích', en: 'no mark book was read in this browser: check yourself, then tick' },
  'office-old': { vi: '{n}/{total} trang đọc đã cũ', en: '{n} of {total} {total|reading|readings} {total|is|are} old' },
  'office-signing': { vi: '{n}/{total} danh sách ký đã đọc đủ chữ ký GVBM, GVCN', en: '{n} of {total} signing {total|list|lists} read {n|has|have} all signatures of teachers' },
  'office-no-signing': { vi: 'máy này chưa đọc danh sách ký nào: tự kiểm tra rồi tích', en: 'no signing list was read in this browser: check yourself, then tick' },
  'office-unsigned': { vi: '{n} danh sách còn thiếu chữ ký: {names}', en: '{n} {n|list|lists} {n|lacks|lack} signatures: {names}' },
  'office-untold': { vi: '{n} danh sách ký chưa đọc hết, chưa hiểu hết hoặc đã cũ: mở lại rồi quét cả bảng: {names}', en: '{n} signing {n|list is|lists are} not read whole, not understood or old: open {n|it|them} again and sweep the whole grid: {names}' },
  'office-no-signer': { vi: '{n} danh sách ký không có cột GVBM hoặc GVCN: tự xem rồi tích: {names}', en: '{n} signing {n|list has|lists have} no column of subject or homeroom teachers: look yourself, then tick: {names}' },
  'records-open': { vi: '{n} biên bản chưa đóng', en: '{n} correction {n|record|records} {n|is|are} open' },
  'records-damaged': { vi: '{n} biên bản đã lưu không đọc được: xem ở bàn làm việc', en: '{n} stored correction {n|record|records} cannot be read: see the desk' },
  'archive-none': { vi: '{book}: chưa ghi gì về lưu trữ, ghi ở bàn làm việc', en: '{book}: nothing recorded about the archive; record it at the desk' },
  'archive-not-exported': { vi: '{book}: chưa xuất PDF', en: '{book}: PDF not exported' },
  'archive-not-signed': { vi: '{book}: hiệu trưởng chưa ký PDF', en: '{book}: PDF not signed by the principal' },
  'archive-copies': { vi: '{book}: mới có {n}/{total} bản lưu', en: '{book}: only {n} of {total} {total|copy|copies}' },
  'archive-no-check': { vi: '{book}: chưa hẹn ngày kiểm tra bản lưu', en: '{book}: no day set to check the copies' },
  'archive-check-due': { vi: '{book}: đến hạn kiểm tra bản lưu ({date})', en: '{book}: copies are due to be checked ({date})' },
  'pupil-unread': { vi: 'không thấy chắc học sinh này ở {page}: mở trang ấy, quét cả bảng', en: 'this pupil was not surely found in {page}: open it and sweep the whole grid' },
  'part-unread': { vi: 'hồ sơ mới đọc {n}/{total} trường cần của phần này, còn {fields}: mở đúng thẻ của hồ sơ', en: 'only {n} of {total} {total|field|fields} needed of this part of the profile were read, not {fields}: open its tab' },
  'not-signed': { vi: 'chưa đủ chữ ký', en: 'not all have signed' },
  'whole-page': { vi: '{page} có điều chưa xong của cả trang: xem mục “Cả trang”', en: '{page} has something open for the whole page: see “Whole page”' },
  'new-places': { vi: 'có chỗ cần xem mới: xem rồi tích lại', en: 'new places to look at: look, then tick again' },
};

/** A note in words. `page` and `field` are given as ids and said as a teacher says them. */
export function describeNote(note: Reason, language: Language): string {
  const words = noteWords[note.id];
  if (!words) return describeReason(note, language);
  const { page, term, field, ...params } = note.params ?? {};
  const said = [pageNames[String(page)]?.[language], termNames[String(term)]?.[language]].filter(Boolean).join(language === 'en' ? ' of ' : ' ');
  const date = String(params['date'] ?? '').replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3/$2/$1');
  const book = archiveBookNames[params['book'] as ArchiveBook]?.[language];
  const fields = params['fields'] === undefined ? undefined : String(params['fields']).split(', ').map((key) => fieldWords(key)[language]).join(', ');
  const document = params['document'] === undefined ? undefined : describeDocument(String(params['document']), language);
  return fill(words[language], { ...params, ...(book && { book }), ...(document && { document }), ...(fields && { fields }), ...(said && { page: said }), ...(field !== undefined && { field: fieldName(String(field), language) }), ...(date && { date }) });
}

/** A stored document as a teacher calls it: "sổ điểm 7A Toán học kì II". */
export function describeDocument(key: string, language: Language): string {
  const [, kind, , lop, mon, term] = key.split('|');
  const book = [pageNames[kind ?? '']?.[language], lop, mon].filter(Boolean).join(' ');
  return [book, termNames[term ?? '']?.[language]].filter(Boolean).join(language === 'en' ? ', ' : ' ');
}

import { fill, type Language, type Words } from './words.ts';
import type { Reason } from './sheet.ts';

/** In words, what keeps a sheet from being fully understood. Every reason a reader may give stands here. */
export const reasonWords: Record<string, Words> = {
  'column-absent': { vi: 'trang không có cột {label}', en: 'the page has no column {label}' },
  'column-hidden': { vi: 'cột {label} đang bị ẩn', en: 'column {label} is hidden' },
  'not-understood': { vi: 'chưa hiểu {n}: {labels}', en: '{n} not understood: {labels}' },
  'rows-not-seen': { vi: 'mới đọc {n}/{total} học sinh', en: 'only {n}/{total} {total|pupil|pupils} read' },
  'one-page-of-many': { vi: 'đang xem trang {page}/{pages}, các trang khác chưa đọc', en: 'page {page} of {pages}, the others not read' },
  'columns-not-seen': { vi: 'mới thấy {n}/{total} cột', en: 'only {n}/{total} {total|column|columns} seen' },
  'rows-in-view-only': { vi: 'bảng chỉ dựng những dòng đang thấy: mới đọc {n} học sinh', en: 'the grid builds only the rows in view: {n} {n|pupil|pupils} read' },
  'cells-not-seen': { vi: '{n} học sinh còn ô chưa đọc', en: '{n} {n|pupil|pupils} {n|has|have} cells not read' },
  'cells-hidden': { vi: '{n} ô có giá trị mà trang không hiện ra', en: '{n} {n|cell|cells} {n|holds|hold} a value that the page does not show' },
  'cells-hold-many': { vi: '{n} ô chứa nhiều giá trị, chưa rõ lấy giá trị nào', en: '{n} {n|cell|cells} {n|holds|hold} several values; which counts cannot be told' },
  'subject-shared': { vi: 'trang có {n} bảng điểm cùng ghi môn {mon}, chưa rõ bảng nào là của môn nào', en: '{n} {n|book|books} on the page are all headed {mon}; which is which cannot be told' },
  'kind-unknown': { vi: 'chưa biết đây là bảng gì', en: 'not known what this list is' },
  'sources-disagree': { vi: '{what} không thống nhất: {a} / {b}', en: '{what} disagree: {a} / {b}' },
  'list-not-loaded': { vi: 'đã chọn {chosen} mà danh sách trên trang vẫn như cũ: bấm nút xem của trang', en: '{chosen} was chosen but the list is still the one before: press the page’s own button' },
  'page-too-long': { vi: 'trang quá dài, phần cuối chưa đọc', en: 'the page is too long, its end was not read' },
  'fields-closed': { vi: '{n} ô ở phần đang đóng, chưa đọc: {labels}', en: '{n} {n|field|fields} in a closed part not read: {labels}' },
  'two-columns-one-key': { vi: 'hai cột cùng là {label}', en: 'two columns both are {label}' },
  'halves-disagree': { vi: 'hai nửa của bảng không cùng học sinh: đã đọc riêng từng nửa, chưa ghép', en: 'the two halves of the table are not of the same pupils: each was read by itself' },
  'list-in-parts': { vi: 'danh sách chia thành {n} bảng trên trang: mỗi bảng mới là một phần lớp', en: 'the list stands in {n} {n|table|tables} on the page: each is only a part of the class' },
  'list-filtered': { vi: 'ô tìm kiếm đang có chữ: danh sách có thể thiếu học sinh, xóa đi rồi đọc lại', en: 'there are words in the search box: the list may lack pupils, clear them and read again' },
  'pupils-alike': { vi: 'có học sinh trùng tên mà trang không phân biệt: {labels}', en: 'pupils of one name that the page does not tell apart: {labels}' },
  'no-pupils': { vi: 'không thấy học sinh nào', en: 'no pupils seen' },
  'class-not-said': { vi: 'trang không cho biết là lớp nào', en: 'the page does not say which class it is' },
  'choice-unclear': { vi: '{what} chưa rõ đang chọn gì: {a} hay {b}', en: 'which {what} is chosen cannot be told: {a} or {b}' },
  'class-doubtful': { vi: 'trang không ghi rõ lớp; danh sách đang chọn “{value}” có phải lớp hay không thì chưa rõ', en: 'the page does not say which class it is; whether the chosen “{value}” is one cannot be told' },
  'header-not-found': { vi: 'không thấy dòng tiêu đề có “Họ và tên” trong 30 dòng đầu', en: 'no header row with “Họ và tên” in the first 30 rows' },
  'no-list-of-pupils': { vi: 'không phải danh sách học sinh', en: 'no list of pupils' },
  'frame-out-of-reach': { vi: '{n} khung của trang nằm ngoài tầm đọc', en: '{n} {n|frame|frames} of the page {n|is|are} out of reach' },
  'closed-box': { vi: '{n} phần của trang đóng kín, không đọc được', en: '{n} {n|part|parts} of the page {n|is|are} closed to readers' },
  'school-rules-not-read': { vi: 'chưa đọc được quy định của trường: đang soát theo bộ chuẩn', en: 'the school’s rules could not be read: checked by the standard ones' },
  'lessons-not-read': { vi: 'chưa đọc được những gì đã dạy Soát: cột đã dạy có thể bị hiểu khác; đọc lại trang', en: 'what Soát was taught could not be read: taught columns may be understood otherwise; read the page again' },
  'waivers-not-read': { vi: 'chưa đọc được các chỗ đã bỏ qua: chúng đang hiện lại; đọc lại trang', en: 'what was set aside could not be read and shows again; read the page again' },
  'waivers-damaged': { vi: '{n} chỗ đã bỏ qua lưu bị hỏng, đang hiện lại: bỏ qua lại nếu vẫn đúng', en: '{n} stored {n|waiver is|waivers are} damaged and {n|its place shows|their places show} again: set {n|it|them} aside again if still right' },
  'earlier-not-read': { vi: 'chưa đọc được các trang đã lưu của lớp: chưa đối chiếu được với chúng; đọc lại trang', en: 'the stored pages of the class could not be read and nothing was compared with them; read the page again' },
  'earlier-damaged': { vi: '{n} trang đã lưu của lớp bị hỏng, chưa đối chiếu được: mở lại các trang của lớp', en: '{n} stored {n|page|pages} of the class {n|is|are} damaged and {n|was|were} not compared: open the pages of the class again' },
  'rows-of-one-pupil': { vi: '{n} học sinh có nhiều dòng trong bảng, mới đọc dòng đầu', en: '{n} {n|pupil has|pupils have} several rows, only the first was read' },
  'rows-doubtful': { vi: '{n} dòng không rõ có phải học sinh, chưa tính: {labels}', en: '{n} {n|row|rows} may be no {n|pupil|pupils} and {n|is|are} left out: {labels}' },
  'rows-hidden': { vi: '{n} dòng trang đang ẩn, chưa đọc (bỏ lọc trên trang rồi đọc lại): {labels}', en: '{n} {n|row|rows} hidden by the page and not read (clear its filter and read again): {labels}' },
  'table-broken': { vi: 'bảng trên trang không đều ({n} dòng lệch cột)', en: 'the table is uneven ({n} {n|row|rows} off their columns)' },
};

/** A reason as a sentence part. An unknown id shows itself rather than nothing. */
export function describeReason(reason: Reason, language: Language): string {
  const words = reasonWords[reason.id];
  return words ? fill(words[language], reason.params) : reason.id;
}

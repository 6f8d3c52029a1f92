import type { Verdict } from '../checklists/review.ts';
import type { Language, Words } from '../records/words.ts';
import type { BookReport, Overview } from './overview.ts';

export const verdictWords: Record<Verdict, Words> = {
  'san-sang': { vi: 'sẵn sàng', en: 'ready' },
  'chua-san-sang': { vi: 'chưa xong', en: 'not done' },
  'chua-xac-dinh': { vi: 'chưa xác định', en: 'not determined' },
};
const words = {
  title: { vi: 'Tiến độ', en: 'Progress' },
  head: {
    vi: ['Năm học', 'Học kì', 'Lớp', 'Môn', 'Nhãn', 'Tình trạng', 'Đã ký', 'Học sinh', 'Đã đọc', 'Xong', 'Lỗi', 'Chưa đọc', 'Ngày báo cáo', 'Soát', 'Quy tắc', 'Quy định', 'Lưu ý'],
    en: ['School year', 'Semester', 'Class', 'Subject', 'Label', 'State', 'Signed', 'Pupils', 'Read', 'Complete', 'Errors', 'Not read', 'Reported', 'Soát', 'Rules', 'School rules', 'Note'],
  },
  homeroom: { vi: 'Chủ nhiệm', en: 'Homeroom' },
  yes: { vi: 'đã ký', en: 'signed' },
  no: { vi: 'chưa', en: 'no' },
  year: { vi: 'cả năm', en: 'whole year' },
  none: { vi: 'chưa có báo cáo', en: 'not reported' },
  'other-pack': { vi: 'khác bản quy định', en: 'other school rules' },
  old: { vi: 'báo cáo cũ', en: 'old report' },
} as const;

export const doubtWords: Record<BookReport['doubts'][number], Words> = { 'other-pack': words['other-pack'], old: words.old };

/** The overview as a table to hand out: one row a place of class × subject, those nobody reported among them. */
export function progressTable({ classes, subjects, cells, whole }: Overview, { namHoc, period }: { namHoc: string | null; period: 1 | 2 | 3 }, language: Language): { title: string; head: readonly string[]; rows: (string | number | null)[][] } {
  const say = (one: Words) => one[language];
  const term = period === 3 ? say(words.year) : String(period);
  const rowOf = ({ report, doubts }: BookReport): (string | number | null)[] => [
    report.namHoc ?? '', term, report.lop ?? '', report.mon ?? say(words.homeroom), report.nhan, say(verdictWords[report.verdict]), say(report.signedAt === null ? words.no : words.yes),
    report.pupils.total, report.pupils.read, report.pupils.complete, report.errors, report.unread, report.at.slice(0, 10), report.versions.soat, report.versions.rules, report.versions.pack,
    doubts.map((doubt) => say(doubtWords[doubt])).join('; '),
  ];
  const empty = (lop: string, mon: string): (string | number | null)[] => [namHoc ?? '', term, lop, mon === '' ? say(words.homeroom) : mon, '', say(words.none), '', null, null, null, null, null, '', '', null, '', ''];
  const placed = classes.flatMap((lop) => subjects.map((mon) => { const book = cells.get(lop)?.get(mon); return book ? rowOf(book) : empty(lop, mon); }));
  return { title: say(words.title), head: words.head[language], rows: [...placed, ...whole.map(rowOf)] };
}

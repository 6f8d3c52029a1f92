import { dayAt } from '../calendar/dates.ts';
import type { Verdict } from '../checklists/review.ts';
import { fill, type Language, type Words } from '../records/words.ts';
import type { Role } from '../school/roles.ts';
import { placeIn, type BookReport, type Doubt, type Overview } from './overview.ts';

export const verdictWords: Record<Verdict, Words> = {
  'san-sang': { vi: 'sẵn sàng', en: 'ready' },
  'chua-san-sang': { vi: 'chưa xong', en: 'not done' },
  'chua-xac-dinh': { vi: 'chưa xác định', en: 'not determined' },
};
const words = {
  title: { vi: 'Tiến độ', en: 'Progress' },
  head: {
    vi: ['Trường', 'Năm học', 'Học kì', 'Lớp', 'Môn', 'Nhãn', 'Tình trạng', 'Đã ký', 'Học sinh', 'Đã đọc', 'Xong', 'Lỗi', 'Chưa đọc', 'Ngày báo cáo', 'Soát', 'Quy tắc', 'Quy định', 'Lưu ý'],
    en: ['School', 'School year', 'Semester', 'Class', 'Subject', 'Label', 'State', 'Signed', 'Pupils', 'Read', 'Complete', 'Errors', 'Not read', 'Reported', 'Soát', 'Rules', 'School rules', 'Note'],
  },
  homeroom: { vi: 'Chủ nhiệm', en: 'Homeroom' },
  wholeSchool: { vi: 'Toàn trường', en: 'Whole school' },
  yes: { vi: 'đã ký', en: 'signed' },
  no: { vi: 'chưa', en: 'no' },
  year: { vi: 'cả năm', en: 'whole year' },
  missing: { vi: 'chưa có báo cáo', en: 'not reported' },
  unclear: { vi: 'chưa rõ có học không', en: 'not known whether it is taught' },
} as const;

/** Whose report of the whole school it is. */
const officeWords: Record<Role, Words> = {
  bgh: { vi: 'Ban giám hiệu', en: 'Principal’s office' },
  totruong: { vi: 'Tổ trưởng', en: 'Head of department' },
  qt: { vi: 'Quản trị', en: 'Administrator' },
  gvcn: words.homeroom,
  gvbm: { vi: 'không ghi lớp', en: 'no class said' },
};
export const officeOf = ({ report }: BookReport): Words => officeWords[report.role];

const doubtWords: Record<Exclude<Doubt, 'other-pack'>, Words> = {
  old: { vi: 'báo cáo đã quá {days} ngày', en: 'reported more than {days} {days|day|days} ago' },
  future: { vi: 'đề ngày sau hôm nay: xem lại ngày giờ ở máy gửi', en: 'of a day that has not come: look at the clock of its computer' },
  contradicts: { vi: 'số liệu tự mâu thuẫn: xin giáo viên lưu và gửi lại', en: 'contradicts itself: ask for it again' },
  'part-missing': { vi: 'mới có báo cáo của một phần của môn', en: 'only a part of the subject was reported' },
  'no-class': { vi: 'lớp không có trong danh sách lớp của trường', en: 'of a class that the school does not list' },
  'no-school': { vi: 'không ghi tên trường', en: 'names no school' },
  'other-school': { vi: 'của trường khác: không tính', en: 'of another school: not counted' },
};
const packWords = {
  here: { vi: 'theo quy định “{theirs}”; máy này dùng bản chuẩn, chưa nạp quy định của trường', en: 'by the school rules “{theirs}”; this computer has the standard rules only' },
  there: { vi: 'theo bản chuẩn, không phải quy định “{ours}” của trường', en: 'by the standard rules, not the school’s “{ours}”' },
  both: { vi: 'theo quy định “{theirs}”, không phải bản “{ours}” đang dùng', en: 'by the school rules “{theirs}”, not “{ours}” in force' },
} satisfies Record<string, Words>;

/** Each doubt of a report in full words. */
export function describeDoubts({ report, doubts }: BookReport, { pack, oldAfterDays }: Pick<Overview, 'pack' | 'oldAfterDays'>, language: Language): string[] {
  const theirs = report.versions.pack;
  const said = packWords[pack === '' ? 'here' : theirs === '' ? 'there' : 'both'];
  return doubts.map((doubt) => fill((doubt === 'other-pack' ? said : doubtWords[doubt])[language], { theirs, ours: pack, days: oldAfterDays }));
}

/** Every doubt that a report of the table has, once each, with how many have it: their places in the list are the numbers behind "*". */
export function doubtNotes(overview: Overview, language: Language): { text: string; n: number }[] {
  const notes = new Map<string, number>();
  for (const book of [...[...overview.cells.values()].flatMap((row) => [...row.values()]), ...overview.whole]) {
    for (const text of describeDoubts(book, overview, language)) notes.set(text, (notes.get(text) ?? 0) + 1);
  }
  return [...notes].map(([text, n]) => ({ text, n }));
}

type Row = (string | number | null)[];

/** The overview as a table to hand out: one row a place of class × subject, those nobody reported among them; days are Vietnam's. */
export function progressTable(overview: Overview, language: Language): { title: string; head: readonly string[]; rows: Row[] } {
  const { classes, subjects, whole, elsewhere, namHoc, period, school } = overview;
  const say = (one: Words) => one[language];
  const term = period === 3 ? say(words.year) : String(period);
  const rowOf = (book: BookReport): Row => {
    const { report } = book;
    return [
      report.truong, report.namHoc ?? '', term, report.lop ?? say(words.wholeSchool), report.mon ?? say(officeOf(book)), report.nhan, say(verdictWords[book.verdict]), say(report.signedAt === null ? words.no : words.yes),
      report.pupils.total, report.pupils.read, report.pupils.complete, report.errors, report.unread, dayAt(Date.parse(report.at)), report.versions.soat, report.versions.rules, report.versions.pack,
      describeDoubts(book, overview, language).join('; '),
    ];
  };
  const empty = (lop: string, mon: string, state: 'missing' | 'unclear'): Row => [school, namHoc ?? '', term, lop, mon === '' ? say(words.homeroom) : mon, '', say(words[state]), '', null, null, null, null, null, '', '', null, '', ''];
  const placed = classes.flatMap((lop) => subjects.flatMap((mon) => {
    const place = placeIn(overview, lop, mon);
    return place === 'none' ? [] : [typeof place === 'string' ? empty(lop, mon, place) : rowOf(place)];
  }));
  return { title: say(words.title), head: words.head[language], rows: [...placed, ...whole.map(rowOf), ...elsewhere.map(rowOf)] };
}

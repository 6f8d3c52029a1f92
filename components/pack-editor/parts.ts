import { subjects } from '../../lib/assessment/subjects.ts';
import { weekdays } from '../../lib/calendar/words.ts';
import { deadlineRules } from '../../lib/deadlines/rules.ts';
import { measures } from '../../lib/progress/measures.ts';
import { fields } from '../../lib/records/fields.ts';
import { fill, type Words } from '../../lib/records/words.ts';
import { allRules } from '../../lib/rules/all.ts';
import { addressKeys } from '../../lib/rules/profile/values.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { platformIds, platformName } from '../common/platforms.ts';
import { measureWords } from '../progress/progress.words.ts';
import { optionFields } from './option-fields.ts';

/** How one place of the pack is edited. */
export type FieldKind = 'text' | 'date' | 'number' | 'switch' | 'lines' | 'choice' | 'picks' | 'table' | 'keyed' | 'lessons';

export interface Choice {
  value: string | number;
  words: Words;
}

/** A cell of a row; its key is a place in the row, "hocKy1.from". */
export interface Column {
  key: string;
  words: Words;
  /** A `key` is given to a new row and never typed; its `first` is what it begins with. */
  kind: 'text' | 'date' | 'number' | 'roles' | 'choice' | 'list' | 'key';
  choices?: readonly Choice[];
  /** Filled in for a new row. */
  first?: unknown;
  /** Shown in the empty cell. */
  example?: string;
  /** Holds a sentence rather than a word. */
  wide?: boolean;
}

export interface EditedField {
  path: string;
  kind: FieldKind;
  help?: Words;
  choices?: readonly Choice[];
  columns?: readonly Column[];
  /** What holds while nothing is set: of a switch, a number, a keyed table's row. */
  standard?: unknown;
  /** What is shown in the empty cells of a keyed table's row, by its key and the column's. */
  hint?(key: string, column: string): number | undefined;
}

export interface EditedPart {
  id: string;
  words: Words;
  fields: readonly EditedField[];
}

const w = (vi: string, en: string): Words => ({ vi, en });
const same = (value: string): Choice => ({ value, words: w(value, value) });
const text = (key: string, vi: string, en: string): Column => ({ key, words: w(vi, en), kind: 'text' });
const sentence = (...column: Parameters<typeof text>): Column => ({ ...text(...column), wide: true });
const day = (key: string, vi: string, en: string): Column => ({ key, words: w(vi, en), kind: 'date' });
const number = (key: string, vi: string, en: string): Column => ({ key, words: w(vi, en), kind: 'number' });
const roles: Column = { key: 'roles', words: w('Vai trò', 'Roles'), kind: 'roles' };
const terms: Choice[] = [{ value: 1, words: w('Học kì I', 'Semester I') }, { value: 2, words: w('Học kì II', 'Semester II') }];
const semester: Column = { key: 'hocKy', words: w('Học kì', 'Semester'), kind: 'choice', choices: terms };
const span = [day('from', 'Từ ngày', 'From'), day('to', 'Đến hết ngày', 'To')];
const namHoc: Column = { ...text('namHoc', 'Năm học', 'School year'), example: '2026-2027' };
const holidayKinds: Choice[] = [
  { value: 'le', words: w('Nghỉ lễ', 'Day off') }, { value: 'bu', words: w('Nghỉ bù', 'Day off in lieu') },
  { value: 'hoanDoi', words: w('Nghỉ hoán đổi', 'Exchanged day off') }, { value: 'lamBu', words: w('Đi làm, dạy bù', 'Make-up working day') },
];
const testKinds: Choice[] = [{ value: 'giuaKi', words: w('Giữa kì', 'Mid-term') }, { value: 'cuoiKi', words: w('Cuối kì', 'End of term') }];
const styles: Choice[] = [{ value: 'bare', words: w('Phu, Minh Tân, Ninh Bình', 'Phu, Minh Tân, Ninh Bình') }, { value: 'full', words: w('Phu, xã Minh Tân, tỉnh Ninh Bình', 'Phu, xã Minh Tân, tỉnh Ninh Bình') }];
const fieldChoices: Choice[] = fields.filter(({ group }) => group !== undefined).map(({ key, vi, en }) => ({ value: key, words: w(vi, en) }));
const ruleChoices: Choice[] = allRules.map(({ id, title }) => ({ value: id, words: title }));
const platforms: Choice[] = platformIds.map((id) => ({ value: id, words: w(platformName(id), platformName(id)) }));
/** The deadlines whose day a school may set: those it decides, and those Soát only suggests or that come once a year. */
const deadlineChoices: Choice[] = deadlineRules
  .filter(({ when }) => ['entered', 'yearly', 'yearEnd'].includes(when.kind))
  .map(({ id, title }) => ({ value: id, words: w(`${fill(title.vi, { hocKy: '' }).trim()} (${id})`, `${fill(title.en, { hocKy: '' }).trim()} (${id})`) }));
const weekdayChoices: Choice[] = [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, words: w(weekdays.vi[value - 1]!, weekdays.en[value - 1]!) }));
const subjectChoices: Choice[] = subjects.map(({ name }) => same(name));
/** The periods of the programme, for comparison where the school sets its own. */
const programme = (mon: string, grade: string) => subjects.find(({ name }) => name === mon)?.periods[Number(grade)];

/** Every part of the school pack with its places, in the order in which a school thinks of them. */
export const editedParts: readonly EditedPart[] = [
  {
    id: 'school', words: w('Trường và người phụ trách', 'School and people'),
    fields: [
      { path: 'version', kind: 'text', help: w('Bản sau phải lớn hơn bản trước: 2026.1, 2026.2…', 'Later ones must be greater: 2026.1, 2026.2…') },
      { path: 'issued', kind: 'date' },
      { path: 'school.name', kind: 'text' }, { path: 'school.commune', kind: 'text' }, { path: 'school.province', kind: 'text' },
      { path: 'classes', kind: 'lines', help: w('Mỗi dòng một lớp: 6A, 6B… Có đủ lớp thì Tiến độ toàn trường biết sổ nào còn thiếu', 'One a line: 6A, 6B… With all of them, the progress of the school knows which books are missing') },
      { path: 'superior', kind: 'text', help: w('Dòng trên tên trường ở đầu văn bản', 'The line above the school’s name on papers') },
      { path: 'decision.so', kind: 'text' }, { path: 'decision.ngay', kind: 'date' },
      { path: 'regulations', kind: 'lines', help: w('Mỗi dòng một văn bản, có số và ngày', 'One a line, with number and day') },
      { path: 'contact.name', kind: 'text' }, { path: 'contact.phone', kind: 'text' },
      { path: 'people', kind: 'table', columns: [text('hoTen', 'Họ tên', 'Name'), text('chucVu', 'Chức vụ', 'Office'), text('dienThoai', 'Điện thoại', 'Telephone'), text('email', 'Email', 'Email'), roles] },
    ],
  },
  {
    id: 'profile', words: w('Hồ sơ học sinh', 'Profiles'),
    fields: [
      { path: 'profile.addressStyle', kind: 'choice', choices: styles },
      { path: 'profile.hamlets', kind: 'lines', help: w('Mỗi dòng một thôn, viết đúng như trường thống nhất', 'One a line, written as the school agreed') },
      { path: 'profile.requiredFields', kind: 'picks', choices: fieldChoices },
      { path: 'enumerations', kind: 'keyed', choices: fieldChoices, columns: [{ key: '', words: w('Các giá trị được nhận, cách nhau bằng dấu chấm phẩy', 'Values that are right, with semicolons between'), kind: 'list' }] },
      { path: 'mayFill', kind: 'switch', standard: true },
    ],
  },
  {
    id: 'calendar', words: w('Lịch và hạn', 'Calendar'),
    fields: [
      { path: 'calendar.saturdayIsWorkday', kind: 'switch', standard: false },
      { path: 'calendar.entryWindows', kind: 'table', help: w('Hết ngày cuối, phần mềm khóa nhập điểm', 'The platform is locked after the last day'), columns: [...span, semester, text('lop', 'Lớp', 'Class'), text('mon', 'Môn', 'Subject'), text('title', 'Tên', 'Title')] },
      { path: 'rules.options.D-10.every', kind: 'choice', choices: [{ value: 'week', words: w('Hằng tuần', 'Every week') }, { value: 'day', words: w('Hằng ngày', 'Every day') }] },
      { path: 'rules.options.D-10.weekday', kind: 'choice', choices: weekdayChoices },
      { path: 'rules.options.D-11.every', kind: 'choice', choices: [{ value: 'month', words: w('Hằng tháng', 'Every month') }, { value: 'semester', words: w('Theo học kì', 'Every semester') }] },
      { path: 'calendar.signingWindows', kind: 'table', columns: [...span, text('title', 'Tên', 'Title')] },
      { path: 'calendar.deadlines', kind: 'table', columns: [sentence('title', 'Việc', 'Duty'), day('due', 'Ngày', 'Day'), { key: 'rule', words: w('Hạn có sẵn', 'Known deadline'), kind: 'choice', choices: deadlineChoices }, semester, text('lop', 'Lớp', 'Class'), text('mon', 'Môn', 'Subject'), roles] },
      { path: 'calendar.holidays', kind: 'table', columns: [day('date', 'Ngày', 'Day'), text('name', 'Tên', 'Name'), { key: 'kind', words: w('Loại', 'Kind'), kind: 'choice', choices: holidayKinds, first: 'le' }] },
      { path: 'calendar.testPeriods', kind: 'table', columns: [namHoc, { ...semester, first: 1 }, { key: 'kind', words: w('Đợt', 'Period'), kind: 'choice', choices: testKinds, first: 'giuaKi' }, day('days.from', 'Từ ngày', 'From'), day('days.to', 'Đến hết ngày', 'To')] },
      {
        path: 'calendar.years', kind: 'table', help: w('Theo quyết định của tỉnh, khi khác khung Soát có sẵn', 'By the province’s decision, where it differs from the built-in frame'),
        columns: [namHoc, ...([['hocKy1', 'Học kì I', 'Semester I'], ['hocKy2', 'Học kì II', 'Semester II']] as const).flatMap(([key, vi, en]) => [day(`${key}.from`, `${vi} từ`, `${en} from`), day(`${key}.to`, `${vi} đến`, `${en} to`)]), day('ketThuc', 'Kết thúc năm học', 'End of the year')],
      },
    ],
  },
  {
    id: 'subjects', words: w('Môn học', 'Subjects'),
    fields: [
      { path: 'subjects.responsible', kind: 'table', columns: [text('mon', 'Môn', 'Subject'), text('lop', 'Lớp (trống: mọi lớp)', 'Class (empty: all)'), text('hoTen', 'Giáo viên', 'Teacher')] },
      {
        path: 'subjects.periods', kind: 'keyed', choices: subjectChoices, hint: programme, help: w('Chỉ ghi chỗ khác chương trình; số mờ là của chương trình', 'Only where they differ from the programme, whose numbers are shown pale'),
        columns: [6, 7, 8, 9, 10, 11, 12].map((grade) => number(String(grade), `Lớp ${grade}`, `Grade ${grade}`)),
      },
    ],
  },
  {
    id: 'rules', words: w('Quy tắc và rà soát', 'Rules and check-lists'),
    fields: [
      { path: 'rules.off', kind: 'picks', choices: ruleChoices }, { path: 'rules.mayNotWaive', kind: 'picks', choices: ruleChoices },
      { path: 'rules.waivers.allowed', kind: 'switch', standard: true }, { path: 'rules.waivers.mostDays', kind: 'number' },
      ...optionFields(styles, addressKeys, platforms, subjectChoices),
      { path: 'checklist.items', kind: 'table', columns: [{ key: 'id', words: w('Mã', 'Key'), kind: 'key', first: 'NT' }, sentence('title', 'Việc', 'Duty'), sentence('source', 'Căn cứ', 'Source'), roles] },
      { path: 'staleAfterDays', kind: 'number', standard: standardPack.staleAfterDays },
      { path: 'retentionDays', kind: 'number', help: w('Từ 30 ngày trở lên; để trống: giữ đến 31/8 cuối năm học', '30 days or more; empty: until 31 August of the school year') },
    ],
  },
  {
    id: 'corrections', words: w('Biên bản', 'Corrections'),
    fields: [
      { path: 'corrections.basis', kind: 'lines', help: w('Mỗi dòng một căn cứ', 'One a line') }, { path: 'corrections.kyHieu', kind: 'text' },
      ...['thuTruong', 'quanTri'].flatMap((who): EditedField[] => [{ path: `corrections.signatories.${who}.hoTen`, kind: 'text' }, { path: `corrections.signatories.${who}.chucVu`, kind: 'text' }]),
    ],
  },
  {
    id: 'platforms', words: w('Nền tảng và lộ trình', 'Platforms and roadmap'),
    fields: [
      { path: 'platforms', kind: 'picks', choices: platforms },
      { path: 'hosts', kind: 'lines', help: w('Mỗi dòng một tên miền, không có https và dấu /', 'One host a line, no https, no /') },
      { path: 'roadmap', kind: 'table', columns: [sentence('target', 'Mục tiêu', 'Target'), namHoc, day('due', 'Đến ngày', 'By'), { key: 'percent', words: w('Tỉ lệ %', 'Percent'), kind: 'number', first: 100 }, { key: 'measure', words: w('Đo bằng phiếu tiến độ', 'Measured by'), kind: 'choice', choices: measures.map((value) => ({ value, words: measureWords[value] })) }, sentence('who', 'Đơn vị', 'Who')] },
      { path: 'lessons', kind: 'lessons' },
    ],
  },
];

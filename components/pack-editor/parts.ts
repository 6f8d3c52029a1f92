import type { Words } from '../../lib/records/words.ts';

/** How one place of the pack is edited. */
export type FieldKind = 'text' | 'date' | 'number' | 'switch' | 'lines' | 'lists' | 'json' | 'choice' | 'table';

export interface Column {
  key: string;
  words: Words;
  kind: 'text' | 'date' | 'number' | 'roles' | 'choice';
  choices?: readonly string[];
  /** Filled in for a new row. */
  first?: unknown;
}

export interface EditedField {
  path: string;
  kind: FieldKind;
  help?: Words;
  choices?: readonly { value: string; words: Words }[];
  columns?: readonly Column[];
  /** What a switch says when nothing is set. */
  standard?: boolean;
}

export interface EditedPart {
  id: string;
  words: Words;
  fields: readonly EditedField[];
}

const w = (vi: string, en: string): Words => ({ vi, en });
const text = (key: string, vi: string, en: string): Column => ({ key, words: w(vi, en), kind: 'text' });
const day = (key: string, vi: string, en: string): Column => ({ key, words: w(vi, en), kind: 'date' });
const roles: Column = { key: 'roles', words: w('Vai trò (gvbm, gvcn, totruong, bgh, qt)', 'Roles (gvbm, gvcn, totruong, bgh, qt)'), kind: 'roles' };
const semester: Column = { key: 'hocKy', words: w('Học kì (1, 2)', 'Semester (1, 2)'), kind: 'number' };
const span = [day('from', 'Từ ngày', 'From'), day('to', 'Đến hết ngày', 'To')];
const namHoc = text('namHoc', 'Năm học (2026-2027)', 'School year (2026-2027)');

/** Every part of the school pack with its places, in the order in which a school thinks of them. */
export const editedParts: readonly EditedPart[] = [
  {
    id: 'school', words: w('Trường và người phụ trách', 'School and people'),
    fields: [
      { path: 'version', kind: 'text', help: w('Bản sau phải lớn hơn bản trước: 2026.1, 2026.2…', 'Later ones must be greater: 2026.1, 2026.2…') },
      { path: 'issued', kind: 'date' },
      { path: 'school.name', kind: 'text' }, { path: 'school.commune', kind: 'text' }, { path: 'school.province', kind: 'text' },
      { path: 'superior', kind: 'text', help: w('Dòng trên tên trường ở đầu văn bản', 'The line above the school’s name on papers') },
      { path: 'decision.so', kind: 'text' }, { path: 'decision.ngay', kind: 'date' },
      { path: 'regulations', kind: 'lines', help: w('Mỗi dòng một văn bản, có số và ngày', 'One a line, with number and day') },
      { path: 'contact.name', kind: 'text' }, { path: 'contact.phone', kind: 'text' },
      { path: 'people', kind: 'table', columns: [text('hoTen', 'Họ tên', 'Name'), roles, text('chucVu', 'Chức vụ', 'Office'), text('dienThoai', 'Điện thoại', 'Telephone'), text('email', 'Email', 'Email')] },
    ],
  },
  {
    id: 'profile', words: w('Hồ sơ học sinh', 'Profiles'),
    fields: [
      { path: 'profile.addressStyle', kind: 'choice', choices: [{ value: 'bare', words: w('Phu, Minh Tân, Ninh Bình', 'Phu, Minh Tân, Ninh Bình') }, { value: 'full', words: w('Phu, xã Minh Tân, tỉnh Ninh Bình', 'Phu, xã Minh Tân, tỉnh Ninh Bình') }] },
      { path: 'profile.hamlets', kind: 'lines', help: w('Mỗi dòng một thôn, viết đúng như trường thống nhất', 'One a line, written as the school agreed') },
      { path: 'profile.requiredFields', kind: 'lines', help: w('Mỗi dòng một mã trường: danToc, tonGiao, khuVuc…', 'One key a line: danToc, tonGiao, khuVuc…') },
      { path: 'enumerations', kind: 'lists', help: w('Mỗi dòng một danh mục: khuVuc: KV1; KV2', 'One list a line: khuVuc: KV1; KV2') },
      { path: 'mayFill', kind: 'switch', standard: true },
    ],
  },
  {
    id: 'calendar', words: w('Lịch và hạn', 'Calendar'),
    fields: [
      { path: 'calendar.saturdayIsWorkday', kind: 'switch', standard: false },
      { path: 'calendar.entryWindows', kind: 'table', help: w('Hết ngày cuối, phần mềm khóa nhập điểm', 'The platform is locked after the last day'), columns: [...span, semester, text('lop', 'Lớp', 'Class'), text('mon', 'Môn', 'Subject'), text('title', 'Tên', 'Title')] },
      { path: 'calendar.signingWindows', kind: 'table', columns: [...span, text('title', 'Tên', 'Title')] },
      { path: 'calendar.deadlines', kind: 'table', columns: [day('due', 'Ngày', 'Day'), text('title', 'Việc', 'Duty'), text('rule', 'Mã hạn (D-05…)', 'Rule (D-05…)'), roles, semester, text('lop', 'Lớp', 'Class'), text('mon', 'Môn', 'Subject')] },
      { path: 'calendar.holidays', kind: 'table', columns: [day('date', 'Ngày', 'Day'), text('name', 'Tên', 'Name'), { key: 'kind', words: w('Loại', 'Kind'), kind: 'choice', choices: ['le', 'bu', 'hoanDoi', 'lamBu'], first: 'le' }] },
      { path: 'calendar.testPeriods', kind: 'json', help: w('[{"namHoc":"2026-2027","hocKy":1,"kind":"giuaKi","days":{"from":"2026-11-02","to":"2026-11-07"}}]', 'a list as in the example') },
      { path: 'calendar.years', kind: 'json' },
    ],
  },
  {
    id: 'subjects', words: w('Môn học', 'Subjects'),
    fields: [
      { path: 'subjects.responsible', kind: 'table', columns: [text('mon', 'Môn', 'Subject'), text('lop', 'Lớp (trống: mọi lớp)', 'Class (empty: all)'), text('hoTen', 'Giáo viên', 'Teacher')] },
      { path: 'subjects.periods', kind: 'json', help: w('{"Toán":{"7":140}}', '{"Toán":{"7":140}}') },
    ],
  },
  {
    id: 'rules', words: w('Quy tắc và rà soát', 'Rules and check-lists'),
    fields: [
      { path: 'rules.off', kind: 'lines', help: w('Mỗi dòng một mã quy tắc, xem “Soát kiểm tra những gì”', 'One rule id a line') },
      { path: 'rules.mayNotWaive', kind: 'lines', help: w('Mỗi dòng một mã quy tắc', 'One rule id a line') },
      { path: 'rules.waivers.allowed', kind: 'switch', standard: true }, { path: 'rules.waivers.mostDays', kind: 'number' },
      { path: 'rules.options', kind: 'json' },
      { path: 'checklist.items', kind: 'table', columns: [text('id', 'Mã (MT-1)', 'Id (MT-1)'), roles, text('title', 'Việc', 'Duty'), text('source', 'Căn cứ', 'Source')] },
      { path: 'staleAfterDays', kind: 'number' }, { path: 'retentionDays', kind: 'number' },
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
      { path: 'platforms', kind: 'lines', help: w('smas, vnedu, csdl, hanoi, vietschool', 'smas, vnedu, csdl, hanoi, vietschool') },
      { path: 'hosts', kind: 'lines', help: w('Mỗi dòng một tên miền, không có https và dấu /', 'One host a line, no https, no /') },
      { path: 'roadmap', kind: 'table', columns: [namHoc, day('due', 'Đến ngày', 'By'), text('target', 'Mục tiêu', 'Target'), { key: 'percent', words: w('Tỷ lệ %', 'Percent'), kind: 'number', first: 100 }, text('who', 'Đơn vị', 'Who')] },
      { path: 'lessons', kind: 'json' },
    ],
  },
];

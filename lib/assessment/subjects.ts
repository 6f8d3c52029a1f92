import { nameKey } from './name-key.ts';

/** `diemSo`: comment and score; `nhanXet`: comment only, Đ / CĐ (TT 22/2021 Điều 5 khoản 3). */
export type SubjectKind = 'diemSo' | 'nhanXet';

export interface Subject {
  /** As the programme writes it. */
  name: string;
  /** As teachers write it over a narrow column. */
  short: string;
  kind: SubjectKind;
  /** Periods a year by grade (TT 32/2018, TT 13/2022); a grade that is absent does not have the subject. */
  periods: Readonly<Record<number, number>>;
  /** Other names seen on platforms; compared without marks, case and spaces. */
  aliases: readonly string[];
  /** `batBuoc`: every pupil of the grades has it; `luaChon`: chosen at THPT; `tuChon`: beside the programme. */
  status: 'batBuoc' | 'luaChon' | 'tuChon';
  /** May carry a cụm chuyên đề at THPT, which adds one regular assessment. */
  topics?: true;
  /** Contents taught, and often entered, apart. */
  parts?: readonly { name: string; aliases: readonly string[] }[];
  /** Each content has all assessments of its own (Nghệ thuật); else they are shared out between the contents. */
  partsWhole?: true;
}

const grades = (from: number, to: number, periods: number): Record<number, number> =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [from + index, periods]));

const history = ['Sử', 'LS'];
const geography = ['Địa', 'ĐL'];
const physics = ['Lí', 'VL'];
const chemistry = ['Hóa'];
const biology = ['Sinh', 'SH'];
const music = ['Nhạc', 'AN'];
const art = ['MT'];
const languages = ['Anh', 'Pháp', 'Trung', 'Trung Quốc', 'Nhật', 'Nga', 'Đức', 'Hàn', 'Hàn Quốc'].map((name) => `Tiếng ${name}`);

/** The subjects of the 2018 programme, lower and upper secondary. */
export const subjects: readonly Subject[] = [
  { name: 'Ngữ văn', short: 'Văn', kind: 'diemSo', status: 'batBuoc', topics: true, periods: { ...grades(6, 9, 140), ...grades(10, 12, 105) }, aliases: ['Văn', 'Văn học', 'NV', 'Ng.Văn'] },
  { name: 'Toán', short: 'Toán', kind: 'diemSo', status: 'batBuoc', topics: true, periods: { ...grades(6, 9, 140), ...grades(10, 12, 105) }, aliases: ['Toán học'] },
  { name: 'Ngoại ngữ 1', short: 'NN1', kind: 'diemSo', status: 'batBuoc', periods: grades(6, 12, 105), aliases: ['Ngoại ngữ', 'NN1', 'NN', 'T.Anh', 'Anh văn', 'Anh', ...languages] },
  { name: 'Giáo dục công dân', short: 'GDCD', kind: 'diemSo', status: 'batBuoc', periods: grades(6, 9, 35), aliases: ['GDCD', 'Công dân', 'GD công dân'] },
  {
    name: 'Lịch sử và Địa lí', short: 'Sử Địa', kind: 'diemSo', status: 'batBuoc', periods: grades(6, 9, 105), aliases: ['LS&ĐL', 'LS-ĐL', 'LSĐL', 'Lịch sử - Địa lí', 'Sử - Địa', 'Sử và Địa'],
    parts: [{ name: 'Lịch sử', aliases: history }, { name: 'Địa lí', aliases: geography }],
  },
  {
    name: 'Khoa học tự nhiên', short: 'KHTN', kind: 'diemSo', status: 'batBuoc', periods: grades(6, 9, 140), aliases: ['KHTN', 'Khoa học TN'],
    parts: [{ name: 'Vật lí', aliases: physics }, { name: 'Hóa học', aliases: chemistry }, { name: 'Sinh học', aliases: biology }],
  },
  { name: 'Công nghệ', short: 'CN', kind: 'diemSo', status: 'batBuoc', topics: true, periods: { ...grades(6, 7, 35), ...grades(8, 9, 52), ...grades(10, 12, 70) }, aliases: ['CN', 'C.Nghệ'] },
  { name: 'Tin học', short: 'Tin', kind: 'diemSo', status: 'batBuoc', topics: true, periods: { ...grades(6, 9, 35), ...grades(10, 12, 70) }, aliases: ['Tin', 'TH'] },
  { name: 'Giáo dục thể chất', short: 'GDTC', kind: 'nhanXet', status: 'batBuoc', periods: grades(6, 12, 70), aliases: ['GDTC', 'GD thể chất', 'Thể dục', 'Thể chất', 'TD'] },
  {
    name: 'Nghệ thuật', short: 'NT', kind: 'nhanXet', status: 'batBuoc', periods: grades(6, 9, 70), aliases: ['NT'], partsWhole: true,
    parts: [{ name: 'Âm nhạc', aliases: music }, { name: 'Mĩ thuật', aliases: art }],
  },
  {
    name: 'Hoạt động trải nghiệm, hướng nghiệp', short: 'HĐTN', kind: 'nhanXet', status: 'batBuoc', periods: grades(6, 12, 105),
    aliases: ['HĐTN-HN', 'HĐTN & HN', 'HĐTN', 'HN', 'TNHN', 'HĐ trải nghiệm, hướng nghiệp', 'Hoạt động trải nghiệm', 'HĐ trải nghiệm', 'Hoạt động trải nghiệm và hướng nghiệp', 'Trải nghiệm hướng nghiệp', 'Hướng nghiệp'],
  },
  {
    name: 'Nội dung giáo dục của địa phương', short: 'GDĐP', kind: 'nhanXet', status: 'batBuoc', periods: grades(6, 12, 35),
    aliases: ['NDGDĐP', 'NDGDCĐP', 'GDĐP', 'Giáo dục địa phương', 'GD địa phương', 'Nội dung giáo dục địa phương', 'Nội dung GD của địa phương', 'Nội dung GD địa phương', 'Giáo dục của địa phương', 'NDGD địa phương'],
  },
  { name: 'Lịch sử', short: 'Sử', kind: 'diemSo', status: 'batBuoc', topics: true, periods: grades(10, 12, 52), aliases: history },
  { name: 'Giáo dục quốc phòng và an ninh', short: 'QPAN', kind: 'diemSo', status: 'batBuoc', periods: grades(10, 12, 35), aliases: ['GDQP&AN', 'GDQPAN', 'GDQP-AN', 'GDQP', 'GD QP&AN', 'Giáo dục quốc phòng - an ninh', 'Giáo dục quốc phòng', 'Quốc phòng'] },
  { name: 'Địa lí', short: 'Địa', kind: 'diemSo', status: 'luaChon', topics: true, periods: grades(10, 12, 70), aliases: geography },
  { name: 'Giáo dục kinh tế và pháp luật', short: 'KTPL', kind: 'diemSo', status: 'luaChon', topics: true, periods: grades(10, 12, 70), aliases: ['GDKT&PL', 'GDKTPL', 'GDKT-PL', 'KTPL', 'KT&PL', 'GD KT&PL', 'Giáo dục KT&PL'] },
  { name: 'Vật lí', short: 'Lí', kind: 'diemSo', status: 'luaChon', topics: true, periods: grades(10, 12, 70), aliases: physics },
  { name: 'Hóa học', short: 'Hóa', kind: 'diemSo', status: 'luaChon', topics: true, periods: grades(10, 12, 70), aliases: chemistry },
  { name: 'Sinh học', short: 'Sinh', kind: 'diemSo', status: 'luaChon', topics: true, periods: grades(10, 12, 70), aliases: biology },
  { name: 'Âm nhạc', short: 'Nhạc', kind: 'nhanXet', status: 'luaChon', topics: true, periods: grades(10, 12, 70), aliases: music },
  { name: 'Mĩ thuật', short: 'MT', kind: 'nhanXet', status: 'luaChon', topics: true, periods: grades(10, 12, 70), aliases: art },
  { name: 'Ngoại ngữ 2', short: 'NN2', kind: 'diemSo', status: 'tuChon', periods: grades(6, 12, 105), aliases: ['NN2'] },
  {
    name: 'Tiếng dân tộc thiểu số', short: 'DTTS', kind: 'diemSo', status: 'tuChon', periods: grades(6, 12, 105),
    aliases: ['Tiếng DTTS', 'Tiếng dân tộc', 'TDTTS', ...['Khmer', 'Chăm', 'Mông', 'Ê-đê', 'Ba-na', 'Gia-rai', 'Thái', 'Mnông', 'Hoa'].map((name) => `Tiếng ${name}`)],
  },
];

/** A subject found by its name on a page; `part` is the content (phân môn) the page is about, null for the whole subject. */
export interface FoundSubject {
  subject: Subject;
  part: string | null;
}

const byKey = new Map<string, FoundSubject[]>();
for (const subject of subjects) {
  for (const name of [subject.name, ...subject.aliases]) enter(name, { subject, part: null });
  for (const part of subject.parts ?? []) for (const name of [part.name, ...part.aliases]) enter(name, { subject, part: part.name });
}
function enter(name: string, found: FoundSubject): void {
  const key = nameKey(name);
  const known = byKey.get(key) ?? [];
  const same = known.some(({ subject, part }) => subject === found.subject && part === found.part);
  if (!same) byKey.set(key, [...known, found]);
}

/** Compulsory subjects of a grade, in the programme's order; at THPT the chosen ones come beside them. */
export function compulsorySubjects(grade: number): Subject[] {
  // Công nghệ and Tin học are compulsory at THCS and chosen at THPT.
  const chosenAtTHPT = new Set(['Công nghệ', 'Tin học']);
  return subjects.filter(({ name, status, periods }) => status === 'batBuoc' && periods[grade] !== undefined && !(grade >= 10 && chosenAtTHPT.has(name)));
}

/**
 * The subject a page's words name: canonical name, alias, or either with a content in brackets ("Nghệ thuật (Âm nhạc)",
 * "KHTN - Vật lí"). Without a grade, a name that means different things at THCS and THPT ("Lịch sử") is not found.
 */
export function findSubject(text: string | null, grade: number | null): FoundSubject | null {
  const name = (text ?? '').replace(/^\s*môn(\s+học)?\s*[:.]?\s+/iu, '');
  const whole = lookUp(nameKey(name), grade) ?? lookUp(nameKey(name.replace(/\s+((lớp|khối)\s*)?(1[0-2]|[6-9])\s*$/iu, '')), grade);
  if (whole) return whole;
  for (const split of [/^(.+?)\s*\((.+?)\)?\s*$/u, /^(.+?)\s*[-–:/]\s*(.+)$/u]) {
    const [, outer, inner = ''] = split.exec(name) ?? [];
    const base = outer === undefined ? null : lookUp(nameKey(outer), grade);
    if (!base) continue;
    const wanted = nameKey(inner.replace(/^\s*phân môn\s*:?/iu, ''));
    const part = base.subject.parts?.find((candidate) => [candidate.name, ...candidate.aliases].some((alias) => nameKey(alias) === wanted));
    return { subject: base.subject, part: part?.name ?? base.part };
  }
  return null;
}

const allGrades = [6, 7, 8, 9, 10, 11, 12];

/** Whether the programme has a subject of this name in any grade. */
export const isKnownSubject = (text: string): boolean => allGrades.some((grade) => findSubject(text, grade) !== null);

function lookUp(key: string, grade: number | null): FoundSubject | null {
  const found = (byKey.get(key) ?? []).filter(({ subject }) => grade === null || subject.periods[grade] !== undefined);
  return found.length === 1 ? (found[0] ?? null) : null;
}

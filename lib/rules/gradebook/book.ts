import { formatMark, readMark, type MarkCell, type Tenths } from '../../assessment/mark.ts';
import { packFor, type AssessmentPack } from '../../assessment/pack.ts';
import { requiredRegular } from '../../assessment/required.ts';
import { findSubject, type FoundSubject, type SubjectKind } from '../../assessment/subjects.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { firstYearOf, gradeOf, type FieldKey, type Sheet, type SheetRow } from '../../records/sheet.ts';
import type { Facts } from '../rule.ts';

/** What the rules on a gradebook share: the page's subject, what it asks for, and its columns. */
export interface Book {
  sheet: Sheet;
  pack: AssessmentPack;
  found: FoundSubject | null;
  /** From the subject; else from what the cells hold; null when that does not tell either. */
  kind: SubjectKind | null;
  /** ĐĐGtx a semester; null when it cannot be told (unknown subject or grade, a content taught apart). */
  required: number | null;
  /** A content of a subject whose assessments are shared out (KHTN, LS&ĐL): counts and averages are the whole subject's. */
  shared: boolean;
  /** Keys of the ĐĐGtx columns on the page, in order. */
  regular: FieldKey[];
  /** The key of the average (or level) of the semester the page is about; null when it is not there. */
  average: FieldKey | null;
  /** The page writes decimals so: a teacher types the marks, the platform writes the averages, and each has its way. */
  decimal: { marks: ',' | '.'; averages: ',' | '.' };
}

/** The book behind a sheet; null when no circular known here was in force (`pack-out-of-force` says so). */
export function openBook(sheet: Sheet, facts: Facts): Book | null {
  const known = books.get(sheet);
  if (known?.school === facts.school) return known.book;
  const book = opened(sheet, facts);
  books.set(sheet, { school: facts.school, book });
  return book;
}
/** A dozen rules open the same book; sheets are never changed in place. */
const books = new WeakMap<Sheet, { school: Facts['school']; book: Book | null }>();

function opened(sheet: Sheet, facts: Facts): Book | null {
  const grade = gradeOf(sheet.lop);
  const pack = packFor(grade, sheet.namHoc);
  if (!pack) return null;
  const found = findSubject(sheet.mon, grade);
  const shared = found !== null && found.part !== null && !found.subject.partsWhole;
  const regular = sheet.columns.map(({ key }) => key).filter((key) => /^tx\d+$/.test(key)).sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)));
  const periods = found && grade !== null ? schoolPeriods(found.subject.name, grade, facts) : undefined;
  return {
    sheet,
    pack,
    found,
    kind: found?.subject.kind ?? kindOfCells(sheet, regular),
    required: found && !shared ? requiredRegular(found.subject, grade, periods, pack) : null,
    shared,
    regular,
    average: averageKey(sheet),
    decimal: { marks: decimalOf(sheet, (key) => !isAverageKey(key)), averages: decimalOf(sheet, isAverageKey) },
  };
}

function schoolPeriods(subject: string, grade: number, { school }: Facts): number | undefined {
  const entry = Object.entries(school.subjects.periods).find(([name]) => findSubject(name, grade)?.subject.name === subject);
  return entry?.[1][String(grade)];
}

/** The kind of subject the cells speak of; null when they hold neither marks nor levels, or both. */
export function kindOfCells(sheet: Sheet, regular: readonly FieldKey[]): SubjectKind | null {
  const kinds = new Set(sheet.rows.flatMap(({ values }) => [...regular, 'gk', 'ck'].map((key) => readMark(values[key] ?? '').kind)));
  if (kinds.has('mark') === kinds.has('level')) return null;
  return kinds.has('mark') ? 'diemSo' : 'nhanXet';
}

/** Which column holds the average of the page's own semester. With two of them and no semester named, none can be told. */
function averageKey(sheet: Sheet): FieldKey | null {
  const has = (key: FieldKey) => sheet.columns.some((column) => column.key === key);
  if (has('tbhk')) return 'tbhk';
  const own = sheet.hocKy === 1 || sheet.hocKy === 2 ? `tbhk${sheet.hocKy}` : null;
  return own && has(own) ? own : null;
}

/** The sign that most decimals of these columns are written with, else most of the page's; the comma where there is no telling. */
function decimalOf({ rows, columns }: Sheet, inColumns: (key: FieldKey) => boolean): ',' | '.' {
  const keys = columns.map(({ key }) => key).filter(isMarkKey);
  const own = decimalIn(rows, keys.filter(inColumns));
  return own ?? decimalIn(rows, keys) ?? ',';
}

/** The sign that most decimals in these columns are written with, the comma when both are as many; null without any. */
function decimalIn(rows: readonly SheetRow[], keys: readonly FieldKey[]): ',' | '.' | null {
  let [points, commas] = [0, 0];
  for (const { values } of rows)
    for (const key of keys) {
      const value = values[key] ?? '';
      const at = value.search(/[.,]/);
      if (at < 0 || !/^\d+[.,]\d+$/.test(value)) continue;
      if (value[at] === '.') points++;
      else commas++;
    }
  return points + commas === 0 ? null : points > commas ? '.' : ',';
}

const isAverageKey = (key: FieldKey): boolean => /^(tbhk[12]?|tbcn)$/.test(key);

/** A key whose cells hold a mark or a level. */
export function isMarkKey(key: FieldKey): boolean {
  return /^(tx\d+|gk|ck|tbhk[12]?|tbcn|danhGiaLai)$/.test(key);
}

const commonNames = { gk: 'ĐĐGgk', ck: 'ĐĐGck', danhGiaLai: 'Đánh giá lại', nhanXet: 'Nhận xét', nhanXet1: 'Nhận xét HK I', nhanXet2: 'Nhận xét HK II', nhanXetCN: 'Nhận xét cả năm' };
const scoredNames: Record<FieldKey, string> = { ...commonNames, tbhk: 'ĐTBmhk', tbhk1: 'ĐTBmhk I', tbhk2: 'ĐTBmhk II', tbcn: 'ĐTBmcn' };
const levelNames: Record<FieldKey, string> = { ...commonNames, tbhk: 'Mức đánh giá học kì', tbhk1: 'Mức đánh giá HK I', tbhk2: 'Mức đánh giá HK II', tbcn: 'Mức đánh giá cả năm' };

/** How teachers call a column: "ĐĐGtx 2", "ĐĐGgk", "ĐTBmhk I". */
export function columnName(key: FieldKey, kind: SubjectKind | null): string {
  return (kind === 'nhanXet' ? levelNames : scoredNames)[key] ?? (key.startsWith('tx') ? `ĐĐGtx ${key.slice(2)}` : key);
}

/**
 * On a page about the whole year: something of the second semester or of the year is there, or May has come. Before that,
 * what is empty there is not missing.
 */
export function secondHalfBegun(sheet: Sheet, today: string): boolean {
  const year = firstYearOf(sheet.namHoc);
  if (year !== null && today >= `${year + 1}-05-01`) return true;
  const late = sheet.hocKy === 3 ? /^(mon\..*|(hocTap|renLuyen|nhanXet)(2|CN)?|tbhk2|tbcn|lenLop)$/ : /^((hocTap|renLuyen|nhanXet)(2|CN)|tbhk2|tbcn|lenLop)$/;
  return sheet.rows.some(({ values }) => Object.entries(values).some(([key, value]) => late.test(key) && value !== ''));
}

/** A pupil's cells, read. */
export interface PupilMarks {
  row: number;
  regular: { key: FieldKey; cell: MarkCell }[];
  gk: MarkCell | null;
  ck: MarkCell | null;
}

/** The marks of every pupil who is still at the school. A key that was not read is left out (`gk`, `ck`: null). */
export function pupilsOf(book: Book): readonly PupilMarks[] {
  let pupils = marks.get(book);
  if (!pupils) marks.set(book, (pupils = readPupils(book)));
  return pupils;
}
const marks = new WeakMap<Book, readonly PupilMarks[]>();

function readPupils(book: Book): PupilMarks[] {
  return book.sheet.rows.flatMap((row, index) => {
    if (hasLeft(row)) return [];
    const cell = (key: FieldKey) => (row.values[key] === undefined ? null : readMark(row.values[key]));
    const regular = book.regular.flatMap((key) => {
      const read = cell(key);
      return read ? [{ key, cell: read }] : [];
    });
    return [{ row: index, regular, gk: cell('gk'), ck: cell('ck') }];
  });
}

/** A value of this column in the page's own writing. */
export function written({ decimal }: Book, key: FieldKey, tenths: Tenths): string {
  return formatMark(tenths, isAverageKey(key) ? decimal.averages : decimal.marks);
}

/** Values that two readings of one class share: which row of `other` is this pupil's. By code, else by a name that is unique in both. */
export function sameRow(row: SheetRow, sheet: Sheet, other: Sheet): SheetRow | null {
  if (row.maHocSinh !== null) {
    const byCode = other.rows.find(({ maHocSinh }) => maHocSinh === row.maHocSinh);
    if (byCode) return byCode;
  }
  const name = row.pupil?.normalize('NFC').replace(/\s+/g, ' ');
  if (!name) return null;
  const named = (rows: readonly SheetRow[]) => rows.filter(({ pupil }) => pupil?.normalize('NFC').replace(/\s+/g, ' ') === name);
  const [one, ...more] = named(other.rows);
  const agrees = one && more.length === 0 && named(sheet.rows).length === 1 && (row.maHocSinh === null || one.maHocSinh === null);
  return agrees ? one : null;
}

import { possibleResults } from '../../assessment/learning-result.ts';
import { levels, readLevel, type Level } from '../../assessment/levels.ts';
import { readMark, type Tenths } from '../../assessment/mark.ts';
import { packFor, type AssessmentPack } from '../../assessment/pack.ts';
import { compulsorySubjects, findSubject, type Subject } from '../../assessment/subjects.ts';
import { gradeOf, type FieldKey, type Sheet, type SheetRow } from '../../records/sheet.ts';
import { sameRow } from '../gradebook/book.ts';
import type { Facts } from '../rule.ts';

/** Chosen subjects a THPT pupil takes beside the compulsory ones. */
const electives = 4;

/** What the rules on a class summary share. */
export interface Summary {
  sheet: Sheet;
  pack: AssessmentPack;
  grade: number | null;
  /** The page is about the whole year. */
  year: boolean;
  /** Subjects of the page with the columns that hold them; contents of one subject stand together. */
  subjects: SubjectColumns[];
  /** Subject columns whose name is not known. */
  unknown: FieldKey[];
  /** Compulsory subjects the page does not show. */
  absent: Subject[];
  /** At THPT: how many of the four chosen subjects the page has no column for. */
  absentChosen: number;
}

export interface SubjectColumns {
  subject: Subject;
  whole: FieldKey | null;
  parts: FieldKey[];
}

/** The summary behind a sheet; null when no circular known here was in force. */
export function openSummary(sheet: Sheet): Summary | null {
  const grade = gradeOf(sheet.lop);
  const pack = packFor(grade, sheet.namHoc);
  if (!pack) return null;
  const subjects: SubjectColumns[] = [];
  const unknown: FieldKey[] = [];
  for (const { key } of sheet.columns) {
    if (!key.startsWith('mon.')) continue;
    const found = findSubject(key.slice(4), grade);
    if (!found) {
      unknown.push(key);
      continue;
    }
    let entry = subjects.find(({ subject }) => subject === found.subject);
    if (!entry) subjects.push((entry = { subject: found.subject, whole: null, parts: [] }));
    if (found.part === null) entry.whole = key;
    else entry.parts.push(key);
  }
  const keys = new Set(sheet.columns.map(({ key }) => key));
  const chosen = subjects.filter(({ subject }) => isChosen(subject, grade)).length;
  return {
    sheet,
    pack,
    grade,
    year: sheet.hocKy === 3 || (sheet.hocKy === null && ['hocTapCN', 'renLuyenCN', 'lenLop'].some((key) => keys.has(key))),
    subjects,
    unknown,
    absent: grade === null ? [] : compulsorySubjects(grade).filter((subject) => !subjects.some((entry) => entry.subject === subject)),
    absentChosen: (grade ?? 0) >= 10 ? Math.max(0, electives - chosen) : 0,
  };
}

/** A subject that a THPT pupil takes by choice; every pupil takes four of them. */
function isChosen(subject: Subject, grade: number | null): boolean {
  return grade !== null && grade >= 10 && subject.status !== 'tuChon' && !compulsorySubjects(grade).includes(subject);
}

/** The column that holds a level of the page's own period ("hocTap" → `hocTap`, `hocTap1`, `hocTapCN`); null when there is none. */
export function ownKey({ sheet, year }: Summary, name: 'hocTap' | 'renLuyen'): FieldKey | null {
  const own = year ? `${name}CN` : sheet.hocKy === 1 || sheet.hocKy === 2 ? `${name}${sheet.hocKy}` : name;
  return [own, name].find((key) => sheet.columns.some((column) => column.key === key)) ?? null;
}

/** The column that holds the year's conduct; null when the page has none. */
export function yearConductKey(summary: Summary): FieldKey | null {
  if (summary.sheet.columns.some(({ key }) => key === 'renLuyenCN')) return 'renLuyenCN';
  return summary.year ? ownKey(summary, 'renLuyen') : null;
}

/** A pupil's results as far as they are known. */
export interface KnownResults {
  scored: Tenths[];
  comment: boolean[];
  /** Results of subjects beside the programme: whether they count is the school's affair. */
  extra: { scored: Tenths[]; comment: boolean[] };
  missing: { scored: number; comment: number };
  /** Cells that are empty though the subject is the pupil's. */
  empty: FieldKey[];
  /** Chosen subjects without a result, where the page does not tell which of its empty columns they are. */
  chosenOpen: number;
  /** Subjects with a whole result that could not be read (contents apart, odd text). */
  unclear: number;
}

/** Reads a pupil's subject results. Missing are also compulsory subjects and chosen ones that the page does not show. */
export function resultsOf(summary: Summary, { values }: SheetRow): KnownResults {
  const known: KnownResults = { scored: [], comment: [], extra: { scored: [], comment: [] }, missing: { scored: 0, comment: 0 }, empty: [], chosenOpen: 0, unclear: 0 };
  const emptyChosen: FieldKey[] = [];
  let chosen = 0;
  for (const { subject, whole, parts } of summary.subjects) {
    const cells = (whole !== null ? [whole] : parts).map((key) => ({ key, cell: readMark(values[key] ?? '') }));
    const isExtra = subject.status === 'tuChon';
    const byChoice = isChosen(subject, summary.grade);
    const into = isExtra ? known.extra : known;
    const empties = cells.filter(({ cell }) => cell.kind === 'empty').map(({ key }) => key);
    const passes = cells.flatMap(({ cell }) => (cell.kind === 'level' ? [cell.passed] : []));
    const [only] = cells;
    if (subject.kind === 'nhanXet' && passes.length > 0 && passes.length === cells.length && (whole !== null || parts.length >= (subject.parts?.length ?? 0))) into.comment.push(!passes.includes(false));
    else if (subject.kind === 'diemSo' && whole !== null && only?.cell.kind === 'mark') into.scored.push(only.cell.tenths);
    else if (byChoice && empties.length === cells.length) {
      emptyChosen.push(...empties.filter((key) => values[key] !== undefined));
      continue;
    } else if (!isExtra) {
      known.missing[subject.kind === 'diemSo' ? 'scored' : 'comment'] += 1;
      known.empty.push(...empties.filter((key) => values[key] !== undefined));
      if (empties.length === 0) known.unclear += 1;
    }
    if (byChoice) chosen += 1;
  }
  for (const key of summary.unknown) {
    const cell = readMark(values[key] ?? '');
    if (cell.kind === 'mark') known.extra.scored.push(cell.tenths);
    if (cell.kind === 'level') known.extra.comment.push(cell.passed);
  }
  for (const subject of summary.absent) known.missing[subject.kind === 'diemSo' ? 'scored' : 'comment'] += 1;
  if (summary.grade !== null && summary.grade >= 10 && chosen < electives) {
    const open = electives - chosen;
    known.missing.scored += open;
    if (emptyChosen.length + summary.absentChosen === open) known.empty.push(...emptyChosen);
    else known.chosenOpen = open - summary.absentChosen;
  }
  return known;
}

/** The learning results that the circular allows for what is known; null with too few scored subjects. */
export function allowedResults({ pack }: Summary, known: KnownResults): Level[] | null {
  const { extra } = known;
  const without = possibleResults(known, known.missing, pack);
  if (extra.scored.length + extra.comment.length === 0) return without;
  const withExtra = possibleResults({ scored: [...known.scored, ...extra.scored], comment: [...known.comment, ...extra.comment] }, known.missing, pack);
  const both = new Set([...(without ?? []), ...(withExtra ?? [])]);
  return both.size === 0 ? null : levels.filter((level) => both.has(level));
}

/** Whether a pupil's results are all known. */
export function isComplete({ missing, unclear }: KnownResults): boolean {
  return missing.scored + missing.comment + unclear === 0;
}

/** A pupil's conduct in a semester: from this page, else from an earlier reading of that semester. */
export function semesterConduct(sheet: Sheet, record: SheetRow, hocKy: 1 | 2, { others }: Facts): { level: Level | null; seen: boolean; stored: boolean } {
  const here = record.values[`renLuyen${hocKy}`];
  if (here !== undefined) return { level: readLevel(here), seen: true, stored: false };
  for (const other of others) {
    if ((other.kind !== 'summary' && other.kind !== 'conduct') || other.lop === null || other.lop !== sheet.lop || other.namHoc !== sheet.namHoc) continue;
    const row = sameRow(record, sheet, other);
    const text = row?.values[`renLuyen${hocKy}`] ?? (other.hocKy === hocKy ? row?.values['renLuyen'] : undefined);
    if (text !== undefined) return { level: readLevel(text), seen: true, stored: true };
  }
  return { level: null, seen: false, stored: false };
}

/** Absences of a pupil, with and without permission. `known` is false when a column is absent or holds something else than a number. */
export function absencesOf({ values }: SheetRow): { total: number; known: boolean } {
  const counts = ['vangPhep', 'vangKhongPhep'].map((key) => values[key]?.trim().replace(',', '.'));
  const numbers = counts.map((text) => (text !== undefined && /^\d{1,3}(\.5|\.0)?$/.test(text) ? Number(text) : null));
  return { total: numbers.reduce<number>((sum, count) => sum + (count ?? 0), 0), known: counts.every((text, index) => text === '' || numbers[index] !== null) && counts.some((text) => text !== undefined) && !counts.includes(undefined) };
}

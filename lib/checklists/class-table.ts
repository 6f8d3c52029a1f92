import { findSubject } from '../assessment/subjects.ts';
import { fieldGroups, groupOf, type FieldGroup } from '../records/fields.ts';
import { markOf, marks, type Finding, type Mark } from '../records/finding.ts';
import { hasLeft } from '../records/left-pupil.ts';
import { gradeOf, type FieldKey, type Reason, type Sheet, type SheetRow } from '../records/sheet.ts';
import { signatureOf, signers } from '../records/signature.ts';
import { rowIdentities, type StoredReading } from '../records/stored-reading.ts';
import type { Waiver } from '../records/waiver.ts';
import type { Words } from '../records/words.ts';
import { gapsOf, isStale, pupilFinder, rosterOf } from './coverage.ts';
import { gvcn } from './gvcn.ts';
import { keyOf } from './item.ts';
import { isWhole, unreadFields } from './profiles.ts';
import { inScope, type ReviewData } from './scope.ts';
import { subjectsIn, type Subject } from './scopes.ts';
import { classSubjects, subjectName, unreadTerms } from './subject-books.ts';

/** The three kinds of columns, in their order. */
export const tableParts = ['hoSo', 'mon', 'cuoiKi'] as const;
export type TablePart = (typeof tableParts)[number];

/** One column of the class table: a part of the profile, a subject, or what is decided at the end. */
export interface TableGroup extends Words {
  id: string;
  part: TablePart;
  /** Over a narrow column. */
  short: Words;
  /** The subject's name; null for the other groups. */
  mon: string | null;
}

/** A finding in its place, open or set aside. */
export interface TablePlace {
  reading: StoredReading;
  finding: Finding;
  waiver: Waiver | null;
}

export interface TableCell {
  mark: Mark;
  /** How many places carry the cell's mark; 0 for one that is good, or of which nothing is known. */
  count: number;
  places: TablePlace[];
  /** What keeps the cell from being known or done, with the next act. */
  notes: Reason[];
  /** When the oldest reading behind it was made; null when none was. */
  readAt: string | null;
}

export interface ClassTable {
  groups: TableGroup[];
  /** In the order of the class list, never by result; those who left are apart. */
  pupils: { who: string; name: string; row: SheetRow }[];
  /** By pupil, then by group. */
  cells: TableCell[][];
  left: string[];
  /** No class list was read, or it holds fewer pupils than its page says. */
  notListed: number | null;
  /** Findings of a whole page, or of rows that cannot be told to be one pupil's: none may be lost. */
  apart: TablePlace[];
}

/** The classes that were read, newest first; a profile that does not say its year adds no class beside one that does. */
export function classesIn(readings: readonly StoredReading[]): Subject[] {
  const all = subjectsIn(readings, 'gvcn');
  return all.filter(({ platform, namHoc, lop }) => namHoc !== null || !all.some((other) => other.namHoc !== null && other.platform === platform && other.lop === lop));
}

const ofResults = /^(renLuyen|nhanXet|vang|ngay\.)/;

/** The group a finding of a sheet belongs to: exactly one. */
function groupIdOf(finding: Finding, sheet: Sheet): string {
  const key = keyOf(finding);
  if (sheet.kind === 'profile' || sheet.kind === 'roster') return groupOf(key) ?? 'chung';
  if (sheet.kind === 'signing') return 'chuKy';
  if (sheet.kind === 'gradebook') return `mon.${subjectName(sheet.mon, sheet.lop)}`;
  if (key.startsWith('mon.')) return `mon.${subjectName(key.slice(4), sheet.lop)}`;
  return sheet.kind === 'conduct' || sheet.kind === 'attendance' || ofResults.test(key) ? 'renLuyen' : 'ketQua';
}

const shortParts: Record<FieldGroup, Words> = {
  chung: { vi: 'Chung', en: 'Gen.' },
  caNhan: { vi: 'Cá nhân', en: 'Pers.' },
  hoKhau: { vi: 'Hộ khẩu', en: 'Home' },
  giaDinh: { vi: 'Gia đình', en: 'Fam.' },
};
const shortSubject = (name: string, lop: string | null): Words => {
  const short = findSubject(name, gradeOf(lop))?.subject.short ?? name;
  return { vi: short, en: short };
};

function groupsOf(readings: readonly StoredReading[], lop: string | null): TableGroup[] {
  return [
    ...Object.entries(fieldGroups).map(([id, words]): TableGroup => ({ id, part: 'hoSo', ...words, short: shortParts[id as FieldGroup], mon: null })),
    ...classSubjects(readings, lop).map((name): TableGroup => ({ id: `mon.${name}`, part: 'mon', vi: name, en: name, short: shortSubject(name, lop), mon: name })),
    { id: 'renLuyen', part: 'cuoiKi', vi: 'Rèn luyện', en: 'Conduct', short: { vi: 'RL', en: 'Cond.' }, mon: null },
    { id: 'ketQua', part: 'cuoiKi', vi: 'Kết quả', en: 'Results', short: { vi: 'KQ', en: 'Res.' }, mon: null },
    { id: 'chuKy', part: 'cuoiKi', vi: 'Chữ ký', en: 'Signatures', short: { vi: 'Ký', en: 'Sign' }, mon: null },
  ];
}

/**
 * The class as a table, from what was last read, judged and set aside (law 4). A cell is `dat` only when every page
 * behind it was read whole, lately and well, holds the pupil, and nothing is open there; nothing read is `chuaXacDinh`.
 */
export function classTable(data: ReviewData): ClassTable {
  const readings = inScope(data).filter(({ sheet }) => sheet.hocKy === null || sheet.hocKy === data.scope.period || data.scope.period === 3);
  const roster = rosterOf(data);
  const listed = pupilsOf(readings, roster);
  const pupils = listed.filter(({ row }) => !hasLeft(row));
  const groups = groupsOf(readings, data.scope.lop);
  const place = rowsByPupil(readings, listed.map(({ row }) => row));
  const cells = pupils.map(() => groups.map((): TableCell => ({ mark: 'chuaXacDinh', count: 0, places: [], notes: [], readAt: null })));
  const apart: TablePlace[] = [];
  const wide: { group: string | null; reading: StoredReading; finding: Finding }[] = [];

  for (const reading of readings) {
    const judgement = data.judgements.get(reading.key);
    const owner = new Map(place.get(reading.key)!.map((row, index) => [row, index]));
    const found = [...(judgement?.findings ?? []).map((finding) => ({ finding, waiver: null })), ...(judgement?.waived ?? [])];
    for (const { finding, waiver } of found) {
      if (finding.outcome === 'fail' && finding.severity === 'info') continue;
      const who = finding.row === null ? undefined : owner.get(finding.row);
      const at = who === undefined ? -1 : pupils.indexOf(listed[who]!);
      const column = groups.findIndex(({ id }) => id === groupIdOf(finding, reading.sheet));
      if (at >= 0 && column >= 0) cells[at]![column]!.places.push({ reading, finding, waiver });
      else if (who === undefined) {
        apart.push({ reading, finding, waiver });
        if (finding.row === null && !waiver) wide.push({ group: keyOf(finding) === '' ? null : groupIdOf(finding, reading.sheet), reading, finding });
      }
    }
  }

  const gaps = new Map(readings.map((reading) => [reading.key, gapsOf(reading, data)]));
  const ofPerson = readings.filter((reading) => reading === roster || reading.sheet.kind === 'profile');
  const rowsOf = (pupil: ClassTable['pupils'][number]) => ofPerson.map((reading) => ({ reading, row: place.get(reading.key)![listed.indexOf(pupil)]! })).filter(({ row }) => row >= 0);
  pupils.forEach((pupil, index) => {
    const rowIn = (reading: StoredReading) => place.get(reading.key)![listed.indexOf(pupil)]!;
    groups.forEach((group, column) => {
      const cell = cells[index]![column]!;
      const behind = sourcesOf(group, readings, data);
      cell.notes = behind.missing;
      let found = false;
      for (const reading of behind.readings) {
        const row = rowIn(reading);
        if (row < 0) continue;
        found = true;
        const seen = reading.seen[row];
        const stale = seen === undefined || isStale(seen.readAt, data);
        if (seen && (cell.readAt === null || seen.readAt < cell.readAt)) cell.readAt = seen.readAt;
        const page = { page: reading.sheet.kind, ...(reading.sheet.hocKy === null ? {} : { term: reading.sheet.hocKy }) };
        if (reading.sheet.kind === 'profile') cell.notes.push(...profileNotes(reading, group.id, rowsOf(pupil), data));
        else cell.notes.push(...gaps.get(reading.key)!);
        if (stale) cell.notes.push({ id: 'stale', params: { ...page, date: seen?.readAt ?? '' } });
        if (group.id === 'chuKy' && !isSigned(reading.sheet.rows[row]!)) cell.notes.push({ id: 'not-signed' });
        const open = wide.filter(({ reading: other, group: of }) => other === reading && (of === null || of === group.id));
        if (open.length > 0) cell.notes.push({ id: 'whole-page', params: page });
      }
      if (behind.readings.length > 0 && (!found || behind.readings.some((reading) => reading.sheet.kind !== 'profile' && rowIn(reading) < 0))) cell.notes.push({ id: 'pupil-unread', params: { page: behind.readings[0]!.sheet.kind } });
      cell.notes = [...new Map(cell.notes.map((note) => [JSON.stringify(note), note])).values()];
      Object.assign(cell, markOfCell(cell));
    });
  });
  return { groups, pupils, cells, left: listed.filter(({ row }) => hasLeft(row)).map(({ name }) => name), notListed: roster ? Math.max(0, (roster.sheet.total ?? 0) - roster.sheet.rows.length) : null, apart };
}

const order: readonly Mark[] = ['loi', 'canXem', 'chuaXacDinh'];

function markOfCell({ places, notes }: TableCell): Pick<TableCell, 'mark' | 'count'> {
  const found = places.map(({ finding, waiver }): Mark => (waiver ? 'boQua' : markOf(finding)));
  const count = (mark: Mark) => found.filter((one) => one === mark).length;
  const open = order.find((mark) => count(mark) > 0);
  if (open) return { mark: open, count: count(open) };
  if (notes.length > 0) return { mark: notes.every(({ id }) => id === 'not-signed') ? 'canXem' : 'chuaXacDinh', count: 0 };
  return { mark: count('boQua') > 0 ? 'boQua' : 'dat', count: count('boQua') };
}

/** Pupils of the class list; and, after them, those that only other pages know. */
function pupilsOf(readings: readonly StoredReading[], roster: StoredReading | null): ClassTable['pupils'] {
  const pupils: ClassTable['pupils'] = [];
  for (const { sheet } of [...(roster ? [roster] : []), ...readings.filter((one) => one !== roster).toSorted((a, b) => b.sheet.rows.length - a.sheet.rows.length)]) {
    const find = pupilFinder(pupils.map(({ row }) => row));
    const sameName = (row: SheetRow) => pupils.some(({ name }) => name === (row.pupil ?? ''));
    const who = rowIdentities(sheet.rows);
    const unknown = sheet.rows.map((row, index) => ({ row, who: who[index]!, name: row.pupil ?? row.maHocSinh ?? '' }))
      // Without a code a known name may be a known pupil: their findings stand apart, and no pupil is invented.
      .filter(({ row }) => find(row) < 0 && (row.maHocSinh ? !pupils.some((one) => one.row.maHocSinh === null && one.name === row.pupil) : !sameName(row)));
    pupils.push(...unknown);
  }
  return pupils;
}

/** For each reading, the row of each pupil; -1 where none is theirs for certain. */
function rowsByPupil(readings: readonly StoredReading[], pupils: readonly SheetRow[]): Map<string, number[]> {
  return new Map(readings.map(({ key, sheet }) => {
    const find = pupilFinder(sheet.rows);
    const rows = pupils.map(find);
    // Two pupils of one name may not share what is read of one.
    return [key, rows.map((row) => (rows.filter((other) => other === row).length > 1 ? -1 : row))];
  }));
}

/** The pages a group rests on, and those that were never read. */
function sourcesOf(group: TableGroup, readings: readonly StoredReading[], { scope }: ReviewData): { readings: StoredReading[]; missing: Reason[] } {
  const of = (...kinds: Sheet['kind'][]) => readings.filter(({ sheet }) => kinds.includes(sheet.kind));
  const need = (found: StoredReading[], page: string, term?: number) => ({ readings: found, missing: found.length > 0 ? [] : [{ id: 'page-unread', params: { page, ...(term && { term }) } }] });
  if (group.id in fieldGroups) return need(of('profile'), 'profile');
  if (group.id === 'chuKy') return need(of('signing'), 'signing');
  if (group.mon !== null) {
    const books = of('gradebook').filter(({ sheet }) => subjectName(sheet.mon, sheet.lop) === group.mon);
    return { readings: books, missing: unreadTerms(books, scope.period).map((term) => ({ id: 'page-unread', params: { page: 'gradebook', term } })) };
  }
  const key = group.id === 'renLuyen' ? 'renLuyen' : 'hocTap';
  const kinds: Sheet['kind'][] = group.id === 'renLuyen' ? ['summary', 'conduct'] : ['summary'];
  const elsewhere = `${key}${scope.period === 3 ? 'CN' : scope.period}`;
  return need(of(...kinds).filter(({ sheet }) => sheet.columns.some((column) => (column.key === key && sheet.hocKy === scope.period) || column.key === elsewhere)), 'summary', scope.period);
}

/** The fields that the homeroom teacher's check-list needs of a part of the profile. */
const needed = (group: string): FieldKey[] => gvcn.items.flatMap(({ profiles }) => profiles?.fields ?? []).filter((field) => (groupOf(field) ?? 'chung') === group);
const neededOf = new Map(Object.keys(fieldGroups).map((group) => [group, needed(group)]));

/** What keeps a part of one pupil's profile from being known. As in the check-list, what the class list shows counts too. */
function profileNotes({ sheet }: StoredReading, group: string, rows: readonly { reading: StoredReading; row: number }[], data: ReviewData): Reason[] {
  const notes: Reason[] = [];
  if (sheet.health !== 'recognised') notes.push({ id: 'degraded', params: { page: 'profile' } }, ...sheet.why);
  for (const { reading, row } of rows) {
    const page = { page: reading.sheet.kind };
    const at = reading.seen[row];
    if (isWhole(reading, row, data)) continue;
    if (at?.health !== 'recognised' || at.why.length > 0) notes.push({ id: 'degraded', params: page }, ...(at?.why ?? []));
    if (!at || isStale(at.readAt, data)) notes.push({ id: 'stale', params: { ...page, date: at?.readAt ?? '' } });
  }
  if (sheet.unrecognised.length > 0) notes.push({ id: 'not-understood', params: { page: 'profile', n: sheet.unrecognised.length, labels: sheet.unrecognised.slice(0, 3).join(', ') } });
  const fields = neededOf.get(group) ?? [];
  const unread = unreadFields(fields, rows);
  if (unread.length > 0) notes.push({ id: 'part-unread', params: { n: fields.length - unread.length, total: fields.length, fields: unread.join(', ') } });
  for (const { reading } of rows) if (!data.judgements.has(reading.key)) notes.push({ id: 'not-judged', params: { page: reading.sheet.kind } });
  return notes;
}

const isSigned = ({ values }: SheetRow): boolean => signers.every(({ field }) => signatureOf(values[field] ?? '-') === 'signed');

export const isDone = ({ mark }: TableCell): boolean => mark === 'dat' || mark === 'boQua';

/** How many cells carry each mark; they add up to pupils × groups. */
export function countCells({ cells }: Pick<ClassTable, 'cells'>): Record<Mark, number> {
  const all = cells.flat();
  return Object.fromEntries(marks.map((mark) => [mark, all.filter((cell) => cell.mark === mark).length])) as Record<Mark, number>;
}

/** "xong 12/42, 3 lỗi, 5 chưa đọc": pupils of whom all is done, open errors, pupils whose profile was not read. */
export function progressOf({ cells, pupils, apart }: ClassTable): { done: number; total: number; errors: number; unread: number } {
  const errors = [...cells.flat().flatMap(({ places }) => places), ...apart].filter(({ finding, waiver }) => !waiver && markOf(finding) === 'loi');
  return { done: cells.filter((row) => row.every(isDone)).length, total: pupils.length, errors: errors.length, unread: cells.filter(([chung]) => chung?.readAt === null).length };
}

/** The next pupil after one (-1: from the first) who is not done, and their first open group; round the class. Null when all are done. */
export function nextUnfinished({ cells }: Pick<ClassTable, 'cells'>, after: number): { pupil: number; group: number } | null {
  for (let step = 1; step <= cells.length; step++) {
    const pupil = (after + step + cells.length) % cells.length;
    const row = cells[pupil]!;
    const worst = row.findIndex(({ mark }) => mark === 'loi');
    const group = worst >= 0 ? worst : row.findIndex((cell) => !isDone(cell));
    if (group >= 0) return { pupil, group };
  }
  return null;
}

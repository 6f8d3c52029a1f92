import { findSubject } from '../assessment/subjects.ts';
import { filePlatform } from '../records/file-table.ts';
import { gradeOf, type Column, type FieldKey, type Reason, type Sheet, type SheetRow } from '../records/sheet.ts';
import { looseKey } from '../vietnamese/tone-key.ts';
import { matchPupils, type Answer, type Ground, type Question } from './pupils.ts';
import { likeness } from './same-value.ts';

/** One of the two that are compared. */
export interface Side {
  sheet: Sheet;
  /** When it was read, kept or made; ISO 8601, UTC. */
  at: string;
}

/** One cell that is not the same on both sides. */
export interface Difference {
  pupil: string;
  maHocSinh: string | null;
  field: FieldKey;
  /** Rows of the two sides. */
  a: number;
  b: number;
  before: string;
  after: string;
}

export interface Comparison {
  /** Pupils on both sides, with the ground on which they are taken for one. */
  pairs: { a: number; b: number; by: Ground; pupil: string }[];
  questions: (Question & { pupilA: SheetRow; pupilB: SheetRow })[];
  onlyA: SheetRow[];
  onlyB: SheetRow[];
  /** What stands on both sides, in the order of the first. */
  fields: FieldKey[];
  fieldsOnlyA: Column[];
  fieldsOnlyB: Column[];
  /** Every cell of every pair and field is in exactly one of these; `unread`: one of the two sides did not read it. */
  cells: { same: number; written: number; different: number; unread: number };
  different: Difference[];
  written: Difference[];
  /** Ways in which the two do not speak of the same thing (another semester…), or are not wholly known. */
  warnings: Reason[];
  /** Rows of a longer list that were left aside because they are of other classes. */
  otherClasses: number;
}

/** How the person wants them compared. */
export interface Choices {
  answers: readonly Answer[];
  /** Take the pupils' codes as each list's own, and match by nation-wide codes, name and birth date. */
  ownCodes: boolean;
}
export const noChoices: Choices = { answers: [], ownCodes: false };

/** Keys that say who a row is about, not what is said of them. */
const bookkeeping = /^(khoi|namHoc|kyNop|phienBan)$/;

/**
 * What differs between two sheets. Pure and deterministic: the order of rows and columns makes no difference. A list of
 * several classes beside a list of one is cut down to that class.
 */
export function compareSheets(sideA: Side, sideB: Side, { answers, ownCodes }: Choices = noChoices): Comparison {
  const [a, b] = [sideA.sheet, sideB.sheet];
  const [keptA, keptB] = [inClass(a, b.lop), inClass(b, a.lop)];
  const rowA = (at: number) => a.rows[keptA[at] ?? -1] as SheetRow;
  const rowB = (at: number) => b.rows[keptB[at] ?? -1] as SheetRow;
  const back = (kept: readonly number[]) => new Map(kept.map((row, at) => [row, at]));
  const [atA, atB] = [back(keptA), back(keptB)];
  const mine = answers.flatMap((one) => {
    const [x, y] = [atA.get(one.a), atB.get(one.b)];
    return x === undefined || y === undefined ? [] : [{ ...one, a: x, b: y }];
  });
  const matching = matchPupils(keptA.map((_, at) => rowA(at)), keptB.map((_, at) => rowB(at)), mine, ownCodes || areTwoPlatforms(a, b));

  const has = (sheet: Sheet, key: FieldKey) => sheet.columns.some((column) => column.key === key);
  const columns = a.columns.filter(({ key }, at) => a.columns.findIndex((other) => other.key === key) === at);
  const isCode = (key: FieldKey) => key === 'maHocSinh' && (ownCodes || areTwoPlatforms(a, b));
  const fields = columns.map(({ key }) => key).filter((key) => has(b, key) && !bookkeeping.test(key) && !isCode(key));
  const cells = { same: 0, written: 0, different: 0, unread: 0 };
  const lists: Record<'different' | 'written', Difference[]> = { different: [], written: [] };
  for (const pair of matching.pairs) {
    const [x, y] = [rowA(pair.a), rowB(pair.b)];
    for (const field of fields) {
      const [before, after] = [x.values[field], y.values[field]];
      if (before === undefined || after === undefined) {
        cells.unread += 1;
        continue;
      }
      const found = likeness(field, before, after);
      cells[found] += 1;
      if (found !== 'same') lists[found].push({ pupil: nameOf(x, y), maHocSinh: x.maHocSinh ?? y.maHocSinh, field, a: keptA[pair.a] as number, b: keptB[pair.b] as number, before, after });
    }
  }
  return {
    pairs: matching.pairs.map(({ a: x, b: y, by }) => ({ a: keptA[x] as number, b: keptB[y] as number, by, pupil: nameOf(rowA(x), rowB(y)) })),
    questions: matching.questions.map((one) => ({ ...one, a: keptA[one.a] as number, b: keptB[one.b] as number, pupilA: rowA(one.a), pupilB: rowB(one.b) })),
    onlyA: matching.onlyA.map(rowA),
    onlyB: matching.onlyB.map(rowB),
    fields,
    fieldsOnlyA: a.columns.filter(({ key }) => !has(b, key)),
    fieldsOnlyB: b.columns.filter(({ key }) => !has(a, key)),
    cells,
    ...lists,
    warnings: warningsOf(a, b),
    otherClasses: a.rows.length - keptA.length + (b.rows.length - keptB.length),
  };
}

const nameOf = (a: SheetRow, b: SheetRow): string => a.pupil ?? b.pupil ?? a.maHocSinh ?? b.maHocSinh ?? '';
const areTwoPlatforms = (a: Sheet, b: Sheet) => a.platform !== b.platform && a.platform !== null && b.platform !== null && a.platform !== filePlatform && b.platform !== filePlatform;

/** The rows of a class in a list of several; all rows of any other list. */
function inClass({ lop, rows }: Sheet, wanted: string | null): number[] {
  const all = rows.map((_, at) => at);
  if (lop !== null || wanted === null) return all;
  const own = all.filter((at) => looseKey(rows[at]?.values['lop'] ?? '') === looseKey(wanted));
  return own.length > 0 ? own : all;
}

function warningsOf(a: Sheet, b: Sheet): Reason[] {
  const warnings: Reason[] = [];
  const subject = ({ mon, lop }: Sheet) => (mon === null ? null : (findSubject(mon, gradeOf(lop))?.subject.name ?? looseKey(mon)));
  const says = { lop: [a.lop && looseKey(a.lop), b.lop && looseKey(b.lop)], mon: [subject(a), subject(b)], hocKy: [a.hocKy, b.hocKy], namHoc: [a.namHoc, b.namHoc] } as const;
  for (const [what, [x, y]] of Object.entries(says)) {
    if (x !== null && y !== null && x !== y) warnings.push({ id: `other-${what}`, params: { a: String(a[what as 'lop']), b: String(b[what as 'lop']) } });
  }
  for (const [side, sheet] of [['a', a], ['b', b]] as const) {
    if (sheet.unrecognised.length > 0) warnings.push({ id: `not-understood-${side}`, params: { n: sheet.unrecognised.length, labels: sheet.unrecognised.slice(0, 5).join(', ') } });
    if (sheet.total !== null && sheet.rows.length < sheet.total) warnings.push({ id: `rows-${side}`, params: { n: sheet.rows.length, total: sheet.total } });
  }
  return warnings;
}

/**
 * Whether everything that can be compared was, and nothing differs: no cell, no pupil on one side only, no open question,
 * no warning. Only then is it said without a reserve (law 1).
 */
export function isWholeAndSame({ cells, questions, onlyA, onlyB, warnings, pairs, fields }: Comparison): boolean {
  return pairs.length > 0 && fields.some((key) => key !== 'hoTen') && cells.different === 0 && cells.unread === 0 && [questions, onlyA, onlyB, warnings].every((list) => list.length === 0);
}

/**
 * Every mark entered in the book was compared, for every pupil, and none differs: then a subject teacher has what GVBM-4
 * asks them to have looked at. How a name is written does not count here.
 */
export function marksAgree({ fields, pairs, questions, onlyA, onlyB, warnings, different, cells }: Comparison, book: Sheet): boolean {
  const entered = book.columns.map(({ key }) => key).filter(isEntered);
  const sameThing = warnings.every(({ id }) => !id.startsWith('other-') && !id.startsWith('rows-'));
  const whole = pairs.length > 0 && cells.unread === 0 && [questions, onlyA, onlyB].every((list) => list.length === 0);
  return book.kind === 'gradebook' && entered.length > 0 && entered.every((key) => fields.includes(key)) && sameThing && whole && different.every(({ field }) => !isEntered(field));
}
const isEntered = (key: FieldKey) => /^(tx\d|gk|ck)$/.test(key);

import type { Column, FieldKey, Reason, SheetKind } from '../records/sheet.ts';
import { cellValue } from './cell.ts';
import type { RawGrid, RawRow } from './grid.ts';
import { countsRows } from './meaning.ts';
import { fold } from './phrases.ts';
import { hiddenCodes } from './row-codes.ts';
import { areNamed, areNumbered, classOver, counts, isDoubtful, isPupilRow, strayName, type RowSigns } from './rows.ts';
import { shown, type TreeElement } from './tree.ts';

/** A row of a grid that is a pupil's. */
export interface PupilRow {
  row: RawRow;
  name: string | null;
  /** What the row carries without showing it. */
  code: string | null;
  /** Its number, where the list counts its pupils. */
  order: number | null;
}

export interface Pupils {
  pupils: PupilRow[];
  /** Classes that rows between the pupils name. */
  groups: string[];
  /** What is to be said of rows that were left out. */
  reasons: Reason[];
}

/** Which rows of a grid are pupils, one row each; all that is not is no pupil for certain, or said. `places`: the columns of each key. */
export function pupilsIn(grid: RawGrid, kind: SheetKind, columns: readonly Column[], places: ReadonlyMap<FieldKey, readonly number[]>): Pupils {
  const text = (row: RawRow, key: FieldKey) => (places.get(key) ?? []).map((at) => cellValue(row.cells[at])).filter((value) => value !== '').join(' ');
  const orderAt = grid.columns.findIndex(({ path }) => countsRows(path));
  const orders = grid.rows.map((row) => (orderAt < 0 ? null : cellValue(row.cells[orderAt])));
  const numbered = orderAt >= 0 && areNumbered(orders);
  const listed = numbered || (places.has('hoTen') && areNamed(grid.rows.map((row) => text(row, 'hoTen')).filter((name) => name !== '')));
  const codes = hiddenCodes(grid.rows);
  const codeKey = ['maHocSinh', 'maMoet'].find((key) => places.has(key));
  const aboutKeys = kind === 'signing' ? ['mon', 'lop', 'tenSo', 'giaoVien'].filter((key) => places.has(key)) : [];
  const inView = columns.flatMap((column) => (column.hidden ? [] : (places.get(column.key) ?? [])));
  const keyed = new Set([...places.values()].flat());
  const nameAt = places.get('hoTen')?.[0] ?? -1;
  const nameHeads = new Set((places.get('hoTen') ?? []).flatMap((at) => grid.columns[at]?.path.map((words) => fold(words)) ?? []));
  const isGridInView = grid.roots.some(shown);

  const found: (PupilRow & { signs: RowSigns })[] = [];
  const groups: string[] = [];
  const doubtful: string[] = [];
  const folded: string[] = [];
  /** Pupils with several rows. */
  const again = new Set<string>();
  let above: TreeElement | null = null;
  /** The pupil under whom rows without a name stand. */
  let under: string | null = null;
  for (const [at, row] of grid.rows.entries()) {
    const signs: RowSigns = {
      name: places.has('hoTen') ? text(row, 'hoTen') : null,
      code: codeKey === undefined ? (codes[at] ?? null) : text(row, codeKey),
      order: orders[at] ?? null,
      about: aboutKeys.length > 0 ? aboutKeys.map((key) => text(row, key)).join(' ').trim() : null,
    };
    // A header that stands again among the rows.
    if (signs.name !== null && nameHeads.has(fold(signs.name))) continue;
    const counted = counts(signs.order);
    const lop = counted ? null : classOver(signs, row);
    if (lop !== null) {
      groups.push(lop);
      continue;
    }
    const last = found.at(-1)?.signs ?? null;
    const nameCell: TreeElement | null = row.cells[nameAt] ?? null;
    const isHidden = isGridInView && !row.elements.some(shown) && !row.cells.some((cell) => cell !== null && shown(cell));
    const isNameless = !counted && (signs.name === '' ? signs.order === '' && !signs.code : nameCell !== null && numbered && signs.order === '' && reachesOver(row, nameAt, keyed));
    if (isNameless && !isHidden) {
      if (last?.name && (signs.name !== '' || inView.some((one) => cellValue(row.cells[one]) !== ''))) under = last.name;
      continue;
    }
    if (!isPupilRow(row, signs, numbered)) {
      const stray = isHidden ? null : strayName(row);
      if (stray !== null) doubtful.push(stray);
      continue;
    }
    const isUnclear = isDoubtful(signs, listed);
    // Put out of sight by a filter of the page, or struck from the list until it is saved; a hidden row of none is of no account.
    if (isHidden) {
      if (!isUnclear) folded.push(signs.name ?? '');
      continue;
    }
    if (isUnclear) {
      doubtful.push(signs.name ?? '');
      continue;
    }
    if (under !== null) again.add(under);
    under = null;
    // Under one name several rows: a semester each, or a line of remarks. Which of them counts cannot be told beyond the first.
    if (nameCell !== null && (nameCell === above || (counted && signs.order === last?.order && signs.name === last.name))) {
      again.add(signs.name ?? '');
      continue;
    }
    above = nameCell;
    found.push({ row, signs, name: signs.name, code: codes[at] ?? null, order: numbered && counted ? parseInt(signs.order ?? '', 10) : null });
  }
  // After the last pupil there may also be a line of sums.
  if (under !== null && again.size > 0) again.add(under);
  const pupils = withoutTwins(found, again);
  const reasons: Reason[] = [];
  const labels = (names: readonly string[]) => ({ n: names.length, labels: names.slice(0, 5).join(', ') });
  if (again.size > 0) reasons.push({ id: 'rows-of-one-pupil', params: { n: again.size } });
  if (doubtful.length > 0) reasons.push({ id: 'rows-doubtful', params: labels(doubtful) });
  if (folded.length > 0) reasons.push({ id: 'rows-hidden', params: labels(folded) });
  return { pupils, groups, reasons };
}

/** The cell stands under a neighbouring column that is read too. */
export function reachesOver({ cells }: RawRow, at: number, keyed: ReadonlySet<number>): boolean {
  const cell = cells[at];
  return cell !== null && cell !== undefined && ((cells[at + 1] === cell && keyed.has(at + 1)) || (cells[at - 1] === cell && keyed.has(at - 1)));
}

/** Two terms and the year, with a line of remarks each. */
const mostRowsOfOne = 6;

/** A list in which nearly each name stands again in the next row has several rows a pupil, whatever their numbers: a term or a line each, so a few. */
function withoutTwins(rows: readonly (PupilRow & { signs: RowSigns })[], again: Set<string>): PupilRow[] {
  const isTwin = (at: number) => Boolean(rows[at]?.name) && rows[at]?.name === rows[at - 1]?.name && rows[at]?.signs.code === rows[at - 1]?.signs.code;
  let twins = 0;
  for (let at = 1, run = 1; at < rows.length; at++) {
    run = isTwin(at) ? run + 1 : 1;
    if (run > mostRowsOfOne) return [...rows];
    if (run > 1) twins++;
  }
  if (twins < 2 || twins * 5 < rows.length * 2) return [...rows];
  return rows.filter(({ name }, at) => {
    if (isTwin(at)) again.add(name ?? '');
    return !isTwin(at);
  });
}

import { noContext, noLabel, type Column, type FieldKey, type Reason, type Sheet, type SheetKind, type SheetRow } from '../records/sheet.ts';
import { settle, taughtMeaning, type Meant } from './columns.ts';
import type { RawColumn, RawGrid, RawRow } from './grid.ts';
import { columnMeaning, isHarmless } from './meaning.ts';
import { taughtKey, type ReadOptions } from './options.ts';
import type { Draft, RowPart } from './parts.ts';
import { fold } from './phrases.ts';
import { cellValue, controlIn, hiddenCodes, holdsSecret, isCovert, isDouble, isDoubtful, isPupilRow } from './rows.ts';
import { hasStar, starless } from './star.ts';
import { contentOf } from './text.ts';
import { firstOf, parentOf, rect, shown, within, type TreeElement } from './tree.ts';

const nameKeys = new Set(['hoTen', 'ho', 'ten']);

/** `kinds`: the kinds of sheet whose lessons count; null for all. */
function meaningsOf(grid: RawGrid, options: ReadOptions, kinds: readonly SheetKind[] | null): Meant[] {
  return grid.columns.map((column, at) => {
    const taught = taughtKey(column.path, kinds, options);
    if (taught !== null) return { at, key: '', period: null, taught, meaning: taught === '' ? null : taughtMeaning(taught, columnMeaning(column.path.slice(0, -1))?.period ?? null) };
    const path = column.path.map((text) => starless(text));
    const idle = path.length === 0 || isHarmless(path.at(-1) ?? '');
    const meaning = idle && path.every((text) => isHarmless(text)) ? null : columnMeaning(path, options.abbreviations);
    return { at, key: '', period: null, meaning };
  });
}

/**
 * The columns with their keys, and the kind they make. A lesson counts for the kind the sheet is by the page's own words, or
 * has become by lessons; where the page's words make no kind, every lesson counts.
 */
function understand(grid: RawGrid, about: string, options: ReadOptions): { meant: Meant[]; kind: SheetKind; both: boolean } {
  const kinds: SheetKind[] = [];
  for (;;) {
    const meant = meaningsOf(grid, options, kinds.includes('unknown') ? null : kinds);
    const settled = settle(meant, about);
    for (const column of meant) if (column.taught) column.key = column.taught;
    if (kinds.includes(settled.kind) || !options.lessons?.size) return { meant, ...settled };
    kinds.push(settled.kind);
  }
}

const namesOf = (meant: readonly Meant[]) => meant.filter(({ meaning }) => meaning?.role === 'attr' && nameKeys.has(meaning.key));

/** Left and right halves of one grid, or a frozen copy laid over it: the same rows side by side, joined into one grid. */
export function joinHalves(grids: readonly RawGrid[], options: ReadOptions, placeOf: (element: TreeElement) => unknown): RawGrid[] {
  const joined: RawGrid[] = [];
  for (const grid of grids) {
    const partner = joined.findIndex((other) => other.rows.length === grid.rows.length && grid.rows.length > 0 && placeOf(other.roots.at(-1) as TreeElement) === placeOf(grid.roots.at(-1) as TreeElement) && near(other, grid) && sideBySide(other, grid));
    const other = joined[partner];
    if (!other) {
      joined.push(grid);
      continue;
    }
    const [mine, theirs] = [namesOf(meaningsOf(grid, options, null)), namesOf(meaningsOf(other, options, null))];
    if (mine.length > 0 && theirs.length > 0) {
      const same = grid.rows.every((row, at) => nameIn(row, mine) === nameIn(other.rows[at] as RawRow, theirs));
      if (!same) {
        joined.push(grid);
        continue;
      }
      joined[partner] = overlay(other, grid);
    } else if (mine.length === 0 && theirs.length === 0) joined.push(grid);
    else joined[partner] = theirs.length > 0 ? beside(other, grid) : beside(grid, other);
  }
  return joined;
}

const nameIn = (row: RawRow, names: readonly Meant[]) => names.map(({ at }) => cellValue(row.cells[at])).join(' ');

function near(a: RawGrid, b: RawGrid): boolean {
  const [from, to] = [a.roots.at(-1), b.roots.at(-1)];
  let up: TreeElement | null = from ?? null;
  for (let level = 0; up && to && level < 8; level++, up = parentOf(up)) if (within(up, to)) return true;
  return false;
}

function sideBySide(a: RawGrid, b: RawGrid): boolean {
  const [first, second] = [a.rows[0]?.elements[0], b.rows[0]?.elements[0]];
  return first !== undefined && second !== undefined && Math.abs(rect(first).top - rect(second).top) < Math.max(30, 1.5 * rect(first).height);
}

function beside(left: RawGrid, right: RawGrid): RawGrid {
  const width = left.columns.length;
  return {
    ...left,
    roots: [...left.roots, ...right.roots],
    columns: [...left.columns, ...right.columns],
    rows: left.rows.map((row, at) => {
      const other = right.rows[at] as RawRow;
      const cells = [...row.cells.slice(0, width)];
      while (cells.length < width) cells.push(null);
      return { elements: [...row.elements, ...other.elements], cells: [...cells, ...other.cells], index: row.index ?? other.index, off: row.off || other.off };
    }),
  };
}

/** A frozen copy: each column is taken where it can be seen. */
function overlay(under: RawGrid, over: RawGrid): RawGrid {
  const said = (column: RawColumn) => column.path.map((text) => fold(text)).join('>');
  const columns = [...under.columns];
  const from = columns.map(() => -1);
  for (const [at, column] of over.columns.entries()) {
    const same = columns.findIndex((other, index) => said(other) === said(column) && (from[index] ?? -1) < 0);
    if (same < 0 && column.path.length > 0) {
      columns.push(column);
      from.push(at);
    } else if (same >= 0 && isHidden(under, same) && !isHidden(over, at)) {
      columns[same] = column;
      from[same] = at;
    }
  }
  return {
    ...under,
    roots: [...under.roots, ...over.roots],
    columns,
    rows: under.rows.map((row, index) => {
      const other = over.rows[index] as RawRow;
      return { ...row, elements: [...row.elements, ...other.elements], cells: columns.map((_, at) => ((from[at] ?? -1) < 0 ? (row.cells[at] ?? null) : (other.cells[from[at] as number] ?? null))) };
    }),
  };
}

function isHidden(grid: RawGrid, at: number): boolean {
  const cell = grid.rows.find((row) => row.cells[at])?.cells[at];
  const head = grid.columns[at]?.heads.at(-1);
  return [cell, head].some((element) => element && (!shown(element) || isNarrow(element) || !shownWithin(element)));
}

/** A column without width: it is there, and nobody sees it. */
const isNarrow = ({ box }: TreeElement): boolean => box !== null && box.width <= 1 && box.height > 0;

/** Some grids hide what is in the cell and leave the cell. */
function shownWithin(cell: TreeElement): boolean {
  const inner = firstOf(cell);
  if (isCovert(cell)) return false;
  return !inner || cell.children.length > 1 || shown(inner) || controlIn(cell) !== null || contentOf(inner).trim() === '';
}

/** The sheets of one grid: one, or two when both semesters stand side by side. Null when it is no list of pupils at all. */
export function gridSheets(grid: RawGrid, about: string, options: ReadOptions): Draft[] {
  const { meant, kind, both } = understand(grid, about, options);
  const names = namesOf(meant);
  if (kind === 'unknown' && names.length === 0 && !meant.some(({ key }) => key === 'maHocSinh') && !looksLikePupils(grid)) return [];
  const periods = both ? ([1, 2] as const) : ([null] as const);
  return periods.map((period) => {
    const mine = meant.filter((column) => period === null || column.period === null || column.period === period || (period === 2 && column.period === 3) || /^(tbhk\d|nhanXet)/.test(column.key)).filter((column) => period !== 1 || !/^(tbcn|danhGiaLai)/.test(column.key));
    return oneSheet(grid, mine, names, kind, period);
  });
}

const personName = /^\p{Lu}[\p{L}']*(?: \p{Lu}[\p{L}']*){1,5}$/u;

/** Numbered rows with a column of people's names: a list of people whose headers say nothing that is known. */
function looksLikePupils(grid: RawGrid): boolean {
  if (grid.rows.length < 3 || !grid.columns.some((column) => /^(stt|tt|so tt|so thu tu)$/.test(fold(column.path.at(-1) ?? '')))) return false;
  const sample = grid.rows.slice(0, 30);
  return grid.columns.some((_, at) => sample.filter((row) => personName.test(cellValue(row.cells[at]).normalize('NFC'))).length * 10 > sample.length * 7);
}

/** Whether the cells of a column without a header hold what somebody entered; buttons, ticks, pictures and counting do not. */
function holdsData(grid: RawGrid, at: number): boolean {
  const texts = grid.rows.slice(0, 40).map(({ cells }) => {
    const cell = cells[at];
    if (!cell || cells.indexOf(cell) !== at || cells.lastIndexOf(cell) !== at) return '';
    const control = controlIn(cell);
    return control === null || !/^(checkbox|radio)$/.test(control.shape.attributes.get('type') ?? '') ? cellValue(cell) : '';
  });
  const filled = texts.filter((text) => /[\p{L}\p{N}]/u.test(text) && !isHarmless(text));
  const isOrder = texts.every((text, row) => text === '' || Number.parseInt(text, 10) - Number.parseInt(texts[0] ?? '', 10) === row);
  return filled.length > 0 && !isOrder && new Set(filled).size > (filled.length > 2 && !grid.rows.some(({ cells }) => cells[at] && controlIn(cells[at])) ? 1 : 0);
}

function oneSheet(grid: RawGrid, meant: readonly Meant[], names: readonly Meant[], kind: SheetKind, period: 1 | 2 | null): Draft {
  const reasons: Reason[] = [];
  const columns: Column[] = [];
  const places = new Map<FieldKey, number[]>();
  const heads = new Map<FieldKey, TreeElement>();
  const unrecognised: string[] = [];
  const taughtKeys = new Set<FieldKey>();
  for (const column of meant) {
    const raw = grid.columns[column.at] as RawColumn;
    const label = raw.path.map((text) => starless(text)).join(' › ');
    const hidden = raw.heads.length > 0 && isHidden(grid, column.at);
    if (column.taught === '') continue;
    if (column.key === '') {
      if (!hidden && raw.path.length === 0 && holdsData(grid, column.at)) unrecognised.push(noLabel);
      else if (!hidden && !raw.path.map((text) => starless(text)).every((text) => isHarmless(text)) && !isHarmless(starless(raw.path.at(-1) ?? ''))) unrecognised.push(label);
      continue;
    }
    const known = places.get(column.key);
    if (known && column.key === 'hoTen' && names.includes(column) && !column.taught && !taughtKeys.has('hoTen')) {
      known.push(column.at);
      continue;
    }
    if (known) {
      if (!hidden) reasons.push({ id: 'two-columns-one-key', params: { label } });
      continue;
    }
    places.set(column.key, [column.at]);
    if (column.taught) taughtKeys.add(column.key);
    const head = raw.heads.at(-1);
    if (head) heads.set(column.key, head);
    columns.push({
      key: column.key,
      label: column.key === 'hoTen' && raw.path.length > 1 ? starless(raw.path[0] ?? '') : label,
      source: column.taught ? 'taught' : 'header',
      required: raw.heads.some((cell) => hasStar(cell)),
      ...(hidden ? { hidden: true } : {}),
    });
  }
  // "Tên" before "Họ đệm" on the page: the name still reads family name first.
  const order = (at: number) => (meant.find((column) => column.at === at)?.meaning?.key === 'ten' ? 1 : 0);
  places.get('hoTen')?.sort((a, b) => order(a) - order(b) || a - b);

  const orderAt = grid.columns.findIndex((column) => /^(stt|tt|so tt|so thu tu)$/.test(fold(column.path.at(-1) ?? '')));
  const text = (row: RawRow, key: FieldKey) => (places.get(key) ?? []).map((at) => cellValue(row.cells[at])).filter((value) => value !== '').join(' ');
  const order1 = grid.rows.map((row) => (orderAt < 0 ? null : cellValue(row.cells[orderAt])));
  const orders: number[] = [];
  const numbered = orderAt >= 0 && order1.filter((value) => /^\d+\.?$/.test(value ?? '')).length * 2 > order1.length;
  const codes = hiddenCodes(grid.rows);
  const aboutKeys = ['mon', 'lop', 'tenSo', 'giaoVien'].filter((key) => places.has(key));
  const rows: SheetRow[] = [];
  const parts: RowPart[] = [];
  const inView = columns.flatMap((column) => (column.hidden ? [] : (places.get(column.key) ?? [])));
  let off = 0;
  let covert = 0;
  let double = 0;
  const doubtful: string[] = [];
  let above: TreeElement | null = null;
  const spread = spreadOf(grid, places.get('tx1'), columns);
  for (const [at, row] of grid.rows.entries()) {
    const signs = {
      name: places.has('hoTen') ? text(row, 'hoTen') : null,
      code: places.has('maHocSinh') ? text(row, 'maHocSinh') : places.has('maMoet') ? text(row, 'maMoet') : (codes[at] ?? null),
      order: order1[at] ?? null,
      about: kind === 'signing' && aboutKeys.length > 0 ? aboutKeys.map((key) => text(row, key)).join(' ').trim() : null,
    };
    if (!isPupilRow(row, signs, numbered)) continue;
    if (isDoubtful(signs, numbered)) {
      doubtful.push(signs.name ?? '');
      continue;
    }
    const nameCell: TreeElement | null = row.cells[places.get('hoTen')?.[0] ?? -1] ?? null;
    if (row.off || (nameCell !== null && nameCell === above)) off++;
    above = nameCell;
    for (const at of inView) {
      if (isCovert(row.cells[at])) covert++;
      if (isDouble(row.cells[at])) double++;
    }
    const order = numbered && /^\d{1,6}\.?$/.test(signs.order?.trim() ?? '') ? parseInt(signs.order ?? '', 10) : null;
    if (order !== null) orders.push(order);
    const values: Record<FieldKey, string> = {};
    // A cell that the grid has not drawn, or that holds a field for a secret, was not read: it is no empty one.
    for (const [key, at] of places) if (at.some((one) => row.cells[one]) && !at.some((one) => holdsSecret(row.cells[one]))) values[key] = at.length === 1 ? cellValue(row.cells[at[0] as number]) : text(row, key);
    if (spread > 1 && values['tx1'] !== undefined) for (let nth = spread - 1, each = marksIn(values['tx1']); nth >= 0; nth--) values[`tx${nth + 1}`] = each[nth] ?? '';
    const part: RowPart = {
      elements: row.elements,
      index: row.index,
      order,
      place: (key) => {
        const cell = row.cells[places.get(spread > 1 && /^tx\d$/.test(key) ? 'tx1' : key)?.[0] ?? -1];
        return cell ? (controlIn(cell) ?? cell) : null;
      },
    };
    rows.push({ pupil: signs.name || null, maHocSinh: values['maHocSinh'] || codes[at] || null, values });
    parts.push(part);
  }
  if (doubtful.length > 0) reasons.push({ id: 'rows-doubtful', params: { n: doubtful.length, labels: doubtful.slice(0, 5).join(', ') } });
  if (double > 0) reasons.push({ id: 'cells-double', params: { n: double } });
  if (covert > 0) reasons.push({ id: 'cells-hidden', params: { n: covert } });
  if (off > 0) reasons.push({ id: 'table-broken', params: { n: off } });
  const sheet: Sheet = { ...noContext, kind, health: 'unknown', why: [], columns, unrecognised, rows, total: null };
  return {
    sheet, roots: grid.roots, heads, rows: parts, reasons, period, meant,
    lastOrder: orders.length > 0 ? Math.max(...orders) : null, rowCount: grid.rowCount, columnCount: grid.columnCount, columnsSeen: grid.columns.filter((column) => column.heads.length > 0).map((column, at) => (column.path.length > 0 ? column.path.join('>') : `#${at}`)),
    view: null, titles: grid.titles,
  };
}

const marksIn = (text: string) => text.split(/[\s;|]+/).filter((mark) => mark !== '');

/** All regular marks in one cell ("9 8 7 9"): how many columns they are; 1 where each has its own. */
function spreadOf(grid: RawGrid, place: readonly number[] | undefined, columns: Column[]): number {
  const at = place?.[0];
  if (at === undefined || columns.some((column) => /^tx[2-9]$/.test(column.key))) return 1;
  const most = Math.min(9, Math.max(1, ...grid.rows.map((row) => marksIn(cellValue(row.cells[at])).filter((mark) => /^(\d{1,2}([.,]\d)?|Đ|CĐ)$/.test(mark)).length)));
  const first = columns.findIndex((column) => column.key === 'tx1');
  for (let nth = 2; nth <= most; nth++) columns.splice(first + nth - 1, 0, { ...(columns[first] as Column), key: `tx${nth}` });
  return most;
}

/** Headers that stand alone while the same columns stand elsewhere with rows: the drawn copy of a scrolling header. */
export function dropEmptyCopies(grids: readonly RawGrid[]): RawGrid[] {
  const said = (grid: RawGrid) => grid.columns.map((column) => fold(column.path.join('>'))).filter((text) => text !== '').join('|');
  const full = new Set(grids.filter((grid) => grid.rows.length > 0).map(said));
  return grids.filter((grid) => grid.rows.length > 0 || !full.has(said(grid)));
}

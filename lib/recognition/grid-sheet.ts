import { noContext, noLabel, type Column, type FieldKey, type Reason, type Sheet, type SheetKind, type SheetRow } from '../records/sheet.ts';
import { cellValue, cellValues, controlIn, holdsSecret, isCovert, typedIn } from './cell.ts';
import { settle, taughtMeaning, type DayCells, type Meant } from './columns.ts';
import { valueOf } from './controls.ts';
import { isHidden } from './grid-hidden.ts';
import { pupilsIn, reachesOver } from './grid-pupils.ts';
import type { RawColumn, RawGrid } from './grid.ts';
import { columnMeaning, countsRows, isHarmless } from './meaning.ts';
import { taughtKey, type ReadOptions } from './options.ts';
import type { Draft, RowPart } from './parts.ts';
import { fold } from './phrases.ts';
import { isPerson } from './rows.ts';
import { hasStar, starless } from './star.ts';
import { isStruck, valueText } from './text.ts';
import { tagOf, type TreeElement } from './tree.ts';

const nameKeys = new Set(['hoTen', 'ho', 'ten']);

/** `kinds`: the kinds of sheet whose lessons count; null for all. */
export function meaningsOf(grid: RawGrid, options: ReadOptions, kinds: readonly SheetKind[] | null): Meant[] {
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
    const settled = settle(meant, about, (at) => cellsOf(grid, at));
    for (const column of meant) if (column.taught) column.key = column.taught;
    if (kinds.includes(settled.kind) || !options.lessons?.size) return { meant, ...settled };
    kinds.push(settled.kind);
  }
}

const absence = /^([pkv]|cp|kp|vp|vk|(có mặt|có phép|không phép|vắng|nghỉ|muộn|đi muộn)( .*)?)$/iu;
const mark = /^(\d{1,2}[.,]\d|[2-9]|10|tốt|khá|đạt|chưa đạt|đ|cđ)$/iu;

function cellsOf({ rows }: RawGrid, at: number): DayCells {
  const filled = rows.map(({ cells }) => cellValue(cells[at]).normalize('NFC')).filter((value) => value !== '');
  if (filled.length === 0) return 'nothing';
  return filled.every((value) => absence.test(value)) ? 'absences' : filled.some((value) => mark.test(value)) ? 'marks' : 'else';
}

export const namesOf = (meant: readonly Meant[]) => meant.filter(({ meaning }) => meaning?.role === 'attr' && nameKeys.has(meaning.key));

/** The sheets of one grid: one, or two when both semesters stand side by side, three with the subjects' year. Null when it is no list of pupils at all. */
export function gridSheets(grid: RawGrid, about: string, options: ReadOptions): Draft[] {
  const { meant, kind, both } = understand(grid, about, options);
  const names = namesOf(meant);
  if (kind === 'unknown' && names.length === 0 && !meant.some(({ key }) => key === 'maHocSinh') && !looksLikePupils(grid)) return [];
  const hasYear = both && meant.some(({ key, period }) => period === 3 && key.startsWith('mon.'));
  const periods = hasYear ? ([1, 2, 3] as const) : both ? ([1, 2] as const) : ([null] as const);
  return periods.map((period) => {
    const mine = meant.filter((column) => period === null || column.period === null || column.period === period || (period === 2 && column.period === 3 && !hasYear) || /^(tbhk\d|nhanXet)/.test(column.key)).filter((column) => period !== 1 || !/^(tbcn|danhGiaLai)/.test(column.key));
    return oneSheet(grid, mine, names, kind, period);
  });
}

/** Numbered rows with a column of people's names: a list of people whose headers say nothing that is known. */
function looksLikePupils(grid: RawGrid): boolean {
  if (grid.rows.length < 3 || !grid.columns.some(({ path }) => countsRows(path))) return false;
  const sample = grid.rows.slice(0, 30);
  return grid.columns.some((_, at) => sample.filter((row) => isPerson(cellValue(row.cells[at]))).length * 10 > sample.length * 7);
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

function oneSheet(grid: RawGrid, meant: readonly Meant[], names: readonly Meant[], kind: SheetKind, period: 1 | 2 | 3 | null): Draft {
  const reasons: Reason[] = [...(grid.reasons ?? [])];
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

  const { pupils, groups, reasons: ofRows } = pupilsIn(grid, kind, columns, places);
  reasons.push(...ofRows);
  const rows: SheetRow[] = [];
  const parts: RowPart[] = [];
  const outOfView = new Set(columns.flatMap(({ key, hidden }) => (hidden ? [key] : [])));
  const inView = columns.flatMap((column) => (column.hidden ? [] : (places.get(column.key) ?? [])));
  const placed = [...places];
  const keyed = new Set([...places.values()].flat());
  let off = 0;
  let covert = 0;
  let many = 0;
  const spread = spreadOf(grid, places.get('tx1'), columns);
  for (const { row, name, code, order } of pupils) {
    if (row.off) off++;
    for (const at of inView) if (isCovert(row.cells[at])) covert++;
    const values: Record<FieldKey, string> = {};
    // A cell that the grid has not drawn, that shows what has no words or holds a secret was not read: it is no empty one.
    for (const [key, at] of placed) {
      if (at.some((one) => holdsSecret(row.cells[one]))) continue;
      // In a row that is off its columns only the pupil is told; a cell that reaches over several columns is the value of none.
      if (row.off && !ofPupil.has(key)) continue;
      if (key !== 'hoTen' && at.some((one) => reachesOver(row, one, keyed))) continue;
      const cell = row.cells[at[0] as number];
      if (key === 'hoTen') {
        if (at.some((one) => row.cells[one])) values[key] = name ?? '';
      } else if (cell && spread > 1 && key === 'tx1') for (let nth = spread - 1, each = marksOf(cell); nth >= 0; nth--) values[`tx${nth + 1}`] = each[nth] ?? '';
      else if (cell) {
        const held = cellValues(cell);
        if (held && held.length > 1) many++;
        else if (held && !isStruck(cell)) values[key] = held[0] === '' && outOfView.has(key) ? valueText(cell) : (held[0] ?? '');
      }
    }
    const part: RowPart = {
      elements: row.elements,
      index: row.index,
      order,
      place: (key) => {
        const nth = spread > 1 ? Number(/^tx(\d)$/.exec(key)?.[1] ?? 0) : 0;
        const cell = row.cells[places.get(nth > 0 ? 'tx1' : key)?.[0] ?? -1];
        return cell ? ((nth > 0 && typedIn(cell)[nth - 1]) || (controlIn(cell) ?? cell)) : null;
      },
    };
    rows.push({ pupil: name || null, maHocSinh: values['maHocSinh'] || code, values });
    parts.push(part);
  }
  if (covert > 0) reasons.push({ id: 'cells-hidden', params: { n: covert } });
  if (many > 0) reasons.push({ id: 'cells-hold-many', params: { n: many } });
  if (off > 0) reasons.push({ id: 'table-broken', params: { n: off } });
  const sheet: Sheet = { ...noContext, kind, health: 'unknown', why: [], columns, unrecognised, rows, total: null };
  return {
    sheet, roots: grid.roots, heads, rows: parts, reasons, period, meant,
    lastOrder: pupils.reduce<number | null>((most, { order }) => (order === null ? most : Math.max(most ?? 0, order)), null), rowCount: grid.rowCount, columnCount: grid.columnCount, columnsSeen: grid.columns.filter((column) => column.heads.length > 0).map((column, at) => (column.path.length > 0 ? column.path.join('>') : `#${at}`)),
    view: null, titles: grid.titles, groups,
  };
}

const ofPupil = new Set<FieldKey>(['hoTen', 'maHocSinh', 'maMoet']);

const isMark = (text: string) => /^(\d{1,2}([.,]\d)?|Đ|CĐ)$/.test(text);

/** The marks of one cell: of its fields in turn, or as its text lists them. */
function marksOf(cell: TreeElement | null | undefined): string[] {
  const fields = cell ? typedIn(cell) : [];
  if (fields.length > 1 && fields.every((field) => tagOf(field) === 'input')) return fields.map(valueOf);
  return cellValue(cell).split(/[\s;|]+/).filter((mark) => mark !== '');
}

/** All regular marks in one cell ("9 8 7 9"): how many columns they are; 1 where each has its own. */
function spreadOf(grid: RawGrid, place: readonly number[] | undefined, columns: Column[]): number {
  const at = place?.[0];
  if (at === undefined || columns.some((column) => /^tx[2-9]$/.test(column.key))) return 1;
  const most = Math.min(9, Math.max(1, ...grid.rows.map((row) => marksOf(row.cells[at]).filter((mark) => mark === '' || isMark(mark)).length)));
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

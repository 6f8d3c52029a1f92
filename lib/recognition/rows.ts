import { classIn } from './class-names.ts';
import type { RawRow } from './grid.ts';
import { fold, tidy } from './phrases.ts';
import { all } from './select.ts';
import { textOf } from './text.ts';
import { attr, firstOf, type TreeElement } from './tree.ts';

const footer = /^((tong|cong|trung binh|tb lop|nam|nu|da nhap|chua nhap|con thieu|(diem )?trung binh( lop| chung| ca lop| mon)?|(to|nhom) \d{1,2})$|(tong cong|tong so|tong hs|tong hoc sinh|tong hop|diem (cao|thap|lon|nho) nhat|ti le|ty le|so luong|nguoi (lap|nhap|ky|ki)|(ky|ki) ten|ngay (ky|ki)|diem tb|giao vien|hieu truong|xac nhan|thong ke|si so|so hoc sinh|so hs|so em|so bai|so diem|so luot|tren trung binh|duoi trung binh|luu y|chu thich)( |$))|ngay \d{1,2} thang \d/;
const bulk = /^(ca|toan) lop$|^(nhap|ap dung) (tat ca|toan bo)|nhap vao day|nhap nhanh|nhap chung|ap dung cho|dien nhanh|(nhap|dien|gan) cho (tat ca|ca lop)|chon tat ca|gan nhanh|tat ca hoc sinh|an enter|va enter/;

/** What tells whether a row is a pupil. Null means that the grid has no such column. */
export interface RowSigns {
  name: string | null;
  code: string | null;
  order: string | null;
  /** What a row of a signing list is about, when it is no pupil. */
  about: string | null;
}

/** "Cao nhất", unlike a pupil called Cao Nhật. */
export const isExtreme = (text: string): boolean => /^(cao|thấp|lớn|nhỏ) nhất( lớp)?$/iu.test(tidy(text).normalize('NFC'));
const personName = /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*$/u;
const fullName = /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)+$/u;
const named = (text: string | null, as: RegExp): boolean => as.test(tidy(text ?? '').normalize('NFC').replace(/ ?(\(.*|\*+)$/, ''));
export const counts = (order: string | null): boolean => /^\s*\d{1,6}\.?\s*$/.test(order ?? '');

/** A text that is written as a full name is: "Nguyễn Văn An (chuyển đến)". */
export const isPerson = (text: string): boolean => named(text, fullName);

/** Whether the numbers of a column of numbers are the pupils': a few rows between them may have none. */
export function areNumbered(orders: readonly (string | null)[]): boolean {
  let filled = 0;
  let numbers = 0;
  for (const order of orders) {
    if (order === null || order === '') continue;
    filled++;
    if (/^\d+\.?$/.test(order)) numbers++;
  }
  return numbers * 2 > filled && numbers * 4 >= orders.length;
}

/** Whether nearly all the names of a list are written as people's are: only there do words that are none stand out. */
export function areNamed(names: readonly string[]): boolean {
  return names.length > 3 && names.filter((name) => named(name, fullName)).length * 10 >= names.length * 6;
}

/** In a list whose pupils are numbered or named in full, a row without a number or a code whose words are no full name: neither a pupil for certain nor none. */
export function isDoubtful({ order, name, code }: RowSigns, listed: boolean): boolean {
  return listed && !counts(order) && name !== null && name !== '' && (code === null || code === '') && !named(name, fullName);
}

/** "Mới", "2*", "-" beside a name: something else than a number stands for the number of a pupil. Where it is the name itself, that reaches over both. */
function isNumberedOtherwise(order: string, { name }: RowSigns, row: RawRow): boolean {
  if (order === (name ?? '').trim()) return named(name, fullName) && !footer.test(fold(order));
  if (named(name, fullName) || (/\d/.test(order) && /\p{L}{2}/u.test(name ?? ''))) return true;
  return /\p{L}{2}/u.test(name ?? '') && !footer.test(fold(name ?? '')) && cellsWithSomething(row) > 3;
}

const cellsWithSomething = (row: RawRow): number => new Set(row.cells).size - row.cells.filter((cell, at) => cell !== null && row.cells.indexOf(cell) === at && firstOf(cell) === null && textOf(cell, 5) === '').length;

/** The name in a row that is off its columns, so that something else stands where the name would. */
export function strayName({ cells, off }: RawRow): string | null {
  if (!off || new Set(cells).size < 5) return null;
  for (const cell of cells.slice(0, 5)) {
    const text = cell ? textOf(cell, 60) : '';
    if (footer.test(fold(text))) return null;
    if (named(text, fullName)) return text;
  }
  return null;
}

/** The class that a row between the pupils names: "Lớp: 7B (40 học sinh)". */
export function classOver({ order, name }: RowSigns, row: RawRow): string | null {
  const said = name || order || (row.elements[0] ? textOf(row.elements[0], 40) : '');
  return /\d/.test(said) ? classIn(said.replace(/^(lớp)\s*:\s*/iu, '$1 ').replace(/\s*[(:–-].*$/, '')) : null;
}

/** Bulk rows, footers, column numbers and "no data" are no pupils. */
export function isPupilRow(row: RawRow, signs: RowSigns, numbered: boolean): boolean {
  const first = row.cells.find((cell) => cell !== null);
  if (!first || (row.cells.length > 2 && row.cells.every((cell) => cell === null || cell === first))) return false;
  const order = signs.order?.trim() ?? '';
  const counted = counts(order);
  if (numbered && order !== '' && !counted && !isNumberedOtherwise(order, signs, row)) return false;
  const name = fold(signs.name ?? '');
  if (!counted) {
    if ((footer.test(name) || isExtreme(signs.name ?? '')) && (numbered || order === '')) return false;
    if (footer.test(fold(order))) return false;
    if (row.elements.some((element) => bulk.test(hints(element)))) return false;
  }
  if (bulk.test(name) && !(counted && named(signs.name, personName))) return false;
  if (signs.name !== null && name !== '') return /[a-z]/.test(name) || /\p{L}/u.test(signs.name);
  if (signs.name === null && signs.about !== null) return signs.about !== '';
  return counted || (signs.code !== null && signs.code !== '');
}

/** Placeholders of a row: a bulk row says there what it is for. */
function hints(row: TreeElement): string {
  const control = all(row, '[placeholder]')[0];
  return control ? fold(attr(control, 'placeholder') ?? '') : '';
}

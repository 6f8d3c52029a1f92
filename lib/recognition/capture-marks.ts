import { platforms } from '../platforms/platforms.ts';
import type { Recognition } from '../records/recognition.ts';
import { counts, phrasesIn } from './kept-words.ts';
import { isNameCode } from './capture-names.ts';
import { fold } from './phrases.ts';
import { textOf } from './text.ts';
import { attr, nextOf, parentOf, previousOf, tagOf, type TreeElement, type TreeRoot } from './tree.ts';

/** What belongs to the class and the year, not to a person. */
const ofClass = /^(lop|khoi|mon|namHoc|hocKy)$/;

/** What recognition says of a page's elements, for a capture of it. */
export interface Marked {
  heads: Set<number>;
  /** Cells and controls of data; true where the column belongs to the class. */
  cells: Map<number, boolean>;
  rows: Set<TreeElement>;
  headers: Set<TreeElement>;
  unrecognised: Set<string>;
  /** Words before a colon, understood or not, whose value stands in the same text. */
  labels: Set<string>;
  values: Set<string>;
  names: Set<string>;
}

export function mark(page: TreeRoot, { sheets, places }: Recognition): Marked {
  const elements = new Map<number, TreeElement>();
  const collect = (root: TreeRoot) => {
    for (const element of root.list) {
      elements.set(element.id, element);
      if (element.shadow) collect(element.shadow);
    }
  };
  collect(page);
  const result: Marked = { heads: new Set(), cells: new Map(), rows: new Set(), headers: new Set(), unrecognised: new Set(), labels: new Set(), values: new Set(), names: new Set() };
  for (const [at, sheet] of sheets.entries()) {
    const { root, heads, cells, lines } = places[at]!;
    for (const id of heads) if (id >= 0) result.heads.add(id);
    for (const id of sheet.kind === 'profile' ? [] : heads) {
      const row = id >= 0 ? rowAround(elements.get(id) as TreeElement, root) : null;
      if (row) result.headers.add(row);
    }
    if (sheet.kind === 'profile') for (const label of [...sheet.unrecognised, ...sheet.columns.map((column) => column.label)]) result.labels.add(fold(label));
    for (const label of sheet.unrecognised) for (const part of label.split(' › ')) if (fold(part) !== '') result.unrecognised.add(fold(part));
    for (const [row, line] of cells.entries()) {
      for (const [column, id] of line.entries()) {
        const key = sheet.columns[column]!.key;
        if (id >= 0) result.cells.set(id, ofClass.test(key) && result.cells.get(id) !== false);
        const value = sheet.rows[row]?.values[key] ?? '';
        if (ofClass.test(key) || fold(value) === '') continue;
        result.values.add(fold(value));
        if (/hoTen|giaoVien|nguoi/i.test(key) && value.length > 4) result.names.add(fold(value));
      }
      if (sheet.kind === 'profile') continue;
      for (const id of [...line, lines[row] ?? -1]) {
        const box = id >= 0 ? elements.get(id) : undefined;
        const own = box && rowAround(box, root);
        if (own) result.rows.add(own);
      }
    }
  }
  return result;
}

function rowAround(cell: TreeElement, root: number): TreeElement | null {
  for (let up: TreeElement | null = cell, level = 0; up && level < 8; up = parentOf(up), level++) {
    if (tagOf(up) === 'tr' || attr(up, 'role') === 'row') return up;
    if (up.id === root) return null;
  }
  // Rows of plain boxes: the cell stands in one of several sisters.
  const parent = parentOf(cell);
  return parent && parent.id !== root ? parent : null;
}

/** The platform and the page on it, without the school: a sub-domain or a part of the path may be its name. */
export function addressOf(hostname: string, pathname: string): string {
  const host = platforms.flatMap(({ hosts }) => hosts).find((one) => hostname === one.replace(/^\./, '') || (one.startsWith('.') && hostname.endsWith(one)));
  const path = pathname.split('/').map((part) => (part === '' || (/^[A-Za-z]{1,24}\d{0,2}(\.[a-z]{2,4})?$|^[a-z]{1,10}(-[a-z]{1,10}){0,4}$/.test(part) && !/thcs|thpt|truong/i.test(part) && !isNameCode(part.replace(/\.[a-z]{2,4}$/, ''), phrasesIn)) ? part : 'x'));
  return `https://${host === undefined ? 'truong.example.vn' : host.endsWith(hostname) ? hostname : `truong${host}`}${path.join('/')}`;
}

/** A number that stands for a page, a tab or a column, or counts. */
export function numbers(box: TreeElement): boolean {
  return /^(a|button|th|summary)$/.test(tagOf(box)) || /^(tab|columnheader)$/.test(attr(box, 'role') ?? '') || counts(textOf(box.nodes.length > 1 ? box : (parentOf(box) ?? box), 80));
}

/** Counts its row: one of the first two cells, and the next or previous row has the next or previous number there. */
export function isOrder(box: TreeElement, data: string): boolean {
  let cell: TreeElement | null = box;
  for (let level = 0; cell && level < 3 && !/^(td|th)$/.test(tagOf(cell)) && attr(cell, 'role') !== 'gridcell'; level++) cell = parentOf(cell);
  const row = cell && parentOf(cell);
  if (!cell || !row || cell.order > 1) return false;
  const at = cell.order;
  const number = Number(data.replace('.', ''));
  const beside = (other: TreeElement | null) => Number.parseInt(other?.children[at] ? textOf(other.children[at], 10) : '', 10);
  return beside(nextOf(row)) === number + 1 || beside(previousOf(row)) === number - 1;
}

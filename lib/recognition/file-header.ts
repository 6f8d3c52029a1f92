import type { FileTable } from '../records/file-table.ts';
import { isKnown } from './grid-table.ts';
import { columnMeaning } from './meaning.ts';
import { fold, tidy } from './phrases.ts';

/** How far down a header is looked for, and how many rows it may have. */
const searched = 30;
const deepest = 5;

/** The header of a file's table. */
export interface FileHeader {
  /** For each column the texts above it, outermost first; a cell over several columns or rows stands in each once. */
  paths: string[][];
  /** The first row of data. */
  end: number;
  /** Every text above the header, and every label there with the text beside it. */
  titles: { text: string; label: string | null }[];
  /** Columns that hold the pupil's name. */
  names: number[];
}

const isName = (text: string) => /^(hoTen|ho|ten)$/.test(columnMeaning([text])?.key ?? '');
const isColumnNumber = (text: string) => /^\(?\d{1,2}\)?$/.test(text);

/**
 * The header, found by its words in the first 30 rows; null when there is none. The row that names the pupils begins it; a
 * row below belongs to it while nothing stands where the name would.
 */
export function findHeader({ rows, merges }: FileTable): FileHeader | null {
  const lead = rows.slice(0, searched + deepest).map((row) => row.map(tidy));
  const weigh = (row: readonly string[]) => {
    const filled = row.filter((text) => text !== '');
    const known = filled.filter(isKnown).length;
    return known >= 2 && known * 3 >= filled.length ? known : 0;
  };
  const weights = lead.slice(0, searched).map(weigh);
  let start = lead.findIndex((row, at) => (weights[at] ?? 0) > 0 && row.some(isName) && !row.some((text, column) => text.endsWith(':') && (row[column + 1] ?? '') !== ''));
  if (start < 0) start = weights.findIndex((weight) => weight >= 3);
  if (start < 0) return null;
  const width = Math.max(...rows.slice(0, start + 200).map((row) => row.length));
  const over = merges.filter(({ row }) => row <= start + deepest);
  const spans = (at: number, column: number) => over.find((one) => at >= one.row && at < one.row + one.down && column >= one.column && column < one.column + one.across);
  const text = (at: number, column: number): string => {
    const span = spans(at, column);
    return (span ? lead[span.row]?.[span.column] : lead[at]?.[column]) ?? '';
  };
  // A row of groups over the row that names the pupils.
  if (start > 0 && isGroupRow(lead[start - 1] ?? [], lead[start] ?? [])) start -= 1;
  const nameColumns = (at: number) => Array.from({ length: width }, (_, column) => column).filter((column) => isName(text(at, column)));
  const named = [start, start + 1].find((at) => nameColumns(at).length > 0) ?? start;
  const names = nameColumns(named);
  let end = named + 1;
  for (const one of over) if (one.row >= start && one.row <= named && one.down <= deepest && one.across < width) end = Math.max(end, one.row + one.down);
  while (end < Math.min(lead.length, start + deepest) && isSubHeader(lead[end] ?? [], names)) end += 1;

  const told = Array.from({ length: end - start }, (_, step) => start + step).filter((at) => !isNumberRow(lead[at] ?? [], names));
  const paths = Array.from({ length: width }, (_, column) => {
    const path: string[] = [];
    for (const at of told) {
      const said = text(at, column) || inherited(at, column, end, text, spans);
      if (said !== '' && said !== path.at(-1)) path.push(said);
    }
    return path;
  });
  // "Họ và tên" over two columns of which only the first is named.
  for (const column of names) if (paths[column + 1]?.length === 0 && holdsWords(rows, end, column + 1)) paths[column + 1] = paths[column] ?? [];
  // A column without a word that holds something is said, by its letter.
  const body = rows.slice(end, end + 300);
  for (const [column, path] of paths.entries()) if (path.length === 0 && body.filter((row) => (row[column] ?? '').trim() !== '').length * 3 > body.length) path.push(`Cột ${letterOf(column)}`);
  return { paths, end, titles: titlesOf(lead.slice(0, start)), names };
}

/** A group's name stands over its first column only, where the file does not say how far it reaches. */
function inherited(at: number, column: number, end: number, text: (row: number, column: number) => string, spans: (row: number, column: number) => unknown): string {
  const below = Array.from({ length: end - at - 1 }, (_, step) => text(at + 1 + step, column));
  if (!below.some((said) => said !== '')) return '';
  for (let left = column - 1; left >= 0; left--) {
    const said = text(at, left);
    if (spans(at, left) && said !== '') return '';
    if (said === '') continue;
    // What has nothing below it is a column of its own, no group.
    return Array.from({ length: end - at - 1 }, (_, step) => text(at + 1 + step, left)).some((under) => under !== '') ? said : '';
  }
  return '';
}

/** 1, 2, 3… under the whole header: the numbers of the columns, the name's among them. */
function isNumberRow(row: readonly string[], names: readonly number[]): boolean {
  const filled = row.filter((text) => text !== '');
  return filled.length > 3 && filled.every(isColumnNumber) && names.some((column) => (row[column] ?? '') !== '');
}

function isSubHeader(row: readonly string[], names: readonly number[]): boolean {
  const filled = row.filter((text) => text !== '');
  if (filled.length === 0) return false;
  if (isNumberRow(row, names)) return true;
  // "Họ đệm | Tên" under "Họ và tên" are header words too.
  if (names.some((column) => (row[column] ?? '') !== '' && !isName(row[column] ?? ''))) return false;
  return filled.length > 1 && filled.every((text) => isKnown(text) || isColumnNumber(text));
}

/** "Môn học | | Năng lực" over the named columns: two or more words, and nothing over the name. */
function isGroupRow(above: readonly string[], row: readonly string[]): boolean {
  const filled = above.filter((text) => text !== '');
  const name = row.findIndex(isName);
  return filled.length >= 2 && name >= 0 && (above[name] ?? '') === '' && filled.every((text) => isKnown(text) || columnMeaning([text, 'Tx1']) !== null);
}

/** 0 → "A", 26 → "AA", as spreadsheets call their columns. */
function letterOf(column: number): string {
  return (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function holdsWords(rows: readonly string[][], from: number, column: number): boolean {
  const sample = rows.slice(from, from + 30).map((row) => row[column] ?? '').filter((text) => text !== '');
  return sample.length > 0 && sample.every((text) => /\p{L}/u.test(text) && !/\d/.test(text));
}

function titlesOf(above: readonly string[][]): FileHeader['titles'] {
  return above.flatMap((row) => {
    const filled = row.filter((text) => text !== '');
    return filled.map((text, at) => ({ text, label: at > 0 && fold(filled[at - 1] ?? '').length < 30 ? (filled[at - 1] ?? null) : null }));
  });
}

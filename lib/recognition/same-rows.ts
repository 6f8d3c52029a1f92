import { cellValue } from './cell.ts';
import type { Meant } from './columns.ts';
import type { RawGrid, RawRow } from './grid.ts';
import { countsRows, isSubject } from './meaning.ts';
import { fold } from './phrases.ts';
import { codeAttributes, hiddenCodes } from './row-codes.ts';
import { attr } from './tree.ts';

/** Which rows of two tables are the same: for each row of the first its place in the second; null where they are others. */
export type Pairing = readonly number[] | null;

/** What a page calls a row, and where it puts it. */
const rowNames = [...codeAttributes.filter((name) => name !== 'id'), 'data-recordid'];
const rowPlaces = ['row-index', 'data-rowindex', 'data-recordindex'];
const coded = new Set(['maHocSinh', 'maMoet', 'soDinhDanh']);
const ofTime = /^(tuan|thang|thu|ngay|hoc k[yi]|hk|k[yi])( |$)/;

type Keys = (string | null)[];

/**
 * Pairs the rows by what the page itself says of them: names of rows, codes of pupils, then places; where it says nothing, by
 * their order. Names or places that are other ones in either table speak of other rows.
 */
export function pairRows(a: RawGrid, b: RawGrid, meantA: readonly Meant[], meantB: readonly Meant[]): Pairing {
  let found: number[] | null = null;
  const named: [Keys, Keys][] = rowNames.map((name) => [byAttribute(a, name), byAttribute(b, name)]);
  for (const key of coded) named.push([byColumn(a, columnOf(meantA, key)), byColumn(b, columnOf(meantB, key))]);
  for (const [mine, theirs] of named) {
    if (!tells(mine) || !tells(theirs)) continue;
    const pairing = match(mine, theirs);
    if (pairing === null || (found && !alike(found, pairing))) return null;
    found = pairing;
  }
  // Each of these may be something else on either side: it pairs rows where it can, and parts none.
  const loose: [Keys, Keys][] = [[hiddenCodes(a.rows), hiddenCodes(b.rows)], [endOfId(a), endOfId(b)]];
  for (const [mine, theirs] of loose) found ??= tells(mine) && tells(theirs) ? match(mine, theirs) : null;
  if (found) return found;
  const placed: [Keys, Keys][] = rowPlaces.map((name) => [byAttribute(a, name), byAttribute(b, name)]);
  placed.push([a.rows.map(({ index }) => index?.toString() ?? null), b.rows.map(({ index }) => index?.toString() ?? null)], [byColumn(a, orderOf(a)), byColumn(b, orderOf(b))]);
  for (const [mine, theirs] of placed) {
    if (!tells(mine) || !tells(theirs)) continue;
    const pairing = match(mine, theirs);
    if (pairing === null || (found && !alike(found, pairing))) return null;
    found = pairing;
  }
  return found ?? a.rows.map((_, at) => at);
}

/** The rows of a table without names are a subject, a week or a month each: no pupils. */
export function isOfOthers(grid: RawGrid): boolean {
  const order = orderOf(grid);
  const values = byColumn(grid, order === 0 ? 1 : 0);
  return values.length > 1 && tells(values) && (values.every((value) => isSubject(value ?? '')) || values.every((value) => ofTime.test(fold(value ?? ''))));
}

/** Columns that say who a row is, or count it. */
export const isKeyColumn = (grid: RawGrid, meant: readonly Meant[], at: number): boolean => at === orderOf(grid) || coded.has(meant[at]?.meaning?.key ?? '');

const byAttribute = ({ rows }: RawGrid, name: string): Keys => rows.map((row) => firstOf(row, name));
const byColumn = ({ rows }: RawGrid, at: number): Keys => rows.map(({ cells }) => (cells[at] ? cellValue(cells[at]) : null));
const columnOf = (meant: readonly Meant[], key: string) => meant.find(({ meaning }) => meaning?.key === key)?.at ?? -1;
const orderOf = ({ columns }: RawGrid) => columns.findIndex(({ path }) => countsRows(path));
const endOfId = (grid: RawGrid): Keys => byAttribute(grid, 'id').map((id) => /\d+(?=\D*$)/.exec(id ?? '')?.[0] ?? null);

function firstOf(row: RawRow, name: string): string | null {
  for (const element of row.elements) {
    const value = attr(element, name);
    if (value !== null) return value;
  }
  return null;
}

/** Each row has one, each another. */
const tells = (keys: Keys): boolean => keys.length > 0 && keys.every((key) => key !== null && key !== '') && new Set(keys).size === keys.length;

function match(mine: Keys, theirs: Keys): number[] | null {
  const places = new Map(theirs.map((key, at) => [key, at]));
  const pairing = mine.map((key) => places.get(key) ?? -1);
  return pairing.includes(-1) ? null : pairing;
}

const alike = (one: readonly number[], other: readonly number[]) => one.every((place, at) => place === other[at]);

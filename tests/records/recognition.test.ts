import { describe, expect, test } from 'vitest';
import { placeIn, withValues, type SheetPlaces } from '../../lib/records/recognition.ts';
import { noContext, type Sheet } from '../../lib/records/sheet.ts';

const sheetOf = (keys: string[], rows: string[][]): Sheet => ({
  ...noContext, kind: 'gradebook', health: 'recognised', why: [], unrecognised: [], total: rows.length,
  columns: keys.map((key) => ({ key, label: key, source: 'header', required: false })),
  rows: rows.map((cells) => ({ pupil: cells[0]!, maHocSinh: null, values: Object.fromEntries(keys.map((key, at) => [key, cells[at]!])) })),
});
const placesOf = (cells: number[][]): SheetPlaces => ({ root: 1, heads: cells[0]!.map((_, at) => 2 + at), lines: cells.map((row) => row[0]!), cells });

const book = sheetOf(['hoTen', 'tx1', 'gk'], [['Lê An', '8', '7'], ['Lê Bình', '9', '']]);
const places = placesOf([[10, 11, 12], [20, 21, -1]]);

describe('where a finding belongs', () => {
  test('to a cell, to a row’s name, to a column’s header, to the whole sheet', () => {
    expect([placeIn(book, places, 0, 'gk'), placeIn(book, places, 1, null), placeIn(book, places, null, 'tx1'), placeIn(book, places, null, null)]).toEqual([12, 20, 3, 1]);
  });
  test('to no element where there is none', () => {
    expect([placeIn(book, places, 1, 'gk'), placeIn(book, places, 9, 'gk'), placeIn(book, places, 0, 'ck'), placeIn(book, places, null, 'ck'), placeIn(book, places, 9, null)]).toEqual([-1, -1, -1, -1, -1]);
  });
});

describe('typed values', () => {
  test('stand in their cells; all else, and what was handed in, is as it was', () => {
    const before = structuredClone(book);
    const after = withValues([book], [places], [[12, '6,5'], [21, '10']])!;
    expect(after[0]!.rows.map(({ values }) => values)).toEqual([{ hoTen: 'Lê An', tx1: '8', gk: '6,5' }, { hoTen: 'Lê Bình', tx1: '10', gk: '' }]);
    expect(book).toEqual(before);
    expect(withValues([book], [places], [])).toEqual([book]);
  });
  test('an element that stands in two sheets changes both', () => {
    const after = withValues([book, book], [places, placesOf([[30, 12, 31], [32, 33, 34]])], [[12, '5']])!;
    expect([after[0]!.rows[0]!.values['gk'], after[1]!.rows[0]!.values['tx1']]).toEqual(['5', '5']);
  });
  test.each<[string, number, string]>([
    ['no cell', 99, '5'],
    ['no element', -1, '5'],
    ['a pupil’s name, which may stand in two columns', 10, 'Lê Văn An'],
    ['several marks in one cell, which are several columns', 11, '8 9 10'],
    ['a sheet’s root', 1, '5'],
  ])('%s: only a whole reading can tell', (_name, element, value) => {
    expect(withValues([book], [places], [[12, '5'], [element, value]])).toBeNull();
  });
  test('a code of the pupil', () => expect(withValues([sheetOf(['maHocSinh'], [['a']])], [placesOf([[5]])], [[5, 'b']])).toBeNull());
  test('a cell that several columns share', () => {
    const spread = sheetOf(['tx1', 'tx2', 'gk'], [['8', '9', '7']]);
    expect(withValues([spread], [placesOf([[11, 11, 12]])], [[11, '8']])).toBeNull();
  });
});

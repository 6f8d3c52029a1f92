import { expect, test } from 'vitest';
import { book } from '../../lib/rules/examples.ts';
import { columnAt } from '../../lib/records/pointed.ts';
import type { SheetPlaces } from '../../lib/records/recognition.ts';

const base = book({}, [{ tx1: '8', gk: '7' }]);
const sheet = { ...base, unrecognised: ['Học kì I › Mã phụ', 'Sao', 'Sao'] };
const at = (key: string) => sheet.columns.findIndex((column) => column.key === key);
const places: SheetPlaces = { root: 1, heads: sheet.columns.map((_, index) => 10 + index), lines: [100], cells: [sheet.columns.map((_, index) => 110 + index)] };
const gk = { label: sheet.columns[at('gk')]!.label, key: 'gk' };

test('a header, a cell and anything in them are the column', () => {
  expect(columnAt(sheet, places, { elements: [10 + at('gk')], words: '' })).toEqual(gk);
  expect(columnAt(sheet, places, { elements: [999, 110 + at('gk')], words: '' })).toEqual(gk);
});

test('a name that is not understood is found by its words, also in a header of two lines', () => {
  expect(columnAt(sheet, places, { elements: [500], words: 'Mã phụ:' })).toEqual({ label: 'Học kì I › Mã phụ', key: null });
});

test('a line of a name and its value is found by the name', () => {
  expect(columnAt({ ...sheet, unrecognised: ['Màu mắt'] }, places, { elements: [500], words: 'Màu mắt: nâu' })).toEqual({ label: 'Màu mắt', key: null });
});

test('what no sheet has, and words that two columns carry, are nobody’s', () => {
  for (const words of ['', 'Không có', 'Sao']) expect(columnAt(sheet, places, { elements: [500], words }), words).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { semesterAverage, semesterFormula, semesterPassed, yearAverage } from '../../lib/assessment/average.ts';
import { formatMark, parseMark, readMark } from '../../lib/assessment/mark.ts';

const tenths = fc.integer({ min: 0, max: 100 });
const row = (text: string) => text.split(' ').map((mark) => parseMark(mark) ?? Number.NaN);
const hk = (tx: string, gk: string, ck: string) => {
  const [midterm = Number.NaN, final = Number.NaN] = row(`${gk} ${ck}`);
  return formatMark(semesterAverage({ regular: row(tx), midterm, final }));
};

describe('scale (domain §1.2)', () => {
  test.each([['0', 0], ['10', 100], ['10,0', 100], ['10.0', 100], ['8,5', 85], ['8.5', 85], ['7', 70], [' 7,5\u00a0', 75]])('%s is a mark', (text, value) => {
    expect(parseMark(text)).toBe(value);
  });
  test.each([
    ['10,5', 'out-of-scale', null], ['75', 'out-of-scale', 75], ['100', 'out-of-scale', 100], ['105', 'out-of-scale', null], ['-1', 'negative', null],
    ['7,25', 'too-precise', 73], ['9,96', 'too-precise', 100], ['8,50', 'too-precise', 85], ['10,01', 'too-precise', 100], ['08', 'leading-zero', 80],
    ['8,', 'typing', 80], ['8;5', 'typing', 85], ['8 ,5', 'typing', 85], ['1O', 'typing', 100], ['９,５', 'typing', 95], ['9 8 7 9', 'several', null],
    ['M', 'exempt', null], ['Miễn', 'exempt', null], ['vắng', 'absent', null], ['D', 'plain-d', null], ['tám', 'letters', null], ['8a', 'letters', null],
  ])('%s is not a mark', (text, reason, meant) => {
    expect(readMark(text)).toEqual({ kind: 'not-a-mark', reason, meant });
  });
  test.each([['Đ', true], ['đ', true], ['Đạt', true], ['CĐ', false], ['CD', false], ['Chưa đạt', false], ['Ðạt'.normalize('NFD'), true]])('%s is a level', (text, passed) => {
    expect(readMark(text)).toEqual({ kind: 'level', passed });
  });
  test.each(['', '  ', '-', '–', '…'])('"%s" is empty', (text) => {
    expect(readMark(text)).toEqual({ kind: 'empty' });
  });
  test('every mark is read back, with comma and with point', () => {
    for (let value = 0; value <= 100; value++) {
      expect(parseMark(formatMark(value))).toBe(value);
      expect(parseMark(formatMark(value, '.'))).toBe(value);
    }
  });
  test('any text is read without throwing, and a mark is always on the scale', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-0-9.,; ]{0,6}$/)), (text) => {
        const cell = readMark(text);
        const value = cell.kind === 'mark' ? cell.tenths : cell.kind === 'not-a-mark' ? (cell.meant ?? 0) : 0;
        expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
      }),
    );
  });
});

describe('averages (domain §1.4)', () => {
  test.each([
    ['8 9', '7', '8', '7,9'], ['8 9', '7,5', '8,5', '8,2'], ['7 8 9', '6,5', '8,0', '7,6'], ['8 8 9 10', '8,5', '9,0', '8,8'],
    ['6 7', '6,5', '6,0', '6,3'], ['6,5 6,5 6,5 6,4', '6,4', '6,5', '6,5'], ['5 5 4,8', '5', '5', '5,0'],
  ])('ĐTBmhk of %s | %s | %s', (tx, gk, ck, expected) => expect(hk(tx, gk, ck)).toBe(expected));
  test.each([
    ['7,0 7,0 7,0', '8,4', '8,6', '8,0'], ['5,5 5,5 5,5', '6,6', '7,3', '6,5'], ['4 4 4', '5,1', '5,8', '5,0'], ['2,5 2,5 2,5', '3,6', '4,3', '3,5'], ['8 8 8', '8,8', '10', '9,0'],
  ])('tie: ĐTBmhk of %s | %s | %s rounds up', (tx, gk, ck, expected) => expect(hk(tx, gk, ck)).toBe(expected));
  test.each([['7,9', '8,5', '8,3'], ['8,0', '7,9', '7,9'], ['6,4', '6,5', '6,5'], ['6,5', '6,4', '6,4'], ['5,0', '4,9', '4,9'], ['8,9', '9,0', '9,0'], ['7,0', '8,1', '7,7']])(
    'ĐTBmcn of %s and %s',
    (one, two, expected) => {
      const [first = Number.NaN, second = Number.NaN] = row(`${one} ${two}`);
      expect(formatMark(yearAverage(first, second))).toBe(expected);
    },
  );
  test('equals rational arithmetic for all marks', () => {
    // Half up to one decimal: the result r (tenths) is the one with r − 1/2 ≤ exact < r + 1/2.
    const rounds = (result: number, sum: bigint, by: bigint) => 2n * sum >= (2n * BigInt(result) - 1n) * by && 2n * sum < (2n * BigInt(result) + 1n) * by;
    fc.assert(
      fc.property(fc.array(tenths, { minLength: 1, maxLength: 6 }), tenths, tenths, (regular, midterm, final) => {
        const sum = regular.reduce((total, mark) => total + BigInt(mark), 0n) + 2n * BigInt(midterm) + 3n * BigInt(final);
        expect(rounds(semesterAverage({ regular, midterm, final }), sum, BigInt(regular.length + 5))).toBe(true);
      }),
      { numRuns: 2000 },
    );
    for (let first = 0; first <= 100; first++)
      for (let second = 0; second <= 100; second++) expect(rounds(yearAverage(first, second), BigInt(first + 2 * second), 3n)).toBe(true);
  });
  test('the formula is one a teacher can follow', () => {
    expect(semesterFormula({ regular: [70, 70, 70], midterm: 84, final: 86 })).toBe('(7,0 + 7,0 + 7,0 + 2×8,4 + 3×8,6) / 8');
  });
});

describe('comment-only semester (domain §1.5)', () => {
  test('Đạt only when all are there and all are Đạt', () => {
    expect(semesterPassed([true, true, true, true], 0)).toBe(true);
    expect(semesterPassed([true, true, false, true], 0)).toBe(false);
    expect(semesterPassed([true, false], 2)).toBe(false);
    expect(semesterPassed([true, true, true], 1)).toBe(null);
  });
});

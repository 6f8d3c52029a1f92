import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSheets, isWholeAndSame, marksAgree, noChoices } from '../../lib/comparison/compare.ts';
import { matchPupils } from '../../lib/comparison/pupils.ts';
import { sheetsOfSnapshot } from '../../lib/comparison/snapshot-sheet.ts';
import { snapshotOf } from '../../lib/checklists/fingerprint.ts';
import { joinReading } from '../../lib/records/stored-reading.ts';
import { at, sheetOf } from './sheets.ts';

const compare = (a: Parameters<typeof sheetOf>[0], b: Parameters<typeof sheetOf>[0], choices = noChoices) => compareSheets({ sheet: sheetOf(a), at }, { sheet: sheetOf(b), at }, choices);
const an = { maHocSinh: '1', hoTen: 'Lê An', ngaySinh: '05/03/2013' };

describe('who is who', () => {
  test('by code, whatever the name says now', () => {
    const { pairs, different } = compare([{ ...an, gk: '8' }], [{ maHocSinh: '01', hoTen: 'Lê Ân', gk: '8' }]);
    expect(pairs).toMatchObject([{ by: 'code' }]);
    expect(different).toMatchObject([{ field: 'hoTen', before: 'Lê An', after: 'Lê Ân' }]);
  });

  test('by name and birth date, where one side has no code', () => {
    expect(compare([an], [{ hoTen: 'LÊ AN'.normalize('NFD'), ngaySinh: '5/3/2013' }]).pairs).toMatchObject([{ by: 'name-birth' }]);
  });

  test.each([
    ['no birth date to hold on to', { hoTen: 'Lê An' }, 'no-birth'],
    ['another birth date', { hoTen: 'Lê An', ngaySinh: '06/03/2013' }, 'birth-differs'],
    ['a name that differs by its marks', { hoTen: 'Lê Ân', ngaySinh: '05/03/2013' }, 'name-differs'],
  ])('%s: asked, not guessed', (_name, other, why) => {
    const { pairs, questions, onlyA, onlyB } = compare([an], [other]);
    expect([pairs.length, questions.map((one) => one.why), onlyA.length, onlyB.length]).toEqual([0, [why], 0, 0]);
    const said = (same: boolean) => compare([an], [other], { answers: [{ a: 0, b: 0, same }], ownCodes: false });
    expect(said(true).pairs).toMatchObject([{ by: 'confirmed' }]);
    expect(said(false)).toMatchObject({ pairs: [], questions: [], onlyA: [{ pupil: 'Lê An' }], onlyB: [{ pupil: other.hoTen }] });
  });

  test('two of one name and birth date are asked about, all of them', () => {
    const twins = [{ hoTen: 'Lê An', ngaySinh: '05/03/2013' }, { hoTen: 'Lê An', ngaySinh: '05/03/2013' }];
    expect(compare(twins, twins)).toMatchObject({ pairs: [], questions: [{ why: 'not-alone' }, { why: 'not-alone' }, { why: 'not-alone' }, { why: 'not-alone' }] });
  });

  test('who is on one side only is listed', () => {
    const { onlyA, onlyB } = compare([an, { maHocSinh: '2', hoTen: 'Trần Bình' }], [an, { maHocSinh: '3', hoTen: 'Vũ Chi' }]);
    expect([onlyA.map(({ pupil }) => pupil), onlyB.map(({ pupil }) => pupil)]).toEqual([['Trần Bình'], ['Vũ Chi']]);
  });

  test('two platforms have codes of their own: the nation’s code and the name decide', () => {
    const [smas, vnedu] = [sheetOf([{ ...an, maMoet: '36001' }], { platform: 'smas' }), sheetOf([{ ...an, maHocSinh: '999', maMoet: '36001' }], { platform: 'vnedu' })];
    const { pairs, fields, different } = compareSheets({ sheet: smas, at }, { sheet: vnedu, at });
    expect([pairs.map(({ by }) => by), fields, different]).toEqual([['code'], ['hoTen', 'ngaySinh', 'maMoet'], []]);
  });

  test('a file with codes of another system: apart, until the person says that the codes are each list’s own', () => {
    const other = { ...an, maHocSinh: '999' };
    expect(compare([an], [other])).toMatchObject({ pairs: [], questions: [], onlyA: [{}], onlyB: [{}] });
    expect(compare([an], [other], { answers: [], ownCodes: true }).pairs).toMatchObject([{ by: 'name-birth' }]);
  });

  test('a list of the whole school is cut down to the class', () => {
    const school = [{ ...an, lop: '7A' }, { maHocSinh: '7', hoTen: 'Vũ Em', lop: '8B' }];
    const result = compareSheets({ sheet: sheetOf([an], { lop: '7A' }), at }, { sheet: sheetOf(school), at });
    expect([result.pairs.length, result.onlyB, result.otherClasses]).toEqual([1, [], 1]);
  });
});

describe('what differs', () => {
  test('values on both sides, spellings apart, fields on one side only', () => {
    const result = compare([{ ...an, gk: '8,0', ck: '7', tx1: '9' }], [{ ...an, gk: '8', ck: '7,5', tbhk: '8' }]);
    expect(result.different).toMatchObject([{ pupil: 'Lê An', field: 'ck', before: '7', after: '7,5' }]);
    expect(result.written).toMatchObject([{ field: 'gk', before: '8,0', after: '8' }]);
    expect([result.fieldsOnlyA.map(({ key }) => key), result.fieldsOnlyB.map(({ key }) => key)]).toEqual([['tx1'], ['tbhk']]);
    expect(isWholeAndSame(result)).toBe(false);
  });

  test('another semester, a partial list and a column not understood keep it from being without a reserve', () => {
    const rows = [{ ...an, gk: '8' }];
    const same = (more: Parameters<typeof sheetOf>[1]) => compareSheets({ sheet: sheetOf(rows, { hocKy: 1, mon: 'Toán', lop: '7A' }), at }, { sheet: sheetOf(rows, { hocKy: 1, mon: 'TOÁN HỌC', lop: '7A', ...more }), at });
    expect([same({}).warnings, isWholeAndSame(same({}))]).toEqual([[], true]);
    expect(same({ hocKy: 2 }).warnings.map(({ id }) => id)).toEqual(['other-hocKy']);
    expect(same({ total: 40 }).warnings.map(({ id }) => id)).toEqual(['rows-b']);
    expect(same({ unrecognised: ['Cột lạ'] }).warnings.map(({ id }) => id)).toEqual(['not-understood-b']);
  });

  test('every entered mark of the book must be there before the list may speak of GVBM-4', () => {
    const book = sheetOf([{ ...an, tx1: '8', gk: '7', ck: '9' }]);
    const against = (row: Record<string, string>) => compareSheets({ sheet: book, at }, { sheet: sheetOf([{ ...an, ...row }]), at });
    expect(marksAgree(against({ tx1: '8,0', gk: '7', ck: '9', hoTen: 'LÊ ÂN' }), book)).toBe(true);
    expect(marksAgree(against({ tx1: '8', gk: '7' }), book)).toBe(false);
    expect(marksAgree(against({ tx1: '8', gk: '7', ck: '9,5' }), book)).toBe(false);
    const second = sheetOf([{ ...an, tx1: '8', gk: '7', ck: '9' }], { hocKy: 2 });
    expect(marksAgree(compareSheets({ sheet: { ...book, hocKy: 1 }, at }, { sheet: second, at }), { ...book, hocKy: 1 })).toBe(false);
  });

  test('what a person saw when they ticked, against what is read now', () => {
    const before = sheetOf([{ ...an, gk: '8,4' }, { hoTen: 'Trần Bình', ngaySinh: '01/02/2013', gk: '7' }], { platform: 'smas', lop: '7A', mon: 'Toán', hocKy: 1, namHoc: '2026-2027' });
    const snapshot = snapshotOf([joinReading(null, before, at)], (_sheet, key) => key === 'gk');
    const [seen] = sheetsOfSnapshot(JSON.parse(JSON.stringify(snapshot)) as typeof snapshot);
    expect(seen).toMatchObject({ platform: 'smas', kind: 'gradebook', lop: '7A', mon: 'Toán', hocKy: 1 });
    const now = { ...before, rows: before.rows.map((row, nth) => (nth === 0 ? { ...row, values: { ...row.values, gk: '8,6' } } : row)) };
    expect(compareSheets({ sheet: seen!, at }, { sheet: now, at })).toMatchObject({ pairs: [{}, {}], different: [{ pupil: 'Lê An', field: 'gk', before: '8,4', after: '8,6' }] });
  });
});

describe('whatever the lists', () => {
  const value = fc.constantFrom('8', '8,0', '7,5', '', 'Đ', 'vắng');
  const row = fc.record(
    { maHocSinh: fc.constantFrom('1', '2', '03', '4', ''), maMoet: fc.constantFrom('9', '8', ''), hoTen: fc.constantFrom('Lê An', 'LÊ AN', 'Lê Ân', 'Trần Bình', 'Vũ Chi'), ngaySinh: fc.constantFrom('05/03/2013', '5/3/2013', '06/03/2013', ''), gk: value, ck: value },
    { requiredKeys: ['hoTen'] },
  ) as fc.Arbitrary<Record<string, string>>;
  const rows = fc.array(row, { maxLength: 8 });
  const code = (text: string | null | undefined) => (text ?? '').replace(/^0+/, '');

  test('two pupils with different codes are never paired, whatever was answered', () => {
    const answer = fc.record({ a: fc.nat(7), b: fc.nat(7), same: fc.boolean() });
    fc.assert(fc.property(rows, rows, fc.array(answer, { maxLength: 4 }), (a, b, answers) => {
      const [x, y] = [sheetOf(a).rows, sheetOf(b).rows];
      const { pairs, questions, onlyA, onlyB } = matchPupils(x, y, answers);
      for (const pair of pairs) for (const key of ['maHocSinh', 'maMoet']) {
        const [one, other] = [code(x[pair.a]?.values[key]), code(y[pair.b]?.values[key])];
        expect(one === '' || other === '' || one === other).toBe(true);
      }
      // Nobody is lost and nobody stands twice.
      const listed = (side: 'a' | 'b', only: number[]) => [...pairs.map((pair) => pair[side]), ...new Set(questions.map((question) => question[side])), ...only].sort((m, n) => m - n);
      expect(listed('a', onlyA)).toEqual([...x.keys()]);
      expect(listed('b', onlyB)).toEqual([...y.keys()]);
    }), { numRuns: 2000 });
  });

  test('a sheet and itself in another order differ in nothing', () => {
    fc.assert(fc.property(rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
      const result = compare(list, shuffled);
      expect([result.cells.different, result.cells.written]).toEqual([0, 0]);
    }), { numRuns: 1000 });
  });

  test('every cell is in exactly one group', () => {
    fc.assert(fc.property(rows, rows, (a, b) => {
      const { cells, pairs, fields, different, written } = compare(a, b);
      expect(cells.same + cells.written + cells.different + cells.unread).toBe(pairs.length * fields.length);
      expect([different.length, written.length]).toEqual([cells.different, cells.written]);
    }), { numRuns: 1000 });
  });
});

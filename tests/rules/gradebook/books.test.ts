import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../lib/records/sheet.ts';
import { book, exampleFacts } from '../../../lib/rules/examples.ts';
import { gradebookRules } from '../../../lib/rules/gradebook/index.ts';
import { runRules } from '../../../lib/rules/run.ts';
import { standardPack } from '../../../lib/school/standard.ts';

const found = (sheet: Sheet, periods: Record<string, Record<string, number>> = {}) =>
  runRules(gradebookRules, sheet, { ...exampleFacts, school: { ...standardPack, subjects: { periods } } }).map(({ rule, row, field, severity }) => [rule, row, field, severity]);
const full = { tx1: '8', tx2: '8', tx3: '8', tx4: '8', gk: '8', ck: '8', tbhk: '8,0' };

test('one missing ĐĐGtx is reported once', () => {
  expect(found(book({}, [{ ...full, tx4: '', tbhk: '' }]))).toEqual([['mark-missing', 0, 'tx4', 'error']]);
});

test('a column of ĐĐGtx the page lacks is reported once for the page', () => {
  const { tx1, tx2, tx3, gk, ck, tbhk } = full;
  expect(found(book({}, [{ tx1, tx2, tx3, gk, ck, tbhk }, { tx1, tx2, tx3, gk, ck, tbhk }]))).toEqual([['tx-count', null, null, 'error']]);
});

test('a pupil without any mark is missing marks, not an average', () => {
  const empty = Object.fromEntries(Object.keys(full).map((key) => [key, '']));
  expect(found(book({}, [empty])).map(([rule]) => rule)).toEqual(Array(6).fill('mark-missing'));
});

describe('the school’s own periods', () => {
  const two = { tx1: '8', tx2: '8', gk: '8', ck: '8', tbhk: '8,0' };
  test('Tin học with 70 periods asks for three ĐĐGtx', () => {
    expect(found(book({ mon: 'Tin' }, [two]))).toEqual([]);
    expect(found(book({ mon: 'Tin' }, [two]), { 'Tin học': { '7': 70 } })).toEqual([['tx-count', null, null, 'error']]);
    expect(found(book({ mon: 'Tin' }, [{ tx3: '', ...two }]), { 'Tin học': { '7': 70 } }).slice(0, 1)).toEqual([['mark-missing', 0, 'tx3', 'error']]);
  });
});

describe('pupils who left', () => {
  const empty = { tx1: '', tx2: '', tx3: '', tx4: '', gk: '', ck: '', tbhk: '' };
  test.each(['Chuyển đi ngoài tỉnh', 'Thôi học có phép', 'Đã chuyển trường', 'Bỏ học'])('%s: nothing is missing', (trangThai) => expect(found(book({}, [{ ...empty, trangThai }]))).toEqual([]));
  test.each(['Đang học', 'Chuyển đến từ tỉnh khác', 'Đã chuyển đến', 'Nghỉ học xin học lại'])('%s: is at the school', (trangThai) => expect(found(book({}, [{ ...empty, trangThai }]))).toHaveLength(6));
  test('said after the name', () => expect(found(book({}, [{ ...empty, hoTen: 'Nguyễn Văn An (chuyển trường)' }]))).toEqual([]));
});

test('a page from before the grade’s switch is not judged, and says so', () => {
  const page = { ...full, gk: '75', ck: '', tbhk: '1,0' };
  expect(found(book({ lop: '8A', namHoc: '2022-2023' }, [page]))).toEqual([['pack-out-of-force', null, null, 'info']]);
});

test('an unknown subject leaves the number of marks open', () => {
  expect(found(book({ mon: 'Kĩ năng sống' }, [{ ...full, tx4: '', gk: '75' }]))).toEqual([
    ['subject-unknown', null, null, 'info'],
    ['mark-form', 0, 'gk', 'error'],
    ['average-semester', 0, 'tbhk', 'info'],
  ]);
});

test('the suggestion is written as the page writes decimals', () => {
  const suggestion = (tbhk: string) => runRules(gradebookRules, book({}, [{ ...full, tx1: '7', tbhk }]), exampleFacts).find(({ rule }) => rule === 'average-semester')?.suggestion;
  expect([suggestion('7.0'), suggestion('7,0'), suggestion('7')]).toEqual(['7.9', '7,9', '7,9']);
  // A teacher types with a comma what the platform shows with a point.
  const mixed = runRules(gradebookRules, book({}, [{ ...full, tx1: '7,5', tx2: '8,5', tx3: '10', gk: '85', tbhk: '7.0' }, { ...full, tx1: '7,5', tx2: '7,0', tx3: '7,0', gk: '8,5', ck: '8,5', tbhk: '7.0' }]), exampleFacts);
  expect(mixed.flatMap(({ field, suggestion: right }) => (right ? [`${field} ${right}`] : []))).toEqual(['gk 8,5', 'tbhk 8.0']);
});

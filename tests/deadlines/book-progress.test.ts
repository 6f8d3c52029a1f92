import { describe, expect, test } from 'vitest';
import { bookProgress } from '../../lib/deadlines/book-progress.ts';
import { requiredTx } from '../../lib/deadlines/required-tx.ts';
import { book } from '../../lib/rules/examples.ts';
import { standardPack } from '../../lib/school/standard.ts';

const readAt = '2026-11-23T01:12:00.000Z';
const rows = [
  { hoTen: 'Nguyễn Văn An', tx1: '8', tx2: '7,5', tx3: '9', tx4: '8', gk: '8,0', ck: '' },
  { hoTen: 'Trần Gia Hân', tx1: '8', tx2: '', tx3: '9', tx4: '8', gk: ' ', ck: '' },
  { hoTen: 'Lê Hoàng Minh', tx1: '8', tx2: '6', tx3: '9', tx4: '8', gk: '0', ck: '' },
];

describe('bookProgress', () => {
  test('counts pupils without a mark; a zero is a mark', () => {
    expect(bookProgress(book({}, rows, { total: 3 }), readAt, 4)).toMatchObject({ lop: '7A', mon: 'Toán', hocKy: 1, namHoc: '2026-2027', pupils: 3, total: 3, missing: { gk: 1, ck: 3, tx: 1 }, whole: true, complete: false });
  });

  test('a pupil who left misses nothing', () => {
    const left = { ...rows[1]!, trangThai: 'Chuyển đi' };
    expect(bookProgress(book({}, [rows[0]!, left]), readAt, 4)).toMatchObject({ pupils: 2, missing: { gk: 0, ck: 1, tx: 0 } });
  });

  test('complete only when nothing is missing and all was read', () => {
    const full = rows.map((row) => ({ ...row, tx2: '7', gk: '8', ck: '9' }));
    expect(bookProgress(book({}, full, { total: 3 }), readAt, 4)?.complete).toBe(true);
    expect(bookProgress(book({}, full, { total: 45 }), readAt, 4)).toMatchObject({ whole: false, complete: false });
    expect(bookProgress({ ...book({}, full), health: 'degraded' }, readAt, 4)).toMatchObject({ whole: false, complete: false });
    expect(bookProgress(book({}, full), readAt, null)).toMatchObject({ missing: { tx: null }, whole: true, complete: false });
  });

  test('a column that was not read cannot be told', () => {
    expect(bookProgress(book({}, [{ hoTen: 'An', gk: '8' }, { hoTen: 'Hân' }]), readAt, 4)?.missing).toEqual({ gk: null, ck: null, tx: null });
    expect(bookProgress(book({}, []), readAt, 2)).toMatchObject({ missing: { gk: null, ck: null, tx: null }, whole: false });
  });

  test('a page that does not say class, subject or semester is no book', () => {
    expect(bookProgress(book({ lop: null }, rows), readAt)).toBeNull();
    expect(bookProgress(book({ mon: null }, rows), readAt)).toBeNull();
    expect(bookProgress(book({ hocKy: 3 }, rows), readAt)).toBeNull();
    expect(bookProgress({ ...book({}, rows), kind: 'summary' }, readAt)).toBeNull();
  });
});

test('how many ĐĐGtx a book needs', () => {
  const school = { ...standardPack, subjects: { periods: { 'Tin học': { '7': 70 } } } };
  expect(requiredTx({ mon: 'Toán', lop: '7A' }, standardPack)).toBe(4);
  expect(requiredTx({ mon: 'GDCD', lop: '7A' }, standardPack)).toBe(2);
  expect([standardPack, school].map((pack) => requiredTx({ mon: 'Tin học', lop: '7A' }, pack))).toEqual([2, 3]);
  expect(requiredTx({ mon: 'KHTN (Vật lí)', lop: '7A' }, standardPack)).toBeNull();
  expect(requiredTx({ mon: 'Môn lạ', lop: '7A' }, standardPack)).toBeNull();
});

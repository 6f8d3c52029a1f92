import { describe, expect, test } from 'vitest';
import { joinReading, readingKey, rowIdentities } from '../../lib/records/stored-reading.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import { book, profile } from '../../lib/rules/examples.ts';

const morning = '2026-11-22T01:00:00.000Z';
const noon = '2026-11-22T05:00:00.000Z';
const of = (hoTen: string, more: Record<string, string> = {}) => ({ hoTen, ...more });

describe('readingKey', () => {
  test('tells platforms, kinds, years, classes, subjects and periods apart', () => {
    expect(readingKey(book({ hocKy: 1 }, []))).not.toBe(readingKey(book({ hocKy: 2 }, [])));
    expect(readingKey(book({}, []))).toBe('smas|gradebook|2026-2027|7A|Toán|1');
  });
});

describe('rowIdentities', () => {
  test('the code first, else name and birth date; what is alike gets a number', () => {
    const rows = profile({}).rows.concat([
      { pupil: 'Lê An', maHocSinh: '01', values: {} },
      { pupil: 'Lê An', maHocSinh: null, values: { ngaySinh: '01/02/2014' } },
      { pupil: 'Lê An', maHocSinh: null, values: { ngaySinh: '01/02/2014' } },
    ]);
    expect(rowIdentities(rows).slice(1)).toEqual(['01', 'lê an 01/02/2014', 'lê an 01/02/2014 #2']);
  });
});

describe('joinReading', () => {
  test('profiles read one at a time make one document that knows when each was read', () => {
    const first = joinReading(null, profile(of('Lê An', { dienThoai: '1' })), morning);
    const second = joinReading(first, profile(of('Trần Bình')), noon);
    const again = joinReading(second, profile(of('Lê An', { dienThoai: '2' })), noon);
    expect(again.sheet.rows.map(({ pupil, values }) => [pupil, values['dienThoai']])).toEqual([['Lê An', '2'], ['Trần Bình', undefined]]);
    expect(second.seen.map(({ readAt }) => readAt)).toEqual([morning, noon]);
  });

  test('one badly read profile makes the document degraded until it is read well', () => {
    const bad: Sheet = { ...profile(of('Lê An')), health: 'degraded', why: [{ id: 'no-pupils' }] };
    const degraded = joinReading(joinReading(null, bad, morning), profile(of('Trần Bình')), morning);
    expect(degraded.sheet.health).toBe('degraded');
    expect(joinReading(degraded, profile(of('Lê An')), noon).sheet.health).toBe('recognised');
  });

  test('a whole reading replaces; a partial one keeps the rows it did not see', () => {
    const whole = joinReading(null, book({}, [of('A'), of('B')], { total: 2 }), morning);
    const partial: Sheet = { ...book({}, [of('B', { gk: '8' })], { total: 2 }), health: 'degraded', why: [{ id: 'rows-not-seen', params: { n: 1, total: 2 } }] };
    const joined = joinReading(whole, partial, noon);
    expect(joined.sheet.rows.map(({ pupil, values }) => [pupil, values['gk']])).toEqual([['A', undefined], ['B', '8']]);
    expect(joined.sheet).toMatchObject({ health: 'recognised', why: [] });
    expect(joinReading(joined, book({}, [of('A')]), noon).sheet.rows).toHaveLength(1);
  });

  test('rows that were never seen keep the document from being whole', () => {
    const part = (name: string): Sheet => ({ ...book({}, [of(name)], { total: 3 }), health: 'degraded', why: [{ id: 'rows-not-seen' }] });
    const joined = joinReading(joinReading(null, part('A'), morning), part('B'), noon);
    expect(joined.sheet).toMatchObject({ health: 'degraded', why: [{ id: 'rows-not-seen' }] });
    expect(joined.sheet.rows).toHaveLength(2);
  });

  test('a page of many keeps what the other pages held, and never makes the list whole without their number', () => {
    const page = (name: string): Sheet => ({ ...book({}, [of(name)]), health: 'degraded', why: [{ id: 'one-page-of-many', params: { page: 1, pages: 2 } }] });
    const joined = joinReading(joinReading(null, page('A'), morning), page('B'), noon);
    expect(joined.sheet.rows.map(({ pupil }) => pupil)).toEqual(['A', 'B']);
    expect(joined.sheet.health).toBe('degraded');
  });

  test('rows of another day do not make today’s list whole', () => {
    const part = (name: string): Sheet => ({ ...book({}, [of(name)], { total: 2 }), health: 'degraded', why: [{ id: 'rows-not-seen', params: { n: 1, total: 2 } }] });
    const yesterday = joinReading(null, part('A'), '2026-11-21T01:00:00.000Z');
    expect(joinReading(yesterday, part('B'), morning).sheet.health).toBe('degraded');
    expect(joinReading(joinReading(null, part('A'), morning), part('B'), '2026-11-22T02:00:00.000Z').sheet.health).toBe('recognised');
  });
});

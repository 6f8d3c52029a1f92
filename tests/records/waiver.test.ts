import { describe, expect, test } from 'vitest';
import { book, profile } from '../../lib/rules/examples.ts';
import { readingKey, rowIdentities } from '../../lib/records/stored-reading.ts';
import { holdsOn, waiverKey, waiverOf, waives, type Waiver } from '../../lib/records/waiver.ts';
import { finding } from '../checklists/class.ts';

const sheet = book({}, [{ hoTen: 'Trần Gia Hân', maHocSinh: '01', gk: '0' }, { hoTen: 'Lê Hoàng Minh', maHocSinh: '02', gk: '0' }]);
const document = readingKey(sheet);
const at = '2026-11-20T01:00:00.000Z';
const inRow = (row: number, more: Parameters<typeof finding>[0] = {}) => finding({ row, field: 'gk', value: '0', ...more });
const given = (of = inRow(0), act: Partial<Pick<Waiver, 'column' | 'until'>> = {}): Waiver => {
  const waiver = waiverOf(sheet, of, { reason: 'vắng không phép', column: false, until: null, ...act }, at);
  return { ...waiver, key: waiverKey(waiver) };
};
const holds = (waiver: Waiver, of: ReturnType<typeof finding>, today = '2026-11-22') => waives(waiver, of, document, of.row === null ? null : rowIdentities(sheet.rows)[of.row]!, today);

describe('one place', () => {
  test('speaks of that pupil, that field and that value alone', () => {
    expect(holds(given(), inRow(0))).toBe(true);
    expect(holds(given(), inRow(1))).toBe(false);
    expect(holds(given(), inRow(0, { field: 'ck' }))).toBe(false);
    expect(holds(given(), inRow(0, { value: '1' }))).toBe(false);
    expect(holds(given(), inRow(0, { rule: 'other' }))).toBe(false);
    expect(waives(given(), inRow(0), 'another', '01', '2026-11-22')).toBe(false);
  });

  test('a doubt set aside is no error set aside, nor the other way round', () => {
    expect(holds(given(inRow(0, { outcome: 'unsure' })), inRow(0, { outcome: 'unsure' }))).toBe(true);
    expect(holds(given(inRow(0, { outcome: 'unsure' })), inRow(0))).toBe(false);
    expect(holds(given(), inRow(0, { outcome: 'unsure' }))).toBe(false);
  });

  test('a finding of the whole page does not take the rows with it', () => {
    const page = finding({ row: null, field: null, value: null, outcome: 'unsure' });
    expect(holds(given(page), page)).toBe(true);
    expect(holds(given(page), finding({ row: 1, field: null, value: null, outcome: 'unsure' }))).toBe(false);
  });
});

describe('a whole column', () => {
  test('speaks of every row of this field, whatever its value, and of no other field', () => {
    const column = given(inRow(0), { column: true });
    expect(column).toMatchObject({ who: null, value: null });
    expect(holds(column, inRow(1, { value: '2' }))).toBe(true);
    expect(holds(column, inRow(0, { field: 'ck' }))).toBe(false);
  });

  test('of one pupil’s profile it is the class’s', () => {
    const one = profile({ hoTen: 'Trần Gia Hân', hoKhau: 'x' });
    const other = profile({ hoTen: 'Lê Hoàng Minh', hoKhau: 'y' });
    const waiver = { key: '', ...waiverOf(one, finding({ field: 'hoKhau', value: 'x' }), { reason: 'r', column: true, until: null }, at) };
    expect(waives(waiver, finding({ field: 'hoKhau', value: 'y' }), readingKey(other), rowIdentities(other.rows)[0]!, '2026-11-22')).toBe(true);
  });
});

test('the last day is included', () => {
  const waiver = given(inRow(0), { until: '2026-11-22' });
  expect([holdsOn(waiver, '2026-11-22'), holdsOn(waiver, '2026-11-23'), holdsOn(given(), '2099-01-01')]).toEqual([true, false, true]);
  expect(holds(waiver, inRow(0), '2026-11-23')).toBe(false);
});

test('one place has one waiver; pupil, column, page and doubt are places of their own', () => {
  const page = inRow(0, { row: null });
  const all = [given(), given(inRow(1)), given(inRow(0), { column: true }), given(page), given(inRow(0, { outcome: 'unsure' }))];
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  expect(given(inRow(0), { until: '2026-12-01' }).key).toBe(given().key);
});

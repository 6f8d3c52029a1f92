import { describe, expect, test } from 'vitest';
import { profile } from '../../../lib/rules/examples.ts';
import { birthYear, isEmpty, isForeigner, isMasked, saysYes, sexOf } from '../../../lib/rules/profile/values.ts';

const record = (values: Record<string, string>) => ({ pupil: null, maHocSinh: null, values });
const sex = (gioiTinh: string, label = 'Giới tính') => sexOf(record({ gioiTinh }), profile({ gioiTinh }, { columns: { gioiTinh: { label } } }));

describe('values as pages show them', () => {
  test.each(['', ' ', '\u00A0', '-', '--', '...', '__/__/____', 'Chọn', '--Chọn--', '-- Chọn --', 'Chọn dân tộc', '-- Chọn tỉnh/thành phố --', '[Chọn]', 'Chưa chọn'])('%j is empty', (value) => {
    expect(isEmpty(value)).toBe(true);
  });
  test.each(['0', 'x', '✓', 'Không', 'Trần Văn Chọn', 'Chưa xác định'])('%j is not', (value) => expect(isEmpty(value)).toBe(false));

  test.each(['Có', 'có', 'x', 'X', 'true', '1', '✓', '✔', 'Đã'])('%j says yes', (value) => expect(saysYes(value)).toBe(true));
  test.each(['Không', 'false', '0', 'Chưa'])('%j says no', (value) => expect(saysYes(value)).toBe(false));
  test.each(['', '-- Chọn --', 'abc', undefined])('%j says neither', (value) => expect(saysYes(value)).toBeNull());

  test.each([['Nam', 'Nam'], ['nữ', 'Nữ'], ['1', 'Nam'], ['02', 'Nữ'], ['0', null], ['', null], ['abc', null]])('sex %j is %s', (value, expected) => expect(sex(value)).toBe(expected));
  test.each([['x', 'Nữ'], ['', 'Nam'], ['Có', 'Nữ'], ['Không', 'Nam'], ['Nữ', 'Nữ'], ['Nam', 'Nam']])('in a column "Nữ", %j is %s', (value, expected) => {
    expect(sex(value ?? '', 'Nữ (x)')).toBe(expected);
  });


  test('birth year from date or year, of pupil or parent', () => {
    const values = record({ ngaySinh: '05/03/2013', 'cha.namSinh': '1985', 'me.ngaySinh': '1988' });
    expect([birthYear(values, null), birthYear(values, 'cha'), birthYear(values, 'me'), birthYear(values, 'giamHo')]).toEqual([2013, 1985, 1988, null]);
  });
  test('foreigners', () => {
    expect([isForeigner(record({ quocTich: 'Lào' })), isForeigner(record({ danToc: 'Người nước ngoài' })), isForeigner(record({ quocTich: 'Việt Nam' })), isForeigner(record({}))]).toEqual([true, true, false, false]);
  });
  test('hidden numbers', () => expect([isMasked('0363******34'), isMasked('0363xxxx34'), isMasked('036313001234')]).toEqual([true, true, false]));
});

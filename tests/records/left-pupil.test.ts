import { describe, expect, test } from 'vitest';
import { hasLeft } from '../../lib/records/left-pupil.ts';

const row = (values: Record<string, string>, pupil: string | null = null) => ({ pupil, maHocSinh: null, values });

describe('hasLeft', () => {
  test.each(['Chuyển đi kỳ 1', '04 Chuyển đi kỳ 1', 'Thôi học trong hè', 'Bỏ học', 'Chuyển khỏi trường', 'Đã chuyển trường', 'Nghỉ học'])('%s has left', (trangThai) =>
    expect(hasLeft(row({ trangThai }))).toBe(true));
  test.each(['Đang học', 'Chuyển đến kỳ 1', 'Nghỉ học xin học lại kỳ 1', ''])('%j is here', (trangThai) => expect(hasLeft(row({ trangThai }))).toBe(false));
  test('by remark or the note after the name', () => {
    expect(hasLeft(row({ ghiChu: 'chuyển đi 12/10' }))).toBe(true);
    expect(hasLeft(row({}, 'Lê An (đã chuyển đi)'))).toBe(true);
    expect(hasLeft(row({}, 'Lê Thôi Học'))).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { countSignatures, lockedCount, signatureOf, waitingForPhone } from '../../lib/records/signature.ts';
import { sheetOf } from '../../lib/rules/examples.ts';

test.each([
  ['Đã ký', 'signed'], ['Đã ký duyệt', 'signed'], ['12/12', 'signed'], ['✓', 'signed'], ['11/12', 'pending'], ['Chưa ký', 'pending'], ['Cần ký', 'pending'],
  ['Chờ ký duyệt', 'pending'], ['', 'pending'], ['Chờ xác nhận trên điện thoại', 'phone'], ['Đang chờ xác nhận MySign', 'phone'], ['Đã từ chối', 'refused'], ['Đã hủy ký', 'refused'], ['Bước 3', null],
])('%s → %s', (text, state) => {
  expect(signatureOf(text)).toBe(state);
});

test('counts with their whole: pupils who left are none of them, pupils not read are not known', () => {
  const sheet = sheetOf('signing', [
    { kyGVBM: 'Đã ký', kyGVCN: 'Đã ký', trangThaiKy: 'Đã khóa' },
    { kyGVBM: '11/12', kyGVCN: 'Chờ xác nhận trên điện thoại', trangThaiKy: 'Cần ký' },
    { kyGVBM: 'Chưa ký', kyGVCN: 'Chưa ký', trangThai: 'Chuyển trường' },
  ], {}, { total: 5 });
  expect(countSignatures(sheet)).toEqual([
    { field: 'kyGVBM', name: 'GVBM', signed: 1, phone: 0, refused: 0, unknown: 2, total: 4 },
    { field: 'kyGVCN', name: 'GVCN', signed: 1, phone: 1, refused: 0, unknown: 2, total: 4 },
  ]);
  expect(waitingForPhone(sheet)).toBe(1);
  expect(lockedCount(sheet)).toBe(1);
});

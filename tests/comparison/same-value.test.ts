import { expect, test } from 'vitest';
import { likeness } from '../../lib/comparison/same-value.ts';

test.each([
  ['gk', '8,0', '8'], ['gk', '8.5', '8,5'], ['tx1', '', '-'], ['ck', 'Đ', 'Đạt'], ['mon.Toán', '7,0', '7'],
  ['hoTen', 'Nguyễn Thị Hòa', 'Nguyễn Thị Hòa'.normalize('NFD')], ['hoTen', 'NGUYỄN THỊ HÒA', 'Nguyễn Thị Hoà'], ['hoTen', 'Lê  An', ' Lê An'],
  ['ngaySinh', '5/3/2013', '05/03/2013'], ['ngaySinh', '41338', '05/03/2013'], ['me.ngaySinh', '2013-03-05', '05/03/2013'],
  ['cha.dienThoai', '+84 912 345 678', '0912345678'], ['dienThoai', '912345678', '0912.345.678'], ['dienThoai', '0912345678; 0363456789', '0363456789 / 0912345678'],
  ['soDinhDanh', '36213004567', '036 213 004 567'], ['maHocSinh', '0012', '12'],
  ['choO', 'Phu, Minh Tân, Ninh Bình', 'Thôn Phu, xã Minh Tân, tỉnh Ninh Bình'], ['hoKhau.xa', 'Xã Minh Tân', 'Minh Tân'],
  ['renLuyen', 'Tốt', 'T'], ['gioiTinh', 'Nữ', 'Gái'], ['vangPhep', '2', '2,0'], ['mon', 'Toán học', 'TOÁN'],
])('%s: “%s” and “%s” are written otherwise only', (key, a, b) => {
  expect([likeness(key, a, b), likeness(key, b, a), likeness(key, a, a)]).toEqual(['written', 'written', 'same']);
});

test.each([
  ['gk', '8,0', '8,1'], ['gk', '8', ''], ['gk', '75', '7,5'], ['ck', 'Đ', 'CĐ'],
  ['hoTen', 'Nguyễn Thị Hòa', 'Nguyễn Thị Hóa'], ['hoTen', 'Trần Văn Đạt', 'Trần Văn Dạt'],
  ['ngaySinh', '05/03/2013', '03/05/2013'], ['ngaySinh', '05/03/13', '05/03/2013'], ['dienThoai', '0912345678', '0912345679'],
  ['soDinhDanh', '036213004567', '036213004568'], ['choO', 'Phu, Minh Tân, Ninh Bình', 'Bùi, Minh Tân, Ninh Bình'], ['nhanXet', 'Chăm chỉ.', 'Chăm chỉ, ngoan.'],
])('%s: “%s” and “%s” differ', (key, a, b) => {
  expect([likeness(key, a, b), likeness(key, b, a)]).toEqual(['different', 'different']);
});

import { scoredBook } from '../practice-school/marks.ts';
import { seeded } from '../practice-school/seed.ts';

const keys = ['maHocSinh', 'hoTen', 'ngaySinh', 'tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck', 'tbhk', 'nhanXet'];
const given = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh', 'Ngọc', 'Phúc', 'Quân', 'Sơn', 'Trang', 'Uyên', 'Vy', 'Yến', 'Ý'] as const;
const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'] as const;

/** A gradebook of many pupils as CSV; about one mark in a thousand is wrong. */
export function bigCsv(pupils: number): string {
  const seed = seeded(5);
  const two = (n: number) => String(n).padStart(2, '0');
  const people = Array.from({ length: pupils }, (_, at) => ({
    maHocSinh: `25${String(at).padStart(8, '0')}`,
    hoTen: `${seed.pick(family)} ${seed.pick(given)} ${seed.pick(given)} ${seed.pick(given)}`,
    ngaySinh: `${two(seed.whole(1, 28))}/${two(seed.whole(1, 12))}/2014`,
  }));
  const lines = scoredBook(people, 4, 12).map((row, at) => [at + 1, ...keys.map((key) => (at % 1000 === 7 && key === 'tx2' ? '75' : `"${row[key] ?? ''}"`))].join(','));
  return ['STT,Mã học sinh,Họ và tên,Ngày sinh,TX1,TX2,TX3,TX4,ĐĐGgk,ĐĐGck,ĐTBmhk,Nhận xét', ...lines].join('\r\n');
}

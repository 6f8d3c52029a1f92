import type { PupilValues } from './page.ts';
import { seeded, type Seed } from './seed.ts';

/**
 * Invented pupils of an invented class, without a single mistake: personal ids that agree with birth date and gender,
 * addresses of two levels in communes that exist, parents of a fitting age. Mistakes are planted by each page.
 */
export const namHoc = '2026-2027';

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương', 'Đinh'] as const;
const boys = {
  middle: ['Gia', 'Minh', 'Đức', 'Quang', 'Tuấn', 'Hải', 'Anh'],
  given: ['Huy', 'Khôi', 'Long', 'Nam', 'Phúc', 'Quân', 'Sơn', 'Tùng', 'Việt', 'Đạt', 'Toán', 'Bảo'],
} as const;
const girls = {
  middle: ['Ngọc', 'Thu', 'Khánh', 'Thảo', 'Hồng', 'Bảo', 'Như'],
  given: ['Anh', 'Chi', 'Hà', 'Lan', 'Linh', 'Mai', 'Ngân', 'Trang', 'Vy', 'Yến', 'Ý', 'Hoa'],
} as const;
const hamlets = ['Hướng Nghĩa', 'Thôn Phu', 'Phú Cốc', 'Thôn Bùi', 'Quang Minh', 'Tân Cốc'] as const;
const communes = ['Minh Tân', 'Hiển Khánh', 'Vụ Bản', 'Liên Minh'] as const;
const jobs = ['Nông dân', 'Công nhân', 'Giáo viên', 'Thợ mộc', 'Buôn bán', 'Lái xe'] as const;

const padded = (number: number, width: number) => String(number).padStart(width, '0');
const mobile = (number: number) => `09000${padded(number, 5)}`;

function person(seed: Seed, surname: string, boy: boolean): string {
  const names = boy ? boys : girls;
  return `${surname} ${seed.pick(names.middle)} ${seed.pick(names.given)}`;
}

/** The class of 42: `grade` is the khối, `lop` its name, `first` keeps codes of several classes apart. */
export function classOf(lop: string, grade: number, size: number, start: number): PupilValues[] {
  const seed = seeded(start);
  const taken = new Set<string>();
  return Array.from({ length: size }, (_, index) => {
    const boy = seed.whole(0, 1) === 0;
    let hoTen: string;
    let surname: string;
    do {
      surname = seed.pick(surnames);
      hoTen = person(seed, surname, boy);
    } while (taken.has(hoTen));
    taken.add(hoTen);
    let father: string;
    do father = person(seed, surname, true);
    while (father === hoTen);
    const number = start * 100 + index;
    const year = 2026 - grade - 5;
    const hamlet = seed.pick(hamlets);
    const commune = seed.pick(communes);
    const address = `${hamlet}, ${commune}, Ninh Bình`;
    return {
      maHocSinh: `25${padded(number, 8)}`,
      maMoet: `36${padded(number, 8)}`,
      hoTen,
      ngaySinh: `${padded(seed.whole(1, 28), 2)}/${padded(seed.whole(1, 12), 2)}/${year}`,
      gioiTinh: boy ? 'Nam' : 'Nữ',
      quocTich: 'Việt Nam',
      soDinhDanh: `036${boy ? 2 : 3}${padded(year % 100, 2)}${padded(100_000 + seed.whole(0, 8_999) * 100 + index, 6)}`,
      khoi: String(grade),
      lop,
      trangThai: 'Đang học',
      ngayVaoTruong: `05/09/${2026 - (grade - 6)}`,
      heNgoaiNgu: 'Hệ 7 năm',
      danToc: 'Kinh',
      tonGiao: seed.pick(['Không', 'Không', 'Công giáo']),
      khuVuc: 'KV2-NT',
      doiTuongChinhSach: 'Không',
      soBuoiTuan: '6 buổi/tuần',
      hocCTBo: 'Có',
      luuBan: 'Không',
      doiVien: 'Có',
      ngayVaoDoi: `26/03/${year + 9}`,
      dienThoai: mobile(number % 30_000),
      'hoKhau.tinh': 'Ninh Bình',
      'hoKhau.xa': commune,
      'hoKhau.thon': hamlet,
      queQuan: address,
      noiSinh: address,
      choO: address,
      'cha.hoTen': father,
      'cha.namSinh': String(year - seed.whole(26, 34)),
      'cha.ngheNghiep': seed.pick(jobs),
      'cha.dienThoai': mobile((number % 30_000) + 30_000),
      'me.hoTen': person(seed, seed.pick(surnames), false),
      'me.namSinh': String(year - seed.whole(23, 31)),
      'me.ngheNghiep': seed.pick(jobs),
      'me.dienThoai': mobile((number % 30_000) + 60_000),
    };
  });
}

import fc from 'fast-check';
import type { Sheet } from '../../../lib/records/sheet.ts';
import { writeAddress, type AddressStyle } from '../../../lib/vietnamese/addresses.ts';
import type { CommuneTable } from '../../../lib/vietnamese/communes.ts';
import { ethnicGroups, religions } from '../../../lib/vietnamese/enumerations.ts';
import { birthCodes } from '../../../lib/vietnamese/personal-id.ts';
import { provinces } from '../../../lib/vietnamese/provinces.ts';
import { sheetOf } from '../../../lib/rules/examples.ts';

/**
 * Profiles as a careful homeroom teacher leaves them: every value right, written as agreed, and as varied as real ones.
 * No rule may call any of them an error or something to look at. All names are put together by chance.
 */
export type CleanProfile = Record<string, string>;

const words = (text: string): string[] => text.split(' ');
const surnames = words('Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lã Đinh Đoàn Trịnh Mai Tạ Quách Khổng Nghiêm Triệu Thân Văn Âu Ông');
const boyMiddles = words('Văn Đức Minh Hoàng Quốc Gia Hữu Công Tuấn Xuân Bảo Thành Đình Khắc');
const girlMiddles = words('Thị Ngọc Thu Minh Khánh Phương Thanh Diệu Bảo Hải Quỳnh Thuỳ Thùy Kim');
const boyNames = words('An Bình Cường Dũng Đạt Giang Hiếu Hùng Huy Khải Kiên Lâm Long Mạnh Nam Phong Quân Sơn Thái Toàn Trường Tuấn Vinh Quý Thuận Hoà Khoa Nguyên');
const girlNames = words('Anh Chi Dung Hà Hân Hoa Hương Huyền Khuê Lan Linh Ly Mai My Nga Ngân Nhi Oanh Phương Quỳnh Thảo Thư Thuý Thúy Trang Tuyết Uyên Vân Yến Hoài');
const hamlets = 'Hướng Nghĩa|Minh Tân|Hòa Bình|Thôn Phu|thôn Đông|Thôn 3|Đông 2|Thượng Thôn Đoài|Hà Nội|An Lạc|Phú Quý|Thôn Sen|Ngọc Thành|Vĩnh Lạc Hạ|Tiên Hương|Báng Già|Quang Trung|Trại Hàn'.split('|');
const others = 'Xóm 5|xóm Đình|Tổ dân phố số 2|Khu phố 3|Ấp Mỹ Hoà|Bản Nà Phặc|Số 12, đường Trần Phú|25 Lê Lợi|Số nhà 7, ngõ 45|12/3 Nguyễn Trãi|Buôn Ko Tam'.split('|');
const jobs = 'Nông dân|Công nhân|Giáo viên|Bộ đội|Kinh doanh|Lao động tự do|Nội trợ|Cán bộ xã|Bác sĩ|Làm ruộng|Thợ xây|Lái xe'.split('|');
const mobiles = words('032 036 039 052 056 058 070 077 079 081 083 086 088 089 090 091 094 096 097 098');

const pick = <Item>(items: readonly Item[]): fc.Arbitrary<Item> => fc.constantFrom(...items);
const digits = (count: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: 10 ** count - 1 }).map((number) => String(number).padStart(count, '0'));
const phone = fc.tuple(pick(mobiles), digits(7)).map((parts) => parts.join(''));
const date = (year: number): fc.Arbitrary<string> =>
  fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 })).map(([day, month]) => `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`);
/** Six digits that are neither all one nor in a row. */
const tail = digits(6).filter((text) => new Set([...text].slice(1).map((digit, at) => Number(digit) - Number(text[at]))).size > 1);

const nameOf = (sex: 'Nam' | 'Nữ', surname: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const [middles, given] = sex === 'Nam' ? [boyMiddles, boyNames] : [girlMiddles, girlNames];
  const long = fc.tuple(surname, pick(middles), pick(given)).map((parts) => parts.join(' '));
  const longer = fc.tuple(surname, pick(middles), pick(given), pick(given)).map((parts) => parts.join(' '));
  return fc.oneof(long, longer, fc.tuple(surname, pick(given)).map((parts) => parts.join(' ')));
};
const idOf = (sex: 'Nam' | 'Nữ', year: number): fc.Arbitrary<string> =>
  fc.tuple(pick(Object.keys(birthCodes)), tail).map(([code, random]) => `${code}${(Math.floor(year / 100) - 19) * 2 + (sex === 'Nữ' ? 1 : 0)}${String(year % 100).padStart(2, '0')}${random}`);

const address = (table: CommuneTable, style: AddressStyle): fc.Arbitrary<string> =>
  fc.tuple(fc.oneof({ weight: 3, arbitrary: pick(hamlets) }, { weight: 1, arbitrary: pick(others) }), pick(provinces), fc.nat()).map(([head, province, seed]) => {
    const communes = table.provinces.find(({ name }) => name === province.name)?.communes ?? [];
    const commune = communes[seed % communes.length];
    if (!commune) throw new Error(`no communes in ${province.name}`);
    return writeAddress([head], commune, province, style);
  });

const parent = (sex: 'Nam' | 'Nữ', prefix: 'cha' | 'me', childYear: number, surname: fc.Arbitrary<string>): fc.Arbitrary<CleanProfile> =>
  fc.integer({ min: 19, max: prefix === 'cha' ? 55 : 45 }).chain((years) =>
    fc.tuple(nameOf(sex, surname), pick(jobs), phone, idOf(sex, childYear - years)).map(([hoTen, ngheNghiep, dienThoai, soDinhDanh]) => ({
      [`${prefix}.hoTen`]: hoTen,
      [`${prefix}.namSinh`]: String(childYear - years),
      [`${prefix}.ngheNghiep`]: ngheNghiep,
      [`${prefix}.dienThoai`]: dienThoai,
      [`${prefix}.soDinhDanh`]: soDinhDanh,
    })),
  );

/** A clean profile of a pupil of the grade (6–12) in the school year 2026-2027. */
export function cleanProfile(table: CommuneTable, style: AddressStyle = 'bare'): fc.Arbitrary<CleanProfile> {
  return fc.record({ grade: fc.integer({ min: 6, max: 12 }), sex: pick(['Nam', 'Nữ'] as const), surname: pick(surnames) }).chain(({ grade, sex, surname }) => {
    const year = 2026 - grade - 5;
    const pupil = fc.record({
      hoTen: nameOf(sex, fc.constant(surname)),
      maHocSinh: digits(10),
      ngaySinh: date(year),
      gioiTinh: fc.constant(sex),
      quocTich: fc.constant('Việt Nam'),
      soDinhDanh: idOf(sex, year),
      khoi: fc.constant(String(grade)),
      lop: pick(['A', 'B', 'C', 'A1', 'A2']).map((letter) => `${grade}${letter}`),
      namHoc: fc.constant('2026-2027'),
      trangThai: fc.constant('Đang học'),
      danToc: fc.oneof({ weight: 5, arbitrary: fc.constant('Kinh') }, { weight: 1, arbitrary: pick(ethnicGroups.slice(0, 54)) }),
      tonGiao: fc.oneof({ weight: 5, arbitrary: fc.constant('Không') }, { weight: 1, arbitrary: pick(religions) }),
      khuVuc: pick(['KV1', 'KV2', 'KV2-NT', 'KV3', 'Đồng bằng', 'Miền núi']),
      doiTuongChinhSach: pick(['Không', 'Hộ nghèo', 'Hộ cận nghèo', 'Con thương binh, bệnh binh']),
      heNgoaiNgu: pick(['Hệ 10 năm', 'Hệ 7 năm', 'Hệ 3 năm']),
      soBuoiTuan: pick(['5 buổi/tuần', '6 buổi/tuần', '8 buổi/tuần']),
      hoc2Buoi: pick(['Có', 'Không']),
      hocCTBo: pick(['Có', 'x', 'true']),
      luuBan: pick(['Không', '', 'false']),
      doiVien: fc.constant(grade <= 9 ? 'Có' : 'Không'),
      ngayVaoDoi: fc.constant(grade <= 9 ? `15/05/${year + 9}` : ''),
      ngayVaoTruong: fc.constant(`05/09/${2026 - (grade - (grade <= 9 ? 6 : 10))}`),
      hoKhau: address(table, style),
      queQuan: address(table, style),
      noiSinh: fc.oneof(address(table, style), style === 'bare' ? pick(provinces.map(({ name }) => name)) : address(table, style)),
      choO: address(table, style),
      bhyt: fc.oneof(fc.constant(''), digits(10), digits(12).map((text) => `HS4${text}`)),
      dienThoai: fc.oneof(fc.constant(''), phone),
      email: fc.oneof(fc.constant(''), pick(['an.nguyen@gmail.com', 'phuhuynh7a@minhtan.edu.vn'])),
    });
    const father = parent('Nam', 'cha', year, fc.constant(surname));
    const mother = parent('Nữ', 'me', year, pick(surnames));
    return fc.tuple(pupil, father, mother).filter(([a, b, c]) => a.hoTen !== b['cha.hoTen'] && a.hoTen !== c['me.hoTen']).map((parts) => Object.assign({}, ...parts) as CleanProfile);
  });
}

/** `count` clean profiles; the same seed gives the same ones. */
export const cleanProfiles = (table: CommuneTable, count: number, seed: number, style: AddressStyle = 'bare'): CleanProfile[] =>
  fc.sample(cleanProfile(table, style), { numRuns: count, seed });

/** A clean profile as a page: its form has a star where S0 demands the field. */
export const cleanSheet = (values: CleanProfile): Sheet =>
  sheetOf('profile', [values], { lop: values['lop'] ?? null }, { required: ['hoTen', 'ngaySinh', 'gioiTinh', 'danToc', 'soDinhDanh', 'hoKhau'] });

import { describe, expect, test } from 'vitest';
import { keepsStyle, readAddress, splitAddress, writeAddress } from '../../lib/vietnamese/addresses.ts';
import { communeTable } from '../../lib/vietnamese/commune-data.ts';
import { findProvince, fullProvinceName, provinces } from '../../lib/vietnamese/provinces.ts';

const table = communeTable();
const read = (address: string) => {
  const { fault, part, communes } = readAddress(splitAddress(address).parts, table);
  return { fault, part, communes: communes.map(({ name }) => name) };
};

describe('§3.3 provinces', () => {
  test('34 of today; 7 are cities', () => {
    expect(provinces).toHaveLength(34);
    expect(provinces.filter(({ kind }) => kind === 'thanhPho').map(({ name }) => name).sort()).toEqual(['Cần Thơ', 'Hà Nội', 'Hải Phòng', 'Huế', 'Hồ Chí Minh', 'Đà Nẵng', 'Đồng Nai'].sort());
  });
  test.each(['Ninh Bình', 'tỉnh Ninh Bình', 'Tỉnh Ninh Bình', 'NINH BÌNH', 'T. Ninh Bình', 'Ninh Bình'.normalize('NFD')])('%j is Ninh Bình', (text) => {
    expect(findProvince(text)).toMatchObject({ province: { name: 'Ninh Bình' }, old: null });
  });
  test.each([['TP Hồ Chí Minh', 'Hồ Chí Minh'], ['TP.HCM', 'Hồ Chí Minh'], ['Thành phố Huế', 'Huế'], ['Thanh Hoá', 'Thanh Hóa'], ['Đăk Lăk', 'Đắk Lắk']])('%s is %s', (text, name) => {
    expect(findProvince(text)?.province.name).toBe(name);
  });
  const old =
    'Hà Giang>Tuyên Quang; Yên Bái>Lào Cai; Bắc Kạn>Thái Nguyên; Vĩnh Phúc>Phú Thọ; Hòa Bình>Phú Thọ; Bắc Giang>Bắc Ninh; Thái Bình>Hưng Yên; Hải Dương>Hải Phòng; Hà Nam>Ninh Bình; Nam Định>Ninh Bình; Quảng Bình>Quảng Trị; Quảng Nam>Đà Nẵng; Kon Tum>Quảng Ngãi; Bình Định>Gia Lai; Ninh Thuận>Khánh Hòa; Đắk Nông>Lâm Đồng; Bình Thuận>Lâm Đồng; Phú Yên>Đắk Lắk; Bình Dương>Hồ Chí Minh; Bà Rịa - Vũng Tàu>Hồ Chí Minh; Bình Phước>Đồng Nai; Long An>Tây Ninh; Sóc Trăng>Cần Thơ; Hậu Giang>Cần Thơ; Bến Tre>Vĩnh Long; Trà Vinh>Vĩnh Long; Tiền Giang>Đồng Tháp; Bạc Liêu>Cà Mau; Kiên Giang>An Giang; Thừa Thiên Huế>Huế';
  test.each(old.split('; ').map((pair) => pair.split('>') as [string, string]))('%s is now %s', (before, now) => {
    expect(findProvince(before)?.province.name).toBe(now);
    expect(findProvince(before)?.old).not.toBeNull();
  });
  test.each(['', 'Phu', 'Ninh Bính', 'Minh Tân'])('%j is none', (text) => expect(findProvince(text)).toBeNull());
  test('full names', () => expect([findProvince('Đồng Nai'), findProvince('Nam Định')].map((match) => match && fullProvinceName(match.province))).toEqual(['Thành phố Đồng Nai', 'Tỉnh Ninh Bình']));
});

describe('§3.3 N-ADDR', () => {
  test.each([
    ['Hướng Nghĩa, Minh Tân, Ninh Bình', null, ['Minh Tân']],
    ['Hướng Nghĩa, xã Minh Tân, tỉnh Ninh Bình', null, ['Minh Tân']],
    ['Số 5, đường Trần Phú, Phường Nam Định, Ninh Bình', null, ['Nam Định']],
    ['Hướng Nghĩa, Minh Thuận, Vụ Bản, Nam Định', 'district-level', ['Minh Tân']],
    ['Hướng Nghĩa, xã Minh Thuận, huyện Vụ Bản, tỉnh Nam Định', 'district-level', ['Minh Tân']],
    ['Hướng Nghĩa, Minh Thuận, H. Vụ Bản, Ninh Bình', 'district-level', ['Minh Tân']],
    ['Hướng Nghĩa, Minh Thuận, Nam Định', 'province-old', ['Minh Tân']],
    ['Hướng Nghĩa, Minh Thuận, Ninh Bình', 'commune-old', ['Minh Tân']],
    ['Hướng Nghĩa, Thị Xã Không Có, Ninh Bình', 'district-level', []],
    ['Hướng Nghĩa, Không Có, Ninh Bình', 'commune-unknown', []],
    ['Hướng Nghĩa, Minh Tân, Ninh Bính', 'province-unknown', []],
    ['Bệnh viện Phụ sản, Ninh Bình', null, []],
    ['Ninh Bình', null, []],
    ['Phu', null, []],
  ])('%s', (address, fault, communes) => expect(read(address)).toMatchObject({ fault, communes }));

  test('a divided old unit gives all its heirs and no certain one', () => {
    const divided = table.provinces.flatMap(({ name, oldUnits }) => oldUnits.filter((unit) => oldUnits.some((other) => other !== unit && other.name === unit.name && other.district === unit.district)).map((unit) => ({ unit, name })));
    const [{ unit, name } = { unit: undefined, name: '' }] = divided;
    expect(read(`Thôn A, ${unit?.name}, Huyện ${unit?.district}, ${name}`).communes.length).toBeGreaterThan(1);
  });

  test('written in both styles', () => {
    const { province, communes, heads } = readAddress(['Phu', 'Minh Thuận', 'Nam Định'], table);
    const [commune] = communes;
    expect(province && commune && writeAddress(heads, commune, province, 'bare')).toBe('Phu, Minh Tân, Ninh Bình');
    expect(province && commune && writeAddress(heads, commune, province, 'full')).toBe('Phu, Xã Minh Tân, Tỉnh Ninh Bình');
  });

  test.each([
    ['Phu, Minh Tân, Ninh Bình', true, false], ['Phu, Xã Minh Tân, Tỉnh Ninh Bình', false, true], ['Phu, Xã Minh Tân, Ninh Bình', false, false],
    ['Tỉnh Ninh Bình', false, true], ['Phu', true, true],
  ])('%s keeps bare %s, full %s', (address, bare, full) => {
    expect([keepsStyle(splitAddress(address).parts, 'bare'), keepsStyle(splitAddress(address).parts, 'full')]).toEqual([bare, full]);
  });

  test('the country is no part', () => expect(splitAddress('Phu, Minh Tân,Ninh Bình, Việt Nam.')).toEqual({ parts: ['Phu', 'Minh Tân', 'Ninh Bình'], country: true }));
});

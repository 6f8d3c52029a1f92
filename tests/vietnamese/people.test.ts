import { describe, expect, test } from 'vitest';
import { readEthnicGroup, readReligion, ethnicGroups, religions, isUsual } from '../../lib/vietnamese/enumerations.ts';
import { readName, saysNone, surnameOf } from '../../lib/vietnamese/person-names.ts';

describe('§3.4 N-NAME', () => {
  test.each([
    ['Nguyễn Văn An', null, null],
    ['Lã Thị Hoà', null, null],
    ['', 'empty', null],
    ['Nguyễn Văn An 2', 'digits', null],
    ['Nguyễn Văn An.', 'characters', null],
    ['An', 'one-word', null],
    ['NGUYỄN VĂN AN', 'case', 'Nguyễn Văn An'],
    ['nguyễn văn an', 'case', 'Nguyễn Văn An'],
    ['Lê MinH', 'capital-inside', 'Lê Minh'],
    ['Nguyễn văn An', 'small-word', 'Nguyễn Văn An'],
    ['Nguyễn  Văn An', 'spaces', 'Nguyễn Văn An'],
    [' Nguyễn Văn An ', 'spaces', 'Nguyễn Văn An'],
    ['Công Tằng Tôn Nữ Thị Minh Châu', 'long', null],
    ["H'Mai Niê", 'unusual', null],
    ['H’Mai Niê', 'apostrophe', "H'Mai Niê"],
    ['Ksor Blô', 'unusual', null],
    ['Y Blô', 'unusual', null],
  ])('%j', (value, fault, suggestion) => expect(readName(value)).toEqual({ fault, suggestion }));

  test.each(['Đã mất', 'không có', '(đã mất)', 'Không rõ', 'Bố mất'])('%s names nobody', (value) => expect(saysNone(value)).toBe(true));
  test.each(['Mật Văn An', 'Khổng Thị Có', 'Trần Văn Mất'])('%s is a name', (value) => expect(saysNone(value)).toBe(false));
  test('surname', () => expect(surnameOf(' Trần  Văn Bình')).toBe('Trần'));
});

describe('§2.3 enumerations', () => {
  test('54 peoples and foreigners, 17 religions', () => {
    expect(ethnicGroups).toHaveLength(55);
    expect(religions).toHaveLength(17);
  });
  test('every name of a catalogue is its own', () => {
    for (const name of ethnicGroups) expect(readEthnicGroup(name)).toEqual({ name, exact: true });
    for (const name of religions) expect(readReligion(name)).toEqual({ name, exact: true });
  });
  test.each([
    ["H'Mông", 'Mông'], ['Hmông', 'Mông'], ['Mèo', 'Mông'], ['Khmer', 'Khơ-me'], ['Khơ me', 'Khơ-me'], ['Gia Rai', 'Gia-rai'], ['Jrai', 'Gia-rai'],
    ['Ê Đê', 'Ê-đê'], ['Rađê', 'Ê-đê'], ['Ba Na', 'Ba-na'], ['Bahnar', 'Ba-na'], ['Xơ Đăng', 'Xơ-đăng'], ['Cơ Ho', 'Cơ-ho'], ['Kơ Ho', 'Cơ-ho'],
    ["K'Ho", 'Cơ-ho'], ["M'Nông", 'Mnông'], ['Ra Glai', 'Ra-glai'], ["X'tiêng", 'Xtiêng'], ['Stiêng', 'Xtiêng'], ['Bru - Vân Kiều', 'Bru-Vân Kiều'],
    ['Vân Kiều', 'Bru-Vân Kiều'], ['Cơ Tu', 'Cơ-tu'], ['Giẻ Triêng', 'Gié-Triêng'], ['Giẻ-Triêng', 'Gié-Triêng'], ['Khơ Mú', 'Khơ-mú'], ['Tà Ôi', 'Tà-ôi'],
    ['Ta Ôi', 'Tà-ôi'], ['Chơ Ro', 'Chơ-ro'], ['Xinh Mun', 'Xinh-mun'], ['Chu Ru', 'Chu-ru'], ['Cờ Lao', 'Cơ Lao'], ['Rơ Măm', 'Rơ-măm'],
    ['Cao Lan', 'Sán Chay'], ['Sán Chỉ', 'Sán Chay'], ['kinh', 'Kinh'], ['KINH', 'Kinh'],
  ])('%s is written %s', (value, name) => expect(readEthnicGroup(value)).toEqual({ name, exact: false }));
  test.each(['01 - Kinh', 'Kinh (Việt)', 'Khơ-Me', 'Ê-Đê'])('%s is accepted', (value) => expect(readEthnicGroup(value)?.exact).toBe(true));
  test.each(['Kinnh', '', 'Nguyễn'])('%j is no people', (value) => expect(readEthnicGroup(value)).toBeNull());
  test.each([['Thiên chúa giáo', 'Công giáo'], ['Lương', 'Không']])('%s is written %s', (value, name) => expect(readReligion(value)).toEqual({ name, exact: false }));
  test.each(['Tin Lành', 'Cao Đài', "Tôn giáo Baha’i"])('%s is accepted', (value) => expect(readReligion(value)?.exact ?? readReligion(value)).toBeTruthy());
  test.each([
    ['trangThai', 'Đang học'], ['trangThai', 'Chuyển đến kỳ 1'], ['trangThai', 'Nghỉ học xin học lại kỳ 2'], ['khuVuc', 'KV2-NT'], ['khuVuc', 'Đồng bằng'],
    ['khuVuc', 'Khu vực 1'], ['soBuoiTuan', '10 buổi/tuần'], ['soBuoiTuan', '6'], ['heNgoaiNgu', 'Hệ 10 năm'], ['nhomMau', 'AB'], ['hinhThucHoc', 'Trực tiếp'],
  ])('%s: %s is usual', (field, value) => expect(isUsual(field, value)).toBe(true));
  test('an odd status is not', () => expect(isUsual('trangThai', 'abc')).toBe(false));
});

import { describe, expect, test } from 'vitest';
import { classRules } from '../../../lib/rules/class/index.ts';
import { exampleFacts, profile, sheetOf } from '../../../lib/rules/examples.ts';
import { profileRules } from '../../../lib/rules/profile/index.ts';
import { runRules } from '../../../lib/rules/run.ts';
import { communeTable } from '../../../lib/vietnamese/commune-data.ts';

const facts = { ...exampleFacts, communes: communeTable() };
const rules = [...profileRules, ...classRules];
/** What is said of a profile of class 7A, 2026-2027, on 22/11/2026: "rule/message severity". */
const said = (values: Record<string, string>) => runRules(rules, profile(values), facts).map(({ rule, message, severity }) => `${rule}/${message} ${severity}`);
const born = '05/03/2014';

describe('§2.5 cross-field rules', () => {
  const cases: [string, Record<string, string>, string[]][] = [
    ['X-01', { ngaySinh: '31/02/2014' }, ['date-form/no-such-day error']],
    ['X-01', { ngaySinh: '05/03/2027' }, ['date-form/future error', 'grade-age/impossible error']],
    ['X-02', { ngaySinh: '05/03/2014' }, []],
    ['X-02', { ngaySinh: '05/03/2015' }, ['grade-age/young warning']],
    ['X-02', { ngaySinh: '05/03/2011' }, ['grade-age/older info']],
    ['X-02', { ngaySinh: '05/03/2011', luuBan: 'Không', danToc: 'Kinh' }, ['grade-age/old warning']],
    ['X-02', { ngaySinh: '05/03/2010' }, ['grade-age/old warning']],
    ['X-02', { ngaySinh: '05/03/2007' }, ['grade-age/impossible error']],
    ['X-02', { ngaySinh: '05/03/2016' }, ['grade-age/impossible error']],
    ['X-03', { soDinhDanh: '0363130012' }, ['personal-id/length error']],
    ['X-03', { soDinhDanh: '003314001234' }, ['personal-id/code error']],
    ['X-04', { soDinhDanh: '036314001234', gioiTinh: 'Nam' }, ['personal-id/gender error']],
    ['X-04', { soDinhDanh: '036114001234', ngaySinh: born, gioiTinh: 'Nữ' }, ['personal-id/century error']],
    ['X-05', { soDinhDanh: '036313001234', ngaySinh: born, gioiTinh: 'Nữ' }, ['personal-id/year error']],
    ['X-06', { soDinhDanh: '036314001234', noiSinh: 'Hà Nội' }, ['birth-province/differs info']],
    ['X-06', { soDinhDanh: '036314001234', noiSinh: 'Ninh Bình' }, []],
    ['X-08', { danToc: 'Abc' }, ['ethnic-group/unknown error']],
    ['X-08', { danToc: 'Khmer' }, ['ethnic-group/synonym warning']],
    ['X-09', { danToc: 'Tày', chaDanToc: 'Không', meDanToc: 'Không' }, ['parent-ethnicity/parents-not info']],
    ['X-10', { tonGiao: '' }, ['required-field/demanded warning']],
    ['X-10', { tonGiao: 'Abc' }, ['religion/unknown error']],
    ['X-11', { ngaySinh: '05/03/2010', doiVien: 'Có', lop: '11A' }, ['pioneer/age warning']],
    ['X-11', { doiVien: 'Có', ngayVaoDoi: '' }, ['pioneer/no-date warning']],
    ['X-11', { ngaySinh: born, ngayVaoDoi: '05/03/2013' }, ['pioneer/order error']],
    ['X-11', { ngayVaoDoi: '05/03/2030' }, ['date-form/future error']],
    ['X-12', { ngaySinh: '05/12/2009', ngayVaoDoan: '26/03/2025', lop: '11A' }, ['grade-age/older info', 'youth-union/fifteen info']],
    ['X-12', { doiVien: 'Có', doanVien: 'Có' }, ['youth-union/both info']],
    ['X-13', { trangThai: 'Thôi học kỳ 1', ngayTrangThai: '', danToc: '', tonGiao: '' }, ['pupil-status/no-date warning']],
    ['X-13', { trangThai: 'Chuyển đến kỳ 1', ngayVaoTruong: '' }, ['pupil-status/no-entry warning']],
    ['X-14', { soBuoiTuan: '10 buổi/tuần', hoc2Buoi: 'Không' }, ['study-sessions/two-a-day warning']],
    ['X-14', { heNgoaiNgu: '' }, ['required-field/language error']],
    ['X-14', { hocCTBo: 'Không' }, ['study-sessions/programme warning']],
    ['X-15', { 'cha.namSinh': '85' }, ['parent-year/form error']],
    ['X-15', { 'cha.namSinh': '2030' }, ['parent-year/future error']],
    ['X-15', { 'cha.namSinh': '12/04/1985' }, []],
    ['X-16', { ngaySinh: born, 'me.namSinh': '2005' }, ['parent-year/impossible error']],
    ['X-16', { ngaySinh: born, 'me.namSinh': '1999' }, ['parent-year/young warning']],
    ['X-16', { ngaySinh: born, 'me.namSinh': '1960' }, ['parent-year/old warning']],
    ['X-16', { ngaySinh: born, 'cha.namSinh': '1960' }, []],
    ['X-17', { hoTen: 'Trần Minh An', 'cha.hoTen': 'Trần Minh An' }, ['parent-names/same error']],
    ['X-17', { 'cha.hoTen': 'Trần Thị Hoa' }, ['parent-names/swapped warning']],
    ['X-17', { 'me.hoTen': 'Trần Văn Hoà' }, ['parent-names/swapped warning']],
    ['X-18', { 'cha.hoTen': '', 'me.hoTen': '', 'giamHo.hoTen': '' }, ['guardian/none error']],
    ['X-19', { hoTen: 'Trần Minh An', 'cha.hoTen': 'Lê Văn Bình', 'me.hoTen': 'Đỗ Thị Hoa' }, ['parent-names/surname info']],
    ['X-20', { soDinhDanh: '036314001234', bhyt: '036314001235' }, ['health-insurance/differs error']],
    ['X-21', { dienThoai: '09123' }, ['phone-number/form error']],
    ['X-21', { 'cha.dienThoai': '', 'me.dienThoai': '' }, ['family-phone/none warning']],
    ['X-22', { doiTuongChinhSach: 'Hộ nghèo', cheDoChinhSach: '' }, ['policy-benefit/no-benefit info']],
    ['X-23', { ngaySinh: born, ngayVaoTruong: '05/09/2020' }, ['school-entry/early error']],
    ['X-23', { ngayVaoTruong: '05/09/2027' }, ['school-entry/ahead warning']],
    ['X-24', { hoKhau: 'Hướng Nghĩa, Minh Tân, Ninh Bình', choO: '' }, ['required-field/residence warning']],
    ['X-24', { hoKhau: 'Hướng Nghĩa, Minh Tân, Ninh Bình', choO: 'Hướng Nghĩa, Xã Minh Tân, Ninh Bình' }, ['address-shape/bare warning']],
  ];
  test.each(cases)('%s %o', (_id, values, findings) => expect(said(values).sort()).toEqual(findings.sort()));

  test('X-07 and X-21 across a list', () => {
    const row = { hoTen: 'Trần Minh An', ngaySinh: born, soDinhDanh: '036214001234' };
    const list = sheetOf('roster', [row, row]);
    expect(runRules(classRules, list, facts).map(({ message, row: at }) => `${message} ${at}`).sort()).toEqual(['code 0', 'code 1', 'person 0', 'person 1']);
  });

  test('S0:22 a star on the page asks for the field, whatever stands for "nothing chosen"', () => {
    for (const value of ['', 'Chọn', '--Chọn--', '-- Chọn --', '-- Chọn dân tộc --', '---', '__/__/____', '…']) {
      expect(runRules(profileRules, profile({ danToc: value }, { required: ['danToc'] }), facts).map(({ rule, severity }) => [rule, severity]), value).toEqual([['required-field', 'error']]);
    }
    expect(runRules(profileRules, profile({ hoTen: 'Trần Văn Chọn' }, { required: ['hoTen'] }), facts)).toEqual([]);
  });

  test('a key that was not read is not missing', () => expect(said({ hoTen: 'Trần Minh An' })).toEqual([]));
});

describe('§3.3 N-ADDR as the rules say it', () => {
  const cases: [string, Record<string, string>, string[]][] = [
    ['unknown province', { hoKhau: 'Hướng Nghĩa, Minh Tân, Ninh Bính' }, ['address-unit/province-unknown error']],
    ['commune of another province', { hoKhau: 'Hướng Nghĩa, Hạc Thành, Ninh Bình' }, ['address-unit/commune-unknown error']],
    ['district left', { hoKhau: 'Hướng Nghĩa, Minh Thuận, Vụ Bản, Ninh Bình' }, ['address-unit/district-level warning']],
    ['old province', { hoKhau: 'Hướng Nghĩa, Minh Thuận, Nam Định' }, ['address-unit/province-old error']],
    ['old names on a birth certificate', { noiSinh: 'Minh Thuận, Nam Định' }, ['address-unit/copied-province-old warning']],
    ['abbreviated', { choO: 'Hướng Nghĩa, X. Minh Tân, T. Ninh Bình' }, ['address-shape/abbreviation error']],
    ['dashes', { hoKhau: 'Hướng Nghĩa - Minh Tân - Ninh Bình' }, ['address-shape/dash error']],
    ['digits in a place of several parts', { hoKhau: '12, 34' }, ['address-shape/digits error']],
    ['country', { hoKhau: 'Hướng Nghĩa, Minh Tân, Ninh Bình, Việt Nam' }, ['address-shape/country warning']],
    ['a commune with a dash in its name', { hoKhau: 'Hòa Bình, Chân Mây - Lăng Cô, Huế' }, []],
    ['a commune that bears an old district’s name', { hoKhau: 'An Lạc, Buôn Hồ, Đắk Lắk' }, []],
  ];
  test.each(cases)('%s', (_name, values, findings) => {
    expect(said(values).filter((line) => !line.startsWith('hamlet-name')).sort()).toEqual(findings.sort());
  });
});

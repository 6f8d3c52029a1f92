import { readPersonalId, type IdFault } from '../../vietnamese/personal-id.ts';
import { profile, sheetOf } from '../examples.ts';
import { defineRule, type Example, type RuleMessage } from '../rule.ts';
import { birthYear, filledCells, isForeigner, isMasked, people, sexOf } from './values.ts';

export const rule = defineRule({
  id: 'personal-id',
  since: '0.1.0',
  title: { vi: 'Số định danh đúng cấu trúc và khớp giới tính, năm sinh', en: 'Personal numbers are well formed and agree with sex and birth year' },
  help: {
    vi: 'Số định danh có 12 chữ số: 3 số nơi đăng ký khai sinh, 1 số thế kỉ và giới tính, 2 số năm sinh, 6 số ngẫu nhiên. Sai thì đối chiếu giấy khai sinh hoặc căn cước rồi sửa số hoặc sửa ngày sinh, giới tính.',
    en: 'A personal number has 12 digits: 3 for the place of birth registration, 1 for century and sex, 2 for the birth year, 6 random. Where it disagrees, check the birth certificate or card, then mend the number or the other field.',
  },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'NĐ 137/2015/NĐ-CP, Điều 13' }, { source: 'TT 59/2021/TT-BCA' }],
  options: {},
  messages: {
    'not-digits': { severity: 'error', vi: 'Số định danh chỉ gồm chữ số: nhập lại theo giấy khai sinh hoặc căn cước.', en: 'A personal number has digits only: enter it again from the birth certificate or card.' },
    'old-card': { severity: 'error', vi: '“{value}” là số CMND 9 số cũ: nhập số định danh 12 số.', en: '“{value}” is an old 9-digit card: enter the 12-digit personal number.' },
    length: { severity: 'error', vi: 'Số định danh phải có 12 chữ số, đang có {digits}: nhập lại cho đủ.', en: 'A personal number has 12 digits, here {digits}: enter it again.' },
    'lost-zero': { severity: 'error', vi: 'Mất số 0 ở đầu: nhập {suggestion}.', en: 'The leading 0 is lost: enter {suggestion}.' },
    spaces: { severity: 'warning', vi: 'Thừa dấu cách hoặc dấu chấm: nhập liền {suggestion}.', en: 'Stray spaces or dots: enter {suggestion}.' },
    code: { severity: 'error', vi: 'Ba số đầu “{code}” không phải mã tỉnh nào: đối chiếu giấy khai sinh.', en: 'The first three digits “{code}” are no province’s code: check the birth certificate.' },
    gender: { severity: 'error', vi: 'Chữ số thứ 4 không khớp giới tính: đối chiếu giấy khai sinh rồi sửa số hoặc giới tính.', en: 'The 4th digit disagrees with the sex: check the birth certificate, then mend one of them.' },
    century: { severity: 'error', vi: 'Chữ số thứ 4 không khớp thế kỉ của năm sinh {year}: đối chiếu giấy khai sinh.', en: 'The 4th digit disagrees with the century of {year}: check the birth certificate.' },
    year: { severity: 'error', vi: 'Chữ số thứ 5–6 không khớp năm sinh {year}: đối chiếu giấy khai sinh rồi sửa số hoặc ngày sinh.', en: 'Digits 5–6 disagree with the birth year {year}: check the birth certificate, then mend one of them.' },
    patterned: { severity: 'warning', vi: 'Sáu số cuối đều đặn như số gõ tạm: đối chiếu giấy khai sinh.', en: 'The last six digits look typed at random: check the birth certificate.' },
    abroad: { severity: 'info', vi: 'Số đăng ký khai sinh ở nước ngoài: kiểm tra lại với gia đình.', en: 'A number registered abroad: check it with the family.' },
    masked: { severity: 'info', vi: 'Trang che một phần số định danh nên chưa kiểm tra được: mở hồ sơ của em để xem đủ số.', en: 'The page hides part of the number, so it could not be checked: open the pupil’s profile.' },
  } satisfies Record<IdFault | 'patterned' | 'abroad' | 'masked', RuleMessage>,
  check(sheet, _facts, report) {
    for (const { row, field, value, record } of filledCells(sheet, (key) => key === 'soDinhDanh' || /^(?:cha|me|giamHo)\.soDinhDanh$/.test(key))) {
      const person = people.find((key) => field.startsWith(`${key}.`)) ?? null;
      if (isForeigner(record)) continue;
      if (isMasked(value)) {
        report.unsure('masked', { row, field });
        continue;
      }
      const gioiTinh = person === null ? sexOf(record, sheet) : person === 'cha' ? 'Nam' : person === 'me' ? 'Nữ' : null;
      const namSinh = birthYear(record, person);
      const reading = readPersonalId(value, { gioiTinh, namSinh });
      const place = { row, field };
      const digits = value.replace(/\D/g, '');
      if (reading.fault !== null) {
        const params = { digits: digits.length, code: digits.slice(0, 3), year: namSinh ?? '' };
        report.fail(reading.fault, place, reading.meant === null ? { params } : { params, suggestion: reading.meant });
      } else if (reading.patterned) report.fail('patterned', place);
      else if (reading.abroad) report.fail('abroad', place);
    }
  },
});

const pupil = { hoTen: 'Phạm Thu Hà', gioiTinh: 'Nữ', ngaySinh: '05/03/2013' };
export const examples: readonly Example[] = [
  { name: 'Khớp', sheet: profile({ ...pupil, soDinhDanh: '036313001234' }), expect: [] },
  { name: 'Chưa đọc giới tính và ngày sinh thì chỉ xét cấu trúc', sheet: profile({ soDinhDanh: '036313001234' }), expect: [] },
  { name: 'Không khớp giới tính', sheet: profile({ ...pupil, gioiTinh: 'Nam', soDinhDanh: '036313001234' }), expect: [{ message: 'gender', field: 'soDinhDanh' }] },
  { name: 'Không khớp năm sinh', sheet: profile({ ...pupil, ngaySinh: '05/03/2012', soDinhDanh: '036313001234' }), expect: [{ message: 'year' }] },
  { name: 'Mất số 0 đầu', sheet: profile({ ...pupil, soDinhDanh: '36313001234' }), expect: [{ message: 'lost-zero', suggestion: '036313001234' }] },
  { name: 'Số CMND cũ của mẹ', sheet: sheetOf('roster', [{ 'me.soDinhDanh': '162345678' }]), expect: [{ message: 'old-card', field: 'me.soDinhDanh' }] },
  { name: 'Mã tỉnh không có', sheet: profile({ soDinhDanh: '003313001234' }), expect: [{ message: 'code' }] },
  { name: 'Trang che số', sheet: profile({ soDinhDanh: '0363******34' }), expect: [{ outcome: 'unsure', message: 'masked' }] },
  { name: 'Gõ tạm', sheet: profile({ ...pupil, soDinhDanh: '036313000000' }), expect: [{ message: 'patterned' }] },
];

import { splitAddress } from '../../vietnamese/addresses.ts';
import { readPersonalId } from '../../vietnamese/personal-id.ts';
import { findProvince, fullProvinceName } from '../../vietnamese/provinces.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { textOf } from './values.ts';

/** Both sides by the province of today, because the code keeps the old one and the field may hold either. */
export const rule = defineRule({
  id: 'birth-province',
  since: '0.1.0',
  title: { vi: 'Nơi sinh và mã tỉnh trong số định danh', en: 'Place of birth and the province in the personal number' },
  help: {
    vi: 'Ba số đầu của số định danh là nơi đăng ký khai sinh. Thường trùng tỉnh nơi sinh, nhưng có em sinh một nơi, khai sinh một nơi: chỉ nhắc xem lại.',
    en: 'The first three digits name the place of birth registration. It is mostly the province of birth, but not always: only to be looked at.',
  },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'NĐ 137/2015/NĐ-CP, Điều 13' }],
  options: {},
  messages: {
    differs: { severity: 'info', vi: 'Số định danh đăng ký ở {registered}, nơi sinh ghi {born}: đúng nếu khai sinh ở nơi khác, không thì đối chiếu giấy khai sinh.', en: 'The personal number was registered in {registered}, the place of birth says {born}: right if registered elsewhere, else check the birth certificate.' },
  },
  check(sheet, _facts, report) {
    sheet.rows.forEach((record, row) => {
      const reading = readPersonalId(textOf(record, 'soDinhDanh'), { gioiTinh: null, namSinh: null });
      const registered = reading.fault === null && reading.province !== null ? findProvince(reading.province) : null;
      const whole = findProvince(splitAddress(textOf(record, 'noiSinh')).parts.at(-1) ?? '');
      const born = whole ?? findProvince(textOf(record, 'noiSinh.tinh'));
      if (!registered || !born || registered.province === born.province) return;
      const field = whole ? 'noiSinh' : 'noiSinh.tinh';
      report.fail('differs', { row, field }, { params: { registered: fullProvinceName(registered.province), born: fullProvinceName(born.province) } });
    });
  },
});

const soDinhDanh = '036313001234';
export const examples: readonly Example[] = [
  { name: 'Mã Nam Định, sinh ở Ninh Bình mới', sheet: profile({ soDinhDanh, noiSinh: 'Minh Tân, Ninh Bình' }), expect: [] },
  { name: 'Nơi sinh ghi tỉnh cũ', sheet: profile({ soDinhDanh, noiSinh: 'Nam Định' }), expect: [] },
  { name: 'Sinh ở tỉnh khác', sheet: profile({ soDinhDanh, noiSinh: 'Hà Nội' }), expect: [{ message: 'differs', field: 'noiSinh' }] },
];

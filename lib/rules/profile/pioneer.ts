import { ageOn, dayNumber, dayOfIso } from '../../vietnamese/dates.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { dayIn, isEmpty, saysYes } from './values.ts';

export const rule = defineRule({
  id: 'pioneer',
  since: '0.1.0',
  title: { vi: 'Đội viên: tuổi và ngày vào Đội', en: 'Pioneers: age and date of joining' },
  help: { vi: 'Đội viên từ 9 đến 15 tuổi, có ngày vào Đội sau ngày sinh.', en: 'Pioneers are 9 to 15 and joined after their birth.' },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'Điều lệ Đội TNTP Hồ Chí Minh: thiếu niên từ 9 đến hết 15 tuổi' }],
  options: {},
  messages: {
    age: { severity: 'warning', vi: '{age} tuổi mà ghi là đội viên: kiểm tra ngày sinh và mục đội viên.', en: 'A pioneer at {age}: check birth date and membership.' },
    'no-date': { severity: 'warning', vi: 'Là đội viên mà chưa có ngày vào Đội: nhập ngày vào Đội.', en: 'A pioneer without a date of joining: enter it.' },
    order: { severity: 'error', vi: 'Ngày vào Đội không sau ngày sinh: nhập lại.', en: 'The date of joining is not after the birth: enter it again.' },
  },
  check(sheet, { today }, report) {
    const now = dayOfIso(today);
    sheet.rows.forEach((record, row) => {
      const [birth, joined] = [dayIn(record, 'ngaySinh'), dayIn(record, 'ngayVaoDoi')];
      if (birth && joined && dayNumber(joined) <= dayNumber(birth)) report.fail('order', { row, field: 'ngayVaoDoi' });
      if (saysYes(record.values['doiVien']) !== true) return;
      const age = birth && now ? ageOn(birth, now) : null;
      if (age !== null && age >= 0 && (age < 9 || age > 15)) report.fail('age', { row, field: 'doiVien' }, { params: { age } });
      if (record.values['ngayVaoDoi'] !== undefined && isEmpty(record.values['ngayVaoDoi'])) report.fail('no-date', { row, field: 'ngayVaoDoi' });
    });
  },
});

const pupil = { ngaySinh: '05/03/2013', doiVien: 'Có' };
export const examples: readonly Example[] = [
  { name: 'Đội viên', sheet: profile({ ...pupil, ngayVaoDoi: '15/05/2022' }), expect: [] },
  { name: 'Trang không có ngày vào Đội', sheet: profile(pupil), expect: [] },
  { name: 'Chưa có ngày vào Đội', sheet: profile({ ...pupil, ngayVaoDoi: '' }), expect: [{ message: 'no-date' }] },
  { name: 'Quá tuổi', sheet: profile({ ngaySinh: '05/03/2009', doiVien: 'x' }), expect: [{ message: 'age', field: 'doiVien' }] },
  { name: 'Vào Đội trước khi sinh', sheet: profile({ ...pupil, ngayVaoDoi: '15/05/2012' }), expect: [{ message: 'order' }] },
];

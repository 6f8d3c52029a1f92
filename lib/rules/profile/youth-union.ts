import { ageOn, dayNumber } from '../../vietnamese/dates.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { dayIn, saysYes } from './values.ts';

export const rule = defineRule({
  id: 'youth-union',
  since: '0.1.0',
  title: { vi: 'Đoàn viên: tuổi và ngày vào Đoàn', en: 'Youth-union members: age and date of joining' },
  help: { vi: 'Vào Đoàn từ 16 tuổi; ngày vào Đoàn sau ngày sinh và sau ngày vào Đội.', en: 'Members join from 16, after their birth and after joining the pioneers.' },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'Điều lệ Đoàn TNCS Hồ Chí Minh, Điều 1: từ 16 tuổi' }],
  options: {},
  messages: {
    young: { severity: 'warning', vi: 'Vào Đoàn lúc {age} tuổi: kiểm tra ngày vào Đoàn và ngày sinh.', en: 'Joined at {age}: check the date of joining and the birth date.' },
    fifteen: { severity: 'info', vi: 'Vào Đoàn lúc chưa tròn 16 tuổi: xem lại ngày vào Đoàn.', en: 'Joined before turning 16: look at the date of joining.' },
    order: { severity: 'error', vi: 'Ngày vào Đoàn phải sau ngày sinh và ngày vào Đội: nhập lại.', en: 'The date of joining must be after the birth and after joining the pioneers: enter it again.' },
    both: { severity: 'info', vi: 'Vừa là đội viên vừa là đoàn viên: xem lại hai mục này.', en: 'Both pioneer and youth-union member: look at both.' },
  },
  check(sheet, _facts, report) {
    sheet.rows.forEach((record, row) => {
      const [birth, pioneer, joined] = [dayIn(record, 'ngaySinh'), dayIn(record, 'ngayVaoDoi'), dayIn(record, 'ngayVaoDoan')];
      const field = 'ngayVaoDoan';
      if (joined && [birth, pioneer].some((earlier) => earlier && dayNumber(joined) <= dayNumber(earlier))) report.fail('order', { row, field });
      else if (joined && birth) {
        const age = ageOn(birth, joined);
        if (age < 15 && joined.year - birth.year < 15) report.fail('young', { row, field }, { params: { age } });
        else if (age < 16) report.fail('fifteen', { row, field });
      }
      if (saysYes(record.values['doiVien']) === true && saysYes(record.values['doanVien']) === true) report.fail('both', { row, field: 'doanVien' });
    });
  },
});

const ngaySinh = '05/03/2010';
export const examples: readonly Example[] = [
  { name: 'Đủ 16 tuổi', sheet: profile({ ngaySinh, doanVien: 'Có', ngayVaoDoan: '26/03/2026' }), expect: [] },
  { name: 'Chưa tròn 16', sheet: profile({ ngaySinh, ngayVaoDoan: '26/03/2025' }), expect: [{ message: 'fifteen' }] },
  { name: 'Quá sớm', sheet: profile({ ngaySinh, ngayVaoDoan: '26/03/2023' }), expect: [{ message: 'young' }] },
  { name: 'Sai thứ tự', sheet: profile({ ngaySinh, ngayVaoDoi: '15/05/2019', ngayVaoDoan: '15/05/2018' }), expect: [{ message: 'order' }] },
  { name: 'Cả Đội và Đoàn', sheet: profile({ doiVien: 'Có', doanVien: 'Có' }), expect: [{ message: 'both' }] },
];

import { dayNumber, dayOfIso } from '../../vietnamese/dates.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { dayIn } from './values.ts';

export const rule = defineRule({
  id: 'school-entry',
  since: '0.1.0',
  title: { vi: 'Ngày vào trường hợp lí', en: 'The date of entry is plausible' },
  help: { vi: 'Học sinh vào trường trung học khi ít nhất 10 tuổi, và không sau hôm nay.', en: 'Pupils enter a secondary school at 10 or older, and not after today.' },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'Điều lệ trường trung học: tuổi vào học lớp sáu là 11' }],
  options: {},
  messages: {
    early: { severity: 'error', vi: 'Ngày vào trường khi chưa đủ 10 tuổi: đối chiếu ngày sinh và ngày vào trường.', en: 'Entered before the age of 10: compare birth date and date of entry.' },
    ahead: { severity: 'warning', vi: 'Ngày vào trường sau hôm nay: kiểm tra lại.', en: 'The date of entry is after today: check.' },
  },
  check(sheet, { today }, report) {
    const now = dayOfIso(today);
    sheet.rows.forEach((record, row) => {
      const [birth, entry] = [dayIn(record, 'ngaySinh'), dayIn(record, 'ngayVaoTruong')];
      const place = { row, field: 'ngayVaoTruong' };
      if (birth && entry && dayNumber(entry) < dayNumber({ ...birth, year: birth.year + 10 })) report.fail('early', place);
      else if (now && entry && dayNumber(entry) > dayNumber(now)) report.fail('ahead', place);
    });
  },
});

const ngaySinh = '05/03/2013';
export const examples: readonly Example[] = [
  { name: 'Vào lớp 6', sheet: profile({ ngaySinh, ngayVaoTruong: '05/09/2024' }), expect: [] },
  { name: 'Chưa đủ 10 tuổi', sheet: profile({ ngaySinh, ngayVaoTruong: '05/09/2014' }), expect: [{ message: 'early' }] },
  { name: 'Sau hôm nay', sheet: profile({ ngaySinh, ngayVaoTruong: '05/09/2027' }), expect: [{ message: 'ahead' }] },
];

import { firstYearOf } from '../../records/sheet.ts';
import { dayNumber } from '../../vietnamese/dates.ts';
import { foldAccents } from '../../vietnamese/text.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { dayIn, isEmpty, textOf } from './values.ts';

/** The dates that go with a status. */
export const rule = defineRule({
  id: 'pupil-status',
  since: '0.1.0',
  title: { vi: 'Trạng thái học sinh có ngày đi kèm', en: 'A pupil’s status has its date' },
  help: {
    vi: 'Chuyển đi, thôi học, bỏ học phải có ngày; chuyển đến phải có ngày vào trường trong năm học. Nhà trường theo dõi hằng tuần, tháng, học kì.',
    en: 'Moving away or leaving needs its date; moving in needs a date of entry within the school year.',
  },
  sheets: ['profile', 'roster'],
  tag: 'song',
  basis: [{ source: 'Hướng dẫn sử dụng sổ điểm, học bạ điện tử', quote: 'theo dõi học sinh theo từng tuần, tháng, học kỳ các thông tin: Bỏ học, chuyển trường, chuyển lớp' }],
  options: {},
  messages: {
    'no-date': { severity: 'warning', vi: 'Trạng thái “{status}” mà chưa có ngày: nhập ngày trạng thái.', en: 'Status “{status}” without a date: enter it.' },
    'no-entry': { severity: 'warning', vi: 'Học sinh chuyển đến mà chưa có ngày vào trường: nhập ngày.', en: 'Moved in without a date of entry: enter it.' },
    'entry-elsewhen': { severity: 'warning', vi: 'Học sinh chuyển đến trong năm học {namHoc} mà ngày vào trường là {value}: kiểm tra lại.', en: 'Moved in during {namHoc}, but the date of entry is {value}: check.' },
  },
  check(sheet, _facts, report) {
    sheet.rows.forEach((record, row) => {
      const status = textOf(record, 'trangThai');
      const date = record.values['ngayTrangThai'];
      if (hasLeft(record) && date !== undefined && isEmpty(date)) report.fail('no-date', { row, field: 'ngayTrangThai' }, { params: { status } });
      const entry = record.values['ngayVaoTruong'];
      if (!/^(?:\d+\W*)?chuyen den/.test(foldAccents(status)) || entry === undefined) return;
      if (isEmpty(entry)) return report.fail('no-entry', { row, field: 'ngayVaoTruong' });
      const start = firstYearOf(sheet.namHoc);
      const day = dayIn(record, 'ngayVaoTruong');
      // The summer before belongs to the year for which the pupil moves in.
      if (start !== null && day && (dayNumber(day) < start * 10000 + 501 || dayNumber(day) > (start + 1) * 10000 + 831)) {
        report.fail('entry-elsewhen', { row, field: 'ngayVaoTruong' }, { params: { namHoc: sheet.namHoc ?? '' } });
      }
    });
  },
});

export const examples: readonly Example[] = [
  { name: 'Chuyển đi, có ngày', sheet: profile({ trangThai: 'Chuyển đi kỳ 1', ngayTrangThai: '10/10/2026' }), expect: [] },
  { name: 'Thôi học, chưa có ngày', sheet: profile({ trangThai: 'Thôi học kỳ 1', ngayTrangThai: '' }), expect: [{ message: 'no-date' }] },
  { name: 'Chuyển đến, chưa có ngày vào trường', sheet: profile({ trangThai: 'Chuyển đến kỳ 1', ngayVaoTruong: '' }), expect: [{ message: 'no-entry' }] },
  { name: 'Chuyển đến, ngày vào trường năm khác', sheet: profile({ trangThai: 'Chuyển đến kỳ 1', ngayVaoTruong: '05/09/2024' }), expect: [{ message: 'entry-elsewhen' }] },
];

import { dayNumber, dayOfIso, readDate } from '../../vietnamese/dates.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { nameOf } from './labels.ts';
import { filledCells } from './values.ts';

const fields = ['ngaySinh', 'ngayCap', 'ngayTrangThai', 'ngayVaoTruong', 'ngayVaoDoi', 'ngayVaoDoan', 'ngayVaoDang'];

/** The birth date and every other date of the profile. */
export const rule = defineRule({
  id: 'date-form',
  since: '0.1.0',
  title: { vi: 'Ngày tháng có thật và ghi dd/mm/yyyy', en: 'Dates are real and written dd/mm/yyyy' },
  help: {
    vi: 'Ngày ghi đủ ngày/tháng/năm bốn chữ số, có trong lịch, không ở tương lai. Số như 41338 là ngày bị bảng tính đổi thành số.',
    en: 'Dates have day, month and four-digit year, exist in the calendar and are not in the future. A number such as 41338 is a date a spreadsheet turned into a number.',
  },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'Mẫu học bạ kèm theo TT 22/2021/TT-BGDĐT: ngày, tháng, năm sinh' }],
  options: {},
  messages: {
    form: { severity: 'error', vi: '“{value}” không phải ngày: nhập {name} theo mẫu ngày/tháng/năm, ví dụ 05/03/2013.', en: '“{value}” is no date: enter day/month/year, for example 05/03/2013.' },
    'no-such-day': { severity: 'error', vi: 'Không có ngày {value}: đối chiếu giấy tờ rồi nhập lại {name}.', en: 'There is no such day as {value}: check the papers and enter it again.' },
    'two-digit-year': { severity: 'error', vi: 'Năm chỉ có hai chữ số: nhập đủ bốn chữ số.', en: 'The year has two digits: enter all four.' },
    serial: { severity: 'error', vi: '“{value}” là ngày bị bảng tính đổi thành số: nhập {suggestion}.', en: '“{value}” is a date that a spreadsheet turned into a number: enter {suggestion}.' },
    future: { severity: 'error', vi: '{value} ở tương lai: nhập lại {name}.', en: '{value} is in the future: enter it again.' },
    padding: { severity: 'info', vi: 'Nên ghi theo mẫu ngày/tháng/năm, đủ hai chữ số: {suggestion}.', en: 'Better written as dd/mm/yyyy: {suggestion}.' },
  },
  check(sheet, { today }, report) {
    const now = dayOfIso(today);
    for (const { row, field, value, column } of filledCells(sheet, (key) => fields.includes(key) || /^(?:cha|me|giamHo)\.ngayCap$/.test(key))) {
      const reading = readDate(value);
      const place = { row, field };
      const params = { name: nameOf(field, column?.label) };
      if (!reading.ok) report.fail(reading.fault, place, reading.text === null ? { params } : { params, suggestion: reading.text });
      // Entry dates may lie ahead; school-entry looks at that one.
      else if (now && field !== 'ngayVaoTruong' && dayNumber(reading.day) > dayNumber(now)) report.fail('future', place, { params });
      else if (!reading.exact) report.fail('padding', place, { params, suggestion: reading.text });
    }
  },
});

const born = (ngaySinh: string) => profile({ ngaySinh });
export const examples: readonly Example[] = [
  { name: 'Đúng mẫu', sheet: born('05/03/2013'), expect: [] },
  { name: 'Ô ngày của trình duyệt', sheet: born('2013-03-05'), expect: [] },
  { name: 'Không có ngày 30/02', sheet: born('30/02/2013'), expect: [{ message: 'no-such-day' }] },
  { name: 'Ở tương lai', sheet: born('05/03/2031'), expect: [{ message: 'future' }] },
  { name: 'Năm hai chữ số', sheet: born('05/03/13'), expect: [{ message: 'two-digit-year' }] },
  { name: 'Ngày bị đổi thành số', sheet: born('41338'), expect: [{ message: 'serial', suggestion: '05/03/2013' }] },
  { name: 'Thiếu số 0', sheet: born('5-3-2013'), expect: [{ message: 'padding', suggestion: '05/03/2013' }] },
];

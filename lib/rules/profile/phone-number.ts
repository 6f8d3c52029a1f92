import { phonesIn, readPhone } from '../../vietnamese/phones.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { filledCells, isMasked } from './values.ts';

export const phoneFields = ['dienThoai', 'dienThoaiCoDinh', 'cha.dienThoai', 'me.dienThoai', 'giamHo.dienThoai'];

/** The number's form. */
export const rule = defineRule({
  id: 'phone-number',
  since: '0.1.0',
  title: { vi: 'Số điện thoại gọi được', en: 'Telephone numbers can be called' },
  help: {
    vi: 'Di động có 10 số, bắt đầu bằng 03, 05, 07, 08, 09; cố định bắt đầu bằng 02. Đầu số 11 số cũ đã đổi từ năm 2018.',
    en: 'Mobile numbers have 10 digits and begin with 03, 05, 07, 08 or 09; landlines with 02. The old 11-digit prefixes were changed in 2018.',
  },
  sheets: ['profile', 'roster'],
  tag: 'song',
  basis: [{ source: 'TT 22/2014/TT-BTTTT: quy hoạch kho số viễn thông' }],
  options: {},
  messages: {
    form: { severity: 'error', vi: '“{number}” không phải số điện thoại: hỏi lại gia đình.', en: '“{number}” is no telephone number: ask the family.' },
    old: { severity: 'error', vi: '“{number}” là đầu số cũ 11 số: đổi thành {today}.', en: '“{number}” has an old 11-digit prefix: change it to {today}.' },
    'lost-zero': { severity: 'error', vi: 'Mất số 0 ở đầu: nhập {today}.', en: 'The leading 0 is lost: enter {today}.' },
    written: { severity: 'info', vi: 'Nên viết liền, bắt đầu bằng số 0: {suggestion}.', en: 'Better without gaps and with a leading 0: {suggestion}.' },
  },
  check(sheet, _facts, report) {
    for (const { row, field, value } of filledCells(sheet, (key) => phoneFields.includes(key))) {
      // A number that the platform hides in part is as good as none read.
      if (isMasked(value)) continue;
      const numbers = phonesIn(value);
      const readings = numbers.map(readPhone);
      const wrong = readings.findIndex((reading) => !reading.ok);
      const reading = readings[wrong];
      const mended = readings.map((each) => each.number);
      const suggestion = mended.includes(null) ? {} : { suggestion: mended.join(', ') };
      if (reading && !reading.ok) report.fail(reading.fault, { row, field }, { params: { number: numbers[wrong] ?? value, today: reading.number ?? '' }, ...suggestion });
      else if (numbers.some((number, index) => number !== mended[index])) report.fail('written', { row, field }, suggestion);
    }
  },
});

const at = (dienThoai: string) => profile({ dienThoai });
export const examples: readonly Example[] = [
  { name: 'Di động', sheet: at('0912345678'), expect: [] },
  { name: 'Hai số', sheet: at('0912345678 / 0363456789'), expect: [] },
  { name: 'Đầu số cũ', sheet: at('01662345678'), expect: [{ message: 'old', suggestion: '0362345678' }] },
  { name: 'Mất số 0', sheet: profile({ 'me.dienThoai': '912345678' }), expect: [{ message: 'lost-zero', field: 'me.dienThoai', suggestion: '0912345678' }] },
  { name: 'Viết rời', sheet: at('+84 912 345 678'), expect: [{ message: 'written', suggestion: '0912345678' }] },
  { name: 'Trang che số', sheet: at('091****678'), expect: [] },
  { name: 'Thiếu số', sheet: at('09123'), expect: [{ message: 'form' }] },
];

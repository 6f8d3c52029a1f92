import { dayOfIso, readYear } from '../../vietnamese/dates.ts';
import { saysNone } from '../../vietnamese/person-names.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { birthYear, filledCells, people, peopleWords } from './values.ts';

export const rule = defineRule({
  id: 'parent-year',
  since: '0.1.0',
  title: { vi: 'Năm sinh của cha mẹ hợp lí', en: 'Parents’ birth years are plausible' },
  help: { vi: 'Năm sinh ghi bốn chữ số (hoặc cả ngày); cha mẹ hơn con từ 18 tuổi là thường.', en: 'A birth year has four digits (or is a full date); parents are mostly 18 or more years older.' },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'Hướng dẫn của trường về hồ sơ học sinh', quote: 'Họ tên bố, năm sinh, nghề nghiệp; Họ tên mẹ, năm sinh, nghề nghiệp' }],
  options: {},
  messages: {
    form: { severity: 'error', vi: '“{value}” không phải năm sinh: nhập đủ bốn chữ số.', en: '“{value}” is no birth year: enter four digits.' },
    future: { severity: 'error', vi: 'Năm sinh {value} sau năm nay: nhập lại.', en: 'Birth year {value} is after this year: enter it again.' },
    impossible: { severity: 'error', vi: 'Năm sinh của {who} chỉ trước con {years} năm: đối chiếu rồi nhập lại.', en: 'The birth year is only {years} before the pupil’s: compare and enter it again.' },
    young: { severity: 'warning', vi: 'Năm sinh của {who} chỉ trước con {years} năm: kiểm tra lại.', en: 'The birth year is only {years} before the pupil’s: check.' },
    old: { severity: 'warning', vi: 'Năm sinh của {who} trước con {years} năm: kiểm tra lại.', en: 'The birth year is {years} before the pupil’s: check.' },
  },
  check(sheet, { today }, report) {
    const now = dayOfIso(today)?.year ?? 9999;
    for (const { row, field, value, record } of filledCells(sheet, (key) => /^(?:cha|me|giamHo)\.(?:namSinh|ngaySinh)$/.test(key))) {
      const person = people.find((key) => field.startsWith(`${key}.`)) ?? 'giamHo';
      const year = readYear(value);
      if (year === null && saysNone(value)) continue;
      if (year === null || year < 1880) report.fail('form', { row, field });
      else if (year > now) report.fail('future', { row, field });
      else if (person !== 'giamHo') {
        const child = birthYear(record, null);
        const years = child === null ? null : child - year;
        const params = { who: peopleWords[person], years: years ?? '' };
        if (years === null) continue;
        if (years < 12) report.fail('impossible', { row, field }, { params });
        else if (years < 18) report.fail('young', { row, field }, { params });
        else if (years > (person === 'cha' ? 60 : 50)) report.fail('old', { row, field }, { params });
      }
    }
  },
});

const ngaySinh = '05/03/2013';
export const examples: readonly Example[] = [
  { name: 'Hợp lí', sheet: profile({ ngaySinh, 'cha.namSinh': '1985', 'me.namSinh': '12/04/1988' }), expect: [] },
  { name: 'Hai chữ số', sheet: profile({ 'cha.namSinh': '85' }), expect: [{ message: 'form', field: 'cha.namSinh' }] },
  { name: 'Sau năm nay', sheet: profile({ 'cha.namSinh': '2085' }), expect: [{ message: 'future' }] },
  { name: 'Mẹ hơn con 5 tuổi', sheet: profile({ ngaySinh, 'me.namSinh': '2008' }), expect: [{ message: 'impossible' }] },
  { name: 'Mẹ hơn con 16 tuổi', sheet: profile({ ngaySinh, 'me.namSinh': '1997' }), expect: [{ message: 'young' }] },
  { name: 'Mẹ hơn con 55 tuổi', sheet: profile({ ngaySinh, 'me.namSinh': '1958' }), expect: [{ message: 'old' }] },
];

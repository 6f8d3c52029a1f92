import { saysNone, surnameOf, withoutNote } from '../../vietnamese/person-names.ts';
import { syllablesOf } from '../../vietnamese/syllables.ts';
import { toneKey } from '../../vietnamese/tone-key.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import type { SheetRow } from '../../records/sheet.ts';
import { textOf } from './values.ts';

export const rule = defineRule({
  id: 'parent-names',
  since: '0.1.0',
  title: { vi: 'Họ tên cha, mẹ và con không lẫn nhau', en: 'Names of father, mother and pupil are not mixed up' },
  help: {
    vi: 'Cha, mẹ, con trùng hết họ tên thường là dán nhầm; tên cha có “Thị”, tên mẹ có “Văn” thường là đổi chỗ.',
    en: 'Equal full names mostly mean a slip of copying; “Thị” in the father’s name or “Văn” in the mother’s mostly that they are swapped.',
  },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'Hướng dẫn của trường về hồ sơ học sinh', quote: 'Họ tên bố, năm sinh, nghề nghiệp; Họ tên mẹ, năm sinh, nghề nghiệp' }],
  options: {},
  messages: {
    same: { severity: 'error', vi: 'Trùng họ tên với {who}: nhập lại theo giấy khai sinh.', en: 'Same full name as {who}: enter it again from the birth certificate.' },
    swapped: { severity: 'warning', vi: 'Có thể nhập nhầm chỗ tên cha và tên mẹ (“{value}”): đối chiếu giấy khai sinh.', en: 'Father and mother may be swapped (“{value}”): check the birth certificate.' },
    surname: { severity: 'info', vi: 'Họ của học sinh khác họ của cả cha và mẹ: đối chiếu giấy khai sinh.', en: 'The pupil’s family name differs from both parents’: check the birth certificate.' },
  },
  check(sheet, _facts, report) {
    sheet.rows.forEach((record, row) => {
      const [pupil, father, mother] = [named(record, 'hoTen'), named(record, 'cha.hoTen'), named(record, 'me.hoTen')];
      if (father !== '' && equal(father, mother)) report.fail('same', { row, field: 'me.hoTen' }, { params: { who: 'cha' } });
      else if (father !== '' && equal(father, pupil)) report.fail('same', { row, field: 'cha.hoTen' }, { params: { who: 'học sinh' } });
      else if (mother !== '' && equal(mother, pupil)) report.fail('same', { row, field: 'me.hoTen' }, { params: { who: 'học sinh' } });
      if (middleOf(father) === 'thi5') report.fail('swapped', { row, field: 'cha.hoTen' });
      if (middleOf(mother) === 'văn') report.fail('swapped', { row, field: 'me.hoTen' });
      const surname = toneKey(surnameOf(pupil));
      if (surname !== '' && father !== '' && mother !== '' && ![father, mother].some((parent) => toneKey(surnameOf(parent)) === surname)) {
        report.fail('surname', { row, field: 'hoTen' });
      }
    });
  },
});

const named = (record: SheetRow, field: string): string => {
  const name = withoutNote(textOf(record, field));
  return saysNone(name) ? '' : name;
};
const equal = (a: string, b: string): boolean => toneKey(a) === toneKey(b);
/** The word before the given name, as a tone key; '' where that is the family name. */
const middleOf = (name: string): string => (syllablesOf(name).length > 2 ? toneKey(syllablesOf(name).at(-2) ?? '') : '');

const hoTen = 'Trần Minh Quân';
export const examples: readonly Example[] = [
  { name: 'Con theo họ cha', sheet: profile({ hoTen, 'cha.hoTen': 'Trần Văn Bình', 'me.hoTen': 'Văn Thị Hoa' }), expect: [] },
  { name: 'Cha đã mất', sheet: profile({ hoTen, 'cha.hoTen': 'Đã mất', 'me.hoTen': 'Lê Thị Hoa' }), expect: [] },
  { name: 'Tên cha trùng tên con', sheet: profile({ hoTen, 'cha.hoTen': 'Trần Minh Quân', 'me.hoTen': 'Lê Thị Hoa' }), expect: [{ message: 'same', field: 'cha.hoTen' }] },
  { name: 'Đổi chỗ cha mẹ', sheet: profile({ hoTen, 'cha.hoTen': 'Trần Thị Hoa' }), expect: [{ message: 'swapped', field: 'cha.hoTen' }] },
  { name: 'Khác họ cả hai', sheet: profile({ hoTen, 'cha.hoTen': 'Phạm Văn Bình', 'me.hoTen': 'Lê Thị Hoa' }), expect: [{ message: 'surname', field: 'hoTen' }] },
];

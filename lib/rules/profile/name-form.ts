import { isMojibake, isOldFont } from '../../vietnamese/mojibake.ts';
import { lookAlikesIn } from '../../vietnamese/look-alikes.ts';
import { readName, saysNone, withoutNote, type NameFault } from '../../vietnamese/person-names.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example, type RuleMessage } from '../rule.ts';
import { filledCells, isForeigner } from './values.ts';

const fields = ['hoTen', 'cha.hoTen', 'me.hoTen', 'giamHo.hoTen'];

export const rule = defineRule({
  id: 'name-form',
  since: '0.1.0',
  title: { vi: 'Họ tên viết đúng cách', en: 'Names are written properly' },
  help: {
    vi: 'Họ tên viết hoa chữ đầu mỗi tiếng, không có chữ số, ký hiệu, dấu cách thừa. Tên phải đúng như giấy khai sinh: Soát chỉ gợi ý cách gõ, không đổi tên. Tên dân tộc (H’Mai Niê, Y Blô) là hợp lệ.',
    en: 'Names begin each word with a capital and hold no digits, signs or stray spaces. A name must equal the birth certificate: only typing is suggested. Names of ethnic minorities are right as they are.',
  },
  sheets: ['profile', 'roster'],
  tag: 'sach',
  basis: [{ source: 'Hướng dẫn của trường về hồ sơ học sinh', quote: 'chuẩn hóa thông tin … (họ tên, ngày sinh, …)' }],
  options: {},
  messages: {
    empty: { severity: 'error', vi: 'Họ tên không có chữ nào: nhập lại theo giấy khai sinh.', en: 'The name has no letters: enter it from the birth certificate.' },
    digits: { severity: 'error', vi: 'Họ tên có chữ số: nhập lại theo giấy khai sinh.', en: 'The name holds digits: enter it from the birth certificate.' },
    characters: { severity: 'error', vi: 'Họ tên có ký hiệu lạ: nhập lại theo giấy khai sinh.', en: 'The name holds odd signs: enter it from the birth certificate.' },
    apostrophe: { severity: 'warning', vi: 'Dấu nháy trong tên nên là \': {suggestion}.', en: 'Use the plain apostrophe: {suggestion}.' },
    'one-word': { severity: 'warning', vi: 'Họ tên chỉ có một tiếng: nhập đủ họ và tên.', en: 'The name is one word: enter the full name.' },
    case: { severity: 'warning', vi: 'Viết hoa chữ đầu mỗi tiếng: {suggestion}; đối chiếu giấy khai sinh.', en: 'Capitalise the first letters: {suggestion}; check the birth certificate.' },
    'capital-inside': { severity: 'warning', vi: 'Có chữ hoa giữa tiếng, có phải {suggestion}? Đối chiếu giấy khai sinh.', en: 'A capital stands inside a word; is it {suggestion}? Check the birth certificate.' },
    'small-word': { severity: 'warning', vi: 'Có tiếng chưa viết hoa: {suggestion}; đối chiếu giấy khai sinh.', en: 'A word lacks its capital: {suggestion}; check the birth certificate.' },
    spaces: { severity: 'warning', vi: 'Thừa dấu cách: sửa thành {suggestion}.', en: 'Stray spaces: write {suggestion}.' },
    long: { severity: 'info', vi: 'Họ tên có hơn 6 tiếng: xem lại có nhập dính hai người không.', en: 'The name has more than 6 words: see whether two people run together.' },
    unusual: { severity: 'info', vi: 'Có tiếng không theo chính tả tiếng Việt: đúng với tên dân tộc, nếu không thì đối chiếu giấy khai sinh.', en: 'A word is not spelt as Vietnamese: right for minority names, else check the birth certificate.' },
  } satisfies Record<NameFault, RuleMessage>,
  check(sheet, _facts, report) {
    for (const { row, field, value, record } of filledCells(sheet, (key) => fields.includes(key))) {
      // Garbled text and foreign letters are told once, by the rule that knows how to mend them.
      if (isMojibake(value) || isOldFont(value) || lookAlikesIn(value).length > 0) continue;
      const ofPupil = field === 'hoTen';
      if (!ofPupil && saysNone(value)) continue;
      const { fault, suggestion } = readName(ofPupil ? value : withoutNote(value));
      if (fault === null || (isForeigner(record) && fault !== 'digits' && fault !== 'empty')) continue;
      report.fail(fault, { row, field }, suggestion === null ? {} : { suggestion });
    }
  },
});

const hoTen = (value: string) => profile({ hoTen: value });
export const examples: readonly Example[] = [
  { name: 'Họ tên thường', sheet: hoTen('Nguyễn Thị Minh Khuê'), expect: [] },
  { name: 'Tên dân tộc là hợp lệ, chỉ nhắc xem', sheet: hoTen("H'Mai Niê"), expect: [{ message: 'unusual' }] },
  { name: 'Viết hoa toàn bộ', sheet: hoTen('NGUYỄN VĂN AN'), expect: [{ message: 'case', suggestion: 'Nguyễn Văn An' }] },
  { name: 'Có chữ số', sheet: hoTen('Nguyễn Văn An 2'), expect: [{ message: 'digits' }] },
  { name: 'Chữ hoa giữa tiếng', sheet: hoTen('Lê Hoàng MinH'), expect: [{ message: 'capital-inside', suggestion: 'Lê Hoàng Minh' }] },
  { name: 'Thừa dấu cách', sheet: hoTen('Nguyễn  Văn An'), expect: [{ message: 'spaces', suggestion: 'Nguyễn Văn An' }] },
  { name: 'Cha đã mất', sheet: profile({ 'cha.hoTen': 'Đã mất' }), expect: [] },
];

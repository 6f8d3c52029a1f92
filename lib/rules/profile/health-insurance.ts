import { insuranceForm } from '../../vietnamese/health-insurance.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { filledCells, saysYes, textOf } from './values.ts';

/** Whose it is, and the number's form. */
export const rule = defineRule({
  id: 'health-insurance',
  since: '0.1.0',
  title: { vi: 'Số thẻ BHYT đúng mẫu', en: 'Health-insurance numbers are well formed' },
  help: {
    vi: 'Số thẻ BHYT có 15 kí tự (ví dụ HS4…), 10 chữ số, hoặc từ 01/8/2025 là số định danh 12 chữ số; khi là 12 số thì phải trùng số định danh của học sinh.',
    en: 'A number has 15 characters (HS4…), 10 digits, or since 1 August 2025 is the 12-digit personal number, which must then be the pupil’s own.',
  },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'CV 1804/BHXH-QLT: số định danh thay mã số BHXH từ 01/8/2025' }],
  options: {},
  messages: {
    form: { severity: 'error', vi: 'Số thẻ BHYT không đúng mẫu (15 kí tự, 10 số hoặc 12 số): xem thẻ rồi nhập lại.', en: 'The number is of no known form (15 characters, 10 or 12 digits): enter it again from the card.' },
    written: { severity: 'warning', vi: 'Viết liền, chữ in hoa: {suggestion}.', en: 'Write it without gaps, in capitals: {suggestion}.' },
    differs: { severity: 'error', vi: 'Số BHYT 12 số phải trùng số định danh {id}: đối chiếu rồi sửa số sai.', en: 'A 12-digit number must equal the personal number {id}: compare and mend the wrong one.' },
  },
  check(sheet, _facts, report) {
    for (const { row, field, value, record } of filledCells(sheet, (key) => key === 'bhyt')) {
      // Some platforms only ask whether there is a card.
      if (saysYes(value) !== null) continue;
      const plain = value.replace(/[\s.-]/g, '').toUpperCase();
      const form = insuranceForm(plain);
      const id = textOf(record, 'soDinhDanh').replace(/[\s.-]/g, '');
      if (form === null) report.fail('form', { row, field });
      else if (form === 'personal' && /^\d{12}$/.test(id) && id !== plain) report.fail('differs', { row, field }, { params: { id } });
      else if (plain !== value) report.fail('written', { row, field }, { suggestion: plain });
    }
  },
});

const soDinhDanh = '036313001234';
export const examples: readonly Example[] = [
  { name: 'Thẻ 15 kí tự', sheet: profile({ bhyt: 'HS4363612345678' }), expect: [] },
  { name: 'Thẻ 10 số', sheet: profile({ bhyt: '3612345678' }), expect: [] },
  { name: 'Là số định danh', sheet: profile({ bhyt: soDinhDanh, soDinhDanh }), expect: [] },
  { name: 'Khác số định danh', sheet: profile({ bhyt: '036313001235', soDinhDanh }), expect: [{ message: 'differs' }] },
  { name: 'Viết rời', sheet: profile({ bhyt: 'hs 4 36 36 12345678' }), expect: [{ message: 'written', suggestion: 'HS4363612345678' }] },
  { name: 'Thiếu số', sheet: profile({ bhyt: 'HS43636' }), expect: [{ message: 'form' }] },
];

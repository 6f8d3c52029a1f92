import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { filledCells, saysYes } from './values.ts';

const form = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/;

export const rule = defineRule({
  id: 'email-form',
  since: '0.1.0',
  title: { vi: 'Email đúng mẫu', en: 'E-mail addresses are well formed' },
  help: { vi: 'Email không dấu, không dấu cách, có @ và tên miền.', en: 'An e-mail address has no marks and no spaces, an @ and a domain.' },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'Mẫu nhập của CSDL ngành: “Vui lòng nhập đúng định dạng email”' }],
  options: {},
  messages: {
    form: { severity: 'error', vi: '“{value}” không phải địa chỉ email: nhập lại hoặc để trống.', en: '“{value}” is no e-mail address: enter it again or leave it empty.' },
    spaces: { severity: 'warning', vi: 'Thừa dấu cách trong email: {suggestion}.', en: 'Stray spaces in the address: {suggestion}.' },
  },
  check(sheet, _facts, report) {
    for (const { row, field, value } of filledCells(sheet, (key) => key === 'email' || key.endsWith('.email'))) {
      if (form.test(value) || saysYes(value) === false) continue;
      const tight = value.replace(/\s/gu, '');
      if (form.test(tight)) report.fail('spaces', { row, field }, { suggestion: tight });
      else report.fail('form', { row, field });
    }
  },
});

export const examples: readonly Example[] = [
  { name: 'Đúng mẫu', sheet: profile({ email: 'an.nguyen@gmail.com' }), expect: [] },
  { name: 'Thừa dấu cách', sheet: profile({ email: 'an.nguyen @gmail.com' }), expect: [{ message: 'spaces', suggestion: 'an.nguyen@gmail.com' }] },
  { name: 'Thiếu tên miền', sheet: profile({ email: 'an.nguyen' }), expect: [{ message: 'form' }] },
];

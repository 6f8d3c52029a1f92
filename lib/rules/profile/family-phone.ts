import { profile, sheetOf } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { phoneFields } from './phone-number.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { isEmpty } from './values.ts';

/** One phone in the family. */
export const rule = defineRule({
  id: 'family-phone',
  since: '0.1.0',
  title: { vi: 'Gia đình có ít nhất một số điện thoại', en: 'The family has at least one phone number' },
  help: {
    vi: 'Nhà trường cần ít nhất một số của học sinh, cha, mẹ hoặc người giám hộ để liên lạc.',
    en: 'The school needs at least one number of the pupil, a parent or the guardian.',
  },
  sheets: ['profile', 'roster'],
  tag: 'du',
  basis: [{ source: 'Hướng dẫn của trường về hồ sơ học sinh', quote: 'Thông tin gia đình' }],
  options: {},
  messages: {
    none: { severity: 'warning', vi: 'Chưa có số điện thoại nào của gia đình: nhập ít nhất một số.', en: 'No phone number of the family: enter at least one.' },
  },
  check(sheet, _facts, report) {
    const read = phoneFields.filter((key) => sheet.columns.some((column) => column.key === key));
    // Where only the pupil's own number is shown, the parents' may stand on another page or tab.
    const [field] = read;
    if (field === undefined || !read.some((key) => key.includes('.'))) return;
    const starred = sheet.columns.some((column) => column.required && phoneFields.includes(column.key));
    sheet.rows.forEach((record, row) => {
      const known = read.filter((key) => record.values[key] !== undefined);
      if (!starred && known.length > 0 && !hasLeft(record) && known.every((key) => isEmpty(record.values[key]))) report.fail('none', { row, field: known[0] ?? field });
    });
  },
});

export const examples: readonly Example[] = [
  { name: 'Có số của mẹ', sheet: profile({ dienThoai: '', 'me.dienThoai': '0912345678' }), expect: [] },
  { name: 'Danh sách chỉ có cột số của học sinh', sheet: sheetOf('roster', [{ dienThoai: '' }]), expect: [] },
  { name: 'Không có số nào', sheet: profile({ dienThoai: '', 'cha.dienThoai': '', 'me.dienThoai': '' }), expect: [{ message: 'none', field: 'dienThoai' }] },
];

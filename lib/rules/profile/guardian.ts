import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import type { SheetRow } from '../../records/sheet.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { isEmpty, textOf } from './values.ts';

/** S0:26: a parent who is not named calls for a guardian or a word why. */
export const rule = defineRule({
  id: 'guardian',
  since: '0.1.0',
  title: { vi: 'Có cha mẹ hoặc người giám hộ', en: 'Parents or a guardian are named' },
  help: {
    vi: 'Nếu không có thông tin cha hoặc mẹ thì ghi rõ “Đã mất”, “Không có” hoặc nhập người giám hộ.',
    en: 'Where father or mother is not known, write “Đã mất”, “Không có”, or name a guardian.',
  },
  sheets: ['profile', 'roster'],
  tag: 'du',
  basis: [{ source: 'Hướng dẫn của trường về hồ sơ học sinh', quote: 'Thông tin gia đình: Họ tên bố, năm sinh, nghề nghiệp; Họ tên mẹ, năm sinh, nghề nghiệp, …' }],
  options: {},
  messages: {
    none: { severity: 'error', vi: 'Chưa có cha, mẹ hay người giám hộ: nhập ít nhất một người.', en: 'Neither parent nor guardian is named: enter at least one.' },
    'one-parent': { severity: 'warning', vi: 'Chưa có thông tin {who}: nhập, hoặc ghi “Đã mất”/“Không có”, hoặc nhập người giám hộ.', en: 'One parent is not named: enter, or write “Đã mất”/“Không có”, or name a guardian.' },
    unread: { severity: 'warning', vi: 'Chưa có cha, mẹ; chưa thấy mục người giám hộ trên trang này: mở mục ấy để kiểm tra.', en: 'No parent is named and no guardian field was seen: open that part of the page.' },
  },
  check(sheet, _facts, report) {
    const starred = (field: string) => sheet.columns.some((column) => column.key === field && column.required);
    sheet.rows.forEach((record, row) => {
      if (hasLeft(record) || record.values['cha.hoTen'] === undefined || record.values['me.hoTen'] === undefined) return;
      const [father, mother] = [isBlank(record, 'cha'), isBlank(record, 'me')];
      const guardian = textOf(record, 'giamHo.hoTen') !== '';
      if (guardian || (!father && !mother)) return;
      if (father && mother) {
        if (record.values['giamHo.hoTen'] === undefined) report.unsure('unread', { row, field: 'me.hoTen' });
        else report.fail('none', { row, field: 'giamHo.hoTen' });
      } else {
        const field = father ? 'cha.hoTen' : 'me.hoTen';
        // A starred field is told by required-field.
        if (!starred(field)) report.fail('one-parent', { row, field }, { params: { who: father ? 'cha' : 'mẹ' } });
      }
    });
  },
});

/** Nothing at all is entered of this parent. */
const isBlank = (record: SheetRow, person: string): boolean =>
  Object.entries(record.values).every(([key, value]) => !key.startsWith(`${person}.`) || isEmpty(value));

export const examples: readonly Example[] = [
  { name: 'Đủ cha mẹ', sheet: profile({ 'cha.hoTen': 'Trần Văn Bình', 'me.hoTen': 'Lê Thị Hoa', 'giamHo.hoTen': '' }), expect: [] },
  { name: 'Cha đã mất', sheet: profile({ 'cha.hoTen': 'Đã mất', 'me.hoTen': 'Lê Thị Hoa', 'giamHo.hoTen': '' }), expect: [] },
  { name: 'Có người giám hộ', sheet: profile({ 'cha.hoTen': '', 'me.hoTen': '', 'giamHo.hoTen': 'Trần Thị Sen' }), expect: [] },
  { name: 'Không có ai', sheet: profile({ 'cha.hoTen': '', 'me.hoTen': '', 'giamHo.hoTen': '' }), expect: [{ message: 'none', field: 'giamHo.hoTen' }] },
  { name: 'Chưa có thông tin cha', sheet: profile({ 'cha.hoTen': '', 'me.hoTen': 'Lê Thị Hoa' }), expect: [{ message: 'one-parent', field: 'cha.hoTen' }] },
  { name: 'Chưa thấy mục người giám hộ', sheet: profile({ 'cha.hoTen': '', 'me.hoTen': '' }), expect: [{ outcome: 'unsure', message: 'unread' }] },
];

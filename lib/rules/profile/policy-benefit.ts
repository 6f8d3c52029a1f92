import { foldAccents } from '../../vietnamese/text.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import type { SheetRow } from '../../records/sheet.ts';
import { saysYes, textOf } from './values.ts';

export const rule = defineRule({
  id: 'policy-benefit',
  since: '0.1.0',
  title: { vi: 'Đối tượng và chế độ chính sách đi với nhau', en: 'Policy group and benefit go together' },
  help: { vi: 'Học sinh thuộc đối tượng chính sách, hộ nghèo, cận nghèo thường có chế độ kèm theo, và ngược lại.', en: 'Pupils of a policy group mostly have a benefit, and the other way round.' },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'Danh mục dữ liệu của CSDL ngành: đối tượng chính sách, chế độ chính sách' }],
  options: {},
  messages: {
    'no-benefit': { severity: 'info', vi: 'Có đối tượng chính sách mà chưa có chế độ: kiểm tra quyết định của em.', en: 'A policy group without a benefit: check the pupil’s decision.' },
    'no-group': { severity: 'info', vi: 'Có chế độ chính sách mà chưa có đối tượng: kiểm tra quyết định của em.', en: 'A benefit without a policy group: check the pupil’s decision.' },
  },
  check(sheet, _facts, report) {
    sheet.rows.forEach((record, row) => {
      if (record.values['cheDoChinhSach'] === undefined || record.values['doiTuongChinhSach'] === undefined) return;
      const group = isSet(record, 'doiTuongChinhSach') || ['hoNgheo', 'hoCanNgheo'].some((key) => saysYes(record.values[key]) === true);
      const benefit = isSet(record, 'cheDoChinhSach');
      if (group && !benefit) report.fail('no-benefit', { row, field: 'cheDoChinhSach' });
      if (benefit && !group) report.fail('no-group', { row, field: 'doiTuongChinhSach' });
    });
  },
});

const isSet = (record: SheetRow, field: string): boolean => !/^(?:|khong.*|0|chua.*|binh thuong)$/.test(foldAccents(textOf(record, field)));

export const examples: readonly Example[] = [
  { name: 'Không thuộc đối tượng', sheet: profile({ doiTuongChinhSach: 'Không', cheDoChinhSach: '' }), expect: [] },
  { name: 'Hộ nghèo, chưa có chế độ', sheet: profile({ doiTuongChinhSach: 'Hộ nghèo', cheDoChinhSach: '' }), expect: [{ message: 'no-benefit' }] },
  { name: 'Có chế độ, chưa có đối tượng', sheet: profile({ doiTuongChinhSach: '', cheDoChinhSach: 'Miễn học phí' }), expect: [{ message: 'no-group' }] },
];

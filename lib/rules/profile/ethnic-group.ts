import { readEthnicGroup } from '../../vietnamese/enumerations.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { filledCells } from './values.ts';

const fields = ['danToc', 'danTocKhaiSinh'];

export const rule = defineRule({
  id: 'ethnic-group',
  since: '0.1.0',
  title: { vi: 'Dân tộc thuộc danh mục', en: 'Ethnic groups are of the catalogue' },
  help: {
    vi: 'Ghi tên dân tộc theo danh mục 54 dân tộc. Nếu trang có danh sách để chọn thì theo danh sách của trang.',
    en: 'Write the group as in the catalogue of 54. Where the page has a list to choose from, its list counts.',
  },
  sheets: ['profile', 'roster'],
  tag: 'sach',
  basis: [{ source: 'QĐ 121-TCTK/PPCĐ ngày 02/3/1979: danh mục các dân tộc Việt Nam' }],
  options: {},
  messages: {
    unknown: { severity: 'error', vi: '“{value}” không có trong danh mục dân tộc: chọn lại theo giấy khai sinh.', en: '“{value}” is not in the catalogue: choose again from the birth certificate.' },
    synonym: { severity: 'warning', vi: 'Ghi theo danh mục: {suggestion}.', en: 'Write it as in the catalogue: {suggestion}.' },
  },
  check(sheet, _facts, report) {
    for (const { row, field, value, column } of filledCells(sheet, (key) => fields.includes(key))) {
      if (column?.options?.includes(value) || /^\d{1,2}$/.test(value)) continue;
      const group = readEthnicGroup(value);
      if (!group) report.fail('unknown', { row, field });
      else if (!group.exact) report.fail('synonym', { row, field }, { suggestion: group.name });
    }
  },
});

export const examples: readonly Example[] = [
  { name: 'Trong danh mục', sheet: profile({ danToc: 'Mường' }), expect: [] },
  { name: 'Có mã đứng trước', sheet: profile({ danToc: '01 - Kinh' }), expect: [] },
  { name: 'Danh sách của trang được ưu tiên', sheet: profile({ danToc: 'Khmer' }, { columns: { danToc: { options: ['Kinh', 'Khmer'] } } }), expect: [] },
  { name: 'Tên gọi khác', sheet: profile({ danToc: "H'Mông" }), expect: [{ message: 'synonym', suggestion: 'Mông' }] },
  { name: 'Không có trong danh mục', sheet: profile({ danToc: 'Kinnh' }), expect: [{ message: 'unknown' }] },
];

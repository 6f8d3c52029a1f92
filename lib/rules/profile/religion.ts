import { readReligion } from '../../vietnamese/enumerations.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { filledCells } from './values.ts';

/** An empty field is the required-field rule's affair. */
export const rule = defineRule({
  id: 'religion',
  since: '0.1.0',
  title: { vi: 'Tôn giáo thuộc danh mục', en: 'Religions are of the catalogue' },
  help: {
    vi: 'Không theo tôn giáo thì ghi “Không”; ghi “Công giáo”, không ghi “Thiên chúa giáo”. Nếu trang có danh sách để chọn thì theo danh sách của trang.',
    en: 'Without a religion write “Không”; write “Công giáo”, not “Thiên chúa giáo”. Where the page has a list, its list counts.',
  },
  sheets: ['profile', 'roster'],
  tag: 'sach',
  basis: [{ source: 'Danh mục tôn giáo của CSDL ngành' }],
  options: {},
  messages: {
    unknown: { severity: 'error', vi: '“{value}” không có trong danh mục tôn giáo: chọn lại, không theo thì ghi “Không”.', en: '“{value}” is not in the catalogue: choose again; none is “Không”.' },
    synonym: { severity: 'warning', vi: 'Ghi theo danh mục: {suggestion}.', en: 'Write it as in the catalogue: {suggestion}.' },
  },
  check(sheet, _facts, report) {
    for (const { row, field, value, column } of filledCells(sheet, (key) => key === 'tonGiao')) {
      if (column?.options?.includes(value) || /^\d{1,2}$/.test(value)) continue;
      const religion = readReligion(value);
      if (!religion) report.fail('unknown', { row, field });
      else if (!religion.exact) report.fail('synonym', { row, field }, { suggestion: religion.name });
    }
  },
});

export const examples: readonly Example[] = [
  { name: 'Không theo tôn giáo', sheet: profile({ tonGiao: 'Không' }), expect: [] },
  { name: 'Danh sách của trang được ưu tiên', sheet: profile({ tonGiao: 'Thiên chúa giáo' }, { columns: { tonGiao: { options: ['Không', 'Thiên chúa giáo'] } } }), expect: [] },
  { name: 'Tên gọi khác', sheet: profile({ tonGiao: 'Thiên chúa giáo' }), expect: [{ message: 'synonym', suggestion: 'Công giáo' }] },
  { name: 'Không có trong danh mục', sheet: profile({ tonGiao: 'abc' }), expect: [{ message: 'unknown' }] },
];

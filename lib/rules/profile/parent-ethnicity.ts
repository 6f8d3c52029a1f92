import { readEthnicGroup } from '../../vietnamese/enumerations.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { saysYes, textOf } from './values.ts';

export const rule = defineRule({
  id: 'parent-ethnicity',
  since: '0.1.0',
  title: { vi: 'Dân tộc của con và của cha mẹ', en: 'Ethnic group of pupil and parents' },
  help: {
    vi: 'Mục “Cha dân tộc”, “Mẹ dân tộc” cho biết cha, mẹ là người dân tộc thiểu số. Khác hẳn với dân tộc của con thì nên xem lại.',
    en: '“Cha dân tộc”, “Mẹ dân tộc” say that a parent is of an ethnic minority. Where they contradict the pupil’s, look again.',
  },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'Danh mục dữ liệu CSDL ngành: cha dân tộc, mẹ dân tộc' }],
  options: {},
  messages: {
    'parents-not': { severity: 'info', vi: 'Học sinh dân tộc {value} mà cha, mẹ đều ghi không phải dân tộc thiểu số: kiểm tra lại.', en: 'The pupil is {value} while neither parent is of a minority: check.' },
    'parents-both': { severity: 'info', vi: 'Học sinh dân tộc Kinh mà cha, mẹ đều ghi là dân tộc thiểu số: kiểm tra lại.', en: 'The pupil is Kinh while both parents are of a minority: check.' },
  },
  check(sheet, _facts, report) {
    sheet.rows.forEach((record, row) => {
      const group = readEthnicGroup(textOf(record, 'danToc'))?.name;
      const [father, mother] = [saysYes(record.values['chaDanToc']), saysYes(record.values['meDanToc'])];
      if (group === undefined || group === 'Người nước ngoài') return;
      if (group !== 'Kinh' && father === false && mother === false) report.fail('parents-not', { row, field: 'danToc' });
      if (group === 'Kinh' && father === true && mother === true) report.fail('parents-both', { row, field: 'danToc' });
    });
  },
});

export const examples: readonly Example[] = [
  { name: 'Mẹ dân tộc thiểu số', sheet: profile({ danToc: 'Mường', chaDanToc: 'Không', meDanToc: 'Có' }), expect: [] },
  { name: 'Cha mẹ đều không', sheet: profile({ danToc: 'Mường', chaDanToc: 'Không', meDanToc: 'Không' }), expect: [{ message: 'parents-not' }] },
  { name: 'Cha mẹ đều có', sheet: profile({ danToc: 'Kinh', chaDanToc: 'Có', meDanToc: 'Có' }), expect: [{ message: 'parents-both' }] },
];

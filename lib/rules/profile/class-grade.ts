import { firstYearOf, gradeOf } from '../../records/sheet.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { filledCells, textOf } from './values.ts';

export const rule = defineRule({
  id: 'class-grade',
  since: '0.1.0',
  title: { vi: 'Lớp, khối và năm học khớp nhau', en: 'Class, grade and school year agree' },
  help: { vi: 'Lớp 7A thuộc khối 7; năm học ghi hai năm liền nhau, ví dụ 2026-2027.', en: 'Class 7A is of grade 7; a school year is two following years, such as 2026-2027.' },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'Danh mục dữ liệu của CSDL ngành: khối, lớp, năm học' }],
  options: {},
  messages: {
    grade: { severity: 'error', vi: 'Khối {grade} mà lớp là {lop}: sửa khối hoặc lớp.', en: 'Grade {grade}, but class {lop}: mend one.' },
    year: { severity: 'error', vi: '“{value}” không phải năm học: ghi hai năm liền nhau, ví dụ 2026-2027.', en: '“{value}” is no school year: write two following years, such as 2026-2027.' },
  },
  check(sheet, _facts, report) {
    for (const { row, field, record } of filledCells(sheet, (key) => key === 'khoi')) {
      const [grade, lop] = [gradeOf(textOf(record, field)), textOf(record, 'lop')];
      if (grade !== null && gradeOf(lop) !== null && gradeOf(lop) !== grade) report.fail('grade', { row, field }, { params: { grade, lop } });
    }
    for (const { row, field, value } of filledCells(sheet, (key) => key === 'namHoc')) {
      if (firstYearOf(value.replace(/^năm học\s*/iu, '')) === null) report.fail('year', { row, field });
    }
  },
});

export const examples: readonly Example[] = [
  { name: 'Khớp', sheet: profile({ khoi: 'Khối 7', lop: '7A', namHoc: '2026-2027' }), expect: [] },
  { name: 'Khối khác lớp', sheet: profile({ khoi: '6', lop: '7A' }), expect: [{ message: 'grade', field: 'khoi' }] },
  { name: 'Năm học không liền nhau', sheet: profile({ namHoc: '2026-2028' }), expect: [{ message: 'year' }] },
];

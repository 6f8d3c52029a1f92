import { firstYearOf, gradeOf } from '../../records/sheet.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { saysYes, textOf } from './values.ts';

/** S2: "Quá trình học tập" has a line for every year; who repeats stays in the grade. Keys: quaTrinh.<năm học>. */
export const rule = defineRule({
  id: 'study-history',
  since: '0.1.0',
  title: { vi: 'Quá trình học tập ghi đủ từng năm', en: 'The course of study has every year' },
  help: {
    vi: 'Mỗi năm học một dòng: lớp, trường. Không bỏ cách năm, lớp năm nay khớp với lớp đang học, học sinh lưu ban ở lại khối cũ.',
    en: 'One line for each school year: class and school. No year is left out, this year’s class is the present one, who repeats stays in the grade.',
  },
  sheets: ['profile'],
  tag: 'du',
  basis: [{ source: 'Hướng dẫn sử dụng sổ điểm, học bạ điện tử', quote: 'giáo viên chủ nhiệm ghi đầy đủ thông tin vào mục “Quá trình học tập”' }],
  options: {},
  messages: {
    empty: { severity: 'warning', vi: 'Năm học {namHoc} chưa ghi: nhập lớp và trường.', en: 'School year {namHoc} is empty: enter class and school.' },
    gap: { severity: 'warning', vi: 'Thiếu năm học {namHoc} giữa hai năm đã ghi: bổ sung.', en: 'School year {namHoc} is missing between two that are there: add it.' },
    'other-class': { severity: 'warning', vi: 'Ghi lớp {written} mà đang học lớp {lop}: kiểm tra lại.', en: 'Class {written} is written, but the present class is {lop}: check.' },
    repeated: { severity: 'warning', vi: 'Ghi lưu ban mà khối năm trước là {before}, năm nay là {grade}: kiểm tra lại.', en: 'Marked as repeating, but the grade was {before} and is now {grade}: check.' },
  },
  check(sheet, _facts, report) {
    sheet.rows.forEach((record, row) => {
      if (hasLeft(record)) return;
      const keys = Object.keys(record.values).filter((key) => key.startsWith('quaTrinh.') && yearOf(key) !== null);
      const filled = new Map(keys.filter((key) => textOf(record, key) !== '').map((key) => [yearOf(key) ?? 0, key]));
      const years = [...filled.keys()].sort((a, b) => a - b);
      const now = firstYearOf(sheet.namHoc);
      for (const field of keys) {
        const year = yearOf(field) ?? 0;
        if (!filled.has(year) && (now === null || year <= now)) report.fail('empty', { row, field }, { params: { namHoc: field.slice('quaTrinh.'.length) } });
      }
      years.slice(1).forEach((year, index) => {
        const before = years[index] ?? year;
        for (let missing = before + 1; missing < year; missing += 1) {
          if (!keys.some((key) => yearOf(key) === missing)) report.fail('gap', { row }, { params: { namHoc: `${missing}-${missing + 1}` } });
        }
      });
      if (now === null) return;
      const lop = textOf(record, 'lop') || (sheet.lop ?? '');
      const written = classIn(textOf(record, filled.get(now) ?? ''));
      if (written !== undefined && classIn(lop) !== undefined && classIn(lop) !== written) report.fail('other-class', { row, field: filled.get(now) ?? '' }, { params: { written, lop } });
      const [before, grade] = [gradeOf(classIn(textOf(record, filled.get(now - 1) ?? '')) ?? null), gradeOf(lop)];
      if (saysYes(record.values['luuBan']) === true && before !== null && grade !== null && before !== grade) report.fail('repeated', { row, field: 'luuBan' }, { params: { before, grade } });
    });
  },
});

const yearOf = (key: string): number | null => firstYearOf(key.slice('quaTrinh.'.length));
/** The class a line names ("7A, THCS Minh Tân" → "7A"); undefined where it names none. */
const classIn = (text: string): string | undefined => /(?<![\d/])(?:[6-9]|1[0-2])\s?[A-Z]\d{0,2}(?![\p{L}\d])|(?<![\d/])(?:[6-9]|1[0-2])[/.]\d{1,2}(?![\d/])/u.exec(text)?.[0].replace(/\s/g, '');

const present = { 'quaTrinh.2025-2026': '6A, THCS Minh Tân', 'quaTrinh.2026-2027': '7A, THCS Minh Tân' };
export const examples: readonly Example[] = [
  { name: 'Đủ hai năm', sheet: profile(present), expect: [] },
  { name: 'Chưa ghi năm nay', sheet: profile({ ...present, 'quaTrinh.2026-2027': '' }), expect: [{ message: 'empty', field: 'quaTrinh.2026-2027' }] },
  { name: 'Bỏ cách một năm', sheet: profile({ ...present, 'quaTrinh.2023-2024': '5A, TH Minh Tân' }), expect: [{ message: 'gap' }] },
  { name: 'Lớp khác', sheet: profile({ ...present, 'quaTrinh.2026-2027': '7B, THCS Minh Tân' }), expect: [{ message: 'other-class' }] },
  { name: 'Lưu ban mà lên khối', sheet: profile({ ...present, luuBan: 'Có' }), expect: [{ message: 'repeated', field: 'luuBan' }] },
];

import { firstYearOf, gradeOf, type Sheet, type SheetRow } from '../../records/sheet.ts';
import { foldAccents } from '../../vietnamese/text.ts';
import { profile, sheetOf } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { birthYear, saysYes, textOf } from './values.ts';

export const rule = defineRule({
  id: 'grade-age',
  since: '0.1.0',
  title: { vi: 'Tuổi phù hợp với khối lớp', en: 'Age fits the grade' },
  help: {
    vi: 'Vào lớp 6 là 11 tuổi, vào lớp 10 là 15 tuổi (tính theo năm). Học sinh lưu ban, dân tộc thiểu số, khuyết tật, hoàn cảnh đặc biệt, về nước có thể cao hơn 3 tuổi.',
    en: 'Grade 6 begins at 11, grade 10 at 15 (by calendar year). Pupils who repeated, of ethnic minorities, with disabilities, in hardship or back from abroad may be up to 3 years older.',
  },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'Điều lệ trường trung học (TT 32/2020/TT-BGDĐT Điều 33; nay là TT 15/2026/TT-BGDĐT)' }],
  options: {},
  messages: {
    impossible: { severity: 'error', vi: '{age} tuổi ở lớp {grade} là khó có: đối chiếu ngày sinh và lớp.', en: 'Age {age} in grade {grade} is hardly possible: check birth date and class.' },
    young: { severity: 'warning', vi: '{age} tuổi ở lớp {grade}, kém một tuổi: học vượt hay nhập sai ngày sinh? Kiểm tra lại.', en: 'Age {age} in grade {grade}, a year young: ahead, or a wrong birth date? Check.' },
    old: { severity: 'warning', vi: '{age} tuổi ở lớp {grade}, hơn {years} tuổi: kiểm tra ngày sinh, lớp, mục lưu ban.', en: 'Age {age} in grade {grade}, {years} over: check birth date, class and repeating.' },
    older: { severity: 'info', vi: '{age} tuổi ở lớp {grade}, hơn {years} tuổi: kiểm tra nếu không phải lưu ban, dân tộc thiểu số, khuyết tật, hoàn cảnh khó khăn hoặc về nước.', en: 'Age {age} in grade {grade}, {years} over: check unless repeating, minority, disability, hardship or back from abroad.' },
  },
  check(sheet, _facts, report) {
    sheet.rows.forEach((record, row) => {
      const year = birthYear(record, null);
      const start = firstYearOf(textOf(record, 'namHoc')) ?? firstYearOf(sheet.namHoc);
      const grade = gradeOf(textOf(record, 'khoi')) ?? gradeOf(textOf(record, 'lop')) ?? gradeOf(sheet.lop);
      if (year === null || start === null || grade === null || hasLeft(record)) return;
      const age = start - year;
      const years = age - (grade + 5);
      const place = { row, field: record.values['ngaySinh'] === undefined ? 'namSinh' : 'ngaySinh' };
      const params = { age, grade, years };
      if (years < -1 || years > 6) report.fail('impossible', place, { params });
      else if (years === -1) report.fail('young', place, { params });
      else if (years > 3 || (years > 0 && saysYes(record.values['luuBan']) === false && !mayBeOlder(record, sheet))) report.fail('old', place, { params });
      else if (years > 0) report.fail('older', place, { params });
    });
  },
});

/** Anything on the row that lets a pupil start later; a column that was not read may hold such a thing. */
function mayBeOlder(record: SheetRow, sheet: Sheet): boolean {
  const people = foldAccents(textOf(record, 'danToc'));
  const marks = ['loaiKhuyetTat', 'khuyetTatKhongDanhGia', 'doiTuongChinhSach', 'dienUuTien', 'hoNgheo', 'hoCanNgheo'];
  const none = /^(?:|khong.*|0|false|binh thuong|chua xac dinh)$/;
  const readNone = !sheet.columns.some(({ key }) => key === 'danToc') && !marks.some((key) => record.values[key] !== undefined);
  return readNone || (people !== '' && !/^(?:\d+\W*)?kinh/.test(people)) || marks.some((key) => !none.test(foldAccents(textOf(record, key))));
}

const at = (ngaySinh: string, more: Record<string, string> = {}) => profile({ ngaySinh, ...more });
export const examples: readonly Example[] = [
  { name: '12 tuổi ở lớp 7', sheet: at('05/03/2014'), expect: [] },
  { name: 'Trang không ghi lớp', sheet: sheetOf('profile', [{ ngaySinh: '05/03/1990' }], { lop: null }), expect: [] },
  { name: 'Kém một tuổi', sheet: at('05/03/2015'), expect: [{ message: 'young', field: 'ngaySinh' }] },
  { name: 'Hơn một tuổi', sheet: at('05/03/2013'), expect: [{ message: 'older' }] },
  { name: 'Hơn một tuổi, không lưu ban, không lí do nào', sheet: at('05/03/2013', { luuBan: 'Không', danToc: 'Kinh' }), expect: [{ message: 'old' }] },
  { name: 'Hơn một tuổi, dân tộc thiểu số', sheet: at('05/03/2013', { luuBan: 'Không', danToc: 'Mường' }), expect: [{ message: 'older' }] },
  { name: 'Năm không thể có', sheet: at('05/03/1993'), expect: [{ message: 'impossible' }] },
];

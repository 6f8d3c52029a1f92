import { yearAverage, yearFormula } from '../../assessment/average.ts';
import { formatPassed, readMark, type MarkCell } from '../../assessment/mark.ts';
import type { FieldKey, Sheet, SheetRow } from '../../records/sheet.ts';
import { book as exampleBook } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { columnName, openBook, sameRow, written, type Book } from './book.ts';

interface Half {
  cell: MarkCell;
  /** From an earlier reading of the other semester, not from this page. */
  stored: boolean;
}

/** The average (or level) of the year follows from the two semesters. */
export const rule = defineRule({
  id: 'average-year',
  since: '0.1.0',
  title: { vi: 'ĐTBmcn (mức đánh giá cả năm) tính lại khớp', en: 'The year average (or level) follows from the semesters' },
  help: {
    vi: 'ĐTBmcn = (ĐTBmhk I + 2×ĐTBmhk II) / 3, tính từ hai số đã làm tròn. Môn nhận xét: cả năm lấy kết quả học kì II. Môn đã đánh giá lại thì kết quả đánh giá lại thay cho kết quả cả năm.',
    en: 'Year average = (first semester + 2×second) / 3, from the rounded values. Comment-only: the year is the second semester’s result. A re-assessment replaces the year’s result.',
  },
  sheets: ['gradebook'],
  tag: 'dung',
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 9 khoản 1' }],
  options: {},
  messages: {
    mismatch: { severity: 'error', vi: '{column} {value}, tính lại {suggestion} = {formula}. Kiểm tra hai học kì rồi tính điểm lại.', en: '{column} {value}, recomputed {suggestion} = {formula}. Check both semesters, then compute again.' },
    'mismatch-stored': { severity: 'warning', vi: '{column} {value}, theo trang học kì {semester} đã đọc trước đây phải là {suggestion} = {formula}. Mở lại trang học kì ấy để đối chiếu.', en: '{column} {value}; by the page of semester {semester} read earlier it must be {suggestion} = {formula}. Open that page again to compare.' },
    'level-mismatch': { severity: 'error', vi: '{column} {value}, theo học kì II phải là {suggestion}. Kiểm tra rồi tính lại.', en: '{column} {value}, by the second semester it must be {suggestion}. Check and compute again.' },
    'not-computed': { severity: 'warning', vi: 'Chưa tính {column}: đã đủ hai học kì, kết quả là {suggestion}. Bấm tính điểm trên phần mềm.', en: '{column} is not computed: both semesters are there, the result is {suggestion}. Press the platform’s compute button.' },
    'half-missing': { severity: 'info', vi: 'Chưa xác định được {column} {value}: chưa có kết quả học kì {semester}. Nhập hoặc mở trang học kì ấy.', en: 'Could not verify {column} {value}: the result of semester {semester} is not there. Enter it or open that semester’s page.' },
    'half-unread': { severity: 'info', vi: 'Chưa tính lại được {column}: chưa đọc học kì {semester}. Mở sổ điểm học kì ấy một lần rồi quay lại.', en: 'Could not recompute {column}: semester {semester} has not been read. Open its gradebook once, then come back.' },
  },
  check(sheet, facts, report) {
    const book = openBook(sheet, facts);
    if (!book || book.kind === null || !sheet.columns.some(({ key }) => key === 'tbcn')) return;
    const column = columnName('tbcn', book.kind);
    const halves = ([1, 2] as const).map((hocKy) => halfReader(book, hocKy, facts.others));
    const needed = book.kind === 'nhanXet' ? [2] : [1, 2];
    const unread = needed.filter((hocKy) => halves[hocKy - 1] === null);
    if (unread.length > 0) {
      const shown = sheet.rows.some(({ values }) => readMark(values['tbcn'] ?? '').kind !== 'empty');
      if (shown) report.unsure('half-unread', {}, { params: { column, semester: unread.map((hocKy) => 'I'.repeat(hocKy)).join(', ') } });
      return;
    }
    sheet.rows.forEach((record, row) => {
      const shown = readMark(record.values['tbcn'] ?? '');
      if (record.values['tbcn'] === undefined || hasLeft(record) || shown.kind === 'not-a-mark') return;
      // A re-assessment stands in place of the year's result.
      const replaced = readMark(record.values['danhGiaLai'] ?? '');
      if (replaced.kind !== 'empty' && sameCell(replaced, shown)) return;
      const place = { row, field: 'tbcn' };
      const [first, second] = halves.map((read) => read?.(record) ?? null);
      const missing = needed.filter((hocKy) => {
        const kind = (hocKy === 1 ? first : second)?.cell.kind;
        return kind !== (book.kind === 'nhanXet' ? 'level' : 'mark');
      });
      if (missing.length > 0) {
        if (shown.kind !== 'empty') report.unsure('half-missing', place, { params: { column, semester: missing.map((hocKy) => 'I'.repeat(hocKy)).join(', ') } });
        return;
      }
      if (book.kind === 'nhanXet') {
        if (second?.cell.kind !== 'level' || sameCell(second.cell, shown) || shown.kind === 'mark') return;
        const suggestion = formatPassed(second.cell.passed);
        if (shown.kind === 'level') report.fail(second.stored ? 'mismatch-stored' : 'level-mismatch', place, { suggestion, params: { column, semester: 'II', formula: suggestion } });
        else if (!second.stored) report.fail('not-computed', place, { suggestion, params: { column } });
        return;
      }
      if (first?.cell.kind !== 'mark' || second?.cell.kind !== 'mark' || shown.kind === 'level') return;
      const computed = yearAverage(first.cell.tenths, second.cell.tenths, book.pack);
      if (shown.kind === 'mark' && shown.tenths === computed) return;
      const stored = first.stored || second.stored;
      const detail = {
        suggestion: written(book, 'tbcn', computed),
        params: { column, formula: yearFormula(first.cell.tenths, second.cell.tenths, book.pack), semester: first.stored ? 'I' : 'II' },
      };
      if (shown.kind === 'mark') report.fail(stored ? 'mismatch-stored' : 'mismatch', place, detail);
      else if (!stored) report.fail('not-computed', place, detail);
    });
  },
});

/** How to get one semester's result of a pupil: from this page, else from an earlier reading of that semester; null when neither is there. */
function halfReader(book: Book, hocKy: 1 | 2, others: readonly Sheet[]): ((record: SheetRow) => Half | null) | null {
  const { sheet } = book;
  const own = [`tbhk${hocKy}`, ...(sheet.hocKy === hocKy ? ['tbhk'] : [])].find((key) => sheet.columns.some((column) => column.key === key));
  const read = (record: SheetRow | null, key: FieldKey, stored: boolean): Half | null => {
    const text = record?.values[key];
    return text === undefined ? null : { cell: readMark(text), stored };
  };
  if (own) return (record) => read(record, own, false);
  const other = others.find(
    (candidate) =>
      candidate.kind === 'gradebook' && candidate.hocKy === hocKy && candidate.lop !== null && candidate.lop === sheet.lop && candidate.mon === sheet.mon && candidate.namHoc === sheet.namHoc,
  );
  const key = ['tbhk', `tbhk${hocKy}`].find((name) => other?.columns.some((column) => column.key === name));
  return other && key ? (record) => read(sameRow(record, sheet, other), key, true) : null;
}

function sameCell(one: MarkCell, other: MarkCell): boolean {
  return (one.kind === 'mark' && other.kind === 'mark' && one.tenths === other.tenths) || (one.kind === 'level' && other.kind === 'level' && one.passed === other.passed);
}

const year = { hocKy: 3 as const };
const half = exampleBook({ hocKy: 1 }, [{ hoTen: 'Nguyễn Văn An', maHocSinh: '1', tbhk: '7,9' }]);
export const examples: readonly Example[] = [
  { name: '(7,9 + 2×8,5) / 3 = 8,3', sheet: exampleBook(year, [{ tbhk1: '7,9', tbhk2: '8,5', tbcn: '8,3' }]), expect: [] },
  { name: 'Trang hiện 8,2, tính lại 8,3', sheet: exampleBook(year, [{ tbhk1: '7,9', tbhk2: '8,5', tbcn: '8,2' }]), expect: [{ message: 'mismatch', field: 'tbcn', suggestion: '8,3' }] },
  { name: 'Chưa bấm tính cả năm', sheet: exampleBook(year, [{ tbhk1: '7.9', tbhk2: '8.5', tbcn: '' }]), expect: [{ message: 'not-computed', suggestion: '8.3' }] },
  { name: 'Đang ở học kì I: cả năm chưa có', sheet: exampleBook({}, [{ tbhk: '7,9', tbcn: '' }]), expect: [] },
  { name: 'Thiếu học kì I', sheet: exampleBook(year, [{ tbhk1: '', tbhk2: '8,5', tbcn: '8,5' }]), expect: [{ outcome: 'unsure', message: 'half-missing' }] },
  { name: 'Học kì I lấy từ trang đã đọc trước', sheet: exampleBook({ hocKy: 2 }, [{ hoTen: 'Nguyễn Văn An', maHocSinh: '1', tbhk: '8,5', tbcn: '8,5' }]), facts: { others: [half] }, expect: [{ message: 'mismatch-stored', suggestion: '8,3' }] },
  { name: 'Chưa đọc học kì I', sheet: exampleBook({ hocKy: 2 }, [{ tbhk: '8,5', tbcn: '8,5' }]), expect: [{ outcome: 'unsure', message: 'half-unread', row: null }] },
  { name: 'Môn nhận xét: cả năm theo học kì II', sheet: exampleBook({ mon: 'GDTC', hocKy: 3 }, [{ tbhk1: 'Đ', tbhk2: 'CĐ', tbcn: 'Đ' }, { tbhk1: 'CĐ', tbhk2: 'Đ', tbcn: 'Đ' }]), expect: [{ message: 'level-mismatch', row: 0, suggestion: 'CĐ' }] },
  { name: 'Đã đánh giá lại: kết quả mới thay kết quả cả năm', sheet: exampleBook(year, [{ tbhk1: '4,0', tbhk2: '4,5', tbcn: '5,5', danhGiaLai: '5,5' }]), expect: [] },
];

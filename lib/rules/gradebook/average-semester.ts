import { semesterAverage, semesterFormula, semesterPassed } from '../../assessment/average.ts';
import { formatPassed, readMark, type MarkCell } from '../../assessment/mark.ts';
import { book as exampleBook } from '../examples.ts';
import { defineRule, type Example, type Report } from '../rule.ts';
import { columnName, openBook, pupilsOf, written, type Book, type PupilMarks } from './book.ts';

type Message = 'mismatch' | 'level-mismatch' | 'not-computed' | 'marks-missing' | 'not-a-mark' | 'count-not-known' | 'marks-unread' | 'part';

/** The semester's average (or Đ / CĐ) follows from the pupil's assessments. */
export const rule = defineRule<object, Message>({
  id: 'average-semester',
  since: '0.1.0',
  title: { vi: 'ĐTBmhk (mức đánh giá học kì) tính lại khớp', en: 'The semester average (or level) follows from its marks' },
  help: {
    vi: 'ĐTBmhk = (tổng ĐĐGtx + 2×ĐĐGgk + 3×ĐĐGck) / (số ĐĐGtx + 5), làm tròn một chữ số thập phân. Môn nhận xét: Đạt khi đủ các lần đánh giá và mọi lần đều Đạt. Khi lệch, kiểm tra điểm thành phần rồi bấm tính điểm lại trên phần mềm.',
    en: 'Average = (sum of regular + 2×midterm + 3×final) / (number of regular + 5), rounded half up to one decimal. Comment-only: Đạt when all assessments are there and Đạt. When they differ, check the marks, then let the platform compute again.',
  },
  sheets: ['gradebook'],
  tag: 'dung',
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 9 khoản 1' }],
  options: {},
  messages: {
    mismatch: { severity: 'error', vi: '{column} {value}, tính lại {suggestion} = {formula}. Kiểm tra điểm thành phần rồi tính điểm lại.', en: '{column} {value}, recomputed {suggestion} = {formula}. Check the marks, then compute again.' },
    'level-mismatch': { severity: 'error', vi: '{column} {value}, theo các lần đánh giá phải là {suggestion}. Kiểm tra rồi tính lại.', en: '{column} {value}, by its assessments it must be {suggestion}. Check and compute again.' },
    'not-computed': { severity: 'warning', vi: 'Chưa tính {column}: đủ điểm rồi, kết quả là {suggestion}. Bấm tính điểm trên phần mềm.', en: '{column} is not computed: the marks are complete, the result is {suggestion}. Press the platform’s compute button.' },
    'marks-missing': { severity: 'info', vi: 'Chưa xác định được {column} {value}: còn thiếu điểm thành phần. Nhập đủ rồi tính lại.', en: 'Could not verify {column} {value}: marks are missing. Enter them, then compute again.' },
    'not-a-mark': { severity: 'info', vi: 'Chưa xác định được {column} {value}: có ô điểm chưa đúng. Sửa ô ấy trước.', en: 'Could not verify {column} {value}: a cell holds no valid mark. Mend that cell first.' },
    'count-not-known': { severity: 'info', vi: 'Chưa xác định được {column} {value}: chưa biết môn này cần mấy ĐĐGtx; theo điểm đang thấy là {computed}. Kiểm tra tên môn và lớp.', en: 'Could not verify {column} {value}: the required number of regular assessments is not known; by the marks in sight it is {computed}. Check subject and class.' },
    'marks-unread': { severity: 'info', vi: 'Chưa tính lại được {column}: trang không có đủ cột ĐĐGtx, ĐĐGgk, ĐĐGck. Mở sổ điểm của học kì để kiểm tra.', en: 'Could not recompute {column}: the page lacks mark columns. Open the semester’s gradebook to check.' },
    part: { severity: 'info', vi: 'Chưa tính lại được {column}: trang này là một phân môn. Mở sổ điểm của cả môn để kiểm tra.', en: 'Could not recompute {column}: this page holds one content of the subject. Open the whole subject’s gradebook to check.' },
  },
  check(sheet, facts, report) {
    const book = openBook(sheet, facts);
    if (!book) return;
    const columns = new Set(sheet.columns.map(({ key }) => key));
    const shownKeys = book.average === null ? ['tbhk1', 'tbhk2'].filter((key) => columns.has(key)) : [book.average];
    const shown = shownKeys.filter((key) => sheet.rows.some(({ values }) => readMark(values[key] ?? '').kind !== 'empty'));
    const column = shownKeys.map((key) => columnName(key, book.kind)).join(', ');
    const complete = book.regular.length > 0 && columns.has('gk') && columns.has('ck');
    if (!complete || book.average === null || book.shared) {
      if (shown.length > 0) report.unsure(book.shared ? 'part' : 'marks-unread', {}, { params: { column } });
      return;
    }
    for (const pupil of pupilsOf(book)) {
      const text = sheet.rows[pupil.row]?.values[book.average];
      if (text === undefined) continue;
      const average = readMark(text);
      if (book.kind === 'nhanXet') checkLevel(book, pupil, average, report);
      else if (book.kind === 'diemSo') checkAverage(book, pupil, average, report);
    }
  },
});

function checkAverage(book: Book, pupil: PupilMarks, shown: MarkCell, report: Report<Message>): void {
  const field = book.average ?? 'tbhk';
  const place = { row: pupil.row, field };
  const params = { column: columnName(field, book.kind) };
  if (shown.kind === 'not-a-mark' || shown.kind === 'level') return;
  const cells = [...pupil.regular.map(({ cell }) => cell), pupil.gk, pupil.ck];
  if (cells.some((cell) => cell?.kind === 'not-a-mark' || cell?.kind === 'level')) {
    if (shown.kind === 'mark') report.unsure('not-a-mark', place, { params });
    return;
  }
  const regular = pupil.regular.flatMap(({ cell }) => (cell.kind === 'mark' ? [cell.tenths] : []));
  const unfilled = pupil.regular.length - regular.length;
  if (pupil.gk?.kind !== 'mark' || pupil.ck?.kind !== 'mark' || regular.length === 0 || (regular.length < (book.required ?? 1) && unfilled > 0)) {
    if (shown.kind === 'mark') report.unsure('marks-missing', place, { params });
    return;
  }
  const marks = { regular, midterm: pupil.gk.tenths, final: pupil.ck.tenths };
  const computed = semesterAverage(marks, book.pack);
  if (shown.kind === 'mark' && shown.tenths === computed) return;
  // The page has fewer ĐĐGtx columns than the subject needs (`tx-count` says so): the other marks may stand elsewhere.
  if (regular.length < (book.required ?? 1)) {
    if (shown.kind === 'mark') report.unsure('marks-missing', place, { params });
    return;
  }
  const suggestion = written(book, place.field, computed);
  if (book.required === null) {
    if (shown.kind === 'mark') report.unsure('count-not-known', place, { params: { ...params, computed: suggestion } });
  } else {
    report.fail(shown.kind === 'empty' ? 'not-computed' : 'mismatch', place, { suggestion, params: { ...params, formula: semesterFormula(marks, book.pack) } });
  }
}

function checkLevel(book: Book, pupil: PupilMarks, shown: MarkCell, report: Report<Message>): void {
  const field = book.average ?? 'tbhk';
  const place = { row: pupil.row, field };
  const params = { column: columnName(field, book.kind) };
  if (shown.kind === 'not-a-mark' || shown.kind === 'mark') return;
  const cells = [...pupil.regular.map(({ cell }) => cell), pupil.gk, pupil.ck];
  const levels = cells.flatMap((cell) => (cell?.kind === 'level' ? [cell.passed] : []));
  const required = book.required ?? 0;
  const columnsShort = pupil.regular.length < required;
  const short = Math.max(0, Math.min(required, pupil.regular.length) - pupil.regular.filter(({ cell }) => cell.kind === 'level').length);
  const missing = short + [pupil.gk, pupil.ck].filter((cell) => cell?.kind !== 'level').length;
  const computed = semesterPassed(levels, missing);
  const odd = cells.some((cell) => cell?.kind === 'not-a-mark' || cell?.kind === 'mark');
  if (shown.kind === 'empty') {
    if (computed !== null && missing === 0 && !odd && !columnsShort && book.required !== null) report.fail('not-computed', place, { suggestion: formatPassed(computed), params });
  } else if (computed === false) {
    if (shown.passed) report.fail('level-mismatch', place, { suggestion: 'CĐ', params });
  } else if (odd) {
    report.unsure('not-a-mark', place, { params });
  } else if (computed === null || book.required === null || (columnsShort && !shown.passed)) {
    report.unsure('marks-missing', place, { params });
  } else if (!shown.passed) {
    report.fail('level-mismatch', place, { suggestion: 'Đ', params });
  }
}

const tie = { tx1: '7,0', tx2: '7,0', tx3: '7,0', gk: '8,4', ck: '8,6' };
const cn8 = { mon: 'Công nghệ', lop: '8A' };
const art = { mon: 'Nghệ thuật' };
export const examples: readonly Example[] = [
  { name: '7,95 làm tròn thành 8,0', sheet: exampleBook(cn8, [{ ...tie, tbhk: '8.0' }, { ...tie, tbhk: '8' }]), expect: [] },
  { name: 'Trang hiện 7,9, tính lại 8,0', sheet: exampleBook(cn8, [{ ...tie, tbhk: '7,9' }]), expect: [{ message: 'mismatch', field: 'tbhk', value: '7,9', suggestion: '8,0' }] },
  { name: 'Đủ điểm mà chưa tính', sheet: exampleBook(cn8, [{ ...tie, tbhk: '' }]), expect: [{ message: 'not-computed', suggestion: '8,0' }] },
  { name: 'Thiếu ĐĐGck: chưa xác định', sheet: exampleBook(cn8, [{ ...tie, ck: '', tbhk: '7,9' }]), expect: [{ outcome: 'unsure', message: 'marks-missing' }] },
  { name: 'Thiếu một ĐĐGtx: không tính như 0', sheet: exampleBook(cn8, [{ ...tie, tx3: '', tbhk: '8,1' }]), expect: [{ outcome: 'unsure', message: 'marks-missing' }] },
  { name: 'Trang thiếu một cột ĐĐGtx', sheet: exampleBook({}, [{ ...tie, tbhk: '8,0' }, { ...tie, tbhk: '7,5' }]), expect: [{ outcome: 'unsure', message: 'marks-missing', row: 1 }] },
  { name: 'Chưa có điểm nào', sheet: exampleBook(cn8, [{ tx1: '', tx2: '', tx3: '', gk: '', ck: '', tbhk: '' }]), expect: [] },
  { name: 'Ô điểm chưa đúng', sheet: exampleBook(cn8, [{ ...tie, ck: '86', tbhk: '8,0' }]), expect: [{ outcome: 'unsure', message: 'not-a-mark' }] },
  {
    name: 'Môn nhận xét: một lần CĐ thì học kì CĐ',
    sheet: exampleBook(art, [{ tx1: 'Đ', tx2: 'Đ', gk: 'CĐ', ck: 'Đ', tbhk: 'Đ' }, { tx1: 'Đ', tx2: 'Đ', gk: 'Đ', ck: 'Đ', tbhk: 'Đ' }]),
    expect: [{ message: 'level-mismatch', row: 0, suggestion: 'CĐ' }],
  },
  { name: 'Trang chỉ có kết quả', sheet: exampleBook({ hocKy: 3 }, [{ tbhk1: '8,0', tbhk2: '7,9', tbcn: '7,9' }]), expect: [{ outcome: 'unsure', message: 'marks-unread', row: null }] },
];

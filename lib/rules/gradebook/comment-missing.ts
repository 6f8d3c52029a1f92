import type { FieldKey, Sheet } from '../../records/sheet.ts';
import { book as exampleBook } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { columnName, openBook, secondHalfBegun } from './book.ts';

interface Options {
  /** Also ask for a comment in scored subjects. */
  monTinhDiem: boolean;
}
const options: Options = { monTinhDiem: false };

/** The comment columns that are due on a page: a semester that has not begun owes no comment. */
function dueComments(sheet: Sheet, today: string): FieldKey[] {
  const wholeYear = sheet.hocKy !== 1 && sheet.hocKy !== 2 && secondHalfBegun(sheet, today);
  const due = ['nhanXet', 'nhanXet1', ...(sheet.hocKy === 2 || wholeYear ? ['nhanXet2'] : []), ...(wholeYear ? ['nhanXetCN'] : [])];
  return due.filter((key) => sheet.columns.some((column) => column.key === key));
}

/** A comment for every pupil and semester in comment-only subjects. */
export const rule = defineRule({
  id: 'comment-missing',
  since: '0.1.0',
  title: { vi: 'Môn nhận xét: mỗi học sinh có nhận xét từng học kì', en: 'Comment-only subjects: a comment for every pupil and semester' },
  help: {
    vi: 'Với môn đánh giá bằng nhận xét, giáo viên nhập nhận xét về sự tiến bộ hoặc kết quả học tập của từng học sinh theo từng học kì.',
    en: 'In comment-only subjects the teacher writes a comment on each pupil’s progress or result, each semester.',
  },
  sheets: ['gradebook'],
  tag: 'du',
  basis: [
    { source: 'Hướng dẫn của trường', quote: 'giáo viên phải nhập nhận xét về sự tiến bộ hoặc kết quả học tập của học sinh theo từng học kỳ' },
    { source: 'TT 22/2021/TT-BGDĐT, Điều 5' },
  ],
  options,
  messages: {
    missing: { severity: 'error', vi: '{column} trống: viết nhận xét về sự tiến bộ hoặc kết quả của học sinh.', en: '{column} is empty: write a comment on the pupil’s progress or result.' },
    'no-words': { severity: 'error', vi: '{column} “{value}” chưa phải là nhận xét: viết thành lời.', en: '{column} “{value}” is not a comment: write it in words.' },
    'scored-missing': { severity: 'warning', vi: '{column} trống: trường yêu cầu nhận xét cả ở môn tính điểm. Viết nhận xét.', en: '{column} is empty: the school asks for comments in scored subjects too. Write one.' },
    'columns-unread': { severity: 'info', vi: 'Chưa thấy cột nhận xét: chưa nói được có thiếu nhận xét hay không. Mở cột hoặc trang nhận xét của môn.', en: 'No comment column was seen, so missing comments cannot be told. Show the column or open the subject’s comment page.' },
  },
  check(sheet, facts, report, { monTinhDiem }) {
    const book = openBook(sheet, facts);
    if (!book || book.kind === null || (book.kind === 'diemSo' && !monTinhDiem)) return;
    const due = dueComments(sheet, facts.today);
    if (due.length === 0) report.unsure('columns-unread', {});
    sheet.rows.forEach((record, row) => {
      if (hasLeft(record)) return;
      for (const field of due) {
        const text = record.values[field];
        if (text === undefined || /\p{L}/u.test(text)) continue;
        const empty = text.trim() === '' ? 'missing' : 'no-words';
        report.fail(book.kind === 'diemSo' ? 'scored-missing' : empty, { row, field }, { params: { column: columnName(field, book.kind) } });
      }
    });
  },
});

const gdtc = { mon: 'Giáo dục thể chất' };
export const examples: readonly Example[] = [
  { name: 'GDTC có nhận xét', sheet: exampleBook(gdtc, [{ ck: 'Đ', nhanXet: 'Thực hiện tốt các động tác' }]), expect: [] },
  { name: 'GDTC chưa có nhận xét', sheet: exampleBook(gdtc, [{ ck: 'Đ', nhanXet: '' }]), expect: [{ message: 'missing', field: 'nhanXet', value: '' }] },
  { name: 'Một dấu chấm không phải nhận xét', sheet: exampleBook(gdtc, [{ ck: 'Đ', nhanXet: '.' }]), expect: [{ message: 'no-words', value: '.' }] },
  { name: 'HK I chưa cần nhận xét HK II', sheet: exampleBook(gdtc, [{ ck: 'Đ', nhanXet1: 'Có tiến bộ', nhanXet2: '' }]), expect: [] },
  { name: 'Trang cả năm, HK II đã có kết quả', sheet: exampleBook({ ...gdtc, hocKy: 3 }, [{ tbhk2: 'Đ', nhanXet1: 'Có tiến bộ', nhanXet2: '' }]), expect: [{ message: 'missing', field: 'nhanXet2' }] },
  { name: 'Môn tính điểm: chỉ khi trường yêu cầu', sheet: exampleBook({}, [{ ck: '8', nhanXet: '' }]), expect: [] },
  { name: 'Trường yêu cầu nhận xét cả môn tính điểm', sheet: exampleBook({}, [{ ck: '8', nhanXet: '' }]), options: { monTinhDiem: true }, expect: [{ message: 'scored-missing' }] },
  { name: 'Trang không có cột nhận xét', sheet: exampleBook(gdtc, [{ ck: 'Đ' }]), expect: [{ outcome: 'unsure', message: 'columns-unread' }] },
];

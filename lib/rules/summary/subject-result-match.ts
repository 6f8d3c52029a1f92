import { readMark, type MarkCell } from '../../assessment/mark.ts';
import { findSubject } from '../../assessment/subjects.ts';
import { gradeOf, type FieldKey, type Sheet } from '../../records/sheet.ts';
import { book } from '../examples.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { sameRow } from '../gradebook/book.ts';
import { defineRule, type Example } from '../rule.ts';
import { summary as exampleSummary } from './example-page.ts';
import { openSummary } from './page.ts';

/** A subject's result in the summary is the one of its gradebook, where that was read. */
export const rule = defineRule({
  id: 'subject-result-match',
  since: '0.1.0',
  title: { vi: 'Kết quả môn ở bảng tổng hợp khớp với sổ điểm', en: 'Subject results in the summary match the gradebook' },
  help: {
    vi: 'Học bạ lấy kết quả từ sổ điểm. Khi bảng tổng hợp khác sổ điểm đã đọc trước đây, mở lại sổ điểm: nếu điểm đã sửa thì tổng hợp lại, nếu không thì báo giáo viên bộ môn.',
    en: 'The school report takes its results from the gradebook. When they differ from the book read earlier, open that book again: if marks were corrected compute the summary again, else tell the subject teacher.',
  },
  sheets: ['summary'],
  tag: 'song',
  basis: [{ source: 'Quy định sổ điện tử', quote: 'được liên thông với Sổ theo dõi và đánh giá học sinh' }],
  options: {},
  messages: {
    differs: { severity: 'warning', vi: '{subject} {value}, sổ điểm đã đọc trước đây là {book}. Mở lại sổ điểm để đối chiếu rồi tổng hợp lại.', en: '{subject} {value}, the gradebook read earlier has {book}. Open it again to compare, then compute the summary again.' },
  },
  check(sheet, facts, report) {
    const summary = openSummary(sheet);
    if (!summary || sheet.lop === null) return;
    for (const { subject, whole } of summary.subjects) {
      if (whole === null) continue;
      const source = facts.others.map((other) => resultColumn(other, sheet, subject.name, summary.year)).find((found) => found !== null);
      if (!source) continue;
      sheet.rows.forEach((record, row) => {
        const text = sameRow(record, sheet, source.book)?.values[source.key];
        if (text === undefined || hasLeft(record)) return;
        const [shown, read] = [readMark(record.values[whole] ?? ''), readMark(text)];
        if (!same(shown, read)) report.fail('differs', { row, field: whole }, { params: { subject: subject.name, book: text } });
      });
    }
  },
});

/** The column of a stored gradebook that feeds this summary; null when it is another class, subject or period. */
function resultColumn(other: Sheet, sheet: Sheet, subject: string, year: boolean): { book: Sheet; key: FieldKey } | null {
  if (other.kind !== 'gradebook' || other.lop !== sheet.lop || other.namHoc !== sheet.namHoc) return null;
  const found = findSubject(other.mon, gradeOf(other.lop));
  if (found?.subject.name !== subject || found.part !== null) return null;
  const keys = year ? ['tbcn'] : sheet.hocKy === null ? [] : [`tbhk${sheet.hocKy}`, ...(other.hocKy === sheet.hocKy ? ['tbhk'] : [])];
  const key = keys.find((name) => other.columns.some((column) => column.key === name));
  return key === undefined ? null : { book: other, key };
}

/** Equal results, or two that cannot be compared: an empty cell or an odd one has its own rule. */
function same(one: MarkCell, other: MarkCell): boolean {
  if (one.kind === 'mark' && other.kind === 'mark') return one.tenths === other.tenths;
  return one.kind !== 'level' || other.kind !== 'level' || one.passed === other.passed;
}

const stored = book({ hocKy: 1 }, [{ maHocSinh: '1', tbhk: '8,0' }, { maHocSinh: '2', tbhk: '7.5' }]);
const hk1 = { hocKy: 1 as const };
export const examples: readonly Example[] = [
  { name: 'Khớp với sổ điểm', sheet: exampleSummary([{ maHocSinh: '1', 'mon.Toán': '8' }, { maHocSinh: '2', 'mon.Toán': '7,5' }], hk1), facts: { others: [stored] }, expect: [] },
  { name: 'Khác sổ điểm', sheet: exampleSummary([{ maHocSinh: '1', 'mon.Toán': '8,1' }], hk1), facts: { others: [stored] }, expect: [{ message: 'differs', field: 'mon.Toán', value: '8,1' }] },
  { name: 'Sổ điểm của học kì khác không dùng để so', sheet: exampleSummary([{ maHocSinh: '1', 'mon.Toán': '8,1' }], { hocKy: 2 }), facts: { others: [stored] }, expect: [] },
];

import { gradeOf } from '../../records/sheet.ts';
import { book as exampleBook } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { openBook, pupilsOf } from './book.ts';

interface Options {
  /** THPT subjects (names) whose pupils study a cụm chuyên đề: one more ĐĐGtx. */
  chuyenDe: string[];
}
const options: Options = { chuyenDe: [] };

/** The page has too few ĐĐGtx columns for the subject, or a pupil more ĐĐGtx than it asks for. Empty cells are `mark-missing`'s. */
export const rule = defineRule({
  id: 'tx-count',
  since: '0.1.0',
  title: { vi: 'Đúng số ĐĐGtx của môn', en: 'The right number of regular assessments' },
  help: {
    vi: 'Mỗi học kì: môn có đến 35 tiết/năm 2 ĐĐGtx, trên 35 đến 70 tiết 3 ĐĐGtx, trên 70 tiết 4 ĐĐGtx; môn nhận xét 2 lần. Số tiết khác chương trình thì khai trong bộ quy định của trường.',
    en: 'Each semester: up to 35 periods a year 2 regular assessments, over 35 to 70 three, over 70 four; comment-only subjects two. Periods that differ from the programme stand in the school pack.',
  },
  sheets: ['gradebook'],
  tag: 'du',
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 6 khoản 3' }],
  options,
  messages: {
    'too-few-columns': { severity: 'error', vi: 'Trang chỉ có {columns} cột ĐĐGtx, môn này cần {required}. Mở thêm cột ĐĐGtx rồi nhập.', en: 'The page has only {columns} {columns|column|columns} of regular assessments, this subject needs {required}. Open another column and enter the marks.' },
    'columns-unread': { severity: 'info', vi: 'Mới đọc được {columns}/{required} cột ĐĐGtx của môn này. Mở hết các cột trên trang rồi đọc lại.', en: 'Only {columns} of {required} {required|column|columns} of regular assessments were read. Show all columns on the page and read again.' },
    'too-many': { severity: 'warning', vi: 'Có {count} ĐĐGtx, môn này cần {required}. Chọn {required} kết quả phù hợp, hoặc kiểm tra số tiết của môn.', en: '{count} regular {count|assessment|assessments} {count|is|are} entered, this subject needs {required}. Choose {required}, or check the periods of the subject.' },
    topic: { severity: 'info', vi: 'Có {count} ĐĐGtx: đúng nếu học sinh học cụm chuyên đề của môn này. Kiểm tra lại.', en: '{count} regular {count|assessment|assessments}: right if the pupil studies the specialised topics of this subject. Please check.' },
  },
  check(sheet, facts, report, { chuyenDe }) {
    const book = openBook(sheet, facts);
    if (!book || book.required === null || book.regular.length === 0) return;
    const subject = book.found?.subject;
    const mayHaveTopics = subject?.topics === true && (gradeOf(sheet.lop) ?? 0) >= 10;
    const hasTopics = mayHaveTopics && chuyenDe.includes(subject.name);
    const required = book.required + (hasTopics ? book.pack.regularPerTopic : 0);
    if (book.regular.length < required) {
      const params = { columns: book.regular.length, required };
      if (sheet.health === 'recognised') report.fail('too-few-columns', {}, { params });
      else report.unsure('columns-unread', {}, { params });
    }
    // A book of the whole of Nghệ thuật may hold the regular assessments of each of its contents.
    const most = required * (book.found?.part === null && subject?.partsWhole ? (subject.parts?.length ?? 1) : 1);
    for (const { row, regular } of pupilsOf(book)) {
      const filled = regular.filter(({ cell }) => cell.kind !== 'empty');
      const extra = filled[most];
      if (!extra) continue;
      const message = mayHaveTopics && !hasTopics && filled.length === required + book.pack.regularPerTopic ? 'topic' : 'too-many';
      report.fail(message, { row, field: extra.key }, { params: { count: filled.length, required } });
    }
  },
});

const five = { tx1: '8', tx2: '7', tx3: '9', tx4: '8', tx5: '7' };
export const examples: readonly Example[] = [
  { name: 'GDCD 35 tiết: 2 ĐĐGtx, các cột sau để trống', sheet: exampleBook({ mon: 'GDCD' }, [{ tx1: '8', tx2: '7', tx3: '', tx4: '' }]), expect: [] },
  { name: 'Công nghệ 8 (52 tiết) cần 3 ĐĐGtx, trang chỉ có 2 cột', sheet: exampleBook({ mon: 'Công nghệ', lop: '8A' }, [{ tx1: '8', tx2: '7' }]), expect: [{ message: 'too-few-columns', row: null }] },
  { name: 'Toán có 5 ĐĐGtx', sheet: exampleBook({}, [five]), expect: [{ message: 'too-many', field: 'tx5', value: '7' }] },
  { name: 'Nghệ thuật: hai lần cho Âm nhạc, hai lần cho Mĩ thuật', sheet: exampleBook({ mon: 'Nghệ thuật' }, [{ tx1: 'Đ', tx2: 'Đ', tx3: 'Đ', tx4: 'Đ' }]), expect: [] },
  { name: 'Toán 10 có cụm chuyên đề: 5 ĐĐGtx', sheet: exampleBook({ lop: '10A1' }, [five]), options: { chuyenDe: ['Toán'] }, expect: [] },
  { name: 'Toán 10, trường chưa khai cụm chuyên đề', sheet: exampleBook({ lop: '10A1' }, [five]), expect: [{ message: 'topic', row: 0 }] },
  {
    name: 'Trang chưa được hiểu hết và thiếu cột',
    sheet: { ...exampleBook({}, [{ tx1: '8', tx2: '7', tx3: '9' }]), health: 'degraded', why: [{ id: 'column-hidden', params: { label: 'TX4' } }] },
    expect: [{ outcome: 'unsure', message: 'columns-unread', row: null }],
  },
];

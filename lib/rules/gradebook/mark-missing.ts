import { book as exampleBook } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { columnName, openBook, pupilsOf } from './book.ts';

/**
 * Empty cells among the assessments a subject asks for. A ĐĐGtx is missing only as often as the pupil's marks fall short
 * of the required number: with two required, TX1 and TX3 are enough. Columns the page lacks are `tx-count`'s affair.
 */
export const rule = defineRule({
  id: 'mark-missing',
  since: '0.1.0',
  title: { vi: 'Đủ ĐĐGtx, ĐĐGgk, ĐĐGck', en: 'All required assessments are entered' },
  help: {
    vi: 'Mỗi học kì cần đủ số ĐĐGtx theo số tiết của môn, một ĐĐGgk và một ĐĐGck. Ô trống phải được nhập trước khi ký; học sinh vắng kiểm tra thì nhập điểm kiểm tra bù.',
    en: 'A semester needs the number of regular assessments its periods ask for, one midterm and one final. Fill empty cells before signing; a pupil who was absent gets the mark of the make-up test.',
  },
  sheets: ['gradebook'],
  tag: 'du',
  basis: [
    { source: 'TT 22/2021/TT-BGDĐT, Điều 6 khoản 3' },
    { source: 'TT 22/2021/TT-BGDĐT, Điều 7' },
  ],
  options: {},
  messages: {
    regular: { severity: 'error', vi: '{column} trống: môn này cần {required} ĐĐGtx, mới có {count}. Nhập điểm còn thiếu.', en: '{column} is empty: this subject needs {required} regular {required|assessment|assessments}, {count} entered. Enter the missing one.' },
    midterm: { severity: 'error', vi: 'ĐĐGgk trống: nhập điểm kiểm tra (hoặc kiểm tra bù); không dự mà không có lí do thì nhập {none}.', en: 'The midterm is empty: enter the test or make-up mark; {none} if absent without reason.' },
    final: { severity: 'error', vi: 'ĐĐGck trống: nhập điểm kiểm tra (hoặc kiểm tra bù); không dự mà không có lí do thì nhập {none}.', en: 'The final is empty: enter the test or make-up mark; {none} if absent without reason.' },
    'not-known': { severity: 'info', vi: 'Chưa xác định được số ĐĐGtx của môn này. Kiểm tra tên môn và lớp trên trang, hoặc khai số tiết trong bộ quy định của trường.', en: 'The required number of regular assessments is not known. Check subject and class on the page, or set the periods in the school pack.' },
    'columns-unread': { severity: 'info', vi: 'Chưa đọc được cột {columns}: chưa nói được có thiếu điểm hay không. Mở cột ấy trên trang rồi đọc lại.', en: 'Column {columns} was not read, so missing marks cannot be told. Show it on the page and read again.' },
  },
  check(sheet, facts, report) {
    const book = openBook(sheet, facts);
    if (!book?.found) return;
    const columns = new Set(sheet.columns.map(({ key }) => key));
    const onlyResults = book.regular.length === 0 && !columns.has('gk') && !columns.has('ck');
    if (onlyResults) return;
    const unread = [...(book.regular.length === 0 ? ['tx1'] : []), ...['gk', 'ck'].filter((key) => !columns.has(key))];
    if (unread.length > 0) report.unsure('columns-unread', {}, { params: { columns: unread.map((key) => (key === 'tx1' ? 'ĐĐGtx' : columnName(key, book.kind))).join(', ') } });
    if (book.required === null && book.regular.length > 0) report.unsure('not-known', {});
    if (book.shared) return;
    const none = book.kind === 'nhanXet' ? 'CĐ' : '0';
    for (const { row, regular, gk, ck } of pupilsOf(book)) {
      if (book.required !== null) {
        const empty = regular.filter(({ cell }) => cell.kind === 'empty');
        const count = regular.length - empty.length;
        const params = { required: book.required, count };
        for (const { key } of empty.slice(0, Math.max(0, book.required - count))) {
          report.fail('regular', { row, field: key }, { params: { ...params, column: columnName(key, book.kind) } });
        }
      }
      if (gk?.kind === 'empty') report.fail('midterm', { row, field: 'gk' }, { params: { none } });
      if (ck?.kind === 'empty') report.fail('final', { row, field: 'ck' }, { params: { none } });
    }
  },
});

const full = { tx1: '8', tx2: '7,5', tx3: '9', tx4: '8', gk: '7', ck: '8,5' };
export const examples: readonly Example[] = [
  { name: 'Toán 7: đủ 4 ĐĐGtx, giữa kì, cuối kì', sheet: exampleBook({}, [{ hoTen: 'Nguyễn Văn An', ...full }]), expect: [] },
  {
    name: 'Thiếu một ĐĐGtx và ĐĐGgk',
    sheet: exampleBook({}, [{ hoTen: 'Nguyễn Văn An', ...full, tx3: '', gk: '' }]),
    expect: [{ message: 'regular', field: 'tx3', value: '' }, { message: 'midterm', field: 'gk' }],
  },
  {
    name: 'GDCD cần 2 ĐĐGtx: TX1 và TX3 là đủ',
    sheet: exampleBook({ mon: 'GDCD' }, [{ tx1: '8', tx2: '', tx3: '7', tx4: '', gk: '7', ck: '8' }]),
    expect: [],
  },
  {
    name: 'Học sinh đã chuyển đi không bị coi là thiếu điểm',
    sheet: exampleBook({}, [{ hoTen: 'Trần Thị Bình', trangThai: 'Chuyển đi trong tỉnh', ...full, ck: '' }]),
    expect: [],
  },
  {
    name: 'Môn nhận xét thiếu ĐĐGck',
    sheet: exampleBook({ mon: 'Giáo dục thể chất' }, [{ tx1: 'Đ', tx2: 'Đ', gk: 'Đ', ck: '' }]),
    expect: [{ message: 'final', field: 'ck' }],
  },
  {
    name: 'Phân môn Vật lí của KHTN: số ĐĐGtx do các phân môn chia nhau',
    sheet: exampleBook({ mon: 'Khoa học tự nhiên (Vật lí)' }, [{ tx1: '8', tx2: '', gk: '', ck: '' }]),
    expect: [{ outcome: 'unsure', message: 'not-known' }],
  },
  {
    name: 'Cột ĐĐGck chưa đọc được',
    sheet: exampleBook({ mon: 'Tin học' }, [{ tx1: '8', tx2: '7', gk: '8' }]),
    expect: [{ outcome: 'unsure', message: 'columns-unread', row: null }],
  },
];

import { readMark, type NotAMark } from '../../assessment/mark.ts';
import { book as exampleBook } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { columnName, isMarkKey, openBook, written } from './book.ts';

/** Reasons that have the same message whatever the subject. */
const numberMessages = {
  'too-precise': 'too-precise', 'out-of-scale': 'out-of-scale', negative: 'out-of-scale', 'leading-zero': 'typing', typing: 'typing',
} as const satisfies Partial<Record<NotAMark, string>>;

/** Cells that hold something no mark can be: scale, step, letters among marks, marks in a comment-only subject. */
export const rule = defineRule({
  id: 'mark-form',
  since: '0.1.0',
  title: { vi: 'Điểm đúng thang 10, bước 0,1; môn nhận xét chỉ có Đ / CĐ', en: 'Marks are on the scale of 10 with one decimal; comment-only subjects hold Đ / CĐ' },
  help: {
    vi: 'Điểm là số từ 0 đến 10, nguyên hoặc có một chữ số thập phân. Môn đánh giá bằng nhận xét chỉ ghi Đ hoặc CĐ. Đối chiếu với bài kiểm tra rồi sửa ô được đánh dấu.',
    en: 'A mark is a number from 0 to 10, whole or with one decimal. A comment-only subject holds only Đ or CĐ. Compare with the test paper and mend the marked cell.',
  },
  sheets: ['gradebook'],
  tag: 'dung',
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 5 khoản 3' }],
  options: {},
  messages: {
    'out-of-scale': { severity: 'error', vi: '{column} = {value} nằm ngoài thang điểm 10. Đối chiếu bài kiểm tra rồi sửa.', en: '{column} = {value} is outside the scale of 10. Compare with the test paper and mend it.' },
    'comma-lost': { severity: 'error', vi: '{column} = {value}, có phải {suggestion}? Đối chiếu bài kiểm tra rồi sửa.', en: '{column} = {value}; is it {suggestion}? Compare with the test paper and mend it.' },
    'too-precise': { severity: 'error', vi: '{column} = {value}: điểm chỉ có một chữ số thập phân, làm tròn thành {suggestion}.', en: '{column} = {value}: a mark has one decimal, round it to {suggestion}.' },
    typing: { severity: 'error', vi: '{column} = {value} gõ chưa đúng, có phải {suggestion}? Đối chiếu rồi gõ lại.', en: '{column} = {value} is mistyped; is it {suggestion}? Compare and type it again.' },
    letters: { severity: 'error', vi: '{column} = {value} không phải là điểm. Nhập lại số từ 0 đến 10.', en: '{column} = {value} is not a mark. Enter a number from 0 to 10.' },
    absent: { severity: 'error', vi: '{column} = {value}: không ghi chữ khi vắng. Nhập điểm kiểm tra bù, hoặc 0 nếu vắng không có lí do.', en: '{column} = {value}: do not write a letter for absence. Enter the make-up mark, or 0 if absent without reason.' },
    'level-in-marks': { severity: 'error', vi: '{column} = {value}, nhưng môn này tính điểm. Nhập điểm số, hoặc kiểm tra lại tên môn của trang.', en: '{column} = {value}, but this subject is scored. Enter a mark, or check the subject of the page.' },
    'mark-in-levels': { severity: 'error', vi: '{column} = {value}, nhưng môn này đánh giá bằng nhận xét. Nhập Đ hoặc CĐ.', en: '{column} = {value}, but this subject is comment-only. Enter Đ or CĐ.' },
    'not-a-level': { severity: 'error', vi: '{column} = {value} không phải là Đ hay CĐ. Nhập lại.', en: '{column} = {value} is neither Đ nor CĐ. Enter it again.' },
    'plain-d': { severity: 'error', vi: '{column} = {value}: gõ lại là Đ (chữ Đ có gạch).', en: '{column} = {value}: type it again as Đ (with the stroke).' },
    exempt: { severity: 'warning', vi: '{column} = {value}: TT 22 không còn ghi “miễn”; phần thực hành được miễn thì đánh giá phần lí thuyết. Xem lại và nhập kết quả.', en: '{column} = {value}: TT 22 has no exemption cell; when the practical part is exempt, theory is assessed. Look again and enter the result.' },
    several: { severity: 'info', vi: '{column} có nhiều điểm trong một ô ({value}): chưa xác định được. Xem bảng có từng cột riêng.', en: '{column} holds several marks in one cell ({value}): could not tell. Use the table with one column each.' },
    'kind-unknown': { severity: 'info', vi: '{column} = {value}: chưa biết môn này tính điểm hay nhận xét. Chọn lại môn trên trang rồi đọc lại.', en: '{column} = {value}: not known whether this subject is scored or comment-only. Choose the subject on the page and read again.' },
  },
  check(sheet, facts, report) {
    const book = openBook(sheet, facts);
    if (!book) return;
    const fields = sheet.columns.map(({ key }) => key).filter(isMarkKey);
    sheet.rows.forEach(({ values }, row) => {
      for (const field of fields) {
        const cell = readMark(values[field] ?? '');
        if (cell.kind === 'empty' || (cell.kind === 'mark' && book.kind === 'diemSo') || (cell.kind === 'level' && book.kind === 'nhanXet')) continue;
        const place = { row, field };
        const column = columnName(field, book.kind);
        if (cell.kind === 'mark') {
          if (book.kind === 'nhanXet') report.fail('mark-in-levels', place, { params: { column } });
          else report.unsure('kind-unknown', place, { params: { column } });
        } else if (cell.kind === 'level') {
          if (book.kind === 'diemSo') report.fail('level-in-marks', place, { params: { column } });
          else report.unsure('kind-unknown', place, { params: { column } });
        } else if (cell.reason === 'exempt') {
          report.fail('exempt', place, { params: { column } });
        } else if (book.kind === null) {
          report.unsure('kind-unknown', place, { params: { column } });
        } else if (book.kind === 'nhanXet') {
          const number = cell.meant !== null || cell.reason === 'several' || cell.reason === 'negative' || cell.reason === 'out-of-scale';
          if (cell.reason === 'plain-d') report.fail('plain-d', place, { suggestion: 'Đ', params: { column } });
          else report.fail(number ? 'mark-in-levels' : 'not-a-level', place, { params: { column } });
        } else if (cell.reason === 'several') {
          report.unsure('several', place, { params: { column } });
        } else if (cell.reason === 'absent') {
          report.fail('absent', place, { params: { column } });
        } else if (cell.reason === 'letters' || cell.reason === 'plain-d') {
          report.fail('letters', place, { params: { column } });
        } else {
          const suggestion = cell.meant === null ? undefined : written(book, field, cell.meant);
          const message = cell.reason === 'out-of-scale' && suggestion ? 'comma-lost' : numberMessages[cell.reason];
          report.fail(message, place, { ...(suggestion && { suggestion }), params: { column } });
        }
      }
    });
  },
});

const full = { tx1: '8', tx2: '7.5', tx3: '10', tx4: '0', gk: '7,0', ck: '8,5', tbhk: '7.0' };
export const examples: readonly Example[] = [
  { name: 'Điểm nguyên, dấu phẩy hay dấu chấm đều được', sheet: exampleBook({}, [full]), expect: [] },
  {
    name: '75 có phải 7,5?',
    sheet: exampleBook({}, [{ ...full, tx2: '75' }]),
    expect: [{ message: 'comma-lost', field: 'tx2', value: '75', suggestion: '7,5' }],
  },
  {
    name: '10,5 và −1 nằm ngoài thang điểm',
    sheet: exampleBook({}, [{ tx1: '10,5', gk: '-1' }]),
    expect: [{ message: 'out-of-scale', field: 'tx1', suggestion: null }, { message: 'out-of-scale', field: 'gk' }],
  },
  { name: '7,25 làm tròn thành 7,3', sheet: exampleBook({}, [{ gk: '7,25' }]), expect: [{ message: 'too-precise', suggestion: '7,3' }] },
  { name: 'Gõ nhầm dấu', sheet: exampleBook({}, [{ gk: '8;5', ck: '07' }]), expect: [{ message: 'typing', suggestion: '8,5' }, { message: 'typing', suggestion: '7,0' }] },
  { name: 'Đ trong môn tính điểm', sheet: exampleBook({}, [{ gk: 'Đ', ck: '8' }]), expect: [{ message: 'level-in-marks', field: 'gk' }] },
  { name: 'Điểm trong môn nhận xét', sheet: exampleBook({ mon: 'GDTC' }, [{ tx1: '8', gk: 'Đ', ck: 'CĐ' }]), expect: [{ message: 'mark-in-levels', field: 'tx1' }] },
  { name: 'Chữ D thiếu gạch', sheet: exampleBook({ mon: 'GDTC' }, [{ tx1: 'D', gk: 'Đ' }]), expect: [{ message: 'plain-d', suggestion: 'Đ' }] },
  { name: 'Ô ghi M (miễn)', sheet: exampleBook({ mon: 'GDTC' }, [{ tx1: 'M', gk: 'Đ' }]), expect: [{ message: 'exempt', field: 'tx1' }] },
  { name: 'Nhiều điểm trong một ô', sheet: exampleBook({}, [{ tx1: '9 8 7 9', gk: '8' }]), expect: [{ outcome: 'unsure', message: 'several' }] },
];

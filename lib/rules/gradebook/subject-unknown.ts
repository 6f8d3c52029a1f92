import { book as exampleBook } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { isMarkKey, kindOfCells, openBook } from './book.ts';

/** The page's subject must be known, and be the one its cells speak of: counts and kind of result depend on it. */
export const rule = defineRule({
  id: 'subject-unknown',
  since: '0.1.0',
  title: { vi: 'Nhận ra môn học của trang', en: 'The page’s subject is recognised' },
  help: {
    vi: 'Số ĐĐGtx và kiểu đánh giá (điểm hay Đ/CĐ) tùy theo môn. Khi trang không ghi môn hoặc tên môn lạ, Soát không nói được là đã đủ.',
    en: 'The number of regular assessments and the kind of result depend on the subject. When the page names none, or an unknown one, completeness cannot be told.',
  },
  sheets: ['gradebook'],
  tag: 'dung',
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 5, Điều 6' }],
  options: {},
  messages: {
    'not-shown': { severity: 'info', vi: 'Chưa xác định được: trang không ghi môn học. Chọn môn trên trang rồi đọc lại.', en: 'Could not tell: the page names no subject. Choose the subject on the page and read again.' },
    unknown: { severity: 'info', vi: 'Chưa xác định được: chưa nhận ra môn “{mon}” của lớp {lop}. Kiểm tra tên môn và lớp trên trang.', en: 'Could not tell: subject “{mon}” of class {lop} is not recognised. Check subject and class on the page.' },
    'kind-differs': { severity: 'warning', vi: 'Môn {mon} tính điểm mà cả trang chỉ có Đ / CĐ (hoặc ngược lại). Kiểm tra xem có mở nhầm môn không.', en: '{mon} is scored, yet the page holds only Đ / CĐ (or the reverse). See whether the wrong subject is open.' },
  },
  check(sheet, facts, report) {
    const book = openBook(sheet, facts);
    if (!book || !sheet.columns.some(({ key }) => isMarkKey(key))) return;
    if (book.found) {
      const seen = kindOfCells(sheet, book.regular);
      if (seen !== null && seen !== book.kind) report.fail('kind-differs', {}, { params: { mon: book.found.subject.name } });
      return;
    }
    const named = (sheet.mon ?? '').trim() !== '';
    report.unsure(named ? 'unknown' : 'not-shown', {}, { params: { mon: sheet.mon ?? '', lop: sheet.lop ?? '?' } });
  },
});

export const examples: readonly Example[] = [
  { name: 'Tên viết tắt quen dùng', sheet: exampleBook({ mon: 'KHTN' }, [{ gk: '8' }]), expect: [] },
  { name: 'Trang không ghi môn', sheet: exampleBook({ mon: null }, [{ gk: '8' }]), expect: [{ outcome: 'unsure', message: 'not-shown' }] },
  { name: 'Môn lạ', sheet: exampleBook({ mon: 'Kĩ năng sống' }, [{ gk: '8' }]), expect: [{ outcome: 'unsure', message: 'unknown' }] },
  { name: 'Trang môn Toán mà chỉ có Đ, CĐ', sheet: exampleBook({}, [{ tx1: 'Đ', gk: 'CĐ', ck: 'Đ' }]), expect: [{ outcome: 'fail', message: 'kind-differs', row: null }] },
];

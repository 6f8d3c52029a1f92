import { readLevel, yearConduct } from '../../assessment/levels.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { defineRule, type Example } from '../rule.ts';
import { summary as exampleSummary } from './example-page.ts';
import { openSummary, semesterConduct, yearConductKey } from './page.ts';

/** Conduct of the year follows from the two semesters. */
export const rule = defineRule({
  id: 'conduct-year',
  since: '0.1.0',
  title: { vi: 'Rèn luyện cả năm khớp với hai học kì', en: 'Conduct of the year follows from the semesters' },
  help: {
    vi: 'Rèn luyện cả năm lấy theo bảng hai học kì của Thông tư 22: HK II Chưa đạt thì cả năm Chưa đạt; HK II Tốt và HK I từ Khá thì cả năm Tốt; HK I Tốt, HK II Đạt thì cả năm Khá. Đối chiếu rồi tổng kết lại.',
    en: 'The year’s level comes from the circular’s table of the two semesters; Chưa đạt in the second makes the year Chưa đạt. Compare, then compute again.',
  },
  sheets: ['summary', 'conduct'],
  tag: 'dung',
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 8 khoản 2 điểm b' }],
  options: {},
  messages: {
    mismatch: { severity: 'error', vi: 'Rèn luyện cả năm {value}; HK I {first}, HK II {second} thì cả năm là {suggestion}. Kiểm tra rồi tổng kết lại.', en: 'Conduct of the year {value}; {first} and {second} give {suggestion}. Check, then compute again.' },
    'mismatch-stored': { severity: 'warning', vi: 'Rèn luyện cả năm {value}; theo trang học kì đã đọc trước đây (HK I {first}, HK II {second}) phải là {suggestion}. Mở lại trang ấy để đối chiếu.', en: 'Conduct of the year {value}; by semester pages read earlier ({first}, {second}) it must be {suggestion}. Open them again to compare.' },
    'not-computed': { severity: 'error', vi: 'Chưa có rèn luyện cả năm; HK I {first}, HK II {second} cho {suggestion}. Bấm tổng kết trên phần mềm.', en: 'Conduct of the year is empty; {first} and {second} give {suggestion}. Press the platform’s compute button.' },
    'half-missing': { severity: 'info', vi: 'Chưa xác định được rèn luyện cả năm {value}: chưa có kết quả học kì {semester}. Nhập hoặc mở trang học kì ấy.', en: 'Could not verify conduct {value}: the result of semester {semester} is not there. Enter it or open that page.' },
    'half-unread': { severity: 'info', vi: 'Chưa kiểm tra được rèn luyện cả năm: chưa đọc kết quả học kì {semester}. Mở trang rèn luyện của học kì ấy một lần rồi quay lại.', en: 'Could not check the year’s conduct: semester {semester} has not been read. Open that page once, then come back.' },
  },
  check(sheet, facts, report) {
    const summary = openSummary(sheet);
    const field = summary && yearConductKey(summary);
    if (!summary || field === null) return;
    const unread = new Set<string>();
    sheet.rows.forEach((record, row) => {
      const text = record.values[field];
      if (text === undefined || hasLeft(record)) return;
      const shown = readLevel(text);
      if (shown === null && text !== '') return;
      const [one, two] = [semesterConduct(sheet, record, 1, facts), semesterConduct(sheet, record, 2, facts)];
      if (one.level === null || two.level === null) {
        const missing = [one, two].flatMap((half, index) => (half.level === null ? [{ half, name: index === 0 ? 'I' : 'II' }] : []));
        if (shown === null) return;
        const notSeen = missing.filter(({ half }) => !half.seen);
        if (notSeen.length > 0) for (const { name } of notSeen) unread.add(name);
        else report.unsure('half-missing', { row, field }, { params: { semester: missing.map(({ name }) => name).join(', ') } });
        return;
      }
      const suggestion = yearConduct(one.level, two.level, summary.pack);
      if (shown === suggestion) return;
      const detail = { suggestion, params: { first: one.level, second: two.level } };
      const stored = one.stored || two.stored;
      report.fail(shown === null ? 'not-computed' : stored ? 'mismatch-stored' : 'mismatch', { row, field }, detail);
    });
    if (unread.size > 0) report.unsure('half-unread', { field }, { params: { semester: [...unread].sort().join(', ') } });
  },
});

const hk1 = exampleSummary([{ maHocSinh: '1', renLuyen: 'Đạt' }], { hocKy: 1 });
const hk2 = exampleSummary([{ maHocSinh: '1', renLuyen: 'Tốt' }], { hocKy: 2 });
export const examples: readonly Example[] = [
  { name: 'Tốt rồi Đạt cho cả năm Khá', sheet: exampleSummary([{ renLuyen1: 'Tốt', renLuyen2: 'Đạt', renLuyenCN: 'Khá' }, { renLuyen1: 'T', renLuyen2: 'CĐ', renLuyenCN: 'CĐ' }]), expect: [] },
  { name: 'Chưa đạt rồi Tốt mà ghi cả năm Tốt', sheet: exampleSummary([{ renLuyen1: 'Chưa đạt', renLuyen2: 'Tốt', renLuyenCN: 'Tốt' }]), expect: [{ message: 'mismatch', field: 'renLuyenCN', suggestion: 'Khá' }] },
  { name: 'Chưa tổng kết cả năm', sheet: exampleSummary([{ renLuyen1: 'Khá', renLuyen2: 'Khá', renLuyenCN: '' }]), expect: [{ message: 'not-computed', suggestion: 'Khá' }] },
  { name: 'Học kì II chưa nhập', sheet: exampleSummary([{ renLuyen1: 'Khá', renLuyen2: '', renLuyenCN: 'Khá' }]), expect: [{ outcome: 'unsure', message: 'half-missing' }] },
  { name: 'Hai học kì lấy từ trang đã đọc trước', sheet: exampleSummary([{ maHocSinh: '1', renLuyen: 'Tốt' }]), facts: { others: [hk1, hk2] }, expect: [{ message: 'mismatch-stored', field: 'renLuyen', suggestion: 'Khá' }] },
  { name: 'Chưa đọc trang học kì', sheet: exampleSummary([{ renLuyenCN: 'Khá' }]), expect: [{ outcome: 'unsure', message: 'half-unread', row: null }] },
];

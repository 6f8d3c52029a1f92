import { firstYearOf, type FieldKey, type Sheet } from '../../records/sheet.ts';
import { sheetOf } from '../examples.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { secondHalfBegun } from '../gradebook/book.ts';
import { defineRule, type Example } from '../rule.ts';
import { resultCells, summary as exampleSummary } from './example-page.ts';
import { isComplete, openSummary, ownKey, resultsOf, semesterConduct, yearConductKey } from './page.ts';

/** Empty results: of a subject, of conduct in a semester or a month that is over. The year's own results have their own rules. */
export const rule = defineRule({
  id: 'result-missing',
  since: '0.1.0',
  title: { vi: 'Đủ kết quả các môn và rèn luyện', en: 'All subject results and conduct levels are there' },
  help: {
    vi: 'Trước khi ký, mỗi học sinh có kết quả của mọi môn, mức rèn luyện từng học kì và cả năm. Trường đánh giá rèn luyện theo tháng thì tháng đã qua phải đủ cả lớp.',
    en: 'Before signing, every pupil has a result in every subject and a conduct level for each semester and the year. Where conduct is assessed monthly, a month that is over is filled for the whole class.',
  },
  sheets: ['summary', 'conduct'],
  tag: 'du',
  basis: [
    { source: 'TT 22/2021/TT-BGDĐT, Điều 8, Điều 9' },
    { source: 'Hướng dẫn của trường', quote: 'Nhập kết quả đánh giá rèn luyện của học sinh sau mỗi tháng hoặc mỗi học kỳ' },
  ],
  options: {},
  messages: {
    subject: { severity: 'error', vi: '{subject} trống: nhắc giáo viên bộ môn nhập đủ, rồi tổng kết lại.', en: '{subject} is empty: ask the subject teacher to enter it, then compute again.' },
    chosen: { severity: 'error', vi: 'Còn {count} môn lựa chọn chưa có kết quả: nhắc giáo viên bộ môn nhập đủ, rồi tổng kết lại.', en: '{count} chosen {count|subject|subjects} {count|has|have} no result yet: ask the subject teachers to enter them, then compute again.' },
    conduct: { severity: 'error', vi: '{column} trống: nhập mức rèn luyện.', en: '{column} is empty: enter the conduct level.' },
    learning: { severity: 'error', vi: '{column} trống: tổng kết trên phần mềm.', en: '{column} is empty: compute it on the platform.' },
    comment: { severity: 'error', vi: '{column} trống: giáo viên chủ nhiệm viết nhận xét về rèn luyện và học tập.', en: '{column} is empty: the homeroom teacher writes a comment on conduct and learning.' },
    month: { severity: 'info', vi: 'Cả lớp chưa có rèn luyện tháng {month}: nhập nếu trường đánh giá theo tháng.', en: 'No conduct for month {month} in the whole class: enter it if the school assesses monthly.' },
  },
  check(sheet, facts, report) {
    const summary = openSummary(sheet);
    if (!summary) return;
    const [ownLearning, yearConduct] = [ownKey(summary, 'hocTap'), yearConductKey(summary)];
    const pupils = sheet.rows.flatMap((record, row) => (hasLeft(record) ? [] : [{ record, row, known: resultsOf(summary, record) }]));
    for (const { key } of sheet.columns) {
      if (!isDue(key, sheet, facts.today)) continue;
      const empty = pupils.filter(({ record }) => record.values[key] === '');
      const month = /^renLuyen\.(\d+)$/.exec(key)?.[1];
      if (month !== undefined && empty.length === pupils.length) {
        if (empty.length > 0) report.fail('month', { field: key }, { params: { month } });
        continue;
      }
      for (const { record, row, known } of empty) {
        // What follows from other cells is said with its value by `conduct-year` and `learning-result`, or waits for an empty subject.
        if (key === yearConduct && ([1, 2] as const).every((hocKy) => semesterConduct(sheet, record, hocKy, facts).level !== null)) continue;
        if (key === ownLearning && (isComplete(known) || known.empty.length + known.chosenOpen > 0)) continue;
        report.fail(key.startsWith('hocTap') ? 'learning' : key.startsWith('nhanXet') ? 'comment' : 'conduct', { row, field: key }, { params: { column: levelName(key) } });
      }
    }
    for (const { row, known } of pupils) {
      if (known.chosenOpen > 0) report.fail('chosen', { row }, { params: { count: known.chosenOpen } });
      for (const key of known.empty) report.fail('subject', { row, field: key }, { params: { subject: key.slice(4) } });
    }
  },
});

/** A level column whose time has come. */
function isDue(key: FieldKey, sheet: Sheet, today: string): boolean {
  const part = /^(?:hocTap|renLuyen|nhanXet)([12]|CN|\.\d+)?$/.exec(key);
  if (!part) return false;
  const period = part[1] ?? '';
  const year = firstYearOf(sheet.namHoc);
  if (period === '' || period === '1') return true;
  if (!period.startsWith('.')) return sheet.hocKy === 2 ? period === '2' : sheet.hocKy !== 1 && secondHalfBegun(sheet, today);
  // A month is due when it is over; without a school year only the months that someone began are looked at.
  const month = Number(period.slice(1));
  if (year === null) return sheet.rows.some(({ values }) => (values[key] ?? '') !== '');
  const next = month === 12 ? `${year + 1}-01-01` : `${month >= 8 ? year : year + 1}-${String(month + 1).padStart(2, '0')}-01`;
  return today >= next;
}

function levelName(key: FieldKey): string {
  const what = key.startsWith('hocTap') ? 'Học tập' : key.startsWith('nhanXet') ? 'Nhận xét' : 'Rèn luyện';
  const period = key.replace(/^(hocTap|renLuyen|nhanXet)/, '');
  return `${what}${period === '' ? '' : period === 'CN' ? ' cả năm' : period.startsWith('.') ? ` tháng ${period.slice(1)}` : ` HK ${'I'.repeat(Number(period))}`}`;
}

const a1 = resultCells('8,5 9,0 8,2 8,0 8,1 8,8 7,0 6,6');
export const examples: readonly Example[] = [
  { name: 'Đủ kết quả', sheet: exampleSummary([{ ...a1, hocTap: 'Tốt', renLuyen: 'Tốt' }]), expect: [] },
  { name: 'Thiếu Toán và rèn luyện HK II', sheet: exampleSummary([{ ...a1, 'mon.Toán': '', renLuyen1: 'Tốt', renLuyen2: '' }]), expect: [{ message: 'subject', field: 'mon.Toán' }, { message: 'conduct', field: 'renLuyen2' }] },
  { name: 'Chưa có nhận xét của giáo viên chủ nhiệm', sheet: exampleSummary([{ renLuyen: 'Tốt', nhanXet: '' }]), expect: [{ message: 'comment', field: 'nhanXet' }] },
  { name: 'Đang ở học kì I: HK II và cả năm chưa đến hạn', sheet: exampleSummary([{ renLuyen1: 'Tốt', renLuyen2: '', renLuyenCN: '' }], { hocKy: 1 }), expect: [] },
  { name: 'Tháng 10 còn một em, tháng 11 chưa hết', sheet: sheetOf('conduct', [{ 'renLuyen.10': 'Tốt', 'renLuyen.11': '' }, { 'renLuyen.10': '', 'renLuyen.11': '' }]), expect: [{ message: 'conduct', row: 1, field: 'renLuyen.10' }] },
  { name: 'Cả lớp chưa có tháng 9', sheet: sheetOf('conduct', [{ 'renLuyen.9': '' }, { 'renLuyen.9': '' }]), expect: [{ message: 'month', row: null, field: 'renLuyen.9' }] },
];

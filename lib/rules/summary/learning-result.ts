import { readLevel } from '../../assessment/levels.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { defineRule, type Example } from '../rule.ts';
import { resultCells, summary as exampleSummary } from './example-page.ts';
import { allowedResults, isComplete, openSummary, ownKey, resultsOf } from './page.ts';

/** Kết quả học tập follows from the subjects' results, the adjustment of one level included. */
export const rule = defineRule({
  id: 'learning-result',
  since: '0.1.0',
  title: { vi: 'Kết quả học tập tính lại khớp', en: 'The learning result follows from the subjects' },
  help: {
    vi: 'Tốt: mọi môn nhận xét Đạt, mọi ĐTB từ 6,5, ít nhất 6 môn từ 8,0. Khá: từ 5,0 và 6 môn từ 6,5. Đạt: nhiều nhất 1 môn nhận xét Chưa đạt, 6 môn từ 5,0, không môn nào dưới 3,5. Nếu chỉ vì một môn mà thấp hơn Tốt hoặc Khá từ hai mức thì được nâng một mức.',
    en: 'Tốt: all comment-only Đạt, every average at least 6.5, six at least 8.0. Khá: 5.0 and six at 6.5. Đạt: at most one comment-only Chưa đạt, six at 5.0, none under 3.5. When one subject alone pulls it two levels under Tốt or Khá, it is raised by one.',
  },
  sheets: ['summary'],
  tag: 'dung',
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 9 khoản 2, khoản 3' }],
  options: {},
  messages: {
    mismatch: { severity: 'error', vi: 'Học tập {value}, theo kết quả các môn phải là {allowed}. Kiểm tra các môn rồi tổng kết lại.', en: 'Learning {value}; by the subjects it must be {allowed}. Check the subjects, then compute again.' },
    'to-confirm': { severity: 'info', vi: 'Học tập {value}: quy định về nâng một mức cho phép hiểu là {allowed}. Nhà trường xác nhận mức đúng.', en: 'Learning {value}: the rule of raising one level can be read as {allowed}. The school confirms which.' },
    'not-computed': { severity: 'error', vi: 'Chưa có kết quả học tập; theo các môn là {allowed}. Bấm tổng kết trên phần mềm.', en: 'The learning result is empty; by the subjects it is {allowed}. Press the platform’s compute button.' },
    'subjects-missing': { severity: 'info', vi: 'Chưa xác định được học tập {value}: còn môn chưa có kết quả. Nhập đủ rồi tổng kết lại.', en: 'Could not verify learning {value}: a subject has no result yet. Enter it, then compute again.' },
    'columns-unread': { severity: 'info', vi: 'Chưa tính lại được kết quả học tập: trang không có môn {subjects}. Mở bảng tổng kết có đủ các môn.', en: 'Could not recompute the learning result: the page lacks {subjects}. Open the summary that shows all subjects.' },
  },
  check(sheet, _facts, report) {
    const summary = openSummary(sheet);
    const field = summary && ownKey(summary, 'hocTap');
    if (!summary || field === null) return;
    const absent = [...summary.absent.map(({ name }) => name), ...(summary.absentChosen > 0 ? [`${summary.absentChosen} môn lựa chọn`] : [])];
    if (absent.length > 0) report.unsure('columns-unread', {}, { params: { subjects: absent.join(', ') } });
    sheet.rows.forEach((record, row) => {
      const text = record.values[field];
      if (text === undefined || hasLeft(record)) return;
      const known = resultsOf(summary, record);
      const allowed = allowedResults(summary, known);
      const complete = isComplete(known);
      const shown = readLevel(text);
      const params = { allowed: (allowed ?? []).join(' / ') };
      const suggestion = allowed?.length === 1 ? allowed[0] : undefined;
      const detail = { params, ...(suggestion && { suggestion }) };
      if (shown === null) {
        if (text === '' && complete && allowed) report.fail('not-computed', { row, field }, detail);
      } else if (allowed && !allowed.includes(shown)) {
        report.fail('mismatch', { row, field }, detail);
      } else if (!allowed || !complete) {
        if (absent.length === 0) report.unsure('subjects-missing', { row, field });
      } else if (allowed.length > 1) {
        report.fail('to-confirm', { row, field }, { params });
      }
    });
  },
});

const a1 = resultCells('8,5 9,0 8,2 8,0 8,1 8,8 7,0 6,6');
const a4 = resultCells('8,5 9,0 8,2 8,0 8,1 8,8 9,0 4,9');
export const examples: readonly Example[] = [
  { name: 'Sáu môn từ 8,0, không môn nào dưới 6,5: Tốt', sheet: exampleSummary([{ ...a1, hocTap: 'Tốt' }, { ...a1, hocTap: 'T' }]), expect: [] },
  { name: 'Chỉ vì một môn 4,9: được nâng lên Khá', sheet: exampleSummary([{ ...a4, hocTapCN: 'Khá' }]), expect: [] },
  { name: 'Phần mềm chưa nâng mức', sheet: exampleSummary([{ ...a4, hocTapCN: 'Đạt' }]), expect: [{ message: 'mismatch', field: 'hocTapCN', value: 'Đạt', suggestion: 'Khá' }] },
  { name: 'Hai cách hiểu của quy định nâng mức', sheet: exampleSummary([{ ...resultCells('8,5 9,0 8,2 8,0 8,1 7,0 7,0 4,0'), hocTap: 'Khá' }]), expect: [{ message: 'to-confirm', suggestion: null }] },
  { name: 'Chưa bấm tổng kết', sheet: exampleSummary([{ ...a1, hocTap: '' }]), expect: [{ message: 'not-computed', suggestion: 'Tốt' }] },
  { name: 'Còn thiếu một môn', sheet: exampleSummary([{ ...a1, 'mon.Toán': '', hocTap: 'Khá' }]), expect: [{ outcome: 'unsure', message: 'subjects-missing' }] },
  { name: 'Thiếu một môn mà đã chắc là sai', sheet: exampleSummary([{ ...a1, 'mon.Tin học': '3,0', 'mon.Toán': '', hocTap: 'Tốt' }]), expect: [{ message: 'mismatch' }] },
  { name: 'Trang thiếu cột Tin học', sheet: exampleSummary([Object.fromEntries(Object.entries({ ...a1, hocTap: 'Tốt' }).filter(([key]) => key !== 'mon.Tin học'))]), expect: [{ outcome: 'unsure', message: 'columns-unread', row: null }] },
];

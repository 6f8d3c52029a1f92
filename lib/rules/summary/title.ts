import { readLevel } from '../../assessment/levels.ts';
import { readTitle, titleFor } from '../../assessment/titles.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { defineRule, type Example } from '../rule.ts';
import { resultCells, summary as exampleSummary } from './example-page.ts';
import { openSummary, ownKey, resultsOf } from './page.ts';

/** Titles of the year, both ways: entitled but missing, entered but not entitled. */
export const rule = defineRule({
  id: 'title',
  since: '0.1.0',
  title: { vi: 'Danh hiệu cuối năm đúng điều kiện', en: 'The year’s title is the one the results give' },
  help: {
    vi: 'Học sinh Xuất sắc: rèn luyện Tốt, học tập Tốt, ít nhất 6 môn tính điểm có ĐTBmcn từ 9,0. Học sinh Giỏi: rèn luyện Tốt, học tập Tốt. Thông tư 22 không còn danh hiệu Học sinh Tiên tiến.',
    en: 'Học sinh Xuất sắc: conduct Tốt, learning Tốt, at least six scored subjects with a year average of 9.0. Học sinh Giỏi: both Tốt. Học sinh Tiên tiến no longer exists.',
  },
  sheets: ['summary'],
  tag: 'dung',
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 15' }],
  options: {},
  messages: {
    missing: { severity: 'warning', vi: 'Đủ điều kiện {suggestion} nhưng chưa có danh hiệu. Bổ sung vào ô khen thưởng.', en: 'Entitled to {suggestion}, but no title is entered. Add it.' },
    'not-entitled': { severity: 'error', vi: 'Ghi {title} nhưng rèn luyện {conduct}, học tập {learning}: chưa đủ điều kiện. Bỏ danh hiệu hoặc kiểm tra lại kết quả.', en: '{title} is entered, but conduct {conduct} and learning {learning} do not give it. Remove it or check the results.' },
    other: { severity: 'error', vi: 'Ghi {title}, theo kết quả phải là {suggestion}. Sửa danh hiệu.', en: '{title} is entered, by the results it is {suggestion}. Mend the title.' },
    'no-such-title': { severity: 'error', vi: 'Thông tư 22 không còn danh hiệu {title}. Bỏ danh hiệu này.', en: 'The circular no longer knows {title}. Remove it.' },
    'results-missing': { severity: 'info', vi: 'Chưa xác định được danh hiệu {title}: chưa đủ kết quả cả năm. Tổng kết trước rồi xét khen thưởng.', en: 'Could not verify {title}: results of the year are missing. Compute them first.' },
  },
  check(sheet, _facts, report) {
    const summary = openSummary(sheet);
    if (!summary?.year) return;
    const [conductKey, learningKey] = [ownKey(summary, 'renLuyen'), ownKey(summary, 'hocTap')];
    sheet.rows.forEach((record, row) => {
      const text = record.values['khenThuong'];
      if (text === undefined || hasLeft(record)) return;
      const place = { row, field: 'khenThuong' };
      const shown = readTitle(text);
      const title = shown ?? '';
      if (shown !== null && !summary.pack.titles.some((one) => one.title === shown)) return report.fail('no-such-title', place, { params: { title } });
      const conduct = conductKey === null ? null : readLevel(record.values[conductKey] ?? '');
      const learning = learningKey === null ? null : readLevel(record.values[learningKey] ?? '');
      if (conduct === null || learning === null) {
        if (shown !== null) report.unsure('results-missing', place, { params: { title } });
        return;
      }
      const known = resultsOf(summary, record);
      const { scored, extra, missing } = known;
      // The unknown averages, and those of subjects beside the programme, at their worst and at their best.
      const least = titleFor({ conduct, learning, averages: scored }, summary.pack);
      const most = titleFor({ conduct, learning, averages: [...scored, ...extra.scored, ...Array<number>(missing.scored).fill(100)] }, summary.pack);
      if (shown === least || shown === most) {
        if (least !== most && shown !== null) report.unsure('results-missing', place, { params: { title } });
        return;
      }
      if (shown !== null && most === null) report.fail('not-entitled', place, { params: { title, conduct, learning } });
      else if (least === null) return;
      else if (shown !== null) report.fail('other', place, { suggestion: least, params: { title } });
      else report.fail('missing', place, { suggestion: least });
    });
  },
});

const both = { renLuyenCN: 'Tốt', hocTapCN: 'Tốt' };
const nines = resultCells('9,0 9,1 9,2 9,0 9,5 9,8 7,0 8,0');
const eights = resultCells('8,0 8,1 8,2 8,0 8,5 8,8 7,0 8,0');
export const examples: readonly Example[] = [
  { name: 'Sáu môn từ 9,0: Học sinh Xuất sắc', sheet: exampleSummary([{ ...nines, ...both, khenThuong: 'Học sinh Xuất sắc' }, { ...eights, ...both, khenThuong: 'HSG' }, { ...eights, ...both, hocTapCN: 'Khá', khenThuong: '' }]), expect: [] },
  { name: 'Đủ điều kiện mà chưa có danh hiệu', sheet: exampleSummary([{ ...eights, ...both, khenThuong: '' }]), expect: [{ message: 'missing', field: 'khenThuong', suggestion: 'Học sinh Giỏi' }] },
  { name: 'Học tập Khá mà ghi Học sinh Giỏi', sheet: exampleSummary([{ ...eights, ...both, hocTapCN: 'Khá', khenThuong: 'Học sinh Giỏi' }]), expect: [{ message: 'not-entitled', suggestion: null }] },
  { name: 'Xuất sắc mà ghi Giỏi', sheet: exampleSummary([{ ...nines, ...both, khenThuong: 'Giỏi' }]), expect: [{ message: 'other', suggestion: 'Học sinh Xuất sắc' }] },
  { name: 'Học sinh Tiên tiến không còn', sheet: exampleSummary([{ ...eights, ...both, khenThuong: 'Học sinh Tiên tiến' }]), expect: [{ message: 'no-such-title' }] },
  { name: 'Chưa có học tập cả năm', sheet: exampleSummary([{ ...eights, ...both, hocTapCN: '', khenThuong: 'Học sinh Giỏi' }]), expect: [{ outcome: 'unsure', message: 'results-missing' }] },
];

import { readLevel } from '../../assessment/levels.ts';
import { promotion, promotionWords, readPromotion } from '../../assessment/promotion.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { defineRule, type Example } from '../rule.ts';
import { summary as exampleSummary } from './example-page.ts';
import { absencesOf, openSummary, ownKey } from './page.ts';

/** Lên lớp follows from conduct, learning and absences; lớp 9 and 12 end with the programme. */
export const rule = defineRule({
  id: 'promotion',
  since: '0.1.0',
  title: { vi: 'Kết quả lên lớp khớp với rèn luyện, học tập, số buổi vắng', en: 'Promotion follows from conduct, learning and absences' },
  help: {
    vi: 'Được lên lớp khi rèn luyện và học tập cả năm từ Đạt và vắng không quá 45 buổi. Chỉ học tập Chưa đạt: kiểm tra, đánh giá lại. Chỉ rèn luyện Chưa đạt: rèn luyện trong kì nghỉ hè. Lớp 9 và 12 ghi hoàn thành chương trình; với lớp 9 đây là căn cứ thay bằng tốt nghiệp.',
    en: 'Promoted with conduct and learning at least Đạt and at most 45 absences. Only learning Chưa đạt: re-assessment. Only conduct Chưa đạt: summer training. Grades 9 and 12 end with the programme; for grade 9 this line stands in place of the diploma.',
  },
  sheets: ['summary'],
  tag: 'dung',
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 12, Điều 13, Điều 14' }],
  options: {},
  messages: {
    mismatch: { severity: 'error', vi: 'Ghi “{value}”; rèn luyện {conduct}, học tập {learning}, vắng {absences} buổi thì phải là “{suggestion}”. Kiểm tra rồi xét lại.', en: '“{value}”; conduct {conduct}, learning {learning}, {absences} {absences|absence|absences} give “{suggestion}”. Check, then decide again.' },
    missing: { severity: 'error', vi: 'Chưa có kết quả lên lớp; rèn luyện {conduct}, học tập {learning}, vắng {absences} buổi: “{suggestion}”. Xét lên lớp trên phần mềm.', en: 'Promotion is empty; conduct {conduct}, learning {learning}, {absences} {absences|absence|absences}: “{suggestion}”. Decide it on the platform.' },
    completion: { severity: 'warning', vi: 'Lớp {grade} ghi “{suggestion}” thay vì “{value}”. Kiểm tra lại trước khi ký.', en: 'Grade {grade} says “{suggestion}” instead of “{value}”. Check before signing.' },
    'not-last-grade': { severity: 'error', vi: 'Lớp {grade} không phải lớp cuối cấp: ghi “{suggestion}” thay vì “{value}”.', en: 'Grade {grade} is not the last of its school: write “{suggestion}” instead of “{value}”.' },
    'not-understood': { severity: 'info', vi: 'Chưa xác định được: chưa hiểu “{value}”. Ghi Được lên lớp, Không được lên lớp, Kiểm tra, đánh giá lại hoặc Rèn luyện trong kì nghỉ hè.', en: 'Could not tell: “{value}” is not understood. Use the words of the circular.' },
    'results-missing': { severity: 'info', vi: 'Chưa xác định được “{value}”: chưa có rèn luyện hoặc học tập cả năm. Tổng kết trước rồi xét lên lớp.', en: 'Could not verify “{value}”: conduct or learning of the year is missing. Compute them first.' },
    'absences-unread': { severity: 'info', vi: 'Chưa xác định được điều kiện vắng không quá 45 buổi: trang chưa có đủ số buổi vắng. Mở trang có cột vắng để đối chiếu.', en: 'The limit of 45 absences could not be told: absences are not on the page. Open the page that shows them.' },
    disability: { severity: 'info', vi: 'Học sinh khuyết tật: hiệu trưởng xét lên lớp. Kiểm tra quyết định của hiệu trưởng.', en: 'A pupil with a disability: the principal decides. Check the decision.' },
  },
  check(sheet, _facts, report) {
    const summary = openSummary(sheet);
    if (!summary?.year || !sheet.columns.some(({ key }) => key === 'lenLop')) return;
    const { grade } = summary;
    const [conductKey, learningKey] = [ownKey(summary, 'renLuyen'), ownKey(summary, 'hocTap')];
    let absencesUnread = false;
    sheet.rows.forEach((record, row) => {
      const text = record.values['lenLop'];
      if (text === undefined || hasLeft(record)) return;
      const place = { row, field: 'lenLop' };
      const read = readPromotion(text);
      if (!read && text !== '') {
        report.unsure('not-understood', place);
        return;
      }
      const conduct = conductKey === null ? null : readLevel(record.values[conductKey] ?? '');
      const learning = learningKey === null ? null : readLevel(record.values[learningKey] ?? '');
      const { total, known } = absencesOf(record);
      if (conduct === null || learning === null) {
        if (read) report.unsure('results-missing', place);
        return;
      }
      const outcome = promotion({ conduct, learning, absences: total }, summary.pack);
      const suggestion = promotionWords(outcome, grade);
      const detail = { suggestion, params: { conduct, learning, absences: known ? String(total).replace('.', ',') : '?' } };
      if (!read) report.fail('missing', place, detail);
      else if (record.values['khuyetTat'] && !/^(không|ko)?$/iu.test(record.values['khuyetTat'])) report.fail('disability', place);
      else if (read.outcome !== outcome) {
        // A decision after the summer may already stand where re-assessment or summer training was due.
        if (outcome !== 'lenLop' && read.outcome === 'khongLenLop') return;
        if (read.outcome === 'khongLenLop' && !known) report.unsure('absences-unread', place);
        else report.fail('mismatch', place, detail);
      } else if (read.outcome === 'lenLop' && grade !== null) {
        const last = grade === 9 || grade === 12;
        if (last && read.words === 'lenLop') report.fail('completion', place, { suggestion, params: { grade } });
        if (!last && read.words === 'hoanThanh') report.fail('not-last-grade', place, { suggestion, params: { grade } });
      }
      if (read?.outcome === 'lenLop' && !known) absencesUnread = true;
    });
    if (absencesUnread) report.unsure('absences-unread', {});
  },
});

const good = { renLuyenCN: 'Tốt', hocTapCN: 'Khá', vangPhep: '3', vangKhongPhep: '0' };
export const examples: readonly Example[] = [
  { name: 'Đủ điều kiện lên lớp', sheet: exampleSummary([{ ...good, lenLop: 'Được lên lớp' }, { ...good, lenLop: 'x' }, { ...good, hocTapCN: 'CĐ', lenLop: 'Kiểm tra, đánh giá lại' }]), expect: [] },
  { name: 'Học tập Chưa đạt mà lên lớp', sheet: exampleSummary([{ ...good, hocTapCN: 'Chưa đạt', lenLop: 'Được lên lớp' }]), expect: [{ message: 'mismatch', field: 'lenLop', suggestion: 'Kiểm tra, đánh giá lại' }] },
  { name: '46 buổi vắng', sheet: exampleSummary([{ ...good, vangPhep: '46', lenLop: 'Được lên lớp' }]), expect: [{ message: 'mismatch', suggestion: 'Không được lên lớp' }] },
  { name: 'Chưa xét lên lớp', sheet: exampleSummary([{ ...good, lenLop: '' }]), expect: [{ message: 'missing', suggestion: 'Được lên lớp' }] },
  { name: 'Lớp 9 ghi hoàn thành chương trình', sheet: exampleSummary([{ ...good, lenLop: 'Được lên lớp' }, { ...good, lenLop: 'Hoàn thành chương trình THCS' }], { lop: '9A' }), expect: [{ message: 'completion', row: 0, suggestion: 'Hoàn thành chương trình THCS' }] },
  { name: 'Lớp 7 không ghi hoàn thành chương trình', sheet: exampleSummary([{ ...good, lenLop: 'Hoàn thành chương trình THCS' }]), expect: [{ message: 'not-last-grade', suggestion: 'Được lên lớp' }] },
  { name: 'Chưa có học tập cả năm', sheet: exampleSummary([{ ...good, hocTapCN: '', lenLop: 'Được lên lớp' }]), expect: [{ outcome: 'unsure', message: 'results-missing' }] },
  { name: 'Trang không có cột vắng', sheet: exampleSummary([{ renLuyenCN: 'Tốt', hocTapCN: 'Tốt', lenLop: 'Được lên lớp' }]), expect: [{ outcome: 'unsure', message: 'absences-unread', row: null }] },
];

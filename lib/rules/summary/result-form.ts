import { readLevel } from '../../assessment/levels.ts';
import { formatMark, readMark } from '../../assessment/mark.ts';
import { packFor } from '../../assessment/pack.ts';
import { findSubject } from '../../assessment/subjects.ts';
import { gradeOf } from '../../records/sheet.ts';
import { defineRule, type Example } from '../rule.ts';
import { summary as exampleSummary } from './example-page.ts';

/** Cells of a summary or conduct page that hold something no result can be. */
export const rule = defineRule({
  id: 'result-form',
  since: '0.1.0',
  title: { vi: 'Kết quả ghi đúng mức, đúng thang điểm', en: 'Results are among the levels and on the scale' },
  help: {
    vi: 'Học tập và rèn luyện có bốn mức: Tốt, Khá, Đạt, Chưa đạt. Môn tính điểm ghi số từ 0 đến 10; môn nhận xét ghi Đ hoặc CĐ.',
    en: 'Learning and conduct have four levels: Tốt, Khá, Đạt, Chưa đạt. Scored subjects hold 0 to 10; comment-only subjects Đ or CĐ.',
  },
  sheets: ['summary', 'conduct'],
  tag: 'dung',
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 8, Điều 9' }],
  options: {},
  messages: {
    'not-a-level': { severity: 'error', vi: '“{value}” không phải là một trong bốn mức Tốt, Khá, Đạt, Chưa đạt. Chọn lại.', en: '“{value}” is none of the four levels Tốt, Khá, Đạt, Chưa đạt. Choose again.' },
    'not-a-mark': { severity: 'error', vi: '{subject} = {value} không đúng thang điểm 10, một chữ số thập phân. Kiểm tra sổ điểm của môn.', en: '{subject} = {value} is not on the scale of 10 with one decimal. Check the subject’s gradebook.' },
    'not-passed-or-failed': { severity: 'error', vi: '{subject} = {value}, nhưng môn này chỉ có Đ / CĐ. Kiểm tra sổ của môn.', en: '{subject} = {value}, but this subject holds only Đ / CĐ. Check the subject’s book.' },
    'subject-unknown': { severity: 'info', vi: 'Chưa nhận ra môn “{subject}”: kết quả môn này chưa được xác định. Kiểm tra tên môn trên trang.', en: 'Subject “{subject}” is not recognised: its results could not be told. Check its name on the page.' },
  },
  check(sheet, _facts, report) {
    const grade = gradeOf(sheet.lop);
    if (!packFor(grade, sheet.namHoc)) return;
    for (const { key } of sheet.columns) {
      const subject = key.startsWith('mon.') ? key.slice(4) : null;
      const isLevel = /^(hocTap|renLuyen)([12]|CN|\.\d+)?$/.test(key);
      if (subject === null && !isLevel) continue;
      const found = subject === null ? null : findSubject(subject, grade);
      if (subject !== null && !found) {
        report.unsure('subject-unknown', { field: key }, { params: { subject } });
        continue;
      }
      sheet.rows.forEach(({ values }, row) => {
        const text = values[key] ?? '';
        const cell = readMark(text);
        const place = { row, field: key };
        if (cell.kind === 'empty') return;
        if (isLevel) {
          if (readLevel(text) === null) report.fail('not-a-level', place);
        } else if (found?.subject.kind === 'diemSo') {
          const meant = cell.kind === 'not-a-mark' && cell.meant !== null ? { suggestion: formatMark(cell.meant) } : {};
          if (cell.kind !== 'mark') report.fail('not-a-mark', place, { ...meant, params: { subject: found.subject.name } });
        } else if (cell.kind !== 'level') {
          report.fail('not-passed-or-failed', place, { params: { subject: found?.subject.name ?? '' } });
        }
      });
    }
  },
});

export const examples: readonly Example[] = [
  { name: 'Mức viết đủ hay viết tắt', sheet: exampleSummary([{ 'mon.Toán': '8,0', 'mon.GDTC': 'Đ', hocTap: 'T', renLuyenCN: 'Chưa đạt', renLuyen1: 'CĐ', renLuyen2: '' }]), expect: [] },
  { name: '“Giỏi” và “TB” là mức của Thông tư 58', sheet: exampleSummary([{ hocTap: 'Giỏi', renLuyen: 'TB' }]), expect: [{ message: 'not-a-level', field: 'hocTap' }, { message: 'not-a-level', field: 'renLuyen' }] },
  { name: 'Điểm ngoài thang', sheet: exampleSummary([{ 'mon.Toán': '85', 'mon.GDTC': '8' }]), expect: [{ message: 'not-a-mark', suggestion: '8,5' }, { message: 'not-passed-or-failed' }] },
  { name: 'Môn lạ', sheet: exampleSummary([{ 'mon.Kĩ năng sống': '8' }]), expect: [{ outcome: 'unsure', message: 'subject-unknown', row: null }] },
];

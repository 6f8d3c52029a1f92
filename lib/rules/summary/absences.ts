import { readPromotion } from '../../assessment/promotion.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { defineRule, type Example } from '../rule.ts';
import { summary as exampleSummary } from './example-page.ts';
import { absencesOf, openSummary } from './page.ts';

/** More than 45 absences in a year bar promotion; from 36 it is time to look. */
export const rule = defineRule({
  id: 'absences',
  since: '0.1.0',
  title: { vi: 'Vắng không quá 45 buổi', en: 'Not more than 45 absences' },
  help: {
    vi: 'Học sinh nghỉ quá 45 buổi trong năm (có phép và không phép) không được lên lớp. Từ 36 buổi nên đối chiếu điểm danh và báo gia đình.',
    en: 'A pupil with more than 45 absences in the year, with or without permission, is not promoted. From 36 on, compare the attendance and tell the family.',
  },
  sheets: ['summary'],
  tag: 'dung',
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 12' }],
  options: {},
  messages: {
    'too-many': { severity: 'error', vi: 'Vắng {total} buổi, quá {most}: không đủ điều kiện lên lớp. Đối chiếu điểm danh và kết quả lên lớp.', en: '{total} {total|absence|absences}, over {most}: promotion is barred. Compare attendance and promotion.' },
    many: { severity: 'warning', vi: 'Vắng {total} buổi, gần mức {most}: đối chiếu điểm danh và báo gia đình.', en: '{total} {total|absence|absences}, near the limit of {most}: compare attendance and tell the family.' },
    'not-a-count': { severity: 'error', vi: '{value} không phải là số buổi vắng. Nhập lại số.', en: '{value} is not a number of absences. Enter a number.' },
  },
  check(sheet, _facts, report) {
    const pack = openSummary(sheet)?.pack;
    if (!pack) return;
    sheet.rows.forEach((record, row) => {
      for (const field of ['vangPhep', 'vangKhongPhep']) {
        const text = record.values[field]?.trim() ?? '';
        if (!/^[-–—]?$|^\d{1,3}([.,][05])?$/.test(text)) report.fail('not-a-count', { row, field });
      }
      const { total } = absencesOf(record);
      const field = record.values['vangKhongPhep'] === undefined ? 'vangPhep' : 'vangKhongPhep';
      if (hasLeft(record) || total < pack.absencesToWarn) return;
      const params = { total: String(total).replace('.', ','), most: pack.mostAbsences };
      if (total <= pack.mostAbsences) report.fail('many', { row, field }, { params });
      else if (readPromotion(record.values['lenLop'] ?? '')?.outcome !== 'khongLenLop') report.fail('too-many', { row, field }, { params });
    });
  },
});

export const examples: readonly Example[] = [
  { name: '35 buổi', sheet: exampleSummary([{ vangPhep: '30', vangKhongPhep: '5', lenLop: 'Được lên lớp' }, { vangPhep: '', vangKhongPhep: '', lenLop: '' }]), expect: [] },
  { name: '36 buổi', sheet: exampleSummary([{ vangPhep: '30', vangKhongPhep: '6' }]), expect: [{ message: 'many', field: 'vangKhongPhep' }] },
  { name: '46 buổi mà được lên lớp', sheet: exampleSummary([{ vangPhep: '40', vangKhongPhep: '6', lenLop: 'Được lên lớp' }]), expect: [{ message: 'too-many' }] },
  { name: '46 buổi, không được lên lớp', sheet: exampleSummary([{ vangPhep: '40', vangKhongPhep: '6', lenLop: 'Không được lên lớp' }]), expect: [] },
  { name: 'Chữ trong ô số buổi', sheet: exampleSummary([{ vangPhep: 'hai', vangKhongPhep: '0' }]), expect: [{ message: 'not-a-count', field: 'vangPhep' }] },
];

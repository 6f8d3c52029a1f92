import { nameKey } from '../../assessment/name-key.ts';
import type { SheetRow } from '../../records/sheet.ts';
import { sheetOf } from '../examples.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { defineRule, type Example } from '../rule.ts';

/** What a day's mark adds: at least and at most, because half a day is counted in more than one way. */
const codes: Readonly<Record<string, { phep: [number, number]; khongPhep: [number, number] }>> = {
  p: { phep: [1, 1], khongPhep: [0, 0] },
  cp: { phep: [0.5, 1], khongPhep: [0, 0] },
  k: { phep: [0, 0], khongPhep: [1, 1] },
  kp: { phep: [0, 0], khongPhep: [1, 1] },
  ck: { phep: [0, 0], khongPhep: [0.5, 1] },
};
const present = /^[-–—.xX+✓✔☑]?$/u;

/** The totals of absences follow from the days of the month. */
export const rule = defineRule({
  id: 'attendance-total',
  since: '0.1.0',
  title: { vi: 'Tổng số buổi vắng khớp với từng ngày', en: 'Totals of absences follow from the days' },
  help: {
    vi: 'Vắng có phép là số ngày ghi P (CP là nửa ngày), không phép là số ngày ghi K. Khi lệch, đối chiếu sổ điểm danh rồi sửa ngày hoặc tổng.',
    en: 'Absences with permission are the days marked P (CP is half a day), without permission those marked K. When they differ, compare with the attendance record and mend the day or the total.',
  },
  sheets: ['attendance'],
  tag: 'dung',
  basis: [{ source: 'Hướng dẫn của trường', quote: 'Điểm danh học sinh hàng ngày hoặc theo tuần (nghỉ có phép, không phép)' }],
  options: {},
  messages: {
    mismatch: { severity: 'error', vi: '{column} {value}, cộng từng ngày là {computed}. Đối chiếu điểm danh rồi sửa.', en: '{column} {value}, the days add up to {computed}. Compare with the attendance record and mend it.' },
    'not-computed': { severity: 'warning', vi: '{column} trống, cộng từng ngày là {computed}. Tổng hợp lại trên phần mềm.', en: '{column} is empty, the days add up to {computed}. Sum up again on the platform.' },
    'days-unread': { severity: 'info', vi: 'Chưa xác định được {column} {value}: mới đọc được {computed} từ {days} ngày. Mở đủ các ngày trên trang rồi đọc lại.', en: 'Could not verify {column} {value}: {computed} from the {days} {days|day|days} read. Show all days and read again.' },
    'code-unknown': { severity: 'info', vi: 'Chưa hiểu “{value}” trong ô điểm danh. Ghi P (có phép), K (không phép) hoặc CP (nửa ngày có phép).', en: '“{value}” in an attendance cell is not understood. Use P, K or CP.' },
  },
  check(sheet, _facts, report) {
    const days = sheet.columns.map(({ key }) => key).filter((key) => /^ngay\.\d+$/.test(key));
    if (days.length === 0) return;
    sheet.rows.forEach((record, row) => {
      if (hasLeft(record)) return;
      const strange = days.filter((key) => codeOf(record, key) === null);
      for (const field of strange) report.unsure('code-unknown', { row, field });
      if (strange.length > 0) return;
      for (const [field, kind, column] of [['vangPhep', 'phep', 'Vắng có phép'], ['vangKhongPhep', 'khongPhep', 'Vắng không phép']] as const) {
        const text = record.values[field]?.trim();
        if (text === undefined) continue;
        const [low, high] = days.reduce(([least, most], key) => {
          const [from, to] = codeOf(record, key)?.[kind] ?? [0, 0];
          return [least + from, most + to] as [number, number];
        }, [0, 0] as [number, number]);
        const computed = low === high ? written(low) : `${written(low)}–${written(high)}`;
        const detail = { params: { column, computed, days: days.length }, ...(low === high && { suggestion: written(low) }) };
        if (text === '') {
          if (low > 0) report.fail('not-computed', { row, field }, detail);
        } else if (/^\d+([.,]\d)?$/.test(text)) {
          const shown = Number(text.replace(',', '.'));
          if (shown >= low && shown <= high) continue;
          // More than was counted may stand in days that are not on the page.
          if (shown > high && days.length < 28) report.unsure('days-unread', { row, field }, { params: detail.params });
          else report.fail('mismatch', { row, field }, detail);
        }
      }
    });
  },
});

const none = { phep: [0, 0], khongPhep: [0, 0] } as const;
function codeOf({ values }: SheetRow, key: string): { phep: readonly [number, number]; khongPhep: readonly [number, number] } | null {
  const text = (values[key] ?? '').trim();
  if (present.test(text)) return none;
  const code = nameKey(text);
  return Object.hasOwn(codes, code) ? (codes[code] ?? null) : null;
}

function written(count: number): string {
  return String(count).replace('.', ',');
}

const month = (marks: Record<number, string>) => Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`ngay.${index + 1}`, marks[index + 1] ?? '']));
export const examples: readonly Example[] = [
  { name: 'Hai ngày P, một ngày K', sheet: sheetOf('attendance', [{ ...month({ 3: 'P', 4: 'P', 9: 'K' }), vangPhep: '2', vangKhongPhep: '1' }, { ...month({ 5: 'CP' }), vangPhep: '0,5', vangKhongPhep: '' }]), expect: [] },
  { name: 'Tổng không khớp', sheet: sheetOf('attendance', [{ ...month({ 3: 'P' }), vangPhep: '2', vangKhongPhep: '0' }]), expect: [{ message: 'mismatch', field: 'vangPhep', suggestion: '1' }] },
  { name: 'Chưa tổng hợp', sheet: sheetOf('attendance', [{ ...month({ 3: 'K' }), vangPhep: '', vangKhongPhep: '' }]), expect: [{ message: 'not-computed', field: 'vangKhongPhep', suggestion: '1' }] },
  { name: 'Trang mới hiện một tuần', sheet: sheetOf('attendance', [{ 'ngay.1': 'P', 'ngay.2': '', vangPhep: '3' }]), expect: [{ outcome: 'unsure', message: 'days-unread' }] },
  { name: 'Ký hiệu lạ', sheet: sheetOf('attendance', [{ 'ngay.1': 'M', vangPhep: '0' }]), expect: [{ outcome: 'unsure', message: 'code-unknown', field: 'ngay.1' }] },
];

import { packFor } from '../../assessment/pack.ts';
import { gradeOf } from '../../records/sheet.ts';
import { book as exampleBook } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';

/** A page of a year in which TT 22 did not yet hold for the grade: every rule that rests on it stays silent. */
export const rule = defineRule({
  id: 'pack-out-of-force',
  since: '0.1.0',
  title: { vi: 'Trang thuộc năm học áp dụng Thông tư 22', en: 'The page is of a school year under TT 22' },
  help: {
    vi: 'Thông tư 22 áp dụng từ năm học 2021–2022 với lớp 6, 2022–2023 với lớp 7 và 10, 2023–2024 với lớp 8 và 11, 2024–2025 với lớp 9 và 12. Trang của năm trước đó theo Thông tư 58, Soát không kiểm tra.',
    en: 'TT 22 holds from 2021–2022 for grade 6, 2022–2023 for 7 and 10, 2023–2024 for 8 and 11, 2024–2025 for 9 and 12. Earlier pages follow TT 58 and are not checked.',
  },
  sheets: ['gradebook', 'summary', 'conduct'],
  tag: 'dung',
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 21' }],
  options: {},
  messages: {
    'out-of-force': { severity: 'info', vi: 'Chưa xác định được: lớp {lop} năm học {namHoc} chưa áp dụng Thông tư 22, Soát không kiểm tra điểm của trang này. Chọn lại năm học nếu trang mở nhầm năm.', en: 'Could not tell: class {lop} in {namHoc} was not yet under TT 22, so marks are not checked here. Choose the school year again if the page shows the wrong one.' },
  },
  check(sheet, _facts, report) {
    if (!packFor(gradeOf(sheet.lop), sheet.namHoc)) report.unsure('out-of-force', {}, { params: { lop: sheet.lop ?? '', namHoc: sheet.namHoc ?? '' } });
  },
});

export const examples: readonly Example[] = [
  { name: 'Lớp 7 năm học 2022–2023', sheet: exampleBook({ lop: '7A', namHoc: '2022-2023' }, [{ gk: '8' }]), expect: [] },
  { name: 'Lớp 9 năm học 2023–2024 còn theo Thông tư 58', sheet: exampleBook({ lop: '9A', namHoc: '2023-2024' }, [{ gk: '8' }]), expect: [{ message: 'out-of-force', row: null }] },
];

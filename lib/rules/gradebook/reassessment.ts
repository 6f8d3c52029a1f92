import { readMark } from '../../assessment/mark.ts';
import { mayReassess } from '../../assessment/promotion.ts';
import { book as exampleBook } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { columnName, openBook } from './book.ts';

/** A re-assessment is entered where the year's result does not call for one. */
export const rule = defineRule({
  id: 'reassessment',
  since: '0.1.0',
  title: { vi: 'Chỉ đánh giá lại môn chưa đạt', en: 'Only a subject that was not passed is re-assessed' },
  help: {
    vi: 'Đánh giá lại dành cho môn nhận xét Chưa đạt và môn tính điểm có ĐTBmcn dưới 5,0. Kiểm tra xem kết quả có nhập nhầm học sinh hay nhầm cột không.',
    en: 'Re-assessment is for comment-only subjects that are Chưa đạt and scored subjects with a year average under 5.0. Check whether it was entered for another pupil or in another column.',
  },
  sheets: ['gradebook'],
  tag: 'dung',
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 14' }],
  options: {},
  messages: {
    'not-due': { severity: 'warning', vi: 'Đánh giá lại = {value}, nhưng {column} là {year}: chỉ đánh giá lại khi Chưa đạt hoặc dưới 5,0. Xem có nhập nhầm không.', en: 'Re-assessment = {value}, but {column} is {year}: it is only for Chưa đạt or under 5.0. See whether it was entered by mistake.' },
  },
  check(sheet, facts, report) {
    const book = openBook(sheet, facts);
    if (!book) return;
    sheet.rows.forEach(({ values }, row) => {
      const [entered, year] = [readMark(values['danhGiaLai'] ?? ''), readMark(values['tbcn'] ?? '')];
      if (entered.kind !== 'mark' && entered.kind !== 'level') return;
      const result = year.kind === 'mark' ? year.tenths : year.kind === 'level' ? year.passed : null;
      if (result === null || mayReassess(result, book.pack)) return;
      // The year's result may already have been replaced by the new one.
      const replaced = (entered.kind === 'mark' && entered.tenths === result) || (entered.kind === 'level' && entered.passed === result);
      if (!replaced) report.fail('not-due', { row, field: 'danhGiaLai' }, { params: { column: columnName('tbcn', book.kind), year: values['tbcn'] ?? '' } });
    });
  },
});

export const examples: readonly Example[] = [
  { name: 'ĐTBmcn 4,5 được đánh giá lại', sheet: exampleBook({ hocKy: 3 }, [{ tbcn: '4,5', danhGiaLai: '6,0' }, { tbcn: '6,0', danhGiaLai: '6,0' }, { tbcn: '8,0', danhGiaLai: '' }]), expect: [] },
  { name: 'ĐTBmcn 7,0 mà có điểm đánh giá lại', sheet: exampleBook({ hocKy: 3 }, [{ tbcn: '7,0', danhGiaLai: '5,0' }]), expect: [{ message: 'not-due', field: 'danhGiaLai' }] },
];

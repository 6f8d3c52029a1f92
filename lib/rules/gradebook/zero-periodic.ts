import { book as exampleBook } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { columnName, openBook, pupilsOf } from './book.ts';

/** 0,0 in a midterm or final: right only when the pupil was absent without reason or took no make-up test. */
export const rule = defineRule({
  id: 'zero-periodic',
  since: '0.1.0',
  title: { vi: 'Điểm 0 ở ĐĐGgk, ĐĐGck được xác nhận', en: 'A zero in a periodic test is confirmed' },
  help: {
    vi: 'Điểm 0 ở bài giữa kì, cuối kì là đúng khi học sinh vắng không có lí do hoặc không dự kiểm tra bù. Nếu vì lí do bất khả kháng thì cho kiểm tra bù. Đã xác nhận thì bỏ qua kèm lí do.',
    en: 'A zero in a midterm or final is right when the pupil was absent without reason or took no make-up test. With good reason a make-up test is due. When confirmed, waive it with the reason.',
  },
  sheets: ['gradebook'],
  tag: 'dung',
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 7' }],
  options: {},
  messages: {
    zero: { severity: 'warning', vi: '{column} = {value}: xác nhận học sinh vắng không có lí do hoặc không dự kiểm tra bù; nếu không thì nhập điểm kiểm tra bù.', en: '{column} = {value}: confirm that the pupil was absent without reason or took no make-up test; else enter the make-up mark.' },
  },
  check(sheet, facts, report) {
    const book = openBook(sheet, facts);
    if (book?.kind !== 'diemSo') return;
    for (const { row, gk, ck } of pupilsOf(book)) {
      if (gk?.kind === 'mark' && gk.tenths === 0) report.fail('zero', { row, field: 'gk' }, { params: { column: columnName('gk', book.kind) } });
      if (ck?.kind === 'mark' && ck.tenths === 0) report.fail('zero', { row, field: 'ck' }, { params: { column: columnName('ck', book.kind) } });
    }
  },
});

export const examples: readonly Example[] = [
  { name: 'Điểm 0 ở ĐĐGtx không phải hỏi lại', sheet: exampleBook({}, [{ tx1: '0', gk: '0,5', ck: '8' }]), expect: [] },
  { name: 'Điểm 0 ở ĐĐGck', sheet: exampleBook({}, [{ gk: '5', ck: '0,0' }]), expect: [{ message: 'zero', field: 'ck', value: '0,0' }] },
];

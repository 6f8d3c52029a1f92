import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseResult, learningResult, possibleResults } from '../../lib/assessment/learning-result.ts';
import { levels, rank, readLevel, yearConduct, type Level } from '../../lib/assessment/levels.ts';
import { parseMark } from '../../lib/assessment/mark.ts';
import { mayReassess, promotion, promotionWords, readPromotion } from '../../lib/assessment/promotion.ts';
import { readTitle, titleFor } from '../../lib/assessment/titles.ts';

const results = (scored: string, comment: string) => ({
  scored: scored.split(' ').map((mark) => parseMark(mark) ?? Number.NaN),
  comment: comment.split(' ').map((level) => level === 'Đ'),
});
const all = 'Đ Đ Đ Đ';

describe('conduct of the year (domain §1.6)', () => {
  const rows: [Level, Level[]][] = [
    ['Tốt', ['Tốt', 'Khá', 'Khá', 'Chưa đạt']],
    ['Khá', ['Tốt', 'Khá', 'Đạt', 'Chưa đạt']],
    ['Đạt', ['Khá', 'Khá', 'Đạt', 'Chưa đạt']],
    ['Chưa đạt', ['Khá', 'Đạt', 'Đạt', 'Chưa đạt']],
  ];
  for (const [first, row] of rows) test(`${first} in HK1`, () => expect(levels.map((second) => yearConduct(first, second))).toEqual(row));
  test.each([['Tốt', 'Tốt'], ['T', 'Tốt'], ['K', 'Khá'], ['Đ', 'Đạt'], ['CĐ', 'Chưa đạt'], ['chưa  đạt', 'Chưa đạt'], ['Giỏi', null], ['', null], ['constructor', null]])('reads %s', (text, level) =>
    expect(readLevel(text)).toBe(level),
  );
});

describe('learning result (domain §1.7)', () => {
  test.each([
    ['A1', '8,5 9,0 8,2 8,0 8,1 8,8 7,0 6,6', all, 'Tốt', 'Tốt', ['Tốt']],
    ['A2', '8,5 9,0 8,2 8,0 8,1 7,9 7,0 6,6', all, 'Khá', 'Khá', ['Khá']],
    ['A3', '8,5 9,0 8,2 8,0 8,1 8,8 7,0 6,4', all, 'Khá', 'Khá', ['Khá']],
    ['A4', '8,5 9,0 8,2 8,0 8,1 8,8 9,0 4,9', all, 'Đạt', 'Khá', ['Khá']],
    ['A5', '8,5 9,0 8,2 8,0 8,1 8,8 9,0 3,4', all, 'Chưa đạt', 'Đạt', ['Đạt']],
    ['A6', '7,0 6,8 6,6 6,5 6,5 8,0 5,2 5,0', all, 'Khá', 'Khá', ['Khá']],
    ['A7', '7,0 6,8 6,6 6,5 6,5 8,0 7,0 4,9', all, 'Đạt', 'Đạt', ['Đạt']],
    ['A8', '7,0 6,8 6,6 6,5 6,5 8,0 7,0 3,4', all, 'Chưa đạt', 'Đạt', ['Đạt']],
    ['A9', '8,5 9,0 8,2 8,0 8,1 8,8 9,0 9,5', 'Đ Đ Đ CĐ', 'Đạt', 'Khá', ['Khá', 'Đạt']],
    ['A10', '7,0 6,8 6,6 6,5 6,5 8,0 7,0 6,6', 'Đ Đ Đ CĐ', 'Đạt', 'Đạt', ['Đạt']],
    ['A11', '8,5 9,0 8,2 8,0 8,1 8,8 9,0 9,5', 'Đ Đ CĐ CĐ', 'Chưa đạt', 'Chưa đạt', ['Chưa đạt']],
    ['A12', '5,0 5,2 5,5 6,0 5,1 5,0 4,0 3,5', all, 'Đạt', 'Đạt', ['Đạt']],
    ['A13', '5,0 5,2 5,5 6,0 5,1 5,0 4,0 3,4', all, 'Chưa đạt', 'Chưa đạt', ['Chưa đạt']],
    ['A14', '5,0 5,2 5,5 6,0 5,1 4,9 4,0 3,6', all, 'Chưa đạt', 'Chưa đạt', ['Chưa đạt']],
    ['A15', '8,5 9,0 8,2 8,0 8,1 7,0 7,0 4,0', all, 'Đạt', 'Đạt', ['Khá', 'Đạt']],
    ['A16', '5,0 5,2 5,5 6,0 5,1 5,0 5,0 5,0', 'Đ Đ Đ CĐ', 'Đạt', 'Đạt', ['Đạt']],
    ['A17', '8,5 9,0 8,2 8,0 8,1 8,8 4,8 4,0', all, 'Đạt', 'Đạt', ['Đạt']],
    ['A18', '8,5 9,0 8,2 8,0 8,1 8,8 9,0 4,9', 'Đ Đ Đ CĐ', 'Đạt', 'Đạt', ['Đạt']],
  ])('%s', (_row, scored, comment, base, strict, accepted) => expect(learningResult(results(scored, comment))).toMatchObject({ base, strict, accepted }));
  test('A15 lenient is Khá', () => expect(learningResult(results('8,5 9,0 8,2 8,0 8,1 7,0 7,0 4,0', all))?.lenient).toBe('Khá'));
  test('fewer than six scored subjects: not enough data', () => {
    expect(learningResult(results('9 9 9 9 9', all))).toBe(null);
    expect(possibleResults(results('9 9 9 9', all), { scored: 1, comment: 0 })).toBe(null);
  });

  const mark = fc.integer({ min: 0, max: 100 });
  const pupil = fc.record({ scored: fc.array(mark, { minLength: 6, maxLength: 10 }), comment: fc.array(fc.boolean(), { maxLength: 4 }) });
  test('is never under the base, never more than one level over it, and does not depend on the order', () => {
    fc.assert(
      fc.property(pupil, (one) => {
        const result = learningResult(one);
        const raises = (result?.accepted ?? []).map((level) => rank(level) - rank(baseResult(one)));
        expect(raises.every((raise) => raise === 0 || raise === 1)).toBe(true);
        expect(learningResult({ scored: one.scored.toReversed(), comment: one.comment.toReversed() })).toEqual(result);
      }),
    );
  });
  test('what stays possible with results missing holds whatever they turn out to be', () => {
    fc.assert(
      fc.property(pupil, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }), (one, scored, comment) => {
        const known = { scored: one.scored.slice(scored), comment: one.comment.slice(comment) };
        const missing = { scored: one.scored.length - known.scored.length, comment: one.comment.length - known.comment.length };
        const possible = possibleResults(known, missing);
        for (const level of learningResult(one)?.accepted ?? []) expect(possible).toContain(level);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('promotion (domain §1.8)', () => {
  test.each([
    ['Đạt', 'Đạt', 45, 'lenLop'], ['Tốt', 'Tốt', 46, 'khongLenLop'], ['Đạt', 'Chưa đạt', 45, 'danhGiaLai'], ['Chưa đạt', 'Đạt', 0, 'renLuyenHe'], ['Chưa đạt', 'Chưa đạt', 0, 'khongLenLop'],
  ] as const)('%s, %s, %i absences → %s', (conduct, learning, absences, outcome) => expect(promotion({ conduct, learning, absences })).toBe(outcome));
  test('re-assessment is open under 5,0 and for Chưa đạt', () => expect([mayReassess(49), mayReassess(50), mayReassess(false), mayReassess(true)]).toEqual([true, false, true, false]));
  test.each([
    ['Được lên lớp', 'lenLop'], ['Lên lớp', 'lenLop'], ['x', 'lenLop'], ['✓', 'lenLop'], ['Hoàn thành chương trình THCS', 'lenLop'], ['Được công nhận hoàn thành chương trình trung học cơ sở', 'lenLop'],
    ['Không được lên lớp', 'khongLenLop'], ['Ở lại lớp', 'khongLenLop'], ['Lưu ban', 'khongLenLop'], ['Chưa hoàn thành chương trình', 'khongLenLop'], ['Kiểm tra, đánh giá lại', 'danhGiaLai'],
    ['Thi lại', 'danhGiaLai'], ['Rèn luyện trong kì nghỉ hè', 'renLuyenHe'], ['Rèn luyện hè', 'renLuyenHe'], ['', undefined], ['abc', undefined],
  ])('reads %s', (text, outcome) => expect(readPromotion(text)?.outcome).toBe(outcome));
  test('its own words are read back', () => {
    for (const grade of [6, 9, 12]) for (const outcome of ['lenLop', 'khongLenLop', 'danhGiaLai', 'renLuyenHe'] as const) expect(readPromotion(promotionWords(outcome, grade))?.outcome).toBe(outcome);
  });
});

describe('titles (domain §1.9)', () => {
  const nines = (count: number) => [...Array<number>(count).fill(90), ...Array<number>(8 - count).fill(89)];
  test.each([
    ['Tốt', 'Tốt', 6, 'Học sinh Xuất sắc'], ['Tốt', 'Tốt', 5, 'Học sinh Giỏi'], ['Khá', 'Tốt', 8, null], ['Tốt', 'Khá', 5, null],
  ] as const)('%s, %s, %i averages of 9,0', (conduct, learning, count, title) => expect(titleFor({ conduct, learning, averages: nines(count) })).toBe(title));
  test.each([
    ['Học sinh Xuất sắc', 'Học sinh Xuất sắc'], ['HSXS', 'Học sinh Xuất sắc'], ['Danh hiệu Học sinh Giỏi', 'Học sinh Giỏi'], ['HSG; giải Ba cấp tỉnh', 'Học sinh Giỏi'],
    ['Học sinh Tiên tiến', 'Học sinh Tiên tiến'], ['Giải Nhất học sinh giỏi cấp tỉnh', null], ['', null],
  ])('reads %s', (text, title) => expect(readTitle(text)).toBe(title));
});

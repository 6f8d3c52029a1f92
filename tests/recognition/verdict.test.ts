import { describe, expect, test } from 'vitest';
import { recognise } from '../../lib/recognition/recognise.ts';
import { page, table, type Item } from './page.ts';

const place = { hostname: 'smas.edu.vn', pathname: '/SoDiem' };
const title: Item = ['h2', {}, 'Sổ đánh giá môn Mĩ thuật lớp 7A học kỳ 1'];
const read = (...heads: string[]) => {
  const row = (nth: string, name: string) => [nth, name, 'Đ', 'Đ', 'CĐ', ...heads.map((_, at) => (at % 2 === 0 ? 'Đ' : 'CĐ'))];
  return recognise(page(title, table(['STT', 'Họ và tên', 'Thường xuyên', 'Giữa kì', 'Cuối kì', ...heads], [row('1', 'Nguyễn Văn An'), row('2', 'Trần Thị Bình')])), place).sheets[0];
};
const keys = (...heads: string[]) => read(...heads)?.columns.map(({ key }) => key).slice(4);

describe('the result column of a comment-only gradebook', () => {
  test.each(['Đánh giá', 'Mức đánh giá', 'Mức đánh giá học kì', 'Kết quả', 'Đánh giá (Đ/CĐ)', 'ĐÁNH GIÁ:'])('"%s" after the marks is the level of the semester', (head) => {
    const sheet = read(head);
    expect([sheet?.kind, sheet?.health, sheet?.unrecognised]).toEqual(['gradebook', 'recognised', []]);
    expect(sheet?.rows.map(({ values }) => [values['tx1'], values['gk'], values['ck'], values['tbhk']])).toEqual([['Đ', 'Đ', 'CĐ', 'Đ'], ['Đ', 'Đ', 'CĐ', 'Đ']]);
  });

  test('stands before the comment, the level of the year and what was assessed again', () => {
    expect(keys('Đánh giá', 'Nhận xét')).toEqual(['tbhk', 'nhanXet']);
    expect(keys('Đánh giá', 'Kết quả cả năm')).toEqual(['tbhk', 'tbcn']);
    expect(keys('Mức đánh giá', 'Cả năm', 'Đánh giá lại')).toEqual(['tbhk', 'tbcn', 'danhGiaLai']);
  });

  test('is not guessed where two could be it, or where it stands behind the year', () => {
    for (const heads of [['Đánh giá', 'Kết quả'], ['Cả năm', 'Đánh giá'], ['ĐTBmhk', 'Đánh giá']]) {
      expect([read(...heads)?.health, read(...heads)?.unrecognised]).toEqual(['degraded', heads.filter((head) => head === 'Đánh giá' || head === 'Kết quả')]);
    }
  });

  test('may stand under a title that says no more than itself', () => {
    const cell = (text: string, attributes: Record<string, string> = {}): Item => ['th', { attributes }, text];
    const tall = { rowspan: '2' };
    const book: Item = ['table', { rect: [0, 100, 900, 300] },
      ['thead', {}, ['tr', {}, cell('STT', tall), cell('Họ và tên', tall), cell('Thường xuyên', { colspan: '2' }), cell('Giữa kì', tall), cell('Cuối kì', tall), cell('Kết quả')], ['tr', {}, cell('1'), cell('2'), cell('Mức đánh giá')]],
      ['tbody', {}, ['tr', { rect: [0, 160, 900, 20] }, ...['1', 'Nguyễn Văn An', 'Đ', 'Đ', 'Đ', 'CĐ', 'Đ'].map((text): Item => ['td', {}, text])]]];
    const [sheet] = recognise(page(title, book), place).sheets;
    expect([sheet?.health, sheet?.columns.map(({ key }) => key)]).toEqual(['recognised', ['hoTen', 'tx1', 'tx2', 'gk', 'ck', 'tbhk']]);
  });
});

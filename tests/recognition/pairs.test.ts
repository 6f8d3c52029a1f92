import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../lib/records/lesson.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { page, type Item } from './page.ts';

const place = { hostname: 'thcs-le-loi.vnedu.vn', pathname: '/', search: '' };
const field = (label: string, value: string): Item => ['div', {}, ['label', {}, label], ['input', { value, rect: [200, 0, 100, 20] }]];
const fields = [field('Họ và tên', 'Lê An'), field('Ngày sinh', '05/03/2014'), field('Dân tộc', 'Kinh'), field('Tôn giáo', 'Không'), field('Quê quán', 'Huế')];
const read = (inside: readonly Item[], lessons: Lesson[] = []) => recognise(page(['form', { rect: [0, 0, 800, 600] }, ...fields, ...inside]), place, lessons).sheets[0];

describe('words with a value beside the fields of a form that are not understood are listed', () => {
  test.each<[string, Item]>([
    ['in one text', ['p', {}, 'Màu mắt: nâu']],
    ['with the value set off', ['p', {}, 'Màu mắt: ', ['b', {}, 'nâu']]],
    ['in boxes side by side', ['div', {}, ['span', {}, 'Màu mắt:'], ['span', {}, 'nâu']]],
    ['with the label set off', ['p', {}, ['b', {}, 'Màu mắt:'], ' nâu']],
    ['as a label without a colon', ['div', {}, ['label', {}, 'Màu mắt'], ['span', {}, 'nâu']]],
    ['in a list', ['dl', {}, ['dt', {}, 'Màu mắt'], ['dd', {}, 'nâu']]],
    ['in a table', ['table', {}, ['tr', {}, ['th', {}, 'Màu mắt'], ['td', {}, 'nâu']]]],
    ['in a table of plain cells, like one that is understood', ['table', {}, ['tr', {}, ['td', {}, 'Nhóm máu'], ['td', {}, 'O']], ['tr', {}, ['td', {}, 'Màu mắt'], ['td', {}, 'nâu']]]],
    ['empty', ['div', {}, ['label', {}, 'Màu mắt'], ['span', {}]]],
  ])('%s', (_, item) => {
    expect([read([item])?.unrecognised, read([item])?.why]).toEqual([['Màu mắt'], [{ id: 'not-understood', params: { n: 1, labels: 'Màu mắt' } }]]);
  });

  test('and can be taught, or be said to be no data', () => {
    const lesson = (key: string): Lesson => ({ platform: 'vnedu', kind: 'profile', label: 'Màu mắt', key });
    const items: Item[] = [['p', {}, 'Màu mắt: nâu']];
    expect(read(items, [lesson('ghiChu')])?.rows[0]?.values['ghiChu']).toBe('nâu');
    expect(read(items, [lesson('')])).toMatchObject({ health: 'recognised', unrecognised: [] });
  });
});

test.each<[string, Item]>([
  ['a hint', ['p', {}, 'Lưu ý: các ô có dấu sao là bắt buộc']],
  ['a sentence', ['p', {}, 'Khi sửa xong thầy cô nhớ bấm nút: Lưu lại rồi mới sang em khác.']],
  ['the shape of a date', ['div', {}, ['span', {}, 'Định dạng:'], ['span', {}, 'dd/mm/yyyy']]],
  ['a help line', ['p', {}, 'Hotline hỗ trợ: 1900 8000']],
  ['a time', ['span', {}, 'Cập nhật lần cuối: 10:35 05/10/2026']],
  ['who works', ['div', {}, ['span', {}, 'Xin chào:'], ['b', {}, 'Chử Thị Mận']]],
  ['what the page is about', ['p', {}, 'Học kỳ: 1']],
  ['the star of a field', ['div', {}, ['label', {}, 'Nghề nghiệp mẹ'], ['span', {}, '*'], ['input', { value: 'x', rect: [0, 0, 90, 20] }]]],
  ['words behind a radio', ['div', {}, ['label', {}, 'Giới tính'], ['input', { attributes: { type: 'radio', name: 'g' } }], ['label', {}, 'Nam'], ['input', { attributes: { type: 'radio', name: 'g' } }], ['label', {}, 'Nữ'], ['span', {}, 'chọn một']]],
  ['navigation', ['nav', {}, ['p', {}, 'Mục đang xem: hồ sơ']]],
  ['a message', ['div', { attributes: { role: 'alert' } }, 'Trình duyệt cũ: nên nâng cấp']],
  ['a button', ['button', {}, ['span', {}, 'Đang mở:'], ['span', {}, 'biểu mẫu']]],
  ['a layout table of plain cells', ['table', {}, ['tr', {}, ['td', {}, 'Bước'], ['td', {}, 'Nội dung']], ['tr', {}, ['td', {}, 'một'], ['td', {}, 'điền hồ sơ']]]],
])('decoration beside the fields of a form is not listed: %s', (_, item) => {
  expect(read([item])).toMatchObject({ health: 'recognised', unrecognised: [] });
});

describe('a profile that is only shown', () => {
  const pairs = ['Họ và tên: Lê An', 'Ngày sinh: 05/03/2014', 'Dân tộc: Kinh', 'Tôn giáo: Không', 'Quê quán: Huế'];

  test('is read from lines of text too, and what is not understood in it is listed', () => {
    const { sheets } = recognise(page(['div', {}, ...[...pairs, 'Màu mắt: nâu'].map((text): Item => ['p', {}, text])]), place);
    expect(sheets.map(({ kind, unrecognised, rows }) => [kind, unrecognised, rows[0]?.values])).toEqual([['profile', ['Màu mắt'], { hoTen: 'Lê An', ngaySinh: '05/03/2014', danToc: 'Kinh', tonGiao: 'Không', queQuan: 'Huế' }]]);
  });

  test('on a tab that is closed it is read and said to be on another tab', () => {
    const tab = (text: string, controls: string): Item => ['a', { attributes: { href: `#${controls}` } }, text];
    const { sheets } = recognise(page(
      ['div', {}, tab('Chung', 'a'), tab('Gia đình', 'b')],
      ['div', {}, ['div', { id: 'a' }, ...pairs.map((text): Item => ['p', {}, text])], ['div', { id: 'b', hidden: true }, ['p', { hidden: true }, 'Họ tên mẹ: Lê Thị Thu'], ['p', { hidden: true }, 'Màu mắt: nâu']]],
    ), place);
    expect(sheets[0]?.columns.map(({ key, tab: on }) => (on ? `${key} (${on})` : key))).toEqual(['hoTen', 'ngaySinh', 'danToc', 'tonGiao', 'queQuan', 'me.hoTen (Gia đình)']);
    expect(sheets[0]?.unrecognised).toEqual(['Màu mắt']);
  });
});

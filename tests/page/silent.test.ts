import { afterEach, describe, expect, test } from 'vitest';
import { at, load, unload } from './load.ts';
import { readPage } from './read.ts';

/** Law 1: what a page shows and the reader cannot place is said, never read as something else and never left out in silence. */
afterEach(unload);

const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Cúc', 'Phạm Dung', 'Đỗ Ý'];
const title = '<h2>Sổ điểm môn Toán - Lớp 7A - Học kỳ 1 - Năm học 2026-2027</h2>';
const heads = ['STT', 'Họ và tên', 'TX1', 'TX2', 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk'];
const row = (cells: readonly (string | number)[], tag = 'td') => `<tr>${cells.map((cell) => (String(cell).startsWith('<t') ? cell : `<${tag}>${cell}</${tag}>`)).join('')}</tr>`;
const pupil = (nth: number, more: readonly string[] = []) => row([nth + 1, names[nth] ?? '', 7, 8, '8,5', 9, '8,3', ...more]);
const pupils = names.map((_, nth) => pupil(nth)).join('');
const book = ({ above = '', below = '', around = '', named = heads, rows = pupils } = {}) => `${title}<table><thead>${row(named, 'th')}</thead><tbody>${above}${rows}${below}</tbody></table>${around}`;
const read = async (html: string) => readPage(await load(html), at('https://smas.edu.vn/x')).sheets[0];

test.each([
  ['Nhập chung cho cả lớp'], ['Điền cho cả lớp'], ['Chọn tất cả'], ['Trung bình lớp'], ['Điểm trung bình'], ['Số HS đạt'], ['Cao nhất'], ['Thấp nhất'], ['Số bài đã nhập'], ['Đã nhập'], ['Tỉ lệ giỏi'], ['Tổ 1'],
])('a row that is no pupil is none: %s', async (words) => {
  const line = row(['', words, '<td><input></td>', 5, 5, 5, 5]);
  for (const html of [book({ above: line }), book({ below: line })]) expect(await read(html)).toMatchObject({ health: 'recognised', rows: names.map((name) => ({ pupil: name })) });
});

test('a row of which it cannot be told is left out, and that is said', async () => {
  const sheet = await read(book({ below: row(['', 'Kết luận của tổ', 5, 5, 5, 5, 5]) }));
  expect([sheet?.rows.length, sheet?.why]).toEqual([5, [{ id: 'rows-doubtful', params: { n: 1, labels: 'Kết luận của tổ' } }]]);
});

test('a pupil without a number, and one named like a footer, are pupils', async () => {
  const sheet = await read(book({ below: row(['', 'Vũ Hà', 5, 5, 5, 5, 5]) + row([6, 'Cao Nhật', 5, 5, 5, 5, 5]) + row(['', 'Cao Nhật', 5, 5, 5, 5, 5]) }));
  expect(sheet?.rows.map((one) => one.pupil)).toEqual([...names, 'Vũ Hà', 'Cao Nhật', 'Cao Nhật']);
});

test.each([
  ['Trang 1/3'], ['Trang thứ 1 trong 3 trang'], ['Tổng số trang: 3'], ['Trang hiện tại: 1 / Tổng số: 3 trang'], ['Trang <select><option>1</option><option>2</option><option>3</option></select>'], ['<button aria-label="Trang sau">›</button>'], ['<a title="Trang tiếp">▸</a>'],
])('one page of several: %s', async (words) => {
  expect(await read(book({ around: `<div>${words}</div>` }))).toMatchObject({ total: null, why: [{ id: 'one-page-of-many' }] });
});

test.each(['Sĩ số: 42 (nữ: 20)', 'Sĩ số lớp: 42', 'Hiển thị 5 / 42 học sinh', '1-5 / 42'])('fewer than there are: %s', async (words) => {
  expect(await read(book({ around: `<div>${words}</div>` }))).toMatchObject({ total: 42, why: [{ id: 'rows-not-seen', params: { n: 5, total: 42 } }] });
});

describe('a column without a name', () => {
  const column = (cell: (nth: number) => string, head = '') => book({ named: [...heads, head], rows: names.map((_, nth) => pupil(nth, [cell(nth)])).join('') });

  test.each([
    ['words', () => 'ốm', (nth: number) => ['ốm', 'khoẻ'][nth % 2]], ['a field', () => '<input value="7">', () => '<input value="7">'], ['marks', () => '', (nth: number) => String(9 - nth)],
  ])('that holds %s is said', async (_, __, cell) => {
    for (const head of ['', '<th><i class="icon"></i></th>']) expect((await read(column((nth) => cell(nth) ?? '', head)))?.unrecognised).toEqual(['(ô không nhãn)']);
  });

  test.each([
    ['buttons', '<button>Lịch sử sửa</button>'], ['links of the page', '<a>Sửa</a>'], ['ticks', '<input type="checkbox">'], ['pictures', '<img alt="">'], ['nothing', ''], ['the same words', '<a>Lịch sử sửa</a>'],
  ])('that holds %s is not', async (_, cell) => {
    expect(await read(column(() => cell))).toMatchObject({ health: 'recognised', unrecognised: [] });
  });

  test('that counts is not', async () => {
    expect(await read(book({ named: ['', ...heads.slice(1)] }))).toMatchObject({ unrecognised: [] });
  });
});

test('two fields in one cell that differ are said', async () => {
  const sheet = await read(book({ below: row([6, 'Vũ Hà', '<td><input value=7><input value=9></td>', '<td><input value=8><input></td>', 5, 5, 5]) }));
  expect(sheet?.why).toEqual([{ id: 'cells-hold-many', params: { n: 2 } }, { id: 'cells-not-seen', params: { n: 1 } }]);
});

test('a list of another class than its heading says is said', async () => {
  const list = (lop: string) => `<h2>Danh sách học sinh lớp 7A</h2><table>${row(['STT', 'Họ và tên', 'Ngày sinh', 'Lớp'], 'th')}${names.map((name, nth) => row([nth + 1, name, '05/03/2014', lop])).join('')}</table>`;
  expect((await read(list('7B')))?.why).toEqual([{ id: 'sources-disagree', params: { what: 'lớp', a: '7A', b: '7B' } }]);
  expect((await read(list('Lớp 7A')))?.why).toEqual([]);
});

test('what a window pushed out of the page says of itself is not said of the page', async () => {
  const sheet = await read(`<div style="position:absolute;left:-9999px;width:600px;height:400px">${book()}</div>${book().replace('7A', '7B')}`);
  expect([sheet?.lop, sheet?.health]).toEqual(['7B', 'recognised']);
});

test('fields in a part that is folded up are read, and where they stand is said', async () => {
  const field = (label: string, value: string) => `<div><label>${label}</label> <input type="text" value="${value}"></div>`;
  const plain = field('Họ và tên', 'Nguyễn Văn An') + field('Ngày sinh', '05/03/2014') + field('Dân tộc', 'Kinh') + field('Tôn giáo', 'Không') + field('Quê quán', 'Huế');
  const family = field('Họ tên mẹ', 'Lê Thu') + field('Họ tên cha', 'Lê A') + field('Nghề nghiệp cha', 'x') + field('Nghề nghiệp mẹ', 'x');
  const sheet = await read(`<form><div>${plain}</div><details><summary>Thông tin gia đình</summary>${family}</details></form>`);
  expect(sheet?.columns.filter(({ tab }) => tab === 'Thông tin gia đình').map(({ key }) => key)).toEqual(['me.hoTen', 'cha.hoTen', 'cha.ngheNghiep', 'me.ngheNghiep']);
});

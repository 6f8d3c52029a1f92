import { afterEach, describe, expect, test } from 'vitest';
import { at, load, unload } from './load.ts';
import { readPage } from './read.ts';

/** Law 1: a list that goes on elsewhere never passes as whole, however the page tells it. */
afterEach(unload);

const place = at('https://smas.edu.vn/SoDiem');
const head = '<tr><th>STT</th><th>Họ và tên</th><th>TX1</th><th>TX2</th><th>TX3</th><th>TX4</th><th>ĐĐGgk</th><th>ĐĐGck</th><th>ĐTBmhk</th></tr>';
const rows = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `<tr><td>${from + index}</td><td>Lê Thị Mẫu ${String.fromCharCode(65 + index)}</td>${'<td>8</td>'.repeat(7)}</tr>`).join('');
const book = (body: string, around = '') => `<h2>Sổ điểm môn Toán - Lớp 7A - Học kỳ 1 - Năm học 2026-2027</h2><table>${head}${body}</table>${around}`;
const read = async (html: string) => readPage(await load(html), place).sheets[0]!;

test('a whole list is recognised', async () => {
  expect(await read(book(rows(1, 20)))).toMatchObject({ health: 'recognised', why: [] });
});

test.each([
  ['Element UI', '<div class="el-pagination"><ul class="el-pager"><li class="number active">1</li><li class="number">2</li></ul></div>'],
  ['Bootstrap', '<ul class="pagination"><li class="page-item active"><a>1</a></li><li class="page-item"><a>2</a></li><li class="page-item"><a>3</a></li></ul>'],
  ['Telerik', '<div class="rgPager"><div class="rgNumPart"><a class="rgCurrentPage"><span>1</span></a><a><span>2</span></a></div></div>'],
  ['a row of numbers after a word', '<p>Trang: <b>1</b> <a>2</a> <a>3</a></p>'],
  ['a way onward', '<button>Trang trước</button><button>Trang sau</button>'],
  ['more on demand', '<button>Xem thêm 15 học sinh</button>'],
])('%s', async (_name, pager) => {
  expect(await read(book(rows(1, 20), pager))).toMatchObject({ health: 'degraded', why: [{ id: 'one-page-of-many' }] });
});

const inFoot = (cell: string, more = '') => `<tfoot><tr class="x"><td colspan="9"${more}>${cell}</td></tr></tfoot>`;
const inRow = (cell: string) => `<tr><td colspan="9"><table><tbody><tr>${cell}</tr></tbody></table></td></tr>`;

test.each([
  ['a foot of numbers', inFoot('<div><a class="now"><span>1</span></a><a><span>2</span></a><a><span>3</span></a></div>'), { page: 1, pages: 3 }],
  ['a foot of numbers, the second in view', inFoot('<a>1</a><span>2</span><a>3</a>'), { page: 2, pages: 3 }],
  ['a foot that says its pages', inFoot('Trang 2 / 3'), { page: 2, pages: 3 }],
  ['a row of numbers in a table of its own', inRow('<td><span>1</span></td><td><a href="x">2</a></td>'), { page: 1, pages: 2 }],
  ['a row of numbers that go on', inRow('<td><span>1</span></td><td><a href="x">2</a></td><td><a href="x">...</a></td>'), { page: 1, pages: 2 }],
  ['a foot with a way onward', inFoot('<input type="submit" class="rgPageNext" title="Trang kế tiếp" value=" ">'), { page: 1, pages: 2 }],
])('a pager inside the table: %s', async (_name, pager, params) => {
  expect(await read(book(rows(1, 20) + pager))).toMatchObject({ health: 'degraded', why: [{ id: 'one-page-of-many', params }] });
});

test.each([
  ['a foot with the number of all', inFoot('<div><a class="rgCurrentPage"><span>1</span></a><a><span>2</span></a></div><div><strong>42</strong> mục trong <strong>2</strong> trang</div>'), ''],
  ['Kendo', '', '<div class="k-pager-wrap"><span class="k-pager-info">1 - 20 trong số 42 mục</span></div>'],
  ['Ext', '', '<div class="x-toolbar"><div>Displaying 1 - 20 of 42</div></div>'],
  ['records', '', '<div>Bản ghi 1-20 / 42</div>'],
  ['the number of the class in a line', '', '<div>Lớp: 7A | Sĩ số: 42 | GVCN: Lê Thị Hoa</div>'],
])('the number of all pupils: %s', async (_name, foot, around) => {
  expect(await read(book(rows(1, 20) + foot, around))).toMatchObject({ health: 'degraded', total: 42, why: [{ id: 'rows-not-seen' }] });
});

test.each([
  ['numbers in a box named in Vietnamese', '<div class="phan-trang"><a class="on" href="#">1</a> <a href="?p=2">2</a> <a href="?p=3">3</a></div>', { page: 1, pages: 3 }],
  ['numbers between arrows', '<div class="q"><a>«</a><b>1</b> <a href="?p=2">2</a> <a href="?p=3">3</a> <a href="?p=2">»</a></div>', { page: 1, pages: 3 }],
  ['numbers of which one is no link', '<span><span>1</span>&nbsp;<a href="?p=2">2</a>&nbsp;<a href="?p=3">3</a></span>', { page: 1, pages: 3 }],
  ['two figures between arrows', '<div><button>‹</button><span>1 / 3</span><button>›</button></div>', { page: 1, pages: 3 }],
  ['two figures between arrows in boxes', '<div><div><a><i class="fa fa-angle-left"></i></a></div><div>2/3</div><div><a><i class="fa fa-angle-right"></i></a></div></div>', { page: 2, pages: 3 }],
  ['two figures in a pager', '<div class="pager">1 / 3</div>', { page: 1, pages: 3 }],
  ['a field and a figure', '<div class="ant-pagination"><button>‹</button><input value="1"><span>/</span>3<button>›</button></div>', { page: 1, pages: 3 }],
  ['a field among English words', '<div>Page <input value="2"> of 3</div>', { page: 2, pages: 3 }],
  ['an arrow in a pager', '<div class="pagination"><button>‹</button><button>›</button></div>', { page: 1, pages: 2 }],
  ['the last page', '<div><a title="Trang cuối">⏭</a></div>', { page: 1, pages: 2 }],
])('pages said otherwise: %s', async (_name, pager, params) => {
  expect(await read(book(rows(1, 20), pager))).toMatchObject({ health: 'degraded', why: [{ id: 'one-page-of-many', params }] });
});

test.each([
  ['filtered, by the words of the grid', '<div>Hiển thị 1 đến 20 của 20 mục (được lọc từ 42 mục)</div>'],
  ['the number of pupils', '<p>Có 42 học sinh</p>'],
  ['the number of pupils in brackets', '<h3>Danh sách (42 học sinh)</h3>'],
])('more than stand here: %s', async (_name, around) => {
  expect(await read(book(rows(1, 20), around))).toMatchObject({ total: 42, why: [{ id: 'rows-not-seen', params: { n: 20, total: 42 } }] });
});

test.each([
  ['a search box', '<label>Tìm kiếm: <input type="search" value="An"></label>'],
  ['a box that says so itself', '<input placeholder="Nhập từ khóa để tìm" value="An">'],
  ['a name to look for', '<div><label>Họ tên <input value="An"></label><button>Tìm kiếm</button></div>'],
  ['a row of filters', '<table><tr class="rgFilterRow"><td><input value="An"></td></tr></table>'],
])('a list that is searched may lack pupils: %s', async (_name, around) => {
  expect(await read(book(rows(1, 20), around))).toMatchObject({ health: 'degraded', why: [{ id: 'list-filtered' }] });
});

test('a row of filters in the head of the list', async () => {
  const filters = `<tr class="rgFilterRow">${Array.from({ length: 9 }, (_, at) => `<td><input value="${at === 1 ? 'Mẫu' : ''}"></td>`).join('')}</tr>`;
  expect(await read(book(rows(1, 20)).replace(head, `<thead>${head}${filters}</thead>`))).toMatchObject({ why: [{ id: 'list-filtered' }] });
  expect(await read(book(rows(1, 20)).replace(head, `<thead>${head}${filters.replace('Mẫu', '')}</thead>`))).toMatchObject({ why: [] });
});

test.each([
  ['an empty search box', '<label>Tìm kiếm: <input type="search" value=""></label>'],
  ['a field of a form', '<div><label>Họ tên <input value="Lê An"></label><button>Lưu</button></div>'],
  ['a class that is looked for', '<div><label>Lớp <input value="7A"></label><button>Tìm kiếm</button></div>'],
])('no search: %s', async (_name, around) => {
  expect(await read(book(rows(1, 20), around))).toMatchObject({ health: 'recognised', why: [] });
});

test.each(['<div class="loading">Đang tải thêm...</div>', '<div>Kéo xuống để xem thêm</div>', '<p>Cuộn xuống để tải thêm học sinh</p>'])('a list that grows when it is scrolled: %s', async (around) => {
  expect(await read(book(rows(1, 20), around))).toMatchObject({ health: 'degraded', why: [{ id: 'one-page-of-many' }] });
});

describe('a list that is drawn in two tables', () => {
  const [first = '', second = ''] = [book(rows(1, 12)), book(rows(13, 20)).replace(/<h2>.*<\/h2>/, '')];
  const sheets = async (html: string) => readPage(await load(html), place).sheets;

  test('whose numbers go on is one', async () => {
    for (const html of [first + second, first.replace('<table>', '<div style="display:flex"><div><table>').replace('</table>', '</table></div><div>') + second + '</div></div>']) {
      const [sheet, ...others] = await sheets(html);
      expect([sheet?.rows.length, sheet?.health, others]).toEqual([20, 'recognised', []]);
    }
  });

  test('whose numbers begin anew is said to be in parts', async () => {
    const roster = (names: readonly string[]) => `<table><tr><th>STT</th><th>Họ và tên</th><th>Ngày sinh</th></tr>${names.map((name, n) => `<tr><td>${n + 1}</td><td>${name}</td><td>01/02/2014</td></tr>`).join('')}</table>`;
    const read = await sheets(`<h2>Danh sách học sinh lớp 7A</h2><h4>Tổ 1</h4>${roster(['Lê An', 'Lê Bình', 'Lê Cúc'])}<h4>Tổ 2</h4>${roster(['Vũ Dung', 'Vũ Em'])}`);
    for (const sheet of read) expect(sheet.why).toEqual([{ id: 'list-in-parts', params: { n: 2 } }]);
    expect(read).toHaveLength(2);
  });
});

test.each([
  ['a class with a stroke', '<span>Lớp</span> <b>7/1</b> <b>6/8</b>'],
  ['months to choose', '<div>Tháng: <b>1</b> <a href="#">2</a> <a href="#">3</a></div>'],
  ['weeks to choose', '<ul class="weeks"><li class="active"><a>1</a></li><li><a>2</a></li><li><a>3</a></li></ul>'],
  ['months to turn', '<button>‹</button><span>9/2026</span><button>›</button>'],
  ['a day to turn', '<button>‹</button><span>5/9</span><button>›</button>'.replace('5/9', '12/9')],
  ['one page', '<div class="pager"><button disabled>‹</button><span>1 / 1</span><button disabled>›</button></div>'],
  ['arrows that lead nowhere', '<div class="pagination"><button disabled>‹</button><button disabled>›</button></div>'],
  ['a foot with one page', inFoot('<div><a class="rgCurrentPage"><span>1</span></a></div><div><strong>20</strong> mục trong <strong>1</strong> trang</div><input type="submit" title="Trang kế tiếp">')],
  ['the sizes of other classes', '<div><p>7A - Sĩ số: 42</p><p>7B - Sĩ số: 40</p></div>'],
  ['numbers of marks in a foot', inFoot('Số bài đạt: 18 Số bài chưa đạt: 2')],
])('is no page: %s', async (_name, words) => {
  const inside = words.startsWith('<tfoot');
  expect(await read(book(rows(1, 20) + (inside ? words : ''), inside ? '' : words))).toMatchObject({ health: 'recognised', why: [] });
});

test('one page in all is whole', async () => {
  const { health } = await read(book(rows(1, 20), '<ul class="pagination"><li class="active"><a>1</a></li></ul><button disabled>Trang sau</button>'));
  expect(health).toBe('recognised');
});

test.each([
  ['the second page of a list', rows(6, 25), 25],
  ['a number that is passed over', rows(1, 9) + rows(11, 21), 21],
])('the list’s own numbers tell of more: %s', async (_name, body, total) => {
  expect(await read(book(body))).toMatchObject({ health: 'degraded', total, why: [{ id: 'rows-not-seen' }] });
});

test('a table that counts its rows by aria', async () => {
  expect((await read(book(rows(1, 3)).replace('<table>', '<table aria-rowcount="46">'))).health).toBe('degraded');
});

test('a subject by comment needs no average', async () => {
  const html = `<h2>Sổ điểm môn Giáo dục thể chất - Lớp 7A - Học kỳ 1</h2><table>${head.replace('<th>ĐTBmhk</th>', '')}<tr><td>1</td><td>Lê An</td>${'<td>Đ</td>'.repeat(6)}</tr></table>`;
  expect(await read(html)).toMatchObject({ health: 'recognised', why: [] });
});

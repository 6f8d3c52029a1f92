import { afterEach, expect, test } from 'vitest';
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

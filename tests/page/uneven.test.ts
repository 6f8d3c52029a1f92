import { afterEach, describe, expect, test } from 'vitest';
import { book, bookHeads, bookTitle, headOf, marks, names, rowOf, rowsOf, told } from './class-table.ts';
import { unload } from './load.ts';

/** Tables whose rows do not agree with their header, and rows that are no pupil of their own. */
afterEach(unload);

const fewer = (nth: number) => (nth === 1 ? [7, 6, 9, 7.6] : marks(nth));
const more = (nth: number) => (nth === 1 ? [7, 5, 8, 6, 9, 7.6] : marks(nth));

/** The same list as tables and boxes that tell their columns in different ways. */
const made: Record<string, (cells: (nth: number) => (string | number)[], heads?: readonly string[]) => string> = {
  'a table': (cells, heads) => book(rowsOf(cells), heads),
  'a table whose cells all say that they span one row': (cells, heads) => book(rowsOf(cells).replaceAll('<td>', '<td rowspan="1">'), heads),
  'a grid by its roles': (cells, heads = bookHeads) => `${bookTitle}<div role="grid"><div role="row">${heads.map((head) => `<span role="columnheader">${head}</span>`).join('')}</div>${names.map((name, nth) => `<div role="row">${[nth + 1, name, ...cells(nth)].map((cell) => `<span role="gridcell">${cell}</span>`).join('')}</div>`).join('')}</div>`,
  'a table under a header of its own': (cells, heads) => `${bookTitle}<div><div><table>${headOf(heads)}</table></div><div><table><tbody>${rowsOf(cells)}</tbody></table></div></div>`,
  'boxes without a role': (cells, heads = bookHeads) => `${bookTitle}<div>${[heads, ...names.map((name, nth) => [nth + 1, name, ...cells(nth)])].map((line) => `<div>${line.map((cell) => `<div>${cell}</div>`).join('')}</div>`).join('')}</div>`,
};
const shapes = Object.entries(made);

describe('a row with a cell too many or too few is said and not read under the wrong columns', () => {
  const button = (cells: (nth: number) => (string | number)[]) => (nth: number) => [...cells(nth), '<a>Xem</a>'];
  test.each(shapes)('in %s', async (_, list) => {
    expect(await told(list(marks))).toMatchObject({ health: 'recognised', cells: names.map(() => '7') });
    for (const html of [list(fewer), list(more), list(button(fewer), [...bookHeads, 'Thao tác']), list(button(more), [...bookHeads, 'Thao tác'])]) {
      const sheet = await told(html, 'tx2');
      expect(sheet).toMatchObject({ health: 'degraded', pupils: names, cells: ['8', undefined, '8', '8', '8'] });
      expect(sheet.why).toContain('table-broken');
    }
  });
});

test.each([
  ['in an empty header over the bar that scrolls', made['a table under a header of its own']?.(marks, [...bookHeads, '']) ?? ''],
  ['in a cell with a button that no header names', made['a table under a header of its own']?.((nth) => [...marks(nth), '<a>Xem</a>']) ?? ''],
])('a header in a table of its own may end %s', async (_, html) => {
  expect(await told(html)).toMatchObject({ health: 'recognised', cells: names.map(() => '7') });
});

test('a header in a table of its own that is longer by a name is one of other columns', async () => {
  expect(await told(made['a table under a header of its own']?.(marks, [...bookHeads, 'Ghi chú']) ?? '')).toMatchObject({ health: 'degraded', cells: names.map(() => undefined) });
});

describe('a pupil is one row', () => {
  const spans = (rest: (nth: number) => string) => names.map((name, nth) => `<tr><td rowspan=2>${nth + 1}</td><td rowspan=2>${name}</td>${marks(nth).map((mark) => `<td>${mark}</td>`).join('')}</tr><tr>${rest(nth)}</tr>`).join('');

  test.each([
    ['a line of remarks', spans(() => '<td colspan=5>Nhận xét: có cố gắng</td>')],
    ['the other semester', spans(() => [1, 2, 3, 4, 5].map((mark) => `<td>${mark}</td>`).join(''))],
  ])('under whose name stands %s', async (_, rows) => {
    expect(await told(book(rows))).toMatchObject({ health: 'degraded', why: ['rows-of-one-pupil'], pupils: names, cells: names.map(() => '7') });
  });

  test.each(['HSM', '2*', '-', 'Mới'])('also with “%s” for its number', async (order) => {
    expect((await told(book(rowsOf().replace('<td>2</td>', `<td>${order}</td>`)))).pupils).toEqual(names);
  });

  test('also when its name reaches over the column of numbers', async () => {
    expect((await told(book(rowsOf().replace(`<td>3</td><td>${names[2]}</td>`, `<td colspan="2">${names[2]}</td>`)))).pupils).toEqual(names);
  });

  test('also when one cell says that the pupil has left: it is no mark of any column', async () => {
    expect(await told(book(rowsOf(marks, names.slice(0, 4)) + `<tr><td>5</td><td>${names[4]}</td><td colspan="5">Đã chuyển trường</td></tr>`))).toMatchObject({ health: 'degraded', why: ['cells-not-seen'], pupils: names, cells: ['7', '7', '7', '7', undefined] });
  });
});

describe('what is no pupil', () => {
  test.each(['Cả lớp', 'Toàn lớp', 'Nhập tất cả', 'Áp dụng toàn bộ', 'Điểm cao nhất', 'TB lớp', 'Tổng HS: 5', 'Tổng học sinh: 5'])('“%s”', async (words) => {
    for (const order of ['', '0']) {
      if (order === '0' && !/Cả|Toàn|tất|toàn/.test(words)) continue;
      const line = rowOf([order, words, ...marks(0)]);
      for (const rows of [line + rowsOf(), rowsOf() + line]) expect(await told(book(rows))).toMatchObject({ health: 'recognised', pupils: names });
    }
  });

  test('a header that stands again, in a list without numbers too', async () => {
    const heads = bookHeads.slice(1);
    const rows = names.map((name) => rowOf([name, ...marks(0)]));
    expect(await told(book([...rows.slice(0, 3), rowOf(heads), ...rows.slice(3)].join(''), heads))).toMatchObject({ health: 'recognised', pupils: names });
    expect(await told(book(rowsOf(marks, names.slice(0, 3)) + rowOf(bookHeads) + rowOf([4, names[3] ?? '', ...marks(3)])))).toMatchObject({ health: 'recognised', pupils: names.slice(0, 4) });
  });

  test.each(['Tổng Thị Cộng', 'Nam Văn Tổ', 'Ca Lớp An', 'Trung Bình', 'Cao Nhật'])('but %s is one', async (name) => {
    expect((await told(book(rowsOf(marks, [...names, name])))).pupils).toEqual([...names, name]);
  });
});

test('the teacher who entered the marks is in no row of pupils', async () => {
  for (const line of ['<td colspan=2>Người nhập điểm</td><td colspan=5>Trần Thị Hoa</td>', '<td></td><td>Người nhập điểm</td><td>Trần Thị Hoa</td><td></td><td></td><td></td><td></td>', '<td></td><td>Huế, ngày 5 tháng 1 năm 2027</td><td></td><td></td><td></td><td></td><td></td>']) {
    expect(await told(book(`${rowsOf()}<tr>${line}</tr>`))).toMatchObject({ health: 'recognised', pupils: names });
  }
});

describe('what cannot be told is said', () => {
  const bare = bookHeads.slice(1);
  const listOf = (more: string) => book(names.map((name, nth) => rowOf([name, ...marks(nth)])).join('') + more, bare);

  test.each([
    ['a word without a number among numbered pupils', book(rowsOf() + rowOf(['', 'Yếu', 1, 2, 3, 4, 5]))],
    ['a word among full names', listOf(rowOf(['Yếu', 1, 2, 3, 4, 5]))],
    ['a row of words among full names', listOf(rowOf(['Kết luận của tổ', 1, 2, 3, 4, 5]))],
    ['a name in small letters beside something else than a number', book(rowsOf() + rowOf(['HSM', 'hồ văn sáu', ...marks(0)]))],
    ['a filter that someone has typed in', book(rowOf(['', '<input value="Ng">', '<input>', '<input>', '<input>', '<input>', '<input>']) + rowsOf())],
  ])('%s', async (_, html) => {
    expect(await told(html)).toMatchObject({ health: 'degraded', why: ['rows-doubtful'], pupils: names });
  });

  test.each(shapes)('the last pupil whose number has no cell, in %s', async (_, list) => {
    const html = list(marks).replace(/<(td|span|div)[^>]*>5<\/\1>/, '');
    expect(await told(html)).toMatchObject({ health: 'degraded', why: ['rows-doubtful'], pupils: names.slice(0, 4) });
  });
});

test.each(["H'Hen Niê", 'Y-Moan Êban', 'Nguyễn Tám (chuyển đến)', 'Nguyễn Tám *'])('“%s” is a pupil, with a mark for the number or in a list without', async (name) => {
  for (const html of [book(rowsOf() + rowOf(['-', name, ...marks(0)])), book([...names, name].map((one) => rowOf([one, ...marks(0)])).join(''), bookHeads.slice(1))]) {
    expect(await told(html)).toMatchObject({ health: 'recognised', pupils: [...names, name] });
  }
});

test('a list of calling names, or one with names in small letters, is read whole', async () => {
  for (const pupils of [['An', 'Bình', 'Đạt', 'Dũng', 'Yến'], names.map((name) => name.toLowerCase())]) {
    expect((await told(book(pupils.map((one) => rowOf([one, ...marks(0)])).join(''), bookHeads.slice(1)))).pupils).toEqual(pupils);
  }
});

describe('several rows a pupil without a cell that spans them', () => {
  const heads = ['STT', 'Họ và tên', 'Học kỳ', 'Toán', 'Ngữ văn', 'Kết quả học tập', 'Kết quả rèn luyện'];
  const terms = ['HKI', 'HKII', 'CN'];
  const summary = (row: (name: string, nth: number, term: number) => [string | number, string]) =>
    `<h2>Bảng tổng hợp kết quả lớp 7A</h2><table>${headOf(heads)}<tbody>${names.map((name, nth) => terms.map((term, at) => rowOf([...row(name, nth, at), term, 5 + at, 6 + at, 'Khá', 'Tốt'])).join('')).join('')}</tbody></table>`;

  test.each([
    ['the name once', summary((name, nth, term) => (term ? ['', ''] : [nth + 1, name]))],
    ['the name and number in each', summary((name, nth) => [nth + 1, name])],
    ['the name in each, numbers running', summary((name, nth, term) => [nth * 3 + term + 1, name])],
    ['a line of remarks', book(names.map((name, nth) => `${rowOf([nth + 1, name, ...marks(nth)])}<tr><td></td><td colspan=6>Nhận xét: <textarea>Tốt</textarea></td></tr>`).join(''))],
  ])('%s', async (_, html) => {
    const sheet = await told(html);
    expect(sheet).toMatchObject({ health: 'degraded', pupils: names });
    expect(sheet.why).toContain('rows-of-one-pupil');
  });

  test('a list that says one name over and over is read whole', async () => {
    expect((await told(book(rowsOf(marks, Array.from({ length: 12 }, () => 'Lê An'))))).pupils).toHaveLength(12);
  });

  test('two pupils of one name under one another are two', async () => {
    const twins = [...names, 'Vũ Hải Hà'];
    expect(await told(book(rowsOf(marks, twins)))).toMatchObject({ health: 'recognised', pupils: twins });
  });
});

describe('a row that names another class', () => {
  const more = rowOf([6, 'Hồ Văn Sáu', ...marks(0)]);
  test.each(['<td colspan=7>Lớp 7B</td>', '<td colspan=2>Lớp: 7B (1 HS)</td><td colspan=5></td>', '<td></td><td>Lớp 7B</td><td></td><td></td><td></td><td></td><td></td>', '<td></td><td colspan=6>7B</td>'])('%s', async (line) => {
    const html = book(`${rowsOf()}<tr>${line}</tr>${more}`);
    expect(await told(html)).toMatchObject({ health: 'degraded', why: ['sources-disagree'] });
    expect(await told(book(`<tr>${line.replace('7B', '7A')}</tr>${rowsOf()}<tr>${line}</tr>${more}`).replace('lớp 7A', 'khối 7'))).toMatchObject({ health: 'degraded', why: ['sources-disagree'] });
  });
});

test('a hidden row that is no pupil is of no account', async () => {
  const rows = names.map((name, nth) => `${rowOf([nth + 1, name, ...marks(nth)])}<tr style="display:none"><td></td><td colspan=6><table><tr><td>Ghi chú</td><td>x</td></tr></table></td></tr>`).join('');
  expect(await told(book(`<tr hidden><td>{{stt}}</td><td>{{hoTen}}</td>${'<td></td>'.repeat(5)}</tr>${rows}`))).toMatchObject({ health: 'recognised', pupils: names });
});

test('pupils whose cells are all marked up as headers are pupils', async () => {
  expect(await told(`${bookTitle}<table>${[bookHeads, ...names.map((name, nth) => [nth + 1, name, ...marks(nth)])].map((line) => `<tr>${line.map((cell) => `<th>${cell}</th>`).join('')}</tr>`).join('')}</table>`)).toMatchObject({ health: 'recognised', pupils: names, cells: names.map(() => '7') });
});

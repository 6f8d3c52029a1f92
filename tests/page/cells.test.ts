import { afterEach, describe, expect, test } from 'vitest';
import { book, bookHeads, headOf, names, read, rowsOf, told } from './class-table.ts';
import { unload } from './load.ts';

/** What one cell of a list says, by what a teacher sees in it. */
afterEach(unload);

const of = (nth: number, cell: string) => (nth === 0 ? '8' : cell);
const inBook = (cell: (nth: number) => string) => told(book(rowsOf((nth) => [cell(nth), 8, 6, 9, 7.6])));

describe('what is not in view is no part of the value', () => {
  test.each([
    ['a hidden sort key before it', '<span style="display:none">0850</span>8', '8'],
    ['a hidden helper behind it', '8<span style="display:none">5</span>', '8'],
    ['a hidden helper, the value in an element', '<span style="display:none">1</span><b>0</b>', '0'],
    ['words for those who hear the page', '<style>.sr-only{position:absolute;width:1px;height:1px;overflow:hidden}</style>8<span class="sr-only">5</span>', '8'],
    ['a mark struck out before the one that counts', '<del>5</del>7', '7'],
    ['struck out, and the new one apart', '<s>5</s> <b>8</b>', '8'],
  ])('%s', async (_, cell, value) => {
    expect(await inBook(() => cell)).toMatchObject({ health: 'recognised', cells: names.map(() => value) });
    expect(await inBook((nth) => of(nth, cell))).toMatchObject({ health: 'recognised', cells: names.map((_name, nth) => of(nth, value)) });
  });

  test('words that nobody sees in a cell that is seen are said, not read', async () => {
    expect(await inBook((nth) => (nth === 2 ? '<span style="display:none">5</span>' : '8'))).toMatchObject({ health: 'degraded', why: ['cells-hidden'], cells: ['8', '8', '', '8', '8'] });
  });

  test('a mark that is struck out with none in its place is not read', async () => {
    expect(await inBook((nth) => (nth === 2 ? '<del>5</del>' : '8'))).toMatchObject({ why: ['cells-not-seen'], cells: ['8', '8', undefined, '8', '8'] });
  });

  test('the name of a pupil who left, struck out, stays a name', async () => {
    expect((await told(book(rowsOf(undefined, ['<s>Nguyễn Văn An</s>', ...names.slice(1)])))).pupils).toEqual(names);
  });
});

describe('several fields in one cell', () => {
  test('of the column of regular marks are these marks in turn', async () => {
    const fields = ['7', '', '3', '9'].map((mark) => `<input size="2" value="${mark}">`).join('');
    const { sheets: [sheet], locate, recognition } = await read(book(rowsOf(() => [fields, 6, 9, 7.6]), ['STT', 'Họ và tên', 'ĐĐGtx', 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk']));
    expect(sheet).toMatchObject({ health: 'recognised', why: [] });
    expect(sheet?.rows[1]?.values).toMatchObject({ tx1: '7', tx2: '', tx3: '3', tx4: '9', gk: '6' });
    expect(recognition.sheets).toHaveLength(1);
    expect((locate(0, 1, 'tx3') as HTMLInputElement).value).toBe('3');
  });

  test.each([
    ['lists', '<select><option>9</option></select>,<select><option>5</option></select>'],
    ['fields', '<input value="7"><input value="8">'],
    ['a tick that says something beside a field', '<label><input type="checkbox" checked>Miễn</label><input value="9">'],
  ])('%s: which counts cannot be told', async (_, cell) => {
    expect(await inBook((nth) => (nth === 1 ? cell : '7'))).toMatchObject({ health: 'degraded', why: ['cells-hold-many', 'cells-not-seen'], cells: ['7', undefined, '7', '7', '7'] });
  });

  test('two comments in one cell', async () => {
    const two = '<textarea>Môn: tốt</textarea><textarea>Học bạ: khá</textarea>';
    expect(await told(book(rowsOf(() => [7, 8, 6, 9, 7.6, two]), [...bookHeads, 'Nhận xét']), 'nhanXet')).toMatchObject({ why: ['cells-hold-many', 'cells-not-seen'], cells: names.map(() => undefined) });
  });

  test('a tick without a word of its own beside a field changes nothing', async () => {
    expect(await inBook(() => '<input type="checkbox" checked><input value="9">')).toMatchObject({ health: 'recognised', cells: names.map(() => '9') });
  });
});

describe('choices in a cell', () => {
  const levels = ['Tốt', 'Khá', 'Đạt', 'Chưa đạt'];
  const conduct = (cell: (nth: number) => string) => told(`<h2>Kết quả rèn luyện lớp 7A học kỳ I</h2><table>${headOf(['STT', 'Họ và tên', 'Kết quả rèn luyện'])}<tbody>${rowsOf((nth) => [cell(nth)])}</tbody></table>`, 'renLuyen');
  const radios = (nth: number, each: (input: string, level: string, at: number) => string) => levels.map((level, at) => each(`<input type="radio" id="r${nth}_${at}" name="r${nth}" ${at === nth ? 'checked' : ''}>`, level, at)).join('');

  test.each([
    ['in its label', (nth: number) => radios(nth, (input, level) => `<label>${input}${level}</label>`)],
    ['in a label beside it', (nth: number) => radios(nth, (input, level, at) => `${input}<label for="r${nth}_${at}">${level}</label>`)],
    ['behind it', (nth: number) => radios(nth, (input, level) => `${input} ${level}`)],
    ['before it', (nth: number) => radios(nth, (input, level) => `${level} ${input}`)],
    ['as its value', (nth: number) => radios(nth, (input, level) => input.replace('>', ` value="${level}">`))],
    ['drawn', (nth: number) => `<div role="radiogroup">${levels.map((level, at) => `<span role="radio" aria-checked="${at === nth}">${level}</span>`).join('')}</div>`],
  ])('the words of the one that is chosen, %s', async (_, cell) => {
    expect(await conduct(cell)).toMatchObject({ kind: 'conduct', health: 'recognised', cells: [...levels, ''] });
  });

  test('a choice without words is not read', async () => {
    expect(await conduct((nth) => radios(nth, (input) => input))).toMatchObject({ health: 'degraded', why: ['cells-not-seen'], cells: [undefined, undefined, undefined, undefined, ''] });
  });

  test('attendance day by day', async () => {
    const days = [1, 2, 3, 4, 5];
    const html = `<h2>Điểm danh lớp 7A tháng 9</h2><table>${headOf(['STT', 'Họ và tên', ...days.map(String)])}<tbody>${rowsOf((nth) => days.map((day) => ['C', 'P', 'K'].map((sign, at) => `<label><input type="radio" name="r${nth}_${day}" value="${at}" ${at === (nth + day) % 4 ? 'checked' : ''}>${sign}</label>`).join('')))}</tbody></table>`;
    const { sheets: [sheet] } = await read(html);
    expect(sheet).toMatchObject({ kind: 'attendance', health: 'recognised' });
    expect(sheet?.rows[0]?.values).toMatchObject({ 'ngay.1': 'P', 'ngay.2': 'K', 'ngay.3': '', 'ngay.4': 'C' });
  });
});

describe('what is drawn in a cell', () => {
  test.each([
    ['an icon with a title', '<i class="fa fa-times" title="Nghỉ không phép"></i>', 'Nghỉ không phép'],
    ['a picture with words in its place', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="20" height="12" alt="Có phép">', 'Có phép'],
    ['a dot named for those who hear the page', '<span class="dot" aria-label="Có mặt"></span>', 'Có mặt'],
  ])('%s says so', async (_, cell, value) => {
    const html = `<h2>Điểm danh lớp 7A tháng 9</h2><table>${headOf(['STT', 'Họ và tên', '1', '2', '3', '4', '5'])}<tbody>${rowsOf(() => [cell, '', '', '', ''])}</tbody></table>`;
    expect(await told(html, 'ngay.1')).toMatchObject({ kind: 'attendance', health: 'recognised', cells: names.map(() => value) });
  });

  test('the state of a signature', async () => {
    const html = `<h2>Danh sách ký sổ lớp 7A</h2><table>${headOf(['STT', 'Môn học', 'Giáo viên', 'Trạng thái ký'])}<tbody>${['Toán', 'Ngữ văn'].map((mon, nth) => `<tr><td>${nth + 1}</td><td>${mon}</td><td>Trần Thị Hoa</td><td><i class="fa fa-check" title="${nth ? 'Đã ký' : 'Chưa ký'}"></i></td></tr>`).join('')}</tbody></table>`;
    expect((await told(html, 'trangThaiKy')).cells).toEqual(['Chưa ký', 'Đã ký']);
  });

  test.each([
    ['a picture', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="20" height="12">'],
    ['a drawing', '<svg width="20" height="12"><text y="10">8</text></svg>'],
    ['an icon', '<i class="fa fa-check"></i>'],
    ['what style writes', '<style>.m::before{content:attr(data-v)}</style><span class="m" data-v="18"></span>'],
  ])('%s without words is not read', async (_, cell) => {
    expect(await inBook((nth) => (nth === 4 ? '' : cell))).toMatchObject({ health: 'degraded', why: ['cells-not-seen'], cells: [undefined, undefined, undefined, undefined, ''] });
  });

  test.each([
    ['a way to edit it', '<a href="#"><i class="fa fa-check"></i></a>'],
    ['a button with a picture', '<button title="Sửa"><svg width="9" height="9"></svg></button>'],
    ['a pencil', '<i class="fa fa-pencil" title="Sửa điểm"></i>'],
    ['an element that waits for a value', '<span class="diem"></span>'],
  ])('%s is no value: the cell is empty', async (_, cell) => {
    expect(await inBook(() => cell)).toMatchObject({ health: 'recognised', cells: names.map(() => '') });
  });

  test.each([
    ['a field', '<x-mark><template shadowrootmode="open"><input value="8"></template></x-mark>'],
    ['words', '<x-mark><template shadowrootmode="open"><b>8</b></template></x-mark>'],
    ['words round those of the page', '<x-mark><template shadowrootmode="open"><b><slot></slot></b></template>8</x-mark>'],
  ])('%s in an open shadow root', async (_, cell) => {
    expect(await inBook(() => cell)).toMatchObject({ health: 'recognised', cells: names.map(() => '8') });
  });

  test('names in open shadow roots', async () => {
    expect((await told(book(rowsOf(undefined, names.map((name) => `<x-n><template shadowrootmode="open"><b>${name}</b></template></x-n>`))))).pupils).toEqual(names);
  });
});

test('in a closed tab, words beside other words of a cell are not taken for one value', async () => {
  const tab = (cell: string) => `<ul class="nav"><li><a href="#a">Học kỳ I</a></li><li><a href="#b">Học kỳ II</a></li></ul><div id="a">${book(rowsOf())}</div><div id="b" style="display:none"><table>${headOf()}<tbody>${rowsOf(() => [cell, 8, 6, 9, 7.6])}</tbody></table></div>`;
  const closed = async (cell: string) => (await read(tab(cell))).sheets[1];
  expect((await closed('8<span>5</span>'))?.rows[0]?.values).not.toHaveProperty('tx1');
  expect((await closed('<span>8</span>'))?.rows[0]?.values['tx1']).toBe('8');
});

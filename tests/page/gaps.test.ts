import { afterEach, describe, expect, test } from 'vitest';
import { at, load, unload } from './load.ts';
import { readPage } from './read.ts';

afterEach(unload);
const read = async (html: string) => readPage(await load(html), at('https://smas.edu.vn/x')).sheets;

const heads = ['STT', 'Họ và tên', 'TX1', 'TX2', 'TX3', 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk'];
const input = (value: string | number, more = '') => `<input size="2" value="${value}" ${more}>`;
/** A book of five pupils; `more` writes into the tags of a column. */
const book = (cell: (column: number, row: number) => string, style = '', more: (column: number) => string = () => '') =>
  `<style>td,th{padding:2px}${style}</style><table><thead><tr>${heads.map((head, column) => `<th ${more(column)}>${head}</th>`).join('')}</tr></thead><tbody>${Array.from(
    { length: 5 },
    (_, row) => `<tr>${heads.map((__, column) => `<td ${more(column)}>${column === 0 ? row + 1 : column === 1 ? `Lê Văn ${'ABCDE'[row]}n` : cell(column, row)}</td>`).join('')}</tr>`,
  ).join('')}</tbody></table>`;
const title = '<h2>Sổ điểm môn Toán lớp 7A học kỳ I</h2>';
const field = (label: string, value: string) => `<div><label>${label}</label> <input type="text" value="${value}"></div>`;
const labels = ['Họ và tên', 'Ngày sinh', 'Dân tộc', 'Tôn giáo', 'Quê quán'];
const host = (inner: string) => `<my-input><template shadowrootmode="open">${inner}</template></my-input>`;

describe('what is in the page and not in view is said', () => {
  test('a column without width', async () => {
    const style = 'table{table-layout:fixed;width:800px}.z{width:0;padding:0;overflow:hidden;border:0}.z input{width:0;padding:0;border:0}';
    const [sheet] = await read(title + book((column, row) => input(column + row), style, (column) => (column === 4 ? 'class="z"' : '')));
    expect(sheet?.columns.filter(({ hidden }) => hidden).map(({ key }) => key)).toEqual(['tx3']);
    expect(sheet?.why).toEqual([{ id: 'column-hidden', params: { label: 'TX3' } }]);
  });

  test('a column whose inputs are hidden in cells that are not', async () => {
    const [sheet] = await read(title + book((column) => input(7, column === 4 ? 'style="display:none"' : '')));
    expect(sheet?.why).toEqual([{ id: 'column-hidden', params: { label: 'TX3' } }]);
  });

  test('an input hidden in one cell', async () => {
    const [sheet] = await read(title + book((column, row) => input(7, column === 3 && row === 1 ? 'hidden' : '')));
    expect(sheet?.why).toEqual([{ id: 'cells-hidden', params: { n: 1 } }]);
  });

  test('what a cell shows counts, not the input hidden behind it', async () => {
    const [sheet] = await read(title + book((column) => (column === 4 ? `<span>8</span>${input(3, 'style="display:none"')}` : input(7))));
    expect(sheet?.health).toBe('recognised');
    expect(sheet?.rows.map(({ values }) => values['tx3'])).toEqual(['8', '8', '8', '8', '8']);
  });
});

test('a form whose only words are placeholders is a profile', async () => {
  const [sheet] = await read(`<form>${labels.map((label) => `<input type="text" placeholder="Nhập ${label.toLowerCase()}" value="x">`).join('')}</form>`);
  expect([sheet?.kind, sheet?.health, sheet?.columns.map(({ key, source }) => `${key}:${source}`)]).toEqual(['profile', 'recognised', ['hoTen', 'ngaySinh', 'danToc', 'tonGiao', 'queQuan'].map((key) => `${key}:placeholder`)]);
});

test('text beside the fields of a form is read with them', async () => {
  const [sheet] = await read(`<form><p>Họ và tên: <b>Nguyễn Văn An</b></p><p>Mã học sinh: 2501234567</p>${labels.slice(1).map((label) => field(label, 'x')).join('')}</form>`);
  expect(sheet?.health).toBe('recognised');
  expect(sheet?.rows[0]).toMatchObject({ pupil: 'Nguyễn Văn An', maHocSinh: '2501234567', values: { hoTen: 'Nguyễn Văn An', danToc: 'x' } });
});

describe('fields each in an open shadow root of its own are one profile', () => {
  test.each([
    ['with their labels', labels.map((label) => host(field(label, 'x'))).join('')],
    ['with their labels outside', labels.map((label) => `<div><label>${label}</label>${host('<input type="text" value="x">')}</div>`).join('')],
  ])('%s', async (_, fields) => {
    const sheets = await read(`<form>${fields}</form>`);
    expect(sheets.map(({ kind, health, rows }) => [kind, health, rows[0]?.values])).toEqual([['profile', 'recognised', { hoTen: 'x', ngaySinh: 'x', danToc: 'x', tonGiao: 'x', queQuan: 'x' }]]);
  });
});

test('two books under one heading: which is which is not told, and that is said of both', async () => {
  const sheets = await read(`<h1>Sổ điểm lớp 7A học kỳ I môn Toán</h1>${book((column, row) => input(column + row))}<p>…</p>${book((column) => input(column))}`);
  expect(sheets.map(({ health, why }) => [health, why])).toEqual([1, 2].map(() => ['degraded', [{ id: 'subject-shared', params: { n: 2, mon: 'Toán' } }]]));
});

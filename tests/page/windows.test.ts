import { afterEach, describe, expect, test } from 'vitest';
import { book, fields, sheetsOf } from './book.ts';
import { unload } from './load.ts';

afterEach(unload);

const shown = book('<h2>Sổ điểm môn Toán lớp 7A học kỳ I</h2>');
const stale = book('<h2>Sổ điểm môn Ngữ văn lớp 7B học kỳ I</h2>', '1');
const slider = (inner: string) => `<style>.v{overflow:hidden;width:1000px}.t{display:flex;width:2000px}.p{width:1000px;flex:none}</style><div class="v"><div class="t">${inner}</div></div>`;
const panel = (inner: string) => `<div class="p">${inner}</div>`;

describe('a book that is not to be seen', () => {
  test.each([
    ['made transparent', `<div style="position:relative">${shown}</div><div style="position:absolute;top:0;left:0;opacity:0;pointer-events:none;z-index:-1">${stale}</div>`],
    ['folded to no height', `<div style="height:0;overflow:hidden">${stale}</div><div>${shown}</div>`],
    ['folded to no height, without a title', `<div style="height:0;overflow:hidden">${book('', '1')}</div><div>${shown}</div>`],
    ['on the next panel of a slider', slider(panel(shown) + panel(stale))],
    ['on the next panel of a slider, without a title', slider(panel(shown) + panel(book('', '1')))],
    ['on the panel before', slider(`<div style="display:flex;transform:translateX(-1000px)">${panel(stale)}${panel(shown)}</div>`)],
    ['right of a page that cuts it off', `<style>body{overflow-x:hidden}</style>${shown}<div style="position:absolute;left:3000px;top:0">${stale}</div>`],
    ['laid right of the page', `${shown}<div style="position:fixed;left:100%;top:0;width:600px;height:600px;z-index:10">${stale}</div>`],
  ])('%s is not read, and the one in view is', async (_, html) => {
    const sheets = await sheetsOf(html);
    expect(sheets.map(({ lop, mon, health, rows }) => [lop, mon, health, rows[0]?.values['tx1']])).toEqual([['7A', 'Toán', 'recognised', '7']]);
  });

  test('what a folded box lets out is read', async () => {
    expect(await sheetsOf(`<div style="height:0;overflow:hidden"><div style="position:fixed;top:0;left:0">${shown}</div></div>`)).toHaveLength(1);
  });

  test('what can be scrolled to is read', async () => {
    const [sheet] = await sheetsOf(`<div style="width:500px;overflow-x:auto"><div style="display:flex;width:2000px"><div style="width:1000px;flex:none">Lịch</div><div>${shown}</div></div></div>`);
    expect(sheet?.rows).toHaveLength(5);
  });
});

describe('a profile that is not to be seen', () => {
  const form = `<form>${fields('Nguyễn Văn An')}</form>`;
  const old = `<form>${fields('Cũ Văn Kỹ', 'Tày')}</form>`;
  test.each([
    ['in a transparent window over the page', `<div role="dialog" style="position:fixed;inset:0;z-index:50;opacity:0;pointer-events:none">${old}</div>${form}`],
    ['folded to no height', `<div style="height:0;overflow:hidden">${old}</div>${form}`],
    ['on the next panel of a slider', slider(panel(form) + panel(old))],
  ])('%s is not read', async (_, html) => {
    const sheets = await sheetsOf(html);
    expect(sheets.map(({ rows, why }) => [rows[0]?.pupil, rows[0]?.values['danToc'], why])).toEqual([['Nguyễn Văn An', 'Kinh', []]]);
  });
});

describe('an article', () => {
  test('that is only a box of the page holds a book', async () => {
    expect(await sheetsOf(`<article class="col-sm-12">${shown}</article>`)).toHaveLength(1);
  });

  test('of news holds none', async () => {
    expect(await sheetsOf(`<article><h1>Danh sách học sinh đạt giải lớp 7A</h1><p>${'Nhà trường vui mừng thông báo kết quả của kì thi chọn học sinh giỏi vừa qua. '.repeat(4)}</p>${shown}</article>`)).toHaveLength(0);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { at, load, unload } from './load.ts';
import { readPage, remembering } from './read.ts';

afterEach(unload);

const place = at('https://smas.edu.vn/x');
const heads = ['STT', 'Họ và tên', 'TX1', 'TX2', 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk'];
const book = (rows: string, lead = '<h2>Sổ điểm môn Toán lớp 7A học kỳ I</h2>') =>
  `${lead}<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows}</tbody></table>`;
const row = (stt: number, name: string, mark: number | string) => `<tr><td>${stt}</td><td>${name}</td>${`<td>${mark}</td>`.repeat(5)}</tr>`;
const rowsOf = (names: readonly string[], from = 1) => names.map((name, nth) => row(from + nth, name, from + nth + 2)).join('');
const first = (read: ReturnType<typeof remembering>) => {
  const [sheet] = read().sheets;
  if (!sheet) throw new Error('nothing read');
  return { lop: sheet.lop, hocKy: sheet.hocKy, health: sheet.health, why: sheet.why.map(({ id }) => id), rows: sheet.rows.map(({ pupil, values }) => [pupil, values['tx1'] ?? null]) };
};
const reader = (page: Document) => remembering(() => readPage(page, place));

describe('pupils of one name', () => {
  const names = ['Nguyễn Minh Anh', 'Lê Bình', 'Nguyễn Minh Anh'];

  test('on one page of a paged list are two', async () => {
    const page = await load(book(rowsOf(names)).replace('<table>', '<div>Hiển thị 1-3 của 5</div><table>'));
    expect(first(reader(page)).rows).toEqual([['Nguyễn Minh Anh', '3'], ['Lê Bình', '4'], ['Nguyễn Minh Anh', '5']]);
  });

  test('in two stretches of a list that is scrolled are two, by their numbers', async () => {
    const page = await load(book(rowsOf(names.slice(0, 2))).replace('<table>', '<div>Hiển thị 1-2 của 4</div><table>'));
    const read = reader(page);
    read();
    const body = page.querySelector('tbody') as HTMLElement;
    body.innerHTML = rowsOf(['Nguyễn Minh Anh', 'Phạm Dung'], 3);
    expect(first(read).rows).toEqual([['Nguyễn Minh Anh', '3'], ['Lê Bình', '4'], ['Nguyễn Minh Anh', '5'], ['Phạm Dung', '6']]);
  });

  describe('in a list that builds only the rows in view, without numbers', () => {
    const all = ['Nguyễn Minh Anh', 'Lê Bình', 'Trần Châu', 'Nguyễn Minh Anh', 'Vũ Dũng', 'Hà Em'];
    const part = (from: number, to: number, names = all) =>
      `<div style="height:${from * 40}px"></div><table style="border-spacing:0"><tbody>${names.slice(from, to).map((name, nth) => `<tr style="height:40px"><td>${name}</td>${`<td>${from + nth + 1}</td>`.repeat(5)}</tr>`).join('')}</tbody></table><div style="height:${(6 - to) * 40}px"></div>`;
    const page = (inner: string) => load(`<h2>Sổ điểm môn Toán lớp 7A học kỳ I</h2><div><div><table><thead><tr>${heads.slice(1).map((head) => `<th>${head}</th>`).join('')}</tr></thead></table></div><div id="scroll" style="height:125px;overflow:auto"><div id="rows">${inner}</div></div></div>`);
    const scroll = (document: Document, inner: string, top: number) => {
      (document.getElementById('rows') as HTMLElement).innerHTML = inner;
      (document.getElementById('scroll') as HTMLElement).scrollTop = top;
    };

    test('are two, each with their own marks, and that nothing else tells them apart is said', async () => {
      const shown = await page(part(0, 3));
      const read = reader(shown);
      read();
      scroll(shown, part(3, 6), 120);
      for (let time = 0; time < 2; time++) expect(first(read)).toMatchObject({ rows: all.map((name, nth) => [name, String(nth + 1)]), why: ['pupils-alike'] });
      scroll(shown, part(0, 3), 0);
      expect(first(read)).toMatchObject({ rows: all.map((name, nth) => [name, String(nth + 1)]), why: ['pupils-alike'] });
    });

    test('that was sorted anew has nobody twice', async () => {
      const names = ['Lê An', 'Lê Bình', 'Lê Cúc', 'Lê Dung', 'Lê Em', 'Lê Giang'];
      const shown = await page(part(0, 3, names));
      const read = reader(shown);
      read();
      scroll(shown, part(3, 6, [...names].reverse()), 120);
      read();
      scroll(shown, part(0, 3, [...names].reverse()), 0);
      expect(first(read).rows).toHaveLength(6);
    });
  });

  test('whose profiles are opened one after the other share nothing', async () => {
    const field = (label: string, value: string) => `<div><label>${label}</label> <input value="${value}"></div>`;
    const base = (born: string) => [field('Họ và tên', 'Nguyễn Văn An'), field('Ngày sinh', born), field('Dân tộc', 'Kinh'), field('Tôn giáo', 'Không'), field('Quê quán', 'Thôn Phu')].join('');
    const page = await load(`<form>${base('05/03/2014')}${field('Họ tên mẹ', 'Lê Thị Mẹ')}</form>`);
    const read = reader(page);
    expect(read().sheets[0]?.rows[0]?.values['me.hoTen']).toBe('Lê Thị Mẹ');
    (page.querySelector('form') as HTMLElement).innerHTML = base('07/09/2013');
    const [pupil] = read().sheets[0]?.rows ?? [];
    expect(pupil?.values['ngaySinh']).toBe('07/09/2013');
    expect(pupil?.values['me.hoTen']).toBeUndefined();
  });
});

test('pages of two classes that the page does not name are not one list', async () => {
  const lead = '<h2>Sổ điểm môn Toán học kỳ I</h2><div>Hiển thị 1-3 của 42</div>';
  const page = await load(book(rowsOf(['Lê An', 'Lê Bình', 'Lê Cúc']), lead));
  const read = reader(page);
  read();
  (page.querySelector('tbody') as HTMLElement).innerHTML = rowsOf(['Hồ Một', 'Hồ Hai', 'Hồ Ba']);
  expect(first(read).rows.map(([pupil]) => pupil)).toEqual(['Hồ Một', 'Hồ Hai', 'Hồ Ba']);
});

describe('a class or a semester that is chosen before its list is loaded', () => {
  const choices = (options: readonly string[]) => options.map((option) => `<option>${option}</option>`).join('');
  const lead = `<div>Lớp <select id="lop">${choices(['7A', '7B'])}</select> Môn <select><option>Toán</option></select> Học kỳ <select id="ky">${choices(['1', '2'])}</select></div><button>Xem</button>`;
  const names = ['Lê An', 'Lê Bình', 'Lê Cúc'];
  const choose = (page: Document, id: string, nth: number) => ((page.getElementById(id) as HTMLSelectElement).selectedIndex = nth);

  test('leaves the pupils with the class they are of, and is said', async () => {
    const page = await load(book(rowsOf(names), lead));
    const read = reader(page);
    expect(first(read)).toMatchObject({ lop: '7A', health: 'recognised' });
    choose(page, 'lop', 1);
    expect(first(read)).toMatchObject({ lop: '7A', why: ['list-not-loaded'] });
    expect(first(read)).toMatchObject({ lop: '7A', health: 'degraded', why: ['list-not-loaded'] });
    (page.querySelector('tbody') as HTMLElement).innerHTML = rowsOf(['Hồ Một', 'Hồ Hai', 'Hồ Ba']);
    expect(first(read)).toMatchObject({ lop: '7B', health: 'recognised' });
  });

  test('is no longer said once it is put back', async () => {
    const page = await load(book(rowsOf(names), lead));
    const read = reader(page);
    read();
    choose(page, 'lop', 1);
    read();
    choose(page, 'lop', 0);
    expect(first(read)).toMatchObject({ lop: '7A', health: 'recognised' });
  });

  test('a semester too, by the marks; a book without any is the same in both', async () => {
    const page = await load(book(rowsOf(names), lead));
    const read = reader(page);
    read();
    choose(page, 'ky', 1);
    expect(first(read)).toMatchObject({ hocKy: 1, why: ['list-not-loaded'] });
    const empty = await load(book(names.map((name, nth) => row(nth + 1, name, '')).join(''), lead));
    const other = reader(empty);
    other();
    choose(empty, 'ky', 1);
    expect(first(other)).toMatchObject({ hocKy: 2, why: [] });
  });
});

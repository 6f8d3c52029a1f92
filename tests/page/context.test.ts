import { afterEach, describe, expect, test } from 'vitest';
import { book, choice, list, roster, sheetOf, whyOf } from './book.ts';
import { unload } from './load.ts';

afterEach(unload);

describe('a class that is said in two ways', () => {
  test('the list chosen above and the column "Lớp" of every row', async () => {
    const sheet = await sheetOf(choice('Lớp', '7A', '7B') + '<h3>Danh sách học sinh</h3>' + roster(['Ngày sinh', 'Lớp'], ['01/02/2014', '7B']));
    expect(sheet.why).toContainEqual({ id: 'sources-disagree', params: { what: 'lớp', a: '7A', b: '7B' } });
  });

  test('said alike it is agreed', async () => {
    const sheet = await sheetOf(choice('Lớp', '7A') + '<h3>Danh sách học sinh</h3>' + roster(['Ngày sinh', 'Lớp'], ['01/02/2014', 'Lớp 7A']));
    expect([sheet.lop, sheet.why]).toEqual(['7A', []]);
  });
});

describe('subjects that begin alike', () => {
  test.each([['Lịch sử', 'Lịch sử và Địa lí'], ['Ngoại ngữ 2', 'Ngoại ngữ']])('%s is not %s', async (chosen, titled) => {
    const sheet = await sheetOf(choice('Lớp', '7A') + choice('Môn', chosen) + book(`<h2>Sổ điểm môn ${titled} - Lớp 7A - Học kỳ 1</h2>`));
    expect(sheet.mon).toBe(chosen);
    expect(sheet.why).toEqual([{ id: 'sources-disagree', params: { what: 'môn', a: chosen, b: titled } }]);
  });

  test.each([['Tin', 'Tin học'], ['Hoạt động trải nghiệm', 'Hoạt động trải nghiệm, hướng nghiệp'], ['Ngoại ngữ', 'Ngoại ngữ 1']])('%s is %s', async (chosen, titled) => {
    expect((await sheetOf(choice('Lớp', '7A') + choice('Môn', chosen) + book(`<h2>Sổ điểm môn ${titled} - Lớp 7A - Học kỳ 1</h2>`))).why).toEqual([]);
  });
});

describe('what counts before running text', () => {
  test('a notice about a class says nothing of the list below it', async () => {
    const sheet = await sheetOf('<div>Lớp 7B chưa nộp sổ</div><div><span>Phòng</span><select><option>7A - CLC</select></div>' + book());
    expect(sheet.lop).not.toBe('7B');
  });

  test('a class with a name of its own is the one chosen', async () => {
    expect((await sheetOf('<p>Nhắc: lớp 7B chưa nộp sổ</p>' + choice('Lớp', '7A - CLC') + book('<h2>Sổ điểm lớp 7A</h2>'))).lop).toBe('7A - CLC');
    expect((await sheetOf(choice('Lớp', 'Lớp 10 Toán 1') + book())).lop).toBe('10 Toán 1');
    const titled = await sheetOf(book('<h2>Sổ điểm môn Ngữ văn - Lớp 10 Toán 1 - Học kỳ I</h2>'));
    expect([titled.lop, titled.mon]).toEqual([null, 'Ngữ văn']);
  });

  test('a semester ticked counts before the words of those that are not', async () => {
    const radios = (rest: string) => `<div><label><input type="radio" name="hk" value="1">Học kỳ 1</label><label><input type="radio" name="hk" value="2" checked>Học kỳ 2</label></div><p>Lớp 7A</p>${rest}`;
    const sheet = await sheetOf(radios(book()));
    expect([sheet.hocKy, sheet.lop, sheet.why]).toEqual([2, '7A', []]);
    expect((await sheetOf(radios(book('<h2>Sổ điểm học kỳ I</h2>')))).why).toEqual([{ id: 'sources-disagree', params: { what: 'học kì', a: '2', b: '1' } }]);
  });
});

describe('a column "Học kỳ"', () => {
  test('is no average in a list of pupils or of signatures', async () => {
    const pupils = await sheetOf('<h2>Danh sách học sinh lớp 7A</h2>' + roster(['Ngày sinh', 'Học kỳ'], ['01/02/2014', '1']));
    expect(pupils.kind).toBe('roster');
    expect(pupils.columns.map(({ key }) => key)).not.toContain('tbhk');
    const signing = await sheetOf('<h2>Danh sách ký sổ điểm</h2>' + list(['STT', 'Lớp', 'Môn học', 'Học kỳ', 'Giáo viên', 'Trạng thái ký'], ['Toán', 'Ngữ văn', 'Tin học'].map((mon) => ['7A', mon, '1', 'Trần Thị Hoa', 'Đã ký'])));
    expect(signing.kind).toBe('signing');
    expect(signing.columns.map(({ key }) => key)).not.toContain('tbhk');
    expect(whyOf(signing)).not.toContain('column-absent');
  });

  test('is the level of the semester behind marks', async () => {
    const sheet = await sheetOf('<h2>Sổ theo dõi môn Âm nhạc lớp 7A</h2>' + roster(['TX1', 'TX2', 'ĐĐGgk', 'ĐĐGck', 'Học kỳ'], ['Đ', 'Đ', 'Đ', 'Đ', 'Đ']));
    expect([sheet.kind, sheet.columns.at(-1)?.key]).toEqual(['gradebook', 'tbhk']);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { list, sheetOf, sheetsOf, whyOf } from './book.ts';
import { unload } from './load.ts';

/** Columns that are only numbers are days where the page speaks of days. */
afterEach(unload);

const names = ['Nguyễn Văn An', 'Lê Thị Bình', 'Trần Minh Châu', 'Phạm Gia Dũng', 'Vũ Hải Hà'];
const under = (title: string, above: string, count: number, cells: readonly string[]) =>
  `<h2>${title}</h2><table><thead><tr><th rowspan="2">STT</th><th rowspan="2">Họ và tên</th><th colspan="${count}">${above}</th></tr><tr>${Array.from({ length: count }, (_, n) => `<th>${n + 1}</th>`).join('')}</tr></thead><tbody>${names.map((name, n) => `<tr><td>${n + 1}</td><td>${name}</td>${Array.from({ length: count }, (_, at) => `<td>${cells[at % cells.length] ?? ''}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const plain = (title: string, heads: readonly string[], cells: readonly string[]) => `<h2>${title}</h2>${list(['STT', 'Họ và tên', ...heads], names.map((name) => [name, ...heads.map((_, at) => cells[at % cells.length] ?? '')]))}`;
const one = ['1', '2', '3', '4', '5'];

describe('columns of numbers that are no days', () => {
  test.each([
    ['parts of a mark', under('Sổ điểm môn Toán lớp 7A', 'Điểm thành phần', 6, ['7', '8'])],
    ['parts of a mark where the page speaks of attendance too', under('Điểm danh và điểm môn Toán lớp 7A', 'Điểm thành phần', 6, ['7', '8'])],
    ['weeks of conduct', plain('Rèn luyện hằng tuần lớp 7A', one, ['Tốt', 'Khá'])],
    ['nothing that is said', plain('Theo dõi thi đua lớp 7A', one, ['9', '10'])],
    ['months', under('Theo dõi chuyên cần lớp 7A', 'Tháng', 5, ['0', '1'])],
    ['what was done, ticked', plain('Tiêm chủng lớp 7A', one, ['x', ''])],
    ['the questions of a test', plain('Kết quả bài kiểm tra lớp 7A', Array.from({ length: 25 }, (_, n) => `${n + 1}`), ['1', '0'])],
    ['marks under a title of attendance', plain('Điểm danh lớp 7A', one, ['7,5', '8'])],
    ['nothing that is said, empty', plain('Theo dõi thi đua lớp 7A', one, [''])],
  ])('%s', async (_, html) => {
    const sheet = await sheetOf(html);
    expect(sheet.kind).not.toBe('attendance');
    expect(sheet.columns.map(({ key }) => key)).toEqual(['hoTen']);
    expect(sheet.health).not.toBe('recognised');
    expect(sheet.unrecognised.length).toBeGreaterThan(4);
  });
});

describe('columns of numbers that are days', () => {
  test.each([
    ['by the title', plain('Điểm danh lớp 7A', one, ['', 'P'])],
    ['by what stands above them', under('Lớp 7A', 'Ngày trong tháng', 30, ['', 'P'])],
    ['by the marks of absence', plain('Lớp 7A tháng 9', one, ['', 'P', 'K'])],
    ['by the totals beside them', plain('Lớp 7A tháng 9', [...one, 'Có phép', 'Không phép'], ['', 'P', '', '', '', '1', '0'])],
    ['by being a month', plain('Lớp 7A', Array.from({ length: 30 }, (_, n) => `${n + 1}`), [''])],
    ['by dates', plain('Lớp 7A', ['1/9', '2/9', '3/9', '4/9', '5/9'], [''])],
    ['by weekdays', plain('Lớp 7A', ['1 (T2)', '2 (T3)', '3 (T4)', '4 (T5)', '5 (T6)'], [''])],
  ])('%s', async (_, html) => {
    const sheet = await sheetOf(html);
    expect([sheet.kind, sheet.health]).toEqual(['attendance', 'recognised']);
    expect(sheet.columns.filter(({ key }) => key.startsWith('ngay.')).length).toBeGreaterThan(4);
  });
});

test('subjects with both semesters and the year are three summaries', async () => {
  const heads = ['HKI', 'HKII', 'CN'];
  const html = `<h2>Bảng tổng hợp lớp 7A năm học 2026-2027</h2><table><thead><tr><th rowspan="2">STT</th><th rowspan="2">Họ và tên</th><th colspan="3">Toán</th><th colspan="3">Ngữ văn</th></tr><tr>${[...heads, ...heads].map((words) => `<th>${words}</th>`).join('')}</tr></thead><tbody>${names.map((name, n) => `<tr><td>${n + 1}</td><td>${name}</td>${[1, 2, 3, 4, 5, 6].map((mark) => `<td>${mark}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
  const sheets = await sheetsOf(html);
  expect(sheets.map(({ kind, hocKy, rows }) => [kind, hocKy, rows[0]?.values['mon.Toán'], rows[0]?.values['mon.Ngữ văn']])).toEqual([['summary', 1, '1', '4'], ['summary', 2, '2', '5'], ['summary', 3, '3', '6']]);
  expect(sheets.flatMap(whyOf)).not.toContain('two-columns-one-key');
});

test('months of conduct under one title', async () => {
  const html = `<h2>Đánh giá rèn luyện lớp 7A</h2><table><thead><tr><th rowspan="2">STT</th><th rowspan="2">Họ và tên</th><th colspan="3">Tháng</th></tr><tr><th>9</th><th>10</th><th>11</th></tr></thead><tbody>${names.map((name, n) => `<tr><td>${n + 1}</td><td>${name}</td><td>Tốt</td><td>Khá</td><td>Tốt</td></tr>`).join('')}</tbody></table>`;
  expect(await sheetOf(html)).toMatchObject({ kind: 'conduct', health: 'recognised', rows: names.map((name) => ({ pupil: name, values: { 'renLuyen.9': 'Tốt', 'renLuyen.10': 'Khá', 'renLuyen.11': 'Tốt' } })) });
});

describe('marks under the title of a semester', () => {
  const band = (period: string) => `<table><thead><tr><th rowspan="2">STT</th><th rowspan="2">Họ và tên</th><th colspan="5">${period}</th></tr><tr>${['TX1', 'TX2', 'GK', 'CK', 'TB'].map((words) => `<th>${words}</th>`).join('')}</tr></thead><tbody>${names.map((name, n) => `<tr><td>${n + 1}</td><td>${name}</td>${'<td>7</td>'.repeat(5)}</tr>`).join('')}</tbody></table>`;

  test('are of that semester, and another one that is chosen is said', async () => {
    expect(await sheetOf('<h2>Sổ điểm môn Toán lớp 7A</h2>' + band('Học kỳ II'))).toMatchObject({ hocKy: 2, why: [] });
    expect(await sheetOf('<h2>Sổ điểm môn Toán lớp 7A học kỳ I</h2>' + band('Học kỳ I'))).toMatchObject({ hocKy: 1, why: [] });
    expect((await sheetOf('<h2>Sổ điểm môn Toán lớp 7A học kỳ II</h2>' + band('Học kỳ I'))).why).toEqual([{ id: 'sources-disagree', params: { what: 'học kì', a: '2', b: '1' } }]);
  });

  test('and of the year are not of the year alone', async () => {
    expect(await sheetOf('<h2>Sổ điểm môn Toán lớp 7A cả năm</h2>' + band('Học kỳ I'))).toMatchObject({ hocKy: 3, why: [{ id: 'sources-disagree' }] });
  });
});

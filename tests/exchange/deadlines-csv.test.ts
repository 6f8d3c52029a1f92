import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { deadlinesFor } from '../../lib/deadlines/deadlines.ts';
import { describeProblem } from '../../lib/deadlines/problems.ts';
import { deadlinesFromCsv, deadlinesToCsv } from '../../lib/exchange/deadlines-csv.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { book, dated, giuaKi, input } from '../deadlines/input.ts';

const today = '2026-11-23';
const read = (csv: string) => deadlinesFromCsv(csv, today, standardPack);

describe('out', () => {
  const out = (entries: Parameters<typeof dated>[0][]) => deadlinesToCsv(deadlinesFor(input({ entries: [giuaKi(), ...entries.map((entry, index) => dated({ id: String(index), ...entry }))], books: [book()] })).filter(({ entry }) => entry !== null), today, 'vi');

  test('a table a spreadsheet opens: the mark of UTF-8, headings, dates as people write them', () => {
    const csv = out([]);
    expect(csv.startsWith('\uFEFFLoại,Việc,Lớp,Môn,Học kì,')).toBe(true);
    expect(Papa.parse<string[]>(csv).data[1]).toEqual(['D-01', 'điểm giữa kì HK1', '7A', 'Toán', '1', '', '', '25/11/2026', '', 'chưa xong', 'thiếu ĐĐGgk của 3/45 học sinh, đọc 08:12 hôm nay']);
  });

  test('no cell runs as a formula, and what was made safe reads back as it was', () => {
    const titles = ['=HYPERLINK("http://x")', '+1', '-1', '@sum', '"trích"; dấu, phẩy'];
    const csv = out(titles.map((title) => ({ title })));
    const cells = Papa.parse<string[]>(csv.slice(1)).data.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const back = read(csv).entries.flatMap((entry) => (entry.kind === 'date' ? [entry.title] : []));
    expect(back).toEqual(expect.arrayContaining(titles));
  });
});

describe('in', () => {
  test('the school’s own table: headings in any order, semicolons, other date forms', () => {
    const { entries, bad } = read('Hạn;Việc;Loại;Lớp;Môn;Học kì;Từ ngày;Đến ngày;Trước ngày\n;;giữa kì;7A, 7B;Toán;I;09/11/2026;13-11-2026;\n2026-12-31;;D-05;;;1;;;\n;Nộp sổ;;;;;;;30/05/2027\n\n');
    expect(bad).toEqual([]);
    expect(entries).toMatchObject([
      { kind: 'test', test: 'giuaKi', lop: '7A', mon: 'Toán', hocKy: 1, from: '2026-11-09', to: '2026-11-13', namHoc: '2026-2027' },
      { kind: 'test', lop: '7B' },
      { kind: 'date', rule: 'D-05', due: '2026-12-31', before: false },
      { kind: 'date', rule: null, title: 'Nộp sổ', due: '2027-05-30', before: true },
    ]);
  });

  test('bad rows come back with their line and why, good ones are kept', () => {
    const { entries, bad } = read('Việc,Hạn,Loại,Học kì,Từ ngày,Đến ngày\nHọp,31/02/2027,,,,\nNộp,1/12/2026,,,,\nThi,1/12/2026,D-99,,,\nThi,1/12/2026,,3,,\nThi,,giữa kì,,20/11/2026,16/11/2026\n,1/12/2026,,,,\nThi,,,,,');
    expect(entries).toMatchObject([{ title: 'Nộp', due: '2026-12-01' }]);
    expect(bad.map(({ line, problem }) => [line, describeProblem(problem, 'vi').slice(0, 34)])).toEqual([
      [2, 'ngày 31/02/2027 không có trong lịc'],
      [4, 'không có loại hạn “D-99”; dùng mã '],
      [5, 'học kì “3” không có; ghi 1 hoặc 2'],
      [6, 'ngày kết thúc Thứ Hai 16/11/2026 t'],
      [7, 'chưa rõ việc gì; ghi thêm tên việc'],
      [8, 'không thấy ngày; ghi ngày dạng 24/'],
    ]);
  });

  test('a file without headings is read like a pasted plan', () => {
    expect(read('7A,Toán,giữa kì,16/11/2026,20/11/2026\nghi chú').entries).toMatchObject([{ test: 'giuaKi', lop: '7A', mon: 'Toán', to: '2026-11-20' }]);
  });

  test('an empty file, and one that is no text table', () => {
    expect(read('')).toEqual({ entries: [], bad: [] });
    expect(read('PK\u0003\u0004\u0000\u0000').entries).toEqual([]);
  });
});

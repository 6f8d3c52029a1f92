import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../lib/deadlines/problems.ts';
import { readPlanLines } from '../../lib/deadlines/plan-lines.ts';
import { standardPack } from '../../lib/school/standard.ts';

const read = (text: string) => readPlanLines(text, '2026-11-22', standardPack);
const one = (text: string) => read(text).entries[0];

describe('lines as people write them', () => {
  test.each([
    ['Kiểm tra giữa kì Toán 7A: 16/11 - 20/11/2026', { kind: 'test', test: 'giuaKi', lop: '7A', mon: 'Toán', from: '2026-11-16', to: '2026-11-20', hocKy: 1, namHoc: '2026-2027' }],
    ['7A1\tNgữ văn\tgiữa kỳ\t16/11/2026\t20/11/2026', { test: 'giuaKi', lop: '7A1', mon: 'Ngữ văn', from: '2026-11-16', to: '2026-11-20' }],
    ['Giữa học kì II: từ 16 đến 20/3', { test: 'giuaKi', hocKy: 2, lop: null, mon: null, from: '2027-03-16', to: '2027-03-20' }],
    ['Cuối kì 1 môn KHTN lớp 6/2 ngày 22.12.2026', { test: 'cuoiKi', lop: '6/2', mon: 'KHTN', from: '2026-12-22', to: '2026-12-22' }],
    ['Nộp sổ cá nhân trước ngày 30/5', { kind: 'date', rule: null, title: 'Nộp sổ cá nhân', due: '2027-05-30', before: true }],
    ['Hạn nhập điểm thường xuyên HK1: 31/12/2026', { kind: 'date', rule: 'D-05', due: '2026-12-31', before: false, hocKy: 1 }],
    ['Ký số học bạ chậm nhất 25/5/2027', { kind: 'date', rule: 'D-09', due: '2027-05-25', before: false }],
    ['nhập điểm giữa kì Toán 7A 25/11/2026', { kind: 'date', title: 'nhập điểm giữa kì', lop: '7A', mon: 'Toán' }],
    ['Nộp đề môn tin lớp 7A: 25/11/2026', { kind: 'date', title: 'Nộp đề', lop: '7A', mon: 'tin' }],
    ['Nộp đề Văn cho tổ 25/11/2026', { kind: 'date', title: 'Nộp đề cho tổ', mon: 'Văn' }],
    ['Nộp danh sách học sinh 7A 25/11/2026', { kind: 'date', title: 'Nộp danh sách học sinh', lop: '7A', mon: null }],
    ['Văn nghệ 20/11/2026', { kind: 'date', title: 'Văn nghệ', mon: null }],
    ['Hạn nhập điểm giữa kì 25/11/2026', { kind: 'date', title: 'Hạn nhập điểm giữa kì', due: '2026-11-25' }],
  ])('%s', (line, expected) => {
    expect(one(line)).toMatchObject(expected);
  });

  test('a line that names several classes gives an entry for each', () => {
    expect(read('Giữa kì Toán 7A, 7B, 7C 16/11-20/11').entries.map((entry) => 'lop' in entry && entry.lop)).toEqual(['7A', '7B', '7C']);
  });
});

describe('bad lines come back with why', () => {
  test.each([
    ['Giữa kì Toán 7A 31/02/2027', 'ngày 31/02/2027 không có trong lịch; sửa lại ngày'],
    ['Giữa kì Toán 7A 20/11/2026 - 16/11/2026', 'ngày kết thúc Thứ Hai 16/11/2026 trước ngày bắt đầu Thứ Sáu 20/11/2026; đổi lại hai ngày'],
    ['Giữa kì Toán 7A', 'không thấy ngày; ghi ngày dạng 24/11/2026'],
    ['Toán 7A 24/11/2026', 'chưa rõ việc gì; ghi thêm tên việc, ví dụ “giữa kì 7A Toán”'],
    ['24/11/2026', 'chưa rõ việc gì; ghi thêm tên việc, ví dụ “giữa kì 7A Toán”'],
    ['Giữa kì 7A 24/11/2206', 'ngày Thứ Hai 24/11/2206 cách quá xa; xem lại năm'],
  ])('%s', (line, words) => {
    const { entries, bad } = read(`Họp tổ 1/12\n${line}`);
    expect(entries).toHaveLength(1);
    expect(bad.map(({ line: at, text, problem }) => [at, text, describeProblem(problem, 'vi')])).toEqual([[2, line, words]]);
  });

  test('of 2,000 pasted lines 30 are bad: 1,970 are kept, 30 come back as typed', () => {
    const lines = Array.from({ length: 2000 }, (_, index) => (index % 67 === 0 ? `  Giữa kì 7A Toán 31/02/2027 số ${index}` : `Việc số ${index} của tổ: ${1 + (index % 28)}/12/2026`));
    const { entries, bad } = read(lines.join('\r\n'));
    expect([entries.length, bad.length]).toEqual([1970, 30]);
    expect(bad.map(({ line, text }) => lines[line - 1] === text)).toEqual(Array(30).fill(true));
  });
});

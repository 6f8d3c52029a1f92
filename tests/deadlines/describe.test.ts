import { describe, expect, test } from 'vitest';
import { deadlinesFor } from '../../lib/deadlines/deadlines.ts';
import { badgeWords, digestWords, dueWords, leftWords, nameWords, progressWords, readAtWords } from '../../lib/deadlines/describe.ts';
import { describeProblem, problemOf, warningOf } from '../../lib/deadlines/problems.ts';
import { workCalendar } from '../../lib/calendar/workdays.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { book, dated, giuaKi, input } from './input.ts';

const today = '2026-11-23';
const gk = (more: Parameters<typeof input>[0] = {}) => deadlinesFor(input({ entries: [giuaKi()], ...more })).find(({ rule }) => rule === 'D-01')!;
const said = (more: Parameters<typeof input>[0]) => progressWords(gk(more).progress, today, 'vi');

describe('what the book says, always with its whole and its time', () => {
  test('missing, complete, old, cannot tell, not read', () => {
    expect(said({ books: [book()] })).toEqual({ mark: 'loi', text: 'thiếu ĐĐGgk của 3/45 học sinh, đọc 08:12 hôm nay' });
    expect(said({ books: [book({ missing: { gk: 0, ck: 0, tx: 0 }, readAt: '2026-11-22T01:12:00.000Z' })] })).toEqual({ mark: 'dat', text: 'đủ ĐĐGgk 45/45 học sinh, đọc 08:12 hôm qua' });
    expect(said({ books: [book({ missing: { gk: 0, ck: 0, tx: 0 }, readAt: '2026-11-01T01:12:00.000Z' })] })).toEqual({ mark: 'chuaXacDinh', text: 'đủ ĐĐGgk 45/45 học sinh nhưng đọc đã lâu (08:12 ngày 01/11); mở lại sổ' });
    expect(said({ books: [book({ missing: { gk: 0, ck: 0, tx: 0 }, pupils: 30, whole: false })] })?.text).toBe('đã đọc 30/45 học sinh nhưng chưa đủ để biết; đọc lại cả sổ, đọc 08:12 hôm nay');
    expect(said({})).toEqual({ mark: 'chuaXacDinh', text: 'chưa đọc sổ này' });
    expect(progressWords(null, today, 'vi')).toBeNull();
  });
});

test('days left in working days; in days where a weekend leaves none', () => {
  expect(leftWords({ calendarDays: 2, workdays: 1 }, 'vi')).toBe('còn 1 ngày làm việc');
  expect(leftWords({ calendarDays: 1, workdays: 0 }, 'vi')).toBe('còn 1 ngày, không còn ngày làm việc nào');
  expect(leftWords({ calendarDays: 0, workdays: 0 }, 'vi')).toBe('hôm nay là hạn cuối');
  expect(leftWords({ calendarDays: -2, workdays: -2 }, 'vi')).toBe('trễ 2 ngày làm việc');
  expect(leftWords({ calendarDays: -1, workdays: 0 }, 'vi')).toBe('trễ 1 ngày');
});

test('names, dates and times', () => {
  expect(nameWords(gk(), 'vi')).toBe('7A Toán · điểm giữa kì HK1');
  expect(nameWords(gk(), 'en')).toBe('7A Toán · mid-term marks, semester 1');
  expect([dueWords('2026-11-25', today, 'vi'), dueWords('2027-01-06', today, 'vi')]).toEqual(['Thứ Tư 25/11', 'Thứ Tư 06/01/2027']);
  expect(readAtWords('2026-11-22T17:00:00.000Z', today, 'vi')).toBe('00:00 hôm nay');
  expect(readAtWords('2026-11-22T16:59:00.000Z', today, 'vi')).toBe('23:59 hôm qua');
});

test('one digest instead of ten notices', () => {
  const many = deadlinesFor(input({ entries: Array.from({ length: 6 }, (_, index) => dated({ id: String(index), title: `Việc ${index}` })) }));
  const { title, message } = digestWords(many.filter(({ rule }) => rule === null), today, 'vi');
  expect(title).toBe('Soát: 6 việc đến hạn');
  expect(message.split('\n')).toEqual([0, 1, 2, 3].map((index) => `Việc ${index}: Thứ Sáu 27/11, còn 3 ngày làm việc`).concat('… và 2 việc nữa. Bấm để xem.'));
  expect(badgeWords({ count: 3, late: 1 }, 'vi')).toBe('Soát: 3 việc đến hạn trong 3 ngày, 1 đã quá hạn');
  expect(badgeWords({ count: 0, late: 0 }, 'vi')).toBe('Soát');
});

describe('what is wrong with an entry, and what only should be looked at', () => {
  const words = (entry: Parameters<typeof problemOf>[0]) => { const problem = problemOf(entry, today); return problem && describeProblem(problem, 'vi'); };

  test('31/02, end before start, no name', () => {
    expect(words(giuaKi({ from: '2027-02-31', to: '2027-02-31' }))).toBe('ngày 2027-02-31 không có trong lịch; sửa lại ngày');
    expect(words(giuaKi({ from: '2026-11-20', to: '2026-11-16' }))).toContain('trước ngày bắt đầu');
    expect(words(dated({ title: '  ' }))).toContain('chưa rõ việc gì');
    expect(words(dated({ title: '', rule: 'D-09' }))).toBeNull();
    expect(words(giuaKi())).toBeNull();
  });

  test('a test on a day off is warned about and allowed', () => {
    const calendar = workCalendar(standardPack.calendar);
    const warned = (from: string) => { const problem = warningOf(giuaKi({ from, to: from }), calendar); return problem && describeProblem(problem, 'vi'); };
    expect(warned('2026-11-24')).toBe('Thứ Ba 24/11/2026 là ngày nghỉ (Ngày Văn hóa Việt Nam). Vẫn thêm được; xem lại ngày nếu nhầm');
    expect(warned('2026-11-22')).toContain('Chủ nhật 22/11/2026 không phải ngày làm việc');
    expect(warned('2026-11-23')).toBeNull();
    expect(words(giuaKi({ from: '2026-11-24', to: '2026-11-24' }))).toBeNull();
  });
});

import { dateWords } from '../calendar/words.ts';
import { isIsoDate } from '../calendar/dates.ts';
import { holidayOn, isWorkday, type WorkCalendar } from '../calendar/workdays.ts';
import { fill, type Language, type Words } from '../records/words.ts';
import type { NewEntry } from './entry.ts';

/** What is wrong with something entered, as data; its words stand below. A `warning` is shown and may be kept as it is. */
export interface Problem {
  id: keyof typeof problemWords;
  params?: Record<string, string>;
}

export const problemWords = {
  'no-date': { vi: 'không thấy ngày; ghi ngày dạng 24/11/2026', en: 'no date seen; write it as 24/11/2026' },
  'no-such-date': { vi: 'ngày {date} không có trong lịch; sửa lại ngày', en: 'there is no {date} in the calendar; mend the date' },
  'end-before-start': { vi: 'ngày kết thúc {to} trước ngày bắt đầu {from}; đổi lại hai ngày', en: 'the end {to} lies before the start {from}; swap them' },
  'no-title': { vi: 'chưa rõ việc gì; ghi thêm tên việc, ví dụ “giữa kì 7A Toán”', en: 'not clear what it is; add a name such as “giữa kì 7A Toán”' },
  'far-away': { vi: 'ngày {date} cách quá xa; xem lại năm', en: '{date} is too far away; look at the year' },
  'on-day-off': { vi: '{date} là ngày nghỉ ({name}). Vẫn thêm được; xem lại ngày nếu nhầm', en: '{date} is a day off ({name}). It can be added; look at the date again' },
  'on-weekend': { vi: '{date} không phải ngày làm việc. Vẫn thêm được; xem lại ngày nếu nhầm', en: '{date} is no working day. It can be added; look at the date again' },
  'unknown-rule': { vi: 'không có loại hạn “{rule}”; dùng mã D-03, D-05, D-09, D-18 hoặc để trống', en: 'there is no kind “{rule}”; use D-03, D-05, D-09, D-18 or leave it empty' },
  'no-semester': { vi: 'học kì “{hocKy}” không có; ghi 1 hoặc 2', en: 'there is no semester “{hocKy}”; write 1 or 2' },
} satisfies Record<string, Words>;

export function describeProblem({ id, params }: Problem, language: Language): string {
  return fill(problemWords[id][language], params);
}

const datesOf = (entry: NewEntry): string[] => (entry.kind === 'test' ? [entry.from, entry.to] : [entry.kind === 'date' ? entry.due : entry.date]);

/** What keeps an entry from being stored; null when nothing does. `today` 'yyyy-mm-dd'. */
export function problemOf(entry: NewEntry, today: string, language: Language = 'vi'): Problem | null {
  for (const date of datesOf(entry)) {
    if (!isIsoDate(date)) return { id: 'no-such-date', params: { date } };
    if (Math.abs(Number(date.slice(0, 4)) - Number(today.slice(0, 4))) > 9) return { id: 'far-away', params: { date: dateWords(date, language) } };
  }
  if (entry.kind === 'test' && entry.to < entry.from) return { id: 'end-before-start', params: { from: dateWords(entry.from, language), to: dateWords(entry.to, language) } };
  if (entry.kind === 'date' && entry.rule === null && entry.title.trim() === '') return { id: 'no-title' };
  return null;
}

/** What should be looked at again in an entry that can be stored: a test on a day off. */
export function warningOf(entry: NewEntry, calendar: WorkCalendar, language: Language = 'vi'): Problem | null {
  if (entry.kind !== 'test') return null;
  for (const day of new Set(datesOf(entry))) {
    const holiday = holidayOn(day, calendar);
    const date = dateWords(day, language);
    if (holiday) return { id: 'on-day-off', params: { date, name: holiday.name[language] } };
    if (!isWorkday(day, calendar)) return { id: 'on-weekend', params: { date } };
  }
  return null;
}

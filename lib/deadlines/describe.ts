import { addDays, dayAt, minuteAt } from '../calendar/dates.ts';
import { dateWords, shortDate, weekdayWords } from '../calendar/words.ts';
import type { Mark } from '../records/finding.ts';
import { fill, type Language, type Words } from '../records/words.ts';
import type { Deadline, Progress } from './deadline.ts';

/** The words of a deadline that popup, notification, calendar file and print share. */
const words = {
  late: { vi: 'trễ {n} ngày làm việc', en: '{n} working {n|day|days} late' },
  lateDays: { vi: 'trễ {n} ngày', en: '{n} {n|day|days} late' },
  today: { vi: 'hôm nay là hạn cuối', en: 'due today' },
  left: { vi: 'còn {n} ngày làm việc', en: '{n} working {n|day|days} left' },
  leftDays: { vi: 'còn {n} ngày, không còn ngày làm việc nào', en: '{n} {n|day|days} left, none of them a working day' },
  notRead: { vi: 'chưa đọc sổ này', en: 'this book was not read yet' },
  cannotTell: { vi: 'đã đọc {pupils} học sinh nhưng chưa đủ để biết; đọc lại cả sổ, đọc {at}', en: '{pupils} {pupils|pupil|pupils} read, not enough to tell; read the whole book again, read {at}' },
  missing: { vi: 'thiếu {mark} của {n}/{all} học sinh, đọc {at}', en: '{mark} missing for {n}/{all} {all|pupil|pupils}, read {at}' },
  full: { vi: 'đủ {mark} {n}/{all} học sinh, đọc {at}', en: '{mark} complete {n}/{all} {all|pupil|pupils}, read {at}' },
  fullOld: { vi: 'đủ {mark} {n}/{all} học sinh nhưng đọc đã lâu ({at}); mở lại sổ', en: '{mark} complete {n}/{all} {all|pupil|pupils}, but read long ago ({at}); open the book again' },
  digestOne: { vi: 'Soát: 1 việc đến hạn', en: 'Soát: 1 date' },
  digest: { vi: 'Soát: {n} việc đến hạn', en: 'Soát: {n} {n|date|dates}' },
  more: { vi: '… và {n} việc nữa. Bấm để xem.', en: '… and {n} more. Click to see.' },
  badge: { vi: 'Soát: {n} việc đến hạn trong 3 ngày', en: 'Soát: {n} {n|date|dates} within 3 days' },
  badgeLate: { vi: ', {n} đã quá hạn', en: ', {n} overdue' },
  atToday: { vi: '{time} hôm nay', en: '{time} today' },
  atYesterday: { vi: '{time} hôm qua', en: '{time} yesterday' },
  atDay: { vi: '{time} ngày {day}', en: '{time} on {day}' },
} satisfies Record<string, Words>;

const markWords: Record<'gk' | 'ck' | 'tx', string> = { gk: 'ĐĐGgk', ck: 'ĐĐGck', tx: 'ĐĐGtx' };

/** "7A Toán"; '' where the deadline is of no class. */
export function placeWords({ lop, mon }: Pick<Deadline, 'lop' | 'mon'>): string {
  return [lop, mon].filter(Boolean).join(' ');
}

/** "7A Toán · điểm giữa kì HK1" */
export function nameWords(deadline: Pick<Deadline, 'lop' | 'mon' | 'title'>, language: Language): string {
  return [placeWords(deadline), deadline.title[language]].filter(Boolean).join(' · ');
}

/** "còn 3 ngày làm việc", "trễ 2 ngày làm việc", "hôm nay là hạn cuối". */
export function leftWords({ calendarDays, workdays }: Pick<Deadline, 'calendarDays' | 'workdays'>, language: Language): string {
  if (calendarDays === 0) return words.today[language];
  // Over a weekend no working day has passed or is left, and yet the date is over or near: then days are said.
  if (calendarDays < 0) return workdays === 0 ? fill(words.lateDays[language], { n: -calendarDays }) : fill(words.late[language], { n: -workdays });
  return workdays === 0 ? fill(words.leftDays[language], { n: calendarDays }) : fill(words.left[language], { n: workdays });
}

/** "Thứ Tư 25/11"; with the year where it is not this one. */
export function dueWords(due: string, today: string, language: Language): string {
  return due.slice(0, 4) === today.slice(0, 4) ? `${weekdayWords(due, language)} ${shortDate(due)}` : dateWords(due, language);
}

/** "08:12 hôm qua" */
export function readAtWords(readAt: string, today: string, language: Language): string {
  const instant = Date.parse(readAt);
  const [day, minute] = [dayAt(instant), minuteAt(instant)];
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const form = day === today ? words.atToday : day === addDays(today, -1) ? words.atYesterday : words.atDay;
  return fill(form[language], { time, day: shortDate(day) });
}

/** What the readings say, with its mark: never a tick without a count. null where no mark is asked for. */
export function progressWords(progress: Progress | null, today: string, language: Language): { mark: Mark; text: string } | null {
  if (progress === null) return null;
  if (progress.state === 'notRead') return { mark: 'chuaXacDinh', text: words.notRead[language] };
  const { missing, pupils, total, readAt, fresh } = progress;
  const all = total ?? pupils;
  const at = readAtWords(readAt, today, language);
  const mark = markWords[progress.mark];
  if (missing === null) return { mark: 'chuaXacDinh', text: fill(words.cannotTell[language], { pupils: total === null ? pupils : `${pupils}/${total}`, at }) };
  if (missing > 0) return { mark: 'loi', text: fill(words.missing[language], { mark, n: missing, all, at }) };
  return { mark: fresh ? 'dat' : 'chuaXacDinh', text: fill((fresh ? words.full : words.fullOld)[language], { mark, n: pupils, all, at }) };
}

const linesAtMost = 4;

/** One notification for all: "7A Toán · điểm giữa kì HK1: Thứ Tư 25/11, còn 1 ngày làm việc" a line. */
export function digestWords(digest: readonly Deadline[], today: string, language: Language): { title: string; message: string } {
  const lines = digest.slice(0, linesAtMost).map((deadline) => `${nameWords(deadline, language)}: ${dueWords(deadline.due, today, language)}, ${leftWords(deadline, language)}`);
  const rest = digest.length - lines.length;
  return {
    title: digest.length === 1 ? words.digestOne[language] : fill(words.digest[language], { n: digest.length }),
    message: [...lines, ...(rest > 0 ? [fill(words.more[language], { n: rest })] : [])].join('\n'),
  };
}

/** What the toolbar button says when it is pointed at. */
export function badgeWords({ count, late }: { count: number; late: number }, language: Language): string {
  if (count === 0) return 'Soát';
  return fill(words.badge[language], { n: count }) + (late > 0 ? fill(words.badgeLate[language], { n: late }) : '');
}

import { fill, type Language, type Words } from '../../lib/records/words.ts';

const zone = 'Asia/Ho_Chi_Minh';
const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const date = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric' });
const at: Words = { vi: '{clock} ngày {date}', en: '{clock} on {date}' };

/** "08:12" for today, "08:12 ngày 20/11/2026" else (always when `now` is null); in the school's time zone. An unreadable date shows itself. */
export function timeOf(iso: string, now: string | null, language: Language): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const day = date.format(time);
  return now !== null && day === date.format(Date.parse(now)) ? clock.format(time) : fill(at[language], { clock: clock.format(time), date: day });
}

import { addDays, dayAt, instantOf, minuteAt } from '../calendar/dates.ts';
import type { Settings } from '../school/settings.ts';
import { isOpen, type Deadline } from './deadline.ts';

export interface DueNotices {
  /** The deadlines of one digest, most urgent first; empty when there is nothing to say now. */
  digest: Deadline[];
  /** The keys that showing the digest uses up; each is shown once in its life. */
  keys: string[];
  /** When to look again, an instant in milliseconds: the next midnight (the days turn) or the end of the quiet hours. */
  nextAt: number;
}

/**
 * What to remind of at an instant (`now`, milliseconds). Nothing in the quiet hours; one digest for all that became due.
 * A lead that was slept over is caught up with once, and the leads before it are used up with it. `deadlines` are those
 * of the day of `now`; `shown` are the keys shown before.
 */
export function dueNotices(now: number, deadlines: readonly Deadline[], shown: ReadonlySet<string>, settings: Settings['reminders']): DueNotices {
  const today = dayAt(now);
  const [quietFrom, quietTo] = [minuteOf(settings.quietFrom, 20 * 60), minuteOf(settings.quietTo, 6 * 60 + 30)];
  const quiet = isQuiet(minuteAt(now), quietFrom, quietTo);
  const digest = quiet ? [] : deadlines.filter((deadline) => isOpen(deadline) && noticeKeys(deadline, settings.leads, today).news.some((key) => !shown.has(key)));
  const looks = [instantOf(addDays(today, 1), 0), instantOf(today, quietTo), instantOf(addDays(today, 1), quietTo)];
  return {
    digest,
    keys: digest.flatMap((deadline) => noticeKeys(deadline, settings.leads, today).used.filter((key) => !shown.has(key))),
    nextAt: Math.min(...looks.filter((look) => look > now)),
  };
}

/** `news`: the keys that make a deadline worth a reminder today; `used`: those a reminder uses up. */
export function noticeKeys({ key, due, calendarDays, leads: more, maxLead, snoozedUntil }: Deadline, leads: readonly number[], today: string): { news: string[]; used: string[] } {
  const wanted = [...new Set([...leads, ...more])].filter((lead) => lead <= (maxLead ?? Infinity));
  const reached = wanted.filter((lead) => calendarDays <= lead).sort((a, b) => a - b).map((lead) => `${key}|${due}|${lead}`);
  // A snooze that is over reminds once, whatever was shown before it.
  const again = snoozedUntil !== null && snoozedUntil <= today ? [`${key}|${due}|lại ${snoozedUntil}`] : [];
  return { news: [...reached.slice(0, 1), ...again], used: [...reached, ...again] };
}

/** "20:00" → 1200; the fallback where it is no time of day. */
function minuteOf(time: string, fallback: number): number {
  const parts = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time.trim());
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : fallback;
}

/** From `from` up to `to`, over midnight where `from` is the later; equal times mean no quiet hours. */
function isQuiet(minute: number, from: number, to: number): boolean {
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** The number on the toolbar button: open deadlines due within three days, those that are late among them. */
export function badgeOf(deadlines: readonly Deadline[]): { count: number; late: number } {
  const near = deadlines.filter((deadline) => isOpen(deadline) && deadline.calendarDays <= 3);
  return { count: near.length, late: near.filter(({ calendarDays }) => calendarDays < 0).length };
}

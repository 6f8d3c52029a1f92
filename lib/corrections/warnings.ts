import { schoolYearStart } from '../calendar/school-years.ts';
import { dueBeforeTest, lastAllowedDay } from '../deadlines/occurrences.ts';
import type { Entry } from '../deadlines/entry.ts';
import { ruleById } from '../deadlines/rules.ts';
import { firstFinalTests } from '../deadlines/tests.ts';
import type { Reason } from '../records/sheet.ts';
import type { SchoolPack } from '../school/pack.ts';
import type { Correction } from './correction.ts';
import { comesAfterFinalTest, hasLastDay } from './kinds.ts';

/** What warnings rest on. A warning is said and keeps nobody from a step: the head of the school decides. */
export interface Dates {
  /** 'yyyy-mm-dd' at school. */
  today: string;
  school: SchoolPack;
  /** The user's own dates and tests. */
  entries: readonly Entry[];
  /** The day since which the book is known to be frozen at the end of its entry period; null when it is not known. */
  frozenSince: string | null;
}

/** D-06: the last day to correct the marks of a semester (3: of the second); null while the first final test is not known. */
export function lastDayToCorrect({ namHoc, hocKy }: Pick<Correction, 'namHoc' | 'hocKy'>, { school, entries }: Pick<Dates, 'school' | 'entries'>): string | null {
  const when = ruleById.get('D-06')?.when;
  const test = firstFinalTests({ entries, school }).find((one) => one.namHoc === namHoc && one.hocKy === (hocKy === 1 ? 1 : 2));
  return test && when?.kind === 'beforeTest' ? dueBeforeTest(test.from, when.days) : null;
}

/** The last day on which marks could be entered (D-18) that is over, of this school year; null when there is none. */
export function lockedSince(namHoc: string, { today, school, entries }: Pick<Dates, 'today' | 'school' | 'entries'>): string | null {
  const own = entries.flatMap((entry) => (entry.kind === 'date' ? [{ rule: entry.rule ?? undefined, due: entry.due, before: entry.before }] : []));
  const days = [...own, ...(school.calendar.deadlines ?? [])]
    .filter(({ rule, due }) => rule === 'D-18' && namHoc.startsWith(`${schoolYearStart(due)}-`))
    .map(({ due, before }) => lastAllowedDay(due, before ?? false))
    .filter((day) => day < today);
  return days.sort().at(-1) ?? null;
}

/** What a person should know before the next step; `describeWarning` says it. */
export function warningsFor(record: Correction, dates: Dates): Reason[] {
  const found: Reason[] = [];
  const concerned = record.noiDung.filter(({ loai }) => hasLastDay(loai));
  const mendedOn = record.suaLuc?.slice(0, 10) ?? dates.today;
  const closed = record.state === 'tuChoi' || record.state === 'luu';
  if (concerned.length > 0 && record.hocKy !== null && !closed) {
    const last = lastDayToCorrect(record, dates);
    if (last === null) found.push({ id: 'last-day-unknown' });
    else if (mendedOn > last) {
      const only = concerned.every(({ loai }) => comesAfterFinalTest(loai));
      found.push({ id: only ? 'past-last-day-final' : 'past-last-day', params: { last } });
    }
  }
  const locked = lockedSince(record.namHoc, dates);
  if (record.suaLuc === null && !closed) {
    if (locked !== null) found.push({ id: 'locked', params: { since: locked } });
    if (dates.frozenSince !== null) found.push({ id: 'frozen', params: { since: dates.frozenSince } });
  }
  if (record.state === 'daSua' && record.suaLuc !== null && record.suaLuc.slice(0, 10) < dates.today) found.push({ id: 'sign-at-once', params: { since: record.suaLuc.slice(0, 10) } });
  return found;
}

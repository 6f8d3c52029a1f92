import { dayAt } from '../calendar/dates.ts';
import { locksOf } from '../checklists/locks.ts';
import { dueBeforeTest } from '../deadlines/occurrences.ts';
import type { Entry } from '../deadlines/entry.ts';
import { ruleById } from '../deadlines/rules.ts';
import { firstFinalTests, sameBook } from '../deadlines/tests.ts';
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
  /** Books that were frozen at the end of their entry period: `readingKey` and ISO 8601, UTC. */
  freezes: readonly { document: string; at: string; undone: object | null }[];
}

/** The day at school since which a book of the record's class and subject is frozen; null when none is known to be. */
export function frozenSince({ namHoc, lop, mon, hocKy }: Pick<Correction, 'namHoc' | 'lop' | 'mon' | 'hocKy'>, freezes: Dates['freezes']): string | null {
  const days = freezes.flatMap(({ document, at, undone }) => {
    const [, , year = '', ofClass = '', subject = '', term = ''] = document.split('|');
    const same = sameBook({ lop: ofClass, mon: subject }, { lop, mon }) && (year === '' || year === namHoc) && (term === '' || hocKy === null || term === String(hocKy));
    return undone === null && same ? [dayAt(Date.parse(at))] : [];
  });
  return days.sort()[0] ?? null;
}

/** D-06: the last day to correct the marks of a semester (3: of the second); null while the first final test is not known. */
export function lastDayToCorrect({ namHoc, hocKy }: Pick<Correction, 'namHoc' | 'hocKy'>, { school, entries }: Pick<Dates, 'school' | 'entries'>): string | null {
  const when = ruleById.get('D-06')?.when;
  const test = firstFinalTests({ entries, school }).find((one) => one.namHoc === namHoc && one.hocKy === (hocKy === 1 ? 1 : 2));
  return test && when?.kind === 'beforeTest' ? dueBeforeTest(test.from, when.days) : null;
}

/** The last day on which the record's marks could be entered (D-18) and that is over; null when there is none. */
export function lockedSince({ namHoc, lop, mon, hocKy }: Pick<Correction, 'namHoc' | 'lop' | 'mon' | 'hocKy'>, { today, school, entries }: Pick<Dates, 'today' | 'school' | 'entries'>): string | null {
  const days = locksOf(school, entries)
    .filter((lock) => lock.namHoc === namHoc && (hocKy === null || lock.hocKy === hocKy || (lock.hocKy === 2 && hocKy === 3)))
    .filter((lock) => sameBook({ lop: lock.lop ?? lop, mon: lock.mon ?? mon }, { lop, mon }))
    .map(({ due }) => due)
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
  const locked = lockedSince(record, dates);
  if (record.suaLuc === null && !closed) {
    if (locked !== null) found.push({ id: 'locked', params: { since: locked } });
    const frozen = frozenSince(record, dates.freezes);
    if (frozen !== null) found.push({ id: 'frozen', params: { since: frozen } });
  }
  if (record.state === 'daSua' && record.suaLuc !== null && record.suaLuc.slice(0, 10) < dates.today) found.push({ id: 'sign-at-once', params: { since: record.suaLuc.slice(0, 10) } });
  return found;
}

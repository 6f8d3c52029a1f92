import { addDays, addMonths, dayAt, daysBetween } from '../calendar/dates.ts';
import { schoolYear, schoolYearStart, semesterOf } from '../calendar/school-years.ts';
import { isWorkday, thisOrLastWorkday, workCalendar, workdaysBetween, type WorkCalendar } from '../calendar/workdays.ts';
import { fill, type Words } from '../records/words.ts';
import { schoolDates } from '../school/dates.ts';
import type { Role } from '../school/settings.ts';
import { isFresh } from './book-progress.ts';
import type { Deadline, DeadlineInput, Progress, Urgency } from './deadline.ts';
import type { DateEntry, DayEntry } from './entry.ts';
import { dueAfterTest, dueAtOnce, dueBeforeTest, lastAllowedDay, occurrences } from './occurrences.ts';
import { deadlineRules, ruleById, type DeadlineRule } from './rules.ts';
import { firstFinalTests, sameBook, semesterStart, testDates, type Book } from './tests.ts';

/** What a rule says of one duty, before today, acts and readings are known. */
type Dated = Pick<Deadline, 'key' | 'title' | 'namHoc' | 'hocKy' | 'lop' | 'mon' | 'due' | 'basis' | 'entry'> &
  Partial<Pick<Deadline, 'rule' | 'countedFrom' | 'provisional' | 'suggested' | 'testDateUnknown' | 'leads' | 'maxLead'>> & { needs?: DeadlineRule['needs'] };

/** The school's days, with those the user corrected. */
export function calendarOf({ entries, school }: Pick<DeadlineInput, 'entries' | 'school'>): WorkCalendar {
  const own = entries.filter((entry): entry is DayEntry => entry.kind === 'day');
  return workCalendar(school.calendar, own.map(({ date, name, dayKind }) => ({ date, name, kind: dayKind })));
}

/** The roles a person holds: the one chosen, and those that follow from having a homeroom class or subjects. */
export function rolesOf({ role, homeroom, teaches }: { role: Role; homeroom: string | null; teaches: readonly unknown[] }): Role[] {
  return [...new Set<Role>([role, ...(homeroom === null ? [] : ['gvcn' as const]), ...(teaches.length === 0 ? [] : ['gvbm' as const])])];
}

/** All deadlines of a person, by date, then class and subject. What is done or snoozed is among them and says so. */
export function deadlinesFor(input: DeadlineInput): Deadline[] {
  const calendar = calendarOf(input);
  const off = new Set(input.school.rules.off);
  const mine = (rule: DeadlineRule) => !off.has(rule.id) && rule.roles.some((role) => input.roles.includes(role));
  const dated = [...fromTests(input, calendar, mine), ...fromDates(input, calendar, mine), ...fromFrame(input, calendar, mine)];
  const acts = new Map(input.acts.map((act) => [act.key, act]));
  return dated
    .filter(({ due, entry, rule }) => entry !== null || input.since === null || due >= countedSince(rule ?? null, input.since))
    .map((one) => complete(one, input, calendar, acts.get(one.key)))
    .sort(byDate);
}

/** From when a duty is asked for: the first backup only a month after the first use, as `backupState` has it. */
const countedSince = (rule: string | null, since: string) => (rule === 'D-17' ? addMonths(since, 1) : since);

const collator = new Intl.Collator('vi', { numeric: true });

function byDate(a: Deadline, b: Deadline): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return collator.compare(a.lop ?? '', b.lop ?? '') || collator.compare(a.mon ?? '', b.mon ?? '') || collator.compare(a.title.vi, b.title.vi) || (a.key < b.key ? -1 : 1);
}

const semesterWords: Record<1 | 2, Words> = { 1: { vi: 'HK1', en: '1' }, 2: { vi: 'HK2', en: '2' } };

function titled(title: Words, hocKy: 1 | 2 | null, ky: Words = { vi: '', en: '' }): Words {
  const say = (language: 'vi' | 'en') => fill(title[language], { hocKy: hocKy === null ? '' : semesterWords[hocKy][language], ky: ky[language] }).trim();
  return { vi: say('vi'), en: say('en') };
}

const keyOf = (rule: string, namHoc: string, part: string | number, { lop, mon }: Book) => [rule, namHoc, part, lop ?? '', mon ?? ''].join('|');
const everywhere: Book = { lop: null, mon: null };

/** D-01, D-02 for each class and subject; D-06 for each semester. */
function fromTests(input: DeadlineInput, calendar: WorkCalendar, mine: (rule: DeadlineRule) => boolean): Dated[] {
  // Marks of a school year that is over cannot be late any more.
  const current = ({ namHoc }: { namHoc: string }) => Number(namHoc.slice(0, 4)) >= schoolYearStart(addDays(input.today, -45));
  return deadlineRules.flatMap((rule) => {
    const { when } = rule;
    if (when.kind === 'afterTest') {
      return testDates(input)
        .filter((test) => test.test === when.test && current(test) && (test.entry !== null || mine(rule)))
        .map(({ namHoc, hocKy, lop, mon, from, to, entry }): Dated => {
          // Giữa kì counts from the end of the period, cuối kì from the subject's own test date. Until that is entered,
          // the first day of the period is the one that cannot be too late.
          const testDateUnknown = when.test === 'cuoiKi' && from !== to;
          const countedFrom = testDateUnknown ? from : to;
          return {
            key: keyOf(rule.id, namHoc, hocKy, { lop, mon }), rule: rule.id, title: titled(rule.title, hocKy), namHoc, hocKy, lop, mon,
            ...dueAfterTest(countedFrom, when.workdays, calendar), countedFrom, testDateUnknown, basis: rule.basis, entry, needs: rule.needs,
          };
        });
    }
    if (when.kind === 'beforeTest' && mine(rule)) {
      return firstFinalTests(input).filter(current).map(({ namHoc, hocKy, from }): Dated => ({
        key: keyOf(rule.id, namHoc, hocKy, everywhere), rule: rule.id, title: titled(rule.title, hocKy), namHoc, hocKy, ...everywhere,
        due: dueBeforeTest(from, when.days), countedFrom: from, basis: rule.basis, entry: null,
      }));
    }
    return [];
  });
}

/** Dates the school or the user set, for a rule or of their own. */
function fromDates(input: DeadlineInput, calendar: WorkCalendar, mine: (rule: DeadlineRule) => boolean): Dated[] {
  const own = input.entries.filter((entry): entry is DateEntry => entry.kind === 'date');
  const ofSchool = schoolDates(input.school.calendar)
    .filter(({ rule, roles }) => (roles ? roles.some((role) => input.roles.includes(role)) : !rule || !ruleById.has(rule) || mine(ruleById.get(rule)!)))
    .map((date) => ({ rule: null, title: '', lop: null, mon: null, hocKy: null, before: false, ...date, id: null }));
  return [...own, ...ofSchool].map(({ id, rule: ruleId, title, lop, mon, hocKy, due: day, before }): Dated => {
    const rule = ruleId === null ? undefined : ruleById.get(ruleId);
    const namHoc = namHocOf(day);
    const due = ruleId === 'D-03' ? dueAtOnce(day, calendar) : lastAllowedDay(day, before);
    const semester = hocKy ?? (rule?.needs ? semesterOf(day, schoolYear(Number(namHoc.slice(0, 4)), input.school.calendar)) : null);
    return {
      key: id === null ? keyOf(rule?.id ?? title, namHoc, day, { lop, mon }) : `entry|${id}`,
      rule: rule?.id ?? null, title: title.trim() ? { vi: title.trim(), en: title.trim() } : titled(rule?.title ?? { vi: 'việc của trường', en: 'school’s date' }, semester),
      namHoc, hocKy: semester, lop, mon, due, basis: rule?.basis ?? '', entry: id, needs: rule?.needs, leads: rule?.leads ?? [],
    };
  });
}

const namHocOf = (day: string) => `${schoolYearStart(day)}-${schoolYearStart(day) + 1}`;

/** What returns by itself: weekly, monthly, yearly, at the year's end. A date the school set for the same rule takes its place. */
function fromFrame(input: DeadlineInput, calendar: WorkCalendar, mine: (rule: DeadlineRule) => boolean): Dated[] {
  const { today, school, homeroom } = input;
  const set = new Set([...schoolDates(school.calendar).map(({ rule, due }) => `${rule}|${namHocOf(due)}`)]);
  const first = schoolYearStart(today);
  return deadlineRules.filter(mine).flatMap((rule) => {
    const window = windows[rule.when.kind];
    if (!window) return [];
    return [first - 1, first].flatMap((start) => {
      const year = schoolYear(start, school.calendar);
      if (set.has(`${rule.id}|${year.namHoc}`)) return [];
      const span = { from: addDays(today, -window.back), to: addMonths(today, window.months) };
      const place: Book = { lop: rule.per === 'homeroom' ? homeroom : null, mon: null };
      return occurrences(rule.when, year, calendar, span, school.rules.options[rule.id]).map(({ part, due, provisional, ky }): Dated => ({
        key: keyOf(rule.id, year.namHoc, part, place), rule: rule.id, title: titled(rule.title, null, ky), namHoc: year.namHoc, hocKy: null, ...place,
        due, provisional, suggested: rule.suggested ?? false, maxLead: rule.maxLead ?? null, basis: rule.basis, entry: null,
      }));
    });
  });
}

/** How far back something undone is still shown, and how far ahead. */
const windows: Partial<Record<DeadlineRule['when']['kind'], { back: number; months: number }>> = {
  weekly: { back: 14, months: 1 },
  monthly: { back: 31, months: 2 },
  yearly: { back: 45, months: 12 },
  yearEnd: { back: 45, months: 12 },
};

function complete({ needs, ...dated }: Dated, input: DeadlineInput, calendar: WorkCalendar, act: DeadlineInput['acts'][number] | undefined): Deadline {
  const { today } = input;
  const progress = needs === undefined ? null : progressOf(dated, needs, input);
  const missing = progress?.state === 'read' ? progress.missing : null;
  const reopened = Boolean(act?.done && missing !== null && missing > (act.done.missing ?? 0));
  const snoozed = !act?.done && (act?.snoozedUntil ?? '') > today;
  const state = reopened ? 'reopened' : act?.done ? 'done' : snoozed ? 'snoozed' : 'open';
  const calendarDays = daysBetween(today, dated.due);
  return {
    rule: null, countedFrom: null, provisional: false, suggested: false, testDateUnknown: false, leads: [], maxLead: null,
    ...dated,
    calendarDays,
    workdays: workdaysBetween(today, dated.due, calendar),
    urgency: urgencyOf(calendarDays),
    lastWorkday: isWorkday(dated.due, calendar) ? null : thisOrLastWorkday(dated.due, calendar),
    progress,
    state,
    snoozedUntil: act?.snoozedUntil ?? null,
    offerDone: state !== 'done' && progress?.state === 'read' && progress.missing === 0 && progress.fresh,
  };
}

export function urgencyOf(calendarDays: number): Urgency {
  if (calendarDays < 0) return 'quaHan';
  if (calendarDays === 0) return 'homNay';
  return calendarDays <= 7 ? 'trong7Ngay' : 'sau';
}

/** A zero counts only from a book that was understood and read whole (law 1). */
function progressOf({ lop, mon, hocKy, namHoc }: Pick<Dated, 'lop' | 'mon' | 'hocKy' | 'namHoc'>, mark: NonNullable<DeadlineRule['needs']>, { books, today, school }: DeadlineInput): Progress | null {
  if (lop === null || mon === null || hocKy === null) return null;
  const read = books
    .filter((book) => sameBook(book, { lop, mon }) && book.hocKy === hocKy)
    .filter((book) => (book.namHoc === null ? dayAt(Date.parse(book.readAt)) >= semesterStart(namHoc, hocKy, school) : book.namHoc === namHoc))
    .sort((a, b) => (a.readAt < b.readAt ? 1 : -1))[0];
  if (!read) return { state: 'notRead' };
  const missing = read.missing[mark];
  const { pupils, total, readAt } = read;
  return { state: 'read', mark, missing: missing === 0 && !read.whole ? null : missing, pupils, total, readAt, fresh: isFresh(readAt, today, school.staleAfterDays) };
}

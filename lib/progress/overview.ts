import { addDays, dayAt } from '../calendar/dates.ts';
import type { Verdict } from '../checklists/review.ts';
import type { SchoolPack } from '../school/pack.ts';
import { booksOf, mayLearn } from './expected.ts';
import type { Measure } from './measures.ts';
import { findSubject } from '../assessment/subjects.ts';
import { gradeOf } from '../records/sheet.ts';
import { bookOf, contradictsItself, partOf, placeOf, schoolKey, type ProgressReport } from './report.ts';

/** What keeps a report from being taken at its word. */
export type Doubt = 'other-pack' | 'old' | 'future' | 'contradicts' | 'no-class' | 'no-school' | 'other-school' | 'part-missing';
/** With one of these a report says nothing for certain: it is never ready, signed or without errors. */
const disbelieved: readonly Doubt[] = ['future', 'contradicts', 'no-class', 'part-missing'];

export interface BookReport {
  report: ProgressReport;
  /** The report's own, or "chua-xac-dinh" where it cannot be believed. */
  verdict: Verdict;
  believed: boolean;
  doubts: Doubt[];
  /** How many other reports of the same book there are. */
  older: number;
}

export interface Totals {
  /** Books reported, and those that must be there and nobody reported. */
  books: number;
  notReported: number;
  byVerdict: Record<Verdict, number>;
  signed: number;
  /** Sums over the books; a pupil stands in as many books as there are subjects. */
  read: number;
  complete: number;
  errors: number;
  unread: number;
  /** Books that were read whole and hold no error. */
  clean: number;
  doubted: number;
}

type Responsible = Readonly<NonNullable<SchoolPack['subjects']['responsible']>>;

export interface OverviewOptions {
  namHoc: string | null;
  period: 1 | 2 | 3;
  /** The school's name; '' where its rules say none: then it is the one most reports name. */
  school: string;
  /** The version of the school's rules in force. */
  pack: string;
  /** 'yyyy-mm-dd' */
  today: string;
  /** A report older than this many days is said to be old. */
  oldAfterDays: number;
  /** All classes of the school; empty where its rules do not list them: then only classes that something is known of are counted. */
  classes: readonly string[];
  responsible: Responsible;
}

export interface Overview extends Pick<OverviewOptions, 'namHoc' | 'period' | 'school' | 'pack' | 'today' | 'oldAfterDays'> {
  classes: string[];
  subjects: string[];
  /** The school's rules list its classes: what is missing is known. */
  listed: boolean;
  /** By class, then subject; '' is the homeroom teacher's. */
  cells: ReadonlyMap<string, ReadonlyMap<string, BookReport>>;
  /** Books that must be there and nobody reported. */
  missing: ReadonlyMap<string, ReadonlySet<string>>;
  /** Reports that say no class, such as the principal's office's: no book, and in no total. */
  whole: BookReport[];
  /** Reports that name another school, in no total. */
  elsewhere: BookReport[];
  totals: Totals;
  /** Reports of each version of Soát, rules and school rules, the newest first. */
  versions: { soat: string; rules: number; pack: string; n: number }[];
  doubled: number;
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Puts the reports of a school year and period together; the newest plausible report of a book counts. */
export function overviewOf(reports: readonly ProgressReport[], options: OverviewOptions): Overview {
  const { namHoc, period, pack, today, oldAfterDays, responsible } = options;
  const asked = reports.filter((report) => report.namHoc === namHoc && report.period === period);
  const school = options.school || mostNamed(asked);
  const listed = new Set(options.classes.flatMap((lop) => placeOf({ lop, mon: null }).lop ?? []));
  const certain = new Set([...listed, ...responsible.flatMap(({ lop = null }) => placeOf({ lop, mon: null }).lop ?? [])]);
  const oldBefore = addDays(today, -oldAfterDays);

  const doubtsOf = (report: ProgressReport): Doubt[] => {
    const day = dayAt(Date.parse(report.at));
    const { lop } = placeOf(report);
    const found: [Doubt, boolean][] = [
      ['other-school', isElsewhere(report, school)], ['no-school', school !== '' && schoolKey(report.truong) === ''],
      ['no-class', listed.size > 0 && lop !== null && !certain.has(lop)], ['contradicts', contradictsItself(report)],
      ['future', day > today], ['old', day < oldBefore], ['other-pack', report.versions.pack !== pack],
    ];
    return found.flatMap(([doubt, holds]) => (holds ? [doubt] : []));
  };
  const { newest, doubled } = newestOf(asked, today);
  const books = newest.map(({ report, older }): BookReport => {
    const doubts = doubtsOf(report);
    const believed = !doubts.some((doubt) => disbelieved.includes(doubt));
    return { report, older, doubts, believed, verdict: believed ? report.verdict : 'chua-xac-dinh' };
  });
  const placed = new Map<string, Map<string, BookReport[]>>();
  const [whole, elsewhere]: [BookReport[], BookReport[]] = [[], []];
  for (const book of books) {
    const { lop, mon } = placeOf(book.report);
    if (isElsewhere(book.report, school)) elsewhere.push(book);
    else if (lop === null) whole.push(book);
    else {
      const row = placed.get(lop) ?? new Map<string, BookReport[]>();
      placed.set(lop, row.set(mon ?? '', [...(row.get(mon ?? '') ?? []), book]));
    }
  }
  const cells = new Map([...placed].map(([lop, row]) => [lop, new Map([...row].map(([mon, parts]) => [mon, asOne(parts)]))]));
  const classes = [...new Set([...certain, ...cells.keys()])].sort(collator.compare);
  const missing = new Map(
    classes
      .filter((lop) => listed.size === 0 || certain.has(lop))
      .map((lop) => [lop, new Set([...booksOf(lop, responsible)].filter((mon) => !cells.get(lop)?.has(mon)))]),
  );
  const subjects = [...new Set([...cells.values(), ...missing.values()].flatMap((row) => [...row.keys()]))].sort((a, b) => (a === '' ? -1 : b === '' ? 1 : collator.compare(a, b)));
  const counted = [...cells.values()].flatMap((row) => [...row.values()]);
  return {
    namHoc, period, school, pack, today, oldAfterDays, classes, subjects, listed: listed.size > 0, cells, missing, whole, elsewhere, doubled,
    totals: totalsOf(counted, [...missing.values()].reduce((sum, { size }) => sum + size, 0)),
    versions: versionsOf([...counted, ...whole]),
  };
}

const readiest: readonly Verdict[] = ['chua-san-sang', 'chua-xac-dinh', 'san-sang'];

/** The reports of one subject of a class as one book: the least ready speaks for all, and while a part is not reported none does. */
function asOne(books: readonly BookReport[]): BookReport {
  const [least] = books.toSorted((a, b) => readiest.indexOf(a.verdict) - readiest.indexOf(b.verdict) || Number(a.report.signedAt !== null) - Number(b.report.signedAt !== null) || b.report.errors - a.report.errors) as [BookReport];
  const said = new Set(books.map(({ report }) => partOf(report)));
  const { lop, mon } = least.report;
  const parts = findSubject(mon, gradeOf(lop))?.subject.parts ?? [];
  if (said.has(null) || parts.every(({ name }) => said.has(name))) return least;
  return { ...least, doubts: [...least.doubts, 'part-missing'], believed: false, verdict: 'chua-xac-dinh' };
}

const isElsewhere = ({ truong }: ProgressReport, school: string) => schoolKey(truong) !== '' && schoolKey(truong) !== schoolKey(school);

/** The school that most reports name. */
function mostNamed(reports: readonly ProgressReport[]): string {
  const found = new Map<string, { name: string; n: number }>();
  for (const { truong } of reports) {
    const key = schoolKey(truong);
    if (key !== '') found.set(key, { name: found.get(key)?.name ?? truong, n: (found.get(key)?.n ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.n - a.n || collator.compare(a.name, b.name))[0]?.name ?? '';
}

/** Of each book the newest report; one of a day that has not come gives way to any other. */
function newestOf(reports: readonly ProgressReport[], today: string) {
  const newest = new Map<string, { report: ProgressReport; older: number }>();
  let doubled = 0;
  const comes = ({ at }: ProgressReport) => dayAt(Date.parse(at)) > today;
  const isBefore = (a: ProgressReport, b: ProgressReport) => (comes(a) === comes(b) ? a.at <= b.at : comes(a));
  for (const report of reports) {
    const known = newest.get(bookOf(report));
    if (known) doubled++;
    newest.set(bookOf(report), { report: known && !isBefore(known.report, report) ? known.report : report, older: known ? known.older + 1 : 0 });
  }
  return { newest: [...newest.values()], doubled };
}

function totalsOf(books: readonly BookReport[], notReported: number): Totals {
  const totals: Totals = { books: books.length, notReported, byVerdict: { 'san-sang': 0, 'chua-san-sang': 0, 'chua-xac-dinh': 0 }, signed: 0, read: 0, complete: 0, errors: 0, unread: 0, clean: 0, doubted: 0 };
  for (const { report, verdict, believed, doubts } of books) {
    totals.byVerdict[verdict]++;
    totals.read += report.pupils.read;
    totals.errors += report.errors;
    totals.unread += report.unread;
    if (doubts.length > 0) totals.doubted++;
    if (!believed) continue;
    totals.complete += report.pupils.complete;
    if (report.signedAt !== null) totals.signed++;
    if (report.errors === 0 && report.unread === 0 && verdict !== 'chua-xac-dinh') totals.clean++;
  }
  return totals;
}

function versionsOf(books: readonly BookReport[]): Overview['versions'] {
  const versions = new Map<string, Overview['versions'][number]>();
  for (const { report: { versions: { soat, rules, pack } } } of books) {
    const key = JSON.stringify([soat, rules, pack]);
    versions.set(key, { soat, rules, pack, n: (versions.get(key)?.n ?? 0) + 1 });
  }
  return [...versions.values()].sort((a, b) => collator.compare(b.soat, a.soat) || b.n - a.n);
}

/** What there is at a place of the table: a report, a book that is missing, one of which nobody knows whether it exists, or none. */
export function placeIn({ cells, missing }: Overview, lop: string, mon: string): BookReport | 'missing' | 'unclear' | 'none' {
  return cells.get(lop)?.get(mon) ?? (missing.get(lop)?.has(mon) ? 'missing' : mon !== '' && mayLearn(lop, mon) ? 'unclear' : 'none');
}

/** The school years and periods that reports speak of, the newest first. */
export function periodsIn(reports: readonly ProgressReport[]): { namHoc: string | null; period: 1 | 2 | 3 }[] {
  const found = new Map(reports.map(({ namHoc, period }) => [`${namHoc}|${period}`, { namHoc, period }]));
  return [...found.values()].sort((a, b) => collator.compare(b.namHoc ?? '', a.namHoc ?? '') || b.period - a.period);
}

/**
 * How many percent are reached, never rounded up to 100: of the books that must be there those that are ready, signed,
 * or read whole without an error (`errors`); of the pupils those that are complete, which cannot be told while a book is
 * not reported. Null where it cannot be told. Where the classes of the school are not listed it is of the classes known.
 */
export function reachedPercent({ books, notReported, byVerdict, signed, clean, complete, read, unread }: Totals, measure: Measure): number | null {
  const share = (part: number, all: number) => (all === 0 ? null : Math.floor((part * 100) / all));
  if (measure === 'complete') return notReported > 0 ? null : share(complete, read + unread);
  return share({ ready: byVerdict['san-sang'], signed, errors: clean }[measure], books + notReported);
}

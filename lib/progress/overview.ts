import { addDays, dayAt } from '../calendar/dates.ts';
import type { Verdict } from '../checklists/review.ts';
import type { Measure } from './measures.ts';
import { bookOf, placeOf, type ProgressReport } from './report.ts';

/** What keeps a report from being taken at its word: made under other rules of the school, or long ago. */
export type Doubt = 'other-pack' | 'old';

export interface BookReport {
  report: ProgressReport;
  doubts: Doubt[];
  /** How many older reports of the same book there are. */
  older: number;
}

export interface Totals {
  /** Books reported, and those that the table has a place for and nobody reported. */
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

export interface Overview {
  classes: string[];
  subjects: string[];
  /** By class, then subject; '' is the homeroom teacher's. A missing place was not reported. */
  cells: ReadonlyMap<string, ReadonlyMap<string, BookReport>>;
  /** Reports that say no class, such as the principal's office's. */
  whole: BookReport[];
  totals: Totals;
  /** Reports of each version of Soát, rules and school rules, the newest first. */
  versions: { soat: string; rules: number; pack: string; n: number }[];
  doubled: number;
}

export interface OverviewOptions {
  namHoc: string | null;
  period: 1 | 2 | 3;
  /** The version of the school's rules in force. */
  pack: string;
  /** 'yyyy-mm-dd' */
  today: string;
  /** A report older than this many days is said to be old. */
  oldAfterDays: number;
  /** Books that the school's rules name a teacher for, and that must be reported even if nothing of their class was. */
  expected?: readonly { lop?: string | undefined; mon: string }[];
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Puts the reports of a school year and period together. One pass; the newest report of a book counts. */
export function overviewOf(reports: readonly ProgressReport[], { namHoc, period, pack, today, oldAfterDays, expected = [] }: OverviewOptions): Overview {
  const newest = new Map<string, { report: ProgressReport; older: number }>();
  let doubled = 0;
  for (const report of reports) {
    if (report.namHoc !== namHoc || report.period !== period) continue;
    const book = bookOf(report);
    const known = newest.get(book);
    if (known) doubled++;
    newest.set(book, { report: known && known.report.at > report.at ? known.report : report, older: known ? known.older + 1 : 0 });
  }
  const cells = new Map<string, Map<string, BookReport>>();
  const whole: BookReport[] = [];
  const versions = new Map<string, Overview['versions'][number]>();
  const oldBefore = addDays(today, -oldAfterDays);
  const totals: Totals = { books: newest.size, notReported: 0, byVerdict: { 'san-sang': 0, 'chua-san-sang': 0, 'chua-xac-dinh': 0 }, signed: 0, read: 0, complete: 0, errors: 0, unread: 0, clean: 0, doubted: 0 };
  for (const { report, older } of newest.values()) {
    const doubts: Doubt[] = [];
    if (report.versions.pack !== pack) doubts.push('other-pack');
    if (dayAt(Date.parse(report.at)) < oldBefore) doubts.push('old');
    const book: BookReport = { report, doubts, older };
    const { lop, mon } = placeOf(report);
    if (lop === null) whole.push(book);
    else {
      const row = cells.get(lop) ?? new Map<string, BookReport>();
      row.set(mon ?? '', book);
      cells.set(lop, row);
    }
    totals.byVerdict[report.verdict]++;
    if (report.signedAt !== null) totals.signed++;
    totals.read += report.pupils.read;
    totals.complete += report.pupils.complete;
    totals.errors += report.errors;
    totals.unread += report.unread;
    if (report.errors === 0 && report.unread === 0 && report.verdict !== 'chua-xac-dinh') totals.clean++;
    if (doubts.length > 0) totals.doubted++;
    const { soat, rules, pack: of } = report.versions;
    const key = JSON.stringify([soat, rules, of]);
    versions.set(key, { soat, rules, pack: of, n: (versions.get(key)?.n ?? 0) + 1 });
  }
  const wanted = expected.map(({ lop = null, mon }) => placeOf({ lop, mon }));
  const classes = [...new Set([...cells.keys(), ...wanted.flatMap(({ lop }) => lop ?? [])])].sort(collator.compare);
  const subjects = [...new Set([...[...cells.values()].flatMap((row) => [...row.keys()]), ...wanted.flatMap(({ mon }) => mon ?? [])])].sort((a, b) => (a === '' ? -1 : b === '' ? 1 : collator.compare(a, b)));
  totals.notReported = classes.length * subjects.length - [...cells.values()].reduce((sum, row) => sum + row.size, 0);
  return { classes, subjects, cells, whole, totals, versions: [...versions.values()].sort((a, b) => collator.compare(b.soat, a.soat) || b.n - a.n), doubled };
}

/** The school years and periods that reports speak of, the newest first. */
export function periodsIn(reports: readonly ProgressReport[]): { namHoc: string | null; period: 1 | 2 | 3 }[] {
  const found = new Map(reports.map(({ namHoc, period }) => [`${namHoc}|${period}`, { namHoc, period }]));
  return [...found.values()].sort((a, b) => collator.compare(b.namHoc ?? '', a.namHoc ?? '') || b.period - a.period);
}

/**
 * How many percent are reached, never rounded up to 100: of the books that should be there those that are ready, signed,
 * or read whole without an error (`errors`); of the pupils those that are complete, which cannot be told while a book is
 * not reported. Null where it cannot be told.
 */
export function reachedPercent({ books, notReported, byVerdict, signed, clean, complete, read, unread }: Totals, measure: Measure): number | null {
  const share = (part: number, all: number) => (all === 0 ? null : Math.floor((part * 100) / all));
  if (measure === 'complete') return notReported > 0 ? null : share(complete, read + unread);
  return share({ ready: byVerdict['san-sang'], signed, errors: clean }[measure], books + notReported);
}

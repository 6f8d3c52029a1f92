import { findSubject } from '../assessment/subjects.ts';
import { schoolYear } from '../calendar/school-years.ts';
import { firstYearOf, gradeOf } from '../records/sheet.ts';
import type { DeadlineInput } from './deadline.ts';
import type { TestEntry, TestKind } from './entry.ts';

/** A class and its subject; null: all of them. */
export interface Book {
  lop: string | null;
  mon: string | null;
}

/** A test period or date as it holds for one class and subject. */
export interface TestDate extends Book {
  namHoc: string;
  hocKy: 1 | 2;
  test: TestKind;
  from: string;
  to: string;
  /** The user's entry behind it; null for the school's plan. */
  entry: string | null;
}

const plain = (text: string | null) => (text ?? '').normalize('NFC').trim().toLowerCase();

const subjectKeys = new Map<string, string>();
/** A subject as the programme names it ("T.Anh" and "Ngoại ngữ 1" are one); as typed where it is not known. Kept: asked thousands of times. */
function subjectKey(mon: string | null, lop: string | null): string {
  const typed = `${plain(mon)}|${gradeOf(lop) ?? ''}`;
  let key = subjectKeys.get(typed);
  if (key === undefined) {
    const found = findSubject(mon, gradeOf(lop));
    key = found ? `${found.subject.name} ${found.part ?? ''}` : plain(mon);
    subjectKeys.set(typed, key);
  }
  return key;
}

/** Same class and subject, however typed. */
export function sameBook(a: Book, b: Book): boolean {
  return plain(a.lop) === plain(b.lop) && subjectKey(a.mon, a.lop) === subjectKey(b.mon, b.lop);
}

/** The user's class books: those of the settings, else those read so far, and those tests were entered for. */
export function booksOf({ teaches, books, entries }: Pick<DeadlineInput, 'teaches' | 'books' | 'entries'>): Book[] {
  const tested = entries.filter((entry): entry is TestEntry => entry.kind === 'test' && entry.lop !== null && entry.mon !== null);
  const found: Book[] = [];
  for (const { lop, mon } of [...(teaches.length > 0 ? teaches : books), ...tested]) {
    if (!found.some((book) => sameBook(book, { lop, mon }))) found.push({ lop, mon });
  }
  return found;
}

/** All test dates known: the user's entries and the school's plan, in that order. */
export function knownTests({ entries, school }: Pick<DeadlineInput, 'entries' | 'school'>): TestDate[] {
  return [
    ...entries.flatMap((entry): TestDate[] => (entry.kind === 'test' ? [{ ...entry, entry: entry.id }] : [])),
    ...school.calendar.testPeriods.map(({ namHoc, hocKy, kind, days }): TestDate => ({ namHoc, hocKy, test: kind, ...days, lop: null, mon: null, entry: null })),
  ];
}

/**
 * The test date that holds for each class and subject, semester and kind of test. The nearer one wins: for this class and
 * subject, then the class, then the subject, then all; the user's own before the school's. Among equals the last entered.
 */
export function testDates(input: Pick<DeadlineInput, 'teaches' | 'books' | 'entries' | 'school'>): TestDate[] {
  const tests = knownTests(input);
  const books = booksOf(input);
  const occasions = new Map(tests.map((test) => [`${test.namHoc}|${test.hocKy}|${test.test}`, test]));
  return [...occasions.keys()].flatMap((occasion) => {
    const held = tests.filter((test) => `${test.namHoc}|${test.hocKy}|${test.test}` === occasion);
    const forBooks = books.flatMap((book) => {
      const best = held
        .filter((test) => fits(test, book))
        .reduce<TestDate | null>((found, test) => (found === null || nearness(test) > nearness(found) || (nearness(test) === nearness(found) && test.entry !== null) ? test : found), null);
      return best ? [{ ...best, ...book }] : [];
    });
    // A test of classes or subjects that no book is known of stands for itself.
    const alone = held.filter((test) => !books.some((book) => fits(test, book)));
    return [...forBooks, ...alone.filter((test, index) => !alone.some((other, at) => at > index && sameBook(other, test) && other.entry !== null))];
  });
}

function fits(test: Book, book: Book): boolean {
  return (test.lop === null || plain(test.lop) === plain(book.lop)) && (test.mon === null || subjectKey(test.mon, book.lop) === subjectKey(book.mon, book.lop));
}

function nearness({ lop, mon, entry }: TestDate): number {
  return (lop === null ? 0 : 4) + (mon === null ? 0 : 2) + (entry === null ? 0 : 1);
}

/** The first day of final tests in each semester, for D-06: the school's plan where there is one, else the earliest entered. */
export function firstFinalTests(input: Pick<DeadlineInput, 'entries' | 'school'>): TestDate[] {
  const finals = knownTests(input).filter(({ test }) => test === 'cuoiKi');
  const semesters = new Map<string, TestDate>();
  for (const test of finals) {
    const key = `${test.namHoc}|${test.hocKy}`;
    const found = semesters.get(key);
    const planned = (one: TestDate) => one.lop === null && one.mon === null;
    if (!found || (planned(test) && !planned(found)) || (planned(test) === planned(found) && test.from < found.from)) semesters.set(key, test);
  }
  return [...semesters.values()];
}

/** The school year's first day of a semester: a reading that names no year is taken for this one when it was made after it. */
export function semesterStart(namHoc: string, hocKy: 1 | 2, school: DeadlineInput['school']): string {
  const first = firstYearOf(namHoc);
  if (first === null) return '9999-12-31';
  const year = schoolYear(first, school.calendar);
  return hocKy === 1 ? year.hocKy1.from : year.hocKy2.from;
}

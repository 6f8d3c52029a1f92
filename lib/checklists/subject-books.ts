import { compulsorySubjects, findSubject } from '../assessment/subjects.ts';
import { gradeOf } from '../records/sheet.ts';
import type { StoredReading } from '../records/stored-reading.ts';
import { inScope, termsOf, type Period, type ReviewData } from './scope.ts';

/** The programme's name of a subject that a page names, else the page's own. */
export const subjectName = (mon: string | null, lop: string | null): string => findSubject(mon, gradeOf(lop))?.subject.name ?? mon ?? '';

/** The subjects of a class: the compulsory ones of its grade whether they were read or not, and after them what books and summaries name. */
export function classSubjects(readings: readonly StoredReading[], lop: string | null): string[] {
  const grade = gradeOf(lop);
  const read = readings.flatMap(({ sheet }) => [
    ...(sheet.kind === 'gradebook' && sheet.mon !== null ? [sheet.mon] : []),
    ...(sheet.kind === 'summary' ? sheet.columns.filter(({ key }) => key.startsWith('mon.')).map(({ key }) => key.slice(4)) : []),
  ]);
  return [...new Set([...(grade === null ? [] : compulsorySubjects(grade).map(({ name }) => name)), ...read.map((mon) => subjectName(mon, lop))])];
}

/** The semesters of the scope in which a subject's book was not read. */
export function unreadTerms(books: readonly StoredReading[], period: Period): Period[] {
  return termsOf(period).filter((term) => term !== 3 && !books.some(({ sheet }) => sheet.hocKy === term));
}

/** The books of a class in scope by subject: the marks of those without one in each semester are not known. */
export function subjectBooks(data: Pick<ReviewData, 'scope' | 'readings'>): { name: string; unread: Period[] }[] {
  const readings = inScope(data);
  return classSubjects(readings, data.scope.lop).map((name) => {
    const books = readings.filter(({ sheet }) => sheet.kind === 'gradebook' && subjectName(sheet.mon, sheet.lop) === name);
    return { name, unread: unreadTerms(books, data.scope.period) };
  });
}

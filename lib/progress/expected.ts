import { compulsorySubjects, findSubject, isKnownSubject } from '../assessment/subjects.ts';
import { gradeOf } from '../records/sheet.ts';
import type { SchoolPack } from '../school/pack.ts';
import { placeOf } from './report.ts';

type Responsible = Readonly<NonNullable<SchoolPack['subjects']['responsible']>>;

/**
 * The books that a class has for certain: its homeroom teacher's (''), every compulsory subject of its grade, and what
 * the school names a teacher for. Who coordinates a chosen subject of the whole THPT is no sign that this class learns it.
 */
export function booksOf(lop: string, responsible: Responsible): Set<string> {
  const grade = gradeOf(lop);
  const books = new Set(['', ...(grade === null ? [] : compulsorySubjects(grade).map(({ name }) => name))]);
  for (const one of responsible) {
    const named = one.lop === undefined ? grade !== null && grade < 10 && findSubject(one.mon, grade) !== null : placeOf({ lop: one.lop, mon: null }).lop === lop;
    if (named) books.add(placeOf({ lop, mon: one.mon }).mon ?? '');
  }
  return books;
}

/** Whether a class may learn a subject, by its canonical name, as far as its grade tells. */
export function mayLearn(lop: string, mon: string): boolean {
  const grade = gradeOf(lop);
  return grade === null || findSubject(mon, grade)?.subject.name === mon || !isKnownSubject(mon);
}

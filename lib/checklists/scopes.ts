import { firstYearOf, gradeOf, type Sheet } from '../records/sheet.ts';
import type { StoredReading } from '../records/stored-reading.ts';
import { findSubject } from '../assessment/subjects.ts';
import { schoolYear, schoolYearStart, semesterOf } from '../calendar/school-years.ts';
import type { SchoolPack } from '../school/pack.ts';
import type { Role } from '../school/settings.ts';
import type { Period, Scope } from './scope.ts';

export type Subject = Omit<Scope, 'period' | 'role'>;

/**
 * What there is to review for a role, newest first: class × subject for a subject teacher, class for a homeroom teacher,
 * school year for the others. Readings that do not say their class belong to none.
 */
export function subjectsIn(readings: readonly StoredReading[], role: Role): Subject[] {
  const found = new Map<string, Subject>();
  for (const { sheet } of readings.toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1))) {
    const subject = subjectOf(sheet, role);
    if (subject) found.set(JSON.stringify(subject), subject);
  }
  return [...found.values()];
}

/** What a sheet in view is about, for a role; null when it does not say, or is none of the role's sheets. */
export function subjectOf(sheet: Sheet, role: Role): Subject | null {
  const { platform, namHoc, lop, mon } = sheet;
  if (role === 'gvbm') return sheet.kind === 'gradebook' && lop !== null && mon !== null ? { platform, namHoc, lop, mon } : null;
  if (role === 'gvcn') return lop === null || sheet.kind === 'unknown' ? null : { platform, namHoc, lop, mon: null };
  return firstYearOf(namHoc) === null ? null : { platform, namHoc, lop: null, mon: null };
}

/** The period a sheet suggests: its first semester stands alone, afterwards the whole year is signed. */
export const periodOf = (sheet: Pick<Sheet, 'hocKy'> | undefined): Period => (sheet?.hocKy === 1 ? 1 : 3);

/** Today, and the school's calendar. */
export interface Today {
  today: string;
  calendar: SchoolPack['calendar'];
}

/**
 * The period that a class's readings suggest, for a page that says none: the first semester while nothing later was read;
 * where no page read says a semester, the one that today lies in.
 */
export function periodIn(readings: readonly StoredReading[], { platform, namHoc, lop }: Pick<Subject, 'platform' | 'namHoc' | 'lop'>, { today, calendar }: Today): Period {
  const terms = readings.filter(({ sheet }) => sheet.platform === platform && sheet.namHoc === namHoc && (lop === null || sheet.lop === lop)).map(({ sheet }) => sheet.hocKy);
  if (terms.every((term) => term === null)) {
    const start = schoolYearStart(today);
    return (namHoc === null || firstYearOf(namHoc) === start) && semesterOf(today, schoolYear(start, calendar)) === 1 ? 1 : 3;
  }
  return terms.includes(1) && !terms.includes(2) && !terms.includes(3) ? 1 : 3;
}

/** Whether the subject is assessed by comments only; null when the programme does not know it. */
export function isCommentOnly({ mon, lop }: Pick<Scope, 'mon' | 'lop'>): boolean | null {
  const subject = findSubject(mon, gradeOf(lop))?.subject;
  return subject ? subject.kind === 'nhanXet' : null;
}

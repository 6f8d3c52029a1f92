import { requiredRegular } from '../assessment/required.ts';
import { findSubject } from '../assessment/subjects.ts';
import { gradeOf, type Sheet } from '../records/sheet.ts';
import type { SchoolPack } from '../school/pack.ts';

/**
 * How many ĐĐGtx a gradebook's subject needs in a semester; null where that cannot be told: an unknown subject, or one
 * content of a subject whose assessments are shared out between its contents (KHTN – Vật lí).
 */
export function requiredTx({ mon, lop }: Pick<Sheet, 'mon' | 'lop'>, school: SchoolPack): number | null {
  const grade = gradeOf(lop);
  const found = findSubject(mon, grade);
  if (!found || (found.part !== null && !found.subject.partsWhole)) return null;
  return requiredRegular(found.subject, grade, school.subjects.periods[found.subject.name]?.[String(grade)]);
}

import { subjectsIn, type Subject } from '../checklists/scopes.ts';
import type { StoredReading } from '../records/stored-reading.ts';
import type { Role, Settings } from '../school/settings.ts';
import { partOf, placeOf } from './report.ts';

/** What the user answers for, as far as the settings say it. */
export type Duties = Pick<Settings, 'role' | 'homeroom' | 'teaches'>;

/**
 * The books a teacher reports on: pages of other classes may have been opened, too. A homeroom teacher's own class and,
 * beside it, the subjects that the same teacher teaches; a subject teacher's own books. What the settings leave open is
 * not narrowed.
 */
export function ownBooks(readings: readonly StoredReading[], { role, homeroom, teaches }: Duties): { role: Role; subject: Subject }[] {
  const of = (as: Role, belongs: (subject: Subject) => boolean) => subjectsIn(readings, as).filter(belongs).map((subject) => ({ role: as, subject }));
  const taught = (subject: Subject) => teaches.some((one) => isSameBook(one, subject));
  if (role === 'gvcn') return [...of('gvcn', ({ lop }) => homeroom === null || placeOf({ lop, mon: null }).lop === placeOf({ lop: homeroom, mon: null }).lop), ...of('gvbm', taught)];
  return of(role, role === 'gvbm' && teaches.length > 0 ? taught : () => true);
}

/** Whoever teaches a subject teaches its parts; whoever teaches a part keeps the book of the whole where there is but one. */
function isSameBook(a: Pick<Subject, 'lop' | 'mon'>, b: Pick<Subject, 'lop' | 'mon'>): boolean {
  const [x, y] = [placeOf(a), placeOf(b)];
  const [p, q] = [partOf(a), partOf(b)];
  return x.lop === y.lop && x.mon === y.mon && (p === q || p === null || q === null);
}

import { isKnownSubject } from '../assessment/subjects.ts';
import { valueAt, type Draft } from './draft.ts';

/** A place of a draft that names a subject the programme has under no name. */
export interface UnknownSubject {
  path: string;
  mon: string;
}

const lists = ['subjects.responsible', 'calendar.entryWindows', 'calendar.deadlines'];

/**
 * Subjects that a draft of any shape names and nobody knows: more often a slip than a subject of the school's own, and
 * what hangs on them then matches no book.
 */
export function unknownSubjects(draft: Draft): UnknownSubject[] {
  const rows = lists.flatMap((list) => {
    const value = valueAt(draft, list);
    return Array.isArray(value) ? value.map((row: unknown, index) => ({ path: `${list}.${index}.mon`, mon: valueAt({ row }, 'row.mon') })) : [];
  });
  const periods = valueAt(draft, 'subjects.periods');
  const keys = typeof periods === 'object' && periods !== null && !Array.isArray(periods) ? Object.keys(periods) : [];
  return [...rows, ...keys.map((mon) => ({ path: `subjects.periods.${mon}`, mon }))].filter((one): one is UnknownSubject => typeof one.mon === 'string' && one.mon.trim() !== '' && !isKnownSubject(one.mon));
}

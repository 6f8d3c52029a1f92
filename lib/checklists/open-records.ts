import { openCorrections } from '../corrections/open.ts';
import type { Look } from './item.ts';
import type { ReviewData } from './scope.ts';

/** The correction records of a scope that are still open: GVBM-8, HT-4 and QT-1 do not close while there is one. */
export function lookAtRecords({ corrections, brokenCorrections, scope }: ReviewData): Look {
  const open = openCorrections(corrections, scope);
  return {
    says: [],
    against: open.length > 0 ? [{ id: 'records-open', params: { n: open.length } }] : [],
    gaps: brokenCorrections > 0 ? [{ id: 'records-damaged', params: { n: brokenCorrections } }] : [],
    basis: open.length > 0 ? [{ document: 'corrections', rows: open.map(({ id, state }) => ({ who: id, pupil: null, values: { state } })) }] : [],
  };
}

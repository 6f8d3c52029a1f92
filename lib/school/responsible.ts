import { placeOf } from '../progress/report.ts';
import type { SchoolPack } from './pack.ts';

type Responsible = NonNullable<SchoolPack['subjects']['responsible']>;

/**
 * Who coordinates and answers for a subject that several teachers teach (S2:367): what is said of the class goes before
 * what is said of every class; spellings of the platform count as the same. None where the school says nothing.
 */
export function responsibleFor(list: Responsible, lop: string | null, mon: string | null): string[] {
  if (mon === null) return [];
  const asked = placeOf({ lop, mon });
  const fits = list.filter((one) => placeOf({ lop, mon: one.mon }).mon === asked.mon);
  const ofClass = fits.filter((one) => one.lop !== undefined && placeOf({ lop: one.lop, mon: null }).lop === asked.lop);
  const chosen = ofClass.length > 0 ? ofClass : fits.filter((one) => one.lop === undefined);
  return [...new Set(chosen.map(({ hoTen }) => hoTen))];
}

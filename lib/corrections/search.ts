import { foldAccents } from '../vietnamese/text.ts';
import { numberOf, type Correction, type State } from './correction.ts';
import { isClosed } from './open.ts';

/** What the list is narrowed to; an empty part narrows nothing. Days are of the record's making. */
export interface Search {
  /** Number, class, subject, pupil's name or code; with or without tone marks. Never a value. */
  text: string;
  state: State | 'mo' | '';
  from: string;
  to: string;
}

export const everything: Search = { text: '', state: '', from: '', to: '' };

/** The records that are looked for, the latest first. */
export function searchCorrections(records: readonly Correction[], { text, state, from, to }: Search): Correction[] {
  const wanted = foldAccents(text).split(' ').filter(Boolean);
  return records
    .filter((record) => {
      const said = foldAccents([numberOf(record), `lop ${record.lop}`, record.mon, record.namHoc, ...record.noiDung.flatMap(({ hoTen, maHocSinh }) => [hoTen, maHocSinh])].join(' '));
      const day = record.lapLuc?.slice(0, 10) ?? '';
      const inState = state === '' || (state === 'mo' ? !isClosed(record) : record.state === state);
      return inState && wanted.every((word) => said.includes(word)) && (from === '' || day >= from) && (to === '' || (day !== '' && day <= to));
    })
    .sort((a, b) => order(b).localeCompare(order(a)));
}

const order = ({ namHoc, lapLuc, so }: Correction): string => [lapLuc ?? '', namHoc, String(so ?? 0).padStart(6, '0')].join(' ');

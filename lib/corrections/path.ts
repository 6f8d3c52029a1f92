import { signers, states, type Correction, type Signer, type State } from './correction.ts';

/** The steps of a record in their order; those of cancelled signatures only where there were some. */
export function pathOf({ kySo }: Pick<Correction, 'kySo'>): State[] {
  return states.filter((state) => state !== 'tuChoi' && (kySo !== null || (state !== 'daHuyKy' && state !== 'daKyLai')));
}

/** Whose digital signatures are to be cancelled, in the order in which they were given. Profiles and conduct have no subject teacher's. */
export function signersOf({ kySo, mon }: Pick<Correction, 'kySo' | 'mon'>): Signer[] {
  if (kySo === null) return [];
  return signers.filter((signer) => signers.indexOf(signer) <= signers.indexOf(kySo.den) && (signer !== 'gvbm' || mon !== ''));
}

/** The steps that may come next; a record that was handed in is agreed to or refused. None after the last. */
export function nextOf(record: Pick<Correction, 'state' | 'kySo'>): State[] {
  if (record.state === 'daTrinh') return ['daDuyet', 'tuChoi'];
  const path = pathOf(record);
  const next = path[path.indexOf(record.state) + 1];
  return record.state === 'tuChoi' || next === undefined ? [] : [next];
}

/** The steps it may be taken back to, the nearest first. */
export function backOf(record: Pick<Correction, 'state' | 'kySo'>): State[] {
  if (record.state === 'tuChoi') return ['daTrinh', 'nhap'];
  const path = pathOf(record);
  return path.slice(0, path.indexOf(record.state)).reverse();
}

/** Only a draft's content may change: what is handed in is what the head of the school reads and agrees to. */
export const isDraft = ({ state }: Pick<Correction, 'state'>): boolean => state === 'nhap';

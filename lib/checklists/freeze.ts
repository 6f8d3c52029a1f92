import type { StoredReading } from '../records/stored-reading.ts';
import { changesBetween, fingerprintOf, snapshotOf, type Change, type Rests, type Snapshot } from './fingerprint.ts';

/** A book as it stood at the end of an entry period: what differs from it later needs a correction record (S2:239–251). */
export interface Freeze {
  /** Document and moment: `freezeId`. */
  id: string;
  document: string;
  /** ISO 8601, UTC. */
  at: string;
  /** When the values were read. */
  readAt: string;
  /** What ended the entry period: the person ("Chốt sổ"), or a day the school set, with its name. */
  by: { kind: 'hand' } | { kind: 'deadline'; due: string; title: string };
  /** The school pack's version at that time. */
  pack: string;
  fingerprint: string;
  snapshot: Snapshot;
  /** Taken back, with the reason; kept so that it can be shown. */
  undone: { at: string; reason: string } | null;
}

/** What a correction record says of one value, as far as a review needs it. */
export interface CorrectedValue {
  /** The record's number or id, to be shown. */
  record: string;
  namHoc: string | null;
  lop: string | null;
  mon: string | null;
  maHocSinh: string | null;
  pupil: string | null;
  field: string;
  before: string;
  after: string;
  /** Signed by the three and locked again. */
  closed: boolean;
}

/** The kinds of sheets that can be frozen: what is entered for a period. */
export const freezable: ReadonlySet<string> = new Set(['gradebook', 'summary', 'conduct', 'attendance']);

/** Every value that is entered or computed for a period; who a row is about is no value. */
export const frozenRests: Rests = (sheet, key) => freezable.has(sheet.kind) && !/^(hoTen|maHocSinh|ngaySinh|gioiTinh|stt|lop|trangThai)$/.test(key);

export const freezeId = (document: string, at: string): string => `${document}§${at}`;

/** The freeze of a reading as it stands; `at` is ISO 8601, UTC. */
export function freezeOf(reading: StoredReading, by: Freeze['by'], at: string, pack: string): Freeze {
  const snapshot = snapshotOf([reading], frozenRests);
  return { id: freezeId(reading.key, at), document: reading.key, at, readAt: reading.readAt, by, pack, fingerprint: fingerprintOf(snapshot), snapshot, undone: null };
}

/** The freeze that is in force for a document: the newest that was not taken back. */
export function freezeInForce(freezes: readonly Freeze[], document: string): Freeze | null {
  return freezes.filter((freeze) => freeze.document === document && freeze.undone === null).reduce<Freeze | null>((last, freeze) => (last === null || freeze.at > last.at ? freeze : last), null);
}

export interface Difference extends Change {
  /** The closed or open correction record that speaks of it; null when none does. */
  record: CorrectedValue | null;
}

/** What differs from a frozen book, each with the correction record that explains it. */
export function differencesFrom(freeze: Freeze, reading: StoredReading | null, corrections: readonly CorrectedValue[]): Difference[] {
  const changes = changesBetween(freeze.snapshot, reading ? [reading] : [], frozenRests);
  const [, kind, namHoc, lop, mon] = freeze.document.split('|');
  const ofBook = corrections.filter((one) => same(one.lop, lop) && (one.namHoc === null || !namHoc || one.namHoc === namHoc) && (kind !== 'gradebook' || same(one.mon, mon)));
  return changes.map((change) => {
    const mine = ofBook.filter((one) => isPupil(one, change));
    const direct = mine.filter((one) => (one.field === change.field || (change.field.startsWith('mon.') && same(one.mon, change.field.slice(4)))) && leadsTo(mine, one.field, change));
    const followed = isComputed(change.field) ? mine.filter(({ field, mon: subject }) => !isComputed(field) && (!change.field.startsWith('mon.') || same(subject, change.field.slice(4)))) : [];
    const found = [...direct, ...followed];
    return { ...change, record: found.find(({ closed }) => closed) ?? found[0] ?? null };
  });
}

/** Averages and results follow from the marks they are computed of: the record of the mark explains them. */
const isComputed = (field: string) => /^(tbhk\d?|tbcn|mon\..+|hocTap(\d|CN)?|renLuyenCN|lenLop|khongLenLop|khenThuong|tongVang)$/.test(field);

/** Whether the records of a field lead from the frozen value to the one that stands there now, one after the other. */
function leadsTo(records: readonly CorrectedValue[], field: string, { before, after }: Change): boolean {
  const steps = records.filter((one) => one.field === field);
  const reached = new Set([plain(before)]);
  for (let round = 0; round < steps.length; round += 1) for (const { before: from, after: to } of steps) if (reached.has(plain(from))) reached.add(plain(to));
  return reached.has(plain(after)) && plain(before) !== plain(after);
}

const plain = (value: string | null | undefined) => (value ?? '').normalize('NFC').trim().toLowerCase();
const same = (a: string | null | undefined, b: string | null | undefined) => plain(a) === plain(b);
const isPupil = (one: CorrectedValue, { who, pupil }: Change) => (one.maHocSinh !== null && one.maHocSinh === who) || (one.maHocSinh === null && plain(one.pupil) !== '' && same(one.pupil, pupil));

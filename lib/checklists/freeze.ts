import type { Correction, CorrectionItem } from '../corrections/correction.ts';
import { kindOfField } from '../corrections/kinds.ts';
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
  /** A correction record that speaks of it; null when none does. */
  record: Correction | null;
  /** Every record that it takes to explain it is signed by the three and locked again. */
  explained: boolean;
}

/** What differs from a frozen book, each with the correction record that explains it. */
export function differencesFrom(freeze: Freeze, reading: StoredReading | null, corrections: readonly Correction[]): Difference[] {
  const changes = changesBetween(freeze.snapshot, reading ? [reading] : [], frozenRests);
  const [, kind, namHoc, lop, mon, term] = freeze.document.split('|');
  const lines = corrections
    .filter((record) => record.state !== 'tuChoi' && same(record.lop, lop) && (!namHoc || record.namHoc === namHoc) && (kind !== 'gradebook' || same(record.mon, mon)))
    .flatMap((record) => record.noiDung.map((item) => ({ record, item })));
  return changes.map((change) => {
    const mine = lines.filter(({ item }) => isPupil(item, change));
    const ofTerm = mine.filter(({ record }) => record.hocKy === null || String(record.hocKy) === term);
    const direct = directly(ofTerm, change);
    const marks = byMarks(/^tbcn$|CN$|^(lenLop|khongLenLop|khenThuong)$/.test(change.field) || term === '3' ? mine : ofTerm, change);
    const explained = [direct, marks].some((found) => found.length > 0 && found.every(({ record }) => isDone(record)));
    return { ...change, record: [...direct, ...marks][0]?.record ?? null, explained };
  });
}

interface Line {
  record: Correction;
  item: CorrectionItem;
}

/** Mended, signed by the three and locked again: only that explains a difference for good. */
const isDone = ({ state }: Pick<Correction, 'state'>): boolean => state === 'daKhoa' || state === 'luu';

/** The lines about this very value, if they lead from the frozen value to the one that stands there now, one after the other. */
function directly(lines: readonly Line[], { field, before, after }: Change): Line[] {
  const kind = kindOfField(field);
  const subject = field.startsWith('mon.') ? field.slice(4) : null;
  const mine = lines.filter(
    ({ item, record }) => item.loai === kind.loai && item.lan === kind.lan && (subject === null ? same(item.muc, kind.muc) || item.muc.trim() === '' : same(record.mon, subject)),
  );
  // Every step counts only as far as it is done: a chain with an open record in it is not done.
  for (const some of [mine.filter(({ record }) => isDone(record)), mine]) {
    const reached = new Set([valueOf(before)]);
    for (let round = 0; round < some.length; round += 1) for (const { item } of some) if (reached.has(valueOf(item.giaTriDangCo))) reached.add(valueOf(item.giaTriDung));
    if (reached.has(valueOf(after))) return some;
  }
  return [];
}

/** Averages and results follow from the marks they are computed of: the record of the mark explains them. */
function byMarks(lines: readonly Line[], { field }: Change): Line[] {
  if (!/^(tbhk\d?|tbcn|mon\..+|hocTap(\d|CN)?|renLuyenCN|lenLop|khongLenLop|khenThuong|tongVang)$/.test(field)) return [];
  const subject = field.startsWith('mon.') ? field.slice(4) : null;
  return lines.filter(({ item, record }) => !['tb', 'ketQua', 'hoSo'].includes(item.loai) && (subject === null || same(record.mon, subject)));
}

const plain = (value: string | null | undefined) => (value ?? '').normalize('NFC').trim().toLowerCase();
const same = (a: string | null | undefined, b: string | null | undefined) => plain(a) === plain(b);

/** "8.6", "8,60" and "8,6" are one mark; "trống" is an empty cell. */
function valueOf(value: string | null): string {
  const text = plain(value).replace(/^trống$/, '');
  return /^\d{1,2}([.,]\d+)?$/.test(text) ? String(Number(text.replace(',', '.'))) : text;
}

const isPupil = ({ maHocSinh, hoTen }: CorrectionItem, { who, pupil }: Change) => (maHocSinh !== '' ? maHocSinh === who : plain(hoTen) !== '' && same(hoTen, pupil));

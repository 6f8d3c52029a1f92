import { rowIdentities, type StoredReading } from '../records/stored-reading.ts';
import type { FieldKey, Sheet } from '../records/sheet.ts';

/** The values a person saw, cut down to what is needed to say later what changed. */
export interface Snapshot {
  documents: { document: string; rows: { who: string; pupil: string | null; values: Record<FieldKey, string> }[] }[];
}

/** Picks the values that a tick rests on. */
export type Rests = (sheet: Sheet, key: FieldKey) => boolean;

/** One value that is not what the person saw; `before` and `after` are null where it was or is not read. */
export interface Change {
  document: string;
  who: string;
  pupil: string | null;
  field: FieldKey;
  before: string | null;
  after: string | null;
  /** Personal particulars are kept as digests: that they changed can be said, what they were cannot. */
  concealed: boolean;
  /** When the value that differs was read; null when the row is gone. */
  readAt: string | null;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const personal = new Set(['profile', 'roster']);

/**
 * The values behind a tick in an order of their own, so that neither rows nor columns that moved make a difference.
 * Particulars of profiles are kept as digests: they are sensitive and only whether they changed is needed.
 */
export function snapshotOf(readings: readonly StoredReading[], rests: Rests): Snapshot {
  const documents = readings.map(({ key, sheet }) => {
    const keep = (value: string) => (personal.has(sheet.kind) ? digest(clean(value)) : clean(value));
    const rows = sheet.rows.map((row) => ({
      row,
      values: Object.fromEntries(
        Object.keys(row.values)
          .filter((field) => rests(sheet, field))
          .sort(compare)
          .map((field) => [field, keep(row.values[field]!)]),
      ),
    }));
    // Pupils that the page does not tell apart are numbered; sorted by content first, the numbers do not hang on their order.
    const ordered = rows.sort((a, b) => compare(JSON.stringify(a.values), JSON.stringify(b.values)));
    const identities = rowIdentities(ordered.map(({ row }) => row));
    return {
      document: key,
      rows: ordered
        .map(({ row, values }, index) => ({ who: identities[index]!, pupil: row.pupil, values }))
        .filter(({ values }) => Object.keys(values).length > 0)
        .sort((a, b) => compare(a.who, b.who)),
    };
  });
  return { documents: documents.filter(({ rows }) => rows.length > 0).sort((a, b) => compare(a.document, b.document)) };
}

/** A stable digest of a snapshot: 16 hexadecimal digits. Names are left out: a corrected spelling is not another mark. */
export function fingerprintOf(snapshot: Snapshot): string {
  return digest(JSON.stringify(snapshot.documents.map(({ document, rows }) => [document, rows.map(({ who, values }) => [who, Object.entries(values)])])));
}

/** What differs between what was seen and what is read now, in the order of documents, pupils and fields; `beside` stands in no reading. */
export function changesBetween(before: Snapshot, readings: readonly StoredReading[], rests: Rests, beside: Snapshot['documents'] = []): Change[] {
  const after = { documents: [...snapshotOf(readings, rests).documents, ...beside] };
  const read = new Map(readings.map((reading) => [reading.key, reading]));
  const cells = (snapshot: Snapshot) =>
    new Map(
      snapshot.documents.flatMap(({ document, rows }) =>
        rows.flatMap(({ who, pupil, values }) =>
          Object.entries(values).map(([field, value]) => [JSON.stringify([document, who, field]), { document, who, pupil, field, value }] as const),
        ),
      ),
    );
  const [was, is] = [cells(before), cells(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((place) => {
    const [old, now] = [was.get(place), is.get(place)];
    if (old?.value === now?.value) return [];
    const { document, who, field } = (now ?? old)!;
    const reading = read.get(document);
    const concealed = reading ? personal.has(reading.sheet.kind) : /^[^|]*\|(profile|roster)\|/.test(document);
    const row = reading ? rowIdentities(reading.sheet.rows).indexOf(who) : -1;
    return {
      document,
      who,
      field,
      pupil: now?.pupil ?? old?.pupil ?? null,
      before: concealed ? null : (old?.value ?? null),
      after: concealed ? null : (now?.value ?? null),
      concealed,
      readAt: reading?.seen[row]?.readAt ?? reading?.readAt ?? null,
    };
  });
}

const clean = (value: string) => value.normalize('NFC').trim();

/** 64 bits from two interleaved 32-bit multiplications (cyrb53's mixing); notices changes, is no secret. */
function digest(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  const mix = (a: number, b: number) => Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  return [mix(high, low), mix(low, high)].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

import { markOf, type Finding } from '../records/finding.ts';
import type { FieldKey, Reason, SheetRow } from '../records/sheet.ts';
import { rowIdentities, type StoredReading } from '../records/stored-reading.ts';
import type { Waiver } from '../records/waiver.ts';
import { hasLeft } from '../records/left-pupil.ts';
import { columnsFor, gapsOf, sourceOf } from './coverage.ts';
import type { Change, Snapshot } from './fingerprint.ts';
import type { Checklist, Item } from './item.ts';
import { profileCoverage } from './profiles.ts';
import { inScope, termsOf, type ReviewData } from './scope.ts';

/** A place to go to. `finding` is null for an empty cell that the item itself demands. */
export interface ReviewPlace {
  document: string;
  row: number | null;
  who: string | null;
  pupil: string | null;
  field: FieldKey | null;
  finding: Finding | null;
}

/** What the readings say about one item. */
export interface Gathered {
  errors: ReviewPlace[];
  warnings: ReviewPlace[];
  unsure: ReviewPlace[];
  waived: { place: ReviewPlace; waiver: Waiver }[];
  gaps: Reason[];
  byHand: Reason[];
  /** What speaks against the item, beside findings. */
  against: Reason[];
  says: Reason[];
  differences: Change[];
  basis: Snapshot['documents'];
  readings: StoredReading[];
  profileTotal: number | null;
}

/** The documents a review of this scope speaks of: those of its list and period. */
export function relevant(list: Checklist, data: ReviewData): StoredReading[] {
  const terms = termsOf(data.scope.period);
  return inScope(data).filter(({ sheet }) => list.kinds.includes(sheet.kind) && (sheet.hocKy === null || terms.includes(sheet.hocKy)));
}

/** The documents that a tick of the item rests on. */
export function behind(list: Checklist, data: ReviewData, item: Item): StoredReading[] {
  return item.rests ? relevant(list, data) : [];
}

/** Hands every finding, every gap and every empty cell to exactly the item it belongs to. */
export function gather(list: Checklist, data: ReviewData): Map<string, Gathered> {
  const all = new Map(list.items.map((item) => [item.id, emptyGathered()]));
  const documents = new Set(list.onlyRests ? [] : relevant(list, data));
  const used = new Set<StoredReading>();
  for (const item of list.items) {
    const mine = all.get(item.id)!;
    for (const need of item.needs?.(data.scope, data.commentOnly) ?? []) {
      const source = sourceOf(need, data);
      if (!('reading' in source)) {
        if (need.orByHand) mine.byHand.push({ id: 'by-hand', params: { field: need.key } });
        else mine.gaps.push(source);
        continue;
      }
      documents.add(source.reading);
      used.add(source.reading);
      if (!mine.readings.includes(source.reading)) {
        mine.readings.push(source.reading);
        mine.gaps.push(...gapsOf(source.reading, data));
      }
      for (const key of columnsFor(source.reading, source.key)) addEmptyCells(mine, source.reading, key, need.filled ?? false, data);
    }
    const look = item.look?.(data);
    if (look) {
      mine.says.push(...look.says);
      mine.against.push(...look.against);
      mine.gaps.push(...look.gaps);
      mine.byHand.push(...(look.byHand ?? []));
      mine.differences.push(...(look.changes ?? []));
      mine.basis = look.basis ?? [];
    }
    if (item.profiles) {
      const coverage = profileCoverage(item.profiles, data);
      mine.gaps.push(...coverage.gaps);
      mine.readings.push(...coverage.readings);
      mine.profileTotal = coverage.total;
    }
  }
  for (const reading of documents) {
    const { sheet, key } = reading;
    const judgement = data.judgements.get(key);
    const identities = rowIdentities(sheet.rows);
    const placeOf = (finding: Finding): ReviewPlace => ({
      document: key,
      row: finding.row,
      who: finding.row === null ? null : (identities[finding.row] ?? null),
      pupil: finding.pupil,
      field: finding.field,
      finding,
    });
    const owner = (finding: Finding) => all.get(list.itemOf(finding, sheet, data.commentOnly)) ?? [...all.values()][0]!;
    for (const finding of judgement?.findings ?? []) {
      const mark = markOf(finding);
      const mine = owner(finding);
      if (mark === 'chuaXacDinh') mine.unsure.push(placeOf(finding));
      else if (mark === 'canXem') mine.warnings.push(placeOf(finding));
      else if (mark === 'loi') {
        mine.errors = mine.errors.filter((place) => place.finding !== null || place.document !== key || place.row !== finding.row || place.field !== finding.field);
        mine.errors.push(placeOf(finding));
      }
    }
    for (const { finding, waiver } of judgement?.waived ?? []) owner(finding).waived.push({ place: placeOf(finding), waiver });
    // A document that no item asks for, but that lies in the scope: what is not known of it must be said somewhere.
    if (!used.has(reading) && sheet.kind !== 'profile') {
      const home = all.get(list.itemOf(nowhere, sheet, data.commentOnly)) ?? [...all.values()][0]!;
      home.gaps.push(...gapsOf(reading, data));
      if (!home.readings.includes(reading)) home.readings.push(reading);
    }
  }
  return all;
}

const nowhere: Finding = {
  rule: '', outcome: 'unsure', severity: 'info', tag: 'du', row: null, pupil: null, maHocSinh: null, field: null, value: null, suggestion: null, message: '', params: {},
};
const emptyGathered = (): Gathered => ({ errors: [], warnings: [], unsure: [], waived: [], gaps: [], byHand: [], against: [], says: [], differences: [], basis: [], readings: [], profileTotal: null });

/** Cells of a demanded column that were not read (not known), or, where they must be filled, are empty (an error). */
function addEmptyCells(mine: Gathered, reading: StoredReading, field: FieldKey, filled: boolean, data: ReviewData): void {
  const { sheet, key } = reading;
  const identities = rowIdentities(sheet.rows);
  const waived = data.judgements.get(key)?.waived ?? [];
  const rows = sheet.rows.map((row, index): [SheetRow, number] => [row, index]).filter(([row]) => !hasLeft(row));
  const unread = rows.filter(([row]) => row.values[field] === undefined);
  if (unread.length > 0) mine.gaps.push({ id: 'values-unread', params: { n: unread.length, total: rows.length, field } });
  if (!filled) return;
  const empty = rows.filter(
    ([row, index]) => row.values[field]?.trim() === '' && !waived.some(({ finding }) => finding.outcome === 'fail' && finding.row === index && finding.field === field),
  );
  for (const [row, index] of empty) mine.errors.push({ document: key, row: index, who: identities[index]!, pupil: row.pupil, field, finding: null });
  if (empty.length > 0) mine.byHand.push({ id: 'empty', params: { field, n: empty.length, total: rows.length } });
}

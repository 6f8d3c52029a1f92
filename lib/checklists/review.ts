import { markOf, type Finding } from '../records/finding.ts';
import type { FieldKey, Reason, SheetRow } from '../records/sheet.ts';
import { rowIdentities, type StoredReading } from '../records/stored-reading.ts';
import type { Waiver } from '../records/waiver.ts';
import { hasLeft } from '../records/left-pupil.ts';
import { columnsFor, gapsOf, oldestOf, sourceOf } from './coverage.ts';
import { changesBetween, fingerprintOf, snapshotOf, type Change } from './fingerprint.ts';
import type { Checklist, Item } from './item.ts';
import { checklists } from './lists.ts';
import { profileCoverage } from './profiles.ts';
import { inScope, scopeKey, termsOf, type ReviewData } from './scope.ts';
import { checklistVersion, tickKey, type Tick } from './tick.ts';

/** How an item stands; only the last three are closed. */
export const itemStatuses = ['loi', 'moLai', 'canXem', 'chuaTich', 'chuaXacDinh', 'dat', 'boQua', 'khongApDung'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

export type Verdict = 'san-sang' | 'chua-san-sang' | 'chua-xac-dinh';

/** A place to go to. `finding` is null for an empty cell that the item itself demands. */
export interface ReviewPlace {
  document: string;
  row: number | null;
  who: string | null;
  pupil: string | null;
  field: FieldKey | null;
  finding: Finding | null;
}

export interface ItemState {
  item: Item;
  status: ItemStatus;
  errors: ReviewPlace[];
  warnings: ReviewPlace[];
  /** Places where a rule could not tell. */
  unsure: ReviewPlace[];
  waived: { place: ReviewPlace; waiver: Waiver }[];
  /** What is not known or not done, with the next act. */
  notes: Reason[];
  /** Pupils without an error of those the item is about; null for items about no pupils. */
  count: { good: number; total: number } | null;
  /** When the oldest reading behind it was made. */
  readAt: string | null;
  /** The person may tick (again): by hand, or because places must be looked at. */
  tickable: boolean;
  tick: Tick | null;
  /** The tick was made on the data and the list as they are now. */
  tickHolds: boolean;
  /** What changed since the tick. */
  changes: Change[];
}

export interface Review {
  items: ItemState[];
  verdict: Verdict;
  /** For the verdict line; each is a whole number of things still to do. */
  open: { errorPlaces: number; errorPupils: number; toLook: number; toTick: number; reopened: number; unknown: number };
  waived: number;
}

/** One review: every item of the role's list on the data at hand, and the verdict over them (laws 1, 4, 5). */
export function review(data: ReviewData, ticks: readonly Tick[]): Review {
  const list = checklists[data.scope.role];
  const evidence = gather(list, data);
  const items = list.items
    .map((item) => stateOf(item, evidence, data, ticks.find(({ key }) => key === tickKey(scopeKey(data.scope), item.id)) ?? null))
    .filter((state) => !state.item.yearOnly || data.scope.period === 3 || state.status !== 'khongApDung');
  const count = (...statuses: ItemStatus[]) => items.filter(({ status }) => statuses.includes(status)).length;
  const errors = items.flatMap((state) => state.errors);
  const unknown = items.filter(({ status, notes, unsure }) => status === 'chuaXacDinh' || (status === 'loi' && (notes.length > 0 || unsure.length > 0))).length;
  return {
    items,
    verdict: verdictOf(items),
    open: {
      errorPlaces: errors.length,
      errorPupils: new Set(errors.map(({ pupil, who }) => pupil ?? who)).size,
      toLook: count('canXem'),
      toTick: count('chuaTich'),
      reopened: count('moLai'),
      unknown,
    },
    waived: items.reduce((sum, { waived }) => sum + waived.length, 0),
  };
}

/** Ready only when every item is closed; an item that cannot be told is never closed. */
export function verdictOf(items: readonly Pick<ItemState, 'status'>[]): Verdict {
  const closed: readonly ItemStatus[] = ['dat', 'boQua', 'khongApDung'];
  const open = items.filter(({ status }) => !closed.includes(status));
  if (items.length === 0) return 'chua-xac-dinh';
  if (open.length === 0) return 'san-sang';
  return open.every(({ status }) => status === 'chuaXacDinh') ? 'chua-xac-dinh' : 'chua-san-sang';
}

/** What a person says by ticking (or leaving out) an item now: bound to what they see. */
export function tickFor(state: ItemState, data: ReviewData, act: Tick['act'], reason: string | null): Tick {
  const scope = scopeKey(data.scope);
  const snapshot = snapshotOf(behind(data, state.item), state.item.rests ?? (() => false));
  return {
    key: tickKey(scope, state.item.id),
    scope,
    item: state.item.id,
    act,
    reason,
    at: data.now,
    version: checklistVersion,
    fingerprint: fingerprintOf(snapshot),
    snapshot,
    seen: state.warnings.map(seenPlace),
  };
}

/** A place to look at, named so that it can be known again at the next reading. */
export function seenPlace({ document, who, finding, field }: ReviewPlace): string {
  return [finding?.rule, finding?.message, document, who, field, finding?.value].map((part) => part ?? '').join('§');
}

interface Gathered {
  errors: ReviewPlace[];
  warnings: ReviewPlace[];
  unsure: ReviewPlace[];
  waived: ItemState['waived'];
  gaps: Reason[];
  byHand: Reason[];
  readings: StoredReading[];
  profileTotal: number | null;
}

/** The documents a review of this scope speaks of: those of its list and period. */
function relevant(list: Checklist, data: ReviewData): StoredReading[] {
  const terms = termsOf(data.scope.period);
  return inScope(data).filter(({ sheet }) => list.kinds.includes(sheet.kind) && (sheet.hocKy === null || terms.includes(sheet.hocKy)));
}

function behind(data: ReviewData, item: Item): StoredReading[] {
  return item.rests ? relevant(checklists[data.scope.role], data) : [];
}

/** Hands every finding, every gap and every empty cell to exactly the item it belongs to. */
function gather(list: Checklist, data: ReviewData): Map<string, Gathered> {
  const all = new Map(list.items.map((item) => [item.id, emptyGathered()]));
  const documents = new Set(relevant(list, data));
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
const emptyGathered = (): Gathered => ({ errors: [], warnings: [], unsure: [], waived: [], gaps: [], byHand: [], readings: [], profileTotal: null });

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

function stateOf(item: Item, evidence: Map<string, Gathered>, data: ReviewData, tick: Tick | null): ItemState {
  const { errors, warnings, unsure, waived, gaps, byHand, readings, profileTotal } = evidence.get(item.id)!;
  const rests = item.rests ?? (() => false);
  const based = behind(data, item);
  const reason = item.notFor?.(data.commentOnly) ?? null;
  const concerns = errors.length + warnings.length + unsure.length > 0;
  const applies = concerns || (reason === null && (!item.yearOnly || data.scope.period === 3));

  const unchanged = tick !== null && tick.fingerprint === fingerprintOf(snapshotOf(based, rests));
  const changes = tick && !unchanged ? changesBetween(tick.snapshot, based, rests) : [];
  const otherVersion = tick !== null && tick.version !== checklistVersion;
  const newPlaces = tick !== null && warnings.some((place) => !tick.seen.includes(seenPlace(place)));
  const holds = unchanged && !otherVersion && !newPlaces;
  const tickable = item.kind !== 'auto' || warnings.length > 0 || byHand.some(({ id }) => id === 'by-hand');

  const status = ((): ItemStatus => {
    if (!applies) return 'khongApDung';
    if (errors.length > 0) return 'loi';
    if (gaps.length > 0 || unsure.length > 0) return 'chuaXacDinh';
    if (!tickable) return 'dat';
    if (tick === null) return warnings.length > 0 ? 'canXem' : 'chuaTich';
    if (!holds) return 'moLai';
    return tick.act === 'skipped' ? 'boQua' : 'dat';
  })();
  const pupils = readings.length > 0 ? (profileTotal ?? Math.max(...readings.map(({ sheet }) => sheet.rows.filter((row) => !hasLeft(row)).length))) : null;
  const bad = new Set(errors.filter(({ row }) => row !== null).map(({ pupil, who }) => pupil ?? who)).size;
  return {
    item,
    status,
    errors,
    warnings,
    unsure,
    waived,
    notes: applies
      ? [...unique(gaps), ...unique(byHand), ...(otherVersion ? [{ id: 'other-version' }] : []), ...(newPlaces && tick ? [{ id: 'new-places' }] : [])]
      : reason ? [reason] : [],
    count: pupils === null ? null : { good: Math.max(0, pupils - bad), total: pupils },
    readAt: oldestOf(readings),
    tickable: applies && tickable,
    tick,
    tickHolds: tick !== null && holds,
    changes,
  };
}

const unique = (notes: readonly Reason[]): Reason[] => [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];

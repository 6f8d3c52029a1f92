import type { Reason } from '../records/sheet.ts';
import type { Waiver } from '../records/waiver.ts';
import { hasLeft } from '../records/left-pupil.ts';
import { oldestOf } from './coverage.ts';
import { behind, gather, type Gathered, type ReviewPlace } from './evidence.ts';
import { changesBetween, fingerprintOf, snapshotOf, type Change, type Snapshot } from './fingerprint.ts';
import { frozenBooks } from './frozen-item.ts';
import type { Checklist, Item } from './item.ts';
import { checklistOf } from './lists.ts';
import { scopeKey, type ReviewData } from './scope.ts';
import { checklistVersion, signedItem, tickKey, type Tick } from './tick.ts';

export type { ReviewPlace } from './evidence.ts';

/** How an item stands; only the last three are closed. */
export const itemStatuses = ['loi', 'moLai', 'canXem', 'chuaTich', 'chuaXacDinh', 'dat', 'boQua', 'khongApDung'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

export type Verdict = 'san-sang' | 'chua-san-sang' | 'chua-xac-dinh';

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
  /** What speaks against it beside its places: while there is any it is an error. */
  against: Reason[];
  /** Good to know. */
  says: Reason[];
  /** Pupils without an error of those the item is about; null for items about no pupils. */
  count: { good: number; total: number } | null;
  /** When the oldest reading behind it was made. */
  readAt: string | null;
  /** The person may tick (again): by hand, or because places must be looked at. */
  tickable: boolean;
  tick: Tick | null;
  /** The tick was made on the data and the list as they are now. */
  tickHolds: boolean;
  /** What changed since the tick, or since a book was frozen. */
  changes: Change[];
}

export interface Review {
  items: ItemState[];
  verdict: Verdict;
  /** For the verdict line; each is a whole number of things still to do. */
  open: { errorPlaces: number; errorPupils: number; toLook: number; toTick: number; reopened: number; unknown: number };
  waived: number;
  /** Said of items that are on the list no more (another school pack): kept, and shown. */
  gone: Tick[];
}

/** One review: every item of the role's list on the data at hand, and the verdict over them (laws 1, 4, 5). */
export function review(data: ReviewData, ticks: readonly Tick[]): Review {
  const list = checklistOf(data.scope.role, data.schoolItems);
  const evidence = gather(list, data);
  const scope = scopeKey(data.scope);
  const items = list.items
    .map((item) => stateOf(item, list, evidence.get(item.id)!, data, ticks.find(({ key }) => key === tickKey(scope, item.id)) ?? null))
    .filter(({ item, status }) => status !== 'khongApDung' || !(item.id === frozenBooks.id || (item.yearOnly && data.scope.period !== 3)));
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
    gone: ticks.filter((tick) => tick.scope === scope && tick.item !== signedItem && !list.items.some(({ id }) => id === tick.item)),
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
  const snapshot = seenBy(state.item, checklistOf(data.scope.role, data.schoolItems), data, state.item.look?.(data).basis ?? []);
  return {
    key: tickKey(scope, state.item.id),
    scope,
    item: state.item.id,
    act,
    reason,
    at: data.now,
    version: checklistVersion,
    wording: wordingOf(state.item),
    fingerprint: fingerprintOf(snapshot),
    snapshot,
    seen: state.warnings.map(seenPlace),
  };
}

/** The values a person sees behind an item. */
function seenBy(item: Item, list: Checklist, data: ReviewData, beside: Snapshot['documents']): Snapshot {
  return { documents: [...snapshotOf(behind(list, data, item), item.rests ?? (() => false)).documents, ...beside] };
}

/** A person says yes to words; those of the school's items are not ours to number. */
const wordingOf = (item: Item): string | null => (item.ofSchool ? item.title.vi.normalize('NFC').trim() : null);

/** A place to look at, named so that it can be known again at the next reading. */
export function seenPlace({ document, who, finding, field }: ReviewPlace): string {
  return [finding?.rule, finding?.message, document, who, field, finding?.value].map((part) => part ?? '').join('§');
}

function stateOf(item: Item, list: Checklist, evidence: Gathered, data: ReviewData, tick: Tick | null): ItemState {
  const { errors, warnings, unsure, waived, gaps, byHand, against, says, differences, basis, readings, profileTotal } = evidence;
  const rests = item.rests ?? (() => false);
  const based = behind(list, data, item);
  const nothingFrozen = item.id === frozenBooks.id && says.length + gaps.length === 0;
  const reason = item.notFor?.(data.commentOnly) ?? null;
  const concerns = errors.length + warnings.length + unsure.length > 0;
  const applies = !nothingFrozen && (concerns || (reason === null && (!item.yearOnly || data.scope.period === 3)));

  const unchanged = tick !== null && tick.fingerprint === fingerprintOf(seenBy(item, list, data, basis));
  const changes = tick && !unchanged ? changesBetween(tick.snapshot, based, rests, basis) : [];
  const otherVersion = tick !== null && tick.version !== checklistVersion;
  const otherWords = tick !== null && tick.wording !== wordingOf(item);
  const newPlaces = tick !== null && warnings.some((place) => !tick.seen.includes(seenPlace(place)));
  const holds = unchanged && !otherVersion && !otherWords && !newPlaces;
  const tickable = item.kind !== 'auto' || warnings.length > 0 || byHand.some(({ id }) => toLookAt.includes(id));

  const leftOut = item.maySkip === true && tick?.act === 'skipped' && holds;

  const status = ((): ItemStatus => {
    if (!applies) return 'khongApDung';
    // What speaks against an item may be left out with a reason where the item may; a wrong value in a book may not.
    if (errors.length > 0 || (against.length > 0 && !leftOut)) return 'loi';
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
      ? [
          ...unique(gaps), ...unique(byHand), ...(otherVersion ? [{ id: 'other-version' }] : []),
          ...(otherWords ? [{ id: 'other-words', params: { before: tick.wording ?? '' } }] : []), ...(newPlaces ? [{ id: 'new-places' }] : []),
        ]
      : reason ? [reason] : [],
    against: applies ? unique(against) : [],
    says: applies ? unique(says) : [],
    count: pupils === null ? null : { good: Math.max(0, pupils - bad), total: pupils },
    readAt: oldestOf(readings),
    tickable: applies && tickable,
    tick,
    tickHolds: tick !== null && holds,
    changes: [...differences, ...changes],
  };
}

/** Notes of what Soát has not seen and a person may answer for; the others of `byHand` are mended by nobody's tick. */
const toLookAt: readonly string[] = ['by-hand', 'books-unread'];

const unique = (notes: readonly Reason[]): Reason[] => [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];

import type { Sheet, SheetRow } from '../records/sheet.ts';
import { rowIdentities, type StoredReading } from '../records/stored-reading.ts';
import type { Role } from '../school/roles.ts';
import { pupilFinder } from './coverage.ts';
import { review, type ItemState } from './review.ts';
import { inScope, type Period, type ReviewData, type Scope } from './scope.ts';
import { periodIn, subjectsIn, type Today } from './scopes.ts';
import type { Tick } from './tick.ts';

/** How what is about to be signed for one pupil stands against what the person reviewed. */
export const signingStates = ['daDoi', 'chuaXacDinh', 'chuaRaSoat', 'daRaSoat'] as const;
export type SigningState = (typeof signingStates)[number];

export interface SigningRow {
  row: number;
  pupil: string | null;
  state: SigningState;
  /** The period that was reviewed; null when none was. */
  period: Period | null;
  /** The items that keep it from "đã rà soát". */
  items: string[];
}

/**
 * For each pupil of a signing list whether the data behind the signature were reviewed in this browser and are unchanged.
 * `data` and `ticks` are those of what is signed: the homeroom teacher's class, a subject teacher's subject. Reviewed is
 * only what every item of the list says so of, for this pupil; what another pupil lacks is not this one's affair.
 */
export function signingRows(sheet: Sheet, data: ReviewData | null, ticks: readonly Tick[]): SigningRow[] {
  const known = data === null ? null : prepare(data, ticks);
  return sheet.rows.map((record, row) => {
    const pupil = { row, pupil: record.pupil, period: data?.scope.period ?? null };
    if (known === null || !known.ticked) return { ...pupil, state: 'chuaRaSoat', items: [] };
    const identities = known.identitiesOf(record);
    // A pupil whom none of the pages behind the review shows was not seen by it.
    if (identities === null) return { ...pupil, state: 'chuaXacDinh', items: [] };
    const states = known.items.map((item) => ({ id: item.item.id, state: stateFor(item, identities) }));
    const worst = signingStates.find((state) => states.some((one) => one.state === state)) ?? 'chuaXacDinh';
    return { ...pupil, state: worst, items: states.filter(({ state }) => state === worst && state !== 'daRaSoat').map(({ id }) => id) };
  });
}

/** How many pupils of the list stand in each state. */
export function countSigningRows(rows: readonly SigningRow[]): Record<SigningState, number> {
  return Object.fromEntries(signingStates.map((state) => [state, rows.filter((row) => row.state === state).length])) as Record<SigningState, number>;
}

type Who = (document: string, who: string | null) => boolean;

function prepare(data: ReviewData, ticks: readonly Tick[]) {
  const { items } = review(data, ticks);
  const readings = inScope(data).filter(({ sheet }) => sheet.kind !== 'signing');
  const finders = readings.map(({ key, sheet }) => ({ key, find: pupilFinder(sheet.rows), identities: rowIdentities(sheet.rows) }));
  return {
    ticked: items.some(({ tick }) => tick?.act === 'done'),
    items,
    identitiesOf(record: SheetRow): Who | null {
      const mine = new Map(finders.flatMap(({ key, find, identities }) => (find(record) >= 0 ? [[key, identities[find(record)]!] as const] : [])));
      if (mine.size === 0) return null;
      const anywhere = new Set(mine.values());
      // A document that is gone or lost this pupil's row is known by the identity the others give.
      return (document, who) => who === null || mine.get(document) === who || (!mine.has(document) && (anywhere.has(who) || who === record.maHocSinh));
    },
  };
}

/** How one item stands for one pupil: what speaks only of others does not count. */
function stateFor({ status, errors, unsure, warnings, changes, notes, against, tick, tickHolds, tickable }: ItemState, isMine: Who): SigningState {
  const mine = (places: ItemState['errors']) => places.some(({ document, who }) => isMine(document, who));
  if (changes.some(({ document, who }) => isMine(document, who))) return 'daDoi';
  switch (status) {
    case 'dat':
    case 'boQua':
    case 'khongApDung':
      return 'daRaSoat';
    case 'loi':
      if (mine(errors) || (against.length > 0 && changes.length === 0)) return 'chuaRaSoat';
      if (notes.some(({ id }) => id !== 'empty') || mine(unsure)) return 'chuaXacDinh';
      return tickable && tick === null ? 'chuaRaSoat' : 'daRaSoat';
    case 'chuaXacDinh':
      return notes.length > 0 || mine(unsure) || tickable ? 'chuaXacDinh' : 'daRaSoat';
    case 'canXem':
      return mine(warnings) ? 'chuaRaSoat' : 'daRaSoat';
    case 'moLai':
      // Reopened by what changed for others; a new list, new words or new places concern everyone.
      return changes.length > 0 && notes.length === 0 && !tickHolds ? 'daRaSoat' : 'chuaRaSoat';
    case 'chuaTich':
      return 'chuaRaSoat';
  }
}

/** What a signing list is reviewed by, for a role: the class's list for who answers for the class, the subjects' for a subject teacher. */
export function signingScopes(sheet: Sheet, role: Role, readings: readonly StoredReading[], today: Today): Scope[] | null {
  const { platform, namHoc, lop, mon } = sheet;
  if (lop === null || role === 'totruong' || role === 'qt') return null;
  const period = sheet.hocKy ?? periodIn(readings, sheet, today);
  if (role !== 'gvbm') return [{ role: 'gvcn', platform, namHoc, lop, mon: null, period }];
  return subjectsIn(readings, 'gvbm')
    .filter((subject) => subject.platform === platform && subject.namHoc === namHoc && subject.lop === lop && (mon === null || subject.mon === mon))
    .map((subject) => ({ ...subject, role, period }));
}

/** The rows of several reviews as one: each pupil stands as in the worst of them. No review at all is none. */
export function worstRows(sheet: Sheet, reviews: readonly (readonly SigningRow[])[]): SigningRow[] {
  const first = reviews[0] ?? signingRows(sheet, null, []);
  return first.map((one, row) => {
    const all = [one, ...reviews.slice(1).flatMap((rows) => rows[row] ?? [])];
    const state = signingStates.find((each) => all.some((other) => other.state === each))!;
    return { ...one, state, items: [...new Set(all.filter((other) => other.state === state).flatMap(({ items }) => items))] };
  });
}

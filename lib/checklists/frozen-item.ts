import type { Reason } from '../records/sheet.ts';
import { gapsOf } from './coverage.ts';
import { differencesFrom, freezable, freezeInForce, type Difference, type Freeze } from './freeze.ts';
import type { Item } from './item.ts';
import { lockNotHeld, type Lock } from './locks.ts';
import { inScope, termsOf, type ReviewData } from './scope.ts';

/** One frozen book of a scope, and how it stands against what is read now. */
export interface FrozenBook {
  freeze: Freeze;
  /** Values that are not as they were, with the record that explains each; those that cannot be read now are left out. */
  differences: Difference[];
  /** Values of the frozen book that are not read any more: they may stand there, or not. */
  unread: number;
}

/** The frozen books that a review of this scope speaks of, by document. */
export function frozenBooksOf(data: ReviewData): FrozenBook[] {
  const readings = new Map(inScope(data).map((reading) => [reading.key, reading]));
  const documents = [...new Set(data.freezes.map(({ document }) => document))].filter((document) => isConcerned(document, data)).sort();
  return documents.flatMap((document) => {
    const freeze = freezeInForce(data.freezes, document);
    if (!freeze) return [];
    const all = differencesFrom(freeze, readings.get(document) ?? null, data.corrections);
    return { freeze, differences: all.filter(({ after }) => after !== null), unread: all.filter(({ after, explained }) => after === null && !explained).length };
  });
}

/** A book of a scope as the person sees it: frozen or not, and whether it may be frozen now. */
export interface BookState extends Partial<FrozenBook> {
  document: string;
  /** What keeps it from being frozen: it must have been read whole and lately. */
  gaps: Reason[];
  /** The day of locking that has passed over it while no freeze is in force. */
  missed: Lock | null;
}

/** The books of a scope that can be frozen, and those that were. */
export function booksOf(data: ReviewData): BookState[] {
  const frozen = new Map(frozenBooksOf(data).map((book) => [book.freeze.document, book]));
  const readings = inScope(data).filter(({ key }) => isConcerned(key, data));
  const documents = [...new Set([...readings.map(({ key }) => key), ...frozen.keys()])].sort();
  return documents.map((document) => {
    const reading = readings.find(({ key }) => key === document);
    return { document, ...frozen.get(document), gaps: reading ? gapsOf(reading, data) : [], missed: reading && !frozen.has(document) ? lockNotHeld(reading, data.freezes, data.locks, data.now) : null };
  });
}

/** Whether a stored document belongs to the scope; told by its key, because it may not be read any more. */
function isConcerned(document: string, { scope }: ReviewData): boolean {
  const [platform, kind, namHoc, lop, mon, term] = document.split('|');
  const is = (part: string | undefined, wanted: string | null) => (part ?? '') === (wanted ?? '');
  return (
    is(platform, scope.platform) && is(namHoc, scope.namHoc) && freezable.has(kind ?? '') &&
    (scope.lop === null || is(lop, scope.lop)) &&
    (scope.mon === null || (kind === 'gradebook' && is(mon, scope.mon))) &&
    (term === '' || termsOf(scope.period).map(String).includes(term ?? ''))
  );
}

/**
 * Books that were frozen stand as they were, or a closed correction record says why not (S2:239–251). Without a frozen book
 * it is not asked, unless the day of locking has passed: then nobody can say what was changed since.
 */
export const frozenBooks: Item = {
  id: 'CHOT-1',
  kind: 'auto',
  source: 'S2:239, 251',
  title: { vi: 'Sổ đã chốt không đổi, hoặc đã có biên bản', en: 'Frozen books are unchanged, or a correction record says why' },
  look(data) {
    const books = frozenBooksOf(data);
    const open = books.flatMap(({ differences }) => differences.filter(({ explained }) => !explained));
    const without = open.filter(({ record }) => record === null).length;
    const missed = booksOf(data).flatMap(({ document, missed }): Reason[] => (missed ? [{ id: 'lock-not-frozen', params: { document, date: missed.due } }] : []));
    const unread = books.reduce((sum, book) => sum + book.unread, 0);
    const broken = data.brokenFreezes.filter((document) => document === null || isConcerned(document, data)).length;
    const note = (id: string, n: number): Reason[] => (n > 0 ? [{ id, params: { n } }] : []);
    return {
      says: books.map(({ freeze }) => ({ id: 'frozen', params: { document: freeze.document, date: freeze.at } })),
      against: [...note('needs-record', without), ...note('record-open', open.length - without)],
      gaps: [...missed, ...note('frozen-unread', unread), ...note('frozen-broken', broken)],
      changes: open,
    };
  },
};

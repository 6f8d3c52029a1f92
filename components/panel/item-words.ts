import type { ItemState } from '../../lib/checklists/review.ts';
import { describeNote, namesNote } from '../../lib/checklists/notes.ts';
import type { Language, Words } from '../../lib/records/words.ts';
import { words } from './signing.words.ts';

type Say = (words: Words, params?: Record<string, string | number>) => string;

export interface ItemLines {
  line: string;
  notes: string[];
  /** Notes that name pupils: only when the item is opened, and never in print. */
  names: string[];
}

/** How an item stands, and what is to be done; what is not known says so in the first line already. */
export function linesOf(state: ItemState, say: Say, time: (iso: string) => string, language: Language): ItemLines {
  const describe = (named: boolean) => [...state.against, ...state.notes, ...state.says].filter(({ id }) => (id === namesNote) === named).map((note) => describeNote(note, language));
  const [notes, names] = [describe(false), describe(true)];
  if (state.status === 'loi' && state.errors.length === 0) return { line: notes[0] ?? '', notes: notes.slice(1), names };
  if (state.status === 'khongApDung') return { line: [say(words.notFor), ...notes].join(': '), notes: [], names };
  if (state.status === 'chuaXacDinh' && state.unsure.length === 0 && notes.length > 0) return { line: notes[0]!, notes: notes.slice(1), names };
  return { line: lineOf(state, say, time), notes, names };
}

/** How an item stands, in one line: "lỗi ở 3/45 học sinh", "45/45, đọc 08:12", "chưa tích". */
function lineOf(state: ItemState, say: Say, time: (iso: string) => string): string {
  const { status, count, errors, tick, readAt } = state;
  const counted = count !== null && readAt !== null ? say(words.counted, { good: count.good, total: count.total, time: time(readAt) }) : null;
  switch (status) {
    case 'loi': {
      const bad = count === null ? 0 : count.total - count.good;
      return bad > 0 ? say(words.errorsOf, { bad, total: count!.total }) : say(words.errorsHere, { n: errors.length });
    }
    case 'canXem':
      return say(words.lookHere, { n: state.warnings.length });
    case 'chuaXacDinh':
      return state.unsure.length > 0 ? say(words.unsureHere, { n: state.unsure.length }) : say(words.notDetermined);
    case 'moLai':
      return state.changes.length > 0 ? say(words.reopenedHere, { n: state.changes.length }) : say(words.reopenedOther);
    case 'chuaTich':
      return say(words.notTicked);
    case 'boQua':
      return say(words.skipped, { reason: tick?.reason ?? '' });
    case 'khongApDung':
      return say(words.notFor);
    case 'dat':
      return [counted, tick && state.tickable && say(words.ticked, { time: time(tick.at) })].filter(Boolean).join(' · ');
  }
}

/** What a person says by ticking an item that Soát tells by itself. */
export function tickWords(state: ItemState, say: Say): string {
  if (state.warnings.length > 0) return say(words.lookedAt, { n: state.warnings.length });
  return say(words.lookedByHand);
}

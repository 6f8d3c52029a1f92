import { isSyllable, syllablesOf } from './syllables.ts';
import { capitaliseWords, cleanText, isAllCapitals, isComposed } from './text.ts';

export type HamletFault =
  | 'missing-name' | 'needs-word' | 'abbreviation' | 'drop-word' | 'word-form' | 'capital' | 'spaces' | 'composed' | 'other-word' | 'foreign';

export interface HamletReading {
  fault: HamletFault | null;
  /** The value the rule wants, where it is certain. */
  suggestion: string | null;
}

export interface HamletOptions {
  /** "Đông 2" has two tiếng and "3" has one. */
  digitCountsAsTieng: boolean;
  /** What to do with xóm, tổ dân phố and the like: keep the word, or ask to drop it where two tiếng or more are left. */
  otherWords: 'keep' | 'drop';
}
export const hamletDefaults: HamletOptions = { digitCountsAsTieng: true, otherWords: 'keep' };

/** Longest first, so that "khu phố" is not taken for "khu". */
const words = (
  'thôn|thon|xóm|ấp|bản|buôn|làng|khóm|khu phố|khối phố|khu|khối|tổ dân phố|tdp|tổ|đội|phum|sóc|tiểu khu|plei|plây|bon|kon'
).split('|').sort((a, b) => b.length - a.length).join('|');
const prefixed = new RegExp(`^(${words})(?=\\s|$)`, 'iu');
const abbreviated = /(?:^|\s)\p{L}{1,3}\.|\p{L}\.\p{L}/u;

/**
 * Reads the name of a hamlet by the agreement of S0:24: a name of one tiếng takes the word "Thôn" ("Thôn Phu"), a longer
 * one stands without it ("Hướng Nghĩa"). `value` is not cleaned yet: how it is typed is part of the verdict.
 */
export function readHamlet(value: string, options: HamletOptions = hamletDefaults): HamletReading {
  const clean = cleanText(value).replace(/[\s.,;]+$/u, '');
  const word = prefixed.exec(clean)?.[1] ?? '';
  const core = clean.slice(word.length).trim();
  const isThon = /^th[oô]n$/iu.test(word);
  const name = capitalised(core);
  if (syllablesOf(core).length === 0) return { fault: 'missing-name', suggestion: null };
  if (abbreviated.test(clean)) return { fault: 'abbreviation', suggestion: null };
  const count = Math.max(1, syllablesOf(core).filter((part) => options.digitCountsAsTieng || /\p{L}/u.test(part)).length);

  if (word !== '' && !isThon) {
    return options.otherWords === 'drop' && count > 1 ? { fault: 'drop-word', suggestion: name } : { fault: 'other-word', suggestion: null };
  }
  if (count === 1 && word === '') {
    return isForeign(core) ? { fault: 'foreign', suggestion: null } : { fault: 'needs-word', suggestion: `Thôn ${name}` };
  }
  if (count > 1 && isThon) return { fault: 'drop-word', suggestion: name };

  const right = isThon ? `Thôn ${name}` : name;
  if (isThon && word !== 'Thôn' && word !== 'thôn') return { fault: 'word-form', suggestion: right };
  if (name !== core) return { fault: 'capital', suggestion: right };
  if (!isComposed(value)) return { fault: 'composed', suggestion: right };
  return value === clean ? { fault: null, suggestion: null } : { fault: 'spaces', suggestion: right };
}

/** A name of one token that is no Vietnamese syllable ("Pleiku", "Kbang"): written from another language. */
const isForeign = (core: string): boolean => !/\d/.test(core) && !isSyllable(core);

/** All small or all capitals are written anew; otherwise only a small first letter is mended. */
function capitalised(core: string): string {
  if (core === core.toLowerCase() || isAllCapitals(core)) return capitaliseWords(core);
  return core.charAt(0).toUpperCase() + core.slice(1);
}

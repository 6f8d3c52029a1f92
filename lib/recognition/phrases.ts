import type { Aliases } from '../records/labels.ts';
import { memo } from './memo.ts';

/** Marks that change how text is laid out but not what it says; a page may use them to disguise a label. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
/** No label worth reading is longer. */
const longest = 200;

/** Text as a teacher sees it: composed, one space where the page has many, trimmed. */
export function tidy(text: string): string {
  return untidy.test(text) ? tidied(text) : text;
}
/** Most texts of a page are tidy already. */
const untidy = /^\s|\s$|\s\s|[\t\n\v\f\r\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff\u00ad]/;

function tidied(text: string): string {
  return text.replace(invisible, '').replace(/[\s\u00a0]+/g, ' ').trim();
}

/** For comparing: without marks, in lower case, words and numbers apart by one space. "ĐĐGtx 1 *" → "ddgtx 1". */
export const fold = memo((text) =>
  tidy(text.slice(0, longest))
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$1$2 ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim(),
);

/** One understood part of a label. `number` carries its digits as key. */
export interface Phrase {
  role: string;
  key: string;
}

export type Lexicon = Map<string, Phrase>;

/** Builds a lexicon; of two meanings of the same words the earlier table's stands. */
export function lexicon(tables: readonly (readonly [role: string, aliases: Aliases | string])[]): Lexicon {
  const result: Lexicon = new Map();
  for (const [role, aliases] of tables) {
    for (const [key, words] of typeof aliases === 'string' ? [['', aliases] as const] : Object.entries(aliases)) {
      for (const alias of words.split('|')) {
        const compact = alias.replaceAll(' ', '');
        if (!result.has(compact)) result.set(compact, { role, key });
      }
    }
  }
  return result;
}

const mostWords = 14;

/** Reads folded words by the lexicon, the longest alias first; null when a word is not understood. */
export function parse(folded: string, words: Lexicon): Phrase[] | null {
  const tokens = folded.split(' ');
  const found: Phrase[] = [];
  if (folded === '' || tokens.length > 40) return folded === '' ? found : null;
  for (let at = 0; at < tokens.length; ) {
    let taken = 0;
    for (let length = Math.min(mostWords, tokens.length - at); length > 0; length--) {
      const joined = tokens.slice(at, at + length).join('');
      // "ĐTBmhkII", "HKI": the semester written on to the word in Roman numbers.
      const roman = words.has(joined) ? null : /^(.+?)(i{1,2})$/.exec(joined);
      const phrase = words.get(roman?.[1] ?? joined);
      if (!phrase || (roman && phrase.role === 'subject')) continue;
      found.push(phrase);
      if (roman) found.push({ role: 'period', key: String(roman[2]?.length) });
      taken = length;
      break;
    }
    const token = tokens[at] ?? '';
    if (taken === 0) {
      if (!/^\d+$/.test(token)) return null;
      found.push({ role: 'number', key: String(Number(token)) });
      taken = 1;
    }
    at += taken;
  }
  return found;
}

/** The label as it stands, then without what stands in brackets ("Họ và tên (có dấu)"). */
export function parseLabel(text: string, words: Lexicon): readonly Phrase[] | null {
  let said = parsed.get(words);
  if (!said) parsed.set(words, (said = memo((label) => ({ phrases: parseOne(label, words) }))));
  return said(text).phrases;
}
const parsed = new WeakMap<Lexicon, (text: string) => { phrases: Phrase[] | null }>();

function parseOne(text: string, words: Lexicon): Phrase[] | null {
  const whole = fold(text);
  const found = parse(whole, words);
  if (found) return found;
  const bare = fold(text.slice(0, longest).replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' '));
  return bare !== whole && bare !== '' ? parse(bare, words) : null;
}

import { isSyllable, syllablesOf } from './syllables.ts';
import { capitaliseWords, cleanText, foldAccents, isAllCapitals } from './text.ts';

export type NameFault = 'empty' | 'digits' | 'characters' | 'apostrophe' | 'one-word' | 'case' | 'capital-inside' | 'small-word' | 'spaces' | 'long' | 'unusual';

export interface NameReading {
  fault: NameFault | null;
  /** Only what typing alone can have spoiled; a name itself must equal the birth certificate. */
  suggestion: string | null;
}

/** Reads a person's full name. The first fault in the order of weight is given. */
export function readName(value: string): NameReading {
  const clean = cleanText(value);
  const words = syllablesOf(clean);
  if (words.length === 0) return { fault: 'empty', suggestion: null };
  if (/\p{N}/u.test(clean)) return { fault: 'digits', suggestion: null };
  if (/[^\p{L}\p{M} '’‘´`-]/u.test(clean)) return { fault: 'characters', suggestion: null };
  const plain = clean.replace(/[’‘´`]/g, "'");
  const proper = capitaliseWords(plain);
  // A script without capitals has none to mend.
  if (proper !== plain) {
    if (isAllCapitals(plain) || plain === plain.toLowerCase()) return { fault: 'case', suggestion: proper };
    if (words.some((word) => /(?<=[\p{L}\p{M}])\p{Lu}/u.test(word))) return { fault: 'capital-inside', suggestion: proper };
    if (words.some((word) => /^\p{Ll}/u.test(word) && isSyllable(word))) return { fault: 'small-word', suggestion: proper };
  }
  if (plain !== clean) return { fault: 'apostrophe', suggestion: plain };
  if (words.length === 1) return { fault: 'one-word', suggestion: null };
  if (value !== clean && value.replace(/ {2,}/g, ' ').trim() === clean) return { fault: 'spaces', suggestion: clean };
  if (words.length > 6) return { fault: 'long', suggestion: null };
  return words.every((word) => isSyllable(word)) ? { fault: null, suggestion: null } : { fault: 'unusual', suggestion: null };
}

/** The family name: the first word. */
export const surnameOf = (name: string): string => syllablesOf(cleanText(name))[0] ?? '';

/** A parent's field that says that there is none to name ("đã mất", "không có", "không rõ"). */
export const saysNone = (value: string): boolean =>
  /^\(?(?:bo|cha|me)? ?(?:da (?:mat|chet|qua doi)|mat|khong|khong co|khong ro|khong biet|chua ro|khong xac dinh|khong khai|liet si)\)?$/.test(foldAccents(value));

/** A name with a note in brackets behind it ("Nguyễn Văn A (đã mất)") without the note. */
export const withoutNote = (value: string): string => value.replace(/\s*\([^()]*\)\s*$/u, '');

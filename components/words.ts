import { createContext, useContext } from 'react';
import { fill, type Language, type Words } from '../lib/records/words.ts';

/** The language of the interface; Vietnamese unless the user chose otherwise. */
export const LanguageContext = createContext<Language>('vi');

/**
 * The way a component says something: `const say = useWords(); say(words.save)`, `say(words.missing, { n: 3 })`.
 * Each screen keeps its words in a `*.words.ts` beside it, typed so that neither language can be forgotten.
 */
export function useWords(): (words: Words, params?: Record<string, string | number>) => string {
  const language = useContext(LanguageContext);
  return (words, params) => fill(words[language], params);
}

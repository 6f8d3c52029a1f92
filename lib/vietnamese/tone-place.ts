import { isSyllable } from './syllables.ts';

const tones = /[\u0300\u0301\u0303\u0309\u0323]/;
const marked = 'âăêôơư';

interface Letter {
  base: string;
  tone: string;
}

/**
 * Looks for a tone on a wrong letter. Gives the words with the tone where it belongs, or null when every tone
 * stands where one of the two styles puts it ("hòa", "hoà"). Words that are no Vietnamese syllable are left alone.
 */
export function mendTonePlaces(text: string): string | null {
  const mended = text.normalize('NFC').replace(/[\p{L}\p{M}]+/gu, (word) => mendWord(word) ?? word);
  return mended === text.normalize('NFC') ? null : mended;
}

function mendWord(word: string): string | null {
  if (!tones.test(word.normalize('NFD'))) return null;
  const letters = lettersOf(word);
  const at = letters.findIndex((letter) => letter.tone !== '');
  if (at < 0 || letters.filter((letter) => letter.tone !== '').length > 1) return null;
  const bare = letters.map((letter) => letter.base).join('');
  if (!isSyllable(bare)) return null;
  const places = tonePlaces(bare.toLowerCase());
  const place = places[0];
  if (place === undefined || places.includes(at)) return null;
  const tone = letters[at]?.tone ?? '';
  return letters.map((letter, index) => (index === place ? letter.base + tone : letter.base)).join('').normalize('NFC');
}

/** Letters with their own marks (â, ơ) but the tone apart. */
function lettersOf(word: string): Letter[] {
  return (word.normalize('NFD').match(/\P{M}\p{M}*/gu) ?? []).map((cluster) => {
    const tone = [...cluster].find((char) => tones.test(char)) ?? '';
    return { base: cluster.replace(tone, '').normalize('NFC'), tone };
  });
}

/** The letter positions at which a tone may stand; the first is where both styles, or the older one, put it. */
function tonePlaces(bare: string): number[] {
  const onset = /^(?:qu|gi)(?=[aeiouyăâêôơư])/.test(bare) ? 2 : 0;
  const vowels: number[] = [];
  for (let at = onset; at < bare.length; at += 1) if ('aeiouy'.includes(bare[at] ?? '') || marked.includes(bare[at] ?? '')) vowels.push(at);
  const [first, second] = vowels;
  const last = vowels.at(-1);
  if (first === undefined || last === undefined) return [];
  const special = vowels.filter((at) => marked.includes(bare[at] ?? '')).at(-1);
  if (special !== undefined) return [special];
  if (second === undefined) return [first];
  if (vowels.length > 2 || last < bare.length - 1) return [second];
  return ['oa', 'oe', 'uy'].includes(bare.slice(first)) ? [first, second] : [first];
}

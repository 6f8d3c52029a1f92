/** Letters of other alphabets that look like ours; what is not listed has no certain counterpart. */
const counterparts: Readonly<Record<string, string>> = {
  Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ',
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', У: 'Y', І: 'I', Ѕ: 'S',
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y', і: 'i', ѕ: 's', һ: 'h',
  Α: 'A', Β: 'B', Ε: 'E', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X', ο: 'o', ν: 'v',
};
const foreign = /[ÐðƉɖ\p{Script=Cyrillic}\p{Script=Greek}]/gu;

/** The characters of other alphabets in a text, in their order. µ (U+00B5) is Greek by script but an old font's à. */
export const lookAlikesIn = (text: string): string[] => (text.normalize('NFC').match(foreign) ?? []).filter((char) => char !== 'µ');

/** The text with every look-alike replaced; null when one of them has no certain counterpart, or there is none. */
export function mendLookAlikes(text: string): string | null {
  const found = lookAlikesIn(text);
  if (found.length === 0 || found.some((char) => counterparts[char] === undefined)) return null;
  return text.normalize('NFC').replace(foreign, (char) => counterparts[char] ?? char).normalize('NFC');
}

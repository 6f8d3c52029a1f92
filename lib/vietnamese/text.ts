/** Spaces that look like one and are none of U+0020: tab, line ends, no-break and typographic spaces. */
const oddSpaces = /[\t\n\v\f\r\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;
/** Characters nobody sees: zero-width, direction marks, soft hyphen, byte order mark. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** Whether the text holds a character that looks like a space or like nothing. A plain double space is not one. */
export const hasInvisible = (text: string): boolean => text.search(oddSpaces) >= 0 || text.search(invisible) >= 0;

/** Whether the text is in the composed form (NFC), in which every platform compares. */
export const isComposed = (text: string): boolean => text === text.normalize('NFC');

/** The text as it should have been typed: NFC, plain single spaces, nothing invisible, no space at the ends. */
export function cleanText(text: string): string {
  return text.replace(invisible, '').replace(oddSpaces, ' ').normalize('NFC').replace(/ {2,}/g, ' ').trim();
}

/** Lower case without any diacritic, đ as d: "Đội viên" → "doi vien". For words and labels, never for comparing names. */
export function foldAccents(text: string): string {
  return cleanText(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

/** First letter of each word upper, the rest lower; a word also begins after an apostrophe or a hyphen ("H'Mai"). */
export function capitaliseWords(text: string): string {
  return text.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}

/** Whether the letters are all capitals and there are two or more of them. */
export function isAllCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}

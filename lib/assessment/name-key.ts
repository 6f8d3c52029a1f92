/**
 * A key under which the spellings of one term meet: without tone and vowel marks, case, spaces and punctuation; lí = lý,
 * "&" = "và". For the short closed lists of this folder only; names of people need a finer key.
 */
export function nameKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐÐƉðɖ]/g, 'd')
    .toLowerCase()
    .replaceAll('&', 'va')
    .replaceAll('y', 'i')
    .replace(/[^a-z0-9]/g, '');
}

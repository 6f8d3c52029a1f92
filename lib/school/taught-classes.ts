import type { Settings } from './settings.ts';

/**
 * Reads "7A Toán", one class and subject a line. Lines that do not start with a class of grade 6–12 are given back as
 * they are; what was right is kept.
 */
export function readTaughtClasses(text: string): { teaches: Settings['teaches']; wrong: string[] } {
  const teaches: Settings['teaches'] = [];
  const wrong: string[] = [];
  for (const line of text.split('\n').map((part) => part.normalize('NFC').trim())) {
    if (line === '') continue;
    const match = /^(?:lớp\s+)?((?:[6-9]|1[0-2])[\p{L}\d./]*)[\s,;:–-]+(\S.*)$/iu.exec(line);
    if (match) teaches.push({ lop: match[1]!.toUpperCase(), mon: match[2]!.trim() });
    else wrong.push(line);
  }
  return { teaches, wrong };
}

export const writeTaughtClasses = (teaches: Settings['teaches']): string => teaches.map(({ lop, mon }) => `${lop} ${mon}`).join('\n');

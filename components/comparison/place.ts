import type { SheetContext } from '../../lib/records/sheet.ts';
import type { Words } from '../../lib/records/words.ts';
import { words } from './comparison.words.ts';

/** Class, subject and semester of a sheet in words, as far as it says them. */
export function placeWords({ lop, mon, hocKy }: SheetContext, say: (words: Words, params?: Record<string, string | number>) => string): string[] {
  return [lop, mon, hocKy === null ? null : hocKy === 3 ? say(words.year) : say(words.term, { n: hocKy })].filter((part) => part !== null);
}

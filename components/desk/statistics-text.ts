import { fieldName } from '../../lib/checklists/field-names.ts';
import type { BookStatistics, ColumnStatistics } from '../../lib/checklists/subject-statistics.ts';
import { fill, type Language } from '../../lib/records/words.ts';
import { platformName } from '../common/platforms.ts';
import { timeOf } from '../common/time.ts';
import { words } from './statistics.words.ts';

/** What is counted, in the order in which it is shown. */
export const shares = ['b0', 'b1', 'b2', 'b3', 'b4', 'passed', 'failed', 'empty', 'unreadable', 'unread'] as const;
export type Share = (typeof shares)[number];

/** How many cells each share holds. */
export function sharesOf({ counts, unread }: ColumnStatistics): Record<Share, number> {
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0, b4 = 0] = counts.bands;
  return { b0, b1, b2, b3, b4, passed: counts.passed, failed: counts.failed, empty: counts.empty, unreadable: counts.unreadable, unread };
}

/** "7A · Toán · học kì I · SMAS" */
export function bookTitle({ lop, mon, hocKy, platform }: BookStatistics['book'], language: Language): string {
  const period = hocKy === null ? null : hocKy === 3 ? words.year[language] : fill(words.semester[language], { n: hocKy === 1 ? 'I' : 'II' });
  return [lop, mon, period, platformName(platform)].filter(Boolean).join(' · ');
}

/** The numbers of some books as lines to paste into a report; counts only, of nobody by name. */
export function statisticsText(books: readonly BookStatistics[], now: string, language: Language): string {
  return books.map((one) => {
    const read = fill(words.read[language], { n: one.pupils, time: timeOf(one.readAt, now, language) });
    const head = [bookTitle(one.book, language), one.whole ? read : `${read} · ${words.notWhole[language]}`];
    const columns = one.columns.map((column) => {
      const counts = sharesOf(column);
      return `${fieldName(column.field, language)}: ${shares.filter((share) => counts[share] > 0).map((share) => `${words[share][language]}: ${counts[share]}`).join('; ') || '–'}`;
    });
    return `${[...head, ...columns].join('\n')}\n`;
  }).join('\n');
}

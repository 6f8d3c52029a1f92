import { countMarks, type MarkCounts } from '../assessment/mark-counts.ts';
import { readMark, type MarkCell } from '../assessment/mark.ts';
import { hasLeft } from '../records/left-pupil.ts';
import { isCommentOnly } from './scopes.ts';
import type { FieldKey, Sheet } from '../records/sheet.ts';
import type { StoredReading } from '../records/stored-reading.ts';

/** How one column of one book stands: counts and nothing else, never an order of pupils (S0-4, law 7). */
export interface ColumnStatistics {
  field: FieldKey;
  counts: MarkCounts;
  /** Pupils of the class whose value was not read; they are in none of the counts. */
  unread: number;
}

export interface BookStatistics {
  /** `readingKey` of the book. */
  key: string;
  book: Pick<Sheet, 'platform' | 'namHoc' | 'lop' | 'mon' | 'hocKy'>;
  /** Pupils of the class, as far as the page says. */
  pupils: number;
  readAt: string;
  /** Understood and read whole; otherwise the counts speak of what was read only. */
  whole: boolean;
  columns: ColumnStatistics[];
}

/** A mark in a comment-only subject, or a level in a scored one, is no result there. */
const ofKind = (cell: MarkCell, commentOnly: boolean | null): MarkCell =>
  (commentOnly === true && cell.kind === 'mark') || (commentOnly === false && cell.kind === 'level') ? { kind: 'not-a-mark', reason: 'letters', meant: null } : cell;

const counted = /^(gk|ck|tbhk[12]?|tbcn)$/;

/** The statistics of every gradebook that was read, by class, subject and period; those who left are not counted. */
export function subjectStatistics(readings: readonly StoredReading[]): BookStatistics[] {
  return readings.flatMap(({ key, sheet, readAt, seen }) => {
    if (sheet.kind !== 'gradebook') return [];
    const commentOnly = isCommentOnly(sheet);
    const rows = sheet.rows.filter((row) => !hasLeft(row));
    const notListed = Math.max(0, (sheet.total ?? 0) - sheet.rows.length);
    const columns = sheet.columns.filter((column) => counted.test(column.key)).map(({ key: field }): ColumnStatistics => {
      const read = rows.flatMap(({ values }) => (values[field] === undefined ? [] : [ofKind(readMark(values[field]), commentOnly)]));
      return { field, counts: countMarks(read), unread: rows.length - read.length + notListed };
    });
    const whole = sheet.health === 'recognised' && sheet.why.length === 0 && notListed === 0 && seen.every(({ health }) => health === 'recognised');
    const { platform, namHoc, lop, mon, hocKy } = sheet;
    return columns.length === 0 ? [] : [{ key, book: { platform, namHoc, lop, mon, hocKy }, pupils: rows.length + notListed, readAt, whole, columns }];
  });
}

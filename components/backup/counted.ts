import type { useWords } from '../words.ts';
import { tableWords } from './backup.words.ts';

/** "12 bảng đã đọc, 3 mục đã tích": what is there of each table; '' when there is nothing. */
export function countedTables(counts: Readonly<Record<string, number>>, say: ReturnType<typeof useWords>): string {
  return Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([table, n]) => `${n} ${tableWords[table] ? say(tableWords[table], { n }).toLowerCase() : table}`)
    .join(', ');
}

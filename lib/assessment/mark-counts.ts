import type { MarkCell, Tenths } from './mark.ts';

/** Borders of the learning result, in tenths, at which a subject's quality is counted (S0: thống kê chất lượng bộ môn). */
export const countBorders: readonly Tenths[] = [80, 65, 50, 35];

export interface MarkCounts {
  /** How many are at or over each of `countBorders` and under the one before it; the last is what is under 3,5. */
  bands: number[];
  passed: number;
  failed: number;
  empty: number;
  /** Cells that hold no valid result. */
  unreadable: number;
}

/** Counts of a class in one subject; a count of cells and nothing else, never an order of pupils. */
export function countMarks(cells: readonly MarkCell[]): MarkCounts {
  const counts: MarkCounts = { bands: Array<number>(countBorders.length + 1).fill(0), passed: 0, failed: 0, empty: 0, unreadable: 0 };
  for (const cell of cells) {
    if (cell.kind === 'empty') counts.empty += 1;
    else if (cell.kind === 'not-a-mark') counts.unreadable += 1;
    else if (cell.kind === 'level') counts[cell.passed ? 'passed' : 'failed'] += 1;
    else {
      const at = countBorders.findIndex((border) => cell.tenths >= border);
      const band = at === -1 ? countBorders.length : at;
      counts.bands[band] = (counts.bands[band] ?? 0) + 1;
    }
  }
  return counts;
}

import type { Sheet } from '../../records/sheet.ts';

/** What a new reading holds beside the one before: nothing new, one row's values, or more than that. */
export type Change = { kind: 'none' } | { kind: 'row'; sheet: number; row: number } | { kind: 'all' };

/** Compares two readings of the same frame; `before` is null when there is none the worker knows of. */
export function changeOf(before: readonly Sheet[] | null, after: readonly Sheet[]): Change {
  if (!before) return after.length === 0 ? { kind: 'none' } : { kind: 'all' };
  if (before.length !== after.length) return { kind: 'all' };
  let change: Change = { kind: 'none' };
  for (const [sheet, now] of after.entries()) {
    const was = before[sheet]!;
    if (was.rows.length !== now.rows.length || frameOf(was) !== frameOf(now)) return { kind: 'all' };
    for (const [row, record] of now.rows.entries()) {
      const old = was.rows[row]!;
      if (old.pupil !== record.pupil || old.maHocSinh !== record.maHocSinh) return { kind: 'all' };
      if (sameValues(old.values, record.values)) continue;
      if (change.kind === 'row') return { kind: 'all' };
      change = { kind: 'row', sheet, row };
    }
  }
  return change;
}

/** Everything of a sheet but its rows. */
const frameOf = (sheet: Sheet): string => JSON.stringify({ ...sheet, rows: null });

function sameValues(a: Record<string, string>, b: Record<string, string>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

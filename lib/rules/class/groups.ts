import type { SheetRow } from '../../records/sheet.ts';

/** Row indexes that share a key, groups of two or more; a null or empty key belongs to no group. */
export function groupRows(rows: readonly SheetRow[], keyOf: (record: SheetRow) => string | null): number[][] {
  const groups = new Map<string, number[]>();
  rows.forEach((record, row) => {
    const key = keyOf(record);
    if (key) groups.set(key, [...(groups.get(key) ?? []), row]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The others of a group in words: by name, or by their number on the page. */
export const othersOf = (rows: readonly SheetRow[], group: readonly number[], row: number): string =>
  group.filter((other) => other !== row).map((other) => rows[other]?.pupil || `dòng ${other + 1}`).join(', ');

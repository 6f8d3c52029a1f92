import { markOf, marks, type Finding, type Mark } from './finding.ts';
import type { Sheet } from './sheet.ts';

/** The worst mark wins; a place whose every finding was waived is `boQua`. */
const order: readonly Mark[] = ['loi', 'canXem', 'chuaXacDinh', 'boQua'];

/**
 * One mark for each cell, by row and then by column of the sheet. A cell is `dat` only when its sheet is recognised, its
 * value was read, and no finding stands open on it. A finding on its row, its column or the whole sheet keeps a cell from
 * `dat` when it says that it could not tell; when it is a verdict it stands on its own wider place and leaves the cell.
 */
export function cellStates(sheet: Sheet, findings: readonly Finding[], isWaived: (finding: Finding) => boolean): Mark[][] {
  const own = new Map<string, Mark[]>();
  const unsure = new Set<string>();
  const at = (row: number | null, field: string | null) => JSON.stringify([row, field]);
  for (const finding of findings) {
    const place = at(finding.row, finding.field);
    const waived = isWaived(finding);
    if (finding.row !== null && finding.field !== null) own.set(place, [...(own.get(place) ?? []), waived ? 'boQua' : markOf(finding)]);
    else if (finding.outcome === 'unsure' && !waived) unsure.add(place);
  }
  return sheet.rows.map(({ values }, row) =>
    sheet.columns.map(({ key }): Mark => {
      const found = own.get(at(row, key)) ?? [];
      const open = order.find((mark) => mark !== 'boQua' && found.includes(mark));
      if (open) return open;
      const untold = sheet.health !== 'recognised' || !Object.hasOwn(values, key) || [at(row, null), at(null, key), at(null, null)].some((place) => unsure.has(place));
      if (untold) return 'chuaXacDinh';
      return found.includes('boQua') ? 'boQua' : 'dat';
    }),
  );
}

/** How many cells carry each mark; the counts add up to rows × columns. */
export function countStates(states: readonly (readonly Mark[])[]): Record<Mark, number> {
  const counts = Object.fromEntries(marks.map((mark) => [mark, 0])) as Record<Mark, number>;
  for (const row of states) for (const mark of row) counts[mark] += 1;
  return counts;
}

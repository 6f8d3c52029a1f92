import type { Mark } from '../../records/finding.ts';
import type { Sheet } from '../../records/sheet.ts';
import type { ShownFinding } from '../../records/shown.ts';

/** Findings of one place in a sheet, the gravest first. */
export interface PlaceFindings {
  findings: ShownFinding[];
  mark: Mark;
}

const gravest: Mark[] = ['loi', 'canXem', 'chuaXacDinh', 'dat', 'boQua'];
const gravity = ({ mark }: ShownFinding): number => gravest.indexOf(mark);

/**
 * The findings gathered by place, in the order a teacher goes through the page: sheet, then row, then the columns from
 * left to right. What concerns a whole sheet has no place on the page; it stands in the chip and the side panel.
 */
export function inPageOrder(shown: readonly ShownFinding[], sheets: readonly Sheet[]): PlaceFindings[] {
  const columns = sheets.map((sheet) => new Map(sheet.columns.map(({ key }, index) => [key, index])));
  const column = ({ sheet, field }: ShownFinding) => (field === null ? -1 : (columns[sheet]?.get(field) ?? Infinity));
  const places = new Map<string, ShownFinding[]>();
  for (const finding of shown) {
    if (finding.row === null && finding.field === null) continue;
    const key = JSON.stringify([finding.sheet, finding.row, finding.field]);
    const there = places.get(key);
    if (there) there.push(finding);
    else places.set(key, [finding]);
  }
  return [...places.values()]
    .sort(([a], [b]) => a!.sheet - b!.sheet || (a!.row ?? -1) - (b!.row ?? -1) || column(a!) - column(b!) || 0)
    .map(gathered);
}

/** Puts findings together as one place. */
export function gathered(findings: readonly ShownFinding[]): PlaceFindings {
  const sorted = [...findings].sort((a, b) => gravity(a) - gravity(b));
  return { findings: sorted, mark: sorted[0]!.mark };
}

/** The index to go to from `at` (-1 = nowhere yet) in a ring of `length` places; -1 when there is none. */
export function stepFrom(at: number, by: 1 | -1, length: number): number {
  if (length === 0) return -1;
  return at < 0 ? (by > 0 ? 0 : length - 1) : (at + by + length) % length;
}

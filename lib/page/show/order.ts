import type { Mark } from '../../records/finding.ts';
import type { ShownFinding } from '../../records/shown.ts';

/** Findings of one place in a sheet, the gravest first. */
export interface PlaceFindings {
  findings: ShownFinding[];
  mark: Mark;
}

const gravest: Mark[] = ['loi', 'canXem', 'chuaXacDinh', 'dat', 'boQua'];
const gravity = ({ mark }: ShownFinding): number => gravest.indexOf(mark);

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

import { foldAccents } from '../vietnamese/text.ts';
import type { SheetRow } from './sheet.ts';

/** The 12 statuses of the national catalogue and how platforms shorten them; a catalogue number may stand before. */
const left = /^(?:\d+\W*)?(?:da )?(?:chuyen (?:di|khoi|truong)|thoi hoc|bo hoc|nghi hoc$)/;

/**
 * The pupil is no longer at the school, by status, remark or the note after the name ("Lê An (đã chuyển đi)"): what is
 * missing there is nobody's task any more (S2-100). "Nghỉ học xin học lại" and "Chuyển đến" are at school.
 */
export function hasLeft(row: SheetRow): boolean {
  const note = /\(([^)]*)\)\s*$/.exec(row.pupil ?? '')?.[1];
  return [row.values['trangThai'], row.values['ghiChu'], note].some((text) => text !== undefined && left.test(foldAccents(text)));
}

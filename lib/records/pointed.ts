import { labelWords } from './lesson.ts';
import type { SheetPlaces } from './recognition.ts';
import type { FieldKey, Sheet } from './sheet.ts';

/** What a teacher pointed at on the page. */
export interface Pointed {
  /** The element and those around it, from inside out, by their ids in the frame's last snapshot. */
  elements: number[];
  /** Its words when it is a name; else ''. */
  words: string;
}

/** The column or field that was meant: the words on the page, and what they are taken for; null where no sheet has it. */
export function columnAt(sheet: Sheet, places: SheetPlaces, { elements, words }: Pointed): { label: string; key: FieldKey | null } | null {
  for (const id of elements) {
    const at = places.heads.indexOf(id) >= 0 ? places.heads.indexOf(id) : (places.cells.map((cells) => cells.indexOf(id)).find((column) => column >= 0) ?? -1);
    const column = sheet.columns[at];
    if (column) return { label: column.label, key: column.key };
  }
  // "Màu mắt: nâu" holds the name and what it is.
  for (const name of new Set([words, words.split(/[:：]/)[0] ?? ''])) {
    const column = columnNamed(sheet, labelWords(name));
    if (column) return column;
  }
  return null;
}

function columnNamed(sheet: Sheet, said: string): { label: string; key: FieldKey | null } | null {
  if (said === '') return null;
  // A header of two lines is "Học kì I › Cột 4"; the teacher points at one of them.
  const isIt = (label: string) => labelWords(label) === said || labelWords(label.split('›').at(-1) ?? '') === said;
  const unknown = sheet.unrecognised.filter(isIt);
  if (unknown.length === 1) return { label: unknown[0]!, key: null };
  const known = sheet.columns.filter(({ label }) => isIt(label));
  return unknown.length === 0 && known.length === 1 ? { label: known[0]!.label, key: known[0]!.key } : null;
}

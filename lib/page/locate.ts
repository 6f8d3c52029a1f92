import type { FieldKey } from '../records/sheet.ts';
import { isConnected } from './dom.ts';
import type { Draft } from './parts.ts';

/** The element of a place: a cell's control or the cell, a field's control; for a whole row its name, for a column its header. */
export function locateIn(draft: Draft | undefined, row: number | null, field: FieldKey | null): Element | null {
  if (!draft) return null;
  const part = row === null ? undefined : draft.rows[row];
  let element: Element | null | undefined;
  if (row === null) element = field === null ? draft.roots[0] : draft.heads.get(field);
  else element = field === null ? (part?.place('hoTen') ?? part?.elements[0]) : part?.place(field);
  return element && isConnected(element) ? element : null;
}

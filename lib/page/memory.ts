import type { Column, Sheet, SheetRow } from '../records/sheet.ts';
import { judge } from './health.ts';
import { locateIn } from './locate.ts';
import { draftOf, keep, type Draft, type RowPart } from './parts.ts';
import type { PageReading } from './reading.ts';

interface Remembered {
  rows: Map<string, { row: SheetRow; index: number | null }>;
  columns: Map<string, Column>;
  seen: Set<string>;
  unrecognised: Set<string>;
  rowCount: number | null;
  /** Stretches of the grid's height that were in view, in pixels, when the grid does not count its rows. */
  stretches: [number, number][];
}

export interface Reader {
  (): PageReading;
  /** While the teacher's sweep runs, a tab without a name still belongs to the pupil on the page. */
  sweeping: boolean;
}

/**
 * A reader that remembers what a grid showed before it was scrolled (or paged) away, by pupil, and the fields of a form's
 * tabs that exist only while they are open. A grid that holds all its rows is read as it stands and nothing is kept of it.
 */
export function remembering(read: () => PageReading): Reader {
  let memory = new Map<string, Remembered>();
  const reader: Reader = Object.assign(
    () => {
      const started = performance.now();
      const reading = read();
      const next = new Map<string, Remembered>();
      const drafts = reading.sheets.map((sheet) => {
        const draft = draftOf(sheet);
        if (!draft) return null;
        const name = identity(sheet, reader.sweeping ? [...memory.keys()] : []);
        const before = memory.get(name);
        if (name === '' || !(isPartial(draft) || sheet.kind === 'profile' || (before && before.rows.size > sheet.rows.length && draft.view !== null))) return draft;
        const { merged, remembered } = merge(draft, before);
        next.set(name, remembered);
        return merged;
      });
      memory = next;
      return {
        sheets: drafts.map((draft, at) => draft?.sheet ?? (reading.sheets[at] as Sheet)),
        locate: (sheet, row, field) => locateIn(drafts[sheet] ?? undefined, row, field),
        took: performance.now() - started,
      } satisfies PageReading;
    },
    { sweeping: false },
  );
  return reader;
}

/** Which list this is; '' when it does not say enough to be known again. */
function identity(sheet: Sheet, known: readonly string[]): string {
  const place = [sheet.kind, sheet.lop, sheet.mon, sheet.hocKy, sheet.namHoc].join('|');
  if (sheet.kind !== 'profile') return place;
  const row = sheet.rows[0];
  const pupil = row?.maHocSinh ?? row?.pupil ?? null;
  if (pupil !== null) return `profile|${row?.pupil}|${row?.maHocSinh}`;
  return known.find((name) => name.startsWith('profile|')) ?? '';
}

function isPartial({ sheet, rowCount, columnCount, columnsSeen, view }: Draft): boolean {
  return view !== null || (rowCount !== null && rowCount > sheet.rows.length) || (columnCount !== null && columnCount > columnsSeen.length) || (sheet.total !== null && sheet.total > sheet.rows.length);
}

const keyOf = (row: SheetRow, index: number | null) => row.maHocSinh ?? (index !== null ? `#${index}` : `${row.pupil}|${row.values['ngaySinh'] ?? ''}`);

function merge(draft: Draft, before: Remembered | undefined): { merged: Draft; remembered: Remembered } {
  const { sheet } = draft;
  const isProfile = sheet.kind === 'profile';
  const current = sheet.rows.map((row, at) => ({ key: isProfile ? 'one' : keyOf(row, draft.rows[at]?.index ?? null), row, part: draft.rows[at] as RowPart }));
  // Another list under the same name: a place now holds another pupil, or the list has another length.
  const other = before && (before.rowCount !== draft.rowCount || current.some(({ key, row }) => {
    const old = before.rows.get(key)?.row.pupil;
    return old !== undefined && old !== null && row.pupil !== null && old !== row.pupil;
  }));
  const old = other ? undefined : before;
  const rows = ordered(old, current);
  const columns = new Map([...(old?.columns ?? []), ...sheet.columns.map((column) => [column.key, column] as const)]);
  const remembered: Remembered = {
    rows, columns, rowCount: draft.rowCount,
    seen: new Set([...(old?.seen ?? []), ...draft.columnsSeen]),
    unrecognised: new Set([...(old?.unrecognised ?? []), ...sheet.unrecognised]),
    stretches: draft.view ? join([...(old?.stretches ?? []), [draft.view.from, draft.view.to]]) : [],
  };
  const parts = new Map(current.map(({ key, part }) => [key, part]));
  const merged: Draft = {
    ...draft,
    columnsSeen: [...remembered.seen],
    rows: [...rows].map(([key, { index }]) => parts.get(key) ?? { elements: [], index, place: () => null, read: () => ({}) }),
    sheet: { ...sheet, columns: [...columns.values()], unrecognised: [...remembered.unrecognised], rows: [...rows.values()].map(({ row }) => row) },
    viewSeen: draft.view !== null && covered(remembered.stretches, draft.view.height, draft.view.rowHeight),
  };
  judge(merged);
  keep(merged);
  return { merged, remembered };
}

/** Old and new rows in the grid's order: by its own count, else each new row behind the one it stands behind. */
function ordered(old: Remembered | undefined, current: readonly { key: string; row: SheetRow; part: RowPart }[]): Remembered['rows'] {
  const entries = [...(old?.rows ?? [])];
  let at = entries.length;
  for (const { key, row, part } of current) {
    const known = entries.findIndex(([other]) => other === key);
    if (known >= 0) {
      const entry = entries[known] as (typeof entries)[number];
      entries[known] = [key, { index: part.index, row: { pupil: row.pupil ?? entry[1].row.pupil, maHocSinh: row.maHocSinh ?? entry[1].row.maHocSinh, values: { ...entry[1].row.values, ...row.values } } }];
      at = known + 1;
    } else entries.splice(at++, 0, [key, { row, index: part.index }]);
  }
  if (entries.every(([, { index }]) => index !== null)) entries.sort(([, a], [, b]) => (a.index ?? 0) - (b.index ?? 0));
  return new Map(entries);
}

function join(stretches: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1] + 2) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** Seen from top to bottom, but for less than a row at either end (a header, a border). */
function covered(stretches: readonly [number, number][], height: number, rowHeight: number): boolean {
  const only = stretches[0];
  return stretches.length === 1 && only !== undefined && only[0] < 2.5 * rowHeight && only[1] > height - rowHeight;
}

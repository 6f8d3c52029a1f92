import type { Recognition, Remembered, RememberedSheet, SheetExtent, SheetPlaces } from '../records/recognition.ts';
import type { Sheet, SheetRow } from '../records/sheet.ts';
import { judge } from './health.ts';

/**
 * Joins what is in the page now to what a grid showed before it was scrolled (or paged) away, by pupil, and to the fields of
 * a form's tabs that exist only while they are open. A grid that holds all its rows stands as it is and nothing is kept of
 * it. While the teacher's sweep runs, a tab without a name still belongs to the pupil on the page.
 */
export function remember(before: Remembered | null, now: Recognition, sweeping = false): { recognition: Recognition; remembered: Remembered } {
  const remembered: Remembered = {};
  const recognition: Recognition = { platform: now.platform, sheets: [], places: [], extents: [] };
  const known = before ?? {};
  for (const [at, sheet] of now.sheets.entries()) {
    const one: One = { sheet, place: now.places[at] as SheetPlaces, extent: now.extents[at] as SheetExtent };
    const name = identity(sheet, sweeping ? Object.keys(known) : []);
    const old = Object.hasOwn(known, name) ? known[name] : undefined;
    let merged = one;
    if (name !== '' && (isPartial(one) || sheet.kind === 'profile' || (old && old.rows.length > sheet.rows.length && one.extent.view !== null))) {
      const joined = merge(one, old);
      merged = joined.merged;
      remembered[name] = joined.remembered;
    }
    recognition.sheets.push(merged.sheet);
    recognition.places.push(merged.place);
    recognition.extents.push(merged.extent);
  }
  return { recognition, remembered };
}

/** Puts values typed into the rows of a list or a form into what is remembered of it, so that they stay when it is scrolled or closed. */
export function rememberTyped(remembered: Remembered, sheets: readonly Sheet[]): Remembered {
  const next = { ...remembered };
  for (const sheet of sheets) {
    const name = identity(sheet, Object.keys(remembered));
    const known = Object.hasOwn(next, name) ? next[name] : undefined;
    if (known) next[name] = { ...known, rows: known.rows.map((row, at) => ({ ...row, row: sheet.rows[at] ?? row.row })) };
  }
  return next;
}

interface One {
  sheet: Sheet;
  place: SheetPlaces;
  extent: SheetExtent;
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

function isPartial({ sheet, extent: { rowCount, columnCount, columnsSeen, view } }: One): boolean {
  return view !== null || (rowCount !== null && rowCount > sheet.rows.length) || (columnCount !== null && columnCount > columnsSeen.length) || (sheet.total !== null && sheet.total > sheet.rows.length);
}

const keyOf = (row: SheetRow, index: number | null) => row.maHocSinh ?? (index !== null ? `#${index}` : `${row.pupil}|${row.values['ngaySinh'] ?? ''}`);

type KnownRow = RememberedSheet['rows'][number];

function merge({ sheet, place, extent }: One, before: RememberedSheet | undefined): { merged: One; remembered: RememberedSheet } {
  const isProfile = sheet.kind === 'profile';
  const current = sheet.rows.map((row, at): KnownRow => {
    const index = extent.indexes[at] ?? null;
    return { key: isProfile ? 'one' : keyOf(row, index), index, row };
  });
  // Another list under the same name: a place now holds another pupil, or the list has another length.
  const pupils = new Map(before?.rows.map(({ key, row }) => [key, row.pupil]));
  const other = before && (before.rowCount !== extent.rowCount || current.some(({ key, row }) => {
    const old = pupils.get(key);
    return old !== undefined && old !== null && row.pupil !== null && old !== row.pupil;
  }));
  const old = other ? undefined : before;
  const rows = ordered(old?.rows ?? [], current);
  const columns = [...new Map([...(old?.columns ?? []), ...sheet.columns].map((column) => [column.key, column])).values()];
  const remembered: RememberedSheet = {
    rows, columns, rowCount: extent.rowCount,
    seen: [...new Set([...(old?.seen ?? []), ...extent.columnsSeen])],
    unrecognised: [...new Set([...(old?.unrecognised ?? []), ...sheet.unrecognised])],
    stretches: extent.view ? join([...(old?.stretches ?? []), [extent.view.from, extent.view.to]]) : [],
  };
  const at = new Map(current.map(({ key }, index) => [key, index]));
  const columnAt = columns.map(({ key }) => sheet.columns.findIndex((column) => column.key === key));
  const merged: One = {
    sheet: { ...sheet, columns, unrecognised: remembered.unrecognised, rows: rows.map(({ row }) => row) },
    place: {
      root: place.root,
      heads: columnAt.map((index) => place.heads[index] ?? -1),
      lines: rows.map(({ key }) => place.lines[at.get(key) ?? -1] ?? -1),
      cells: rows.map(({ key }) => columnAt.map((index) => place.cells[at.get(key) ?? -1]?.[index] ?? -1)),
    },
    extent: { ...extent, columnsSeen: remembered.seen, indexes: rows.map(({ index }) => index) },
  };
  judge({ ...merged.extent, sheet: merged.sheet, viewSeen: extent.view !== null && covered(remembered.stretches, extent.view.height, extent.view.rowHeight) });
  return { merged, remembered };
}

/** Old and new rows in the grid's order: by its own count, else each new row behind the one it stands behind. */
function ordered(old: readonly KnownRow[], current: readonly KnownRow[]): KnownRow[] {
  const entries = [...old];
  let at = entries.length;
  for (const { key, row, index } of current) {
    const place = entries.findIndex((entry) => entry.key === key);
    const known = entries[place]?.row;
    if (known) {
      entries[place] = { key, index, row: { pupil: row.pupil ?? known.pupil, maHocSinh: row.maHocSinh ?? known.maHocSinh, values: { ...known.values, ...row.values } } };
      at = place + 1;
    } else entries.splice(at++, 0, { key, index, row });
  }
  if (entries.every(({ index }) => index !== null)) entries.sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  return entries;
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

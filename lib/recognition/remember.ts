import type { Recognition, Remembered, RememberedSheet, SheetExtent, SheetPlaces } from '../records/recognition.ts';
import type { Reason, Sheet, SheetRow } from '../records/sheet.ts';
import { judge } from './health.ts';

/**
 * Joins what is in the page now to what a grid showed before it was scrolled (or paged) away, by pupil, and to the fields of
 * a form's tabs that exist only while they are open. A grid that holds all its rows stands as it is and nothing is kept of
 * it. While the teacher's sweep runs, a tab without a name still belongs to the pupil on the page. `previous` are the sheets
 * of the reading before: a list that was not loaded anew stays with the class and semester it was loaded for.
 */
export function remember(before: Remembered | null, now: Recognition, sweeping = false, previous: readonly Sheet[] = []): { recognition: Recognition; remembered: Remembered } {
  const remembered: Remembered = {};
  const recognition: Recognition = { platform: now.platform, sheets: [], places: [], extents: [] };
  const known = before ?? {};
  for (const [at, found] of now.sheets.entries()) {
    const one = asLoaded({ sheet: found, place: now.places[at] as SheetPlaces, extent: now.extents[at] as SheetExtent }, previous);
    const { sheet } = one;
    const name = identity(sheet, sweeping ? Object.keys(known) : []);
    const old = Object.hasOwn(known, name) ? known[name] : undefined;
    let merged = one;
    if (name !== '' && (isPartial(one) || sheet.kind === 'profile' || (old && old.rows.length > sheet.rows.length && one.extent.view !== null))) {
      const joined = merge(one, old, sweeping);
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

const said = ['lop', 'mon', 'hocKy', 'namHoc'] as const;
/** Marks in figures: two semesters of a class may well hold the same "Đ" everywhere, but not the same of these. */
const isMark = ([key, value]: [string, string]) => /^(tx\d|gk|ck|tbhk|tbcn)/.test(key) && /\d/.test(value);

/**
 * Many pages have a button that loads what was chosen. Until it is pressed the list is still of what was chosen before: the
 * same pupils in another class, or the same marks in another subject or semester, are taken for what they were and it is said.
 */
function asLoaded(one: One, previous: readonly Sheet[]): One {
  const { sheet, extent } = one;
  if (sheet.kind === 'profile' || !(sheet.rows.length > 1 || sheet.rows[0]?.maHocSinh)) return one;
  for (const old of previous) {
    if (old.kind !== sheet.kind || old.platform !== sheet.platform) continue;
    const changed = said.filter((part) => old[part] !== null && sheet[part] !== null && old[part] !== sheet[part]);
    if (changed.length === 0) continue;
    const rows = new Map(old.rows.map((row) => [`${row.maHocSinh}|${row.pupil}`, row]));
    const pairs = sheet.rows.map((row) => [row, rows.get(`${row.maHocSinh}|${row.pupil}`)] as const);
    if (pairs.some(([, before]) => !before)) continue;
    const marks = sheet.rows.flatMap(({ values }) => Object.entries(values).filter(isMark));
    const sameMarks = marks.length > 2 && pairs.every(([row, before]) => Object.entries(row.values).every(([key, value]) => before?.values[key] === undefined || before.values[key] === value));
    if (!changed.includes('lop') && !sameMarks) continue;
    const reason: Reason = { id: 'list-not-loaded', params: { chosen: changed.map((part) => (part === 'hocKy' ? `HK${sheet[part]}` : sheet[part])).join(', ') } };
    return {
      ...one,
      sheet: { ...sheet, ...Object.fromEntries(changed.map((part) => [part, old[part]])), health: sheet.health === 'recognised' ? 'degraded' : sheet.health, why: [...sheet.why, reason] },
      extent: { ...extent, reasons: [...extent.reasons, reason] },
    };
  }
  return one;
}

type KnownRow = RememberedSheet['rows'][number];

/** A row known by nothing but its name. */
const isBare = ({ row, index, order }: KnownRow): boolean => row.maHocSinh === null && index === null && order === null && (row.values['ngaySinh'] ?? '') === '';
const nameOf = ({ key }: KnownRow) => key.replace(/ #\d+$/, '');

/**
 * In a list that builds only the rows in view, pupils known by their names alone are told apart by their places: one at
 * another place is another pupil, unless all that were seen before have moved, as after sorting.
 */
function byPlace(old: readonly KnownRow[], current: readonly KnownRow[], view: SheetExtent['view']): KnownRow[] {
  if (!view) return [...current];
  const placed = current.map((row, at) => ({ ...row, top: view.from + at * view.rowHeight }));
  const isNear = (a: KnownRow, b: KnownRow) => Math.abs((a.top ?? 0) - (b.top ?? 0)) < 0.75 * view.rowHeight;
  const known = placed.map((row) => (isBare(row) ? old.filter((other) => isBare(other) && nameOf(other) === nameOf(row)) : []));
  const moved = known.filter((others, at) => others.length > 0 && !others.some((other) => isNear(other, placed[at] as KnownRow)));
  if (moved.length === 0 || (moved.length > 1 && moved.length === known.filter((others) => others.length > 0).length)) return placed.map((row, at) => ({ ...row, key: known[at]?.find((other) => isNear(other, row))?.key ?? row.key }));
  const taken = new Set(old.map(({ key }) => key));
  return placed.map((row, at) => {
    const others = known[at] ?? [];
    if (others.length === 0) return row;
    const same = others.find((other) => isNear(other, row));
    let key = same?.key ?? nameOf(row);
    for (let nth = 2; !same && taken.has(key); nth++) key = `${nameOf(row)} #${nth}`;
    taken.add(key);
    return { ...row, key };
  });
}

/** Pupils of one name of whom nothing but their places in the list tells which is which. */
function alike(rows: readonly KnownRow[], view: SheetExtent['view']): Reason[] {
  const bare = view ? rows.filter(isBare) : [];
  const names = bare.map(nameOf);
  const twice = [...new Set(bare.filter((row, at) => names.indexOf(nameOf(row)) !== at).map(({ row }) => row.pupil ?? ''))];
  return twice.length === 0 ? [] : [{ id: 'pupils-alike', params: { labels: twice.slice(0, 5).join(', ') } }];
}

/** Who a row is: the pupil's code, the grid's own count, name and birth date, else name and number in the list. One key a row. */
function known(sheet: Sheet, { indexes, orders }: SheetExtent): KnownRow[] {
  const times = new Map<string, number>();
  return sheet.rows.map((row, at) => {
    const [index, order] = [indexes[at] ?? null, orders[at] ?? null];
    const born = row.values['ngaySinh'] ?? '';
    const key = sheet.kind === 'profile' ? 'one' : (row.maHocSinh ?? (index !== null ? `#${index}` : `${row.pupil}|${born !== '' ? born : (order ?? '')}`));
    const nth = (times.get(key) ?? 0) + 1;
    times.set(key, nth);
    return { key: nth === 1 ? key : `${key} #${nth}`, index, order, row };
  });
}

/** What two pupils of one name do not share. */
const telling = ['maHocSinh', 'maMoet', 'soDinhDanh', 'ngaySinh'] as const;

/** The form is the same pupil's as before: something that tells pupils apart says so, or the sweep did not leave it. */
function isSamePupil(before: SheetRow | undefined, now: SheetRow | undefined, sweeping: boolean): boolean {
  const both = telling.flatMap((key) => {
    const [a, b] = [before, now].map((row) => (key === 'maHocSinh' ? (row?.maHocSinh ?? '') : (row?.values[key] ?? '')));
    return a && b ? [a === b] : [];
  });
  return both.every(Boolean) && (both.length > 0 || sweeping);
}

/** Another list under the same name: a place now holds another pupil, the list has another length or more pupils than it says. */
function isOther(sheet: Sheet, extent: SheetExtent, before: RememberedSheet, current: readonly KnownRow[], sweeping: boolean): boolean {
  if (sheet.kind === 'profile') return !isSamePupil(before.rows[0]?.row, current[0]?.row, sweeping);
  if (before.rowCount !== extent.rowCount) return true;
  const differs = (a: SheetRow | undefined, b: SheetRow) => a !== undefined && a.pupil !== null && b.pupil !== null && a.pupil !== b.pupil;
  const byKey = new Map(before.rows.map(({ key, row }) => [key, row]));
  if (current.some(({ key, row }) => differs(byKey.get(key), row))) return true;
  // Where the page names no class, its numbers tell one list from the next.
  const byOrder = new Map(sheet.lop === null ? before.rows.map(({ order, row }) => [order, row]) : []);
  if (current.some(({ order, row }) => order !== null && differs(byOrder.get(order), row))) return true;
  return sheet.total !== null && new Set([...byKey.keys(), ...current.map(({ key }) => key)]).size > sheet.total;
}

function merge({ sheet, place, extent }: One, before: RememberedSheet | undefined, sweeping: boolean): { merged: One; remembered: RememberedSheet } {
  const found = known(sheet, extent);
  const old = before && !isOther(sheet, extent, before, found, sweeping) ? before : undefined;
  const current = byPlace(old?.rows ?? [], found, extent.view);
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
    extent: { ...extent, reasons: [...extent.reasons, ...alike(rows, extent.view)], columnsSeen: remembered.seen, indexes: rows.map(({ index }) => index), orders: rows.map(({ order }) => order) },
  };
  judge({ ...merged.extent, sheet: merged.sheet, viewSeen: extent.view !== null && covered(remembered.stretches, extent.view.height, extent.view.rowHeight) });
  return { merged, remembered };
}

/** Old and new rows in the grid's order: by its own count, else each new row behind the one it stands behind. */
function ordered(old: readonly KnownRow[], current: readonly KnownRow[]): KnownRow[] {
  const entries = [...old];
  let at = entries.length;
  for (const { key, row, index, order, top } of current) {
    const place = entries.findIndex((entry) => entry.key === key);
    const there = entries[place]?.row;
    if (there) {
      entries[place] = { key, index, order, ...(top === undefined ? {} : { top }), row: { pupil: row.pupil ?? there.pupil, maHocSinh: row.maHocSinh ?? there.maHocSinh, values: { ...there.values, ...row.values } } };
      at = place + 1;
    } else entries.splice(at++, 0, { key, index, order, ...(top === undefined ? {} : { top }), row });
  }
  if (entries.every(({ index }) => index !== null)) entries.sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  else if (entries.every(({ top }) => top !== undefined)) entries.sort((a, b) => (a.top ?? 0) - (b.top ?? 0));
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

import { platformAt } from '../platforms/platforms.ts';
import type { Lesson } from '../records/lesson.ts';
import type { PageSnapshot, Place } from '../records/page-snapshot.ts';
import type { Recognition, SheetExtent, SheetPlaces } from '../records/recognition.ts';
import { contextSources, disagree, said, saidByField, same, settleContext } from './context.ts';
import { joinContinued } from './continued.ts';
import { collectControls, controlSelector, isControl, mostControls } from './controls.ts';
import { labelFields, type Field } from './fields.ts';
import { isFiltered } from './filtered.ts';
import { profileSheet, shownProfile } from './form-sheet.ts';
import { readGrids, type RawGrid } from './grid.ts';
import { plainGrids } from './grid-drawn.ts';
import { isKnown } from './grid-table.ts';
import { dropEmptyCopies, gridSheets } from './grid-sheet.ts';
import { joinHalves } from './halves.ts';
import { judge } from './health.ts';
import { scatteredProfiles } from './hosted.ts';
import { fieldMeaning } from './meaning.ts';
import { lessonsFor, type ReadOptions } from './options.ts';
import { readPaging } from './paging.ts';
import { pairsIn } from './pairs.ts';
import type { Draft } from './parts.ts';
import { fold } from './phrases.ts';
import { all, closest } from './select.ts';
import { readTabs } from './tabs.ts';
import { textOf } from './text.ts';
import { attr, holds, parentOf, precedes, shadowOf, shown, tagOf, treeOf, within, type TreeElement, type TreeRoot } from './tree.ts';
import { viewOf } from './view.ts';
import { covers, isOff, windowFinder, type Window } from './windows.ts';

const gridSelector = 'table,[role=grid],[role=treegrid],[role=table]';

/**
 * What a snapshot holds: its sheets in page order, and where they stand. Pages that hold no school records give none. A
 * frame is recognised by itself. Throws when the snapshot is broken.
 */
export function recognise(snapshot: PageSnapshot, place: Place, lessons: readonly Lesson[] = []): Recognition {
  const page = treeOf(snapshot);
  const platform = platformAt(page, place);
  const known = platform.id === 'generic' ? null : platform.id;
  const { drafts, cut } = asksForPassword(page) ? { drafts: [], cut: false } : readSheets(page, { lessons: lessonsFor(known, lessons), abbreviations: platform.abbreviations ?? {} });
  for (const draft of drafts) {
    draft.sheet.platform = known;
    if (!snapshot.cut.nodes && !cut) continue;
    draft.reasons.push({ id: 'page-too-long' });
    judge(draft);
  }
  return { platform: known, sheets: drafts.map(({ sheet }) => sheet), places: drafts.map(placesOf), extents: drafts.map(extentOf) };
}

const idOf = (element: TreeElement | null | undefined): number => element?.id ?? -1;

function placesOf({ sheet, roots, heads, rows }: Draft): SheetPlaces {
  return {
    root: idOf(roots[0]),
    heads: sheet.columns.map(({ key }) => idOf(heads.get(key))),
    lines: rows.map((row) => idOf(row.place('hoTen') ?? row.elements[0])),
    cells: rows.map((row) => sheet.columns.map(({ key }) => idOf(row.place(key)))),
  };
}

function extentOf({ rowCount, columnCount, columnsSeen, rows, view, reasons }: Draft): SheetExtent {
  return { rowCount, columnCount, columnsSeen, indexes: rows.map(({ index }) => index), orders: rows.map(({ order }) => order ?? null), view, reasons };
}

const asksForPassword = (page: TreeRoot): boolean => all(page, 'input[type=password]').some(shown);

/** The document and the open shadow roots in it. */
function rootsOf(page: TreeRoot): TreeRoot[] {
  const roots = [page];
  for (let at = 0; at < roots.length && at < 200; at++) {
    for (const element of (roots[at] as TreeRoot).list) {
      const shadow = shadowOf(element);
      if (shadow) roots.push(shadow);
    }
  }
  return roots;
}

/** `cut`: more fields stand on the page than were looked at. */
function readSheets(page: TreeRoot, options: ReadOptions): { drafts: Draft[]; cut: boolean } {
  const body = all(page, 'body')[0];
  if (!body) return { drafts: [], cut: false };
  const windowOf = windowFinder();
  // Halves of one grid stand in one window, both in view; an old window may hold the same pupils.
  const placeOf = (element: TreeElement) => (!shown(element) ? 'hidden' : isOff(element) ? 'off' : (windowOf(element)?.element ?? null));
  const drafts: { draft: Draft; window: Window | null; tab: string | null }[] = [];
  const fieldsOfPage: Field[] = [];
  const loose: TreeElement[] = [];
  const gridElements = new Set<TreeElement>();
  let cut = false;
  const about = fold(textOf(all(body, 'h1,h2,h3').find((title) => shown(title) && !isOff(title)) ?? body, 200));

  for (const root of rootsOf(page)) {
    const tables = all(root, gridSelector);
    const made = readGrids(tables);
    const plain = made.some((grid) => grid.rows.length > 0) ? [] : plainGrids(root, tables, isKnown, (text) => fieldMeaning(text) === 'hoTen');
    const grids = joinContinued(joinHalves(dropEmptyCopies([...made, ...plain]), options, placeOf), placeOf);
    const tabs = readTabs(root);
    const used: { grid: RawGrid; drafts: Draft[] }[] = [];
    for (const grid of grids) {
      const found = gridSheets(grid, about, options);
      if (found.length > 0) used.push({ grid, drafts: found });
    }
    for (const { grid, drafts: found } of used) {
      for (const element of grid.roots) gridElements.add(element);
      const first = grid.roots.find((element) => shown(element)) ?? grid.roots[0];
      if (!first) continue;
      let tab: string | null = null;
      if (!shown(first)) {
        for (let up: TreeElement | null = first; up && tab === null; up = parentOf(up)) if (!shown(up)) tab = tabs.titleOf(up);
        if (tab === null) continue;
      } else if (isOff(first)) continue;
      for (const draft of found) {
        if (tab !== null) for (const column of draft.sheet.columns) column.tab = tab;
        drafts.push({ draft, window: windowOf(first), tab });
      }
    }
    const collected = collectControls(root === page ? body : root, gridElements);
    cut ||= collected.length >= mostControls;
    const controls = collected.filter((control) => isControl(control) || tagOf(control) === 'span');
    const fields = labelFields(controls, root, tabs, gridElements);
    const labelled = new Set(fields.map((field) => field.control));
    loose.push(...controls.filter((control) => !labelled.has(control) && !/^(checkbox|radio)$/.test(attr(control, 'type') ?? '')));
    fieldsOfPage.push(...fields);
    const windows = new Map<TreeElement | null, Field[]>();
    for (const field of fields) {
      const key = windowOf(field.place)?.element ?? null;
      windows.set(key, [...(windows.get(key) ?? []), field]);
    }
    let profiles = 0;
    for (const [element, mine] of windows) {
      const draft = profileSheet(mine, loose, gridElements, tabs, options);
      if (!draft || (draft.roots[0] && !shown(draft.roots[0]))) continue;
      profiles++;
      drafts.push({ draft, window: element && mine[0] ? windowOf(mine[0].place) : null, tab: null });
    }
    if (root === page && profiles === 0 && !drafts.some(({ draft }) => draft.sheet.kind !== 'unknown')) {
      const byWindow = Map.groupBy(pairsIn(body, new Set(fields.flatMap(({ labelElement }) => labelElement ?? [])), gridElements, tabs, options), ({ place }) => windowOf(place)?.element ?? null);
      for (const pairs of byWindow.values()) {
        const draft = shownProfile(pairs, fields, loose);
        if (draft && pairs[0]) drafts.push({ draft, window: windowOf(pairs[0].place), tab: null });
      }
    }
  }

  if (!drafts.some(({ draft }) => draft.sheet.kind === 'profile')) drafts.push(...scatteredProfiles(page, fieldsOfPage, loose, gridElements, windowOf, options));

  const top = uncovered(drafts);
  for (const entry of top) finish(entry, page, body, fieldsOfPage, loose, gridElements);
  sayShared(top);
  const worth = top
    .map(({ draft }) => draft)
    .filter((draft) => worthSaying(draft, body))
    .sort((a, b) => (a.roots[0] && b.roots[0] && precedes(a.roots[0], b.roots[0]) ? -1 : 0));
  return { drafts: worth, cut };
}

type Entry = { draft: Draft; window: Window | null; tab: string | null };

/** Two books in view of one class, subject and semester: a heading over both says which is which of neither. Lists of other pupils each are parts of one. */
function sayShared(entries: readonly Entry[]): void {
  const lists = entries.filter(({ draft: { sheet }, tab }) => tab === null && sheet.kind !== 'profile' && sheet.kind !== 'signing' && sheet.kind !== 'unknown' && sheet.rows.length > 0).map(({ draft }) => draft);
  if (lists.length < 2) return;
  const said = ({ sheet }: Draft) => JSON.stringify([sheet.kind, sheet.lop, sheet.mon, sheet.hocKy]);
  for (const draft of lists) {
    const alike = lists.filter((other) => said(other) === said(draft));
    const n = alike.length;
    if (n < 2) continue;
    if (draft.sheet.kind === 'gradebook' && draft.sheet.mon !== null) draft.reasons.push({ id: 'subject-shared', params: { n, mon: draft.sheet.mon } });
    else if (alike.some((other) => other !== draft && areOthers(draft, other))) draft.reasons.push({ id: 'list-in-parts', params: { n } });
    else continue;
    judge(draft);
  }
}

/** No pupil stands in both. */
function areOthers(one: Draft, other: Draft): boolean {
  const names = new Set(one.sheet.rows.map(({ pupil }) => pupil));
  return !names.has(null) && !other.sheet.rows.some(({ pupil }) => pupil === null || names.has(pupil));
}

/** What lies under another window is not what the teacher works on. */
function uncovered(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => !entries.some((other) => {
    if (!other.window || other.window.element === entry.window?.element) return false;
    const under = entry.window?.element ?? entry.draft.roots[0];
    if (!under || (entry.window && within(other.window.element, entry.window.element) === false && entry.window.height > other.window.height)) return false;
    const later = entry.window && entry.window.height === other.window.height ? precedes(entry.window.element, other.window.element) : true;
    return later && covers(other.window, under);
  }));
}

/** Fills in what stands round the sheet: context, paging, health. */
function finish({ draft, window, tab }: Entry, page: TreeRoot, body: TreeElement, fields: readonly Field[], loose: readonly TreeElement[], grids: ReadonlySet<TreeElement>): void {
  const { sheet } = draft;
  const skip = (element: TreeElement) => grids.has(element) || (sheet.kind === 'profile' && element === draft.roots[0]);
  const own = sheet.kind === 'profile' ? fields.filter((field) => !within(draft.roots[0] as TreeElement, field.control)) : fields;
  const around = sheet.kind === 'profile' ? loose.filter((control) => !within(draft.roots[0] as TreeElement, control)) : loose;
  const inside = draft.titles.map((text) => ({ said: said(text), rank: 2 }));
  const isGradebook = sheet.kind === 'gradebook';
  let found = settleContext([...inside, ...contextSources(window?.element ?? body, page, own, around, skip)], isGradebook);
  if (window && found.context.lop === null && found.context.mon === null) found = settleContext([...contextSources(window.element, page, own, around, skip), ...contextSources(body, page, own, around, skip)], isGradebook);
  if (tab !== null) found = settleContext([...contextSources(window?.element ?? body, page, own, around, skip).filter((source) => source.said.hocKy === undefined), { said: settleTab(tab), rank: 0 }], isGradebook);
  Object.assign(sheet, found.context);
  draft.reasons.push(...found.reasons.filter((reason) => draft.period === null || reason.params?.['what'] !== 'học kì'));
  if (draft.period !== null) sheet.hocKy = draft.period;
  settleByColumns(draft);
  settleByBands(draft);
  if (sheet.kind === 'profile') sheet.mon = null;
  if (sheet.kind !== 'profile') {
    draft.view = draft.rowCount === null ? viewOf(draft) : null;
    const region = window?.element ?? body;
    const paging = readPaging(region, draft.roots, sheet.rows.length, skip);
    if (isFiltered(region, draft.roots, skip)) draft.reasons.push({ id: 'list-filtered' });
    sheet.total = draft.rowCount !== null && draft.rowCount > sheet.rows.length ? draft.rowCount : paging.total;
    // "STT" runs to 45 and 30 pupils stand here: the others are on another page.
    if (sheet.total === null && draft.rowCount === null && draft.view === null && (draft.lastOrder ?? 0) > sheet.rows.length) sheet.total = draft.lastOrder ?? null;
    if (paging.pages !== null && paging.pages > 1 && (sheet.total === null || sheet.total <= sheet.rows.length)) {
      draft.reasons.push({ id: 'one-page-of-many', params: { page: paging.page ?? 1, pages: paging.pages } });
    }
  }
  judge(draft);
}

/** What every row says alike in a column of its own, or the rows between them, is said of the whole list; each must agree with what the page says. */
function settleByColumns({ sheet, reasons, groups = [] }: Draft): void {
  for (const [key, label] of [['lop', 'Lớp'], ['hocKy', 'Học kỳ'], ['giaoVien', 'Giáo viên']] as const) {
    const isColumn = sheet.columns.some((column) => column.key === key);
    if (!isColumn && (key !== 'lop' || groups.length === 0)) continue;
    const values = isColumn ? [...new Set(sheet.rows.map((row) => row.values[key] ?? '').filter((value) => value !== ''))].map((value) => saidByField(label, value)[key]) : groups;
    const [value] = values;
    const isOne = value !== undefined && values.every((other) => same(key, other, value));
    if (sheet[key] === null) {
      if (isOne) Object.assign(sheet, { [key]: value });
      // Marks of several classes under one another: whose book this is cannot be told. A list of a grade's pupils may well be so.
      else if (!isColumn && sheet.kind !== 'signing' && sheet.kind !== 'roster') reasons.push(disagree(key, value, values.find((said) => said !== undefined && value !== undefined && !same(key, said, value))));
      continue;
    }
    const other = values.find((said) => said !== undefined && !same(key, sheet[key], said));
    // A list of books may well hold those of other teachers.
    if (other !== undefined && (key !== 'giaoVien' || isOne)) reasons.push(disagree(key, sheet[key], other));
  }
}

/** Marks under the title of one semester are of that one. */
function settleByBands({ sheet, meant, period, reasons }: Draft): void {
  if (period !== null || sheet.kind !== 'gradebook') return;
  const bands = new Set(meant.flatMap(({ key, meaning }) => (/^(tx\d|gk|ck)$/.test(key) && meaning?.period ? [meaning.period] : [])));
  const [band] = bands;
  if (band === undefined || bands.size > 1 || sheet.hocKy === band) return;
  if (sheet.hocKy === null) sheet.hocKy = band;
  else reasons.push(disagree('hocKy', sheet.hocKy, band));
}

function settleTab(tab: string): { hocKy?: 1 | 2 | 3 } {
  const folded = fold(tab);
  return /\b(2|ii)\b/.test(folded) ? { hocKy: 2 } : /\b(1|i)\b/.test(folded) ? { hocKy: 1 } : /ca nam/.test(folded) ? { hocKy: 3 } : {};
}

/** A list of names in an article is no school record; a table of pupils that is not understood is said. */
function worthSaying(draft: Draft, body: TreeElement): boolean {
  const { sheet } = draft;
  const root = draft.roots[0];
  if (!root || !holds(body, root)) return false;
  const article = closest(root, 'article');
  if (article && isNews(article, draft)) return false;
  if (sheet.kind === 'unknown') return sheet.rows.length > 0;
  return true;
}

/** Running text besides the list, or a list of names with nothing to choose or to fill in; else an article is only a box of the page. */
function isNews(article: TreeElement, { roots, sheet: { kind } }: Draft): boolean {
  if (/^(roster|unknown)$/.test(kind) && all(article, controlSelector).length === 0) return true;
  return all(article, 'p,li', (element) => roots.includes(element)).some((element) => textOf(element, 200).length > 100);
}

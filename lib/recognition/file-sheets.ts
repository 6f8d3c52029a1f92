import { has } from '../records/page-snapshot.ts';
import { filePlatform, type FileTable } from '../records/file-table.ts';
import type { Lesson } from '../records/lesson.ts';
import type { Reason, Sheet, SheetContext } from '../records/sheet.ts';
import { said, saidByField, saidByValue, settleContext } from './context.ts';
import { findHeader, type FileHeader } from './file-header.ts';
import { pupilReport } from './file-report.ts';
import type { RawColumn, RawGrid } from './grid.ts';
import { gridSheets } from './grid-sheet.ts';
import { judge } from './health.ts';
import { countsRows, leadingSubject } from './meaning.ts';
import { lessonsFor, type ReadOptions } from './options.ts';
import { fold, tidy } from './phrases.ts';
import { TreeElement, TreeRoot, TreeText, type Shape } from './tree.ts';

/** What was understood of one table of a file. */
export interface FileReading {
  /** None when the table holds no list of pupils that is understood; `why` then says what is missing. */
  sheets: Sheet[];
  why: Reason[];
}

/** Rows that are understood at a time: between two portions the caller may say how far it is, or stop. */
const portion = 1000;

/**
 * A file's table understood by the same dictionary and the same reader as a page's grid. Yields the rows done so far and
 * the rows in all; returns the sheets: one, or two when both semesters stand side by side, or one for each subject of a
 * pupil's report.
 */
export function* readFileTable(table: FileTable, fileName: string, lessons: readonly Lesson[] = []): Generator<[done: number, all: number], FileReading> {
  const report = pupilReport(table);
  if (report) {
    const titles = [...titlesOver(table), { text: table.name, label: null }];
    return { sheets: report.map((sheet) => ({ ...sheet, ...contextOf(titles, fileName, sheet).context, mon: sheet.mon })), why: [] };
  }
  const header = findHeader(table);
  if (!header) return { sheets: [], why: [{ id: 'header-not-found' }] };
  const options: ReadOptions = { lessons: lessonsFor(filePlatform, lessons) };
  const about = fold([...header.titles.map(({ text }) => text), table.name].join(' ').slice(0, 200));
  const body = withoutFeet(table.rows.slice(header.end), header);
  const builder = new GridBuilder(header, table.hidden);
  const whole: { sheet: Sheet; reasons: Reason[]; orders: number; period: 1 | 2 | 3 | null }[] = [];
  for (let from = 0; from === 0 || from < body.length; from += portion) {
    const rows = body.slice(from, from + portion);
    for (const [at, draft] of gridSheets(builder.grid(rows), about, options).entries()) {
      const known = whole[at];
      if (!known) whole.push({ sheet: draft.sheet, reasons: draft.reasons, orders: draft.lastOrder ?? 0, period: draft.period });
      else {
        append(known.sheet, draft.sheet);
        known.reasons.push(...draft.reasons.filter(({ id }) => id === 'table-broken'));
        known.orders = Math.max(known.orders, draft.lastOrder ?? 0);
      }
    }
    yield [Math.min(body.length, from + portion), body.length];
  }
  const titles = [...header.titles, { text: table.name, label: null }];
  for (const { sheet, reasons, orders, period } of whole) {
    const { context, reasons: doubts } = contextOf(titles, fileName, sheet);
    Object.assign(sheet, context);
    if (period !== null) sheet.hocKy = period;
    // "STT" runs to 45 and 30 pupils stand here: the others were left out of the file.
    if (orders > sheet.rows.length) sheet.total = orders;
    for (const column of sheet.columns) for (const { values } of sheet.rows) values[column.key] ??= '';
    judge({ sheet, reasons: [...reasons, ...doubts.filter(({ params }) => period === null || params?.['what'] !== 'học kì')], columnCount: null, columnsSeen: [], view: null });
  }
  return { sheets: whole.map(({ sheet }) => sheet), why: whole.length === 0 ? [{ id: 'no-list-of-pupils' }] : [] };
}

/** Rows of the next portion of the same table; what holds several marks in a cell may hold more of them here. */
function append(sheet: Sheet, next: Sheet): void {
  for (const column of next.columns) {
    if (sheet.columns.some(({ key }) => key === column.key)) continue;
    const before = next.columns[next.columns.indexOf(column) - 1]?.key;
    sheet.columns.splice(sheet.columns.findIndex(({ key }) => key === before) + 1, 0, column);
  }
  for (const row of next.rows) sheet.rows.push(row);
}

/** Signatures and totals under the list: few cells, after the last row that the list numbers. */
function withoutFeet(rows: string[][], { paths }: FileHeader): string[][] {
  const order = paths.findIndex(countsRows);
  const counted = (row: readonly string[]) => /^\d{1,6}\.?$/.test((row[order] ?? '').trim());
  const last = order < 0 ? -1 : rows.findLastIndex(counted);
  return last < 0 ? rows : rows.filter((row, at) => at <= last || row.filter((text) => text.trim() !== '').length >= 4);
}

const titlesOver = ({ rows }: FileTable): FileHeader['titles'] =>
  rows.slice(0, 12).flatMap((row) => {
    const filled = row.map(tidy).filter((text) => text !== '');
    return filled.map((text, at) => ({ text, label: filled[at - 1] ?? null }));
  });

/** Class, subject, semester and year as the title rows, the sheet's name and, last, the file's name say them. */
function contextOf(titles: FileHeader['titles'], fileName: string, sheet: Sheet): { context: SheetContext; reasons: Reason[] } {
  const bare = fileName.replace(/\.\w{1,5}$/, '').replace(/[_]+/g, ' ');
  const sources = [
    ...titles.map(({ text, label }) => ({ said: { ...said(text), ...(label === null ? {} : saidByField(label.replace(/[:\s]+$/, ''), text)) }, rank: 2 })),
    ...[[titles.at(-1)?.text ?? '', 3] as const, [bare, 4] as const].map(([text, rank]) => ({ said: { ...inName(text), ...said(text) }, rank })),
  ];
  const { context, reasons } = settleContext(sources);
  const classes = new Set(sheet.rows.slice(0, 5000).map(({ values }) => values['lop'] ?? '').filter((text) => text !== ''));
  // A list of several classes is no class's, whatever its title says.
  if (sheet.columns.some(({ key }) => key === 'lop') && classes.size > 0) context.lop = classes.size === 1 ? ([...classes][0] as string) : null;
  return { context: { ...context, platform: filePlatform }, reasons };
}

/** "6A Toán kỳ I", "Toán_7A_HK1": a sheet's or a file's name says its class and subject without the words. */
function inName(text: string): ReturnType<typeof said> {
  const words = tidy(text).split(/\s+-\s+|\s+/);
  const classes = new Set(words.flatMap((word) => saidByValue(word).lop ?? []));
  const subjects = new Set(words.flatMap((_, at) => leadingSubject(words.slice(at).join(' ')) ?? []));
  const [subject] = [...subjects].sort((a, b) => b.length - a.length);
  return { ...(classes.size === 1 ? { lop: [...classes][0] as string } : {}), ...(subject === undefined || subject.length < 3 ? {} : { mon: subject }) };
}

const shape: Shape = { index: 0, tag: 'td', attributes: new Map() };

/** Makes a file's rows the grid that the page's reader reads. */
class GridBuilder {
  readonly #root = new TreeRoot(null, { title: '', scrolled: [0, 0] });
  readonly #blank = this.#cell('', false);
  readonly #hidden: ReadonlySet<number>;
  readonly #columns: RawColumn[];

  constructor({ paths }: FileHeader, hidden: readonly number[]) {
    this.#hidden = new Set(hidden);
    this.#columns = paths.map((path, column) => ({ path, heads: path.map((text) => this.#cell(text, this.#hidden.has(column))) }));
  }

  grid(rows: readonly (readonly string[])[]): RawGrid {
    const cells = (row: readonly string[]) => this.#columns.map((_, column) => (row[column] ? this.#cell(row[column], this.#hidden.has(column)) : this.#blank));
    return { roots: [], columns: this.#columns, rows: rows.map((row) => ({ elements: [], cells: cells(row), index: null, off: false })), rowCount: null, columnCount: null, titles: [] };
  }

  #cell(text: string, hidden: boolean): TreeElement {
    const element = new TreeElement(shape, 0, this.#root);
    element.flags = hidden ? has.leaf : has.leaf | has.shown;
    if (text !== '') element.nodes = [new TreeText(element, text)];
    return element;
  }
}


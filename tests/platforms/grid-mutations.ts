import type { PageReading } from '../page/read.ts';
import type { Mutation, Meaning } from './mutations.ts';

const rowOf = (cell: Element | null) => cell?.closest<HTMLElement>('tr,[role=row]') ?? null;

/** The elements of a pupil's row in all halves of its grid. */
const rowsOf = ({ sheets, locate }: PageReading, at: number, row: number): HTMLElement[] => [...new Set(sheets[at]?.columns.map(({ key }) => rowOf(locate(at, row, key))) ?? [])].filter((element) => element !== null);

const lists = ({ sheets }: PageReading): number[] => [...sheets.keys()].filter((at) => sheets[at]?.kind !== 'profile' && (sheets[at]?.rows.length ?? 0) > 3);

function hideRow(reading: PageReading): false | Meaning {
  const hidden = new Set(lists(reading).filter((at) => rowsOf(reading, at, 1).length > 0));
  for (const at of hidden) for (const row of rowsOf(reading, at, 1)) row.style.display = 'none';
  return hidden.size > 0 && ((sheet, at) => (hidden.has(at) ? { ...sheet, rows: sheet.rows.filter((_, row) => row !== 1) } : sheet));
}

/** The columns of a list whose headers may change places: plain, in view, of one line. */
function swappable({ sheets, locate }: PageReading, at: number): { key: string; head: HTMLTableCellElement }[] {
  const heads = (sheets[at]?.columns ?? []).flatMap(({ key }) => {
    const head = locate(at, null, key)?.closest<HTMLTableCellElement>('th,td,[role=columnheader]') ?? null;
    return head && key !== 'hoTen' && head.checkVisibility() && (head.colSpan ?? 1) === 1 && !head.querySelector('input') ? [{ key, head }] : [];
  });
  const last = heads.at(-1);
  const line = heads.filter(({ head }) => head.parentElement === last?.head.parentElement && head.rowSpan === last?.head.rowSpan);
  const exams = line.filter(({ key }) => /^(gk|ck)$/.test(key));
  return exams.length === 2 ? exams : line.slice(-2);
}

/** Two headers change places and the cells stay: each value is now what the other header says. */
function swapHeaders(page: Document, reading: PageReading): false | Meaning {
  const at = lists(reading).find((one) => swappable(reading, one).length === 2);
  const [a, b] = at === undefined ? [] : swappable(reading, at);
  if (!a || !b) return false;
  const [first, second] = [a.head.innerHTML, b.head.innerHTML];
  // In copies of the header and in the other half of the book too.
  for (const head of page.querySelectorAll('th,thead td,[role=columnheader],tr:nth-child(-n+2) > td')) {
    if (head.innerHTML === first) head.innerHTML = second;
    else if (head.innerHTML === second) head.innerHTML = first;
  }
  const turned = (key: string) => (key === a.key ? b.key : key === b.key ? a.key : key);
  return (sheet) => {
    const columns = new Map(sheet.columns.map((column) => [column.key, column]));
    if (!columns.has(a.key) || !columns.has(b.key)) return sheet;
    return {
      ...sheet,
      columns: sheet.columns.map((column) => ({ ...column, hidden: columns.get(turned(column.key))?.hidden ?? false })),
      rows: sheet.rows.map((row) => ({ ...row, values: Object.fromEntries(Object.entries(row.values).map(([key, value]) => [turned(key), value])) })),
    };
  };
}

/** Tables that hold header and pupils, with the place of the first pupil's row. */
function wholeTables(reading: PageReading): { table: HTMLTableElement; from: number }[] {
  const found = new Map<HTMLTableElement, number>();
  for (const at of lists(reading)) {
    const row = rowsOf(reading, at, 0)[0];
    const table = row?.closest('table');
    // A book in halves says its header again in both.
    if (!row || !table || row.tagName !== 'TR' || rowsOf(reading, at, 0).length > 1) continue;
    const from = (row as HTMLTableRowElement).rowIndex;
    const heads = reading.sheets[at]?.columns.map(({ key }) => reading.locate(at, null, key)) ?? [];
    if (from > 0 && heads.some((head) => head && table.rows[0]?.contains(head))) found.set(table, from);
  }
  return [...found].map(([table, from]) => ({ table, from }));
}

function addColumn(page: Document, reading: PageReading): boolean {
  const tables = wholeTables(reading).filter(({ table }) => table.closest('.RadGrid,.el-table') === null);
  for (const { table, from } of tables) {
    for (const row of table.rows) {
      if (row.rowIndex > 0 && row.rowIndex < from) continue;
      const only = row.cells.length === 1 ? row.cells[0] : undefined;
      if (only) only.colSpan++;
      else {
        const cell = page.createElement(row.rowIndex === 0 ? (row.cells[0]?.tagName ?? 'td') : 'td');
        cell.textContent = row.rowIndex === 0 ? 'Zắc mờ phẩy' : `lạ ${row.rowIndex}`;
        if (row.rowIndex === 0) cell.setAttribute('rowspan', String(from));
        row.append(cell);
      }
    }
  }
  return tables.length > 0;
}

/** Long lists say their header again. */
function repeatHeader(reading: PageReading): boolean {
  const tables = wholeTables(reading).filter(({ table, from }) => [...table.rows].slice(0, from).every((row) => !row.querySelector('input')));
  for (const { table, from } of tables) table.rows[from + 3]?.before(...[...table.rows].slice(0, from).map((row) => row.cloneNode(true)));
  return tables.length > 0;
}

/** In one row a cell is gone or stands twice: of which column the others are cannot be told. */
function spoilRow(reading: PageReading, spoil: (cell: HTMLTableCellElement) => void): boolean {
  let done = false;
  for (const at of lists(reading)) {
    const key = reading.sheets[at]?.columns.findLast((column) => column.key !== 'hoTen' && !column.hidden)?.key ?? null;
    const cell = reading.locate(at, 2, key)?.closest<HTMLTableCellElement>('td,[role=gridcell]');
    if (!cell?.checkVisibility() || !rowOf(cell)) continue;
    spoil(cell);
    done = true;
  }
  return done;
}

/** What a list may change, and what it may add. */
export const gridMutations: readonly Mutation[] = [
  { name: 'a row hidden', apply: (_, reading) => hideRow(reading) },
  { name: 'two headers swapped', apply: swapHeaders },
  { name: 'an unknown column added', isNews: true, apply: addColumn },
  { name: 'a cell of a row gone', isNews: true, apply: (_, reading) => spoilRow(reading, (cell) => { cell.remove(); }) },
  { name: 'a cell of a row twice', isNews: true, apply: (_, reading) => spoilRow(reading, (cell) => { cell.after(cell.cloneNode(true)); }) },
  { name: 'the header said again between the rows', apply: (_, reading) => repeatHeader(reading) },
];

import { read, SSF, type CellObject, type WorkSheet } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import type { FileTable } from '../records/file-table.ts';
import { mostBytes, UnreadableFile } from './read-file.ts';

/** The tables of a workbook, its hidden sheets left out. Throws `UnreadableFile`. */
export function readWorkbook(content: Uint8Array | string, kind: 'zip' | 'compound' | 'html'): FileTable[] {
  if (kind === 'zip') lookInside(content as Uint8Array);
  const book = opened(content);
  const hidden = (at: number) => (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0;
  const tables = book.SheetNames.filter((_, at) => !hidden(at)).flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet ? [tableOf(name, sheet)] : [];
  });
  if (tables.every(({ rows }) => rows.length === 0)) throw new UnreadableFile('empty');
  return tables;
}

function opened(content: Uint8Array | string) {
  const options = { dense: true, cellNF: true, cellStyles: true, cellFormula: false, cellHTML: false } as const;
  try {
    const book = typeof content === 'string' ? read(content, { ...options, type: 'string' }) : read(content, { ...options, type: 'array' });
    if (book.SheetNames.length === 0) throw new UnreadableFile('damaged');
    return book;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(/password-protected/i.test(String(error)) ? 'encrypted' : 'damaged');
  }
}

/** What the archive says of itself before anything of it is unpacked. */
function lookInside(bytes: Uint8Array): void {
  let inflated = 0;
  let isBook = false;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        inflated += originalSize;
        isBook ||= /^(xl\/workbook\.(xml|bin)|content\.xml)$/i.test(name);
        return false;
      },
    });
  } catch {
    throw new UnreadableFile('damaged');
  }
  if (!isBook) throw new UnreadableFile('not-a-table');
  if (inflated > mostBytes.inflated) throw new UnreadableFile('inflates');
}

function tableOf(name: string, sheet: WorkSheet): FileTable {
  const data = ((sheet['!data'] ?? []) as (CellObject | undefined)[][]);
  const rows = Array.from(data, (row) => Array.from(row ?? [], (cell) => (cell ? shownIn(cell) : '')));
  while (rows.length > 0 && rows.at(-1)?.every((text) => text === '')) rows.pop();
  return {
    name,
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ row: s.r, column: s.c, down: e.r - s.r + 1, across: e.c - s.c + 1 })),
    hidden: (sheet['!cols'] ?? []).flatMap((column, at) => (column?.hidden ? [at] : [])),
  };
}

/** What the cell shows in Excel: days as dd/mm/yyyy whatever the machine's country, long codes without an exponent. */
function shownIn({ t, v, w, z }: CellObject): string {
  if (v === undefined || v === null || t === 'z') return '';
  if (t !== 'n' || typeof v !== 'number') return typeof v === 'string' ? v : (w ?? String(v));
  if (typeof z === 'string' && SSF.is_date(z) && v >= 1) {
    const { d, m, y } = SSF.parse_date_code(v) as { d: number; m: number; y: number };
    return `${String(d).padStart(2, '0')}/${String(m).padStart(2, '0')}/${y}`;
  }
  return w === undefined || /E[+-]?\d/i.test(w) ? String(v) : w.trim();
}

import type { FileTable } from '../records/file-table.ts';
import { fileKind, textOf } from './file-kind.ts';
import { readDelimited } from './delimited.ts';

/** Why a file cannot be read; the words stand beside the screen. */
export const fileFaults = ['empty', 'too-big', 'encrypted', 'not-a-table', 'damaged', 'inflates'] as const;
export type FileFault = (typeof fileFaults)[number];

/** A file that cannot be read, with the reason. */
export class UnreadableFile extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}

/** No list of a school is larger; a larger file is refused before it takes the browser's memory. */
export const mostBytes = { text: 60_000_000, workbook: 25_000_000, inflated: 400_000_000 } as const;

/**
 * The tables of a file by its content, whatever its name says: one of a delimited text, one for each sheet of a workbook
 * (.xlsx, .xls, an HTML table that calls itself .xls). Throws `UnreadableFile`.
 */
export async function readFile(bytes: Uint8Array): Promise<FileTable[]> {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  const kind = fileKind(bytes);
  if (kind === 'other') throw new UnreadableFile('not-a-table');
  if (bytes.length > (kind === 'text' ? mostBytes.text : mostBytes.workbook)) throw new UnreadableFile('too-big');
  if (kind !== 'text' && kind !== 'html') {
    const { readWorkbook } = await import('./workbook.ts');
    return readWorkbook(bytes, kind);
  }
  const text = textOf(bytes);
  if (text === null) throw new UnreadableFile('not-a-table');
  if (kind === 'html') {
    const { readWorkbook } = await import('./workbook.ts');
    return readWorkbook(text, kind);
  }
  return [readText(text)];
}

/** A delimited text, or what was pasted from a spreadsheet, as a table. Throws `UnreadableFile`. */
export function readText(text: string): FileTable {
  const rows = readDelimited(text);
  if (rows.length === 0) throw new UnreadableFile('empty');
  return { name: '', rows, merges: [], hidden: [] };
}

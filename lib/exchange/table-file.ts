import Papa from 'papaparse';

/** A table to hand out. Every row is as long as `head`; numbers stay numbers in a spreadsheet. */
export interface TableFile {
  /** The sheet's name in a workbook; at most 31 characters are kept. */
  title: string;
  head: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** CSV that Excel opens rightly (UTF-8 with BOM) and in which no cell is taken for a formula. */
export function tableToCsv({ head, rows }: TableFile): string {
  return '\uFEFF' + Papa.unparse([[...head], ...rows.map((row) => [...row])], { escapeFormulae: true, newline: '\r\n' });
}

/** One workbook with a sheet for each table. Text is written as text, so that neither formulas nor dates are made of it. */
export async function tablesToXlsx(tables: readonly TableFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  for (const { title, head, rows } of tables) {
    const sheet = utils.aoa_to_sheet([[...head], ...rows.map((row) => [...row])]);
    sheet['!cols'] = head.map((name, column) => ({ wch: Math.min(60, Math.max(name.length, ...rows.map((row) => String(row[column] ?? '').length)) + 2) }));
    utils.book_append_sheet(book, sheet, sheetName(title, book.SheetNames));
  }
  return new Uint8Array(write(book, { bookType: 'xlsx', type: 'array', compression: true }) as ArrayBuffer);
}

/** A name that a workbook takes: without the characters it forbids, at most 31 long, and not there yet. */
function sheetName(title: string, taken: readonly string[]): string {
  const plain = title.replace(/[\\/?*[\]:]/g, ' ').trim().slice(0, 28) || 'Soát';
  let name = plain;
  for (let n = 2; taken.includes(name); n++) name = `${plain} ${n}`;
  return name;
}

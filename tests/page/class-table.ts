import { at, load } from './load.ts';
import { readPage, type PageReading } from './read.ts';

/** Five pupils, and the pages that hold them as plain tables: the smallest that are read as a school record. */
export const names = ['Nguyễn Văn An', 'Lê Thị Bình', 'Trần Minh Châu', 'Phạm Gia Dũng', 'Vũ Hải Hà'];
export const bookTitle = '<h2>Sổ điểm môn Toán lớp 7A học kỳ I</h2>';
export const bookHeads = ['STT', 'Họ và tên', 'TX1', 'TX2', 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk'];
export type Cells = (nth: number) => (string | number)[];
export const marks: Cells = () => [7, 8, 6, 9, 7.6];

export const headOf = (heads: readonly string[] = bookHeads): string => `<thead><tr>${heads.map((text) => `<th>${text}</th>`).join('')}</tr></thead>`;
export const rowOf = (cells: readonly (string | number)[], more = ''): string => `<tr${more}>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
export const rowsOf = (cells: Cells = marks, pupils: readonly string[] = names): string => pupils.map((name, nth) => rowOf([nth + 1, name, ...cells(nth)])).join('');
export const book = (rows: string, heads?: readonly string[]): string => `${bookTitle}<table>${headOf(heads)}<tbody>${rows}</tbody></table>`;

export const read = async (html: string): Promise<PageReading> => readPage(await load(html), at('https://smas.edu.vn/x'));

/** What one sheet says, in short: its health, the reasons, the pupils, and one key of each of them (absent: undefined). */
export async function told(html: string, key = 'tx1') {
  const { sheets: [sheet] } = await read(html);
  return { kind: sheet?.kind, health: sheet?.health, why: sheet?.why.map(({ id }) => id) ?? [], pupils: sheet?.rows.map(({ pupil }) => pupil) ?? [], cells: sheet?.rows.map(({ values }) => values[key]) ?? [] };
}

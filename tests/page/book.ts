import type { Sheet } from '../../lib/records/sheet.ts';
import { at, load } from './load.ts';
import { readPage } from './read.ts';

const heads = ['STT', 'Họ và tên', 'TX1', 'TX2', 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk'];
const pupils = ['Nguyễn Văn An', 'Lê Thị Bình', 'Trần Minh Châu', 'Phạm Gia Dũng', 'Vũ Hải Hà'];

/** A list of numbered rows under these heads. */
export const list = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${columns.map((words) => `<th>${words}</th>`).join('')}</tr></thead><tbody>${rows.map((cells, n) => `<tr><td>${n + 1}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;

/** Five pupils with the same cells behind their names. */
export const roster = (columns: readonly string[], cells: readonly string[]): string => list(['STT', 'Họ và tên', ...columns], pupils.map((name) => [name, ...cells]));

/** A gradebook; `first` is everybody's first mark. */
export const book = (title = '', first = '7'): string => title + list(heads, pupils.map((name) => [name, first, '8', '6', '9', '7.6']));

export const choice = (label: string, ...options: string[]): string => `<label>${label} <select>${options.map((option) => `<option>${option}`).join('')}</select></label>`;

export const input = (label: string, value: string, more = ''): string => `<div><label>${label}</label> <input type="text" value="${value}" ${more}></div>`;

/** The fields of a pupil's profile. */
export const fields = (name: string, people = 'Kinh'): string =>
  [['Họ và tên', name], ['Ngày sinh', '05/03/2014'], ['Dân tộc', people], ['Tôn giáo', 'Không'], ['Quê quán', 'Thôn Phu'], ['Nơi sinh', 'Hà Nội']].map(([label = '', value = '']) => input(label, value)).join('');

/** The sheets of a page as the reader gives them. */
export const sheetsOf = async (html: string): Promise<Sheet[]> => readPage(await load(html), at('https://smas.edu.vn/x')).sheets;

/** The first sheet; fails where there is none. */
export async function sheetOf(html: string): Promise<Sheet> {
  const [sheet] = await sheetsOf(html);
  if (!sheet) throw new Error('nothing was read');
  return sheet;
}

export const whyOf = (sheet: Sheet): string[] => sheet.why.map(({ id }) => id);

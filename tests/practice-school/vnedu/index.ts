import { scoredBook } from '../marks.ts';
import { assets, frame } from '../frame.ts';
import { attributes, text } from '../html.ts';
import { expectedOf, withPlants, type Plant, type PracticePage, type PracticePlatform, type PupilValues } from '../page.ts';
import { classOf, namHoc } from '../pupils.ts';

const origin = 'https://thcs-thuchanh.vnedu.vn';
const folder = '/v5/thuc-hanh';

interface Book {
  /** Where the window stands: in front, hidden by style, or pushed out of sight, as ExtJS leaves closed ones. */
  state: 'x-window-active' | 'an' | 'ngoai';
  lop: string;
  mon: string;
  rows: readonly PupilValues[];
}

/** The given name apart from the rest, as vnEdu has it in two columns. */
const parted = (name = ''): [rest: string, given: string] => [name.slice(0, name.lastIndexOf(' ')), name.slice(name.lastIndexOf(' ') + 1)];

const combo = (label: string, value: string) =>
  `<div class="x-field"><label class="x-form-item-label">${label}:</label><input class="x-form-text"${attributes({ readonly: true, value })}></div>`;

/** A window of the desktop: header cells are `td`, an input in each cell, the first regular mark already locked. */
function bookWindow({ state, lop, mon, rows }: Book, id: number): string {
  const keys = ['tx2', 'tx3', 'tx4', 'gk', 'ck'];
  const line = (row: PupilValues, index: number) => {
    const [rest, given] = parted(row['hoTen']);
    const cell = (key: string) => `<td data-cot="${key}" data-hang="${index}"><input${attributes({ class: 'input_diem', a: row['maHocSinh'], value: row[key] ?? '' })}></td>`;
    return `<tr><td>${index + 1}</td><td>${row['maHocSinh']}</td><td>${text(rest)}</td><td>${text(given)}</td><td>${row['ngaySinh']}</td><td><span class="input_diem">${row['tx1']}</span></td>${keys.map(cell).join('')}<td class="tbhk_tt">${row['tbhk']}</td><td><input${attributes({ class: 'input_nhan_xet', a: row['maHocSinh'], value: row['nhanXet'] ?? '' })}></td></tr>`;
  };
  const tall = (label: string, span = 1) => `<td rowspan="2"${span > 1 ? ` colspan="${span}"` : ''}>${label}</td>`;
  return `<div class="x-layer x-window ${state}" id="win-${id}">
<div class="x-window-header"><span class="x-window-header-text">[${namHoc}] Sổ điểm</span></div>
<div class="x-toolbar">${combo('Khối', `Khối ${lop.slice(0, 1)}`)}${combo('Lớp', lop)}${combo('Môn', mon)}${combo('Học kỳ', 'Học kỳ 1')}</div>
<div id="win-${id}_panel_content"><table class="table tablefix"><thead>
<tr>${tall('STT')}${tall('Mã HS')}${tall('Họ và tên', 2)}${tall('Ngày sinh')}<td colspan="4">ĐĐGtx</td>${tall('ĐĐGgk')}${tall('ĐĐGck')}${tall('ĐTBmhk')}${tall('Nhận xét')}</tr>
<tr><td>TX1</td><td>TX2</td><td>TX3</td><td>TX4</td></tr>
</thead><tbody>
${rows.map(line).join('\n')}
</tbody></table>
<p>Tổng số: ${rows.length} học sinh</p></div>
</div>`;
}

const class9A = classOf('9A', 9, 38, 21);
const class9B = classOf('9B', 9, 36, 22);
const maths = scoredBook(class9A, 4, 211);
const science = scoredBook(class9B, 4, 212);
const plants: Plant[] = [
  { row: 4, field: 'ck', value: '', found: [{ rule: 'mark-missing' }] },
  { row: 4, field: 'tbhk', value: '', found: [] },
  { row: 13, field: 'tx3', value: '85', found: [{ rule: 'mark-form', suggestion: '8,5' }] },
  { row: 13, field: 'tbhk', value: '', found: [] },
  { row: 25, field: 'tbhk', value: '4,9', found: [{ rule: 'average-semester', suggestion: maths[25]?.['tbhk'] ?? '' }] },
];
const front = withPlants(maths, plants);

/** The desktop with three windows: one in front, two that were closed and still stand in the document. */
const scorebook: PracticePage = {
  id: 'vnedu/scorebook',
  title: 'Sổ điểm Toán lớp 9A, giữa các cửa sổ đã đóng',
  address: `${origin}/v5/`,
  html: frame({
    platform: 'vnEdu',
    title: 'vnEdu - Trường THCS Thực Hành',
    folder,
    script: true,
    body: `<div class="ux-desktop"><div class="ux-taskbar"><button type="button" data-win="win-1">Sổ điểm 9A</button><button type="button" data-win="win-2">Sổ điểm 9B</button></div>
${bookWindow({ state: 'an', lop: '9C', mon: 'Ngữ văn', rows: scoredBook(class9B, 4, 213) }, 0)}
${bookWindow({ state: 'x-window-active', lop: '9A', mon: 'Toán', rows: front }, 1)}
${bookWindow({ state: 'ngoai', lop: '9B', mon: 'Khoa học tự nhiên', rows: science }, 2)}
</div>`,
  }),
  sheet: { kind: 'gradebook', lop: '9A', mon: 'Toán', hocKy: 1, namHoc, pupils: front.length },
  expected: expectedOf(front, plants),
};

export const vneduScorebook = { ...scorebook, other: { lop: '9B', mon: 'Khoa học tự nhiên', pupils: science.length } };

export const vnedu: PracticePlatform = { origin, pages: [vneduScorebook], files: assets(import.meta.dirname, folder, ['practice.css', 'practice.js']) };

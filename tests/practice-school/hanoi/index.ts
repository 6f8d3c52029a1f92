import { scoredBook, semesterAverage, written } from '../marks.ts';
import { assets, frame } from '../frame.ts';
import { text } from '../html.ts';
import { expectedOf, withPlants, type Plant, type PracticePage, type PracticePlatform, type PupilValues } from '../page.ts';
import { classOf, namHoc } from '../pupils.ts';

const origin = 'https://truong.hanoi.edu.vn';
const folder = '/C2/ThucHanh';

const combo = (label: string, value: string) =>
  `<td>${label}</td><td><div class="RadComboBox"><table><tr><td class="rcbInputCell"><input class="rcbInput" readonly value="${value}"></td><td class="rcbArrowCell"><a>select</a></td></tr></table><input type="hidden" name="rcb_ClientState" value="{}"></div></td>`;

const tenths = (mark = '') => Number(mark.replace(',', ''));
/** Averages stand with a decimal point there, marks as they were typed. */
const pointed = (mark = '') => mark.replace(',', '.');

/** A grid in frozen halves: who it is on the left, the marks of the second semester and all averages on the right. */
function halves(rows: readonly PupilValues[]): string {
  const row = (index: number) => (index % 2 === 0 ? 'rgRow' : 'rgAltRow');
  const left = rows.map((pupil, index) => `<tr class="${row(index)}"><td>${index + 1}</td><td>${pupil['maHocSinh']}</td><td>${text(pupil['hoTen'] ?? '')}</td></tr>`);
  const area = (part: string, words = '') => `<td class="noiDungNhanXetMonHoc${part}"><textarea rows="1">${text(words)}</textarea></td>`;
  const right = rows.map(
    (pupil, index) =>
      `<tr class="${row(index)}"><td>${pupil['tx1']}</td><td>${pupil['tx2']}</td><td>${pupil['tx3']}</td><td>${pupil['tx4']}</td><td class="khong-dung"></td><td>${pupil['gk']}</td><td>${pupil['ck']}</td><td><span id="ctl_${index}_lbTBK1">${pupil['tbhk1']}</span></td><td><span id="ctl_${index}_lbTBK2">${pupil['tbhk2']}</span></td><td><span id="ctl_${index}_lbTBCN">${pupil['tbcn']}</span></td>${area('Ky1', pupil['nhanXet1'])}${area('Ky2', pupil['nhanXet2'])}${area('KyCN', pupil['nhanXetCN'])}</tr>`,
  );
  const heads = ['ĐĐGtx1', 'ĐĐGtx2', 'ĐĐGtx3', 'ĐĐGtx4', '', 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk1', 'ĐTBmhk2', 'ĐTBmcn', 'Nhận xét học kỳ 1', 'Nhận xét học kỳ 2', 'Nhận xét cả năm'];
  const table = (side: string, head: readonly string[], lines: readonly string[]) =>
    `<div class="${side}"><table class="rgMasterTable"><thead><tr>${head.map((label) => (label === '' ? '<th class="khong-dung">ĐĐGtx5</th>' : `<th>${label}</th>`)).join('')}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table></div>`;
  return `<div class="RadGrid">${table('trai', ['STT', 'Mã học sinh', 'Họ tên'], left)}${table('phai', heads, right)}</div>`;
}

/** TT 22/2021 Điều 9.1b: the year's average, worked out here on its own in whole tenths, half up. */
const yearOf = (one: number, two: number) => Math.floor((2 * (one + 2 * two) + 3) / 6);

const class8B = classOf('8B', 8, 40, 31);
const first = scoredBook(class8B, 4, 311);
const second = scoredBook(class8B, 4, 312);
const rows = second.map((row, index): PupilValues => {
  const [one, two] = [tenths(first[index]?.['tbhk']), tenths(row['tbhk'])];
  return { ...row, tbhk1: pointed(written(one)), tbhk2: pointed(row['tbhk']), tbcn: pointed(written(yearOf(one, two))), nhanXet1: first[index]?.['nhanXet'] ?? '', nhanXet2: row['nhanXet'] ?? '', nhanXetCN: ['Chăm học, tiến bộ.', 'Cần đọc thêm sách.', 'Viết có cảm xúc.'][index % 3] ?? '' };
});
const tie = { tx1: '7,0', tx2: '7,0', tx3: '7,0', tx4: '7,0', gk: '8,5', ck: '8,5' };
const tied = semesterAverage([70, 70, 70, 70], 85, 85);
const plants: Plant[] = [
  { row: 3, field: 'gk', value: '', found: [{ rule: 'mark-missing' }] },
  { row: 3, field: 'tbhk2', value: '', found: [] },
  { row: 3, field: 'tbcn', value: '', found: [] },
  ...Object.entries(tie).map(([field, value]) => ({ row: 9, field, value, found: [] })),
  { row: 9, field: 'tbhk2', value: '7.7', found: [{ rule: 'average-semester', suggestion: pointed(written(tied)) }] },
  // The year's average follows from what the page shows of the semesters, the wrong one included.
  { row: 9, field: 'tbcn', value: pointed(written(yearOf(tenths(first[9]?.['tbhk']), 77))), found: [] },
];
const shown = withPlants(rows, plants);

const book: PracticePage = {
  id: 'hanoi/both-semesters',
  title: 'Sổ điểm Ngữ văn lớp 8B, hai nửa bảng, học kỳ 2 và cả năm',
  address: `${origin}${folder}/SoDiem.aspx`,
  html: frame({
    platform: 'truong.hanoi.edu.vn',
    title: 'Sổ điểm',
    folder,
    body: `<h2>5.3.1 Nhập điểm môn học</h2>
<table><tr>${combo('Năm học', namHoc)}${combo('Khối', 'Khối 8')}${combo('Lớp', '8B')}${combo('Môn học', 'Ngữ văn')}${combo('Học kỳ', 'Học kỳ 2')}</tr></table>
${halves(shown)}
<p>Tổng số: ${shown.length} học sinh</p>`,
  }),
  sheet: { kind: 'gradebook', lop: '8B', mon: 'Ngữ văn', hocKy: 2, namHoc, pupils: shown.length },
  expected: expectedOf(shown, plants),
};

export const hanoi: PracticePlatform = { origin, pages: [book], files: assets(import.meta.dirname, folder, ['practice.css']) };

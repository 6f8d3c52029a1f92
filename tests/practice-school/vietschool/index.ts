import { scoredBook } from '../marks.ts';
import { assets, frame } from '../frame.ts';
import { text } from '../html.ts';
import { expectedOf, withPlants, type Plant, type PracticePage, type PracticePlatform, type PupilValues } from '../page.ts';
import { classOf, namHoc } from '../pupils.ts';

const origin = 'https://thpt-thuchanh.vietschool.vn';
const folder = '/thuc-hanh';

const class11 = classOf('11B2', 11, 39, 41);
const physics = scoredBook(class11, 3, 411);
const plants: Plant[] = [
  { row: 6, field: 'tx2', value: 'v', found: [{ rule: 'mark-form' }] },
  { row: 6, field: 'tbhk', value: '', found: [] },
  { row: 20, field: 'gk', value: '10,5', found: [{ rule: 'mark-form' }] },
  { row: 20, field: 'tbhk', value: '', found: [] },
];
const shown = withPlants(physics, plants);

/** A book of upper secondary whose cells are edited as text, and whose words are written decomposed (NFD). */
const line = (row: PupilValues, index: number) =>
  `<tr><td>${index + 1}</td><td>${row['maHocSinh']}</td><td>${text(row['hoTen'] ?? '').normalize('NFD')}</td>${['tx1', 'tx2', 'tx3', 'gk', 'ck'].map((key) => `<td><div contenteditable="true">${row[key]}</div></td>`).join('')}<td>${row['tbhk']}</td><td><div contenteditable="true">${text(row['nhanXet'] ?? '')}</div></td></tr>`;

const book: PracticePage = {
  id: 'vietschool/gradebook',
  title: 'Sổ điểm Vật lí lớp 11B2, ô sửa được và chữ NFD',
  address: `${origin}${folder}/so-diem`,
  html: frame({
    platform: 'VietSchool',
    title: 'Sổ điểm',
    folder,
    body: `<table><caption>${`Sổ điểm lớp 11B2 - Môn Vật lí - Học kỳ I (${namHoc})`.normalize('NFD')}</caption>
<thead><tr>${['TT', 'Mã học sinh', 'Họ và tên học sinh', 'TX1', 'TX2', 'TX3', 'Giữa kỳ', 'Cuối kỳ', 'TB học kỳ', 'Nhận xét'].map((label) => `<th>${label.normalize('NFD')}</th>`).join('')}</tr></thead>
<tbody>
${shown.map(line).join('\n')}
</tbody></table>
<p>Tổng số: ${shown.length} học sinh</p>`,
  }),
  sheet: { kind: 'gradebook', lop: '11B2', mon: 'Vật lí', hocKy: 1, namHoc, pupils: shown.length },
  expected: expectedOf(shown, plants).map((found) => ({ ...found, pupil: found.pupil?.normalize('NFD') ?? null })),
};

export const vietschool: PracticePlatform = { origin, pages: [book], files: assets(import.meta.dirname, folder, ['practice.css']) };

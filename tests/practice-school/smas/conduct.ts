import { text } from '../html.ts';
import { expectedOf, withPlants, type Plant, type PracticePage, type PupilValues } from '../page.ts';
import { namHoc } from '../pupils.ts';
import { class7A, folder, idOf, layout, origin, toolbar, type ClassPage } from './layout.ts';

/** The homeroom teacher's conduct of one semester: the level of each pupil, and a comment. */
export function conduct(clean: readonly PupilValues[], plants: readonly Plant[], of: ClassPage = class7A): PracticePage {
  const { lop, place } = of;
  const rows = withPlants(clean, plants);
  const table = `<table class="luoi">
<thead><tr>${['STT', 'Mã học sinh', 'Họ và tên', 'Kết quả rèn luyện', 'Nhận xét của GVCN'].map((label) => `<th>${label}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row, index) => `<tr><td>${index + 1}</td>${['maHocSinh', 'hoTen', 'renLuyen', 'nhanXet'].map((key) => `<td>${text(row[key] ?? '')}</td>`).join('')}</tr>`).join('\n')}
</tbody></table>
<p class="tong">Tổng số: ${rows.length} học sinh</p>`;
  return {
    id: idOf(of, 'conduct'),
    title: `Kết quả rèn luyện lớp ${lop}`,
    address: `${origin}${folder}/${place}RenLuyen`,
    html: layout('Kết quả rèn luyện', `${toolbar({ lop: [lop], hocKy: 1 })}\n${table}`),
    sheet: { kind: 'conduct', lop, mon: null, hocKy: 1, namHoc, pupils: rows.length },
    expected: expectedOf(rows, plants),
  };
}

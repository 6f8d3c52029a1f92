import { text } from '../html.ts';
import { expectedOf, withPlants, type Plant, type PracticePage, type PupilValues } from '../page.ts';
import { namHoc } from '../pupils.ts';
import { class7A, folder, idOf, layout, origin, toolbar, type ClassPage } from './layout.ts';

const columns = [
  ['maHocSinh', 'Mã học sinh'],
  ['hoTen', 'Họ và tên'],
  ['ngaySinh', 'Ngày sinh'],
  ['gioiTinh', 'Giới tính'],
  ['soDinhDanh', 'Số định danh cá nhân'],
  ['danToc', 'Dân tộc'],
  ['trangThai', 'Trạng thái'],
] as const;

/** The class list: plain text cells, one header row, a link on each name. */
export function classList(pupils: readonly PupilValues[], plants: readonly Plant[], of: ClassPage = class7A): PracticePage {
  const { lop, place } = of;
  const rows = withPlants(pupils, plants);
  const cell = (row: PupilValues, key: string) =>
    key === 'hoTen' ? `<td><a href="${folder}/${place}HoSoHocSinh?ma=${row['maHocSinh']}">${text(row['hoTen'] ?? '')}</a></td>` : `<td>${text(row[key] ?? '')}</td>`;
  const table = `<table class="luoi">
<thead><tr><th>STT</th>${columns.map(([, label]) => `<th>${label}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row, index) => `<tr><td>${index + 1}</td>${columns.map(([key]) => cell(row, key)).join('')}</tr>`).join('\n')}
</tbody></table>
<p class="tong">Tổng số: ${rows.length} học sinh</p>`;
  return {
    id: idOf(of, 'class-list'),
    title: `Danh sách học sinh lớp ${lop}`,
    address: `${origin}${folder}/${place}DanhSachLop`,
    html: layout('Danh sách học sinh', `${toolbar({ lop: [lop] })}\n${table}`),
    sheet: { kind: 'roster', lop, mon: null, hocKy: null, namHoc, pupils: rows.length },
    expected: expectedOf(rows, plants),
  };
}

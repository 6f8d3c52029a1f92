import { text } from '../html.ts';
import { commentSubjects, scoredSubjects } from '../marks.ts';
import { expectedOf, withPlants, type Plant, type PracticePage, type PupilValues } from '../page.ts';
import { namHoc } from '../pupils.ts';
import { class7A, folder, idOf, layout, origin, toolbar, type ClassPage } from './layout.ts';

const subjects = [...scoredSubjects, ...commentSubjects];
const columns = [
  ...subjects.map((subject) => [`mon.${subject}`, subject] as const),
  ['hocTap', 'Kết quả học tập'] as const,
  ['renLuyen', 'Kết quả rèn luyện'] as const,
];

/** The class's results of the first semester: subjects under one heading, absences under another. */
export function summary(clean: readonly PupilValues[], plants: readonly Plant[], of: ClassPage = class7A): PracticePage {
  const { lop, place } = of;
  const rows = withPlants(clean, plants);
  const cells = (row: PupilValues) => [...columns.map(([key]) => key), 'vangPhep', 'vangKhongPhep'].map((key) => `<td>${text(row[key] ?? '')}</td>`).join('');
  const tall = (label: string) => `<th rowspan="2">${text(label)}</th>`;
  const table = `<table class="luoi">
<thead>
<tr>${tall('STT')}${tall('Mã học sinh')}${tall('Họ và tên')}<th colspan="${subjects.length}">Môn học</th>${tall('Kết quả học tập')}${tall('Kết quả rèn luyện')}<th colspan="2">Số buổi nghỉ</th></tr>
<tr>${subjects.map((subject) => `<th>${text(subject)}</th>`).join('')}<th>Có phép</th><th>Không phép</th></tr>
</thead>
<tbody>
${rows.map((row, index) => `<tr><td>${index + 1}</td><td>${row['maHocSinh']}</td><td>${text(row['hoTen'] ?? '')}</td>${cells(row)}</tr>`).join('\n')}
</tbody></table>
<p class="tong">Tổng số: ${rows.length} học sinh</p>`;
  return {
    id: idOf(of, 'summary'),
    title: `Tổng hợp kết quả lớp ${lop}`,
    address: `${origin}${folder}/${place}TongHop`,
    html: layout('Tổng hợp kết quả học tập và rèn luyện', `${toolbar({ lop: [lop], hocKy: 1 })}\n${table}`),
    sheet: { kind: 'summary', lop, mon: null, hocKy: 1, namHoc, pupils: rows.length },
    expected: expectedOf(rows, plants),
  };
}

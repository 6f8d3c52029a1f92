import { text } from '../html.ts';
import type { PracticePage, PupilValues } from '../page.ts';
import { namHoc } from '../pupils.ts';
import { folder, layout, origin, toolbar } from './layout.ts';

/** The list of học bạ to be signed: who has signed what, and how far each is. */
export function signing(pupils: readonly PupilValues[]): PracticePage {
  const done = (index: number) => ['Đã ký', index % 5 === 0 ? 'Chờ ký' : 'Đã ký', 'Chưa ký', index % 5 === 0 ? 'Cần ký' : 'Chờ ký duyệt'];
  const table = `<table class="luoi">
<thead><tr>${['STT', 'Mã học sinh', 'Họ và tên', 'GVBM ký', 'GVCN ký', 'Hiệu trưởng ký', 'Trạng thái ký'].map((label) => `<th>${label}</th>`).join('')}</tr></thead>
<tbody>
${pupils.map((row, index) => `<tr><td>${index + 1}</td><td>${row['maHocSinh']}</td><td>${text(row['hoTen'] ?? '')}</td>${done(index).map((state) => `<td>${state}</td>`).join('')}</tr>`).join('\n')}
</tbody></table>
<p class="tong">Tổng số: ${pupils.length} học sinh</p>`;
  return {
    id: 'smas/signing',
    title: 'Ký học bạ lớp 7A',
    address: `${origin}${folder}/KySo`,
    html: layout('Ký số học bạ', `${toolbar({ lop: ['7A'] })}\n${table}`),
    sheet: { kind: 'signing', lop: '7A', mon: null, hocKy: null, namHoc, pupils: pupils.length },
    expected: [],
  };
}

import { text } from '../html.ts';
import type { PracticePage, PupilValues } from '../page.ts';
import { namHoc } from '../pupils.ts';
import { class7A, folder, idOf, layout, origin, toolbar, type ClassPage } from './layout.ts';

/** The list of học bạ to be signed: who has signed what, and how far each is; signing asks for PIN and OTP, as a platform does. */
export function signing(pupils: readonly PupilValues[], of: ClassPage = class7A): PracticePage {
  const { lop, place } = of;
  const done = (index: number) => ['Đã ký', index % 5 === 0 ? 'Chờ ký' : 'Đã ký', 'Chưa ký', index % 5 === 0 ? 'Cần ký' : 'Chờ ký duyệt'];
  const table = `<table class="luoi">
<thead><tr>${['STT', 'Mã học sinh', 'Họ và tên', 'GVBM ký', 'GVCN ký', 'Hiệu trưởng ký', 'Trạng thái ký'].map((label) => `<th>${label}</th>`).join('')}</tr></thead>
<tbody>
${pupils.map((row, index) => `<tr><td>${index + 1}</td><td>${row['maHocSinh']}</td><td>${text(row['hoTen'] ?? '')}</td>${done(index).map((state) => `<td>${state}</td>`).join('')}</tr>`).join('\n')}
</tbody></table>
<p class="tong">Tổng số: ${pupils.length} học sinh</p>
<p class="nut"><button type="button" id="ky-so">Ký số</button> <span role="status" id="ket-qua-ky"></span></p>
<div id="hop-ky" class="hop" role="dialog" aria-label="Xác nhận ký số" hidden>
<div class="form-group"><label for="ma-pin">Mã PIN chứng thư</label> <input type="password" id="ma-pin" autocomplete="off"></div>
<div class="form-group"><label for="ma-otp">Mã OTP</label> <input type="text" id="ma-otp" inputmode="numeric" autocomplete="one-time-code"></div>
<button type="button" id="xac-nhan-ky">Xác nhận</button>
</div>`;
  return {
    id: idOf(of, 'signing'),
    title: `Ký học bạ lớp ${lop}`,
    address: `${origin}${folder}/${place}KySo`,
    html: layout('Ký số học bạ', `${toolbar({ lop: [lop] })}\n${table}`),
    sheet: { kind: 'signing', lop, mon: null, hocKy: null, namHoc, pupils: pupils.length },
    expected: [],
  };
}

import { attributes, select, text } from '../html.ts';
import { expectedOf, withPlants, type Expected, type Plant, type PracticePage, type PupilValues } from '../page.ts';
import { namHoc } from '../pupils.ts';
import { class7A, folder, idOf, layout, origin, type ClassPage } from './layout.ts';

type Control = readonly string[] | 'date' | 'readonly' | undefined;
/** Canonical key, label, whether the form has a star, and the choices where the control is a list. */
type Field = readonly [key: string, label: string, star: '*' | '', control?: Control];

const yesNo = ['Chọn', 'Có', 'Không'];
const parent = (key: string, who: string, star: '*' | ''): Field[] => [
  [`${key}.hoTen`, `Họ và tên ${who}`, star],
  [`${key}.namSinh`, 'Năm sinh', star],
  [`${key}.ngheNghiep`, 'Nghề nghiệp', star],
  [`${key}.dienThoai`, 'Số điện thoại', ''],
];

/** The four groups of S0:22–26, each a tab; the last two in sections. */
const groups: { name: string; sections: { title?: string; fields: readonly Field[] }[] }[] = [
  {
    name: 'Thông tin chung',
    sections: [
      {
        fields: [
          ['maHocSinh', 'Mã học sinh', '*', 'readonly'],
          ['maMoet', 'Mã MOET', '', 'readonly'],
          ['hoTen', 'Họ và tên', '*'],
          ['ngaySinh', 'Ngày sinh', '*', 'date'],
          ['gioiTinh', 'Giới tính', '*', ['Chọn', 'Nam', 'Nữ']],
          ['quocTich', 'Quốc tịch', '*', ['Chọn', 'Việt Nam', 'Lào']],
          ['soDinhDanh', 'Số định danh cá nhân', '*'],
          ['khoi', 'Khối', '*', ['6', '7', '8', '9']],
          ['lop', 'Lớp', '*', ['7A', '7B', '6B']],
          ['trangThai', 'Trạng thái học sinh', '*', ['Chọn', 'Đang học', 'Chuyển đi kỳ 1', 'Thôi học kỳ 1']],
          ['ngayVaoTruong', 'Ngày vào trường', '*', 'date'],
        ],
      },
    ],
  },
  {
    name: 'Thông tin cá nhân',
    sections: [
      {
        fields: [
          ['heNgoaiNgu', 'Hệ học ngoại ngữ', '*', ['Chọn', 'Hệ 3 năm', 'Hệ 7 năm', 'Hệ 10 năm']],
          ['danToc', 'Dân tộc', '*', ['Chọn', 'Kinh', 'Tày', 'Mường']],
          ['tonGiao', 'Tôn giáo', '*', ['Chọn', 'Không', 'Phật giáo', 'Công giáo']],
          ['khuVuc', 'Khu vực', '*', ['Chọn', 'KV1', 'KV2', 'KV2-NT', 'KV3']],
          ['doiTuongChinhSach', 'Đối tượng chính sách', '', ['Chọn', 'Không', 'Hộ nghèo', 'Hộ cận nghèo', 'Con thương binh']],
          ['soBuoiTuan', 'Số buổi học trên tuần', '*', ['Chọn', '5 buổi/tuần', '6 buổi/tuần', '10 buổi/tuần']],
          ['hocCTBo', 'Học chương trình giáo dục của Bộ', '*', yesNo],
          ['luuBan', 'Lưu ban năm trước', '*', yesNo],
          ['doiVien', 'Đội viên', '', yesNo],
          ['ngayVaoDoi', 'Ngày vào Đội', '', 'date'],
          ['dienThoai', 'Số điện thoại liên hệ', ''],
        ],
      },
    ],
  },
  {
    name: 'Thông tin hộ khẩu',
    sections: [
      {
        title: 'Hộ khẩu thường trú',
        fields: [
          ['hoKhau.tinh', 'Tỉnh/Thành phố', '*', ['Chọn', 'Ninh Bình', 'Hưng Yên']],
          ['hoKhau.xa', 'Xã/Phường', '*', ['Chọn', 'Minh Tân', 'Hiển Khánh', 'Vụ Bản', 'Liên Minh']],
          ['hoKhau.thon', 'Thôn/Xóm', '*'],
        ],
      },
      {
        title: 'Quê quán, nơi sinh, chỗ ở',
        fields: [
          ['queQuan', 'Quê quán', '*'],
          ['noiSinh', 'Nơi sinh', '*'],
          ['choO', 'Chỗ ở hiện nay', '*'],
        ],
      },
    ],
  },
  {
    name: 'Thông tin gia đình',
    sections: [
      { title: 'Thông tin cha', fields: parent('cha', 'cha', '*') },
      { title: 'Thông tin mẹ', fields: parent('me', 'mẹ', '*') },
    ],
  },
];

/** In the order of the controls on the form. */
const keys = groups.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields.map(([key]) => key)));

/** A field as `.form-group`: label tied by `for` in the first two groups, only beside its control in the others. */
function field([key, label, star, control]: Field, tied: boolean): string {
  // Generated, as a platform's ids are: recognition must go by the words.
  const id = tied ? `ctl00_${keys.indexOf(key) + 100}` : undefined;
  const input =
    control === undefined || control === 'date' || control === 'readonly'
      ? `<input${attributes({ type: 'text', id, class: 'form-control', readonly: control === 'readonly', placeholder: control === 'date' ? 'dd/mm/yyyy' : undefined })}>`
      : select(undefined, control, '', { id, class: 'form-control' });
  return `<div class="form-group"><div class="nhan"><label${attributes({ for: id })}>${text(label)}${star && ' <span class="sao">*</span>'}</label></div><div class="o">${input}</div></div>`;
}

const tabs = `<div class="the" role="tablist">${groups
  .map(({ name }, index) => `<button type="button" role="tab" id="the-${index}" aria-controls="nhom-${index}" aria-selected="${index === 0}">${name}</button>`)
  .join('')}</div>`;

const panels = groups
  .map(({ sections }, index) => {
    const inside = sections.map(({ title, fields }) => {
      const rows = fields.map((one) => field(one, index < 2)).join('\n');
      return title ? `<fieldset><legend>${text(title)}</legend>\n${rows}\n</fieldset>` : rows;
    });
    return `<section role="tabpanel" id="nhom-${index}" aria-labelledby="the-${index}"${index === 0 ? '' : ' hidden'}>\n${inside.join('\n')}\n</section>`;
  })
  .join('\n');

export interface ProfilePage extends PracticePage {
  /** The pupils in the order of the list on the left, with what must be found once each is chosen. */
  pupils: readonly { pupil: string; expected: readonly Expected[] }[];
}

/**
 * One pupil's profile with the class on the left. The form is filled a little after the page or another pupil is opened,
 * as on a platform that asks its server; the answers stand in a data block that `practice.js` reads.
 */
export function profile(pupils: readonly PupilValues[], plants: readonly Plant[], of: ClassPage = class7A): ProfilePage {
  const { lop, place } = of;
  const rows = withPlants(pupils, plants);
  const data = rows.map((row) => ({ ma: row['maHocSinh'], values: keys.map((key) => row[key] ?? '') }));
  const body = `<div class="ho-so">
<aside aria-label="Học sinh của lớp"><ul>
${rows.map((row, index) => `<li><button type="button" data-hs="${index}">${text(row['hoTen'] ?? '')}</button></li>`).join('\n')}
</ul></aside>
<form id="ho-so" autocomplete="off">
<p class="trang-thai" role="status">Đang tải…</p>
${tabs}
${panels}
<div class="nut"><button type="button">Lưu</button></div>
</form>
</div>
<script type="application/json" id="du-lieu">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
  const expected = expectedOf(rows, plants);
  const byPupil = rows.map(({ hoTen = '' }) => ({ pupil: hoTen, expected: expected.filter(({ pupil }) => pupil === hoTen) }));
  return {
    id: idOf(of, 'profile'),
    title: `Hồ sơ học sinh lớp ${lop}`,
    address: `${origin}${folder}/${place}HoSoHocSinh`,
    html: layout('Hồ sơ học sinh', `<p class="nam-hoc">Năm học: ${namHoc}</p>\n${body}`),
    sheet: { kind: 'profile', lop, mon: null, hocKy: null, namHoc, pupils: 1 },
    expected: byPupil[0]?.expected ?? [],
    pupils: byPupil,
  };
}

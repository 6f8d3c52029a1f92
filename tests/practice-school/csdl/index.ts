import { assets, frame } from '../frame.ts';
import { attributes, select, text } from '../html.ts';
import { expectedOf, withPlants, type Plant, type PracticePage, type PracticePlatform, type PupilValues } from '../page.ts';
import { classOf } from '../pupils.ts';

const origin = 'https://dongbo.csdl.edu.vn';
const folder = '/thuc-hanh';

const class6A = classOf('6A', 6, 35, 51);
const at = 8;
const pupil = class6A[at] ?? {};
const address = (row: PupilValues) => `${row['hoKhau.thon']}, ${row['hoKhau.xa']}, ${row['hoKhau.tinh']}`;
const otherGender = (id = '') => id.slice(0, 3) + (id[3] === '2' ? '3' : '2') + id.slice(4);

const plants: Plant[] = [
  { row: at, field: 'trangThai', value: '', found: [{ rule: 'required-field' }] },
  { row: at, field: 'soDinhDanh', value: otherGender(pupil['soDinhDanh']), found: [{ rule: 'personal-id' }] },
];
const rows = withPlants(class6A.map((row) => ({ ...row, hoKhau: address(row) })), plants);
const shown = rows[at] ?? {};

/** A field as Element UI's forms have it: a label without `for`, the star a coloured child, the control two boxes further down. */
function field(label: string, star: boolean, control: string): string {
  return `<div class="form-group"><div><label>${label}${star ? '<span class="do"> *</span>' : ''}</label></div><div>${control}</div></div>`;
}
const plain = (value = '', more = {}) => `<div class="el-form-item"><div class="el-input"><input${attributes({ type: 'text', class: 'el-input__inner', value, ...more })}></div></div>`;
const drawn = (value = '') => `<div class="el-select"><div class="el-input el-input--suffix"><input${attributes({ type: 'text', readonly: true, placeholder: 'Chọn', class: 'el-input__inner', value })}></div></div>`;
const date = (value = '') => `<div class="mx-datepicker"><input class="mx-input"${attributes({ value })}></div>`;
const gender = select(undefined, ['Chọn', 'Nam', 'Nữ'], shown['gioiTinh'] ?? '', { class: 'form-control' });

const list = `<table><thead><tr>${['STT', 'Mã học sinh', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc'].map((label) => `<th>${label}</th>`).join('')}</tr></thead><tbody>${class6A
  .map((row, index) => `<tr><td>${index + 1}</td>${['maHocSinh', 'hoTen', 'ngaySinh', 'gioiTinh', 'danToc'].map((key) => `<td>${text(row[key] ?? '')}</td>`).join('')}</tr>`)
  .join('\n')}</tbody></table>`;

const dialog = `<div class="el-dialog__wrapper"><div role="dialog" aria-modal="true" aria-label="Chỉnh sửa thông tin học sinh" class="el-dialog">
<div class="el-dialog__header"><span>Chỉnh sửa thông tin học sinh</span></div>
<div class="el-dialog__body"><div class="row">
<div class="col-md-6">${field('Khối học', true, drawn('Khối 6'))}${field('Lớp học', true, drawn('6A'))}${field('Họ tên', true, plain(shown['hoTen']))}${field('Ngày sinh', true, date(shown['ngaySinh']))}${field('Giới tính', true, gender)}${field('Trạng thái học sinh', true, drawn(shown['trangThai']))}</div>
<div class="col-md-6">${field('Dân tộc', true, drawn(shown['danToc']))}${field('Quốc tịch', false, drawn(shown['quocTich']))}${field('Số CMND/CCCD/ĐDCN', false, plain(shown['soDinhDanh']))}${field('Mã định danh bộ GD&amp;ĐT', false, plain(shown['maMoet']))}${field('Số điện thoại liên hệ', false, plain(shown['dienThoai']))}${field('Địa chỉ thường trú', false, plain(shown['hoKhau']))}${field('Khu vực', false, drawn(shown['khuVuc']))}</div>
</div>
<div class="el-tabs"><div role="tablist"><div id="tab-0" role="tab" aria-selected="true" aria-controls="pane-0">Thông tin khác</div><div id="tab-1" role="tab" aria-selected="false" aria-controls="pane-1">Gia đình</div></div>
<div role="tabpanel" id="pane-0" aria-labelledby="tab-0"><label role="checkbox" class="el-checkbox"><span><input type="checkbox" class="el-checkbox__original" checked></span><span>Đội viên</span></label></div>
<div role="tabpanel" id="pane-1" aria-labelledby="tab-1" class="an">${field('Họ tên mẹ', false, plain(shown['me.hoTen']))}${field('Năm sinh mẹ', false, plain(shown['me.namSinh']))}${field('Nghề nghiệp mẹ', false, plain(shown['me.ngheNghiep']))}</div></div></div>
<div class="dialog-footer"><button type="button">Lưu</button></div></div></div>`;

/** The form of one pupil in a dialog over the list of the class: only the dialog is what the teacher works on. */
const profile: PracticePage = {
  id: 'csdl/profile-dialog',
  title: 'Hồ sơ một học sinh trong hộp thoại, trên danh sách',
  address: `${origin}${folder}/hoc-sinh`,
  html: frame({ platform: 'CSDL ngành', title: 'Học sinh', folder, body: `${list}\n${dialog}` }),
  sheet: { kind: 'profile', lop: '6A', mon: null, hocKy: null, namHoc: null, pupils: 1 },
  expected: expectedOf(rows, plants),
};

export const csdl: PracticePlatform = { origin, pages: [profile], files: assets(import.meta.dirname, folder, ['practice.css']) };

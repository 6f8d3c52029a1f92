import { subjects } from '../assessment/subjects.ts';
import { fieldGroups, fields, groupOf, type FieldGroup } from './fields.ts';
import type { FieldKey, SheetKind } from './sheet.ts';
import type { Words } from './words.ts';

/** Keys that a column or field may be taught to be, in the order in which they are offered. */
export interface Choices {
  title: Words;
  keys: readonly FieldKey[];
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const perTerm = (key: FieldKey): FieldKey[] => [key, `${key}1`, `${key}2`, `${key}CN`];
const months = (key: FieldKey): FieldKey[] => [9, 10, 11, 12, 1, 2, 3, 4, 5].map((month) => `${key}.${month}`);

const addressParts = ['soNha', 'thon', 'xa', 'huyen', 'tinh'];
const ofPerson = ['hoTen', 'ngaySinh', 'namSinh', 'soDinhDanh', 'ngheNghiep', 'noiLamViec', 'chucVu', 'dienThoai', 'email', 'diaChi', 'danToc', 'tonGiao', 'quocTich'];
const of = (group: FieldGroup): FieldKey[] => fields.filter(({ key }) => groupOf(key) === group).map(({ key }) => key);
const family = ['cha', 'me', 'giamHo'].flatMap((person) => ofPerson.map((key) => `${person}.${key}`));

const profile: Choices[] = [
  { title: fieldGroups.chung, keys: of('chung') },
  { title: fieldGroups.caNhan, keys: of('caNhan') },
  { title: fieldGroups.hoKhau, keys: of('hoKhau').flatMap((key) => [key, ...addressParts.map((part) => `${key}.${part}`)]) },
  { title: fieldGroups.giaDinh, keys: [...family, 'giamHo.quanHe', ...of('giaDinh')] },
];
const pupil: Choices = { title: { vi: 'Học sinh', en: 'Pupil' }, keys: ['hoTen', 'maHocSinh', 'maMoet', 'ngaySinh', 'gioiTinh', 'nu', 'lop', 'trangThai', 'soDinhDanh', 'danToc', 'ghiChu'] };
const marks: Choices = { title: { vi: 'Điểm, mức đánh giá', en: 'Marks and levels' }, keys: [...numbers(1, 9).map((n) => `tx${n}`), 'gk', 'ck', 'tbhk', 'tbhk1', 'tbhk2', 'tbcn', 'danhGiaLai'] };
const comments: Choices = { title: { vi: 'Nhận xét', en: 'Comments' }, keys: [...perTerm('nhanXet'), 'maNhanXet', 'nhanXetHocBa'] };
const conduct: Choices = { title: { vi: 'Rèn luyện', en: 'Conduct' }, keys: [...perTerm('renLuyen'), 'renLuyenHe', ...months('renLuyen')] };
const results: Choices = { title: { vi: 'Kết quả', en: 'Results' }, keys: [...perTerm('hocTap'), 'lenLop', 'khongLenLop', 'khenThuong', 'khenDotXuat', 'kyLuat', 'nhanXetGVCN'] };
const absences: Choices = { title: { vi: 'Nghỉ học', en: 'Absences' }, keys: [...perTerm('vangPhep'), ...perTerm('vangKhongPhep'), ...perTerm('tongVang')] };
const days: Choices = { title: { vi: 'Ngày trong tháng', en: 'Days of the month' }, keys: numbers(1, 31).map((day) => `ngay.${day}`) };
const signing: Choices = { title: { vi: 'Ký số', en: 'Signing' }, keys: ['trangThaiKy', 'kyGVBM', 'kyGVCN', 'kyHT', 'ngayKy', 'nguoiKy', 'phienBan', 'tenSo', 'kyNop', 'mon', 'giaoVien'] };
const bySubject: Choices = {
  title: { vi: 'Môn học', en: 'Subjects' },
  keys: [...new Set(subjects.flatMap(({ name, parts = [] }) => [name, ...parts.map((part) => part.name)]))].map((name) => `mon.${name}`),
};

const choices: Record<SheetKind, readonly Choices[]> = {
  profile,
  roster: profile,
  gradebook: [marks, comments, pupil],
  summary: [bySubject, results, conduct, absences, pupil],
  attendance: [days, absences, pupil],
  conduct: [conduct, absences, pupil],
  signing: [signing, pupil],
  unknown: [pupil, marks, comments, bySubject, results, conduct, absences, days, signing],
};

/** What a column or field of a sheet of this kind may be, in groups. */
export const choicesFor = (kind: SheetKind): readonly Choices[] => choices[kind];

/** Nothing else can be taught: a key that no rule and no list knows would only hide that a column is not understood. */
export function isTeachable(kind: SheetKind, key: FieldKey): boolean {
  return key === '' || choices[kind].some(({ keys }) => keys.includes(key));
}

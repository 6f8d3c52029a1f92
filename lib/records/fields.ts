import type { FieldKey } from './sheet.ts';
import { fill, type Words } from './words.ts';

/** The four parts of a profile as teachers know them. */
export const fieldGroups = {
  chung: { vi: 'Thông tin chung', en: 'General' },
  caNhan: { vi: 'Thông tin cá nhân', en: 'Personal' },
  hoKhau: { vi: 'Thông tin hộ khẩu', en: 'Residence' },
  giaDinh: { vi: 'Thông tin gia đình', en: 'Family' },
} as const satisfies Record<string, Words>;
export type FieldGroup = keyof typeof fieldGroups;

export interface Field extends Words {
  key: FieldKey;
  /** null for columns of gradebooks, summaries and the other lists. */
  group: FieldGroup | null;
}

const list = (group: FieldGroup | null, fields: Record<FieldKey, readonly [vi: string, en: string]>): Field[] =>
  Object.entries(fields).map(([key, [vi, en]]) => ({ key, vi, en, group }));

/** Every canonical key that stands by itself, in the order of a profile; the others are built by `fieldWords`. */
export const fields: readonly Field[] = [
  ...list('chung', {
    maHocSinh: ['Mã học sinh', 'Pupil code'],
    maMoet: ['Mã MOET', 'Ministry code'],
    hoTen: ['Họ và tên', 'Full name'],
    ngaySinh: ['Ngày sinh', 'Date of birth'],
    namSinh: ['Năm sinh', 'Year of birth'],
    gioiTinh: ['Giới tính', 'Gender'],
    nu: ['Nữ', 'Female'],
    quocTich: ['Quốc tịch', 'Nationality'],
    soDinhDanh: ['Số định danh cá nhân', 'Personal ID number'],
    ngayCap: ['Ngày cấp', 'Date of issue'],
    noiCap: ['Nơi cấp', 'Place of issue'],
    hoChieu: ['Số hộ chiếu', 'Passport number'],
    khoi: ['Khối', 'Grade'],
    lop: ['Lớp', 'Class'],
    namHoc: ['Năm học', 'School year'],
    trangThai: ['Trạng thái', 'Status'],
    ngayTrangThai: ['Ngày trạng thái', 'Status date'],
    lyDoBoHoc: ['Lí do thôi học', 'Reason for leaving'],
    ngayVaoTruong: ['Ngày vào trường', 'Date of entry'],
    hinhThucTrungTuyen: ['Hình thức trúng tuyển', 'Admission'],
    soDangBo: ['Số đăng bộ', 'Register number'],
    chuyenDen: ['Nơi chuyển đến', 'Transferred from'],
    chuyenDi: ['Nơi chuyển đi', 'Transferred to'],
  }),
  ...list('caNhan', {
    danToc: ['Dân tộc', 'Ethnic group'],
    danTocKhaiSinh: ['Dân tộc theo giấy khai sinh', 'Ethnic group on birth certificate'],
    tonGiao: ['Tôn giáo', 'Religion'],
    khuVuc: ['Khu vực', 'Area'],
    doiTuongChinhSach: ['Đối tượng chính sách', 'Policy beneficiary'],
    cheDoChinhSach: ['Chế độ chính sách', 'Policy'],
    dienUuTien: ['Diện ưu tiên', 'Priority'],
    dienHocSinh: ['Diện học sinh', 'Pupil category'],
    heNgoaiNgu: ['Hệ học ngoại ngữ', 'Foreign language programme'],
    soBuoiTuan: ['Số buổi học trên tuần', 'Sessions a week'],
    hoc2Buoi: ['Học 2 buổi/ngày', 'Two sessions a day'],
    hocCTBo: ['Học chương trình giáo dục của Bộ', 'Follows the ministry programme'],
    hinhThucHoc: ['Hình thức học', 'Form of study'],
    luuBan: ['Lưu ban năm trước', 'Repeats the year'],
    doiVien: ['Đội viên', 'Pioneer'],
    ngayVaoDoi: ['Ngày vào Đội', 'Pioneer since'],
    doanVien: ['Đoàn viên', 'Youth Union member'],
    ngayVaoDoan: ['Ngày vào Đoàn', 'Youth Union member since'],
    ngayVaoDang: ['Ngày vào Đảng', 'Party member since'],
    loaiKhuyetTat: ['Khuyết tật', 'Disability'],
    khuyetTatKhongDanhGia: ['Khuyết tật không đánh giá', 'Disabled, not assessed'],
    bhyt: ['Số thẻ BHYT', 'Health insurance number'],
    nhomMau: ['Nhóm máu', 'Blood group'],
    chieuCao: ['Chiều cao', 'Height'],
    canNang: ['Cân nặng', 'Weight'],
    bietBoi: ['Biết bơi', 'Can swim'],
    bietBoi2: ['Biết bơi kì II', 'Can swim, semester 2'],
    banTru: ['Bán trú', 'Day boarder'],
    ptdtBanTru: ['PTDT bán trú', 'Ethnic day boarder'],
    noiTru: ['Nội trú', 'Boarder'],
    hoTroNhaO: ['Hỗ trợ nhà ở', 'Housing support'],
    capTien: ['Cấp tiền hằng tháng', 'Monthly grant'],
    capGao: ['Cấp gạo', 'Rice grant'],
    hoTroHocTap: ['Hỗ trợ chi phí học tập', 'Study support'],
    hocTiengDanToc: ['Học tiếng dân tộc', 'Ethnic language'],
    dtTroGiang: ['HS dân tộc trợ giảng', 'Teaching assistant for ethnic pupils'],
    dtHoTroNN: ['HS dân tộc cần hỗ trợ ngôn ngữ', 'Needs language support'],
    tangCuongTV: ['Tăng cường tiếng Việt', 'Extra Vietnamese'],
    taiDinhCu: ['Diện tái định cư', 'Resettled'],
    hocMauGiao: ['Học mẫu giáo 5 tuổi', 'Kindergarten at 5'],
    huongNghiep: ['Hướng nghiệp dạy nghề', 'Vocational training'],
    tuVanHN: ['Tư vấn hướng nghiệp', 'Career advice'],
    nangKhieu: ['Năng khiếu', 'Talent'],
    soThich: ['Sở thích', 'Interests'],
    dienThoai: ['Điện thoại', 'Phone'],
    dienThoaiCoDinh: ['Điện thoại cố định', 'Landline'],
    email: ['Email', 'Email'],
    ghiChu: ['Ghi chú', 'Note'],
  }),
  ...list('hoKhau', {
    hoKhau: ['Hộ khẩu thường trú', 'Permanent residence'],
    queQuan: ['Quê quán', 'Native place'],
    noiSinh: ['Nơi sinh', 'Place of birth'],
    choO: ['Chỗ ở hiện nay', 'Present address'],
    diaChi: ['Địa chỉ', 'Address'],
  }),
  ...list('giaDinh', {
    thanhPhanGiaDinh: ['Thành phần gia đình', 'Family background'],
    hoNgheo: ['Hộ nghèo', 'Poor household'],
    hoCanNgheo: ['Hộ cận nghèo', 'Near-poor household'],
    soAnhChiEm: ['Số anh chị em', 'Siblings'],
    phSmartphone: ['Phụ huynh có điện thoại thông minh', 'Parent has a smartphone'],
    chaDanToc: ['Cha dân tộc', 'Father of an ethnic minority'],
    meDanToc: ['Mẹ dân tộc', 'Mother of an ethnic minority'],
  }),
  ...list(null, {
    tx: ['ĐĐGtx', 'Regular mark'],
    gk: ['ĐĐGgk', 'Mid-term mark'],
    ck: ['ĐĐGck', 'Final mark'],
    tbhk: ['ĐTBmhk', 'Semester average'],
    tbcn: ['ĐTBmcn', 'Year average'],
    danhGiaLai: ['Đánh giá lại', 'Re-assessment'],
    nhanXet: ['Nhận xét', 'Comment'],
    maNhanXet: ['Mã nhận xét', 'Comment code'],
    nhanXetHocBa: ['Nhận xét học bạ', 'Comment for the record'],
    nhanXetGVCN: ['Nhận xét của GVCN', 'Homeroom comment'],
    hocTap: ['Kết quả học tập', 'Learning result'],
    renLuyen: ['Kết quả rèn luyện', 'Conduct result'],
    renLuyenHe: ['Rèn luyện trong hè', 'Conduct in summer'],
    vangPhep: ['Nghỉ có phép', 'Excused absences'],
    vangKhongPhep: ['Nghỉ không phép', 'Unexcused absences'],
    tongVang: ['Tổng số buổi nghỉ', 'Absences'],
    lenLop: ['Lên lớp', 'Promotion'],
    khongLenLop: ['Không được lên lớp', 'Not promoted'],
    khenThuong: ['Khen thưởng', 'Award'],
    khenDotXuat: ['Khen thưởng đột xuất', 'Special award'],
    kyLuat: ['Kỷ luật', 'Discipline'],
    trangThaiKy: ['Trạng thái ký', 'Signing state'],
    kyGVBM: ['GVBM ký', 'Subject teacher signs'],
    kyGVCN: ['GVCN ký', 'Homeroom teacher signs'],
    kyHT: ['Hiệu trưởng ký', 'Principal signs'],
    ngayKy: ['Ngày ký', 'Signed on'],
    phienBan: ['Phiên bản', 'Version'],
    nguoiKy: ['Người ký', 'Signer'],
    tenSo: ['Tên sổ', 'Book'],
    kyNop: ['Kì nộp', 'Submission period'],
    mon: ['Môn học', 'Subject'],
    giaoVien: ['Giáo viên', 'Teacher'],
    ngheNghiep: ['Nghề nghiệp', 'Occupation'],
    noiLamViec: ['Nơi làm việc', 'Place of work'],
    chucVu: ['Chức vụ', 'Position'],
    trinhDo: ['Trình độ', 'Education'],
    quanHe: ['Quan hệ với học sinh', 'Relation to the pupil'],
  }),
];

const byKey = new Map(fields.map((field) => [field.key, field]));
const parts: Record<string, Words> = {
  soNha: { vi: 'số nhà', en: 'house' },
  thon: { vi: 'thôn', en: 'hamlet' },
  xa: { vi: 'xã', en: 'commune' },
  huyen: { vi: 'huyện', en: 'district' },
  tinh: { vi: 'tỉnh', en: 'province' },
};
const people: Record<string, Words> = { cha: { vi: 'cha', en: "father's" }, me: { vi: 'mẹ', en: "mother's" }, giamHo: { vi: 'người giám hộ', en: "guardian's" } };
const and = (template: Words, params: Record<string, Words | string>): Words => {
  const said = (language: 'vi' | 'en') => fill(template[language], Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? value : value[language]])));
  return { vi: said('vi'), en: said('en') };
};

/** A key in the short words of the interface: `me.hoTen` → "Họ và tên mẹ"; a key nobody knows shows itself. */
export function fieldWords(key: FieldKey): Words {
  const known = byKey.get(key);
  if (known) return { vi: known.vi, en: known.en };
  const [first = '', ...others] = key.split('.');
  const rest = others.join('.');
  const person = people[first];
  if (person && rest !== '') return and({ vi: '{what} {who}', en: '{who} {what}' }, { what: fieldWords(rest), who: person });
  if (first === 'mon' && rest !== '') return { vi: rest, en: rest };
  if (first === 'ngay' && rest !== '') return and({ vi: 'Ngày {n}', en: 'Day {n}' }, { n: rest });
  const part = parts[rest];
  if (part) return and({ vi: '{what} ({part})', en: '{what} ({part})' }, { what: fieldWords(first), part });
  if (/^\d+$/.test(rest)) return and({ vi: '{what} tháng {n}', en: '{what}, month {n}' }, { what: fieldWords(first), n: rest });
  const numbered = /^(\w+?)(\d|CN)$/.exec(first);
  const base = numbered?.[1] === undefined ? undefined : byKey.get(numbered[1]);
  if (numbered && base && rest === '') {
    if (numbered[2] === 'CN') return and({ vi: '{what} cả năm', en: '{what}, whole year' }, { what: base });
    return and(numbered[1] === 'tx' ? { vi: '{what} {n}', en: '{what} {n}' } : { vi: '{what} HK{n}', en: '{what}, semester {n}' }, { what: base, n: String(numbered[2]) });
  }
  return { vi: key, en: key };
}

/** The part of a profile a key belongs to; null for keys of the other lists. */
export function groupOf(key: FieldKey): FieldGroup | null {
  const [first = ''] = key.split('.');
  return first in people ? 'giaDinh' : (byKey.get(first)?.group ?? null);
}

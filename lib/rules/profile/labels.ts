/** What teachers call the fields, for messages; a field that is not here is called by its label on the page. */
export const fieldNames: Readonly<Record<string, string>> = {
  hoTen: 'họ tên', ngaySinh: 'ngày sinh', gioiTinh: 'giới tính', soDinhDanh: 'số định danh', danToc: 'dân tộc', tonGiao: 'tôn giáo',
  khuVuc: 'khu vực', doiTuongChinhSach: 'đối tượng chính sách', heNgoaiNgu: 'hệ ngoại ngữ', soBuoiTuan: 'số buổi học trên tuần',
  hocCTBo: 'học chương trình của Bộ', luuBan: 'lưu ban', doiVien: 'đội viên', hoKhau: 'hộ khẩu thường trú', queQuan: 'quê quán',
  noiSinh: 'nơi sinh', choO: 'chỗ ở hiện nay', maHocSinh: 'mã học sinh', quocTich: 'quốc tịch', trangThai: 'trạng thái',
  ngayVaoTruong: 'ngày vào trường', hinhThucTrungTuyen: 'hình thức trúng tuyển', lop: 'lớp', khoi: 'khối', namHoc: 'năm học',
  ngayVaoDoi: 'ngày vào Đội', ngayVaoDoan: 'ngày vào Đoàn', ngayVaoDang: 'ngày vào Đảng', ngayCap: 'ngày cấp',
  ngayTrangThai: 'ngày trạng thái', 'cha.hoTen': 'họ tên cha', 'cha.namSinh': 'năm sinh của cha', 'cha.ngaySinh': 'ngày sinh của cha',
  'cha.ngheNghiep': 'nghề nghiệp của cha', 'me.hoTen': 'họ tên mẹ', 'me.namSinh': 'năm sinh của mẹ', 'me.ngaySinh': 'ngày sinh của mẹ',
  'me.ngheNghiep': 'nghề nghiệp của mẹ', 'giamHo.hoTen': 'họ tên người giám hộ', 'giamHo.namSinh': 'năm sinh của người giám hộ',
};

/** The field's name in a sentence. */
export const nameOf = (field: string, label?: string): string => fieldNames[field] ?? (label?.replace(/[*:]/g, '').trim() || field);

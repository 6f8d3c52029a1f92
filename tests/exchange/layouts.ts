import { utils, write, type BookType, type Range, type WorkBook, type WorkSheet } from '@e965/xlsx';

/** Workbooks in the layouts that schools' exports have, with invented pupils. Each is made anew: nothing binary is kept. */
export interface Pupil {
  ma: string;
  moet: string;
  dem: string;
  ten: string;
  ngaySinh: string;
  tx: string[];
  gk: string;
  ck: string;
  tb: string;
}

export const pupils: readonly Pupil[] = [
  { ma: '2500000001', moet: '3600000001', dem: 'Nguyễn Thị', ten: 'Hòa', ngaySinh: '05/03/2014', tx: ['9', '8', '7', '9'], gk: '8,5', ck: '9', tb: '8,6' },
  { ma: '2500000002', moet: '3600000002', dem: 'Trần Văn', ten: 'Đạt', ngaySinh: '12/11/2014', tx: ['6', '7', '7', '8'], gk: '7', ck: '6,5', tb: '6,8' },
  { ma: '2500000003', moet: '3600000003', dem: 'Lê Ngọc', ten: 'Ý', ngaySinh: '30/01/2014', tx: ['10', '9', '9', '10'], gk: '9,5', ck: '10', tb: '9,7' },
];
export const nameOf = ({ dem, ten }: Pupil): string => `${dem} ${ten}`;

type Cells = (string | number | null)[][];
const range = (text: string): Range => utils.decode_range(text);

export function sheetOf(rows: Cells, merges: readonly string[] = [], hidden: readonly number[] = []): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = merges.map(range);
  if (hidden.length > 0) sheet['!cols'] = Array.from({ length: Math.max(...hidden) + 1 }, (_, at) => (hidden.includes(at) ? { hidden: true } : {}));
  return sheet;
}

export function bookOf(sheets: Record<string, WorkSheet>): WorkBook {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return book;
}
export const bytesOf = (book: WorkBook, bookType: BookType = 'xlsx'): Uint8Array => new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);

const over = ['UBND XÃ MINH TÂN', 'TRƯỜNG THCS THỰC HÀNH'];
const feet: Cells = [[], [null, 'Tỉ lệ', null, null, '100%'], [null, 'Số lượng', null, null, 3], [null, null, null, null, null, null, 'Ngày 20 tháng 5 năm 2026'], [null, null, 'Người lập', null, null, null, 'Hiệu trưởng'], [null, null, 'Phạm Thị Lập', null, null, null, 'Đỗ Văn Trưởng']];

/** §10.1: title row, name in two columns, regular marks in a group of four, results of the year at the end; NFD names. */
export function vneduBook(): WorkBook {
  const head: Cells = [
    ['STT', 'Mã học sinh', 'Họ và tên', null, 'Ngày sinh', 'ĐĐG\ntx', null, null, null, 'ĐĐG gk', 'ĐĐG ck', 'ĐTB mhk', 'Nhận xét'],
    [null, null, 'Họ đệm', 'Tên', null, 'Tx1', 'Tx2', 'Tx3', 'Tx4'],
  ];
  const rows = pupils.map(({ ma, dem, ten, ngaySinh, tx, gk, ck, tb }, at) => [at + 1, ma, dem.normalize('NFD'), ten, ngaySinh, ...tx, gk, ck, tb, 'Chăm chỉ.']);
  return bookOf({ '7A Toán kỳ II': sheetOf([[over[0] ?? ''], [over[1] ?? ''], [], ['BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN HỌC - HỌC KỲ 2 - NĂM HỌC 2025-2026'], ['Khối 7 - Lớp 7A'], ...head, ...rows, ...feet], ['A4:M4', 'C6:D6', 'F6:I6', 'A6:A7', 'B6:B7', 'E6:E7', 'J6:J7', 'K6:K7', 'L6:L7', 'M6:M7']) });
}

/** §10.1, later variant: both averages and a block "Đánh giá lại" with its own ĐTBmhk and ĐTBmcn; the ministry's code only. */
export function vneduYear(): WorkBook {
  const head: Cells = [
    ['STT', 'Mã định danh Bộ GD&ĐT', 'Họ và tên', 'Ngày sinh', 'ĐĐGtx', null, null, null, 'ĐĐGgk', 'ĐĐGck', 'ĐTB mhkI', 'ĐTB mhkII', 'ĐTB mcn', 'Đánh giá lại', null],
    [null, null, null, null, 'Tx1', 'Tx2', 'Tx3', 'Tx4', null, null, null, null, null, 'ĐTB mhk', 'mcn'],
  ];
  const rows = pupils.map((one, at) => [at + 1, one.moet, nameOf(one), one.ngaySinh, ...one.tx, one.gk, one.ck, '7,0', one.tb, '8,0', '5,5', '6,0']);
  return bookOf({ '7A': sheetOf([[over[0] ?? ''], [], ['BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - HỌC KỲ II - NĂM HỌC 2025-2026'], ['Lớp 7A'], [], [], ...head, ...rows], ['E7:H7', 'N7:O7', 'A7:A8', 'B7:B8', 'C7:C8', 'D7:D8', 'I7:I8', 'J7:J8', 'K7:K8', 'L7:L8', 'M7:M8']) });
}

/** §10.1: a pupil's report a sheet, all regular marks in one cell. */
export function vneduReports(): WorkBook {
  return bookOf(Object.fromEntries(pupils.map((one) => [one.ten, sheetOf([
    ['PHIẾU ĐIỂM HỌC KỲ I NĂM HỌC 2025-2026'], ['Mã HS :', one.ma], ['Họ và tên:', nameOf(one), null, 'Lớp: 7A'],
    ['TT', 'Môn học', 'ĐĐGtx', 'ĐĐGgk', 'ĐĐGck', 'TB'],
    [1, 'Toán', one.tx.join(' '), one.gk, one.ck, one.tb], [2, 'Giáo dục thể chất', 'Đ Đ', 'Đ', 'Đ', 'Đ'],
    [null, 'Đánh giá KQ học tập:', 'Tốt'], [null, 'Số ngày nghỉ học', 0],
  ])])));
}

/** §10.2: the primary summary of VnEdu: groups in three rows, level and test mark below. */
export function vneduPrimary(): WorkBook {
  return bookOf({ TongHop: sheetOf([
    [over[1] ?? ''], ['BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC'], ['Lớp 3A - Năm học 2025-2026'], [], [],
    ['STT', 'MÃ VNEDU', 'Họ và tên', 'Ngày sinh', 'Nữ', 'Môn học và HĐGD', null, null, null, 'Năng lực'],
    [null, null, null, null, null, 'Tiếng Việt', null, 'Toán', null, 'Năng lực chung'],
    [null, null, null, null, null, 'Mức đạt được', 'Điểm KTĐK', 'Mức đạt được', 'Điểm KTĐK', 'Tự chủ và tự học'],
    ...pupils.map((one, at) => [at + 1, one.ma, nameOf(one), one.ngaySinh, null, 'T', 9, 'H', 8, 'T']),
  ], ['F6:I6', 'F7:G7', 'H7:I7', 'A6:A8', 'B6:B8', 'C6:C8', 'D6:D8', 'E6:E8']) });
}

/** §10.2: the ministry's template of results, three header rows. */
export function csdlResults(): WorkBook {
  return bookOf({ KQHT: sheetOf([
    ['STT', 'Mã lớp', 'Mã học sinh', 'Họ tên', 'Ngày sinh', 'Môn học và HĐGD', null, null, 'Lên lớp', 'Khen thưởng'],
    [null, null, null, null, null, 'Toán', null, 'Đạo đức'],
    [null, null, null, null, null, 'Mức đạt được', 'Điểm KTĐK', 'Mức đạt được'],
    ...pupils.map((one, at) => [at + 1, '3A', one.ma, nameOf(one), one.ngaySinh, 'T', 9, 'H', 'x', 'HTXS']),
  ], ['F1:H1', 'F2:G2', 'A1:A3', 'B1:B3', 'C1:C3', 'D1:D3', 'E1:E3', 'I1:I3', 'J1:J3']) });
}

/** §10.2: one sheet a subject, level and comment only, and a sheet of instructions. */
export function csdlBySubject(): WorkBook {
  return bookOf({ huongdan: sheetOf([['Hướng dẫn nhập'], ['Không sửa tên cột']]), Toan: sheetOf([['Mức đạt được', 'Nội dung nhận xét'], ['T', 'Tốt'], ['H', 'Khá']]) });
}

/** §10.3: pupils by profile, birth dates as serials, catalogues in further sheets. */
export function csdlList(): WorkBook {
  const sheet = sheetOf([
    ['DANH SÁCH HỌC SINH'], ['Năm học 2025-2026'], [],
    ['STT', 'Mã lớp', 'Mã học sinh', 'Họ tên', 'Ngày sinh', 'Giới tính', 'Trạng thái HS', 'Ngày nhập trạng thái', 'Dân tộc', 'Loại khuyết tật', 'Số định danh cá nhân', 'Tỉnh/Thành phố (Theo địa chỉ thường trú)', 'Họ tên cha', 'Năm sinh cha', 'Họ tên mẹ', 'Năm sinh mẹ'],
    ...pupils.map((one, at) => [at + 1, '7A', one.ma, nameOf(one), 41703 + at, 'Nữ', 'Đang học', '05/09/2025', 'Kinh', null, 36314000001 + at, 'Ninh Bình', 'Nguyễn Văn Cha', 1985, 'Trần Thị Mẹ', 1987]),
  ]);
  for (const at of pupils.keys()) Object.assign(sheet[utils.encode_cell({ r: 4 + at, c: 4 })] as object, { z: 'dd/mm/yyyy' });
  return bookOf({ Sheet1: sheet, DanToc: sheetOf([['Mã', 'Tên'], ['01', 'Kinh'], ['02', 'Tày']]), TrangThai: sheetOf([['Đang học'], ['Chuyển đi']]) });
}

/** §10.4: text in every cell, no merged cells, a row of column numbers under the header. */
export function csdlMarks(): WorkBook {
  return bookOf({ Diem: sheetOf([
    [over[1] ?? ''], ['NHẬP ĐIỂM MÔN TOÁN HỌC KỲ I NĂM HỌC 2025-2026'], [], [],
    ['STT', 'Tên lớp', 'Mã học sinh', 'Mã định danh', 'Họ và tên', 'Ngày sinh', 'ĐĐGtx', null, null, null, 'ĐĐGgk', 'ĐĐGck'],
    [null, null, null, null, null, null, '1', '2', '3', '4'],
    Array.from({ length: 12 }, (_, at) => String(at + 1)),
    ...pupils.map((one, at) => [String(at + 1), '7A', one.ma, `0363140000${at}1`, nameOf(one), one.ngaySinh, ...one.tx, one.gk, one.ck]),
  ]) });
}

/** §10.5: .xls, metadata in hidden columns and first rows, JSON in cells; the first sheet holds nothing of use. */
export function smasBook(): WorkBook {
  const rows = pupils.map((one, at) => [at + 1, 900001 + at, one.ma, nameOf(one), '{"Id":12,"PointCode":"GHKII"}', 'T', 9, 'Nắm chắc kiến thức.']);
  return bookOf({
    Temp: sheetOf([['{"v":1}']]),
    Toán: sheetOf([
      ['{"SchoolId":1}', null, null, null, null, null, 'THCS'], ['GHKII', 'CHKII'], [],
      [null, null, over[1] ?? ''], ['BẢNG KẾT QUẢ ĐÁNH GIÁ MÔN TOÁN - LỚP 7A'], ['HỌC KỲ II NĂM HỌC 2025-2026'], [],
      ['STT', 'STUDENTID', 'Mã HS', 'Họ và tên', 'MHHD', 'Giữa học kỳ', null, 'Nhận xét'],
      [null, null, null, null, null, 'Mức đạt', 'Điểm'],
      ...rows,
    ], ['A5:H5', 'F8:G8'], [1, 4]),
  });
}

/** §10.6: absences, a row each. */
export function vneduAbsences(): WorkBook {
  return bookOf({ Sheet1: sheetOf([
    ['STT', 'Mã học sinh', 'Họ và tên', 'Lớp', 'Hình thức', 'Ghi chú', 'Ngày 24/11'],
    ...pupils.map((one, at) => [at + 1, one.ma, nameOf(one), '7A', 'Nghỉ học có phép cả ngày (P)', null, '24/11/2025']),
  ]) });
}

/** §10.7 */
export function healthList(): WorkBook {
  return bookOf({ EDC: sheetOf([
    ['STT', 'Tên lớp', 'Mã định danh', 'Họ tên', 'Ngày sinh', 'Giới tính', 'Cân nặng', 'Chiều cao', 'Biết bơi', 'Bệnh về mắt'],
    ...pupils.map((one, at) => [at + 1, '7A', `0363140000${at}1`, nameOf(one), one.ngaySinh, 'Nam', '42', '150', 'Có', null]),
  ]) });
}

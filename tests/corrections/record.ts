import type { Correction } from '../../lib/corrections/correction.ts';
import { newCorrection, type Beginning, type Origin } from '../../lib/corrections/origin.ts';
import type { Context } from '../../lib/corrections/problems.ts';
import { standardPack } from '../../lib/school/standard.ts';

/** A mark of an invented pupil that is wrong on the platform. */
export const origin: Origin = { lop: '7A', mon: 'Toán', hocKy: 1, namHoc: '2026-2027', maHocSinh: '7A-01', pupil: 'Trần Gia Hân', field: 'tx2', before: '75', after: null };

export const beginning: Beginning = {
  id: 'b1',
  now: '2026-11-25T08:15',
  at: '2026-11-25T01:15:00.000Z',
  namHoc: '2026-2027',
  school: {
    ...standardPack,
    school: { name: 'THCS Minh Tân', commune: 'xã Minh Tân', province: 'Ninh Bình' },
    corrections: { basis: ['Quy chế số 12/QC-THCSMT'], signatories: { thuTruong: { hoTen: 'Phạm Văn Minh', chucVu: 'Hiệu trưởng' }, quanTri: { hoTen: 'Lê Thị Thu', chucVu: '' } } },
  },
  records: [],
};

export const at = '2026-11-26T02:00:00.000Z';
export const context: Context = { now: '2026-11-30T10:00', taken: [] };

/** A draft in which nothing is missing. */
export function wholeDraft(more: Partial<Correction> = {}): Correction {
  const draft = newCorrection(origin, beginning);
  return {
    ...draft,
    noiDung: [{ ...draft.noiDung[0]!, giaTriDung: '7,5', lyDo: 'Gõ thiếu dấu phẩy' }],
    minhChung: [{ loai: 'soDiem', noiLuu: 'Tủ hồ sơ lớp 7A' }, { loai: 'baiKiemTra', noiLuu: 'Tủ hồ sơ lớp 7A' }],
    nguoiDeNghi: { hoTen: 'Nguyễn Thị Lan', chucVu: 'Giáo viên môn học' },
    ...more,
  };
}

/** What is noted on the way from a draft to the files. */
export const noted: Partial<Correction> = {
  yKien: { dongY: true, noiDung: '', ngay: '2026-11-26' },
  suaLuc: '2026-11-27T09:00',
  soSach: { soCaNhan: 'daSua', soTheoDoi: 'daSua', hocBa: 'khongCo', bangTongHop: 'khongCo' },
  chuKy: { nguoiDeNghi: '2026-11-27', quanTri: '2026-11-27', thuTruong: '2026-11-27' },
  khoaLuc: '2026-11-27T10:00',
  luuTai: 'Phòng văn thư',
  luuDen: '2029-08-31',
};

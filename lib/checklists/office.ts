import type { Checklist, Item } from './item.ts';
import { security } from './security.ts';

const byHand = (items: readonly Item[]): Checklist => ({ kinds: [], items: [...items, security], itemOf: () => items[0]!.id });

const manual = (id: string, source: string, vi: string, en: string): Item => ({ id, kind: 'manual', source, title: { vi, en }, maySkip: true });

/** The head of a subject team (S3:102, 104). */
export const totruong = byHand([
  manual('TT-1', 'S3:102', 'Tổ viên đã cập nhật đủ, đúng dữ liệu', 'Members have brought their data up to date'),
  manual('TT-2', 'S3:104', 'Đã kiểm tra, đôn đốc việc nhập điểm và ký số của tổ', "The team's marks and signing are checked"),
]);

/** The principal's office (domain §5.3). */
export const bgh = byHand([
  manual('HT-1', 'S2:167, 321', 'Tiến độ điểm các lớp đã kiểm tra', 'Progress of marks in all classes is checked'),
  manual('HT-2', 'S2:187', 'Biến động học sinh đã cập nhật', 'Changes of pupils are up to date'),
  manual('HT-3', 'S2:215; S3:158', 'Lịch mở, khóa dữ liệu đã thông báo', 'Times of opening and locking are announced'),
  manual('HT-4', 'S2:283; S3:136', 'Mọi GVBM, GVCN đã ký; không còn biên bản chưa đóng; rồi mới khóa học bạ', 'All teachers have signed and no correction record is open; only then lock'),
  manual('HT-5', 'S2:299, 301', 'PDF ký số của 3 loại sổ, đủ 3 bản lưu', 'Signed PDFs of the three books, three copies kept'),
  manual('HT-6', 'S2:175', 'Đủ điều kiện dùng học bạ điện tử', 'The conditions for electronic records are met'),
]);

/** The platform's administrator at the school (domain §5.3). */
export const qt = byHand([
  manual('QT-1', 'S2:213, 253', 'Biên bản: cùng sửa, ghi giờ sửa, khóa lại', 'Correction records: mended together, time noted, locked again'),
  manual('QT-2', 'S2:283, 285', 'Đã in, lưu theo quy định', 'Printed and archived as required'),
]);

import type { signers } from '../../lib/records/signature.ts';
import type { Words } from '../../lib/records/words.ts';

export const words = {
  title: { vi: 'Danh sách ký {lop} đang mở', en: 'Signing list {lop} in view' },
  counted: { vi: '{n}/{total} học sinh {state}', en: '{n} of {total} {total|pupil|pupils} {state}' },
  order: { vi: 'Thứ tự ký: GVBM → GVCN → Hiệu trưởng → khóa học bạ', en: 'Order: subject teachers → homeroom teacher → principal → lock' },
  signed: { vi: '{name} đã ký {n}/{total}', en: '{name}: signed {n}/{total}' },
  missing: { vi: 'còn thiếu {n}', en: '{n} missing' },
  phone: { vi: '{n} chờ xác nhận trên điện thoại', en: '{n} waiting for the phone' },
  refused: { vi: '{n} bị từ chối', en: '{n} refused' },
  unknown: { vi: '{n} chưa rõ', en: '{n} not known' },
  locked: { vi: 'Đã khóa {n}/{total}', en: 'Locked {n}/{total}' },
  notShown: { vi: 'Trang không có cột của {names}: chưa biết đã ký chưa', en: 'The page has no column for {names}: not known' },
  nextSigner: { vi: 'Đang chờ: {name}', en: 'Waiting for: {name}' },
  allSigned: { vi: 'Các cột ký đều đủ; việc còn lại là khóa học bạ', en: 'All signatures are there; locking comes next' },
  phoneWhy: {
    vi: 'Đã gửi ký: mở ứng dụng ký số trên điện thoại của mình để xác nhận. Trang chỉ đổi sang “Đã ký” sau khi xác nhận; đừng bấm ký lần nữa, đừng đóng trang.',
    en: 'Sent for signing: confirm in the signing app on your own phone. The page shows it as signed only after that; do not press sign again, do not close the page.',
  },
  warns: { vi: 'Soát chỉ nhắc. Soát không bấm, không chặn việc ký và không đọc mã PIN, OTP hay chứng thư.', en: 'Soát only reminds. It presses and blocks nothing, and reads no PIN, OTP or certificate.' },
} satisfies Record<string, Words>;

export const signerWords: Record<(typeof signers)[number]['field'], Words> = {
  kyGVBM: { vi: 'GVBM', en: 'Subject teachers' },
  kyGVCN: { vi: 'GVCN', en: 'Homeroom teacher' },
  kyHT: { vi: 'Hiệu trưởng', en: 'Principal' },
};

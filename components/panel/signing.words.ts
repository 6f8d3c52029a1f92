import type { Role } from '../../lib/school/settings.ts';
import type { ItemStatus, Verdict } from '../../lib/checklists/review.ts';
import type { Period } from '../../lib/checklists/scope.ts';
import type { Words } from '../../lib/records/words.ts';

export const verdictWords: Record<Verdict, Words> = {
  'san-sang': { vi: 'Sẵn sàng ký', en: 'Ready to sign' },
  'chua-san-sang': { vi: 'Chưa sẵn sàng', en: 'Not ready' },
  'chua-xac-dinh': { vi: 'Chưa xác định', en: 'Not determined' },
};

export const statusWords: Record<ItemStatus, Words> = {
  loi: { vi: 'lỗi', en: 'error' },
  moLai: { vi: 'mở lại', en: 'reopened' },
  canXem: { vi: 'cần xem', en: 'look' },
  chuaTich: { vi: 'chưa tích', en: 'not ticked' },
  chuaXacDinh: { vi: 'chưa xác định', en: 'not determined' },
  dat: { vi: 'đạt', en: 'good' },
  boQua: { vi: 'bỏ qua', en: 'left out' },
  khongApDung: { vi: 'không áp dụng', en: 'does not apply' },
};

export const roleWords: Record<Role, Words> = {
  gvbm: { vi: 'GVBM', en: 'Subject teacher' },
  gvcn: { vi: 'GVCN', en: 'Homeroom' },
  totruong: { vi: 'Tổ trưởng', en: 'Team head' },
  bgh: { vi: 'BGH', en: 'Principal' },
  qt: { vi: 'Quản trị', en: 'Administrator' },
};

export const periodWords: Record<Period, Words> = {
  1: { vi: 'Học kì I', en: 'Semester I' },
  2: { vi: 'Học kì II', en: 'Semester II' },
  3: { vi: 'Cả năm', en: 'Year' },
};

export const words = {
  responsible: { vi: 'Chịu trách nhiệm chính môn này: {names}', en: 'Answers for this subject: {names}' },
  role: { vi: 'Vai', en: 'Role' },
  subject: { vi: 'Lớp, môn', en: 'Class, subject' },
  period: { vi: 'Kì', en: 'Period' },
  wholeSchool: { vi: 'Toàn trường', en: 'Whole school' },
  none: { vi: 'Chưa có gì để rà soát ở vai này', en: 'Nothing to review for this role yet' },
  noneNext: {
    vi: 'GVBM: mở sổ điểm của lớp mình dạy. GVCN: mở danh sách lớp và hồ sơ học sinh. Soát đọc xong thì danh mục hiện ở đây. Thầy cô giữ vai khác thì chọn ở trên.',
    en: "Subject teacher: open the mark book of your class. Homeroom: open the class list and the pupils' profiles. The list shows here once Soát has read them. Another role is chosen above.",
  },
  waived: { vi: 'đã bỏ qua {n} chỗ', en: '{n} {n|place|places} set aside' },
  readyNote: { vi: 'Mọi mục đã đạt trên dữ liệu đọc gần nhất. Dữ liệu đổi thì mục liên quan mở lại.', en: 'Every item is good on the data last read. If the data changes, its items open again.' },
  damaged: { vi: '{n} mục đã lưu bị hỏng, tính như chưa có: tích lại, đọc lại trang.', en: '{n} stored {n|record|records} {n|is|are} damaged and {n|counts|count} as none: tick again, read the pages again.' },

  counted: { vi: '{good}/{total}, đọc {time}', en: '{good}/{total}, read {time}' },
  errorsOf: { vi: 'lỗi ở {bad}/{total} học sinh', en: 'errors at {bad}/{total} {total|pupil|pupils}' },
  errorsHere: { vi: '{n} chỗ có lỗi', en: '{n} {n|error|errors}' },
  lookHere: { vi: '{n} chỗ cần xem: xem rồi tích', en: '{n} {n|place|places} to look at: look, then tick' },
  unsureHere: { vi: '{n} chỗ chưa xác định được', en: '{n} {n|place|places} not determined' },
  ticked: { vi: 'đã tích {time}', en: 'ticked {time}' },
  notTicked: { vi: 'chưa tích', en: 'not ticked' },
  reopenedHere: { vi: 'mở lại: dữ liệu đã đổi {n} chỗ, xem rồi tích lại', en: 'reopened: {n} {n|value|values} changed, look and tick again' },
  reopenedOther: { vi: 'mở lại: xem rồi tích lại', en: 'reopened: look and tick again' },
  skipped: { vi: 'bỏ qua: {reason}', en: 'left out: {reason}' },
  notDetermined: { vi: 'chưa xác định được', en: 'could not be told' },
  notFor: { vi: 'không áp dụng', en: 'does not apply' },

  gone: { vi: 'Danh mục của trường đã bỏ {n} mục; phần đã tích vẫn giữ', en: 'The school removed {n} {n|item|items} from its list; what was ticked is kept' },
  lookedAt: { vi: 'Tôi đã xem {n} chỗ này', en: 'I looked at {n|this|these} {n} {n|place|places}' },
  lookedByHand: { vi: 'Tôi đã tự xem phần Soát không đọc được', en: 'I looked myself at what Soát cannot read' },
  skip: { vi: 'Không có việc này…', en: 'Does not concern me…' },
  skipTitle: { vi: 'Bỏ qua mục này?', en: 'Leave this item out?' },
  skipYes: { vi: 'Bỏ qua', en: 'Leave out' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  source: { vi: 'Theo: {source}', en: 'Basis: {source}' },
  more: { vi: 'Chi tiết mục {id}', en: 'Details of {id}' },
  emptyCell: { vi: 'trống', en: 'empty' },
  elsewhere: { vi: 'ở trang khác: {page}', en: 'on another page: {page}' },
  andMore: { vi: '… và {n} chỗ nữa', en: '… and {n} more' },
  change: { vi: '{field} {before} → {after} ({time})', en: '{field} {before} → {after} ({time})' },
  changeConcealed: { vi: '{field} đã đổi ({time})', en: '{field} changed ({time})' },
  absent: { vi: 'chưa đọc', en: 'not read' },
  blank: { vi: 'trống', en: 'empty' },
  waivedLine: { vi: 'bỏ qua: {reason}', en: 'set aside: {reason}' },
  notKept: { vi: 'Chưa lưu được. Thử tích lại.', en: 'Could not be stored. Try again.' },

  makeRecord: { vi: 'Lập biên bản', en: 'Make a record' },
  signed: { vi: 'Tôi đã ký số trên phần mềm', en: 'I have signed on the platform' },
  reviewRecord: { vi: 'Lập phiếu rà soát', en: 'Make a review record' },
  print: { vi: 'In danh mục này', en: 'Print this list' },
  printTitle: { vi: 'Phiếu rà soát trước khi ký số học bạ', en: 'Review before signing the school record' },
  printedAt: { vi: 'Lập lúc {time} · quy định của trường: bản {pack}', en: 'Made at {time} · school pack: version {pack}' },
  standardPack: { vi: 'chuẩn', en: 'standard' },
  signature: { vi: 'Người rà soát (ký, ghi rõ họ tên)', en: 'Reviewed by (signature and name)' },
  assists: { vi: 'Soát chỉ hỗ trợ rà soát; người ký chịu trách nhiệm về dữ liệu mình ký.', en: 'Soát only assists; who signs answers for the data.' },
} satisfies Record<string, Words>;

import type { Severity } from '../../lib/records/finding.ts';
import type { Words } from '../../lib/records/words.ts';

export const severityWords: Record<Severity, Words> = {
  error: { vi: 'lỗi – phải sửa trước khi ký', en: 'error – must be mended before signing' },
  warning: { vi: 'cần xem – có thể đúng, xin nhìn lại', en: 'look – may be right, please check' },
  info: { vi: 'thông tin – để biết', en: 'information' },
};

export const words = {
  parts: { vi: 'Các phần của trợ giúp', en: 'Parts of the help' },
  'giao-vien': { vi: 'Hướng dẫn', en: 'Guide' },
  'rieng-tu': { vi: 'Soát và dữ liệu', en: 'Soát and data' },
  'quy-tac': { vi: 'Các quy tắc', en: 'Rules' },
  'trien-khai': { vi: 'Triển khai', en: 'Roll-out' },
  /** Nothing in Vietnamese. */
  inVietnamese: { vi: '', en: 'This guide is in Vietnamese.' },
  title: { vi: 'Soát kiểm tra những gì', en: 'What Soát checks' },
  intro: {
    vi: '{n} quy tắc. Mỗi quy tắc nói điều phải đúng, vì sao, căn cứ nào, và cách sửa. Điều gì không đọc được thì Soát nói “chưa xác định”, không bao giờ coi là đạt.',
    en: '{n} {n|rule|rules}. Each says what must be true, why, on what basis and how to mend it. What could not be read is “not determined”, never good.',
  },
  search: { vi: 'Tìm quy tắc', en: 'Find a rule' },
  none: { vi: 'Không có quy tắc nào khớp “{query}”. Thử từ khác, ví dụ: thôn, điểm, ngày sinh.', en: 'No rule matches “{query}”. Try another word.' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  says: { vi: 'Soát nói gì', en: 'What it says' },
  examples: { vi: 'Ví dụ', en: 'Examples' },
  onPage: { vi: 'Trên trang', en: 'On the page' },
  verdict: { vi: 'Kết quả', en: 'Verdict' },
  good: { vi: 'đạt', en: 'good' },
  empty: { vi: '(trống)', en: '(empty)' },
  moreRows: { vi: 'và {n} học sinh khác', en: 'and {n} more {n|pupil|pupils}' },
} satisfies Record<string, Words>;

import type { Words } from '../../lib/records/words.ts';

export const words = {
  title: { vi: 'Soát · Bàn làm việc', en: 'Soát · Desk' },
  sections: { vi: 'Các phần của bàn làm việc', en: 'Parts of the desk' },
  settings: { vi: 'Cài đặt', en: 'Settings' },
  loading: { vi: 'Đang mở…', en: 'Opening…' },
  failed: { vi: 'Phần này gặp lỗi', en: 'This part failed' },
  failedNext: { vi: 'Tải lại trang này. Dữ liệu đã lưu vẫn còn.', en: 'Reload this page. What was stored is still there.' },
} satisfies Record<string, Words>;

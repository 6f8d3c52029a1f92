import type { RuleMessage } from './rule.ts';
import { columnMissing, crashed } from './run.ts';

/** What the runner itself says when a rule could not do its work; valid beside every rule's own messages. */
export const runnerMessages: Record<string, RuleMessage> = {
  [crashed]: {
    severity: 'warning',
    vi: 'Chưa xác định được: quy tắc này gặp lỗi khi chạy. Xin tự kiểm tra và chép mô tả lỗi gửi bộ phận chuyển đổi số.',
    en: 'Could not tell: this rule failed while running. Please check by hand and send the error description to the digital team.',
  },
  [columnMissing]: {
    severity: 'info',
    vi: 'Chưa xác định được: trang không có (hoặc đang ẩn) {fields}. Mở cột ấy trên trang rồi đọc lại.',
    en: 'Could not tell: the page lacks (or hides) {fields}. Show that column on the page and read again.',
  },
};

import type { Words } from '../../lib/records/words.ts';

export const words = {
  reason: { vi: 'Lí do (bắt buộc)', en: 'Reason (required)' },
  reasonHint: { vi: 'Ghi ngắn, không ghi thông tin riêng của học sinh.', en: "Keep it short; nothing private about the pupil." },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  locked: { vi: 'do nhà trường đặt', en: 'set by the school' },
} satisfies Record<string, Words>;

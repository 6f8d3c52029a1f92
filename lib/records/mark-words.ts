import type { Mark, Tag } from './finding.ts';
import type { Words } from './words.ts';

/** The one word list: the same five marks and words on page, panel, desk and print. */
export const markWords: Record<Mark, Words> = {
  loi: { vi: 'lỗi', en: 'error' },
  canXem: { vi: 'cần xem', en: 'look' },
  chuaXacDinh: { vi: 'chưa xác định', en: 'not determined' },
  dat: { vi: 'đạt', en: 'good' },
  boQua: { vi: 'bỏ qua', en: 'set aside' },
};

/** The same words behind a number: "3 lỗi", "1 error". */
export const countedMarkWords: Record<Mark, Words> = {
  loi: { vi: '{n} lỗi', en: '{n} {n|error|errors}' },
  canXem: { vi: '{n} cần xem', en: '{n} to look at' },
  chuaXacDinh: { vi: '{n} chưa xác định', en: '{n} not determined' },
  dat: { vi: '{n} đạt', en: '{n} good' },
  boQua: { vi: '{n} bỏ qua', en: '{n} set aside' },
};

export const tagWords: Record<Tag, Words> = {
  dung: { vi: 'Đúng', en: 'Right' },
  du: { vi: 'Đủ', en: 'Complete' },
  sach: { vi: 'Sạch', en: 'Clean' },
  song: { vi: 'Sống', en: 'Current' },
};

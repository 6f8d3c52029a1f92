import { rank, type Level } from './levels.ts';
import type { Tenths } from './mark.ts';
import { nameKey } from './name-key.ts';
import { tt22, type AssessmentPack } from './pack.ts';

/** What follows at the year's end: lên lớp · không lên lớp · kiểm tra, đánh giá lại · rèn luyện trong kì nghỉ hè. */
export type Promotion = 'lenLop' | 'khongLenLop' | 'danhGiaLai' | 'renLuyenHe';

export interface YearResult {
  conduct: Level;
  learning: Level;
  /** Buổi, with and without permission, in the year. */
  absences: number;
}

/** Lên lớp, đánh giá lại, rèn luyện hè, ở lại lớp (TT 22/2021 Điều 12, 13, 14). */
export function promotion({ conduct, learning, absences }: YearResult, pack: AssessmentPack = tt22): Promotion {
  if (absences > pack.mostAbsences) return 'khongLenLop';
  const behaves = rank(conduct) >= rank('Đạt');
  const learns = rank(learning) >= rank('Đạt');
  if (behaves && learns) return 'lenLop';
  if (behaves) return 'danhGiaLai';
  return learns ? 'renLuyenHe' : 'khongLenLop';
}

/** A subject with this year result may be assessed again: an average in tenths, or Đạt (true) / Chưa đạt (Điều 14). */
export function mayReassess(result: Tenths | boolean, pack: AssessmentPack = tt22): boolean {
  return typeof result === 'boolean' ? !result : result < pack.reassessBelow;
}

/** The words for it in a class of that grade; for lớp 9 and 12 the year ends with the programme. */
export function promotionWords(outcome: Promotion, grade: number | null): string {
  const done = grade === 9 ? 'Hoàn thành chương trình THCS' : grade === 12 ? 'Hoàn thành chương trình THPT' : 'Được lên lớp';
  return { lenLop: done, khongLenLop: 'Không được lên lớp', danhGiaLai: 'Kiểm tra, đánh giá lại', renLuyenHe: 'Rèn luyện trong kì nghỉ hè' }[outcome];
}

/** What a cell says: a promotion, and whether in the words of the programme's end. Null: not understood ('' included). */
export function readPromotion(text: string): { outcome: Promotion; words: 'lenLop' | 'hoanThanh' | 'tick' } | null {
  if (/^[✓✔☑x]$/iu.test(text.trim())) return { outcome: 'lenLop', words: 'tick' };
  const key = nameKey(text);
  if (/^(chua|khong)(duoc)?(congnhan)?hoanthanh/.test(key)) return { outcome: 'khongLenLop', words: 'hoanThanh' };
  if (/^(duoc|da)?(congnhan)?(da)?hoanthanh(chuongtrinh)?/.test(key)) return { outcome: 'lenLop', words: 'hoanThanh' };
  if (/^(duoc)?lenlop/.test(key) && !/(danhgialai|thilai|renluienhe|kinghihe)/.test(key)) return { outcome: 'lenLop', words: 'lenLop' };
  if (/^(khong(duoc)?lenlop|olai|luuban|hoclai)/.test(key)) return { outcome: 'khongLenLop', words: 'lenLop' };
  if (/(danhgialai|thilai|kiemtralai)/.test(key)) return { outcome: 'danhGiaLai', words: 'lenLop' };
  return /(renluien.*he|renluienlai)/.test(key) ? { outcome: 'renLuyenHe', words: 'lenLop' } : null;
}

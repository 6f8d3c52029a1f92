import type { Language } from '../records/words.ts';
import { weekdayOf } from './dates.ts';

/** From Monday on. */
export const weekdays: Record<Language, readonly string[]> = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** "Thứ Ba" */
export function weekdayWords(iso: string, language: Language): string {
  return weekdays[language][weekdayOf(iso) - 1] ?? '';
}

/** "24/11/2026" */
export function dateDigits(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** "24/11" */
export function shortDate(iso: string): string {
  return dateDigits(iso).slice(0, 5);
}

/** "Thứ Ba 24/11/2026" */
export function dateWords(iso: string, language: Language): string {
  return `${weekdayWords(iso, language)} ${dateDigits(iso)}`;
}

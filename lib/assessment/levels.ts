import { nameKey } from './name-key.ts';
import { tt22, type AssessmentPack } from './pack.ts';

/** The four levels of conduct (rèn luyện) and learning (học tập), best first (TT 22/2021 Điều 8, Điều 9). */
export const levels = ['Tốt', 'Khá', 'Đạt', 'Chưa đạt'] as const;
export type Level = (typeof levels)[number];

const shortForms: Readonly<Record<string, Level>> = {
  tot: 'Tốt', t: 'Tốt', kha: 'Khá', k: 'Khá', dat: 'Đạt', d: 'Đạt', chuadat: 'Chưa đạt', cd: 'Chưa đạt', c: 'Chưa đạt',
};

/** The level a cell names, whole or short ("Tốt", "T", "K", "Đ", "CĐ", "Chưa đạt"); null for anything else, '' included. */
export function readLevel(text: string): Level | null {
  const key = nameKey(text);
  return Object.hasOwn(shortForms, key) ? (shortForms[key] ?? null) : null;
}

/** How good a level is: 3 for Tốt … 0 for Chưa đạt. */
export function rank(level: Level): number {
  return levels.length - 1 - levels.indexOf(level);
}

/** The level of a rank; ranks outside 0…3 give the nearest. */
export function levelOfRank(value: number): Level {
  return levels[Math.min(3, Math.max(0, 3 - value))] as Level;
}

/** Conduct of the whole year from the two semesters (TT 22/2021 Điều 8 khoản 2 điểm b). */
export function yearConduct(first: Level, second: Level, pack: AssessmentPack = tt22): Level {
  return pack.conductYear[first][second];
}

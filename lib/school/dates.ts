import type { SchoolPack } from './pack.ts';

export type SchoolDate = NonNullable<SchoolPack['calendar']['deadlines']>[number];

/**
 * The days the school set: its deadlines, the last day of each entry window (D-18: the platform is locked after it) and
 * the last day of each signing window (D-09).
 */
export function schoolDates({ deadlines = [], entryWindows = [], signingWindows = [] }: SchoolPack['calendar']): SchoolDate[] {
  const lasts = (rule: string, windows: typeof entryWindows) => windows.map(({ from: _, to, ...window }): SchoolDate => ({ ...window, rule, due: to }));
  return [...deadlines, ...lasts('D-18', entryWindows), ...lasts('D-09', signingWindows)];
}

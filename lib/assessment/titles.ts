import type { Level } from './levels.ts';
import type { Tenths } from './mark.ts';
import { nameKey } from './name-key.ts';
import { tt22, type AssessmentPack } from './pack.ts';

/** The title a year's results give (TT 22/2021 Điều 15): Học sinh Xuất sắc, Học sinh Giỏi, or null. `averages`: ĐTBmcn of the scored subjects. */
export function titleFor(year: { conduct: Level; learning: Level; averages: readonly Tenths[] }, pack: AssessmentPack = tt22): string | null {
  const title = pack.titles.find(
    ({ conduct, learning, count, atLeast }) => year.conduct === conduct && year.learning === learning && year.averages.filter((mark) => mark >= atLeast).length >= count,
  );
  return title?.title ?? null;
}

/** Titles that a cell may hold under their short names; `Học sinh Tiên tiến` ended with the circular. */
const known: Readonly<Record<string, string>> = {
  xuatsac: 'Học sinh Xuất sắc', xs: 'Học sinh Xuất sắc', gioi: 'Học sinh Giỏi', g: 'Học sinh Giỏi', tientien: 'Học sinh Tiên tiến', tt: 'Học sinh Tiên tiến',
};

/** The year's title among what a cell says ("HSG", "Học sinh Giỏi; giải Ba cấp tỉnh"); null when it names none. */
export function readTitle(text: string): string | null {
  for (const part of text.split(/[;,+/\n]/)) {
    const key = nameKey(part).replace(/^(danhhieu)?(hocsinh|hs)?/, '');
    if (Object.hasOwn(known, key)) return known[key] ?? null;
  }
  return null;
}

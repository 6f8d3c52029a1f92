import { fieldWords } from '../records/fields.ts';
import type { SheetRow } from '../records/sheet.ts';
import type { Language, Words } from '../records/words.ts';
import type { Comparison, Difference } from './compare.ts';

const words = {
  title: { vi: 'Đối chiếu', en: 'Comparison' },
  kind: { vi: 'Loại', en: 'Kind' },
  code: { vi: 'Mã học sinh', en: 'Pupil code' },
  pupil: { vi: 'Học sinh', en: 'Pupil' },
  field: { vi: 'Mục', en: 'Field' },
  different: { vi: 'Thật sự khác', en: 'Differs' },
  written: { vi: 'Chỉ khác cách viết', en: 'Written otherwise only' },
  question: { vi: 'Chưa rõ cùng một em', en: 'Not certain to be one pupil' },
  onlyA: { vi: 'Chỉ có ở: {side}', en: 'Only in: {side}' },
} satisfies Record<string, Words>;

/** The result as a table to hand out: a line for each difference, each open question and each pupil of one side only. */
export function comparisonTable(result: Comparison, sides: readonly [a: string, b: string], language: Language): { title: string; head: string[]; rows: string[][] } {
  const say = (one: keyof typeof words) => words[one][language];
  const only = (side: string, rows: readonly SheetRow[]) => rows.map(({ maHocSinh, pupil }) => [say('onlyA').replace('{side}', side), maHocSinh ?? '', pupil ?? '', '', '', '']);
  const lines = (kind: 'different' | 'written', list: readonly Difference[]) => list.map(({ maHocSinh, pupil, field, before, after }) => [say(kind), maHocSinh ?? '', pupil, fieldWords(field)[language], before, after]);
  return {
    title: say('title'),
    head: [say('kind'), say('code'), say('pupil'), say('field'), ...sides],
    rows: [
      ...lines('different', result.different),
      ...lines('written', result.written),
      ...result.questions.map(({ pupilA, pupilB }) => [say('question'), pupilA.maHocSinh ?? '', pupilA.pupil ?? '', '', pupilA.values['ngaySinh'] ?? '', `${pupilB.pupil ?? ''} ${pupilB.values['ngaySinh'] ?? ''}`.trim()]),
      ...only(sides[0], result.onlyA),
      ...only(sides[1], result.onlyB),
    ],
  };
}

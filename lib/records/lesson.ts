import { cleanText, foldAccents } from '../vietnamese/text.ts';
import type { Column, FieldKey, Sheet, SheetKind } from './sheet.ts';

/**
 * "Cột “Mã phụ” là ĐĐGgk", said once by a teacher or the school: words of the page → what they are. It counts on pages of
 * one platform and kind; never generated ids.
 */
export interface Lesson {
  /** Null for pages of no known platform. */
  platform: string | null;
  /** The kind of the sheet it was taught on. */
  kind: SheetKind;
  /** As in `Column.label` or `Sheet.unrecognised`: "Họ tên", or "Học kỳ I › Cột 4". */
  label: string;
  /** '' says that it is no data: the column is left out, and no longer listed as not understood. */
  key: FieldKey;
}

/** A label for comparing: "Mã phụ:" and "MÃ PHỤ" are the same words. */
export function labelWords(label: string): string {
  return foldAccents(label).replace(/[^a-z0-9]+/g, ' ').trim() || cleanText(label);
}

/** What a lesson is about: platform × kind × words. A later lesson about the same takes its place. */
export function lessonKey({ platform, kind, label }: Pick<Lesson, 'platform' | 'kind' | 'label'>): string {
  return [platform ?? '', kind, labelWords(label)].join('|');
}

/** The lessons in force: the school's, and the teacher's own in the place of the school's about the same words. */
export function joinLessons(school: readonly Lesson[], own: readonly Lesson[]): Lesson[] {
  return [...new Map([...school, ...own].map((lesson) => [lessonKey(lesson), lesson])).values()];
}

/** The lesson by which a column was read; undefined where none of these lessons is it. */
export function lessonOf(lessons: readonly Lesson[], sheet: Pick<Sheet, 'platform' | 'kind'>, column: Column): Lesson | undefined {
  if (column.source !== 'taught') return undefined;
  const said = labelWords(column.label);
  const fits = ({ kind, label }: Lesson) => (labelWords(label) === said ? 2 : 0) + (kind === sheet.kind ? 1 : 0);
  return lessons.filter(({ platform, key }) => platform === sheet.platform && key === column.key).sort((a, b) => fits(b) - fits(a))[0];
}

/** What was said to be no data on sheets like this one. */
export function leftOut(lessons: readonly Lesson[], sheet: Pick<Sheet, 'platform' | 'kind'>): Lesson[] {
  return lessons.filter(({ platform, kind, key }) => key === '' && platform === sheet.platform && (kind === sheet.kind || kind === 'unknown'));
}

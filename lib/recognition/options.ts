import { labelWords, type Lesson } from '../records/lesson.ts';
import type { FieldKey, SheetKind } from '../records/sheet.ts';
import { starless } from './star.ts';

/** What a platform or the school adds to the generic reader. */
export interface ReadOptions {
  /** What was taught for the page's platform, by the words of the label. */
  lessons?: ReadonlyMap<string, readonly Lesson[]>;
  /** A platform's own header abbreviations, folded without spaces → key of a mark. */
  abbreviations?: Readonly<Record<string, string>>;
}

/** Lessons of a platform (null: of pages of no known one), to be asked with `taughtKey`. */
export function lessonsFor(platform: string | null, lessons: readonly Lesson[]): ReadonlyMap<string, readonly Lesson[]> {
  return Map.groupBy(lessons.filter((lesson) => lesson.platform === platform), ({ label }) => labelWords(label));
}

/**
 * What a column or field was taught to be, by the words of its header or label, outermost first: '' for no data, null when
 * no lesson speaks of it. A lesson counts on sheets of the kind it was taught on; `kinds` is null where any kind may be.
 */
export function taughtKey(path: readonly string[], kinds: readonly SheetKind[] | null, { lessons }: ReadOptions): FieldKey | null {
  if (!lessons || lessons.size === 0) return null;
  const found = lessons.get(labelWords(path.map((text) => starless(text)).join(' › ')))?.filter(({ kind }) => kinds === null || kind === 'unknown' || kinds.includes(kind)) ?? [];
  return (found.find(({ kind }) => kinds?.includes(kind)) ?? found[0])?.key ?? null;
}

import type { FieldKey } from '../records/sheet.ts';

/** A lesson of a teacher or the school: words of the page → what they are. Never generated ids. */
export interface Lesson {
  platform: string | null;
  /** As in `Column.label`: "Họ tên", or "Học kỳ I › Cột 4". */
  label: string;
  key: FieldKey;
}

/** What a platform or the school adds to the generic reader. */
export interface ReadOptions {
  lessons?: readonly Lesson[];
  /** A platform's own header abbreviations, folded without spaces → key of a mark. */
  abbreviations?: Readonly<Record<string, string>>;
}

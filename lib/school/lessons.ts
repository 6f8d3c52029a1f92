import * as z from 'zod/mini';
import type { Lesson } from '../records/lesson.ts';
import { sheetKinds } from '../records/sheet.ts';
import { isTeachable } from '../records/teachable.ts';

/** A lesson as it is kept, stands in the school pack, and travels in a file. */
export const lessonSchema = z
  .object({
    platform: z.nullable(z.string().check(z.maxLength(50))),
    kind: z.enum(sheetKinds),
    label: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
    key: z.string(),
  })
  .check(z.refine(({ kind, key }) => isTeachable(kind, key), { path: ['key'] }));

const lessonFileSchema = z.object({ format: z.literal(1), soat: z.literal('lessons'), lessons: z.array(lessonSchema).check(z.maxLength(2000)) });

/**
 * Reads lessons from parsed JSON: what `writeLessonFile` wrote. The second part of the answer holds the places that are
 * wrong, as "lessons.3.key"; no lesson is taken when there are any.
 */
export function readLessonFile(json: unknown): { lessons: Lesson[] | null; wrong: string[] } {
  const result = lessonFileSchema.safeParse(json);
  if (result.success) return { lessons: result.data.lessons, wrong: [] };
  return { lessons: null, wrong: [...new Set(result.error.issues.map(({ path }) => path.map(String).join('.') || '.'))] };
}

export function writeLessonFile(lessons: readonly Lesson[]): string {
  return JSON.stringify({ format: 1, soat: 'lessons', lessons }, null, 2);
}

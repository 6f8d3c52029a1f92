import * as z from 'zod/mini';
import { joinLessons, lessonKey, type Lesson } from '../records/lesson.ts';
import { lessonSchema } from '../school/lessons.ts';
import { db } from './db.ts';
import { parseRecords, type Parsed } from './parse.ts';
import { readSettings } from './settings.ts';

export const lessonRecordSchema = z.object({ key: z.string(), lesson: lessonSchema });

/** The lessons taught in this browser. */
export async function allLessons(): Promise<Parsed<Lesson>> {
  const { records, damaged } = parseRecords(lessonRecordSchema, await db.lessons.toArray());
  return { records: records.map(({ lesson }) => lesson), damaged };
}

/** The school's lessons and the teacher's own, which win. What cannot be read costs the lessons, not the page. */
export async function lessonsInForce(): Promise<Lesson[]> {
  const [{ settings }, own] = await Promise.all([readSettings(), allLessons()]);
  return joinLessons(settings.pack.lessons ?? [], own.records);
}

/**
 * Keeps lessons, all or none; one about the same words of the same kind of page is replaced, the others stay. Throws when
 * one of them teaches what cannot be taught.
 */
export async function saveLessons(lessons: readonly Lesson[]): Promise<void> {
  const { records, damaged } = parseRecords(lessonSchema, lessons);
  if (damaged > 0) throw new RangeError('a lesson teaches what cannot be taught');
  await db.lessons.bulkPut(records.map((lesson) => ({ key: lessonKey(lesson), lesson })));
}

/** Takes a lesson back: the words mean again what they meant before. */
export async function undoLesson(lesson: Pick<Lesson, 'platform' | 'kind' | 'label'>): Promise<void> {
  await db.lessons.delete(lessonKey(lesson));
}

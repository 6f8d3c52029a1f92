import { beforeEach, expect, test } from 'vitest';
import type { Lesson } from '../../lib/records/lesson.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { db } from '../../lib/store/db.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { allLessons, lessonsInForce, saveLessons, undoLesson } from '../../lib/store/lessons.ts';
import { changeSettings } from '../../lib/store/settings.ts';

const lesson: Lesson = { platform: 'smas', kind: 'gradebook', label: 'Mã phụ', key: 'gk' };
const other: Lesson = { ...lesson, platform: null, label: 'Cột lạ', key: '' };

beforeEach(eraseEverything);

test('a later lesson about the same words replaces the first; undoing leaves the others', async () => {
  await saveLessons([lesson, other]);
  await saveLessons([{ ...lesson, label: 'MÃ PHỤ', key: 'ck' }]);
  expect((await allLessons()).records.map(({ label, key }) => [label, key]).sort()).toEqual([['Cột lạ', ''], ['MÃ PHỤ', 'ck']]);
  await undoLesson(lesson);
  expect((await allLessons()).records).toEqual([other]);
});

test('what cannot be taught is refused, and nothing of the same act is kept', async () => {
  await expect(saveLessons([other, { ...lesson, key: 'me.hoTen' }])).rejects.toThrow(RangeError);
  expect((await allLessons()).records).toEqual([]);
});

test('the school’s lessons count, the teacher’s own win, and a damaged one is counted and costs only itself', async () => {
  await changeSettings({ pack: { ...standardPack, lessons: [lesson, other] } });
  await saveLessons([{ ...lesson, key: 'ck' }]);
  await db.lessons.put({ key: 'broken', lesson: { label: 'x' } });
  expect((await lessonsInForce()).map(({ label, key }) => [label, key])).toEqual([['Mã phụ', 'ck'], ['Cột lạ', '']]);
  expect((await allLessons()).damaged).toBe(1);
});

import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../lib/records/lesson.ts';
import { readLessonFile, writeLessonFile } from '../../lib/school/lessons.ts';
import { readSchoolPack } from '../../lib/school/read-pack.ts';

const lesson: Lesson = { platform: 'smas', kind: 'gradebook', label: 'Mã phụ', key: 'gk' };
const fileOf = (lessons: unknown): unknown => ({ format: 1, soat: 'lessons', lessons });

describe('a file of lessons', () => {
  test('what was written is read', () => {
    const lessons = [lesson, { ...lesson, platform: null, kind: 'profile', label: 'Thông tin mẹ › Số', key: '' } as const];
    expect(readLessonFile(JSON.parse(writeLessonFile(lessons)))).toEqual({ lessons, wrong: [] });
  });
  test.each<[string, unknown, string]>([
    ['another file', { format: 1 }, 'soat'],
    ['no object', 'x', '.'],
    ['a kind nobody knows', fileOf([{ ...lesson, kind: 'book' }]), 'lessons.0.kind'],
    ['a key that this kind of page does not have', fileOf([lesson, { ...lesson, key: 'me.hoTen' }]), 'lessons.1.key'],
    ['a key nobody knows', fileOf([{ ...lesson, key: '__proto__' }]), 'lessons.0.key'],
    ['words that are none', fileOf([{ ...lesson, label: '  ' }]), 'lessons.0.label'],
  ])('%s is refused with its place', (_name, json, place) => {
    const { lessons, wrong } = readLessonFile(json);
    expect(lessons).toBeNull();
    expect(wrong).toContain(place);
  });
});

test('the school pack may carry lessons; a wrong one is refused with its place', () => {
  expect(readSchoolPack({ format: 1, lessons: [lesson] }).pack?.lessons).toEqual([lesson]);
  expect(readSchoolPack({ format: 1, lessons: [{ ...lesson, key: 'xyz' }] }).wrong).toEqual(['lessons.0.key']);
});

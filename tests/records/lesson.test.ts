import { describe, expect, test } from 'vitest';
import { fieldWords } from '../../lib/records/fields.ts';
import { joinLessons, labelWords, leftOut, lessonKey, lessonOf, type Lesson } from '../../lib/records/lesson.ts';
import { sheetKinds, type Column } from '../../lib/records/sheet.ts';
import { choicesFor, isTeachable } from '../../lib/records/teachable.ts';

const lesson: Lesson = { platform: 'smas', kind: 'gradebook', label: 'Mã phụ', key: 'gk' };
const book = { platform: 'smas', kind: 'gradebook' } as const;
const column: Column = { key: 'gk', label: 'Mã phụ', source: 'taught', required: false };

test('lessons about the same words of the same kind of page are one', () => {
  expect(lessonKey({ ...lesson, label: 'MÃ  PHU\u0323:' })).toBe(lessonKey(lesson));
  for (const other of [{ platform: null }, { kind: 'summary' }, { label: 'Mã phụ 2' }] as const) expect(lessonKey({ ...lesson, ...other })).not.toBe(lessonKey(lesson));
  expect(labelWords('№')).not.toBe(labelWords('§'));
});

test('the teacher’s own lesson stands in the place of the school’s', () => {
  const school = [lesson, { ...lesson, label: 'Cột lạ', key: '' }];
  expect(joinLessons(school, [{ ...lesson, label: 'mã phụ', key: 'ck' }]).map(({ key }) => key)).toEqual(['ck', '']);
});

describe('the lesson behind a column', () => {
  test('is found by platform and key, best by its words and kind', () => {
    const lessons = [{ ...lesson, label: 'Khác' }, lesson, { ...lesson, platform: 'vnedu' }];
    expect(lessonOf(lessons, book, column)).toBe(lesson);
    expect(lessonOf(lessons, book, { ...column, label: 'Học kỳ I › Mã phụ' })?.platform).toBe('smas');
    expect(lessonOf([{ ...lesson, key: 'ck' }, { ...lesson, platform: null }], book, column)).toBeUndefined();
  });
  test('is none where the page’s own words were understood', () => {
    expect(lessonOf([lesson], book, { ...column, source: 'header' })).toBeUndefined();
  });
  test('that it is no data is listed for sheets like it', () => {
    const none = { ...lesson, key: '' };
    expect(leftOut([none, lesson, { ...none, kind: 'summary' }, { ...none, platform: null }], book)).toEqual([none]);
  });
});

describe('what can be taught', () => {
  test.each(sheetKinds)('%s: each choice once, each with words of its own in both languages', (kind) => {
    const keys = choicesFor(kind).flatMap((group) => group.keys);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(keys.filter((key) => fieldWords(key).vi === key && key !== 'email')).toEqual([]);
    expect(keys.map((key) => fieldWords(key).vi).filter((words, at, all) => all.indexOf(words) !== at)).toEqual([]);
  });
  test('is what the kind of page may hold, and “no data”', () => {
    expect([isTeachable('gradebook', 'gk'), isTeachable('gradebook', ''), isTeachable('summary', 'mon.Toán'), isTeachable('unknown', 'ngay.5')]).toEqual([true, true, true, true]);
    expect([isTeachable('gradebook', 'me.hoTen'), isTeachable('gradebook', '__proto__'), isTeachable('profile', 'constructor.x'), isTeachable('attendance', 'ngay.32')]).toEqual([false, false, false, false]);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { book, profile } from '../../lib/rules/examples.ts';
import { readingKey, type StoredReading } from '../../lib/records/stored-reading.ts';
import { db } from '../../lib/store/db.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { readingOf, readingsOf, saveReading } from '../../lib/store/readings.ts';

const at = '2026-11-22T01:00:00.000Z';

beforeEach(eraseEverything);

describe('readings', () => {
  test('what was saved is found again by class and by document', async () => {
    const sheet = book({ lop: '7A' }, [{ hoTen: 'Lê An', gk: '8,5' }]);
    await saveReading(sheet, at);
    await saveReading(book({ lop: '7B' }, []), at);
    expect((await readingOf(sheet))?.sheet).toEqual(sheet);
    expect((await readingsOf({ namHoc: '2026-2027', lop: '7A' })).records.map(({ key }) => key)).toEqual([readingKey(sheet)]);
    expect((await readingsOf()).records).toHaveLength(2);
  });

  test('what was stored before teachers were read is read without one', async () => {
    const sheet = book({ lop: '7A' }, [{ hoTen: 'Lê An', gk: '8,5' }]);
    await saveReading({ ...sheet, giaoVien: 'Trần Thị Hoa' }, at);
    expect((await readingOf(sheet))?.sheet.giaoVien).toBe('Trần Thị Hoa');
    const stored = (await db.readings.get(readingKey(sheet))) as StoredReading;
    await db.readings.put({ ...stored, sheet: { ...stored.sheet, giaoVien: undefined } });
    expect(await readingsOf()).toMatchObject({ damaged: 0, records: [{ sheet: { giaoVien: null, lop: '7A' } }] });
  });

  test('two windows that save pupils of one class at the same moment lose neither', async () => {
    await Promise.all(['Lê An', 'Trần Bình', 'Vũ Chi'].map((hoTen) => saveReading(profile({ hoTen }), at)));
    expect((await readingOf(profile({})))?.sheet.rows).toHaveLength(3);
  });

  test('a sheet that was not understood is not stored', async () => {
    await saveReading({ ...profile({}), kind: 'unknown' }, at);
    expect(await db.readings.count()).toBe(0);
  });

  test('a form that the page has not filled yet is nobody’s and is not stored', async () => {
    await saveReading(profile({ danToc: '' }), at);
    await saveReading(profile({ hoTen: 'Lê An', danToc: 'Kinh' }), at);
    expect((await readingsOf()).records.map(({ sheet }) => sheet.rows.map(({ pupil }) => pupil))).toEqual([['Lê An']]);
  });

  test('a damaged record is counted and kept, never returned', async () => {
    await db.readings.put({ key: 'x', kind: 'profile', lop: '7A', namHoc: '', readAt: 'yesterday' });
    expect(await readingsOf()).toEqual({ records: [], damaged: 1 });
    expect(await db.readings.count()).toBe(1);
  });
});

import { beforeEach, expect, test } from 'vitest';
import { reviewRecord } from '../../lib/checklists/review-record.ts';
import { db } from '../../lib/store/db.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { addReview, allReviews, removeReview } from '../../lib/store/reviews.ts';
import { dataOf, gvbmScope, tickAll, wholeYear } from '../checklists/class.ts';

const data = dataOf(gvbmScope, wholeYear());
const record = reviewRecord(data, tickAll(data), { id: 'r1', soat: '0.1.0', rules: 60, pack: '' });

beforeEach(eraseEverything);

test('a record comes back whole, the newest first', async () => {
  await addReview(record);
  await addReview({ ...record, id: 'r2', at: '2026-11-23T02:00:00.000Z' });
  const { records, damaged } = await allReviews();
  expect(damaged).toBe(0);
  expect(records.map(({ id }) => id)).toEqual(['r2', 'r1']);
  expect(records[1]).toEqual(record);
});

test('a record is never changed', async () => {
  await addReview(record);
  await expect(addReview({ ...record, verdict: 'chua-san-sang' })).rejects.toThrow();
  expect((await allReviews()).records[0]?.verdict).toBe('san-sang');
});

test('deleting can be undone', async () => {
  await addReview(record);
  const undo = await removeReview(record.id);
  expect((await allReviews()).records).toEqual([]);
  await undo();
  expect((await allReviews()).records).toEqual([record]);
});

test('a truncated record, and one of a verdict nobody knows, are counted and kept', async () => {
  await db.reviews.put({ id: 'a', scope: 's', record: { ...record, items: undefined } });
  await db.reviews.put({ id: 'b', scope: 's', record: { ...record, verdict: 'xanh' } });
  expect(await allReviews()).toEqual({ records: [], damaged: 2 });
  expect(await db.reviews.count()).toBe(2);
});

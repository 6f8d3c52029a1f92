import { beforeEach, expect, test } from 'vitest';
import { db } from '../../lib/store/db.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { addReports, allReports, clearReports } from '../../lib/store/reports.ts';
import { reportOf, schoolReports } from '../progress/reports.ts';

beforeEach(eraseEverything);

test('a report that is dropped twice stands once; a newer one of the book stands beside it', async () => {
  expect(await addReports([reportOf(0), reportOf(1), reportOf(0)])).toEqual({ added: 2, known: 1 });
  expect(await addReports([reportOf(0), reportOf(0, { at: '2027-01-09T02:00:00.000Z' })])).toEqual({ added: 1, known: 1 });
  expect((await allReports()).records).toHaveLength(3);
});

test('a damaged report is counted and kept', async () => {
  await db.reports.put({ id: 'x', at: 'hôm qua' });
  expect(await allReports()).toEqual({ records: [], damaged: 1 });
});

test('all can be deleted, and that undone', async () => {
  await addReports(schoolReports(500));
  const undo = await clearReports();
  expect(await db.reports.count()).toBe(0);
  await undo();
  expect((await allReports()).records).toHaveLength(500);
});

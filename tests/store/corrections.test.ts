import { beforeEach, expect, test } from 'vitest';
import { StaleCorrection } from '../../lib/corrections/stale.ts';
import { addCorrection, allCorrections, removeCorrection, restoreCorrection, saveCorrection } from '../../lib/store/corrections.ts';
import { db } from '../../lib/store/db.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { noted, wholeDraft } from '../corrections/record.ts';

beforeEach(eraseEverything);

test('a record comes back whole, one revision on', async () => {
  const stored = await saveCorrection(wholeDraft(noted));
  expect(stored.revision).toBe(1);
  expect(await allCorrections()).toEqual({ records: [stored], damaged: 0 });
});

test('of two windows the second write is refused, and loses nothing', async () => {
  const stored = await saveCorrection(wholeDraft());
  const first = await saveCorrection({ ...stored, luuTai: 'cửa sổ một' });
  const refused = await saveCorrection({ ...stored, luuTai: 'cửa sổ hai' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StaleCorrection);
  expect((refused as StaleCorrection).stored).toEqual(first);
  expect((await allCorrections()).records).toEqual([first]);
});

test('both windows at once: one writes, the other is told', async () => {
  const stored = await saveCorrection(wholeDraft());
  const results = await Promise.allSettled([saveCorrection({ ...stored, luuTai: 'một' }), saveCorrection({ ...stored, luuTai: 'hai' })]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await allCorrections()).records[0]?.revision).toBe(2);
});

test('numbers are given in turn, also by two windows at once, and never that of a damaged record', async () => {
  await db.corrections.put({ id: 'hong', namHoc: '2026-2027', so: 7, lop: '7A' });
  const [one, two] = await Promise.all([addCorrection(wholeDraft({ id: 'a' })), addCorrection(wholeDraft({ id: 'b' }))]);
  expect([one.so, two.so].sort()).toEqual([8, 9]);
  expect((await addCorrection(wholeDraft({ id: 'c', namHoc: '2027-2028' }))).so).toBe(1);
});

test('a damaged record is counted, kept, and not written over', async () => {
  await db.corrections.put({ id: 'b1', lop: '7A', state: 'daDuyet' });
  expect(await allCorrections()).toEqual({ records: [], damaged: 1 });
  await expect(saveCorrection(wholeDraft())).rejects.toBeInstanceOf(StaleCorrection);
  expect(await db.corrections.get('b1')).toEqual({ id: 'b1', lop: '7A', state: 'daDuyet' });
});

test('what is no record is not stored', async () => {
  await expect(saveCorrection({ ...wholeDraft(), suaLuc: '2026-11-31T08:00' })).rejects.toThrow();
  await expect(saveCorrection({ ...wholeDraft(), state: 'xong' as 'luu' })).rejects.toThrow();
  expect(await db.corrections.count()).toBe(0);
});

test('a draft may be deleted and put back; a record is kept until its day', async () => {
  const draft = await addCorrection(wholeDraft());
  expect(await removeCorrection('b1', '2026-11-25')).toEqual(draft);
  await expect(saveCorrection(draft)).rejects.toBeInstanceOf(StaleCorrection);
  await restoreCorrection(draft);
  const filed = await saveCorrection({ ...draft, ...noted, state: 'luu' });
  await expect(removeCorrection('b1', '2029-08-31')).rejects.toThrow(RangeError);
  expect((await allCorrections()).records).toEqual([filed]);
  await removeCorrection('b1', '2029-09-01');
  expect(await db.corrections.count()).toBe(0);
});

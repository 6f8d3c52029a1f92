import { beforeEach, expect, test } from 'vitest';
import { freezeOf } from '../../lib/checklists/freeze.ts';
import { db } from '../../lib/store/db.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { allFreezes, freezeDueBooks, saveFreeze, undoFreeze } from '../../lib/store/freezes.ts';
import { saveReading } from '../../lib/store/readings.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { bookOf, now } from '../checklists/class.ts';

const later = '2026-11-25T02:00:00.000Z';
const freeze = freezeOf(bookOf(1), { kind: 'hand' }, now, 'v1');

beforeEach(eraseEverything);

test('a freeze comes back whole, and is taken back only with a reason that stays with it', async () => {
  await saveFreeze(freeze);
  expect(await allFreezes()).toEqual({ records: [freeze], damaged: 0, broken: [] });
  await expect(undoFreeze(freeze.id, '  ', later)).rejects.toThrow(RangeError);
  await expect(undoFreeze('none', 'nhầm', later)).rejects.toThrow(RangeError);
  await undoFreeze(freeze.id, ' chốt nhầm lớp ', later);
  expect((await allFreezes()).records).toEqual([{ ...freeze, undone: { at: later, reason: 'chốt nhầm lớp' } }]);
});

test('a truncated freeze is counted, kept, and its document is named; frozen again it is known again', async () => {
  await db.freezes.put({ ...freeze, snapshot: undefined });
  await db.freezes.put({ id: 'nothing more' });
  expect(await allFreezes()).toEqual({ records: [], damaged: 2, broken: [null, freeze.document] });
  await db.freezes.delete('nothing more');
  await saveFreeze(freezeOf(bookOf(1), { kind: 'hand' }, later, 'v1'));
  expect(await allFreezes()).toMatchObject({ damaged: 1, broken: [] });
  expect(await db.freezes.count()).toBe(2);
});

test('the end of an entry period freezes the book as it was last read before, not as it is read after', async () => {
  await changeSettings({ pack: { ...standardPack, version: '7', calendar: { ...standardPack.calendar, deadlines: [{ rule: 'D-18', due: '2026-11-23', hocKy: 1 }] } } });
  const { sheet } = bookOf(1);
  await saveReading(sheet, now);
  await freezeDueBooks(sheet ? bookOf(1).key : null, '2026-11-23T10:00:00.000Z');
  expect((await allFreezes()).records).toEqual([]);

  await freezeDueBooks(bookOf(1).key, later);
  await saveReading(bookOf(1, { gk: '8,6' }).sheet, later);
  await freezeDueBooks(bookOf(1).key, later);
  await freezeDueBooks(null, later);
  const { records } = await allFreezes();
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({ fingerprint: freeze.fingerprint, pack: '7', by: { kind: 'deadline', due: '2026-11-23' }, readAt: now });
});

test('when the day turns every book of the period is frozen', async () => {
  await changeSettings({ pack: { ...standardPack, calendar: { ...standardPack.calendar, deadlines: [{ rule: 'D-18', due: '2026-11-23', hocKy: 1 }] } } });
  await saveReading(bookOf(1).sheet, now);
  await saveReading({ ...bookOf(1).sheet, lop: '7B' }, now);
  await saveReading(bookOf(2).sheet, now);
  await freezeDueBooks(null, later);
  expect((await allFreezes()).records.map(({ document }) => document.split('|')[3])).toEqual(['7A', '7B']);
});

import { beforeEach, expect, test } from 'vitest';
import type { Tick } from '../../lib/checklists/tick.ts';
import { db } from '../../lib/store/db.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { saveTick, ticksOf, undoTick } from '../../lib/store/ticks.ts';

const tick: Tick = {
  key: 'gvbm|smas|2026-2027|7A|Toán|1§GVBM-4',
  scope: 'gvbm|smas|2026-2027|7A|Toán|1',
  item: 'GVBM-4',
  act: 'done',
  reason: null,
  at: '2026-11-22T02:00:00.000Z',
  version: 1,
  wording: null,
  fingerprint: '0123456789abcdef',
  snapshot: { documents: [{ document: 'd', rows: [{ who: '01', pupil: 'Trần Gia Hân', values: { gk: '8,4' } }] }] },
  seen: [],
};

beforeEach(eraseEverything);

test('a tick comes back whole, for its own scope only', async () => {
  await saveTick(tick);
  expect(await ticksOf(tick.scope)).toEqual({ records: [tick], damaged: 0 });
  expect(await ticksOf('gvbm|smas|2026-2027|7B|Toán|1')).toEqual({ records: [], damaged: 0 });
});

test('a tick again replaces the one before, and can be taken back', async () => {
  await saveTick(tick);
  await saveTick({ ...tick, fingerprint: 'fedcba9876543210' });
  expect((await ticksOf(tick.scope)).records.map(({ fingerprint }) => fingerprint)).toEqual(['fedcba9876543210']);
  await undoTick(tick.key);
  expect((await ticksOf(tick.scope)).records).toEqual([]);
});

test('a damaged tick is counted, kept and never trusted', async () => {
  await db.ticks.put({ key: 'broken', scope: tick.scope, item: 'GVBM-4', act: 'done' });
  expect(await ticksOf(tick.scope)).toEqual({ records: [], damaged: 1 });
  expect(await db.ticks.count()).toBe(1);
});

test('an item is not left out without a reason', async () => {
  await expect(saveTick({ ...tick, act: 'skipped', reason: '  ' })).rejects.toThrow(RangeError);
  await saveTick({ ...tick, act: 'skipped', reason: ' không có ' });
  expect((await ticksOf(tick.scope)).records[0]?.reason).toBe('không có');
});

import { beforeEach, expect, test } from 'vitest';
import { eraseEverything } from '../../lib/store/erase.ts';
import { allWaivers, saveWaiver, undoWaiver, waiversOf } from '../../lib/store/waivers.ts';

const waiver = { rule: 'hamlet-name', outcome: 'fail', column: false, document: 'd', who: '01', field: 'hoKhau', value: 'Phu', reason: ' theo sổ hộ khẩu ', at: '2026-11-22T01:00:00.000Z', until: null } as const;

beforeEach(eraseEverything);

test('a second waiver of the same place replaces the first; undoing brings the finding back', async () => {
  await saveWaiver(waiver);
  const saved = await saveWaiver({ ...waiver, reason: 'khác' });
  expect((await waiversOf(['d'])).records).toEqual([saved]);
  await undoWaiver(saved.key);
  expect((await allWaivers()).records).toEqual([]);
});

test('a waiver needs a reason', async () => {
  await expect(saveWaiver({ ...waiver, reason: '  ' })).rejects.toThrow(RangeError);
  expect((await saveWaiver(waiver)).reason).toBe('theo sổ hộ khẩu');
});

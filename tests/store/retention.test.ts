import { beforeEach, expect, test } from 'vitest';
import { standardPack } from '../../lib/school/standard.ts';
import { db } from '../../lib/store/db.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { cleanOn, deleteExpired, retentionPlan } from '../../lib/store/retention.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { scope, storedBook, tickOf, waiverOf7A } from '../backup/sample.ts';

const autumn = '2026-11-20T01:00:00.000Z';

beforeEach(async () => {
  await eraseEverything();
  await db.readings.bulkPut([storedBook('7A', autumn), storedBook('7B', '2027-09-20T01:00:00.000Z')]);
  await db.ticks.put(tickOf(autumn));
  await db.waivers.put(waiverOf7A(autumn));
  await db.freezes.put({ id: 'f1', document: storedBook('7A', autumn).key, at: autumn });
  await db.reviews.put({ id: 'r1', scope, record: { at: autumn } });
  await db.corrections.put({ id: 'c1', lop: '7A', lapLuc: '2026-11-20T08:00' });
  await db.archives.put({ id: '2026-2027|hocBa' });
});

const counts = async () => Object.fromEntries(await Promise.all(['readings', 'ticks', 'waivers', 'freezes', 'reviews', 'corrections', 'archives'].map(async (name) => [name, await db.table(name).count()])));

test('on the last day all is there; the day after, the readings of that year and what rests on them are gone', async () => {
  expect(await deleteExpired('2027-08-31')).toBe(0);
  expect(await counts()).toEqual({ readings: 2, ticks: 1, waivers: 1, freezes: 1, reviews: 1, corrections: 1, archives: 1 });
  expect(await deleteExpired('2027-09-01')).toBe(1);
  expect(await counts()).toEqual({ readings: 1, ticks: 0, waivers: 0, freezes: 0, reviews: 0, corrections: 1, archives: 1 });
});

test('the days of the school’s pack count instead; a reading that is kept keeps what was said about it', async () => {
  await changeSettings({ pack: { ...standardPack, retentionDays: 30 } });
  await db.readings.put(storedBook('7A', '2026-12-15T01:00:00.000Z'));
  expect(await deleteExpired('2026-12-21')).toBe(0);
  expect(await counts()).toMatchObject({ readings: 2, ticks: 1, waivers: 1, freezes: 1, reviews: 0 });
  expect(await deleteExpired('2027-01-15')).toBe(1);
  expect(await counts()).toMatchObject({ ticks: 0, waivers: 0, freezes: 0 });
});

test('what cannot say its moment is kept and counted', async () => {
  await db.readings.put({ key: 'smas|roster||7A||', readAt: 'hôm qua' });
  expect(await deleteExpired('2030-01-01')).toBe(2);
  expect(await retentionPlan()).toEqual({ days: [], undated: 1 });
});

test('the days of deletion are told, the first one first', async () => {
  expect(await retentionPlan()).toEqual({ days: [{ until: '2027-08-31', n: 1 }, { until: '2028-08-31', n: 1 }], undated: 0 });
});

test('a clock that jumps ahead deletes nothing; put right, it goes on; a school year later the day comes', async () => {
  await db.readings.bulkDelete([storedBook('7B', autumn).key]);
  await db.readings.put(storedBook('7A', autumn));
  const all = await counts();
  expect(await cleanOn('2026-11-20')).toBeNull();
  expect(await cleanOn('2026-11-21')).toBe(0);
  for (const day of ['2031-03-01', '2031-03-02', '2031-03-03']) expect(await cleanOn(day)).toBeNull();
  expect(await cleanOn('2026-11-24')).toBeNull();
  expect(await cleanOn('2026-11-25')).toBe(0);
  expect(await counts()).toEqual(all);
  // The summer is a jump as well: what is over goes some days after the teacher is back.
  const back = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2027-09-${day}`);
  const answers = [];
  for (const day of back) answers.push(await cleanOn(day));
  expect(answers).toEqual([null, null, null, null, null, null, 1]);
  expect(await counts()).toMatchObject({ readings: 0, ticks: 0, waivers: 0 });
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { dayAt } from '../../lib/calendar/dates.ts';
import type { NewEntry } from '../../lib/deadlines/entry.ts';
import { deadlinesFor } from '../../lib/deadlines/deadlines.ts';
import { db } from '../../lib/store/db.ts';
import { onDeadlineInputChange, readDeadlineInput } from '../../lib/store/deadline-input.ts';
import { addEntries, claimNotices, confirmNotices, firstUsed, putAct, putEntries, readActs, readEntries, removeEntries, shownNotices } from '../../lib/store/deadlines.ts';
import { saveReading } from '../../lib/store/readings.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { book } from '../../lib/rules/examples.ts';
import { dated, giuaKi } from '../deadlines/input.ts';

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())).then(() => undefined));
const test7A: NewEntry = { kind: 'test', test: 'giuaKi', namHoc: '2026-2027', hocKy: 1, lop: '7A', mon: 'Toán', from: '2026-11-09', to: '2026-11-13' };

describe('entries', () => {
  test('are added with ids, and a test that is entered again takes the place of the first', async () => {
    const first = await addEntries([test7A]);
    const second = await addEntries([{ ...test7A, to: '2026-11-20' }, { ...test7A, lop: '7B' }]);
    expect(second.replaced).toEqual(first.added);
    expect((await readEntries()).records.map((entry) => entry.kind === 'test' && [entry.lop, entry.to]).sort()).toEqual([['7A', '2026-11-20'], ['7B', '2026-11-13']]);
    expect(second.added[0]?.id).toBe(first.added[0]?.id);
  });

  test('a removal gives back what undo needs', async () => {
    const { added } = await addEntries([test7A]);
    const removed = await removeEntries(added.map(({ id }) => id));
    expect((await readEntries()).records).toEqual([]);
    await putEntries(removed);
    expect((await readEntries()).records).toEqual(added);
  });

  test('a damaged record is counted and kept, never trusted', async () => {
    await addEntries([test7A]);
    await db.deadlines.put({ ...giuaKi({ id: 'bad' }), to: '2026-02-31' });
    expect(await readEntries()).toMatchObject({ records: [{ lop: '7A' }], damaged: 1 });
    expect(await db.deadlines.count()).toBe(2);
  });
});

test('an act gives back the one before it; one that says nothing is removed', async () => {
  const nothing = { key: 'k', done: null, snoozedUntil: null };
  const snoozed = { ...nothing, snoozedUntil: '2026-11-25' };
  const done = { key: 'k', done: { at: '2026-11-23T01:00:00.000Z', missing: 0 }, snoozedUntil: null };
  expect([await putAct(snoozed), await putAct(done)]).toEqual([nothing, snoozed]);
  expect((await readActs()).records).toEqual([done]);
  expect(await putAct(nothing)).toEqual(done);
  expect(await db.deadlineActs.count()).toBe(0);
});

describe('reminders', () => {
  const at = Date.UTC(2026, 10, 23);

  test('of two wakings at once only one gets each key', async () => {
    const claims = await Promise.all([claimNotices(['a', 'b'], at), claimNotices(['b', 'c'], at), claimNotices(['a', 'b', 'c'], at + 1)]);
    expect(claims.flat().sort()).toEqual(['a', 'b', 'c']);
  });

  test('what was shown is never claimed again; a claim left by a worker that died is', async () => {
    await claimNotices(['a', 'b'], at);
    await confirmNotices(['a'], at);
    expect(await shownNotices()).toEqual(new Set(['a']));
    expect(await claimNotices(['a', 'b'], at + 59_000)).toEqual([]);
    expect(await claimNotices(['a', 'b'], at + 61_000)).toEqual(['b']);
    expect(await claimNotices(['a'], at + 86_400_000)).toEqual([]);
  });

  test('the first day of use is kept apart from them', async () => {
    expect([await firstUsed('2026-11-23'), await firstUsed('2026-12-01')]).toEqual(['2026-11-23', '2026-11-23']);
    expect(await shownNotices()).toEqual(new Set());
  });
});

test('everything deadlines rest on comes together: settings, entries, acts, stored books', async () => {
  await changeSettings({ teaches: [{ lop: '7A', mon: 'Toán' }], homeroom: '7A' });
  await addEntries([test7A, { ...dated(), title: 'Nộp sổ' }]);
  const rows = [{ hoTen: 'Nguyễn Văn An', tx1: '8', tx2: '8', tx3: '8', tx4: '8', gk: '8', ck: '' }, { hoTen: 'Trần Gia Hân', tx1: '8', tx2: '8', tx3: '8', tx4: '', gk: '', ck: '' }];
  await saveReading(book({}, rows, { total: 2 }), '2026-11-23T01:12:00.000Z');
  await putAct({ key: 'D-10|2026-2027|2026-11-23|7A|', done: { at: '2026-11-23T01:00:00.000Z', missing: null }, snoozedUntil: null });
  await db.deadlineActs.put({ key: 'damaged', done: 'yes' });
  const { input, damaged } = await readDeadlineInput(dayAt(Date.UTC(2026, 10, 23)), '2026-11-23');
  expect(damaged).toBe(1);
  expect(input.roles).toEqual(['gvbm', 'gvcn']);
  expect(input.books).toMatchObject([{ missing: { gk: 1, ck: 2, tx: 1 }, whole: true }]);
  const deadlines = deadlinesFor(input);
  expect(deadlines.find(({ rule }) => rule === 'D-01')).toMatchObject({ due: '2026-11-25', progress: { missing: 1 } });
  expect(deadlines.find(({ rule, due }) => rule === 'D-10' && due === '2026-11-27')?.state).toBe('done');
});

test('what deadlines rest on is followed; reminders that were shown are not part of it', async () => {
  const changed = vi.fn();
  onDeadlineInputChange(changed);
  await confirmNotices(['a'], 0);
  expect(changed).not.toHaveBeenCalled();
  await saveReading(book({}, [{ hoTen: 'Nguyễn Văn An', gk: '8' }], { total: 1 }), '2026-11-23T01:12:00.000Z');
  await expect.poll(() => changed).toHaveBeenCalled();
});

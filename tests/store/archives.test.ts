import { beforeEach, expect, test } from 'vitest';
import type { Archive } from '../../lib/checklists/archive.ts';
import { allArchives, saveArchive } from '../../lib/store/archives.ts';
import { db } from '../../lib/store/db.ts';
import { eraseEverything } from '../../lib/store/erase.ts';

const archive: Archive = { id: '2026-2027|hocBa', namHoc: '2026-2027', book: 'hocBa', exported: '2027-06-01', signed: null, copies: [{ place: 'Kho số', date: '2027-06-02' }], checked: null, nextCheck: '2027-12-01' };

const now = '2027-06-02T01:00:00.000Z';

beforeEach(eraseEverything);

test('one record for each book of a year; a newer one takes its place', async () => {
  await saveArchive(archive, now);
  await saveArchive({ ...archive, signed: '2027-06-03' }, now);
  await saveArchive({ ...archive, book: 'dangBo' }, now);
  expect((await allArchives()).records.map(({ id, signed }) => [id, signed])).toEqual([['2026-2027|dangBo', null], ['2026-2027|hocBa', '2027-06-03']]);
});

test('a day that does not exist is refused', async () => {
  await expect(saveArchive({ ...archive, nextCheck: '2027-02-31' }, now)).rejects.toThrow(RangeError);
  expect(await db.archives.count()).toBe(0);
});

test('a damaged record is counted, and laid aside when a new one takes its place', async () => {
  await db.archives.put({ id: archive.id, namHoc: '2026-2027', copies: 'ba bản' });
  expect(await allArchives()).toEqual({ records: [], damaged: 1 });
  await saveArchive(archive, now);
  expect(await allArchives()).toEqual({ records: [archive], damaged: 1 });
  expect(await db.archives.get(`${archive.id}|damaged|${now}`)).toMatchObject({ copies: 'ba bản' });
});

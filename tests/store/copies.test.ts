import { beforeEach, expect, test } from 'vitest';
import { inScope } from '../../lib/checklists/scope.ts';
import { filePlatform } from '../../lib/records/file-table.ts';
import { noContext, type Sheet } from '../../lib/records/sheet.ts';
import { joinReading } from '../../lib/records/stored-reading.ts';
import { allCopies, mostKeptRows, removeCopy, saveCopy, type Copy } from '../../lib/store/copies.ts';
import { db } from '../../lib/store/db.ts';
import { readingsOf } from '../../lib/store/readings.ts';

const at = '2026-11-22T01:00:00.000Z';
const sheetOf = (rows: number): Sheet => ({
  ...noContext, platform: filePlatform, kind: 'gradebook', lop: '7A', mon: 'Toán', hocKy: 1, namHoc: '2026-2027', health: 'recognised', why: [], unrecognised: [], total: null,
  columns: [{ key: 'hoTen', label: 'Họ và tên', source: 'header', required: false }],
  rows: Array.from({ length: rows }, (_, nth) => ({ pupil: `Lê An ${nth}`, maHocSinh: null, values: { hoTen: `Lê An ${nth}` } })),
});
const copyOf = (rows = 2): Copy => ({ id: 'a', keptAt: at, source: { kind: 'file', file: 'so.xlsx', table: 'Toán' }, reading: joinReading(null, sheetOf(rows), at) });

beforeEach(() => db.copies.clear());

test('a kept table is there again, with its file and time, and can be deleted and put back', async () => {
  await saveCopy(copyOf());
  const [copy] = (await allCopies()).records;
  expect(copy).toEqual(copyOf());
  await removeCopy('a');
  expect((await allCopies()).records).toEqual([]);
  await saveCopy(copy!);
  expect((await allCopies()).records).toEqual([copyOf()]);
});

test('it is no reading of a platform: neither among the readings nor in what is signed', async () => {
  await db.readings.clear();
  await saveCopy(copyOf());
  expect((await readingsOf()).records).toEqual([]);
  const scope = { role: 'gvbm', platform: 'smas', namHoc: '2026-2027', lop: '7A', mon: 'Toán', period: 1 } as const;
  expect(inScope({ scope, readings: [copyOf().reading] })).toEqual([]);
});

test('a damaged copy is counted, one of more pupils than a school has is refused', async () => {
  await saveCopy(copyOf());
  await db.copies.put({ id: 'b', keptAt: 'x' });
  expect(await allCopies()).toMatchObject({ records: [{ id: 'a' }], damaged: 1 });
  await expect(saveCopy(copyOf(mostKeptRows + 1))).rejects.toThrow(RangeError);
  expect(await db.copies.count()).toBe(2);
});

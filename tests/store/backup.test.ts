import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import formatOne from '../fixtures/backup-format-1.soat?raw';
import { backupFormat, canonical, type BackupBody } from '../../lib/backup/backup.ts';
import { BackupRefused, describeBackupProblem } from '../../lib/backup/problems.ts';
import { readBackup, writeBackup, type BackupContent } from '../../lib/exchange/backup-file.ts';
import { backupBody, countEverything, holdsWork, lastBackup, noteBackup, previewRestore, readTables, restore } from '../../lib/store/backup.ts';
import { db, isNewerDatabase, NewerDatabase, SoatDatabase, storeFormat } from '../../lib/store/db.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { firstUsed } from '../../lib/store/deadlines.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { backedUpTables, keyTables } from '../../lib/store/tables.ts';
import { sampleBody, storedBook, tickOf } from '../backup/sample.ts';

const at = '2026-11-25T02:00:00.000Z';
const passphrase = 'Hoa phượng đỏ 2026';

/** Every record of every table, the browser's own among them. */
async function dump(): Promise<string> {
  const tables = await Promise.all(db.tables.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(async (table) => [table.name, await table.toArray()] as const));
  return canonical(tables);
}

async function fill({ tables, damaged }: BackupBody): Promise<void> {
  for (const [table, records] of [...Object.entries(tables), ...Object.entries(damaged)]) await db.table(table).bulkPut(records);
}

const content = (change: Partial<BackupContent> = {}): BackupContent => ({ body: sampleBody(), app: '0.1.0', at, left: {}, passphrase: null, ...change });
const file = (change: Partial<BackupContent> = {}) => writeBackup(content(change));
const bodyWith = (change: (tables: BackupBody['tables']) => void): BackupBody => {
  const body = structuredClone(sampleBody());
  change(body.tables);
  return body;
};

/** Reads, previews and restores, as the screen does; gives the problem that came, or null. */
async function tryRestore(bytes: Uint8Array<ArrayBuffer>, word: string | null = null): Promise<BackupRefused['problem'] | null> {
  try {
    const { body } = await readBackup(bytes, word, backedUpTables);
    await restore(body, 'replace', await previewRestore(body, 'replace'));
    return null;
  } catch (error) {
    if (error instanceof BackupRefused) return error.problem;
    throw error;
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const firstLine = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(10)));
const flipped = (bytes: Uint8Array<ArrayBuffer>, place: number) => bytes.map((byte, index) => (index === place ? byte ^ 1 : byte));

beforeEach(async () => {
  await eraseEverything();
  // Something of the teacher's own, which no damaged file may touch.
  await db.readings.put(storedBook('9C', '2026-10-01T01:00:00.000Z'));
  await changeSettings({ homeroom: '9C' });
});

describe('a damaged backup leaves the database exactly as it was, with a message', () => {
  const damaged: [string, () => Promise<Uint8Array<ArrayBuffer>>, BackupRefused['problem']['id'], string?][] = [
    ['an empty file', async () => new Uint8Array(), 'empty'],
    ['cut in the first words', async () => (await file()).slice(0, 9), 'cut-header'],
    ['cut in the header', async () => (await file()).slice(0, 120), 'cut-header'],
    ['cut right after the header', async () => { const all = await file(); return all.slice(0, all.indexOf(10) + 1); }, 'cut'],
    ['cut in the middle', async () => { const all = await file(); return all.slice(0, Math.floor(all.length / 2)); }, 'cut'],
    ['the last byte missing', async () => (await file()).slice(0, -1), 'cut'],
    ['a locked one cut in the middle', async () => { const all = await file({ passphrase }); return all.slice(0, -200); }, 'cut', passphrase],
    ['something behind its end', async () => { const all = await file(); return new Uint8Array([...all, 10]); }, 'longer'],
    ['a flipped bit in the body', async () => { const all = await file(); return flipped(all, all.length - 40); }, 'flipped'],
    ['a flipped bit in a locked body', async () => { const all = await file({ passphrase }); return flipped(all, all.length - 40); }, 'flipped', passphrase],
    ['a changed time in the header', async () => { const all = await file(); return flipped(all, firstLine(all).indexOf('2026-11-25') + 9); }, 'flipped'],
    ['a header of another shape', async () => { const all = await file(); return new Uint8Array([...utf8(firstLine(all).replace('"length"', '"lenght"')), ...all.slice(all.indexOf(10))]); }, 'header'],
    ['a newer format', () => file({ format: backupFormat + 1 }), 'newer'],
    ['a format that never was', () => file({ format: 0 }), 'older'],
    ['no passphrase', () => file({ passphrase }), 'locked'],
    ['a wrong passphrase', () => file({ passphrase }), 'passphrase', 'Hoa phượng vàng 2026'],
    ['a swapped table', () => file({ body: bodyWith((tables) => ([tables['readings'], tables['ticks']] = [tables['ticks']!, tables['readings']!])) }), 'record'],
    ['an extra table', () => file({ body: bodyWith((tables) => (tables['passwords'] = [])) }), 'extra-table'],
    ['a table missing', () => file({ body: bodyWith((tables) => delete tables['waivers']) }), 'missing-table'],
    ['a record that fails its schema', () => file({ body: bodyWith((tables) => tables['readings']!.push({ ...storedBook('8A', at), seen: [] })) }), 'record'],
    ['a reading under the class of another', () => file({ body: bodyWith((tables) => tables['readings']!.push({ ...storedBook('8A', at), lop: '8B' })) }), 'record'],
    ['a record without a key', () => file({ body: bodyWith((tables) => tables['reviews']!.push({})) }), 'record'],
    ['a record of no shape at all', () => file({ body: bodyWith((tables) => tables['ticks']!.push(null)) }), 'record'],
    ['one key twice', () => file({ body: bodyWith((tables) => tables['readings']!.push(storedBook('7A', at, '9'))) }), 'duplicate'],
    ['a file of another program, JSON', async () => utf8('{"format":2,"tables":{}}\n{}'), 'foreign'],
    ['a file of another program, no text', async () => new Uint8Array([80, 75, 3, 4, 0, 0, 10, 255, 254]), 'foreign'],
    ['a school pack', async () => utf8('{"format":1,"version":"3"}'), 'foreign'],
  ];

  test.each(damaged)('%s', async (_, make, id, word) => {
    const before = await dump();
    const problem = await tryRestore(await make(), word ?? null);
    expect(problem?.id).toBe(id);
    expect(describeBackupProblem(problem!, 'vi')).toMatch(/^\p{Lu}[^{}]+\.$/u);
    expect(await dump()).toBe(before);
  });

  /** A file whose length and checksum are right and whose inside is not what the header says. */
  async function remade(inside: string, change: (header: Record<string, unknown>) => void = () => undefined): Promise<Uint8Array<ArrayBuffer>> {
    const header = JSON.parse(firstLine(await file())) as Record<string, unknown>;
    change(header);
    const body = utf8(inside);
    Object.assign(header, { length: body.length, sha256: '' });
    const bytes = new Uint8Array([...utf8(`${JSON.stringify(header)}\n`), ...body]);
    const sum = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return new Uint8Array([...utf8(`${JSON.stringify({ ...header, sha256: sum })}\n`), ...body]);
  }

  test.each([
    ['not JSON behind the header', () => remade('{"tables":'), 'body'],
    ['JSON of another shape behind the header', () => remade('[]'), 'body'],
    ['wrong counts', () => remade(JSON.stringify(sampleBody()), ({ tables }) => Object.assign(tables as object, { readings: 3 })), 'counts'],
    ['a table that the header does not name', () => remade(JSON.stringify(sampleBody()), ({ tables }) => delete (tables as Record<string, number>)['ticks']), 'extra-table'],
    ['damaged records of a table that is not there', () => remade(JSON.stringify({ ...sampleBody(), damaged: { passwords: [] } })), 'extra-table'],
    ['a passphrase that would take for ever', () => remade('', (header) => (header['seal'] = { version: 1, kdf: 'PBKDF2-SHA-256', iterations: 2 ** 40, salt: '0'.repeat(32), cipher: 'AES-256-GCM', iv: '0'.repeat(24) })), 'header'],
  ] as const)('%s', async (_, make, id) => {
    const before = await dump();
    const problem = await tryRestore(await make());
    expect(problem?.id).toBe(id);
    expect(await dump()).toBe(before);
  });
});

describe('a restore that breaks off puts everything back', () => {
  const hooked: (() => void)[] = [];
  afterEach(() => hooked.splice(0).forEach((unhook) => unhook()));
  /** Runs when the last table is written: the others were written before. */
  function onArchive(act: () => void): void {
    db.archives.hook('creating', act);
    hooked.push(() => db.archives.hook('creating').unsubscribe(act));
  }

  test.each([
    ['the transaction is aborted in its middle', () => Dexie.currentTransaction.abort()],
    ['storage refuses a record', () => { throw new DOMException('', 'QuotaExceededError'); }],
  ])('%s', async (_, act) => {
    const before = await dump();
    onArchive(act);
    expect(await tryRestore(await file())).toEqual({ id: 'write' });
    expect(await dump()).toBe(before);
  });

  test('what was written does not add up', async () => {
    const before = await dump();
    // One of those that were written goes again before the count.
    onArchive(() => void db.ticks.clear());
    expect(await tryRestore(await file())).toEqual({ id: 'verify', params: { table: 'ticks' } });
    expect(await dump()).toBe(before);
  });

  test('something was stored between the preview and the restore', async () => {
    const { body } = await readBackup(await file(), null, backedUpTables);
    const seen = await previewRestore(body, 'replace');
    await db.readings.put(storedBook('6D', at));
    const before = await dump();
    await expect(restore(body, 'replace', seen)).rejects.toMatchObject({ problem: { id: 'changed' } });
    expect(await dump()).toBe(before);
  });
});

test('there is something to lose as soon as something was read, written or decided; not by the settings or the reminders alone', async () => {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((each) => each.clear())));
  await firstUsed('2026-11-25');
  await changeSettings({ homeroom: '7A' });
  expect(await holdsWork()).toBe(false);
  await db.readings.put(storedBook('7A', at));
  expect(await holdsWork()).toBe(true);
});

describe('a backup that is whole', () => {
  test.each([null, passphrase])('gives back everything as it was (passphrase: %s)', async (word) => {
    await fill(sampleBody());
    const { body, left } = await backupBody();
    const bytes = await file({ body, left, passphrase: word });
    const before = canonical(await readTables());
    if (word) for (const secret of ['Trần Gia Hân', 'HS001', '7,5']) expect(new TextDecoder().decode(bytes)).not.toContain(secret);
    await eraseEverything();
    // The same word as another input method writes it.
    expect(await tryRestore(bytes, word?.normalize('NFD') ?? null)).toBeNull();
    expect(canonical(await readTables())).toBe(before);
  });

  test('“gộp” keeps what is newer here and what is only here', async () => {
    await db.readings.put(storedBook('7A', '2026-11-24T01:00:00.000Z', '9'));
    await db.readings.put(storedBook('7B', '2026-10-01T01:00:00.000Z', '3'));
    const { body } = await readBackup(await file(), null, backedUpTables);
    await restore(body, 'merge', await previewRestore(body, 'merge'));
    const marks = (await db.readings.toArray()).map((reading) => { const { lop, sheet } = reading as ReturnType<typeof storedBook>; return [lop, sheet.rows[0]!.values['gk']]; });
    expect(marks.sort()).toEqual([['7A', '9'], ['7B', '7,5'], ['9C', '7,5']]);
  });

  test('damaged records go along as they are, and are said', async () => {
    await db.ticks.put({ key: 'broken', act: 'done' });
    const { body } = await backupBody();
    expect(body.damaged).toEqual({ ticks: [{ key: 'broken', act: 'done' }] });
    const { header } = await readBackup(await file({ body }), null, backedUpTables);
    expect([header.damaged, header.tables['ticks']]).toEqual([1, 1]);
    await eraseEverything();
    expect(await tryRestore(await file({ body }))).toBeNull();
    expect(await db.ticks.toArray()).toEqual([{ key: 'broken', act: 'done' }]);
  });

  test('of format 1 (frozen) is brought to the present one', async () => {
    expect(await tryRestore(utf8(formatOne))).toBeNull();
    expect((await db.ticks.toArray())[0]).toMatchObject({ item: 'GVBM-1', wording: null });
    expect(Object.fromEntries(await Promise.all(Object.keys(backedUpTables).map(async (name) => [name, await db.table(name).count()])))).toMatchObject({ readings: 2, ticks: 1, waivers: 1, corrections: 0, archives: 0 });
  });

  test('leaves keys that cannot leave the browser where they are, and says how many', async () => {
    const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    await db.packKeys.put({ id: 'k1', privateKey });
    const { body, left } = await backupBody();
    expect(left).toEqual({ packKeys: 1 });
    expect(body.tables['packKeys']).toBeUndefined();
    expect(await tryRestore(await file({ body, left }))).toBeNull();
    expect(await db.packKeys.count()).toBe(1);
    expect(await countEverything()).toMatchObject({ packKeys: 1 });
  });
});

test('every table of the database is backed up or says that it cannot be', () => {
  expect(db.tables.map(({ name }) => name).sort()).toEqual([...Object.keys(backedUpTables), ...keyTables].sort());
});

test('the last backup is remembered, and an older file does not put it back', async () => {
  expect(await lastBackup()).toBeNull();
  await noteBackup('2026-11-25T02:00:00.000Z');
  await noteBackup('2026-10-25T02:00:00.000Z');
  expect(await lastBackup()).toBe('2026-11-25T02:00:00.000Z');
  // It is this browser's own: no backup takes it along.
  expect((await readTables())['settings']).toHaveLength(1);
});

describe('older code never writes a newer database', () => {
  const name = 'soat-newer';
  afterEach(() => Dexie.delete(name));

  async function refuses(open: SoatDatabase): Promise<void> {
    await open.open();
    expect(open.newer).toBe(true);
    await expect(open.ticks.put(tickOf(at))).rejects.toThrow(NewerDatabase);
    await expect(open.readings.clear()).rejects.toThrow(NewerDatabase);
    await expect(open.transaction('rw', open.ticks, () => open.ticks.bulkPut([tickOf(at)]))).rejects.toThrow(NewerDatabase);
    expect(await open.readings.count()).toBe(1);
    expect(await open.ticks.count()).toBe(0);
    open.close();
  }

  test('records of a newer format', async () => {
    const newer = new SoatDatabase(name);
    await newer.readings.put(storedBook('7A', at));
    await newer.settings.put({ name: 'format', value: storeFormat + 1 });
    newer.close();
    await refuses(new SoatDatabase(name));
  });

  test('a database of a higher version, with tables this code does not know', async () => {
    const newer = new Dexie(name);
    newer.version(storeFormat + 1).stores({ ...Object.fromEntries(db.tables.map(({ name: table, schema }) => [table, [schema.primKey, ...schema.indexes].map(({ src }) => src).join()])), seals: '&id' });
    await newer.table('readings').put(storedBook('7A', at));
    newer.close();
    await refuses(new SoatDatabase(name));
    const again = new Dexie(name);
    await again.open();
    expect([again.verno, again.tables.length]).toEqual([storeFormat + 1, db.tables.length + 1]);
    expect(await again.table('settings').count()).toBe(0);
    again.close();
  });

  test('its own is stamped and written', async () => {
    expect(await isNewerDatabase()).toBe(false);
    const own = new SoatDatabase(name);
    await own.open();
    expect(await own.settings.get('format')).toEqual({ name: 'format', value: storeFormat });
    own.close();
  });
});

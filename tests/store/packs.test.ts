import { beforeEach, expect, test } from 'vitest';
import { standardPack } from '../../lib/school/standard.ts';
import { db } from '../../lib/store/db.ts';
import { readSigned, saveSigned } from '../../lib/store/pack-drafts.ts';
import { dropKey, keptPacks, readPackHeld, resetPack, takePack, trustDroppedKey, undoPack } from '../../lib/store/packs.ts';
import { holdPolicy, readHeldPolicy } from '../../lib/store/policy.ts';
import { changeSettings, readSettings } from '../../lib/store/settings.ts';

beforeEach(() => db.settings.clear());

const pack = (version: string) => ({ ...standardPack, version });
const offered = (version: string, signer: string | null = null) => ({ pack: pack(version), signer, forged: false });
const inForce = async () => (await readSettings()).settings.pack.version;

test('a first key is trusted only when a person compared it, and from then on; what is refused leaves the old pack in force', async () => {
  expect((await takePack(offered('1'))).refused).toBeNull();
  expect((await takePack(offered('2', 'key'))).refused).toBe('newKey');
  expect(await inForce()).toBe('1');
  expect((await takePack(offered('2', 'key'), 'other')).refused).toBe('newKey');
  expect((await takePack(offered('2', 'key'), 'key')).refused).toBeNull();
  expect(await readPackHeld()).toMatchObject({ trusted: 'key', signer: 'key', former: { version: '1' } });
  expect((await takePack(offered('3'))).refused).toBe('unsigned');
  expect((await takePack(offered('3', 'other'))).refused).toBe('otherKey');
  expect((await takePack({ ...offered('3', null), forged: true })).refused).toBe('forged');
  expect((await takePack(offered('1', 'key'))).refused).toBe('older');
  expect(await inForce()).toBe('2');
});

test('the former pack comes back, and goes again', async () => {
  expect(await undoPack()).toBe(false);
  await takePack(offered('1'));
  await takePack(offered('2'));
  expect(await undoPack()).toBe(true);
  expect(await inForce()).toBe('1');
  await undoPack();
  expect(await inForce()).toBe('2');
  await resetPack();
  expect(await inForce()).toBe('');
});

test('a file that is loaded twice moves no history, and a signed pack that comes back is signed as before', async () => {
  await takePack(offered('1', 'key'), 'key');
  await takePack(offered('2', 'key'));
  expect((await takePack(offered('2', 'key'))).refused).toBeNull();
  await undoPack();
  expect(await inForce()).toBe('1');
  expect(await readPackHeld()).toMatchObject({ signer: 'key', former: { version: '2' }, formerSigner: 'key' });
  await resetPack();
  expect((await readPackHeld()).signer).toBeNull();
  await undoPack();
  expect(await inForce()).toBe('1');
  expect((await readPackHeld()).signer).toBe('key');
});

test('the packs that are kept here are the one in force, the one before it and the newest of a key, of a key that was dropped as well', async () => {
  await takePack(offered('1', 'key'), 'key');
  await takePack(offered('2', 'key'));
  await undoPack();
  const kept = async () => [...new Set((await keptPacks()).map(({ version }) => version))].sort();
  expect(await kept()).toEqual(['1', '2']);
  await dropKey();
  await takePack(offered('3'));
  await takePack(offered('4'));
  expect(await kept()).toEqual(['2', '3', '4']);
});

test('the file that was signed here last is kept as it was saved; what is damaged is none', async () => {
  await db.packDrafts.clear();
  expect(await readSigned()).toBeUndefined();
  await saveSigned({ text: '{"pack":1}', signer: '3f2a' });
  await saveSigned({ text: '{"pack":2}', signer: '3f2a' });
  expect(await readSigned()).toEqual({ text: '{"pack":2}', signer: '3f2a' });
  await db.packDrafts.put({ id: 'signed', text: 7 });
  expect(await readSigned()).toBeUndefined();
});

test('an older pack of the key is refused whatever is in force by now', async () => {
  await takePack(offered('1', 'key'), 'key');
  await takePack(offered('2', 'key'));
  await resetPack();
  expect((await takePack(offered('1', 'key'))).refused).toBe('olderThanTaken');
  expect((await takePack({ ...offered('2', 'key'), pack: { ...pack('2'), mayFill: false } })).refused).toBe('sameVersion');
  expect(await inForce()).toBe('');
  expect((await takePack(offered('2', 'key'))).refused).toBeNull();
  expect(await inForce()).toBe('2');
});

test('a wrong key is dropped: the school’s own is asked for and taken, whatever its number; the drop can be undone', async () => {
  await takePack(offered('9', 'wrong'), 'wrong');
  await dropKey();
  expect(await readPackHeld()).toMatchObject({ trusted: null, dropped: { trusted: 'wrong' } });
  expect(await inForce()).toBe('9');
  await trustDroppedKey();
  expect(await readPackHeld()).toMatchObject({ trusted: 'wrong', newest: { version: '9' }, dropped: null });
  await dropKey();
  expect((await takePack(offered('1', 'school'))).refused).toBe('newKey');
  expect((await takePack(offered('1', 'school'), 'school')).refused).toBeNull();
  expect(await readPackHeld()).toMatchObject({ trusted: 'school', newest: { version: '1' }, dropped: null });
});

test('what the administrator set holds over the user’s own, cannot be changed, and leaves the user’s own when it goes', async () => {
  await takePack(offered('1'));
  await changeSettings({ language: 'en' });
  expect(await holdPolicy({ pack: pack('9'), language: 'vi', quietFirstRun: true })).toBe(true);
  expect(await holdPolicy({ quietFirstRun: true, language: 'vi', pack: pack('9') })).toBe(false);
  expect((await readSettings()).settings).toMatchObject({ language: 'vi', welcomed: true, pack: { version: '9' } });
  expect((await takePack(offered('10'))).refused).toBe('locked');
  await changeSettings({ language: 'en', pack: pack('10'), homeroom: '7A' });
  expect((await readSettings()).settings).toMatchObject({ language: 'vi', homeroom: '7A', pack: { version: '9' } });
  expect((await readHeldPolicy()).arrived).toEqual(['pack', 'language', 'quietFirstRun']);
  await holdPolicy({});
  expect((await readSettings()).settings).toMatchObject({ language: 'en', welcomed: false, pack: { version: '1' } });
});

test('a wrong policy leaves the pack of before in force', async () => {
  await takePack(offered('1'));
  await holdPolicy({ pack: { format: 1, mayFill: 'no' } });
  expect(await inForce()).toBe('1');
  expect((await readHeldPolicy()).refused).toEqual([{ path: 'pack.mayFill', why: 'wrong' }]);
});

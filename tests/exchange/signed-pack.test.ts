import { describe, expect, test } from 'vitest';
import { makeSchoolKey, openSafeCopy, readPackFile, writeSignedPack } from '../../lib/exchange/signed-pack.ts';
import { refusalOf } from '../../lib/school/acceptance.ts';
import { readSchoolPack } from '../../lib/school/read-pack.ts';
import { standardPack } from '../../lib/school/standard.ts';

const passphrase = 'năm con gà trống gáy';
const { key, safeCopy } = await makeSchoolKey(passphrase);
const document = { format: 1, version: '2', school: { name: 'THCS Minh Thuận' }, later: 'key of a later version' };
const pack = readSchoolPack(document).pack!;

describe('signed pack', () => {
  test('is read with the fingerprint of the key that signed it, whatever the order of its keys', async () => {
    const text = await writeSignedPack(document, key);
    const read = await readPackFile(text);
    expect(read).toMatchObject({ signer: key.fingerprint, forged: false, reading: { pack: { version: '2' }, unknown: ['later'] } });
    const turned = JSON.parse(text) as { pack: object };
    turned.pack = Object.fromEntries(Object.entries(turned.pack).reverse());
    expect((await readPackFile(JSON.stringify(turned)))?.signer).toBe(key.fingerprint);
    expect(key.fingerprint).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  });

  test('one letter changed after signing is a forgery; so is a signature that is none', async () => {
    const text = await writeSignedPack(document, key);
    expect(await readPackFile(text.replace('Minh Thuận', 'Minh Thuan'))).toMatchObject({ forged: true, signer: null });
    expect(await readPackFile(JSON.stringify({ ...JSON.parse(text), signature: { publicKey: '!', value: '' } }))).toMatchObject({ forged: true });
    expect(await readPackFile(JSON.stringify({ ...JSON.parse(text), signature: 1 }))).toMatchObject({ forged: true });
  });

  test('the key cannot be taken out of the browser; the copy of the safe opens with the passphrase alone', async () => {
    expect(key.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', key.privateKey)).rejects.toThrow();
    const again = await openSafeCopy(safeCopy, passphrase);
    expect(again.fingerprint).toBe(key.fingerprint);
    expect((await readPackFile(await writeSignedPack(document, again)))?.signer).toBe(key.fingerprint);
    await expect(openSafeCopy(safeCopy, 'sai')).rejects.toThrow();
  });
});

describe('which pack may take the place of which', () => {
  const inForce = { ...pack, version: '2026.9' };
  const offer = (version: string, more: object = {}) => ({ pack: { ...pack, version }, signer: null as string | null, forged: false, ...more });
  test('an unsigned one as long as no key was accepted; then only what that key signed', () => {
    expect(refusalOf(offer('2026.10'), { inForce, trusted: null })).toBeNull();
    expect(refusalOf(offer('2026.10', { signer: 'a' }), { inForce, trusted: null })).toBeNull();
    expect(refusalOf(offer('2026.10'), { inForce, trusted: 'a' })).toBe('unsigned');
    expect(refusalOf(offer('2026.10', { signer: 'b' }), { inForce, trusted: 'a' })).toBe('otherKey');
    expect(refusalOf(offer('2026.10', { forged: true }), { inForce, trusted: null })).toBe('forged');
  });
  test('nothing older, nothing else under the same version; the standard rules are older than any', () => {
    expect(refusalOf(offer('2026.8'), { inForce, trusted: null })).toBe('older');
    expect(refusalOf(offer('2026.9', { pack: { ...inForce, mayFill: false } }), { inForce, trusted: null })).toBe('sameVersion');
    expect(refusalOf(offer('2026.9', { pack: inForce }), { inForce, trusted: null })).toBeNull();
    expect(refusalOf(offer('1'), { inForce: standardPack, trusted: null })).toBeNull();
  });
});

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The key of a file (PEM, RSA), or one that is thrown away when none is named. */
export function signingKey(file: string | undefined): { privateKey: KeyObject; throwAway: boolean } {
  if (file) return { privateKey: createPrivateKey(readFileSync(file)), throwAway: false };
  return { privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, throwAway: true };
}

const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]);
/** One length-delimited field of a protocol buffer. */
const field = (number: number, content: Uint8Array) => Buffer.concat([Buffer.from(varint(number * 8 + 2)), Buffer.from(varint(content.length)), content]);
const int32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** The id of an extension by its public key (SPKI, DER): the first half of the SHA-256, its hexadecimal digits as a–p. */
export const idOf = (publicKey: Uint8Array): string =>
  [...createHash('sha256').update(publicKey).digest('hex').slice(0, 32)].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');

/**
 * A zip as CRX3 (Chromium: components/crx_file/crx3.proto), signed by RSA with SHA-256, and the extension's id, which
 * follows from the key. The signature is without randomness: the same zip and key give the same file.
 */
export function crxOf(zip: Uint8Array, privateKey: KeyObject): { crx: Buffer; id: string } {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const crxId = createHash('sha256').update(publicKey).digest().subarray(0, 16);
  const signedData = field(1, crxId);
  const signature = sign('sha256', Buffer.concat([Buffer.from('CRX3 SignedData\0'), int32(signedData.length), signedData, zip]), privateKey);
  const header = Buffer.concat([field(2, Buffer.concat([field(1, publicKey), field(2, signature)])), field(10_000, signedData)]);
  return { crx: Buffer.concat([Buffer.from('Cr24'), int32(3), int32(header.length), header, zip]), id: idOf(publicKey) };
}

/** What a browser asks for before it installs or updates: where the newest .crx lies. */
export function updateManifest(id: string, version: string, address: string): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>
  <app appid='${id}'>
    <updatecheck codebase='${address.replace(/[&<>']/g, (letter) => `&#${letter.charCodeAt(0)};`)}' version='${version}' />
  </app>
</gupdate>
`;
}

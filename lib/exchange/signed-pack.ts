import * as z from 'zod/mini';
import { canonicalText } from '../school/acceptance.ts';
import type { SchoolPack } from '../school/pack.ts';
import type { SchoolKey } from '../school/school-key.ts';
import { readPackText, readSchoolPack, mostPackCharacters, type PackReading } from '../school/read-pack.ts';

/** The school's key: ECDSA on P-256, the signature over the pack's canonical text by SHA-256. */
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const;

const signedSchema = z.object({
  format: z.literal(1),
  soat: z.literal('signed-pack'),
  pack: z.unknown(),
  signature: z.object({ publicKey: z.string().check(z.maxLength(400)), value: z.string().check(z.maxLength(400)) }),
});

export interface PackFile {
  reading: PackReading;
  /** The fingerprint of the key that signed; null when the file is not signed or the signature does not fit. */
  signer: string | null;
  forged: boolean;
}

/** Undefined when it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a pack from the text of a file, signed or not; null when it is no JSON. */
export async function readPackFile(text: string): Promise<PackFile | null> {
  const unsigned = (reading: PackReading | null) => reading && { reading, signer: null, forged: false };
  if (text.length > mostPackCharacters) return unsigned(readPackText(text));
  const json = parsed(text);
  if (json === undefined) return null;
  const isSigned = typeof json === 'object' && json !== null && 'soat' in json && json.soat === 'signed-pack';
  if (!isSigned) return unsigned(readSchoolPack(json));
  const file = signedSchema.safeParse(json);
  if (!file.success) return { reading: readSchoolPack((json as { pack?: unknown }).pack), signer: null, forged: true };
  const { pack, signature } = file.data;
  const fits = await verify(pack, signature).catch(() => false);
  return { reading: readSchoolPack(pack), signer: fits ? await fingerprintOf(fromBase64(signature.publicKey)) : null, forged: !fits };
}

/** The pack in a file that was signed here; null when it cannot be read any more. Whether the signature fits is not asked. */
export const packInSigned = (text: string): SchoolPack | null => {
  const json = signedSchema.safeParse(parsed(text));
  return json.success ? readSchoolPack(json.data.pack).pack : null;
};

async function verify(pack: unknown, { publicKey, value }: { publicKey: string; value: string }): Promise<boolean> {
  const key = await crypto.subtle.importKey('spki', fromBase64(publicKey), algorithm, false, ['verify']);
  return crypto.subtle.verify(signing, key, fromBase64(value), bytesOf(pack));
}

/** The file that teachers' browsers take. `publicKey` is base64 of the SPKI. */
export async function writeSignedPack(pack: unknown, { privateKey, publicKey }: { privateKey: CryptoKey; publicKey: string }): Promise<string> {
  const value = toBase64(await crypto.subtle.sign(signing, privateKey, bytesOf(pack)));
  return JSON.stringify({ format: 1, soat: 'signed-pack', pack, signature: { publicKey, value } }, null, 2);
}

/**
 * A new key, and its copy for the team's safe: the private half under a passphrase. What is used from then on cannot be
 * taken out of the browser any more.
 */
export async function makeSchoolKey(passphrase: string): Promise<{ key: SchoolKey; safeCopy: string }> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const publicKey = await crypto.subtle.exportKey('spki', pair.publicKey);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapped = await crypto.subtle.wrapKey('pkcs8', pair.privateKey, await wrappingKey(passphrase, salt), { name: 'AES-GCM', iv });
  const safeCopy = JSON.stringify({ format: 1, soat: 'school-key', publicKey: toBase64(publicKey), salt: toBase64(salt), iv: toBase64(iv), wrapped: toBase64(wrapped) }, null, 2);
  return { key: await openSafeCopy(safeCopy, passphrase), safeCopy };
}

const safeCopySchema = z.object({ format: z.literal(1), soat: z.literal('school-key'), publicKey: z.string(), salt: z.string(), iv: z.string(), wrapped: z.string() });

/** Opens the copy of the safe; rejects when the passphrase or the file is wrong. */
export async function openSafeCopy(text: string, passphrase: string): Promise<SchoolKey> {
  const { publicKey, salt, iv, wrapped } = safeCopySchema.parse(JSON.parse(text));
  const privateKey = await crypto.subtle.unwrapKey('pkcs8', fromBase64(wrapped), await wrappingKey(passphrase, fromBase64(salt)), { name: 'AES-GCM', iv: fromBase64(iv) }, algorithm, false, ['sign']);
  return { privateKey, publicKey, fingerprint: await fingerprintOf(fromBase64(publicKey)), safeCopy: text };
}

async function wrappingKey(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 600_000 }, secret, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

/** The first 16 bytes of the key's SHA-256 in groups that can be read out over the telephone: "3f2a 09bc …". */
async function fingerprintOf(publicKey: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', publicKey)).subarray(0, 16);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('').replace(/.{4}(?=.)/g, '$& ');
}

const bytesOf = (pack: unknown) => new TextEncoder().encode(canonicalText(pack));
const toBase64 = (bytes: ArrayBuffer | Uint8Array) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

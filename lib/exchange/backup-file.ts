import { backupBodySchema, backupFormat, backupHeaderSchema, type BackupBody, type BackupHeader, type Seal, type TableRules } from '../backup/backup.ts';
import { checkCounts, checkRecords } from '../backup/check.ts';
import { migrateBackup } from '../backup/migrate.ts';
import { BackupRefused } from '../backup/problems.ts';

const utf8 = new TextEncoder();
const iterations = 600_000;

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

async function keyFrom(passphrase: string, { salt, iterations: times }: Pick<Seal, 'salt' | 'iterations'>): Promise<CryptoKey> {
  // One passphrase, whichever way the input method puts its marks together.
  const base = await crypto.subtle.importKey('raw', utf8.encode(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations: times }, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const lineOf = (header: BackupHeader): Uint8Array<ArrayBuffer> => utf8.encode(`${JSON.stringify(header)}\n`);

async function checksum(header: BackupHeader, body: Uint8Array): Promise<string> {
  const line = lineOf({ ...header, sha256: '' });
  const all = new Uint8Array(line.length + body.length);
  all.set(line);
  all.set(body, line.length);
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', all)));
}

/** What a backup is made of. `left` counts what never leaves the browser; a `passphrase` locks the body. */
export interface BackupContent {
  body: BackupBody;
  app: string;
  /** ISO 8601, UTC. */
  at: string;
  left: Record<string, number>;
  passphrase: string | null;
  /** The number in the header; the present one, except for the frozen files of the tests. */
  format?: number;
}

/** Writes the one file. */
export async function writeBackup({ body, app, at, left, passphrase, format = backupFormat }: BackupContent): Promise<Uint8Array<ArrayBuffer>> {
  const plain = utf8.encode(JSON.stringify(body));
  const seal: Seal | null =
    passphrase === null
      ? null
      : { version: 1, kdf: 'PBKDF2-SHA-256', iterations, salt: toHex(crypto.getRandomValues(new Uint8Array(16))), cipher: 'AES-256-GCM', iv: toHex(crypto.getRandomValues(new Uint8Array(12))) };
  const sealed = seal === null || passphrase === null ? plain : new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: fromHex(seal.iv) }, await keyFrom(passphrase, seal), plain));
  const damagedIn = (table: string) => body.damaged[table]?.length ?? 0;
  const header: BackupHeader = {
    soat: 'sao-luu',
    format,
    app,
    at,
    tables: Object.fromEntries(Object.entries(body.tables).map(([table, records]) => [table, records.length + damagedIn(table)])),
    damaged: Object.keys(body.damaged).reduce((sum, table) => sum + damagedIn(table), 0),
    left,
    seal,
    length: sealed.length,
    sha256: '',
  };
  const line = lineOf({ ...header, sha256: await checksum(header, sealed) });
  const file = new Uint8Array(line.length + sealed.length);
  file.set(line);
  file.set(sealed, line.length);
  return file;
}

/** The header and the body's bytes of a file that is whole; throws {@link BackupRefused} for every other file. */
export async function openBackup(file: Uint8Array<ArrayBuffer>): Promise<{ header: BackupHeader; bytes: Uint8Array<ArrayBuffer> }> {
  if (file.length === 0) throw new BackupRefused('empty');
  const end = file.indexOf(10);
  const first = new TextDecoder().decode(end < 0 ? file : file.subarray(0, end));
  const ours = /^\{"soat":"sao-luu"/.test(first);
  // A file cut in its first line ends before the line does; a short piece of the first words is ours too.
  if (!ours) throw new BackupRefused(end < 0 && first !== '' && '{"soat":"sao-luu"'.startsWith(first) ? 'cut-header' : 'foreign');
  if (end < 0) throw new BackupRefused('cut-header');
  const json = jsonOf(first);
  const { format, app } = (json ?? {}) as { format?: unknown; app?: unknown };
  // Asked before anything else: what a newer format means by the rest is not known here.
  if (typeof format === 'number' && format > backupFormat) throw new BackupRefused('newer', { format, app: String(app) });
  if (typeof format === 'number' && format < 1) throw new BackupRefused('older', { format });
  const parsed = backupHeaderSchema.safeParse(json);
  // The checksum is taken of the line as it is written; one that was written otherwise is not ours.
  if (!parsed.success || JSON.stringify(json) !== first) throw new BackupRefused('header');
  const header = parsed.data;
  const bytes = file.slice(end + 1);
  if (bytes.length < header.length) throw new BackupRefused('cut', { n: file.length, total: end + 1 + header.length });
  if (bytes.length > header.length) throw new BackupRefused('longer');
  if ((await checksum(json as BackupHeader, bytes)) !== header.sha256) throw new BackupRefused('flipped');
  return { header, bytes };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a file to its last record, in the present format; throws {@link BackupRefused}, `locked` when it wants a
 * passphrase and `passphrase` when that one is wrong (damage was told apart by the checksum before).
 */
export async function readBackup(file: Uint8Array<ArrayBuffer>, passphrase: string | null, rules: TableRules): Promise<{ header: BackupHeader; body: BackupBody }> {
  const { header, bytes } = await openBackup(file);
  const plain = header.seal === null ? bytes : await unlock(bytes, header.seal, passphrase);
  const parsed = backupBodySchema.safeParse(jsonOf(new TextDecoder().decode(plain)));
  if (!parsed.success) throw new BackupRefused('body');
  checkCounts(parsed.data, header);
  const body = migrateBackup(parsed.data, header.format, backupFormat);
  checkRecords(body, rules);
  return { header, body };
}

async function unlock(bytes: Uint8Array<ArrayBuffer>, seal: Seal, passphrase: string | null): Promise<Uint8Array> {
  if (passphrase === null) throw new BackupRefused('locked');
  const key = await keyFrom(passphrase, seal);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromHex(seal.iv) }, key, bytes));
  } catch {
    throw new BackupRefused('passphrase');
  }
}

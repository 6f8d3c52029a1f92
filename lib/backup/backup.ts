import * as z from 'zod/mini';

/**
 * A backup is one file: a line of JSON (the header) and, after the line break, the body, JSON or that JSON locked by a
 * passphrase. The number goes up whenever the tables or what their records mean change; `migrate.ts` brings older ones up.
 */
export const backupFormat = 2;

/** How the body is locked. Salt and nonce are hexadecimal. */
const sealSchema = z.object({
  version: z.literal(1),
  kdf: z.literal('PBKDF2-SHA-256'),
  /** Bounded, so that a file cannot keep the browser busy for hours. */
  iterations: z.int().check(z.minimum(100_000), z.maximum(5_000_000)),
  salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  cipher: z.literal('AES-256-GCM'),
  iv: z.string().check(z.regex(/^[0-9a-f]{24}$/)),
});
export type Seal = z.infer<typeof sealSchema>;

const count = z.int().check(z.minimum(0));

/** What stands in the first line, readable without the passphrase: counts, no pupil. */
export const backupHeaderSchema = z.object({
  soat: z.literal('sao-luu'),
  format: z.int(),
  /** The version of Soát that wrote it. */
  app: z.string(),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** How many records of each table, damaged ones included. */
  tables: z.record(z.string(), count),
  /** Records that could not be read when the backup was made; kept in it as they were. */
  damaged: z._default(count, 0),
  /** What could not be put into it: keys that never leave the browser. */
  left: z._default(z.record(z.string(), count), {}),
  seal: z.nullable(sealSchema),
  /** Bytes after the line break. */
  length: count,
  /** SHA-256 of the header with an empty `sha256`, a line break and the body; hexadecimal. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type BackupHeader = z.infer<typeof backupHeaderSchema>;

/** Records as they are stored, by table. */
export type Tables = Record<string, unknown[]>;

/** The body: whole records, and apart from them those that could not be read and are kept as they were. */
export interface BackupBody {
  tables: Tables;
  damaged: Tables;
}

export const backupBodySchema = z.object({
  tables: z.record(z.string(), z.array(z.unknown())),
  damaged: z._default(z.record(z.string(), z.array(z.unknown())), {}),
});

/** What a table holds: the name of its key, whether a record is whole, and when it came to be (ISO 8601; null where it does not say). */
export interface TableRule {
  key: string;
  accepts(record: unknown): boolean;
  moment(record: unknown): string | null;
}
export type TableRules = Readonly<Record<string, TableRule>>;

/** The key of a record under a rule; null when there is none, and nothing can be stored. */
export function keyOfRecord(record: unknown, { key }: Pick<TableRule, 'key'>): string | null {
  const value = typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[key] : null;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The value as text, the same whatever the order of its keys: two records are the same when their texts are. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

import type * as z from 'zod/mini';

/** What came out of a table: the records that are whole, and how many are not. Those are kept as they are, never shown as fine. */
export interface Parsed<T> {
  records: T[];
  damaged: number;
}

/** Checks what a table gave against the schema its repository states. */
export function parseRecords<T>(schema: z.ZodMiniType<T>, raw: readonly unknown[]): Parsed<T> {
  const records: T[] = [];
  for (const record of raw) {
    const result = schema.safeParse(record);
    if (result.success) records.push(result.data);
  }
  return { records, damaged: raw.length - records.length };
}

import * as z from 'zod/mini';
import { healths, labelSources, sheetKinds, type Sheet } from '../records/sheet.ts';
import type { StoredReading } from '../records/stored-reading.ts';
import type { Waiver } from '../records/waiver.ts';

/** The shapes of what is kept and of what arrives in messages; each mirrors its type in `lib/records`, checked below. */
const reason = z.object({ id: z.string(), params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))) });
const values = z.record(z.string(), z.string());

export const sheetSchema = z.object({
  kind: z.enum(sheetKinds),
  health: z.enum(healths),
  why: z.array(reason),
  platform: z.nullable(z.string()),
  lop: z.nullable(z.string()),
  mon: z.nullable(z.string()),
  hocKy: z.nullable(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  namHoc: z.nullable(z.string()),
  // Readings stored before teachers were read say nothing of them.
  giaoVien: z._default(z.nullable(z.string()), null),
  columns: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      source: z.enum(labelSources),
      required: z.boolean(),
      options: z.optional(z.array(z.string())),
      tab: z.optional(z.string()),
      hidden: z.optional(z.boolean()),
      editable: z.optional(z.boolean()),
    }),
  ),
  unrecognised: z.array(z.string()),
  rows: z.array(z.object({ pupil: z.nullable(z.string()), maHocSinh: z.nullable(z.string()), values })),
  total: z.nullable(z.number()),
});

export const storedReadingSchema = z.object({
  key: z.string(),
  sheet: sheetSchema,
  readAt: z.iso.datetime(),
  seen: z.array(z.object({ readAt: z.iso.datetime(), health: z.enum(healths), why: z.array(reason) })),
}).check(z.refine(({ seen, sheet }) => seen.length === sheet.rows.length, 'one entry of seen for each row'));

export const waiverSchema = z.object({
  key: z.string(),
  rule: z.string(),
  document: z.string(),
  outcome: z._default(z.enum(['fail', 'unsure']), 'fail'),
  who: z.nullable(z.string()),
  field: z.nullable(z.string()),
  column: z._default(z.boolean(), false),
  value: z.nullable(z.string()),
  reason: z.string().check(z.minLength(1)),
  at: z.iso.datetime(),
  until: z.nullable(z.iso.date()),
});

/** Fails to compile when a schema and its type part ways. */
type Same<A, B> = [A, B] extends [B, A] ? true : never;
const _mirrors: [Same<z.infer<typeof sheetSchema>, Sheet>, Same<z.infer<typeof storedReadingSchema>, StoredReading>, Same<z.infer<typeof waiverSchema>, Waiver>] = [true, true, true];
void _mirrors;

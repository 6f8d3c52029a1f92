import * as z from 'zod/mini';
import type { TableRule, TableRules } from '../backup/backup.ts';
import { correctionSchema } from '../corrections/correction.ts';
import { actSchema, entrySchema } from '../deadlines/entry.ts';
import { settingsSchema } from '../school/settings.ts';
import { archiveSchema } from './archives.ts';
import { copySchema } from './copies.ts';
import { noticeSchema } from './deadlines.ts';
import { freezeSchema } from './freezes.ts';
import { lessonRecordSchema } from './lessons.ts';
import { storedReadingSchema, waiverSchema } from './records.ts';
import { storedReportSchema } from './reports.ts';
import { storedReviewSchema } from './reviews.ts';
import { tickSchema } from './ticks.ts';

type Fields = Record<string, unknown>;
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function table(key: string, schema: z.ZodMiniType, moment: (record: Fields) => unknown = () => null): TableRule {
  return { key, accepts: (record) => schema.safeParse(record).success, moment: (record) => text(moment((record ?? {}) as Fields)) };
}

/** `kind`, `lop`, `namHoc` stand beside the sheet to be found by: they must say what it says. */
const indexedReading = z.looseObject({ kind: z.string(), lop: z.string(), namHoc: z.string(), sheet: z.looseObject({}) }).check(
  z.refine(({ kind, lop, namHoc, sheet }) => kind === sheet['kind'] && lop === (sheet['lop'] ?? '') && namHoc === (sheet['namHoc'] ?? '')),
);
const reading = z.looseObject({}).check(z.refine((record) => storedReadingSchema.safeParse(record).success && indexedReading.safeParse(record).success));
/** Settings laid aside because they could not be read stand under other names, and are kept as they are. */
const setting = z.union([z.object({ name: z.literal('settings'), value: settingsSchema }), z.looseObject({ name: z.string().check(z.refine((name) => name !== 'settings')) })]);
const anyWithId = z.looseObject({ id: z.string() });

const lastOf = (record: Fields, list: string): unknown => ((record[list] as Fields[] | undefined)?.at(-1) ?? {})['at'];

/** Every table that a backup holds: all but the keys the digital team signs with, which never leave the browser. */
export const backedUpTables: TableRules = {
  readings: table('key', reading, ({ readAt }) => readAt),
  ticks: table('key', tickSchema, ({ at }) => at),
  waivers: table('key', waiverSchema, ({ at }) => at),
  deadlines: table('id', entrySchema),
  deadlineActs: table('key', actSchema, ({ done }) => (done as Fields | null)?.['at']),
  notices: table('key', z.union([noticeSchema, z.object({ key: z.literal('since'), day: z.string() })]), ({ claimedAt }) => (typeof claimedAt === 'number' ? new Date(claimedAt).toISOString() : null)),
  lessons: table('key', lessonRecordSchema),
  settings: table('name', setting),
  corrections: table('id', correctionSchema, (record) => lastOf(record, 'history')),
  reviews: table('id', storedReviewSchema, ({ record }) => (record as Fields | null)?.['at']),
  freezes: table('id', freezeSchema, ({ at, undone }) => (undone as Fields | null)?.['at'] ?? at),
  archives: table('id', archiveSchema),
  copies: table('id', copySchema, ({ keptAt }) => keptAt),
  reports: table('id', storedReportSchema, ({ at }) => at),
  packDrafts: table('id', anyWithId, ({ at }) => at),
};

/** Holds keys that cannot be taken out of the browser (`CryptoKey`, not extractable). */
export const keyTables = ['packKeys'] as const;

import * as z from 'zod/mini';
import type { ReviewRecord } from '../checklists/review-record.ts';
import { itemStatuses } from '../checklists/review.ts';
import { scopeKey } from '../checklists/scope.ts';
import { roles } from '../school/roles.ts';
import { db } from './db.ts';
import { parseRecords, type Parsed } from './parse.ts';

const count = z.int().check(z.minimum(0));
const text = z.nullable(z.string());

const reviewSchema = z.object({
  id: z.string().check(z.minLength(1)),
  at: z.iso.datetime(),
  scope: z.object({ role: z.enum(roles), platform: text, namHoc: text, lop: text, mon: text, period: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  verdict: z.enum(['san-sang', 'chua-san-sang', 'chua-xac-dinh']),
  versions: z.object({ soat: z.string(), rules: count, checklist: count, pack: z.string() }),
  digest: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  readings: z.array(z.object({ document: z.string(), readAt: z.iso.datetime(), pupils: count })),
  items: z.array(
    z.object({ id: z.string(), title: z.string(), status: z.enum(itemStatuses), good: z.nullable(count), total: z.nullable(count), findings: count, tickedAt: z.nullable(z.iso.datetime()), reason: text, notes: z.array(z.string()) }),
  ),
  findings: z.object({ errors: count, warnings: count, unsure: count }),
  waivers: z.array(z.object({ rule: z.string(), field: text, document: z.string(), pupil: text, reason: z.string(), at: z.iso.datetime() })),
  freezes: z.array(z.object({ document: z.string(), at: z.iso.datetime(), differences: count, unexplained: count })),
});

/** As a record stands in its table: `scope` beside it to be found by. */
export const storedReviewSchema = z.object({ id: z.string().check(z.minLength(1)), scope: z.string(), record: reviewSchema });

/** The review records of this browser, newest first. One that cannot be read is counted and kept. */
export async function allReviews(): Promise<Parsed<ReviewRecord>> {
  const { records, damaged } = parseRecords(z.object({ record: reviewSchema }), await db.reviews.toArray());
  return { records: records.map(({ record }) => record).sort((a, b) => (a.at < b.at ? 1 : -1)), damaged };
}

/** Keeps a new record. A record is never changed: one with the same id is refused. */
export async function addReview(record: ReviewRecord): Promise<void> {
  await db.reviews.add({ id: record.id, scope: scopeKey(record.scope), record });
}

/** Deletes a record and gives back what was stored, for undo. */
export async function removeReview(id: string): Promise<() => Promise<void>> {
  const stored = await db.reviews.get(id);
  await db.reviews.delete(id);
  return async () => void (await db.reviews.put(stored));
}

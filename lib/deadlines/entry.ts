import * as z from 'zod/mini';
import { isIsoDate } from '../calendar/dates.ts';
import { holidayKinds } from '../calendar/holidays.ts';

/** What the user entered. Dates are days that exist, 'yyyy-mm-dd'; `id` is made once and never changes. */
const day = z.string().check(z.refine(isIsoDate));
const semester = z.union([z.literal(1), z.literal(2)]);
const place = { lop: z.nullable(z.string()), mon: z.nullable(z.string()) };

export const testKinds = ['giuaKi', 'cuoiKi'] as const;
export type TestKind = (typeof testKinds)[number];

export const entrySchema = z.discriminatedUnion('kind', [
  /** A test period (giữa kì) or test date (cuối kì; `from` = `to`), of one class and subject or, where null, of all. */
  z.object({ kind: z.literal('test'), id: z.string(), test: z.enum(testKinds), namHoc: z.string(), hocKy: semester, ...place, from: day, to: day }),
  /** A date: of a rule the law leaves to the school (`rule` "D-05"), or the user's own (`rule` null, with a title). */
  z.object({ kind: z.literal('date'), id: z.string(), rule: z.nullable(z.string()), title: z.string(), hocKy: z.nullable(semester), ...place, due: day, before: z.boolean() }),
  /** A day off or a working Saturday that the user corrected. */
  z.object({ kind: z.literal('day'), id: z.string(), date: day, name: z.string(), dayKind: z.enum(holidayKinds) }),
]);
export type Entry = z.infer<typeof entrySchema>;
export type TestEntry = Extract<Entry, { kind: 'test' }>;
export type DateEntry = Extract<Entry, { kind: 'date' }>;
export type DayEntry = Extract<Entry, { kind: 'day' }>;
/** An entry before it is stored: each without its id. */
export type NewEntry = Omit<TestEntry, 'id'> | Omit<DateEntry, 'id'> | Omit<DayEntry, 'id'>;

/** What a person did with a deadline, computed ones included. `done.missing` is what they saw missing when they ticked it. */
export const actSchema = z.object({
  key: z.string(),
  done: z.nullable(z.object({ at: z.string(), missing: z.nullable(z.number()) })),
  /** The day the deadline comes back. */
  snoozedUntil: z.nullable(day),
});
export type DeadlineAct = z.infer<typeof actSchema>;

/** What an entry is about: two with the same occasion say the same thing, the later one says it now. */
export function occasionOf(entry: NewEntry): string {
  switch (entry.kind) {
    case 'test':
      return ['test', entry.test, entry.namHoc, entry.hocKy, entry.lop, entry.mon].join('|');
    case 'date':
      return ['date', entry.rule, entry.title, entry.lop, entry.mon, entry.due].join('|');
    case 'day':
      return ['day', entry.date].join('|');
  }
}

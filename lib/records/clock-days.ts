import * as z from 'zod/mini';
import { daysBetween, isIsoDate } from '../calendar/dates.ts';

/**
 * The days that the computer's clock showed, as far as they tell whether it is right. What is deleted by the calendar is
 * gone for good, and a clock that jumped ahead (a flat battery, a typing mistake in the year) must not do it.
 */
export const clockDaysSchema = z.object({
  /** The last day seen, 'yyyy-mm-dd'. */
  last: z.string().check(z.refine(isIsoDate)),
  /** On how many different days it was seen since it last jumped, and how many are asked for. */
  days: z.int().check(z.minimum(1)),
  needed: z.int().check(z.minimum(1)),
});
export type ClockDays = z.infer<typeof clockDaysSchema>;

/** A step of more days than this is a jump: a long holiday, or a wrong clock. */
const longestStep = 31;
/** After a jump the clock must go on for a week of days; nobody works so long with a wrong year. */
const neededAfterJump = 7;
const neededUsually = 2;

/** What is known of the clock once it shows `today`; a clock that went back begins anew. */
export function withDay(before: ClockDays | null, today: string): ClockDays {
  if (before === null || today < before.last) return { last: today, days: 1, needed: neededUsually };
  if (today === before.last) return before;
  if (daysBetween(before.last, today) > longestStep) return { last: today, days: 1, needed: neededAfterJump };
  return { ...before, last: today, days: Math.min(before.days + 1, before.needed) };
}

/** Whether something may be deleted because of the day the clock shows. */
export const isTrusted = ({ days, needed }: ClockDays): boolean => days >= needed;

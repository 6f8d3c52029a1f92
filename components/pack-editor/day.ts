import { isIsoDate } from '../../lib/calendar/dates.ts';
import { dateDigits } from '../../lib/calendar/words.ts';
import { isoOfTyped } from '../../lib/vietnamese/dates.ts';

/** How a day of the pack is typed in every language: 24/11/2026. */
export const dayForm = 'dd/mm/yyyy';

/** A day of the pack as it is typed; what is no day stays as it stands, to be mended. */
export const shownDay = (value: unknown): string => (typeof value === 'string' && isIsoDate(value) ? dateDigits(value) : String(value ?? ''));

/** What was typed as the pack holds it; what is no day is kept as it is, and told as wrong. */
export const typedDay = (text: string): string => isoOfTyped(text) ?? text.trim();

import type { ToPage } from '../../messages.ts';
import { marks, type Mark } from '../../records/finding.ts';
import type { PageAnswer } from '../../records/shown.ts';

/** The door of the page: what comes from the worker or the side panel is checked here, by hand because it must stay small. */
type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isIndex = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isMark = (value: unknown): value is Mark => marks.some((mark) => mark === value);
const orNull = (is: (value: unknown) => boolean) => (value: unknown) => value === null || is(value);
const listOf = (is: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(is);
const shape = (parts: Record<string, (value: unknown) => boolean>) => (value: unknown) =>
  isPlain(value) && Object.entries(parts).every(([key, is]) => is(value[key]));

const isFinding = shape({
  sheet: isIndex,
  row: orNull(isIndex),
  field: orNull(isText),
  element: Number.isInteger,
  tab: orNull(isText),
  inForm: isFlag,
  value: orNull(isText),
  mark: isMark,
  rule: isText,
  markWord: isText,
  text: isText,
  basis: isText,
  suggestion: orNull(isText),
  mayFill: isFlag,
  mayWaive: isFlag,
});
const isSummary = shape({ parts: listOf(shape({ mark: orNull(isMark), text: isText })), allGood: isFlag, notes: listOf(isText) });

const isWords = (value: unknown) => isPlain(value) && isText(value.unchecked) && Object.values(value).every(isText);

const isAnswer = shape({ shown: listOf(isFinding), summary: orNull(isSummary), partial: isFlag, lists: listOf(isIndex), words: isWords, style: isText });

/** The worker's answer to a reading, or null for anything else (the worker failed, or asks for a whole reading). */
export const readAnswer = (raw: unknown): PageAnswer | null => (isAnswer(raw) ? (raw as PageAnswer) : null);

/** A message to the page, or null for anything that is not one. */
export function readToPage(raw: unknown): ToPage | null {
  if (!isPlain(raw)) return null;
  const known =
    raw.type === 'capture' ||
    (raw.type === 'point' && isFlag(raw.on)) ||
    (raw.type === 'leave' && listOf(isText)(raw.hosts)) ||
    (raw.type === 'show' && isAnswer(raw.answer)) ||
    (raw.type === 'go-to' && isIndex(raw.element) && orNull(isText)(raw.tab)) ||
    (raw.type === 'read-again' && isFlag(raw.sweep));
  return known ? (raw as unknown as ToPage) : null;
}

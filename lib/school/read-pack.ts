import type * as z from 'zod/mini';
import { schoolPackSchema, type SchoolPack } from './pack.ts';

/** A pack is written by hand and read by everyone: beyond this many characters it is no school's. */
export const mostPackCharacters = 2_000_000;

export const packFormat = 1;

/** Why a place of the document was refused. */
export type Why = 'newer' | 'tooBig' | 'tooLong' | 'tooMany' | 'missing' | 'wrong';

export interface PackProblem {
  /** "profile.addressStyle"; "." for the whole document. */
  path: string;
  why: Why;
}

export interface PackReading {
  /** Null when there is any problem. */
  pack: SchoolPack | null;
  problems: PackProblem[];
  /** The places of the problems, each once. */
  wrong: string[];
  /** Keys that this version does not know; the rest of the document is taken. */
  unknown: string[];
}

/** Reads a school pack from the text of a file; null when it is no JSON. */
export function readPackText(text: string): PackReading | null {
  if (text.length > mostPackCharacters) return refused([{ path: '.', why: 'tooBig' }]);
  try {
    return readSchoolPack(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Reads a school pack from parsed JSON. What is wrong is told by its place, in the order of the document; a key that is
 * left out takes the standard value, one that is not known is told and left out, a newer format is refused whole.
 */
export function readSchoolPack(json: unknown): PackReading {
  const format = isObject(json) ? json['format'] : undefined;
  if (typeof format === 'number' && format > packFormat) return refused([{ path: 'format', why: 'newer' }]);
  if (JSON.stringify(json)?.length > mostPackCharacters) return refused([{ path: '.', why: 'tooBig' }]);
  const result = schoolPackSchema.safeParse(json, { reportInput: true });
  if (!result.success) return refused(result.error.issues.map((issue) => ({ path: issue.path.map(String).join('.') || '.', why: whyOf(issue) })));
  return { pack: result.data, problems: [], wrong: [], unknown: lostKeys(json, result.data, '') };
}

function refused(problems: PackProblem[]): PackReading {
  return { pack: null, problems, wrong: [...new Set(problems.map(({ path }) => path))], unknown: [] };
}

function whyOf(issue: z.core.$ZodIssue): Why {
  if (issue.code === 'too_big') return issue.origin === 'array' ? 'tooMany' : issue.origin === 'string' ? 'tooLong' : 'wrong';
  return issue.code === 'invalid_type' && issue.input === undefined ? 'missing' : 'wrong';
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the schema did not take over: the paths of the keys that stand in the document only. */
function lostKeys(given: unknown, taken: unknown, path: string): string[] {
  if (Array.isArray(given) && Array.isArray(taken)) return given.flatMap((each, index) => lostKeys(each, taken[index], `${path}${index}.`));
  if (!isObject(given) || !isObject(taken)) return [];
  return Object.keys(given).flatMap((key) => (Object.hasOwn(taken, key) ? lostKeys(given[key], taken[key], `${path}${key}.`) : [`${path}${key}`]));
}

import * as z from 'zod/mini';
import { languages, type Language } from '../records/words.ts';
import type { SchoolPack } from './pack.ts';
import { readSchoolPack, type PackProblem } from './read-pack.ts';

/** What an administrator may hand to every browser. Whatever is given cannot be changed by the user. */
export const policyKeys = ['pack', 'language', 'quietFirstRun'] as const;
export type PolicyKey = (typeof policyKeys)[number];

export interface Policy {
  /** Any key arrived at all. */
  present: boolean;
  pack: SchoolPack | null;
  language: Language | null;
  /** The first-run pages are not shown. */
  quietFirstRun: boolean;
  /** Keys that arrived and are in force. */
  arrived: PolicyKey[];
  /** Keys that did not arrive: not set, or withheld by the browser because their type is wrong. */
  absent: PolicyKey[];
  /** What arrived and was refused, with the place. */
  refused: PackProblem[];
  /** What this version does not know. */
  unknown: string[];
}

/** Reads what the browser's managed storage holds; each key is taken or refused by itself. */
export function readPolicy(raw: unknown): Policy {
  const given = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
  const has = (key: string) => given[key] !== undefined;
  const reading = has('pack') ? readSchoolPack(given['pack']) : null;
  const language = z.enum(languages).safeParse(given['language']);
  const quiet = z.boolean().safeParse(given['quietFirstRun']);
  const fits: Record<PolicyKey, boolean> = { pack: Boolean(reading?.pack), language: language.success, quietFirstRun: quiet.success };
  return {
    present: Object.keys(given).length > 0,
    pack: reading?.pack ?? null,
    language: language.success ? language.data : null,
    quietFirstRun: quiet.success && quiet.data,
    arrived: policyKeys.filter((key) => fits[key]),
    absent: policyKeys.filter((key) => !has(key)),
    refused: [
      ...(reading?.problems ?? []).map(({ path, why }) => ({ path: path === '.' ? 'pack' : `pack.${path}`, why })),
      ...policyKeys.filter((key) => key !== 'pack' && has(key) && !fits[key]).map((path): PackProblem => ({ path, why: 'wrong' })),
    ],
    unknown: [...Object.keys(given).filter((key) => !(policyKeys as readonly string[]).includes(key)), ...(reading?.unknown ?? []).map((path) => `pack.${path}`)],
  };
}

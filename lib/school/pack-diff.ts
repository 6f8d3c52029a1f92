import type { SchoolPack } from './pack.ts';
import { fieldWords } from '../records/fields.ts';
import type { Words } from '../records/words.ts';
import { canonicalText } from './acceptance.ts';
import { partWords } from './pack-words.ts';

/** One difference between two packs: the place in words, and what stood and stands there ('' for nothing). */
export interface PackChange {
  path: string;
  what: Words;
  before: string;
  after: string;
}

type Json = unknown;
export type Value = string | number | boolean;
/** A value in the words of a reader; `path` is its place without the numbers of rows, "calendar.deadlines.rule". */
export type SayValue = (path: string, value: Value) => string;
const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is different between two packs, in the order of the document; lists by what came and what went. */
export function packChanges(before: SchoolPack, after: SchoolPack, sayValue: SayValue = (_, value) => String(value)): PackChange[] {
  return differences(before, after, '', sayValue);
}

function differences(before: Json, after: Json, path: string, sayValue: SayValue): PackChange[] {
  if (canonicalText(before ?? null) === canonicalText(after ?? null)) return [];
  if (isObject(before ?? {}) && isObject(after ?? {}) && (isObject(before) || isObject(after))) {
    const [a, b] = [(before ?? {}) as Record<string, Json>, (after ?? {}) as Record<string, Json>];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => differences(a[key], b[key], path === '' ? key : `${path}.${key}`, sayValue));
  }
  const what = wordsOf(path);
  const text = (value: Json) => textOf(value, path, sayValue);
  const [was, is] = Array.isArray(before ?? []) && Array.isArray(after ?? []) ? comeAndGone(((before ?? []) as Json[]).map(text), ((after ?? []) as Json[]).map(text)) : [text(before), text(after)];
  // A place that was left out and one that is empty say the same.
  return was === is ? [] : [{ path, what, before: was, after: is }];
}

/** Of two lists, what went and what came. */
const comeAndGone = (a: readonly string[], b: readonly string[]) => [shortList(a.filter((each) => !b.includes(each))), shortList(b.filter((each) => !a.includes(each)))] as const;

/** A value as one line of text. */
function textOf(value: Json, path: string, sayValue: SayValue): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.map((each) => textOf(each, path, sayValue)).join(', ');
  if (isObject(value)) return Object.entries(value).map(([key, each]) => textOf(each, `${path}.${key}`, sayValue)).filter(Boolean).join(' · ');
  return sayValue(path, value as Value);
}

const shortList = (texts: readonly string[]) => (texts.length > 8 ? `${texts.slice(0, 8).join('; ')}; … (${texts.length})` : texts.join('; '));

/** "profile.hamlets" → "Danh sách thôn"; what has no words of its own shows its last key after those of its part. */
export function wordsOf(path: string): Words {
  const known = partWords[path];
  if (known) return known;
  const cut = path.lastIndexOf('.');
  if (cut < 0) return { vi: path, en: path };
  const [over, last] = [wordsOf(path.slice(0, cut)), path.slice(cut + 1)];
  const own = fieldWords(last);
  return { vi: `${over.vi} · ${own.vi}`, en: `${over.en} · ${own.en}` };
}

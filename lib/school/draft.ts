/** A draft of the school pack: plain JSON, right or wrong, as its forms leave it. */
export type Draft = Record<string, unknown>;

const isObject = (value: unknown): value is Draft => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a place of the document, "profile.hamlets". */
export function valueAt(draft: Draft, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), draft);
}

/** The document with another value at a place; `undefined` takes the key out, and the standard value holds. */
export function withValue(draft: Draft, path: string, value: unknown): Draft {
  const [key = '', ...rest] = path.split('.');
  const { [key]: old, ...others } = draft;
  const next = rest.length === 0 ? value : withValue(isObject(old) ? old : {}, rest.join('.'), value);
  // A part that holds nothing any more is left out as well.
  if (next === undefined || (isObject(next) && Object.keys(next).length === 0)) return others;
  return Object.hasOwn(draft, key) ? { ...draft, [key]: next } : { ...others, [key]: next };
}

/** Lines of text: one a line, empty ones left out; undefined when there is none. */
export const linesOf = (text: string): string[] | undefined => {
  const lines = text.normalize('NFC').split('\n').map((line) => line.trim()).filter(Boolean);
  return lines.length > 0 ? lines : undefined;
};

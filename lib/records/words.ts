/** A text in the two languages of the interface; Vietnamese is the one that is written first. */
export interface Words {
  vi: string;
  en: string;
}
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const plurals = new Intl.PluralRules('en');

/**
 * Fills the {places} of a message: `fill('thiếu {n}/{all}', { n: 3, all: 45 })` → "thiếu 3/45". English counts by
 * `{n|error|errors}`: the word for one and for any other number (Vietnamese has one form only).
 * A place without a value stays visible as it is, so that a slip is seen and not hidden.
 */
export function fill(template: string, params: Record<string, string | number> = {}): string {
  return template.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (place, name: string, one?: string, other?: string) => {
    if (!Object.hasOwn(params, name)) return place;
    if (one === undefined || other === undefined) return String(params[name]);
    return plurals.select(Number(params[name])) === 'one' ? one : other;
  });
}

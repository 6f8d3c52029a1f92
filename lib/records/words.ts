/** A text in the two languages of the interface; Vietnamese is the one that is written first. */
export interface Words {
  vi: string;
  en: string;
}
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * Fills the {places} of a message: `fill('thiếu {n}/{all}', { n: 3, all: 45 })` → "thiếu 3/45".
 * A place without a value stays visible as it is, so that a slip is seen and not hidden.
 */
export function fill(template: string, params: Record<string, string | number> = {}): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : place));
}

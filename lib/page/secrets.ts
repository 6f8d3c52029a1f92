import { attr, idOf, nodeTypeOf, tagOf } from './dom.ts';

/**
 * Fields for secrets: passwords, PINs, one-time codes. A field is one by its type, by whole words of its name, by what its
 * hint, its title or its label says, or because the page masks its letters; what stands in it is neither read nor taken.
 * Labels are heard in the same pass: the words that come right before a field, those of its `<label>` wherever that stands, and those
 * `aria-labelledby` points at. Words that only stand behind a field, in no label of its own, name nothing.
 */

/** The attributes that tell what a control is for. */
export const naming = ['name', 'id', 'autocomplete'] as const;
/** The attributes that hold words about a control. */
export const wording: ReadonlySet<string> = new Set(['placeholder', 'title', 'aria-label']);

const maybe = /pass|pwd|m[aậ]t|mk|otp|captcha|pin|secret|token|cvv|one-time|xac|bao_?ve/i;
const secretWord = /^(?:txt|tbx?|inp|input|edt?)?(?:pass|pwd|mk|otp|captcha|pin|pincode|passcode|secret|token|cvv)$|password|passwd|matkhau/;
const secretWords = /(?:^| )(?:mat khau|one time|ma (?:xac (?:thuc|nhan)|bao (?:mat|ve)))(?: |$)/;

/** Whether a name is one for a secret: "txtMK", "PinCode"; not "passport", "RootPanel" or "spinner", in which one happens to stand. */
export function isSecretName(name: string | null): boolean {
  if (name === null || !maybe.test(name)) return false;
  const words = name.replace(/([a-z])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2 ').toLowerCase().split(/[^a-z]+/);
  return words.some((word) => secretWord.test(word)) || secretWords.test(words.join(' '));
}

// With letters composed or not, and also without their marks.
const [mat, ma] = ['m[aâậ]\\p{M}*t', 'm[aã]\\p{M}*'];
const thing = `(?:${mat} kh[aâẩ]\\p{M}*u|${ma} (?:s[oố]\\p{M}* )?(?:otp|pin|captcha|x[aá]\\p{M}*c (?:th[uưự]\\p{M}*c|nh[aâậ]\\p{M}*n)|b[aả]\\p{M}*o (?:${mat}|v[eêệ]\\p{M}*))|(?:s[oố]\\p{M}* |smart )?(?:pin|otp)|password|passcode|pass phrase|captcha|cvv)(?![\\p{L}\\d])`;
const said = new RegExp(`^[^\\p{L}\\d]*(?:(?:vui l[oò]\\p{M}*ng |h[aã]\\p{M}*y )?nh[aâậ]\\p{M}*p (?:l[aạ]\\p{M}*i )?|x[aá]\\p{M}*c nh[aâậ]\\p{M}*n |enter |your )?${thing}`, 'iu');
const mentioned = new RegExp(`(?<![\\p{L}\\d])${thing}`, 'iu');

/** Whether a text of the page is the words of a field for a secret: "Mật khẩu:", "Nhập mã OTP". */
export const saysSecret = (text: string): boolean => text.length < 80 && said.test(text);
/** The same for the hint or the title of a field, where they may stand anywhere. */
export const mentionsSecret = (text: string): boolean => mentioned.test(text);
/** Whether a style draws dots for letters. */
export const masks = (style: string | undefined): boolean => style !== undefined && /^(?:disc|circle|square)$|text-security:\s*(?!none)/.test(style);

const untyped = /^(?:checkbox|radio|button|submit|reset|image|file|range|color|hidden)$/;
/** Something is typed into it; not so a tick, a button, a list. */
export const isTyped = (tag: string, type: string): boolean => (tag === 'input' && !untyped.test(type)) || tag === 'textarea';
/** What may hold a secret: a hidden field too, and a box that can be typed into. Drawn lists call themselves "new-password" to be left alone by browsers. */
export const mayHold = (element: Element, tag: string, type: string): boolean =>
  attr(element, 'role') === 'combobox' ? false : isTyped(tag, type) || (tag === 'input' ? type === 'hidden' : tag !== 'select' && (/^(?:true|plaintext-only|)$/.test(attr(element, 'contenteditable') ?? 'false') || attr(element, 'role') === 'textbox'));

/** Whether what `aria-labelledby` points at names a secret. */
export function labelSays(element: Element): boolean {
  const ids = attr(element, 'aria-labelledby');
  if (ids === null) return false;
  const root = Node.prototype.getRootNode.call(element) as Document | ShadowRoot;
  const { getElementById } = nodeTypeOf(root) === 9 ? Document.prototype : DocumentFragment.prototype;
  return ids.split(/\s+/).some((id) => saysSecret(getElementById.call(root, id)?.textContent?.slice(0, 100).trim() ?? ''));
}

/** Whether a control's own attributes say that it holds a secret. */
export function isSecretByItself(element: Element): boolean {
  const says = naming.some((name) => isSecretName(name === 'id' ? idOf(element) : attr(element, name))) || [...wording].some((name) => mentionsSecret(attr(element, name) ?? '')) || masks(attr(element, 'style') ?? '');
  return says && mayHold(element, tagOf(element), (attr(element, 'type') ?? '').toLowerCase());
}

import { cleanText } from './text.ts';

export type PhoneReading =
  | { ok: true; /** Ten digits, or eleven for a landline. */ number: string; kind: 'mobile' | 'landline' }
  | { ok: false; fault: 'old' | 'lost-zero' | 'form'; /** The number in today's form, where it is certain. */ number: string | null };

const mobile = /^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;
const landline = /^02\d{9}$/;
/** The eleven-digit prefixes that were changed in 2018. */
const oldPrefixes: Readonly<Record<string, string>> = {
  '0162': '032', '0163': '033', '0164': '034', '0165': '035', '0166': '036', '0167': '037', '0168': '038', '0169': '039',
  '0120': '070', '0121': '079', '0122': '077', '0126': '076', '0128': '078',
  '0123': '083', '0124': '084', '0125': '085', '0127': '081', '0129': '082',
  '0186': '056', '0188': '058', '0199': '059',
};

/** Reads one telephone number; +84 or 84 stands for the leading 0, spaces and dots do not count. */
export function readPhone(value: string): PhoneReading {
  const digits = cleanText(value).replace(/[\s.()-]/g, '').replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/, '0');
  if (mobile.test(digits)) return { ok: true, number: digits, kind: 'mobile' };
  if (landline.test(digits)) return { ok: true, number: digits, kind: 'landline' };
  const renewed = /^01\d{9}$/.test(digits) ? oldPrefixes[digits.slice(0, 4)] : undefined;
  if (renewed !== undefined) return { ok: false, fault: 'old', number: renewed + digits.slice(4) };
  if (mobile.test(`0${digits}`)) return { ok: false, fault: 'lost-zero', number: `0${digits}` };
  return { ok: false, fault: 'form', number: null };
}

/** The numbers in one field: "0912345678 / 0363456789" holds two. */
export const phonesIn = (value: string): string[] =>
  cleanText(value).split(/\s*[,;/|]\s*|\s+-\s+|\s+(?:hoặc|và)\s+/u).filter((part) => part !== '');

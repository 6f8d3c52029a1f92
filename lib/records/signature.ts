import type { FieldKey, Sheet } from './sheet.ts';
import { hasLeft } from './left-pupil.ts';

/** phone: sent, and waiting for the signer to confirm in the phone app. */
export const signatureStates = ['signed', 'pending', 'phone', 'refused'] as const;
export type SignatureState = (typeof signatureStates)[number];

const key = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replace(/[^a-z0-9/]/g, '');

/** What a signing list says of one signature; null when it is not understood. "12/12" counts the subject teachers. */
export function signatureOf(text: string): SignatureState | null {
  const count = /^(\d+)\s*\/\s*(\d+)/.exec(text.trim());
  if (count) return Number(count[1]) >= Number(count[2]) ? 'signed' : 'pending';
  const plain = key(text);
  if (/tuchoi|hu[iy](ki|ky|chu)/.test(plain)) return 'refused';
  if (/dienthoai|mysign|smartca|otp|(cho|dang)xacnhan/.test(plain)) return 'phone';
  if (/^(chua|cho|can|dangcho|dangk[iy])/.test(plain) || /^[-–—]?$/.test(text.trim())) return 'pending';
  return /^(da|hoanthanh)/.test(plain) || /^[✓✔☑x]$/iu.test(text.trim()) ? 'signed' : null;
}

/** Who signs the học bạ, in their order (S0:36, 37; S3:136). */
export const signers = [
  { field: 'kyGVBM', name: 'GVBM' },
  { field: 'kyGVCN', name: 'GVCN' },
  { field: 'kyHT', name: 'Hiệu trưởng' },
] as const satisfies { field: FieldKey; name: string }[];

export interface SignatureCount {
  field: (typeof signers)[number]['field'];
  name: string;
  signed: number;
  /** Sent to the phone app and not yet confirmed there. */
  phone: number;
  refused: number;
  /** Not read, or in words that are not understood. */
  unknown: number;
  /** Pupils of the list who are still at the school. */
  total: number;
}

/** How many pupils of a signing list each signer has signed; a column that the list does not have is left out. */
export function countSignatures(sheet: Sheet): SignatureCount[] {
  const rows = sheet.rows.filter((row) => !hasLeft(row));
  // What the page says of pupils beyond the rows that were read is not known.
  const notSeen = Math.max(0, (sheet.total ?? 0) - sheet.rows.length);
  return signers.flatMap(({ field, name }) => {
    if (!sheet.columns.some((column) => column.key === field)) return [];
    const states = rows.map(({ values }) => (values[field] === undefined ? null : signatureOf(values[field])));
    const count = (state: SignatureState | null) => states.filter((one) => one === state).length;
    return { field, name, signed: count('signed'), phone: count('phone'), refused: count('refused'), unknown: count(null) + notSeen, total: rows.length + notSeen };
  });
}

/** Pupils whose state waits for the signer's phone, by the list's own word of state or by a signer's column. */
export function waitingForPhone(sheet: Sheet): number {
  return sheet.rows.filter(({ values }) => ['trangThaiKy', ...signers.map(({ field }) => field)].some((field) => signatureOf(values[field] ?? '-') === 'phone')).length;
}

/** Pupils whose học bạ the list says is locked. */
export const lockedCount = (sheet: Sheet): number => sheet.rows.filter(({ values }) => /^(da)?khoa/.test(key(values['trangThaiKy'] ?? ''))).length;

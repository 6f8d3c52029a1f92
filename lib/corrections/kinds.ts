import { fieldWords } from '../records/fields.ts';
import type { FieldKey } from '../records/sheet.ts';
import type { Correction, CorrectionItem, ItemKind } from './correction.ts';

const markKinds: readonly ItemKind[] = ['tx', 'gk', 'ck', 'tb', 'nhanXet'];

/** A mark or level of a subject: both kinds of evidence are asked for it (S2-81). */
export const isMark = (loai: ItemKind): boolean => markKinds.includes(loai);

/** A mark or level that the last day to correct is about (S2-82). */
export const hasLastDay = (loai: ItemKind): boolean => isMark(loai) || loai === 'renLuyen';

/** What only comes after the final test, so that it cannot be mended a week before it. */
export const comesAfterFinalTest = (loai: ItemKind): boolean => loai === 'ck' || loai === 'tb';

/** The kind does not say by itself what is mended. */
export const needsName = (loai: ItemKind): boolean => loai === 'tb' || loai === 'ketQua' || loai === 'hoSo';

/** The record is about one subject: every kind but profile, conduct and the year's results. */
export const needsSubject = ({ noiDung }: Pick<Correction, 'noiDung'>): boolean => noiDung.some(({ loai }) => isMark(loai));

/** What a canonical field is in a record: `tx2` → ĐĐGtx 2, `me.hoTen` → profile, "Họ và tên mẹ". */
export function kindOfField(field: FieldKey): Pick<CorrectionItem, 'loai' | 'lan' | 'muc'> {
  const regular = /^tx([1-9])$/.exec(field);
  if (regular) return { loai: 'tx', lan: Number(regular[1]), muc: '' };
  const as = (loai: ItemKind, muc = fieldWords(field).vi) => ({ loai, lan: null, muc });
  if (field === 'gk' || field === 'ck') return as(field, '');
  if (/^(tbhk\d?|tbcn|danhGiaLai|mon\..+)$/.test(field)) return as('tb');
  if (/^(nhanXet|maNhanXet)/.test(field)) return as('nhanXet');
  if (/^renLuyen/.test(field)) return as('renLuyen');
  if (/^(hocTap|lenLop|khongLenLop|khenThuong|khenDotXuat|kyLuat)/.test(field)) return as('ketQua');
  return as('hoSo');
}

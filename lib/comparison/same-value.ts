import { readLevel } from '../assessment/levels.ts';
import { readMark } from '../assessment/mark.ts';
import { findSubject } from '../assessment/subjects.ts';
import type { FieldKey } from '../records/sheet.ts';
import { readDate } from '../vietnamese/dates.ts';
import { phonesIn, readPhone } from '../vietnamese/phones.ts';
import { cleanText, foldAccents } from '../vietnamese/text.ts';
import { toneKey } from '../vietnamese/tone-key.ts';

/** `same`: the same characters; `written`: the same thing written otherwise; `different`: not the same. */
export type Likeness = 'same' | 'written' | 'different';

/** How alike two values of one field are. Never guesses: what is not known to mean the same is different. */
export function likeness(key: FieldKey, a: string, b: string): Likeness {
  if (a.trim() === b.trim()) return 'same';
  const mean = meaningOf(key);
  return mean(a) === mean(b) ? 'written' : 'different';
}

type Meaning = (value: string) => string;
const text: Meaning = (value) => toneKey(value);

/** A mark by its tenths, a level by its word; what is neither stays as it is written. */
const mark: Meaning = (value) => {
  const cell = readMark(value);
  if (cell.kind === 'empty') return '';
  if (cell.kind === 'mark') return `=${cell.tenths}`;
  return cell.kind === 'level' ? (cell.passed ? '=Đ' : '=CĐ') : text(value);
};
const level: Meaning = (value) => readLevel(value) ?? text(value);
const date: Meaning = (value) => readDate(value).text ?? text(value);
const phone: Meaning = (value) => phonesIn(value).map((one) => readPhone(one).number ?? text(one)).sort().join(' ');
/** A number that a spreadsheet made of a code has lost its leading zeros. */
const code: Meaning = (value) => {
  const bare = cleanText(value).replace(/[\s.-]/g, '').toUpperCase();
  return /^\d+$/.test(bare) ? bare.replace(/^0+(?=\d)/, '') : bare;
};
const sex: Meaning = (value) => ({ gai: 'nu', trai: 'nam' })[foldAccents(value)] ?? foldAccents(value);
const subject: Meaning = (value) => findSubject(value, null)?.subject.name ?? text(value);
const number: Meaning = (value) => (/^\s*\d+([.,]\d+)?\s*$/.test(value) ? String(Number(value.replace(',', '.'))) : text(value));

/** "Thôn Phu, xã Minh Tân, tỉnh Ninh Bình" and "Phu, Minh Tân, Ninh Bình" are one address in two styles. */
const unit = /^(?:thôn|xóm|ấp|bản|buôn|làng|tổ dân phố|tdp|tổ|khu phố|khu|xã|x\.|phường|p\.|thị trấn|tt\.?|đặc khu|huyện|h\.|quận|q\.|thị xã|tx\.?|tỉnh|t\.|thành phố|tp\.?)\s*(?=\S)/u;
const address: Meaning = (value) =>
  cleanText(value).toLowerCase().split(/\s*[,;]\s*|\s+[-–]\s+/).filter((part) => part !== '').map((part) => toneKey(part.replace(unit, '')).replace(/[\s'-]/g, '')).join(',');

const meanings: [RegExp, Meaning][] = [
  [/^(tx\d|gk|ck|tbhk\d?|tbcn|danhGiaLai.*|mon\..*)$/, mark],
  [/^(hocTap|renLuyen)/, level],
  [/(^|\.)ngay([A-Z]\w*)$/, date],
  [/(^|\.)dienThoai/, phone],
  [/(^|\.)(maHocSinh|maMoet|soDinhDanh|bhyt|hoChieu|maNhanXet)$/, code],
  [/(^|\.)gioiTinh$/, sex],
  [/^mon$/, subject],
  [/(^|\.)(hoKhau|queQuan|noiSinh|choO|diaChi)(\.\w+)?$/, address],
  [/(^|\.)(namSinh|vangPhep|vangKhongPhep|tongVang|soBuoiTuan|chieuCao|canNang|khoi)/, number],
];
const known = new Map<FieldKey, Meaning>();
function meaningOf(key: FieldKey): Meaning {
  let found = known.get(key);
  if (!found) known.set(key, (found = meanings.find(([pattern]) => pattern.test(key))?.[1] ?? text));
  return found;
}

/** A pupil's code for comparing; '' for none. */
export const codeKey = (value: string | null | undefined): string => (value ? code(value) : '');
/** A birth date for comparing; '' for none or none that can be read. */
export const birthKey = (value: string | undefined): string => (value ? (readDate(value).text ?? '') : '');

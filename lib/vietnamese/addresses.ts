import { communeWord, districtWord, findCommune, findOldUnits, fullCommuneName, isOldDistrict, newUnitsOf, type Commune, type CommuneTable } from './communes.ts';
import { findProvince, fullProvinceName, provinceWord, type Province } from './provinces.ts';
import { cleanText } from './text.ts';
import { looseKey } from './tone-key.ts';

/** `bare` = "Phu, Minh Tân, Ninh Bình"; `full` = "Phu, Xã Minh Tân, Tỉnh Ninh Bình". */
export type AddressStyle = 'bare' | 'full';

export interface Address {
  /** The parts between commas, cleaned, without empty ones and without the country. */
  parts: string[];
  /** "Việt Nam" stood at the end. */
  country: boolean;
}

/** Parts joined by dashes instead of commas, as commas; some communes have a dash in their name ("Chân Mây - Lăng Cô"). */
export const undashed = (value: string): string => (value.includes(',') ? value : value.replace(/\s[-–—]\s/gu, ', '));

export function splitAddress(value: string): Address {
  const parts = cleanText(value).replace(/[\s.;]+$/u, '').split(/\s*,\s*/u).filter((part) => part !== '');
  const country = parts.length > 1 && looseKey(parts.at(-1) ?? '') === looseKey('Việt Nam');
  return { parts: country ? parts.slice(0, -1) : parts, country };
}

const street = /^(?:số|sn|nhà|lô|căn|phòng|tầng|toà|tòa|chung cư|block|đường|phố|ngõ|ngách|hẻm|kiệt|km|ql|quốc lộ|tỉnh lộ|đt)(?=[\s.\d])|^\d+\s*[\p{L}]?(?:[/-]\s*\d+\s*[\p{L}]?)*\s+\p{L}|^\d+\s*[\p{L}]?[/-]\d+/iu;
const institution = /^(?:bệnh viện|bv|trạm|nhà hộ sinh|trung tâm|ttyt|phòng khám|trường|cơ quan|công ty|uỷ ban|ủy ban|ubnd)(?=[\s.]|$)/iu;
const unitWord = /^(?:xã|phường|đặc khu|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|tp)(?=[\s.])/iu;

const countries = new Set(
  'Lào|Campuchia|Trung Quốc|Đài Loan|Hàn Quốc|Nhật Bản|Nga|Liên bang Nga|Đức|CHLB Đức|Séc|Cộng hòa Séc|Ba Lan|Hoa Kỳ|Mỹ|Pháp|Anh|Úc|Ý|Thái Lan|Malaysia|Singapore|Ukraina|Angola|Canada|Hungary|Slovakia|Đan Mạch|Bỉ|Áo'
    .split('|')
    .map(looseKey),
);
/** A place abroad, as a place of birth may be. */
export const isAbroad = (part: string): boolean => countries.has(looseKey(part));

/** A part that names a house, a street or an institution rather than a hamlet. */
export const isStreet = (part: string): boolean => street.test(part) || institution.test(part);

/**
 * The part of an address field that names a hamlet, as it is typed: the whole of a field that holds nothing else, or the
 * first part of an address. Null where the value does not begin with a hamlet (a street, a commune, a province alone).
 */
export function hamletPart(value: string): string | null {
  const { parts } = splitAddress(value);
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || isStreet(first) || unitWord.test(first)) return null;
  if (parts.length === 1) return findProvince(first) === null && !first.includes(' - ') ? value : null;
  // "Minh Tân, Ninh Bình" begins with the commune.
  if (parts.length === 2 && findProvince(last) !== null) return null;
  return value.split(',').find((part) => cleanText(part) !== '') ?? null;
}

export interface AddressReading {
  fault: 'province-unknown' | 'province-old' | 'district-level' | 'commune-old' | 'commune-unknown' | null;
  /** The part the fault speaks of. */
  part: string;
  province: Province | null;
  /** Communes the address may mean today; exactly one is certain. */
  communes: Commune[];
  /** What stands before the commune. */
  heads: string[];
}

/**
 * Judges the commune and province of an address against the units since 1/7/2025. Speaks only of what it can
 * tell: a value of one part is judged by nothing, of two parts only when the first is a ward-level unit.
 */
export function readAddress(parts: readonly string[], table: CommuneTable): AddressReading {
  const last = parts.at(-1) ?? '';
  const match = findProvince(last);
  const none: AddressReading = { fault: null, part: last, province: match?.province ?? null, communes: [], heads: parts.slice(0, -1) };
  if (!match) return parts.length > 1 ? { ...none, fault: 'province-unknown' } : none;
  const province = match.province.name;
  const old = match.old === null ? {} : { province: match.old };
  const mid = parts.slice(0, -1);
  const near = mid.at(-1);
  if (near === undefined) return match.old === null ? none : { ...none, fault: 'province-old' };

  const ward = mid.at(-2);
  // Many communes of today bear an old district's name: it is a district only where a commune, too, stands before it.
  const mayBeCommune = match.old === null && findCommune(table, province, near) !== null && (mid.length < 3 || isStreet(mid[0] ?? ''));
  const oldWard = ward !== undefined && findOldUnits(table, province, ward, { ...old, district: near }).length > 0;
  if (!mayBeCommune && (oldWard || districtWord.test(near))) {
    const units = ward === undefined ? [] : findOldUnits(table, province, ward, { ...old, district: near });
    const same = ward === undefined || units.length > 0 ? null : findCommune(table, province, ward);
    const communes = same ? [same] : newUnitsOf(units);
    return { fault: 'district-level', part: near, province: match.province, communes, heads: mid.slice(0, communes.length > 0 ? -2 : -1) };
  }

  const commune = findCommune(table, province, near);
  if (match.old === null && commune) return { ...none, communes: [commune], heads: mid.slice(0, -1) };
  const renewed = newUnitsOf(findOldUnits(table, province, near, old));
  const communes = renewed.length > 0 ? renewed : commune ? [commune] : [];
  const reading = { province: match.province, communes, heads: mid.slice(0, -1) };
  if (match.old !== null) return { ...reading, fault: 'province-old', part: last };
  if (communes.length > 0) return { ...reading, fault: 'commune-old', part: near };
  if (mid.length < 2 && !communeWord.test(near)) return none;
  return { ...reading, fault: isOldDistrict(table, province, near) ? 'district-level' : 'commune-unknown', part: near };
}

/** The address as the school writes it, from parts that are certain. */
export const writeAddress = (heads: readonly string[], commune: Commune, province: Province, style: AddressStyle): string =>
  [...heads, style === 'full' ? fullCommuneName(commune) : commune.name, style === 'full' ? fullProvinceName(province) : province.name].join(', ');

/** Whether the parts after the first keep to the style: words before all names (`full`) or before none (`bare`). */
export function keepsStyle(parts: readonly string[], style: AddressStyle): boolean {
  const last = parts.at(-1);
  if (last === undefined || findProvince(last) === null) return true;
  const worded = [...parts.slice(1, -1).slice(-1).map((part) => communeWord.test(part) || districtWord.test(part)), provinceWord.test(last)];
  return style === 'full' ? worded.every(Boolean) : !worded.some(Boolean);
}

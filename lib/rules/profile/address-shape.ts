import { communeWord, districtWord, findCommune } from '../../vietnamese/communes.ts';
import { isStreet, keepsStyle, splitAddress, undashed, writeAddress, type AddressStyle } from '../../vietnamese/addresses.ts';
import { findProvince, provinceWord } from '../../vietnamese/provinces.ts';
import { cleanText, isAllCapitals } from '../../vietnamese/text.ts';
import { exampleFacts, profile } from '../examples.ts';
import { defineRule, type Example, type Facts } from '../rule.ts';
import { exampleCommunes } from './example-communes.ts';
import { hamletIn } from './hamlet-name.ts';
import { addressKeys, filledCells } from './values.ts';

const fields: readonly string[] = addressKeys;
/** A permanent or current address names its hamlet; a place of birth or origin need not. */
const wholeAddresses = ['hoKhau', 'choO'];
const abbreviation = /(?<![\p{L}\p{N}])(?:TX|TT|TP|H|T|P|X|Q|F|KP|TDP)\./iu;

interface Options {
  /** The agreed style for single fields, where it differs from the school's: { noiSinh: 'full' }. */
  styles: Readonly<Record<string, AddressStyle>>;
}
const options: Options = { styles: {} };

export const rule = defineRule({
  id: 'address-shape',
  since: '0.1.0',
  title: { vi: 'Địa chỉ ghi đúng kiểu đã thống nhất', en: 'Addresses are written in the agreed style' },
  help: {
    vi: 'Địa chỉ gồm thôn (hoặc số nhà, đường), xã/phường/đặc khu, tỉnh/thành phố, cách nhau bằng dấu phẩy, không viết tắt. Có ghi chữ “xã”, “tỉnh” hay không là do trường thống nhất.',
    en: 'An address is hamlet (or house and street), commune, province, with commas between and nothing abbreviated. Whether the words “xã” and “tỉnh” are written is the school’s agreement.',
  },
  sheets: ['profile', 'roster'],
  tag: 'sach',
  basis: [{ source: 'Hướng dẫn của trường về hồ sơ học sinh', quote: 'Hộ khẩu thường trú, Quê quán, Nơi sinh, Chỗ ở hiện nay (theo thống nhất)' }],
  options,
  messages: {
    digits: { severity: 'error', vi: '“{value}” chỉ có chữ số: nhập đủ thôn, xã, tỉnh.', en: '“{value}” is only digits: enter hamlet, commune and province.' },
    abbreviation: { severity: 'error', vi: 'Địa chỉ viết tắt (“{part}”): ghi đầy đủ.', en: 'The address is abbreviated (“{part}”): write it out.' },
    dash: { severity: 'error', vi: 'Dùng dấu phẩy giữa các phần, không dùng gạch ngang: {written}.', en: 'Use commas between the parts, not dashes: {written}.' },
    country: { severity: 'warning', vi: 'Không ghi “Việt Nam” ở cuối: {written}.', en: 'Leave out “Việt Nam”: {written}.' },
    commas: { severity: 'warning', vi: 'Dấu phẩy hoặc dấu cách chưa đúng: {written}.', en: 'Commas or spaces are off: {written}.' },
    capital: { severity: 'warning', vi: 'Viết hoa chữ đầu tên xã, tỉnh: {written}.', en: 'Capitalise commune and province: {written}.' },
    bare: { severity: 'warning', vi: 'Trường thống nhất không ghi chữ “xã”, “tỉnh”: ghi thôn, xã, tỉnh chỉ bằng tên.', en: 'The school writes no “xã”, “tỉnh”: give the names alone.' },
    full: { severity: 'warning', vi: 'Trường thống nhất ghi cả chữ “Xã”, “Tỉnh”: ghi thêm cho đủ.', en: 'The school writes the words “Xã”, “Tỉnh” too: add them.' },
    'no-hamlet': { severity: 'warning', vi: 'Địa chỉ mới có xã và tỉnh: ghi thêm thôn hoặc số nhà, đường.', en: 'The address has only commune and province: add hamlet or house and street.' },
  },
  check(sheet, facts, report, { styles }) {
    for (const { row, field, value } of filledCells(sheet, (key) => fields.includes(key))) {
      const style = styles[field] ?? facts.school.profile.addressStyle;
      const fault = faultOf(field, value, style, facts);
      if (fault === null) continue;
      const written = fault.id === 'digits' || fault.id === 'no-hamlet' ? null : rewrite(value, style, facts);
      const params = { part: fault.part, written: written ?? 'thôn, xã, tỉnh' };
      report.fail(fault.id, { row, field }, written === null ? { params } : { params, suggestion: written });
    }
  },
});

type FaultId = 'digits' | 'abbreviation' | 'dash' | 'country' | 'commas' | 'capital' | 'bare' | 'full' | 'no-hamlet';

function faultOf(field: string, value: string, style: AddressStyle, facts: Facts): { id: FaultId; part: string } | null {
  const clean = cleanText(value);
  const { parts, country } = splitAddress(value);
  const hamlet = hamletIn(field, value);
  const found = (id: FaultId, part = ''): { id: FaultId; part: string } => ({ id, part });
  // A lone number is told by the hamlet rule, which knows what to write.
  if (!/\p{L}/u.test(clean)) return hamlet === null || parts.length > 1 ? found('digits') : null;
  // The hamlet's own abbreviation is told by the hamlet rule; "P. 12" in a street is a room.
  const short = parts.slice(hamlet === null && !isStreet(parts[0] ?? '') ? 0 : 1).find((part) => abbreviation.test(part));
  if (short !== undefined) return found('abbreviation', short);
  const pieces = undashed(clean).split(', ');
  if (parts.length === 1 && pieces.length > 1 && findProvince(clean) === null && findProvince(pieces.at(-1) ?? '') !== null) return found('dash');
  if (country) return found('country');
  if (parts.length > 1 && clean !== parts.join(', ')) return found('commas');
  if (parts.length > 1 && !keepsStyle(parts, style)) return found(style);
  // A hamlet's or street's own capitals are not this rule's affair.
  const [first, last] = parts;
  if (unitNames(parts).some((name) => isAllCapitals(name) || /^\p{Ll}/u.test(name))) return found('capital');
  if (!wholeAddresses.includes(field) || parts.length !== 2 || first === undefined || last === undefined || !facts.communes) return null;
  const match = findProvince(last);
  return match && findCommune(facts.communes, match.province.name, first) ? found('no-hamlet') : null;
}

/** Commune and province without their words, where the last part is a province. */
function unitNames(parts: readonly string[]): string[] {
  if (parts.length < 2 || findProvince(parts.at(-1) ?? '') === null) return [];
  return [parts.at(-2)?.replace(communeWord, '').replace(districtWord, '') ?? '', parts.at(-1)?.replace(provinceWord, '') ?? ''];
}

/** The whole address in the school's style, where commune and province are known for certain; null otherwise. */
function rewrite(value: string, style: AddressStyle, { communes }: Facts): string | null {
  const { parts } = splitAddress(undashed(value));
  const match = findProvince(parts.at(-1) ?? '');
  const near = parts.at(-2);
  if (!communes || !match || match.old !== null || near === undefined) return null;
  const commune = findCommune(communes, match.province.name, near) ?? findCommune(communes, match.province.name, near.replace(communeWord, ''));
  return commune ? writeAddress(parts.slice(0, -2), commune, match.province, style) : null;
}

const full = { school: { ...exampleFacts.school, profile: { ...exampleFacts.school.profile, addressStyle: 'full' as const } }, communes: exampleCommunes };
const communes = exampleCommunes;
const at = (hoKhau: string) => profile({ hoKhau });
export const examples: readonly Example[] = [
  { name: 'Đúng kiểu', sheet: at('Hướng Nghĩa, Minh Tân, Ninh Bình'), facts: { communes }, expect: [] },
  { name: 'Chỉ có tên thôn', sheet: at('Hướng Nghĩa'), facts: { communes }, expect: [] },
  { name: 'Nơi sinh có xã và tỉnh', sheet: profile({ noiSinh: 'Minh Tân, Ninh Bình' }), facts: { communes }, expect: [] },
  {
    name: 'Thừa chữ xã, tỉnh',
    sheet: at('Hướng Nghĩa, xã Minh Tân, tỉnh Ninh Bình'),
    facts: { communes },
    expect: [{ message: 'bare', suggestion: 'Hướng Nghĩa, Minh Tân, Ninh Bình' }],
  },
  {
    name: 'Trường ghi cả chữ xã, tỉnh',
    sheet: at('Hướng Nghĩa, Minh Tân, Ninh Bình'),
    facts: full,
    expect: [{ message: 'full', suggestion: 'Hướng Nghĩa, Xã Minh Tân, Tỉnh Ninh Bình' }],
  },
  { name: 'Viết tắt', sheet: at('Hướng Nghĩa, X. Minh Tân, T. Ninh Bình'), facts: { communes }, expect: [{ message: 'abbreviation', suggestion: 'Hướng Nghĩa, Minh Tân, Ninh Bình' }] },
  { name: 'Dùng gạch ngang', sheet: at('Hướng Nghĩa - Minh Tân - Ninh Bình'), facts: { communes }, expect: [{ message: 'dash', suggestion: 'Hướng Nghĩa, Minh Tân, Ninh Bình' }] },
  { name: 'Ghi cả Việt Nam', sheet: at('Hướng Nghĩa, Minh Tân, Ninh Bình, Việt Nam'), facts: { communes }, expect: [{ message: 'country', suggestion: 'Hướng Nghĩa, Minh Tân, Ninh Bình' }] },
  { name: 'Thiếu dấu cách sau dấu phẩy', sheet: at('Hướng Nghĩa,Minh Tân,Ninh Bình'), facts: { communes }, expect: [{ message: 'commas', suggestion: 'Hướng Nghĩa, Minh Tân, Ninh Bình' }] },
  { name: 'Chưa viết hoa', sheet: at('Hướng Nghĩa, minh tân, NINH BÌNH'), facts: { communes }, expect: [{ message: 'capital', suggestion: 'Hướng Nghĩa, Minh Tân, Ninh Bình' }] },
  { name: 'Thiếu thôn', sheet: at('Minh Tân, Ninh Bình'), facts: { communes }, expect: [{ message: 'no-hamlet' }] },
];

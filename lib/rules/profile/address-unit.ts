import { isAbroad, readAddress, splitAddress, undashed, writeAddress, type AddressReading, type AddressStyle } from '../../vietnamese/addresses.ts';
import { fullCommuneName } from '../../vietnamese/communes.ts';
import { findProvince, fullProvinceName, provinceWord, type ProvinceMatch } from '../../vietnamese/provinces.ts';
import { cleanText } from '../../vietnamese/text.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example, type Report, type RuleMessage } from '../rule.ts';
import { exampleCommunes } from './example-communes.ts';
import { addressKeys, cellsOf, copiedAddresses, filledCells, textOf } from './values.ts';

type MessageId = Exclude<AddressReading['fault'], null> | `copied-${Exclude<AddressReading['fault'], null>}` | 'birth-province-old' | 'no-table';
interface Options {
  /** Place of birth and of origin may keep old names, being copied from the birth certificate: then only "cần xem". */
  copiedMayBeOld: boolean;
}
const options: Options = { copiedMayBeOld: true };
const keys: readonly string[] = addressKeys;

export const rule = defineRule({
  id: 'address-unit',
  since: '0.1.0',
  title: { vi: 'Địa chỉ theo đơn vị hành chính hai cấp', en: 'Addresses name the two-level units' },
  help: {
    vi: 'Từ 01/7/2025 địa chỉ chỉ còn xã/phường/đặc khu và tỉnh/thành phố (34 tỉnh, thành). Tên cũ được đổi theo bảng chuyển đổi khi chỉ có một khả năng. Nơi sinh, quê quán ghi theo giấy khai sinh thì chỉ nhắc xem lại.',
    en: 'Since 1 July 2025 an address has commune and province only (34 provinces). Old names are changed by the official table where there is one answer. Place of birth and of origin, copied from the birth certificate, are only to be looked at.',
  },
  sheets: ['profile', 'roster'],
  tag: 'song',
  basis: [{ source: 'Nghị quyết 202/2025/QH15 và các nghị quyết sắp xếp đơn vị hành chính cấp xã năm 2025' }],
  options,
  messages: {
    'no-table': { severity: 'info', vi: 'Chưa xác định được xã, phường: bảng đơn vị hành chính chưa nạp. Mở lại trang để kiểm tra.', en: 'Communes could not be told: the table of units is not loaded. Reopen the page.' },
    'province-unknown': { severity: 'error', vi: '“{part}” không có trong 34 tỉnh, thành phố: ghi lại tên tỉnh.', en: '“{part}” is none of the 34 provinces: mend the province.' },
    'province-old': { severity: 'error', vi: '“{part}” là tên tỉnh cũ, nay là {province}: ghi theo đơn vị mới{hint}.', en: '“{part}” is an old province, now {province}: write the new unit{hint}.' },
    'district-level': { severity: 'warning', vi: 'Còn cấp huyện (“{part}”): bỏ, ghi theo xã mới{hint}.', en: 'The district (“{part}”) is still there: drop it, write the new commune{hint}.' },
    'commune-old': { severity: 'error', vi: '“{part}” là đơn vị cũ của {province}: ghi theo xã mới{hint}.', en: '“{part}” is an old unit of {province}: write the new commune{hint}.' },
    'commune-unknown': { severity: 'error', vi: '{province} không có xã, phường “{part}”: kiểm tra lại tên xã và tên tỉnh.', en: '{province} has no commune “{part}”: check both names.' },
    'copied-province-unknown': { severity: 'warning', vi: '“{part}” không có trong 34 tỉnh, thành phố: đối chiếu giấy khai sinh.', en: '“{part}” is none of the 34 provinces: check the birth certificate.' },
    'copied-province-old': { severity: 'warning', vi: '“{part}” là tên tỉnh cũ, nay là {province}: giữ nếu ghi theo giấy khai sinh, không thì ghi theo đơn vị mới{hint}.', en: '“{part}” is an old province, now {province}: keep it if copied from the birth certificate, else write the new unit{hint}.' },
    'copied-district-level': { severity: 'warning', vi: 'Còn cấp huyện (“{part}”): giữ nếu ghi theo giấy khai sinh, không thì ghi theo xã mới{hint}.', en: 'The district (“{part}”) is still there: keep it if copied from the birth certificate, else write the new commune{hint}.' },
    'copied-commune-old': { severity: 'warning', vi: '“{part}” là đơn vị cũ của {province}: giữ nếu ghi theo giấy khai sinh, không thì ghi theo xã mới{hint}.', en: '“{part}” is an old unit of {province}: keep it if copied from the birth certificate, else write the new commune{hint}.' },
    'copied-commune-unknown': { severity: 'warning', vi: '{province} không có xã, phường “{part}”: đối chiếu giấy khai sinh.', en: '{province} has no commune “{part}”: check the birth certificate.' },
    'birth-province-old': { severity: 'info', vi: '“{part}” nay thuộc {province}: giữ nếu ghi theo giấy khai sinh.', en: '“{part}” is now part of {province}: keep it if copied from the birth certificate.' },
  } satisfies Record<MessageId, RuleMessage>,
  check(sheet, { communes, school }, report, { copiedMayBeOld }) {
    const style = school.profile.addressStyle;
    let unjudged = false;
    const say = (row: number, field: string, address: string, reading: AddressReading, suggestion: string | null) => {
      if (reading.fault === null) return;
      const soft = copiedMayBeOld && copiedAddresses.includes(address);
      const id: MessageId = soft ? `copied-${reading.fault}` : reading.fault;
      report.fail(id, { row, field }, { params: paramsOf(reading, suggestion), ...(suggestion === null ? {} : { suggestion }) });
    };

    for (const { row, field, value } of filledCells(sheet, (key) => keys.includes(key))) {
      const { parts } = splitAddress(undashed(value));
      const match = findProvince(parts.at(-1) ?? '');
      if (!/\p{L}/u.test(value) || isAbroad(parts.at(-1) ?? '')) continue;
      if (parts.length === 1) loneProvince(report, row, field, value, match);
      else if (!communes && match && match.old === null) unjudged = true;
      else if (!communes) say(row, field, field, withoutTable(parts.at(-1) ?? '', match), null);
      else {
        const reading = readAddress(parts, communes);
        say(row, field, field, reading, renewed(reading, style));
      }
    }

    for (const { row, field, value, record } of cellsOf(sheet, (key) => keys.some((address) => key === `${address}.tinh`))) {
      const address = field.slice(0, -'.tinh'.length);
      const province = textOf(record, field);
      if (province === '') continue;
      const match = findProvince(province);
      const word = provinceWord.test(cleanText(value));
      if (!match || match.old !== null) {
        say(row, field, address, withoutTable(province, match), match ? (word ? fullProvinceName(match.province) : match.province.name) : null);
        continue;
      }
      const commune = textOf(record, `${address}.xa`);
      if (commune === '') continue;
      if (!communes) unjudged = true;
      else {
        const reading = readAddress(['', commune, province], communes);
        const [only] = reading.communes;
        const name = only && reading.communes.length === 1 ? (commune === reading.part && /^(?:xã|phường|đặc khu)\s/iu.test(commune) ? fullCommuneName(only) : only.name) : null;
        say(row, `${address}.xa`, address, reading, name);
      }
    }
    if (unjudged) report.unsure('no-table', {});
  },
});

/** A province alone is judged only where it cannot be a hamlet's name: with its word, or as a place of birth. */
function loneProvince(report: Report<MessageId>, row: number, field: string, value: string, match: ProvinceMatch | null): void {
  if (!match || match.old === null || !(field === 'noiSinh' || provinceWord.test(cleanText(value)))) return;
  report.fail('birth-province-old', { row, field }, { params: { part: cleanText(value), province: fullProvinceName(match.province) } });
}

function withoutTable(part: string, match: ProvinceMatch | null): AddressReading {
  return { fault: match ? 'province-old' : 'province-unknown', part, province: match?.province ?? null, communes: [], heads: [] };
}

/** The whole address in today's units; null unless exactly one commune is meant. */
function renewed({ province, communes, heads }: AddressReading, style: AddressStyle): string | null {
  const [commune] = communes;
  return province && commune && communes.length === 1 ? writeAddress(heads, commune, province, style) : null;
}

function paramsOf({ part, province, communes }: AddressReading, suggestion: string | null): Record<string, string> {
  const names = communes.map(fullCommuneName).join(' / ');
  const hint = suggestion !== null ? `: ${suggestion}` : names === '' ? '' : ` (${names})`;
  return { part, province: province ? fullProvinceName(province) : '', hint };
}

const facts = { communes: exampleCommunes };
const at = (hoKhau: string) => profile({ hoKhau });
export const examples: readonly Example[] = [
  { name: 'Đơn vị mới', sheet: at('Hướng Nghĩa, Minh Tân, Ninh Bình'), facts, expect: [] },
  { name: 'Số nhà, đường rồi đến phường', sheet: at('Số 5, đường Trần Phú, Phường Nam Định, Ninh Bình'), facts, expect: [] },
  { name: 'Còn cấp huyện', sheet: at('Hướng Nghĩa, Minh Thuận, Huyện Vụ Bản, Ninh Bình'), facts, expect: [{ message: 'district-level', suggestion: 'Hướng Nghĩa, Minh Tân, Ninh Bình' }] },
  { name: 'Tỉnh cũ', sheet: at('Hướng Nghĩa, Minh Thuận, Vụ Bản, Nam Định'), facts, expect: [{ message: 'district-level', suggestion: 'Hướng Nghĩa, Minh Tân, Ninh Bình' }] },
  { name: 'Tỉnh cũ, không ghi huyện', sheet: at('Hướng Nghĩa, Minh Thuận, Nam Định'), facts, expect: [{ message: 'province-old', suggestion: 'Hướng Nghĩa, Minh Tân, Ninh Bình' }] },
  { name: 'Xã cũ', sheet: at('Hướng Nghĩa, Minh Thuận, Ninh Bình'), facts, expect: [{ message: 'commune-old', suggestion: 'Hướng Nghĩa, Minh Tân, Ninh Bình' }] },
  { name: 'Không có xã ấy', sheet: at('Hướng Nghĩa, Minh Thọ, Ninh Bình'), facts, expect: [{ message: 'commune-unknown' }] },
  { name: 'Không có tỉnh ấy', sheet: at('Hướng Nghĩa, Minh Tân, Ninh Bính'), facts, expect: [{ message: 'province-unknown' }] },
  { name: 'Nơi sinh theo giấy khai sinh', sheet: profile({ noiSinh: 'Minh Thuận, Vụ Bản, Nam Định' }), facts, expect: [{ message: 'copied-district-level', suggestion: 'Minh Tân, Ninh Bình' }] },
  { name: 'Tỉnh và xã ở hai ô', sheet: profile({ 'hoKhau.xa': 'Xã Minh Thuận', 'hoKhau.tinh': 'Tỉnh Ninh Bình' }), facts, expect: [{ field: 'hoKhau.xa', message: 'commune-old', suggestion: 'Xã Minh Tân' }] },
  { name: 'Sinh ở nước ngoài', sheet: profile({ noiSinh: 'Praha, Cộng hòa Séc' }), facts, expect: [] },
  { name: 'Bảng đơn vị chưa nạp', sheet: at('Hướng Nghĩa, Minh Tân, Ninh Bình'), expect: [{ outcome: 'unsure', message: 'no-table' }] },
];

import { hamletPart, isAbroad, isStreet, splitAddress } from '../../vietnamese/addresses.ts';
import { readHamlet, hamletDefaults, type HamletFault } from '../../vietnamese/hamlets.ts';
import { cleanText } from '../../vietnamese/text.ts';
import { toneKey } from '../../vietnamese/tone-key.ts';
import { exampleFacts, profile, sheetOf } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { addressKeys, copiedAddresses, filledCells } from './values.ts';

/** The fields that may name a hamlet. */
export const hamletFields: readonly string[] = addressKeys.flatMap((key) => [key, `${key}.thon`]);

/** The hamlet that a field of a profile names, as it is typed; null when the field names none. */
export function hamletIn(field: string, value: string): string | null {
  if (!hamletFields.includes(field)) return null;
  // A field of its own is never a province or a commune, whatever it is called.
  if (field.endsWith('.thon') && !value.includes(',')) return isStreet(cleanText(value)) ? null : value;
  // "Đức", "Nga": born abroad.
  return copiedAddresses.includes(field) && isAbroad(splitAddress(value).parts.at(-1) ?? '') ? null : hamletPart(value);
}

/** Form faults are told only of a field that is a hamlet alone; in a whole address other rules tell them. */
const formFaults: readonly (HamletFault | null)[] = ['composed', 'spaces'];

export const rule = defineRule({
  id: 'hamlet-name',
  since: '0.1.0',
  title: { vi: 'Tên thôn đúng cách ghi đã thống nhất', en: 'Hamlet names are written as agreed' },
  help: {
    vi: 'Thôn có một tiếng thì ghi thêm chữ “Thôn” (Thôn Phu); thôn có từ hai tiếng trở lên chỉ ghi tên (Hướng Nghĩa). Xóm, tổ dân phố… giữ nguyên nếu trường không quy định khác.',
    en: 'A hamlet of one syllable takes the word “Thôn” (Thôn Phu); longer names stand alone (Hướng Nghĩa). Xóm, tổ dân phố and the like stay unless the school decides otherwise.',
  },
  sheets: ['profile', 'roster'],
  tag: 'sach',
  basis: [{ source: 'Hướng dẫn của trường về hồ sơ học sinh', quote: 'các thôn có 1 tiếng thì ghi thêm chữ “Thôn” (VD: thôn Phu), còn lại ghi tên thôn' }],
  options: hamletDefaults,
  messages: {
    'missing-name': { severity: 'error', vi: '“{value}” thiếu tên thôn: ghi thêm tên sau chữ “Thôn”.', en: '“{value}” lacks the hamlet’s name: write the name too.' },
    'needs-word': { severity: 'error', vi: 'Tên thôn có một tiếng thì ghi thêm chữ “Thôn”: {hamlet}.', en: 'A one-syllable hamlet takes the word “Thôn”: {hamlet}.' },
    abbreviation: { severity: 'error', vi: 'Tên thôn viết tắt (“{part}”): ghi đầy đủ.', en: 'The hamlet’s name is abbreviated (“{part}”): write it out.' },
    'drop-word': { severity: 'warning', vi: 'Tên thôn có từ hai tiếng thì chỉ ghi tên: {hamlet}.', en: 'A longer hamlet name stands without its word: {hamlet}.' },
    'word-form': { severity: 'warning', vi: 'Viết lại cho đúng mẫu: {hamlet}.', en: 'Write it in the usual form: {hamlet}.' },
    capital: { severity: 'warning', vi: 'Viết hoa đúng tên thôn: {hamlet}.', en: 'Mend the capitals of the hamlet’s name: {hamlet}.' },
    spaces: { severity: 'warning', vi: 'Thừa dấu cách hoặc dấu câu: ghi lại là {hamlet}.', en: 'Stray spaces or signs: write {hamlet}.' },
    composed: { severity: 'warning', vi: 'Chữ gõ bằng bảng mã tổ hợp, máy không nhận là cùng một tên: gõ lại {hamlet}.', en: 'Typed in decomposed Unicode, so machines see another name: retype {hamlet}.' },
    agreed: { severity: 'warning', vi: 'Danh sách thôn của trường ghi là {hamlet}: ghi theo danh sách.', en: 'The school’s list has {hamlet}: write it so.' },
    'other-word': { severity: 'info', vi: '“{part}” không phải thôn: giữ nguyên nếu đúng quy ước của trường.', en: '“{part}” is no thôn: leave it if the school writes it so.' },
    foreign: { severity: 'info', vi: '“{part}” là tên phiên âm: kiểm tra lại cách ghi với gia đình.', en: '“{part}” is written from another language: check it with the family.' },
  },
  check(sheet, { school }, report, options) {
    const agreed = new Map(school.profile.hamlets.map((hamlet) => [hamletKey(hamlet), cleanText(hamlet)]));
    for (const { row, field, value } of filledCells(sheet, (key) => hamletFields.includes(key))) {
      const part = hamletIn(field, value);
      if (part === null) continue;
      const alone = splitAddress(value).parts.length === 1;
      const listed = agreed.get(hamletKey(part));
      const { fault, suggestion } = listed === undefined ? readHamlet(alone ? value : part.trim(), options) : asListed(part, listed);
      if (fault === null || (formFaults.includes(fault as HamletFault) && !alone)) continue;
      const params = { part: cleanText(part), hamlet: suggestion ?? '' };
      report.fail(fault, { row, field }, suggestion === null ? { params } : { params, suggestion: withHamlet(value, suggestion) });
    }
  },
});

/** A hamlet of the school's list is written exactly as there. */
const asListed = (part: string, listed: string) => (part.trim() === listed ? { fault: null, suggestion: null } : { fault: 'agreed' as const, suggestion: listed });

/** "Thôn Phu", "thôn phu" and "Phu" are one hamlet of the list; "Xóm 5" and "Thôn 5" are two. */
const hamletKey = (text: string): string => toneKey(cleanText(text).replace(/[\s.,;]+$/u, '').replace(/^thôn\s+/iu, ''));

/** The whole value with its first part replaced. */
const withHamlet = (value: string, hamlet: string): string => [hamlet, ...splitAddress(value).parts.slice(1)].join(', ');

const one = (hoKhau: string, suggestion?: string): Pick<Example, 'sheet' | 'expect'> => ({
  sheet: profile({ hoKhau }),
  expect: suggestion === undefined ? [] : [{ field: 'hoKhau', suggestion }],
});

export const examples: readonly Example[] = [
  { name: 'Một tiếng, có chữ Thôn', ...one('thôn Phu') },
  { name: 'Hai tiếng, chỉ ghi tên', ...one('Hướng Nghĩa') },
  { name: 'Cả địa chỉ', ...one('Hướng Nghĩa, Minh Tân, Ninh Bình') },
  { name: 'Một tiếng thiếu chữ Thôn', ...one('Phu', 'Thôn Phu') },
  { name: 'Một tiếng trong địa chỉ', ...one('Phu, Minh Tân, Ninh Bình', 'Thôn Phu, Minh Tân, Ninh Bình') },
  { name: 'Hai tiếng thừa chữ Thôn', ...one('thôn hướng nghĩa', 'Hướng Nghĩa') },
  { name: 'Nơi sinh chỉ ghi tỉnh', sheet: profile({ noiSinh: 'Huế' }), expect: [] },
  { name: 'Sinh ở nước ngoài', sheet: profile({ noiSinh: 'Đức' }), expect: [] },
  { name: 'Số nhà, đường không phải thôn', sheet: profile({ choO: '12 Trần Phú, Minh Tân, Ninh Bình' }), expect: [] },
  { name: 'Xóm, tổ dân phố giữ nguyên', sheet: profile({ hoKhau: 'xóm 5' }), expect: [{ message: 'other-word' }] },
  { name: 'Viết tắt', sheet: profile({ hoKhau: 'H. Nghĩa' }), expect: [{ message: 'abbreviation' }] },
  {
    name: 'Theo danh sách thôn của trường',
    sheet: sheetOf('roster', [{ 'hoKhau.thon': 'Hướng nghĩa' }, { 'hoKhau.thon': 'Hướng Nghĩa' }]),
    facts: { school: { ...exampleFacts.school, profile: { ...exampleFacts.school.profile, hamlets: ['Hướng Nghĩa'] } } },
    expect: [{ message: 'agreed', row: 0, suggestion: 'Hướng Nghĩa' }],
  },
];

import { isMojibake, isOldFont, mendMojibake } from '../../vietnamese/mojibake.ts';
import { lookAlikesIn, mendLookAlikes } from '../../vietnamese/look-alikes.ts';
import { splitAddress } from '../../vietnamese/addresses.ts';
import { cleanText, hasInvisible, isComposed } from '../../vietnamese/text.ts';
import { mendTonePlaces } from '../../vietnamese/tone-place.ts';
import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { hamletIn } from './hamlet-name.ts';
import { filledCells } from './values.ts';

/** Codes, dates, numbers and addresses of other alphabets, where letters are not Vietnamese words. */
const noWords = /(?:^|\.)(?:email|ma\w*|soDinhDanh|bhyt|dienThoai\w*|hoChieu|ngay\w*|namSinh|soDangBo)$/;

export const rule = defineRule({
  id: 'unicode-form',
  since: '0.1.0',
  title: { vi: 'Chữ gõ đúng bảng mã và đúng dấu', en: 'Text is in the right code and its tones in place' },
  help: {
    vi: 'Chữ phải ở bảng mã Unicode dựng sẵn, không lẫn chữ của bảng chữ cái khác, không có kí tự ẩn; dấu thanh đặt đúng chữ. Hai kiểu đặt dấu (hòa, hoà) đều được.',
    en: 'Text is composed Unicode, without letters of other alphabets or invisible characters, its tones on the right letter. Both tone styles (hòa, hoà) are fine.',
  },
  sheets: ['profile', 'roster'],
  tag: 'sach',
  basis: [{ source: 'TCVN 6909:2001 (bộ mã tiếng Việt 16 bit)' }, { source: 'Hướng dẫn của trường', quote: 'dữ liệu “đúng, đủ, sạch, sống”' }],
  options: {},
  messages: {
    mojibake: { severity: 'error', vi: 'Chữ bị lỗi mã (“{value}”): gõ lại bằng Unicode.', en: 'The text is garbled (“{value}”): type it again.' },
    'old-font': { severity: 'error', vi: 'Chữ gõ bằng phông cũ (TCVN3, VNI): gõ lại bằng Unicode.', en: 'Typed in an old font’s code (TCVN3, VNI): type it again in Unicode.' },
    'look-alike': { severity: 'error', vi: 'Có chữ lạ giống chữ tiếng Việt ({chars}): gõ lại.', en: 'Look-alike letters of another alphabet ({chars}): type them again.' },
    invisible: { severity: 'warning', vi: 'Có kí tự ẩn hoặc dấu cách lạ: gõ lại là {suggestion}.', en: 'Invisible characters or odd spaces: write {suggestion}.' },
    composed: { severity: 'warning', vi: 'Chữ ở dạng Unicode tổ hợp, máy không tìm thấy: gõ lại là {suggestion}.', en: 'Decomposed Unicode, which searches miss: write {suggestion}.' },
    'tone-place': { severity: 'warning', vi: 'Dấu thanh đặt sai chữ: sửa thành {suggestion}.', en: 'A tone is on the wrong letter: write {suggestion}.' },
  },
  check(sheet, _facts, report) {
    for (const { row, field, value } of filledCells(sheet, () => true)) {
      // Plain ASCII cannot be wrong in any of these ways.
      if (/^[ -~]*$/.test(value)) continue;
      const place = { row, field };
      const chars = [...new Set(lookAlikesIn(value))];
      if (isMojibake(value)) report.fail('mojibake', place, suggesting(mendMojibake(value)));
      else if (isOldFont(value)) report.fail('old-font', place);
      else if (chars.length > 0 && !noWords.test(field)) report.fail('look-alike', place, { params: { chars: chars.join(' ') }, ...suggesting(mendLookAlikes(value)) });
      // The hamlet rule tells how a hamlet alone is typed, with its own suggestion.
      else if (hamletIn(field, value) !== null && splitAddress(value).parts.length === 1) continue;
      else if (hasInvisible(value)) report.fail('invisible', place, { suggestion: cleanText(value) });
      else if (!isComposed(value)) report.fail('composed', place, { suggestion: value.normalize('NFC') });
      else if (!noWords.test(field)) {
        const mended = mendTonePlaces(value);
        if (mended !== null) report.fail('tone-place', place, { suggestion: mended });
      }
    }
  },
});

const suggesting = (suggestion: string | null): { suggestion?: string } => (suggestion === null ? {} : { suggestion });

const hoTen = (value: string) => profile({ hoTen: value });
export const examples: readonly Example[] = [
  { name: 'Hai kiểu đặt dấu đều được', sheet: profile({ hoTen: 'Hoàng Thị Thuý', 'me.hoTen': 'Lê Thúy Hòa' }), expect: [] },
  { name: 'Họ Lã viết hoa', sheet: hoTen('LÃ THỊ HOA'), expect: [] },
  { name: 'Unicode tổ hợp', sheet: hoTen('Nguyễn Văn An'.normalize('NFD')), expect: [{ message: 'composed', suggestion: 'Nguyễn Văn An' }] },
  { name: 'Kí tự ẩn', sheet: hoTen('Nguyễn\u00A0Văn\u200B An'), expect: [{ message: 'invisible', suggestion: 'Nguyễn Văn An' }] },
  { name: 'Chữ Ð của tiếng Iceland', sheet: hoTen('Ðỗ Văn An'), expect: [{ message: 'look-alike', suggestion: 'Đỗ Văn An' }] },
  { name: 'Dấu đặt sai chữ', sheet: hoTen('Nguyễn Thị Hòang'), expect: [{ message: 'tone-place', suggestion: 'Nguyễn Thị Hoàng' }] },
  { name: 'Lỗi mã', sheet: hoTen('Nguyá»…n VÄƒn An'), expect: [{ message: 'mojibake', suggestion: 'Nguyễn Văn An' }] },
  { name: 'Phông chữ cũ', sheet: hoTen('NguyÔn V¨n An'), expect: [{ message: 'old-font' }] },
];

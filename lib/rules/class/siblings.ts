import type { SheetRow } from '../../records/sheet.ts';
import { foldAccents } from '../../vietnamese/text.ts';
import { toneKey } from '../../vietnamese/tone-key.ts';
import { sheetOf } from '../examples.ts';
import { textOf } from '../profile/values.ts';
import { defineRule, type Example } from '../rule.ts';
import { groupRows } from './groups.ts';

const parents = ['cha', 'me'] as const;

/** Two pupils of one address with one parent in common are brothers or sisters; the other parent is then one person too. */
export const rule = defineRule({
  id: 'siblings',
  since: '0.1.0',
  title: { vi: 'Anh chị em ruột ghi cha mẹ như nhau', en: 'Siblings have their parents written alike' },
  help: {
    vi: 'Hai em cùng hộ khẩu, cùng cha mà tên mẹ chỉ khác cách viết (hoặc ngược lại) thì một trong hai chỗ bị nhầm.',
    en: 'Where two pupils share address and one parent and the other parent differs only in spelling, one of the two is a slip.',
  },
  sheets: ['profile', 'roster'],
  tag: 'sach',
  basis: [{ source: 'Hướng dẫn của trường về hồ sơ học sinh', quote: 'Đảm bảo dữ liệu “đúng, đủ, sạch, sống”' }],
  options: {},
  messages: {
    spelling: { severity: 'warning', vi: '{other} cùng hộ khẩu lại ghi là “{written}”: đối chiếu giấy khai sinh, ghi giống nhau.', en: '{other} of the same address has “{written}”: check the birth certificates and write them alike.' },
    year: { severity: 'info', vi: '{other} cùng cha mẹ, cùng hộ khẩu lại ghi năm sinh là {written}: kiểm tra lại.', en: '{other} of the same parents and address has the birth year {written}: check.' },
  },
  check(sheet, _facts, report) {
    const homes = groupRows(sheet.rows, address);
    const pairs = homes.flatMap((rows) => rows.flatMap((row) => rows.filter((other) => other !== row).map((other) => [row, other] as const)));
    for (const [row, index] of pairs) {
      const [record, other] = [sheet.rows[row], sheet.rows[index]];
      if (!record || !other) continue;
      const named = other.pupil || `dòng ${index + 1}`;
      parents.forEach((parent, at) => {
        const partner = parents[1 - at] ?? 'me';
        const [mine, theirs] = [name(record, parent), name(other, parent)];
        if (mine === '' || theirs === '' || name(record, partner) === '' || toneKey(name(record, partner)) !== toneKey(name(other, partner))) return;
        const [mineYear, theirYear] = [textOf(record, `${parent}.namSinh`), textOf(other, `${parent}.namSinh`)];
        // Of two spellings neither is known to be right; each place is told of the other.
        if (mine !== theirs && foldAccents(mine) === foldAccents(theirs)) report.fail('spelling', { row, field: `${parent}.hoTen` }, { params: { other: named, written: theirs } });
        else if (mine === theirs && mineYear !== '' && theirYear !== '' && mineYear !== theirYear) report.fail('year', { row, field: `${parent}.namSinh` }, { params: { other: named, written: theirYear } });
      });
    }
  },
});

const name = (record: SheetRow, parent: string): string => textOf(record, `${parent}.hoTen`);
const address = (record: SheetRow): string => toneKey(textOf(record, 'hoKhau') || textOf(record, 'choO') || ['thon', 'xa', 'tinh'].map((part) => textOf(record, `hoKhau.${part}`)).join(' ').trim());

const an = { hoTen: 'Trần Minh An', hoKhau: 'Hướng Nghĩa, Minh Tân, Ninh Bình', 'cha.hoTen': 'Trần Văn Bình', 'me.hoTen': 'Lê Thị Hòa', 'me.namSinh': '1988' };
const binh = { ...an, hoTen: 'Trần Minh Châu' };
export const examples: readonly Example[] = [
  { name: 'Ghi như nhau', sheet: sheetOf('roster', [an, binh]), expect: [] },
  { name: 'Cùng thôn, khác nhà', sheet: sheetOf('roster', [an, { ...binh, 'cha.hoTen': 'Trần Văn Bính', 'me.hoTen': 'Lê Thị Hoa' }]), expect: [] },
  { name: 'Tên mẹ khác dấu', sheet: sheetOf('roster', [an, { ...binh, 'me.hoTen': 'Lê Thị Hoa' }]), expect: [{ message: 'spelling', row: 0, field: 'me.hoTen' }, { message: 'spelling', row: 1, field: 'me.hoTen' }] },
  { name: 'Năm sinh mẹ khác nhau', sheet: sheetOf('roster', [an, { ...binh, 'me.namSinh': '1989' }]), expect: [{ message: 'year', row: 0 }, { message: 'year', row: 1 }] },
];

import type { SheetRow } from '../../records/sheet.ts';
import { phonesIn, readPhone } from '../../vietnamese/phones.ts';
import { toneKey } from '../../vietnamese/tone-key.ts';
import { sheetOf } from '../examples.ts';
import { phoneFields } from '../profile/phone-number.ts';
import { filledCells, textOf, type Cell } from '../profile/values.ts';
import { defineRule, type Example } from '../rule.ts';

interface Options {
  /** How many families may share one number before it is told. */
  families: number;
}
const options: Options = { families: 3 };

export const rule = defineRule({
  id: 'shared-phone',
  since: '0.1.0',
  title: { vi: 'Một số điện thoại không dùng cho nhiều gia đình', en: 'One phone number is not many families’' },
  help: { vi: 'Một số có ở hơn 3 gia đình thường là nhập tạm hoặc số của người nhập.', en: 'A number of more than 3 families is mostly a stand-in or the typist’s own.' },
  sheets: ['profile', 'roster'],
  tag: 'sach',
  basis: [{ source: 'Hướng dẫn của trường về hồ sơ học sinh', quote: 'Đảm bảo dữ liệu “đúng, đủ, sạch, sống”' }],
  options,
  messages: {
    shared: { severity: 'info', vi: 'Số {number} có ở {families} gia đình: hỏi lại số của gia đình em.', en: 'Number {number} is that of {families} {families|family|families}: ask this family for theirs.' },
  },
  check(sheet, _facts, report, { families }) {
    const places = new Map<string, Cell[]>();
    for (const cell of filledCells(sheet, (key) => phoneFields.includes(key))) {
      for (const number of new Set(phonesIn(cell.value).map((each) => readPhone(each).number))) {
        if (number !== null) places.set(number, [...(places.get(number) ?? []), cell]);
      }
    }
    for (const [number, cells] of places) {
      const count = new Set(cells.map(({ record, row }) => familyOf(record) || `row ${row}`)).size;
      if (count <= families) continue;
      for (const { row, field } of cells) report.fail('shared', { row, field }, { params: { number, families: count } });
    }
  },
});

const familyOf = (record: SheetRow): string => toneKey(`${textOf(record, 'cha.hoTen')} ${textOf(record, 'me.hoTen')}`);

const with4 = ['Bình', 'Cường', 'Dũng', 'Hải'].map((ten) => ({ 'cha.hoTen': `Trần Văn ${ten}`, 'cha.dienThoai': '0912345678' }));
export const examples: readonly Example[] = [
  { name: 'Ba gia đình', sheet: sheetOf('roster', with4.slice(1)), expect: [] },
  { name: 'Anh chị em cùng nhà', sheet: sheetOf('roster', [with4[0] ?? {}, with4[0] ?? {}, with4[0] ?? {}, with4[0] ?? {}]), expect: [] },
  { name: 'Bốn gia đình', sheet: sheetOf('roster', with4), expect: [0, 1, 2, 3].map((row) => ({ message: 'shared', row, field: 'cha.dienThoai' })) },
];

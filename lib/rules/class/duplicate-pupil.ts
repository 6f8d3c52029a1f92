import type { SheetRow } from '../../records/sheet.ts';
import { toneKey } from '../../vietnamese/tone-key.ts';
import { sheetOf } from '../examples.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { dayIn, isMasked, textOf } from '../profile/values.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import { defineRule, type Example } from '../rule.ts';
import { groupRows, othersOf } from './groups.ts';

const codes = ['soDinhDanh', 'maHocSinh', 'maMoet'] as const;

export const rule = defineRule({
  id: 'duplicate-pupil',
  since: '0.1.0',
  title: { vi: 'Không học sinh nào nhập hai lần', en: 'No pupil is entered twice' },
  help: {
    vi: 'Số định danh, mã học sinh không trùng nhau trong lớp. Trùng cả họ tên và ngày sinh thì xem có phải một em nhập hai lần.',
    en: 'Personal numbers and pupil codes are unique in a class. Where name and birth date are equal, see whether one pupil was entered twice.',
  },
  sheets: ['profile', 'roster'],
  tag: 'sach',
  basis: [{ source: 'Hướng dẫn của trường về hồ sơ học sinh', quote: 'Đảm bảo dữ liệu “đúng, đủ, sạch, sống”' }],
  options: {},
  messages: {
    code: { severity: 'error', vi: '“{value}” trùng với {others}: đối chiếu giấy tờ rồi sửa em nhập sai.', en: '“{value}” is also {others}: check the papers and mend the wrong one.' },
    person: { severity: 'warning', vi: 'Cùng họ tên và ngày sinh với {others}: kiểm tra có nhập một em hai lần không.', en: 'Same name and birth date as {others}: see whether one pupil was entered twice.' },
  },
  check(sheet, _facts, report) {
    for (const field of codes) {
      const groups = groupRows(sheet.rows, (record) => codeOf(record, field));
      for (const rows of groups) for (const row of rows) report.fail('code', { row, field }, { params: { others: othersOf(sheet.rows, rows, row) } });
    }
    for (const rows of groupRows(sheet.rows, personKey)) {
      for (const row of rows) report.fail('person', { row, field: 'hoTen' }, { params: { others: othersOf(sheet.rows, rows, row) } });
    }
  },
});

function codeOf(record: SheetRow, field: (typeof codes)[number]): string | null {
  const code = (record.values[field] === undefined && field === 'maHocSinh' ? (record.maHocSinh ?? '') : textOf(record, field)).replace(/\s/g, '');
  // Two numbers of which a part is hidden may be two.
  return hasLeft(record) || isMasked(code) ? null : code;
}

function personKey(record: SheetRow): string | null {
  const [name, birth] = [textOf(record, 'hoTen'), dayIn(record, 'ngaySinh')];
  return name === '' || birth === null || hasLeft(record) ? null : `${toneKey(name)} ${formatDay(birth)}`;
}

const an = { hoTen: 'Nguyễn Văn An', ngaySinh: '05/03/2013', maHocSinh: '01' };
export const examples: readonly Example[] = [
  { name: 'Trùng tên, khác ngày sinh', sheet: sheetOf('roster', [an, { ...an, ngaySinh: '06/03/2013', maHocSinh: '02' }]), expect: [] },
  {
    name: 'Trùng số định danh',
    sheet: sheetOf('roster', [{ soDinhDanh: '036213001234' }, { soDinhDanh: '036213001235' }, { soDinhDanh: '036213001234' }]),
    expect: [{ message: 'code', row: 0 }, { message: 'code', row: 2 }],
  },
  {
    name: 'Một em nhập hai lần',
    sheet: sheetOf('roster', [an, { ...an, maHocSinh: '02', ngaySinh: '5/3/2013' }]),
    expect: [{ message: 'person', row: 0 }, { message: 'person', row: 1 }],
  },
  { name: 'Em đã chuyển đi rồi trở lại', sheet: sheetOf('roster', [{ ...an, trangThai: 'Chuyển đi kỳ 1' }, { ...an, trangThai: 'Chuyển đến kỳ 2' }]), expect: [] },
];

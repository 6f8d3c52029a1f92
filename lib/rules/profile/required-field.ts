import type { SheetRow } from '../../records/sheet.ts';
import type { Cell } from './values.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { cellsOf, isEmpty, people, sexOf, textOf } from './values.ts';
import { nameOf } from './labels.ts';
import { exampleFacts, profile, sheetOf } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';

/** What S0:23–26 demands of every profile; asked for only where the page has the field. */
const demanded = [
  'maHocSinh', 'hoTen', 'ngaySinh', 'gioiTinh', 'quocTich', 'soDinhDanh', 'trangThai', 'danToc', 'tonGiao', 'khuVuc',
  'doiTuongChinhSach', 'heNgoaiNgu', 'soBuoiTuan', 'hocCTBo', 'luuBan', 'doiVien', 'hoKhau', 'queQuan', 'noiSinh', 'choO',
  'hoKhau.thon', 'hoKhau.xa', 'hoKhau.tinh',
];
/** Of a parent who is named. A parent who is not named at all is the guardian rule's affair. */
const demandedOfParents = ['cha', 'me'].flatMap((person) => ['hoTen', 'namSinh', 'ngheNghiep'].map((key) => `${person}.${key}`));
/** Empty may be a box that is not ticked. */
const tickBoxes = ['hocCTBo', 'luuBan', 'doiVien'];

export const rule = defineRule({
  id: 'required-field',
  since: '0.1.0',
  title: { vi: 'Trường bắt buộc đã có dữ liệu', en: 'Required fields are filled' },
  help: {
    vi: 'Trường có dấu * trên trang, trường mà nhà trường yêu cầu và các thông tin trong hướng dẫn phải được nhập. Học sinh đã chuyển đi, thôi học thì không xét.',
    en: 'Fields the page marks with *, fields the school asks for and those of the guidance must be filled. Pupils who left are not looked at.',
  },
  sheets: ['profile', 'roster'],
  tag: 'du',
  basis: [{ source: 'Hướng dẫn của trường về hồ sơ học sinh', quote: 'các trường thông tin bắt buộc (có dấu *)' }],
  options: {},
  messages: {
    starred: { severity: 'error', vi: 'Trường bắt buộc (dấu *) còn trống: nhập {name}.', en: 'Required field (*) is empty: enter {name}.' },
    school: { severity: 'error', vi: 'Nhà trường yêu cầu trường này: nhập {name}.', en: 'The school requires this field: enter {name}.' },
    language: { severity: 'error', vi: 'Chưa có hệ ngoại ngữ: chọn hệ học ngoại ngữ.', en: 'Foreign language track is empty: choose it.' },
    demanded: { severity: 'warning', vi: 'Còn trống: nhập {name} theo hướng dẫn của trường.', en: 'Empty: enter {name} as the school’s guidance asks.' },
    residence: {
      severity: 'warning',
      vi: 'Chưa có chỗ ở hiện nay: hỏi gia đình; nếu ở nơi thường trú thì nhập như địa chỉ thường trú.',
      en: 'Current residence is empty: ask the family; if it is the permanent one, enter that address.',
    },
  },
  check(sheet, facts, report) {
    const required = new Set(sheet.columns.filter((column) => column.required).map((column) => column.key));
    const bySchool = facts.school.profile.requiredFields;
    for (const cell of cellsOf(sheet, () => true)) {
      if (!isEmpty(cell.value) || hasLeft(cell.record)) continue;
      // A column "Nữ" is empty for the boys.
      if (cell.field === 'gioiTinh' && sexOf(cell.record, sheet) !== null) continue;
      const place = { row: cell.row, field: cell.field };
      const params = { name: nameOf(cell.field, cell.column?.label) };
      if (required.has(cell.field)) report.fail('starred', place, { params });
      else if (bySchool.includes(cell.field)) report.fail('school', place, { params });
      else if (!isDemanded(cell)) continue;
      else if (cell.field === 'heNgoaiNgu') report.fail('language', place);
      else if (cell.field === 'choO' && textOf(cell.record, 'hoKhau') !== '') report.fail('residence', place);
      else report.fail('demanded', place, { params });
    }
  },
});

function isDemanded({ field, record, column, value }: Cell): boolean {
  if (tickBoxes.includes(field)) return column?.options !== undefined || /\p{L}/u.test(value);
  if (demanded.includes(field)) return !isToldElsewhere(field, record);
  const person = people.find((key) => field.startsWith(`${key}.`));
  if (!demandedOfParents.includes(field) || person === undefined) return false;
  return Object.keys(record.values).some((key) => key.startsWith(`${person}.`) && !isEmpty(record.values[key]));
}

/** An address may stand whole or in parts, and have house and street instead of a hamlet. */
function isToldElsewhere(field: string, record: SheetRow): boolean {
  const [address = '', part] = field.split('.');
  if (part === undefined) return ['thon', 'xa', 'tinh'].some((each) => textOf(record, `${address}.${each}`) !== '');
  return textOf(record, address) !== '' || (part === 'thon' && textOf(record, `${address}.soNha`) !== '');
}

export const examples: readonly Example[] = [
  { name: 'Đủ', sheet: profile({ hoTen: 'Nguyễn Văn An', danToc: 'Kinh' }, { required: ['danToc'] }), expect: [] },
  { name: 'Trường có dấu * còn trống', sheet: profile({ danToc: '' }, { required: ['danToc'] }), expect: [{ message: 'starred', field: 'danToc', value: '' }] },
  { name: 'Danh sách chọn còn ở dòng đầu', sheet: profile({ danToc: '-- Chọn --' }, { required: ['danToc'] }), expect: [{ message: 'starred', value: '-- Chọn --' }] },
  {
    name: 'Trường mà nhà trường yêu cầu thêm',
    sheet: profile({ nhomMau: '' }),
    facts: { school: { ...exampleFacts.school, profile: { ...exampleFacts.school.profile, requiredFields: ['nhomMau'] } } },
    expect: [{ message: 'school', field: 'nhomMau' }],
  },
  { name: 'Chưa chọn hệ ngoại ngữ', sheet: profile({ heNgoaiNgu: '' }), expect: [{ message: 'language' }] },
  { name: 'Chưa nhập tôn giáo', sheet: profile({ tonGiao: '' }), expect: [{ message: 'demanded', field: 'tonGiao' }] },
  {
    name: 'Chưa có chỗ ở, đã có hộ khẩu',
    sheet: profile({ hoKhau: 'Hướng Nghĩa, Minh Tân, Ninh Bình', choO: '' }),
    expect: [{ message: 'residence', field: 'choO' }],
  },
  { name: 'Có tên cha mà thiếu nghề nghiệp', sheet: profile({ 'cha.hoTen': 'Trần Văn Bình', 'cha.ngheNghiep': '' }), expect: [{ message: 'demanded', field: 'cha.ngheNghiep' }] },
  { name: 'Ô chưa đánh dấu không phải ô trống', sheet: profile({ doiVien: '', luuBan: '' }), expect: [] },
  { name: 'Cột “Nữ” để trống là Nam', sheet: sheetOf('roster', [{ gioiTinh: 'x' }, { gioiTinh: '' }], {}, { columns: { gioiTinh: { label: 'Nữ' } } }), expect: [] },
  { name: 'Có số nhà, đường thì không đòi thôn', sheet: profile({ 'hoKhau.soNha': '25 Lê Lợi', 'hoKhau.thon': '', 'hoKhau.xa': 'Hạc Thành' }), expect: [] },
  { name: 'Học sinh đã chuyển đi', sheet: sheetOf('roster', [{ trangThai: 'Chuyển đi kỳ 1', danToc: '' }]), expect: [] },
];

import { isUsual, openLists } from '../../vietnamese/enumerations.ts';
import { foldAccents } from '../../vietnamese/text.ts';
import { exampleFacts, profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { nameOf } from './labels.ts';
import { filledCells, sexOf } from './values.ts';

const yesNoFields = ['luuBan', 'hocCTBo', 'hoc2Buoi', 'doiVien', 'doanVien'];

export const rule = defineRule({
  id: 'listed-value',
  since: '0.1.0',
  title: { vi: 'Giá trị thuộc danh sách chọn', en: 'Values are of the usual lists' },
  help: {
    vi: 'Giới tính, trạng thái, khu vực, hệ ngoại ngữ, số buổi… nhận giá trị trong danh sách. Danh sách của trường rồi đến của trang được ưu tiên; danh sách của Soát chỉ để nhắc.',
    en: 'Sex, status, area, language track, sessions and the like take values of a list. The school’s list counts first, then the page’s; Soát’s list only reminds.',
  },
  sheets: ['profile', 'roster'],
  tag: 'sach',
  basis: [{ source: 'Danh mục dữ liệu của CSDL ngành' }],
  options: {},
  messages: {
    'not-offered': { severity: 'warning', vi: '“{value}” không có trong danh sách của trang: chọn lại {name}.', en: '“{value}” is not in the page’s list: choose again.' },
    sex: { severity: 'error', vi: 'Giới tính “{value}” không phải Nam hay Nữ: chọn lại.', en: 'Sex “{value}” is neither Nam nor Nữ: choose again.' },
    'sex-form': { severity: 'warning', vi: 'Ghi là {suggestion}.', en: 'Write {suggestion}.' },
    'not-school': { severity: 'warning', vi: '“{value}” không có trong danh sách của trường: chọn lại {name}.', en: '“{value}” is not in the school’s list: choose again.' },
    unusual: { severity: 'info', vi: '“{value}” là giá trị lạ của {name}: kiểm tra lại.', en: '“{value}” is unusual here: check it.' },
  },
  check(sheet, { school }, report) {
    const bySchool = school.enumerations ?? {};
    const lists = [...Object.keys(openLists), ...yesNoFields, 'gioiTinh', ...Object.keys(bySchool)];
    for (const { row, field, value, column, record } of filledCells(sheet, (key) => lists.includes(key))) {
      const place = { row, field };
      const params = { name: nameOf(field, column?.label) };
      const options = column?.options?.map((option) => foldAccents(option)) ?? [];
      const own = Object.hasOwn(bySchool, field) ? bySchool[field]!.map((each) => foldAccents(each)) : [];
      if (own.length > 0) {
        if (!own.includes(foldAccents(value))) report.fail('not-school', place, { params });
      } else if (options.length > 0) {
        if (!options.includes(foldAccents(value))) report.fail('not-offered', place, { params });
      } else if (field === 'gioiTinh') {
        const sex = sexOf(record, sheet);
        if (sex === null && !/^(?:0|00|chua.*|khac)$/.test(foldAccents(value))) report.fail('sex', place);
        else if (sex !== null && /^\p{L}{2,}$/u.test(value) && value !== sex && foldAccents(value) !== 'x') report.fail('sex-form', place, { suggestion: sex });
      } else if (!isUsual(field, value)) report.fail('unusual', place, { params });
    }
  },
});

export const examples: readonly Example[] = [
  { name: 'Giá trị thường', sheet: profile({ gioiTinh: 'Nữ', trangThai: 'Đang học', khuVuc: 'KV2-NT', soBuoiTuan: '10 buổi/tuần' }), expect: [] },
  { name: 'Giới tính lạ', sheet: profile({ gioiTinh: 'Nử' }), expect: [{ message: 'sex-form', suggestion: 'Nữ' }] },
  { name: 'Không phải Nam hay Nữ', sheet: profile({ gioiTinh: 'Gái' }), expect: [{ message: 'sex' }] },
  { name: 'Không có trong danh sách của trang', sheet: profile({ khuVuc: 'KV9' }, { columns: { khuVuc: { options: ['KV1', 'KV2'] } } }), expect: [{ message: 'not-offered' }] },
  {
    name: 'Không có trong danh sách của trường',
    sheet: profile({ khuVuc: 'KV1' }, { columns: { khuVuc: { options: ['KV1', 'KV2'] } } }),
    facts: { school: { ...exampleFacts.school, enumerations: { khuVuc: ['KV2'] } } },
    expect: [{ message: 'not-school' }],
  },
  { name: 'Giá trị lạ', sheet: profile({ trangThai: 'Abc' }), expect: [{ message: 'unusual' }] },
];

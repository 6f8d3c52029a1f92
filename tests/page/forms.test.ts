import { afterEach, describe, expect, test } from 'vitest';
import { book, fields, input, sheetOf, whyOf } from './book.ts';
import { unload } from './load.ts';

afterEach(unload);

const rest = [['Ngày sinh', '05/03/2014'], ['Dân tộc', 'Kinh'], ['Tôn giáo', 'Không'], ['Quê quán', 'Thôn Phu']].map(([label = '', value = '']) => input(label, value)).join('');
const selects = (...values: string[]) => values.map((value) => `<select><option>${value}</select>`).join('');
const family = ['Họ tên mẹ', 'Năm sinh mẹ', 'Nghề nghiệp mẹ', 'Họ tên cha'];

describe('the name of a pupil whose form does not hold it', () => {
  const user = '<div class="user"><span>Họ và tên:</span><span>Trần Thị Hoa</span></div>';
  test('is the one in the title, not that of who has logged in', async () => {
    const sheet = await sheetOf(`<div>${user}<div><h3>Hồ sơ: Nguyễn Văn An</h3><form>${rest}</form></div></div>`);
    expect([sheet.rows[0]?.pupil, sheet.why]).toEqual(['Nguyễn Văn An', []]);
  });

  test('is not that of who has logged in where no title says it', async () => {
    const sheet = await sheetOf(`<div>${user}<div><form>${rest}</form></div></div>`);
    expect([sheet.rows[0]?.pupil, sheet.health]).toEqual([null, 'degraded']);
  });
});

describe('a closed part of a form', () => {
  test.each([
    ['folded by its title', `<form>${fields('Nguyễn Văn An')}<div><div><span>Thông tin gia đình</span><i>+</i></div><div style="display:none">${family.map((label) => input(label, '', 'required')).join('')}</div></div><button>Lưu</button></form>`],
    ['beside the one in view, its tabs elsewhere', `<p>Ảnh</p><div><section>${fields('Nguyễn Văn An')}</section><section style="display:none">${family.map((label) => input(label, 'x')).join('')}</section></div>`],
  ])('%s is said', async (_, html) => {
    expect((await sheetOf(html)).why).toEqual([{ id: 'fields-closed', params: { n: 4, labels: family.join(', ') } }]);
  });

  test('an old form of another pupil is none', async () => {
    expect((await sheetOf(`<div><div>${fields('Nguyễn Văn An')}</div><div style="display:none">${fields('Cũ Văn Kỹ')}${input('Họ tên mẹ', 'x')}</div></div>`)).why).toEqual([]);
  });
});

test('what is hidden on the tab in view is on no other tab', async () => {
  const sheet = await sheetOf(`<form><ul role="tablist"><li><a href="#a" role="tab">Thông tin chung</a></li><li><a href="#b" role="tab">Gia đình</a></li></ul><div id="a">${fields('Nguyễn Văn An')}<div style="display:none">${input('Lý do bỏ học *', '')}</div></div><div id="b" style="display:none">${input('Họ tên mẹ', 'Lê Thị Mơ')}</div></form>`);
  expect(sheet.columns.find(({ key }) => key === 'lyDoBoHoc')).toMatchObject({ hidden: true, required: false });
  expect(sheet.columns.filter(({ tab }) => tab !== undefined).map(({ key, tab }) => [key, tab])).toEqual([['me.hoTen', 'Gia đình']]);
});

describe('a list drawn by a sister box', () => {
  const drawn = (label: string, ...options: string[]) => `<div><label>${label}</label><select style="display:none">${options.map((option) => `<option>${option}`).join('')}</select><div class="chosen-container"><a class="chosen-single"><span>${options[0] ?? ''}</span></a></div></div>`;
  test('keeps its star', async () => {
    const sheet = await sheetOf(`<form>${fields('Nguyễn Văn An')}${drawn('Giới tính <span style="color:red">*</span>', 'Nam', 'Nữ')}</form>`);
    expect(sheet.columns.find(({ key }) => key === 'gioiTinh')).toMatchObject({ required: true, options: ['Nam', 'Nữ'] });
    expect(sheet.columns.find(({ key }) => key === 'gioiTinh')?.hidden).toBeUndefined();
  });

  test('says the class of the list below', async () => {
    const sheet = await sheetOf(drawn('Lớp', '7B', '7A') + drawn('Môn', 'Toán') + '<p>Nhắc: lớp 7A chưa nộp sổ</p>' + book());
    expect([sheet.lop, sheet.mon, sheet.why]).toEqual(['7B', 'Toán', []]);
  });
});

describe('several lists under one label', () => {
  const form = (more: string) => `<form>${input('Họ và tên', 'Nguyễn Văn An')}${['Dân tộc', 'Tôn giáo', 'Quê quán'].map((label) => input(label, 'x')).join('')}${more}</form>`;
  test('day, month and year are a date', async () => {
    const sheet = await sheetOf(form(`<div><label>Ngày sinh</label>${selects('5', 'Tháng 3', '2014')}</div>`));
    expect([sheet.rows[0]?.values['ngaySinh'], sheet.why]).toEqual(['05/03/2014', []]);
  });

  test('what is no date is not understood', async () => {
    expect(whyOf(await sheetOf(form(`<div><label>Ngày sinh</label>${selects('2014', '3', '5')}</div>`)))).toContain('not-understood');
  });

  test('the parts of an address without words are not understood, none of them alone is the address', async () => {
    const sheet = await sheetOf(form(`${input('Ngày sinh', '05/03/2014')}<div><label>Hộ khẩu thường trú</label>${selects('Hà Nội', 'Ba Vì', 'Tản Hồng')}</div>`));
    expect(sheet.why).toEqual([{ id: 'not-understood', params: { n: 1, labels: 'Hộ khẩu thường trú' } }]);
    expect(Object.values(sheet.rows[0]?.values ?? {})).not.toContain('Hà Nội');
  });
});

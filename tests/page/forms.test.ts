import { afterEach, describe, expect, test } from 'vitest';
import { book, fields, input, sheetOf, sheetsOf, whyOf } from './book.ts';
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

test('of two fields for one thing the one in view counts, wherever the other stands', async () => {
  const sheet = await sheetOf(`<form><div style="display:none">${input('Dân tộc', 'Tày')}</div>${fields('Nguyễn Văn An')}</form>`);
  expect([sheet.rows[0]?.values['danToc'], sheet.columns.some(({ hidden }) => hidden), sheet.why]).toEqual(['Kinh', false, []]);
});

test('the tabs of an old window that is hidden open nothing', async () => {
  const window = (name: string) => `<div><ul><li><a href="#a">Thông tin chung</a></li><li><a href="#b">Gia đình</a></li></ul><div id="a">${['Họ và tên: ' + name, 'Ngày sinh: 05/03/2014', 'Dân tộc: Kinh', 'Tôn giáo: Không', 'Quê quán: Huế'].map((line) => `<p>${line}</p>`).join('')}</div><div id="b" style="display:none"><p>Họ tên mẹ: Lê Thị Mơ</p></div></div>`;
  const sheet = await sheetOf(`<div style="display:none">${window('Hồ Cũ Một')}</div>${window('Nguyễn Văn An').replaceAll('"a"', '"c"').replaceAll('#a', '#c').replaceAll('"b"', '"d"').replaceAll('#b', '#d')}`);
  expect([sheet.rows[0]?.pupil, sheet.columns.filter(({ tab }) => tab !== undefined).map(({ key }) => key)]).toEqual(['Nguyễn Văn An', ['me.hoTen']]);
});

describe('where the words of a field stand', () => {
  const pairs = [['Họ và tên', 'Nguyễn Văn An'], ['Ngày sinh', '05/03/2014'], ['Dân tộc', 'Kinh'], ['Tôn giáo', 'Không'], ['Quê quán', 'Huế']] as const;
  const values = { hoTen: 'Nguyễn Văn An', ngaySinh: '05/03/2014', danToc: 'Kinh', tonGiao: 'Không', queQuan: 'Huế' };
  const after = pairs.map(([label, value]) => `<input value="${value}"><label>${label}</label>`).join('');
  test.each([
    ['behind it, all in one box', `<form>${after}</form>`],
    ['behind it, each in its own box', `<form>${pairs.map(([label, value]) => `<div><input value="${value}"><label>${label}</label></div>`).join('')}</form>`],
  ])('%s', async (_, html) => {
    const sheet = await sheetOf(html);
    expect([sheet.rows[0]?.values, sheet.why]).toEqual([values, []]);
  });

  test('behind all but the first', async () => {
    const sheet = await sheetOf(`<form><label>Zắc mờ</label><input value="7"><label></label>${after}</form>`);
    expect([sheet.rows[0]?.values, sheet.unrecognised]).toEqual([values, ['Zắc mờ']]);
  });

  test('a list whose words are in view and that is not, with nothing drawn for it, is said', async () => {
    const sheet = await sheetOf(`<form>${fields('Nguyễn Văn An')}<div><label>Giới tính *</label><select style="display:none"><option>Nam</select></div></form>`);
    expect(sheet.why).toEqual([{ id: 'column-hidden', params: { label: 'Giới tính' } }]);
  });

  test('at the left what is asked and above of whom: a table of the family', async () => {
    const rows = ['Họ tên', 'Năm sinh', 'Nghề nghiệp', 'Zắc mờ'].map((label, n) => `<tr><td>${label}</td><td><input value="cha ${n}"></td><td><input value="mẹ ${n}"></td></tr>`).join('');
    const sheet = await sheetOf(`<form>${fields('Nguyễn Văn An')}<h4>Gia đình</h4><table><tr><td></td><td>Cha</td><td>Mẹ</td></tr>${rows}</table></form>`);
    expect(sheet.rows[0]?.values).toMatchObject({ 'cha.hoTen': 'cha 0', 'me.hoTen': 'mẹ 0', 'cha.namSinh': 'cha 1', 'me.namSinh': 'mẹ 1', 'cha.ngheNghiep': 'cha 2', 'me.ngheNghiep': 'mẹ 2' });
    expect(sheet.why).toEqual([{ id: 'not-understood', params: { n: 1, labels: 'Zắc mờ' } }]);
  });
});

describe('a field without words', () => {
  test.each([['a list', '<select><option>lạ</select>'], ['a drawn list', '<input role="combobox" readonly value="lạ">'], ['a locked field', '<input readonly value="lạ">']])('%s is said', async (_, html) => {
    expect((await sheetOf(`<form>${fields('Nguyễn Văn An')}<p></p>${html}</form>`)).unrecognised).toEqual(['(ô không nhãn)']);
  });

  test('that says by its choice what it is, is not', async () => {
    expect((await sheetOf(`<form>${fields('Nguyễn Văn An')}<p></p><select><option>Lớp 7A</select></form>`)).why).toEqual([]);
  });
});

test('a locked field keeps its spaces', async () => {
  expect((await sheetOf(`<form>${fields('Nguyễn  Văn An').replaceAll('<input', '<input readonly')}</form>`)).rows[0]?.pupil).toBe('Nguyễn  Văn An');
});

describe('among what is only shown', () => {
  const lines = (...more: string[]) => `<div>${['Họ và tên: Nguyễn Văn An', 'Ngày sinh: 05/03/2014', 'Dân tộc: Kinh', 'Tôn giáo: Không'].map((line) => `<p>${line}</p>`).join('')}${more.join('')}<p>Quê quán: Huế</p></div>`;
  test('a field is read', async () => {
    const sheet = await sheetOf(lines(input('Nghề nghiệp mẹ', 'Công nhân')));
    expect([sheet.rows[0]?.values['me.ngheNghiep'], sheet.why]).toEqual(['Công nhân', []]);
  });

  test.each([[input('Zắc mờ', 'x'), 'Zắc mờ'], ['<p></p><input value="x">', '(ô không nhãn)']])('what is not understood is listed: %s', async (html, said) => {
    expect((await sheetOf(lines(html))).unrecognised).toEqual([said]);
  });

  test('words in several elements, with a star, are words', async () => {
    const sheet = await sheetOf(lines('<p><b>Nhóm máu <i>*</i>:</b> O</p>'));
    expect([sheet.rows[0]?.values['nhomMau'], sheet.why]).toEqual(['O', []]);
  });
});

test('a closed tab of a form that was pushed out of the page gives nothing', async () => {
  const form = (name: string, mother: string, n: number) => `<form><ul role="tablist"><li><a href="#a${n}" role="tab">Thông tin chung</a></li><li><a href="#b${n}" role="tab">Gia đình</a></li></ul><div id="a${n}">${fields(name)}</div><div id="b${n}" style="display:none">${input('Họ tên mẹ', mother)}</div></form>`;
  const sheets = await sheetsOf(`<div style="position:absolute;left:-9999px;width:1200px">${form('Hồ Cũ Một', 'Hồ Thị Mẹ', 1)}</div>${form('Nguyễn Văn An', 'Lê Thị Mơ', 2)}`);
  expect(sheets.map(({ rows, why }) => [rows[0]?.pupil, rows[0]?.values['me.hoTen'], why])).toEqual([['Nguyễn Văn An', 'Lê Thị Mơ', []]]);
});

test('fields hidden beside the box of the form are said', async () => {
  const sheet = await sheetOf(`<div><div>${fields('Nguyễn Văn An')}</div><div style="display:none">${input('Họ tên mẹ', 'x')}${input('Năm sinh mẹ', '1984')}</div></div>`);
  expect(sheet.why).toEqual([{ id: 'fields-closed', params: { n: 2, labels: 'Họ tên mẹ, Năm sinh mẹ' } }]);
});

describe('what is only shown in a table', () => {
  const table = (first: string) => `<table>${[[first, 'Trần Thị Đạt'], ['Ngày sinh:', '05/03/2014'], ['Giới tính:', 'Nữ'], ['Dân tộc:', 'Kinh'], ['Tôn giáo:', ''], ['Quê quán:', 'Huế'], ['Họ tên mẹ:', 'Lê Thị Mơ']].map(([label = '', value = '']) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')}</table>`;
  test('keeps what is empty, and a girl', async () => {
    const sheet = await sheetOf(table('Họ và tên:'));
    expect([sheet.rows[0]?.values, sheet.why]).toEqual([{ hoTen: 'Trần Thị Đạt', ngaySinh: '05/03/2014', gioiTinh: 'Nữ', danToc: 'Kinh', tonGiao: '', queQuan: 'Huế', 'me.hoTen': 'Lê Thị Mơ' }, []]);
  });

  test('is said to lack the name where its words are not understood', async () => {
    const sheet = await sheetOf(table('Zắc mờ:'));
    expect([sheet.kind, sheet.rows[0]?.pupil, whyOf(sheet)]).toEqual(['profile', null, ['column-absent', 'not-understood']]);
  });
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

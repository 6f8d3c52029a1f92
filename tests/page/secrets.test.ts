import { afterEach, describe, expect, test } from 'vitest';
import { isSecretName } from '../../lib/page/secrets.ts';
import { heldBy, startPass, takeSnapshot } from '../../lib/page/snapshot.ts';
import { at, load, unload } from './load.ts';
import { readPage } from './read.ts';

afterEach(unload);
const place = at('https://smas.edu.vn/x');
const [secret, plain] = ['b1mat9', 'thấy được'];

describe('a name for a secret is told by whole words', () => {
  test.each('password pass txtPass pwd txtPwd UserPwd matKhau mat_khau MatKhauMoi txtmatkhau mk txtMK newpassword OTP txtOTP otpCode maOTP one-time-code current-password PIN txtPIN pin pin_code PinCode pincode cvv captcha txtCaptcha access_token __RequestVerificationToken client_secret ctl00$Main$txtMK maXacThuc'.split(' '))('%s', (name) => {
    expect(isSecretName(name)).toBe(true);
  });
  test.each('passport ctl00_RootPanel_txtDiem slotPupil_1 spinner pinyin compass soHoChieu passage passing txtTen hopThu mkt matCha optional laptop hotpot shipping tokenizer_x1 khau ctl00$ctl00$RadGrid1'.split(' '))('not %s', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

const fields: Record<string, string> = {
  'name pwd': `<input type="text" name="pwd" value="${secret}">`,
  'name txtMK': `<input name="txtMK" value="${secret}">`,
  'name pin': `<input type="tel" name="pin" value="${secret}">`,
  'id txtPIN': `<input id="txtPIN" value="${secret}">`,
  'a placeholder': `<input value="${secret}" placeholder="Nhập mật khẩu">`,
  'an aria-label': `<input value="${secret}" aria-label="Mã OTP">`,
  'a title': `<input value="${secret}" title="Mã PIN">`,
  'a hint in decomposed letters': `<input value="${secret}" placeholder="${'Mật khẩu'.normalize('NFD')}">`,
  'a text area': `<textarea name="password">${secret}</textarea>`,
  'letters masked by its own style': `<input style="-webkit-text-security:disc" value="${secret}">`,
  'letters masked by the page’s style': `<style>#k{-webkit-text-security:circle}</style><input id="k" value="${secret}">`,
  'a label for it': `<label for="x">Mã PIN <b>*</b></label><p>Gồm 6 chữ số</p><input id="x" value="${secret}">`,
  'a label around it': `<label>Mật khẩu: <input value="${secret}"></label>`,
  'a cell beside it': `<table><tr><td>Nhập mã OTP:</td><td><input value="${secret}"></td></tr></table>`,
  'aria-labelledby': `<input aria-labelledby="w" value="${secret}"><p id="w">Mật khẩu</p>`,
  'a hidden field': `<input type="hidden" name="__RequestVerificationToken" value="${secret}">`,
  'a box to type in': `<div contenteditable="true" aria-label="Mã OTP">${secret}</div>`,
};

describe('what stands in a field for a secret never leaves the page', () => {
  test.each(Object.entries(fields))('%s', async (_, html) => {
    const page = await load(`${html}<label for="z">Tên</label><input id="z" value="${plain}">`);
    const field = page.querySelector('input,textarea,div') as HTMLInputElement;
    const { snapshot, held } = takeSnapshot(page);
    const taken = JSON.stringify([snapshot, [...held.values()]]);
    expect(taken).not.toContain(secret);
    expect(taken).toContain(plain);
    expect(held.has(field)).toBe(false);
  });

  test.each([
    ['a label behind it', `<input id="x" value="${secret}"><label for="x">Mật khẩu</label>`],
    ['a label around it, the words behind', `<label><input value="${secret}"> Mã PIN</label>`],
  ])('%s: nor where it was come to before its label', async (_, html) => {
    const page = await load(`<input id="a" value="trước">${html}<input id="z" value="${plain}"><textarea>${plain} 2</textarea>`);
    const pass = startPass(page);
    pass.run(Infinity);
    const inputs = [...page.querySelectorAll('input,textarea')] as HTMLInputElement[];
    const [first, hidden, second] = inputs;
    [first!.value, hidden!.value, second!.value] = ['', `${secret}2`, 'mới'];
    pass.mend();
    const { snapshot, held } = pass.taken();
    expect(JSON.stringify([snapshot, [...held.values()]])).not.toContain(secret);
    expect([...held.values()].map(({ value }) => value)).toEqual(['', 'mới', `${plain} 2`]);
    expect(snapshot.nodes.filter((node) => node === 'mới' || node === `${plain} 2`)).toHaveLength(2);
  });

  test('of a field that names itself a secret nothing is held', async () => {
    const page = await load(`<input name="pwd" value="${secret}"><input title="Mã PIN" value="${secret}"><textarea name="mat_khau">${secret}</textarea><input name="passport" value="B1">`);
    expect([...page.querySelectorAll('input,textarea')].map(heldBy)).toEqual([null, null, null, 'B1']);
  });

  test('words of a secret elsewhere hide nothing else', async () => {
    const page = await load(`<a>Đổi mật khẩu</a><input id="s" value="tìm"><p>Mật khẩu</p><p>Điểm</p><input value="7,5"><label>Hiện mật khẩu <input type="checkbox" checked></label>`);
    const taken = takeSnapshot(page);
    expect([...taken.held.values()].map(({ value }) => value)).toEqual(['tìm', '7,5', 'true']);
  });
});

describe('what was left out as a secret is not read, and never empty', () => {
  const names = ['Nguyễn Văn An', 'Lê Thị Bình', 'Trần Minh Châu'];
  const heads = ['STT', 'Họ và tên', 'TX1', 'TX2', 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk'];
  const book = (input: (row: number, column: number) => string) => `<h2>Sổ điểm môn Toán lớp 7A học kỳ I</h2><table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${names.map((name, row) => `<tr><td>${row + 1}</td><td>${name}</td>${[0, 1, 2, 3, 4].map((column) => `<td>${input(row, column)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;

  test('a book whose ids hold the letters of a secret is read', async () => {
    const page = await load(book((row, column) => `<input id="ctl00_RootPanel_slotPupil_${row}_${column}" name="ctl00$RootPanel$spinner${row}" value="${column + 5}">`));
    const { sheets: [sheet] } = readPage(page, place);
    expect([sheet?.health, sheet?.rows[2]?.values]).toEqual(['recognised', { hoTen: 'Trần Minh Châu', tx1: '5', tx2: '6', gk: '7', ck: '8', tbhk: '9' }]);
  });

  test('a mark under a secret’s name is unread', async () => {
    const page = await load(book((row, column) => `<input ${column === 1 ? `name="pin_${row}"` : ''} value="${column + 5}">`));
    const { sheets: [sheet] } = readPage(page, place);
    expect(sheet?.rows.map(({ values }) => [values['tx1'], 'tx2' in values])).toEqual(names.map(() => ['5', false]));
    expect([sheet?.health, sheet?.why.map(({ id }) => id)]).toEqual(['degraded', ['cells-not-seen']]);
  });

  test('a column whose letters the page masks is unread in every row', async () => {
    const page = await load(`<style>.c{-webkit-text-security:disc}</style>${book((_, column) => `<input ${column === 1 ? 'class="c"' : ''} value="b1mat${column}">`)}`);
    const { sheets: [sheet] } = readPage(page, place);
    expect(sheet?.rows.map(({ values }) => 'tx2' in values)).toEqual([false, false, false]);
    expect(JSON.stringify(sheet)).not.toContain('b1mat1');
  });

  test('a field of a form', async () => {
    const field = (label: string, value: string, more = '') => `<div><label>${label}</label> <input type="text" value="${value}" ${more}></div>`;
    const form = (more: string) => `<form>${field('Họ và tên', 'Nguyễn Văn An')}${field('Ngày sinh', '05/03/2014')}${field('Dân tộc', 'Kinh', more)}${field('Tôn giáo', 'Không')}${field('Quê quán', 'Thôn Phu')}${field('Điện thoại', '0912345678', 'id="ctl00_RootPanel_txtDT"')}<button>Lưu</button></form>`;
    const { sheets: [sheet] } = readPage(await load(form('name="pin"')), place);
    expect(sheet?.columns.map(({ key }) => key)).toContain('danToc');
    expect('danToc' in (sheet?.rows[0]?.values ?? {})).toBe(false);
    expect([sheet?.health, sheet?.why.map(({ id }) => id), sheet?.rows[0]?.values['dienThoai']]).toEqual(['degraded', ['cells-not-seen'], '0912345678']);
    unload();
    expect(readPage(await load(form('name="passport"')), place).sheets[0]).toMatchObject({ health: 'recognised', rows: [{ values: { danToc: 'Kinh' } }] });
  });
});

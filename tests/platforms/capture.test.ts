import { afterEach, describe, expect, test } from 'vitest';
import { takeSnapshot } from '../../lib/page/snapshot.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import { captureOf, type Capture } from '../../lib/recognition/capture.ts';
import { isSubject } from '../../lib/recognition/meaning.ts';
import { fold } from '../../lib/recognition/phrases.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { at, load, unload } from '../page/load.ts';
import { classOf } from '../practice-school/pupils.ts';
import { commentBook, scoredBook, summaryRows } from '../practice-school/marks.ts';
import { classList } from '../practice-school/smas/class-list.ts';
import { gradebook } from '../practice-school/smas/gradebook.ts';
import { profile } from '../practice-school/smas/profile.ts';
import { signing } from '../practice-school/smas/signing.ts';
import { summary } from '../practice-school/smas/summary.ts';
import { cases } from './cases.ts';

afterEach(unload);

type Page = { name: string; html: string; address: string };

function captured(page: Document, address: string, seed = 'one'): Capture & { sheets: Sheet[] } {
  const { snapshot } = takeSnapshot(page);
  const recognition = recognise(snapshot, at(address));
  return { ...captureOf(snapshot, recognition, at(address), seed), sheets: recognition.sheets };
}

/** Everything of a reading but the values. */
const structure = (sheets: readonly Sheet[]) =>
  sheets.map(({ kind, health, why, columns, unrecognised, rows, lop, mon, hocKy, namHoc, total }) => ({
    kind, health, why: why.map(({ id }) => id), unrecognised, rows: rows.length, lop, mon, hocKy, namHoc, total,
    columns: columns.map(({ key, label, required, tab, hidden, source }) => ({ key, label, required, tab, hidden, source })),
  }));

/** Roots of a page: itself and its open shadow roots. */
function rootsOf(page: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [page];
  for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  return roots;
}

const structural = /^(class|style|colspan|rowspan|role|type|scope|aria-(row|col)\w*|row-index|data-rowindex|charset)$/;

/** All texts of a page and of its attributes, folded, each between spaces. */
function textsOf(page: Document): string[] {
  const texts: string[] = [];
  for (const root of rootsOf(page)) {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'style' || element.localName === 'script') continue;
      for (const { name, value } of element.attributes) if (!structural.test(name)) texts.push(value);
      for (const node of element.childNodes) if (node.nodeType === 3) texts.push((node as Text).data);
    }
  }
  return texts.map((text) => ` ${fold(text)} `).filter((text) => text.trim() !== '');
}

/** What is said of many: levels, marks, yes and no, classes, subjects, semesters and years. */
const shared = /^(dat|chua dat|tot|kha|gioi|trung binh|yeu|nam|nu|co|khong|kinh|tay|muong|thai|nung|viet nam|dang hoc|da ky|chua ky|da nop|chua nop|phat giao|\d|10|\d \d|hoc ky( \w+)?|hk( \w+)?|ca nam|(lop )?\d+ [a-z]+( \d+)?|khoi \d+|20\d\d|20\d\d 20\d\d|duoc len lop|len lop)$/;

/** What stood in a value, a name cell, a hidden input or a parameter of the address. */
function secretsOf(page: Document, address: string, sheets: readonly Sheet[]): string[] {
  const secrets: string[] = [];
  const labels = new Set<string>();
  for (const { columns, unrecognised, mon } of sheets) {
    for (const { label } of columns) for (const part of label.split(' › ')) labels.add(fold(part));
    for (const label of unrecognised) labels.add(fold(label));
    if (mon) labels.add(fold(mon));
  }
  for (const root of rootsOf(page)) {
    for (const option of root.querySelectorAll('option')) labels.add(fold(option.text));
    for (const label of root.querySelectorAll('label,th,button')) labels.add(fold(label.textContent ?? ''));
    for (const input of root.querySelectorAll<HTMLInputElement>('input:not([type=button],[type=submit],[type=reset],[type=checkbox],[type=radio]),textarea')) secrets.push(input.value);
  }
  for (const { rows, columns } of sheets) {
    for (const row of rows) {
      for (const { key } of columns) if (!/^(lop|khoi|mon|namHoc|hocKy)$/.test(key)) secrets.push(row.values[key] ?? '');
      secrets.push(row.pupil ?? '', row.maHocSinh ?? '');
    }
  }
  secrets.push(...new URL(address).searchParams.values());
  return [...new Set(secrets.filter((text) => !isSubject(text)).map((text) => fold(text)))].filter((text) => text.length >= 3 && !shared.test(text) && !labels.has(text));
}

async function held({ html, address }: Page): Promise<{ leaked: string[]; secrets: number; again: unknown; before: unknown }> {
  const page = await load(html);
  const capture = captured(page, address);
  const secrets = secretsOf(page, address, capture.sheets);
  unload();
  const copy = await load(capture.html);
  const texts = textsOf(copy);
  const leaked = secrets.filter((secret) => texts.some((text) => text.includes(` ${secret} `)));
  return { leaked, secrets: secrets.length, again: structure(recognise(takeSnapshot(copy).snapshot, at(address)).sheets), before: structure(capture.sheets) };
}

const pupils = classOf('7A', 7, 42, 7);
const scored = scoredBook(pupils, 4, 71);
const book = { txCount: 4, result: 'ĐTBmhk' } as const;
const practice: Page[] = [
  classList(pupils, []), profile(pupils, []), signing(pupils), summary(summaryRows(pupils, { Toán: scored }, 76), []),
  gradebook({ ...book, id: 'smas/gradebook', path: 'SoDiem', mon: 'Toán', classes: [{ lop: '7A', rows: scored, plants: [] }] }),
  gradebook({ ...book, id: 'smas/comment', path: 'SoDiemNhanXet', mon: 'Giáo dục thể chất', txCount: 2, result: 'Kết quả học kỳ', classes: [{ lop: '7A', rows: commentBook(pupils, 73), plants: [] }] }),
].map(({ id, html, address }) => ({ name: id, html: html.replace(/<script\b[^>]*><\/script>|<link\b[^>]*>/g, ''), address }));

const framed = (inner: string) => `<!doctype html><meta charset="utf-8"><title>Hồ sơ</title><h1>Hồ sơ học sinh lớp 7A</h1>${inner}`;

describe('a capture holds nobody’s data and is read like the page', () => {
  test.each([...cases, ...practice] as readonly Page[])('$name', async (page) => {
    const { leaked, again, before } = await held(page);
    expect(leaked).toEqual([]);
    expect(again).toEqual(before);
  });
});

const people = ['Hồ Văn Nam', 'Lý Thái Sinh', 'Đinh Quang Mít', 'NGUYỄN THỊ ỔI', 'Nguyen Van Tre', 'Y Wơn Niê', 'Giàng A Páo', 'Rơ Châm H’Lan', 'Hồ Nữ', 'Trần Thị Xoan'.normalize('NFD')];
const slug = (name: string) => fold(name).replaceAll(' ', '-');
const camel = (name: string) => fold(name).split(' ').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');

/** Each puts a name into one kind of place of a page; the places take turns at the names from case to case. */
const places: Record<string, (page: Document, name: string) => void> = {
  'the title': (page, name) => (page.title = `Hồ sơ - ${name}`),
  'a heading': (page, name) => page.body.insertAdjacentHTML('afterbegin', `<h2>${name}</h2><h3>Sổ điểm của ${name}</h3>`),
  'a greeting': (page, name) => page.body.insertAdjacentHTML('afterbegin', `<header>Xin chào, ${name} (GVCN)</header>`),
  'cells of a table of no kind': (page, name) => page.body.insertAdjacentHTML('beforeend', `<table><tr><td>Mục A</td><td>${name}</td></tr><tr><th>Môn học</th><th>${name}</th></tr></table>`),
  'headers and labels': (page, name) => {
    for (const head of [...page.querySelectorAll('th,label')].slice(-4)) head.append(` (${name})`);
    page.body.insertAdjacentHTML('beforeend', `<table><tr><th>Ngữ văn<br>GV: ${name}</th></tr></table><label><input type="checkbox">${name}</label><fieldset><legend>${name}</legend></fieldset>`);
  },
  'choices': (page, name) => {
    for (const select of [...page.querySelectorAll('select')].slice(0, 3)) select.insertAdjacentHTML('beforeend', `<option>${name} - PHHS</option>`);
    page.body.insertAdjacentHTML('beforeend', `<label>Người duyệt <select><option>Chọn</option><option>Cô ${name}</option><option value="${name}">${name} (1980)</option></select></label>`);
  },
  'words of attributes': (page, name) => page.body.insertAdjacentHTML('beforeend', `<p title="${name}">x</p><a aria-label="Ảnh ${name}">y</a><img alt="${name}"><input placeholder="${name}"><input type="button" value="Gửi ${name}"><button>${name}</button>`),
  'codes of attributes': (page, name) => {
    for (const element of [...page.querySelectorAll('td,div,input')].slice(0, 5)) element.classList.add(`hs-${slug(name)}`);
    page.body.insertAdjacentHTML('beforeend', `<div class="${slug(name)} o-${camel(name)}" id="hs-${slug(name)}" data-id="${name}" data-uid="${slug(name)}" data-key="${camel(name)}@x.vn">a</div><input type="radio" name="chon_${name}" value="${name}"><input type="radio" name="${slug(name)}">`);
  },
  'hidden fields': (page, name) => page.body.insertAdjacentHTML('beforeend', `<input type="hidden" name="hoTen" value="${name}"><input type="hidden" name="lop" value="${name}">`),
};

describe('a person whom no sheet holds stays unknown', () => {
  test.each(cases.map((one, at) => ({ ...one, at })))('$name', async ({ html, address, at }) => {
    const nameAt = (nth: number) => people[(at + nth) % people.length] as string;
    const page = await load(html);
    for (const [nth, put] of Object.values(places).entries()) put(page, nameAt(nth));
    const inAddress = nameAt(Object.keys(places).length);
    const file = captured(page, `${new URL(address).origin}/ho-so/${slug(inAddress)}/${camel(inAddress)}.aspx?ten=${encodeURIComponent(inAddress)}`).html;
    unload();
    const copy = await load(file);
    const texts = [...textsOf(copy), ...[...copy.querySelectorAll('[class]')].map((element) => ` ${fold(element.className)} `)];
    for (const name of people) {
      expect(texts.filter((text) => text.includes(` ${fold(name)} `))).toEqual([]);
      expect([name, slug(name), camel(name)].filter((text) => file.includes(text))).toEqual([]);
    }
  });
});

describe('what belongs to a person is found wherever it stands', () => {
  const capture = async (html: string, address = 'https://thcs-le-loi.vnedu.vn/v5/hs/2501234567?ma=2501234567') => {
    const page = await load(html);
    const done = captured(page, address);
    unload();
    return done;
  };
  const table = '<table><tr><th>STT</th><th>Họ và tên</th><th>Cột lạ</th></tr><tr><td>1</td><td>Đinh Thị Đào</td><td>hay khóc nhè</td></tr><tr><td>2</td><td>Mạc Văn Núi</td><td>8,75</td></tr></table>';

  test.each([
    ['a teacher in the head of the page', framed('<header>Xin chào: <b>Chử Thị Mận</b> (GVCN) · Trường THCS Lê Lợi</header>'), ['Chử Thị Mận', 'Lê Lợi']],
    ['a name made of words of pages', framed('<p>Giáo viên: Toán</p><p>GVBM: <b>Văn</b></p>'), ['Giáo viên: Toán', '<b>Văn</b>']],
    ['a title with a name', framed(`<p title="Ghi chú của Đinh Thị Đào">Ghi chú</p>${table}`), ['Đinh Thị Đào', 'khóc', '8,75']],
    ['an unknown column', framed(table), ['Đinh Thị Đào', 'Mạc Văn Núi', 'khóc nhè', '8,75']],
    ['a hidden input', framed('<input type="hidden" name="token" value="bWF0LWtoYXU"><input type="hidden" name="hoTen" value="Kim Văn Tre">'), ['bWF0LWtoYXU', 'Kim Văn Tre']],
    ['attributes', framed('<div data-uid="dinh-thi-dao" id="hs-dinhthidao" data-id="2501234567" aria-label="Ảnh của Đinh Thị Đào">Ảnh</div>'), ['dinh', 'thi-dao', '2501234567', 'Đinh']],
    ['a date, a phone, an address in a sentence', framed('<p>Sinh ngày 05/03/2014, số 0912345678, nhà ở xóm Chùa</p>'), ['05/03/2014', '0912345678', 'xóm Chùa']],
    ['links, images and scripts', framed('<a href="https://smas.edu.vn/?ma=2501234567">Xem</a><img src="/anh/dao.jpg" alt="Đào"><script>var ten = "Đinh Thị Đào"</script><!-- Đinh -->'), ['2501234567', 'dao.jpg', 'Đào', 'Đinh', '<script']],
    ['a shadow root', framed('<div><template shadowrootmode="open"><span>Kim Văn Tre</span><input value="Lò Thị Ớt"></template></div>'), ['Kim Văn Tre', 'Lò Thị Ớt']],
    ['teachers in the headers of a list that is read', framed('<table><tr><th>STT</th><th>Họ và tên</th><th>Toán (Trần Thị Hoa)</th><th>Ngữ văn<br>GV: Đỗ Văn Kiên</th><th>Tin học<br>GV: Kiên</th><th>Kết quả học tập</th><th>Kết quả rèn luyện</th></tr><tr><td>1</td><td>Lê An</td><td>7</td><td>8</td><td>8</td><td>Khá</td><td>Tốt</td></tr></table>'), ['Trần Thị Hoa', 'Đỗ Văn Kiên', 'Kiên']],
    ['a list made of headers only', framed('<table><tr><th>STT</th><th>Họ và tên</th><th>TX1</th><th>ĐĐGgk</th></tr><tr><th>1</th><th>Hồ Văn Nam</th><th>7</th><th>8</th></tr><tr><th>2</th><th>Lê Thị Bình</th><th>7</th><th>8</th></tr></table>'), ['Hồ Văn Nam', 'Lê Thị Bình']],
    ['pupils as headers', framed('<table><thead><tr><th>Môn học</th><th>Đinh Thị Đào</th><th>Hồ Nữ</th></tr></thead><tbody><tr><td>Toán</td><td>7</td><td>8</td></tr></tbody></table>'), ['Đinh Thị Đào', 'Hồ Nữ']],
    ['names in a column of no known name', framed('<h2>Sổ điểm môn Toán</h2><table><tr><th>STT</th><th>Đối tượng</th><th>TX1</th><th>ĐĐGgk</th><th>ĐĐGck</th></tr><tr><td>1</td><td>Hồ Văn Nam</td><td>7</td><td>8</td><td>8</td></tr><tr><td>2</td><td>Lý Thái Sinh</td><td>7</td><td>8</td><td>8</td></tr></table>'), ['Hồ Văn Nam', 'Lý Thái Sinh']],
    ['a telephone in pieces, a child in a label', framed('<p>Điện thoại: 0912 345 678</p><label>Ghi nhận về em Đào sinh 2014 <input value="x"></label><label>Lò Thị Ớt (con ông Sấm) <input value="y"></label>'), ['0912', '345', '678', 'Đào', '2014', 'Lò Thị Ớt', 'Sấm']],
    ['numbers and addresses in headings and in headers of no known name', framed('<h2>Sổ điểm của 0912 345 678</h2><p>Danh sách của 05/03/2014</p><table><tr><th>STT</th><th>Họ và tên</th><th>Gọi 0987 654 321</th><th>mau.thu@example.com</th><th>nguyễn văn ổi</th></tr><tr><td>1</td><td>Lê An</td><td>x</td><td>y</td><td>z</td></tr></table>'), ['0912', '345 678', '05/03/2014', '0987', '654 321', 'mau.thu', 'nguyễn văn ổi']],
    ['a password', framed('<form><input type="password" value="matkhau1"></form>'), ['matkhau1']],
    ['the address', framed(table), ['le-loi', '2501234567']],
  ])('%s', async (_, html, gone) => {
    const { html: file } = await capture(html);
    expect(gone.filter((text) => file.includes(text))).toEqual([]);
  });

  test('the same name is the same invented name throughout; levels and marks are drawn anew', async () => {
    const row = (n: number, name: string) => `<tr><td>${n}</td><td>${name}</td>${'<td>Đ</td>'.repeat(2)}</tr>`;
    const { html } = await capture(framed(`<table><tr><th>STT</th><th>Họ và tên</th><th>ĐĐGtx 1</th><th>ĐĐGgk</th></tr>${Array.from({ length: 12 }, (_, n) => row(n + 1, n < 2 ? 'Đinh Thị Đào' : `Mạc ${'ABCDEFGHIJKLM'[n]} Núi`)).join('')}</table>`));
    const copy = await load(html);
    const cells = [...copy.querySelectorAll('tr')].slice(1).map((tr) => [...tr.children].map((cell) => cell.textContent));
    expect(cells[0]?.[1]).toBe(cells[1]?.[1]);
    expect(cells[0]?.[1]).toMatch(/^\p{Lu}\p{L}+ \p{Lu}\p{L}+ \p{Lu}\p{L}+$/u);
    expect(new Set(cells.flatMap((row) => row.slice(2)))).toEqual(new Set(['Đ', 'CĐ']));
  });

  test('the seed decides: the same gives the same file, another gives another', async () => {
    const page = await load(framed(table));
    expect(captured(page, 'https://smas.edu.vn/a').html).toBe(captured(page, 'https://smas.edu.vn/a').html);
    expect(captured(page, 'https://smas.edu.vn/a', 'two').html).not.toBe(captured(page, 'https://smas.edu.vn/a').html);
  });

  test('the choices of a group stay, whichever is chosen', async () => {
    const one = cases.find(({ name }) => name === 'smas/profile-tabs');
    const copy = await load(captured(await load(one?.html ?? ''), one?.address ?? '').html);
    expect([...copy.querySelectorAll('input[type=radio]')].map((radio) => radio.parentElement?.textContent?.trim())).toEqual(['Nam', 'Nữ']);
    expect(copy.querySelectorAll('input[type=radio]:checked')).toHaveLength(1);
  });

  test('frames stand in the file and are read there; a shadow root stays one', async () => {
    const one = cases.find(({ name }) => name === 'smas/profile-tabs');
    const inner = captured(await load(one?.html ?? ''), one?.address ?? '');
    unload();
    const outer = await load(framed('<p>Hồ sơ</p><div><template shadowrootmode="open"><label>Họ và tên <input value="Kim Văn Tre"></label></template></div><iframe></iframe>'));
    const { snapshot } = takeSnapshot(outer);
    const place = at('https://smas.edu.vn/khung');
    const { html } = captureOf(snapshot, recognise(snapshot, place), place, 'one', [inner.html, framed('<p>Danh sách</p>')]);
    const copy = await load(html);
    expect(copy.querySelector('div')?.shadowRoot?.querySelector('label')?.textContent).toContain('Họ và tên');
    const frames = [...copy.querySelectorAll('iframe')];
    expect(frames).toHaveLength(2);
    const within = frames[0]?.contentDocument as Document;
    expect(structure(recognise(takeSnapshot(within).snapshot, at(one?.address ?? '')).sheets)).toEqual(structure(inner.sheets));
  });
});

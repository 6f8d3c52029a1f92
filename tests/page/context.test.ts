import { afterEach, describe, expect, test } from 'vitest';
import { book, choice, list, roster, sheetOf, whyOf } from './book.ts';
import { unload } from './load.ts';

afterEach(unload);

describe('a class that is said in two ways', () => {
  test('the list chosen above and the column "Lớp" of every row', async () => {
    const sheet = await sheetOf(choice('Lớp', '7A', '7B') + '<h3>Danh sách học sinh</h3>' + roster(['Ngày sinh', 'Lớp'], ['01/02/2014', '7B']));
    expect(sheet.why).toContainEqual({ id: 'sources-disagree', params: { what: 'lớp', a: '7A', b: '7B' } });
  });

  test('said alike it is agreed', async () => {
    const sheet = await sheetOf(choice('Lớp', '7A') + '<h3>Danh sách học sinh</h3>' + roster(['Ngày sinh', 'Lớp'], ['01/02/2014', 'Lớp 7A']));
    expect([sheet.lop, sheet.why]).toEqual(['7A', []]);
  });
});

describe('a class in a column', () => {
  const mixed = (...classes: string[]) => list(['STT', 'Họ và tên', 'Ngày sinh', 'Lớp'], classes.map((lop, n) => [`Lê Thị Mẫu ${'ABCDE'[n]}`, '01/02/2014', lop]));

  test('of some pupils another than the chosen one is said', async () => {
    const sheet = await sheetOf(choice('Lớp', '7A', '7B') + '<h3>Danh sách học sinh</h3>' + mixed('7A', '7A', '7B'));
    expect([sheet.lop, sheet.why]).toEqual(['7A', [{ id: 'sources-disagree', params: { what: 'lớp', a: '7A', b: '7B' } }]]);
  });

  test('of every pupil another where no class is chosen is no class', async () => {
    const sheet = await sheetOf('<h3>Danh sách học sinh khối 7</h3>' + mixed('7A', '7A', '7B'));
    expect([sheet.lop, sheet.health]).toEqual([null, 'recognised']);
  });

  test('that is empty for some is agreed', async () => {
    expect((await sheetOf(choice('Lớp', '7A') + '<h3>Danh sách học sinh</h3>' + mixed('7A', '', 'lớp 7A'))).why).toEqual([]);
  });
});

test('a semester in a column that is not the chosen one is said', async () => {
  const sheet = await sheetOf(choice('Lớp', '7A') + choice('Học kỳ', '1', '2') + '<h3>Danh sách học sinh</h3>' + list(['STT', 'Họ và tên', 'Ngày sinh', 'Học kỳ'], ['1', '2'].map((hocKy, n) => [`Lê Thị Mẫu ${'AB'[n]}`, '01/02/2014', hocKy])));
  expect([sheet.hocKy, sheet.why]).toEqual([1, [{ id: 'sources-disagree', params: { what: 'học kì', a: '1', b: '2' } }]]);
});

test('a school year that is not the chosen one is said', async () => {
  const sheet = await sheetOf('<h1>Năm học 2026-2027</h1>' + choice('Năm học', '2025-2026') + book('<h2>Sổ điểm môn Toán lớp 7A học kỳ I</h2>'));
  expect([sheet.namHoc, sheet.why]).toEqual(['2025-2026', [{ id: 'sources-disagree', params: { what: 'năm học', a: '2025-2026', b: '2026-2027' } }]]);
});

describe('classes with names of their own', () => {
  test.each([
    ['Sổ điểm môn Ngữ văn - Lớp 11 Chuyên Anh - Học kỳ I', '11 Chuyên Anh'], ['Sổ điểm môn Ngữ văn - Lớp 10 Toán - Học kỳ I', '10 Toán'], ['Sổ điểm lớp 12 Tin 2', '12 Tin 2'], ['Môn Toán - Lớp 10CT1', '10CT1'], ['Môn Toán - Lớp 7A1', '7A1'],
    // Here "Toán" may be the subject.
    ['Sổ điểm lớp 10 Toán', null], ['Sổ điểm lớp 7 em', null],
  ])('%s', async (titled, lop) => {
    expect((await sheetOf(book(`<h2>${titled}</h2>`))).lop).toBe(lop);
  });

  test('a list without words beside it', async () => {
    for (const lop of ['7A - CLC', '7A (chất lượng cao)', '10 Toán 1', '11 Chuyên Anh']) {
      const sheet = await sheetOf(`<div><select><option>${lop}</option><option>7B</option></select></div>` + book('<h2>Sổ điểm môn Tin học</h2>'));
      expect([sheet.lop, sheet.health]).toEqual([lop, 'recognised']);
    }
  });

  test('a list under other words is not guessed, and that is said', async () => {
    const sheet = await sheetOf('<div>Lớp 7B chưa nộp sổ</div><div><span>Phòng</span><select><option>7A - CLC</select></div>' + book());
    expect([sheet.lop, sheet.why]).toEqual([null, [{ id: 'class-doubtful', params: { value: '7A - CLC' } }]]);
    const said = await sheetOf('<div><span>Phòng</span><select><option>7A - CLC</select></div>' + book('<h2>Sổ điểm lớp 7A</h2>'));
    expect([said.lop, said.why]).toEqual(['7A', []]);
  });
});

describe('subjects that begin alike', () => {
  test.each([['Lịch sử', 'Lịch sử và Địa lí'], ['Ngoại ngữ 2', 'Ngoại ngữ'], ['Nghệ thuật (Âm nhạc)', 'Nghệ thuật (Mĩ thuật)'], ['Nghệ thuật', 'Nghệ thuật (Mĩ thuật)']])('%s is not %s', async (chosen, titled) => {
    const sheet = await sheetOf(choice('Lớp', '7A') + choice('Môn', chosen) + book(`<h2>Sổ điểm môn ${titled} - Lớp 7A - Học kỳ 1</h2>`));
    expect(sheet.mon).toBe(chosen);
    expect(sheet.why).toEqual([{ id: 'sources-disagree', params: { what: 'môn', a: chosen, b: titled } }]);
  });

  test.each([['Tin', 'Tin học'], ['Hoạt động trải nghiệm', 'Hoạt động trải nghiệm, hướng nghiệp'], ['Ngoại ngữ', 'Ngoại ngữ 1']])('%s is %s', async (chosen, titled) => {
    expect((await sheetOf(choice('Lớp', '7A') + choice('Môn', chosen) + book(`<h2>Sổ điểm môn ${titled} - Lớp 7A - Học kỳ 1</h2>`))).why).toEqual([]);
  });
});

describe('what counts before running text', () => {
  test('a notice about a class says nothing of the list below it', async () => {
    const sheet = await sheetOf('<div>Lớp 7B chưa nộp sổ</div><div><span>Phòng</span><select><option>7A - CLC</select></div>' + book());
    expect(sheet.lop).not.toBe('7B');
  });

  test('a class with a name of its own is the one chosen', async () => {
    expect((await sheetOf('<p>Nhắc: lớp 7B chưa nộp sổ</p>' + choice('Lớp', '7A - CLC') + book('<h2>Sổ điểm lớp 7A</h2>'))).lop).toBe('7A - CLC');
    expect((await sheetOf(choice('Lớp', 'Lớp 10 Toán 1') + book())).lop).toBe('10 Toán 1');
    const titled = await sheetOf(book('<h2>Sổ điểm môn Ngữ văn - Lớp 10 Toán 1 - Học kỳ I</h2>'));
    expect([titled.lop, titled.mon]).toEqual(['10 Toán 1', 'Ngữ văn']);
  });

  test('a semester ticked counts before the words of those that are not', async () => {
    const radios = (rest: string) => `<div><label><input type="radio" name="hk" value="1">Học kỳ 1</label><label><input type="radio" name="hk" value="2" checked>Học kỳ 2</label></div><p>Lớp 7A</p>${rest}`;
    const sheet = await sheetOf(radios(book()));
    expect([sheet.hocKy, sheet.lop, sheet.why]).toEqual([2, '7A', []]);
    expect((await sheetOf(radios(book('<h2>Sổ điểm học kỳ I</h2>')))).why).toEqual([{ id: 'sources-disagree', params: { what: 'học kì', a: '2', b: '1' } }]);
  });
});

describe('a column "Học kỳ"', () => {
  test('is no average in a list of pupils or of signatures', async () => {
    const pupils = await sheetOf('<h2>Danh sách học sinh lớp 7A</h2>' + roster(['Ngày sinh', 'Học kỳ'], ['01/02/2014', '1']));
    expect(pupils.kind).toBe('roster');
    expect(pupils.columns.map(({ key }) => key)).not.toContain('tbhk');
    const signing = await sheetOf('<h2>Danh sách ký sổ điểm</h2>' + list(['STT', 'Lớp', 'Môn học', 'Học kỳ', 'Giáo viên', 'Trạng thái ký'], ['Toán', 'Ngữ văn', 'Tin học'].map((mon) => ['7A', mon, '1', 'Trần Thị Hoa', 'Đã ký'])));
    expect(signing.kind).toBe('signing');
    expect(signing.columns.map(({ key }) => key)).not.toContain('tbhk');
    expect(whyOf(signing)).not.toContain('column-absent');
  });

  test('is the level of the semester behind marks', async () => {
    const sheet = await sheetOf('<h2>Sổ theo dõi môn Âm nhạc lớp 7A</h2>' + roster(['TX1', 'TX2', 'ĐĐGgk', 'ĐĐGck', 'Học kỳ'], ['Đ', 'Đ', 'Đ', 'Đ', 'Đ']));
    expect([sheet.kind, sheet.columns.at(-1)?.key]).toEqual(['gradebook', 'tbhk']);
  });
});

describe('what is no class, no subject and no semester', () => {
  test.each(['Tất cả', '-- Tất cả --', 'Tất cả các lớp', 'Toàn trường', '[Chọn lớp]', 'Chọn lớp'])('the choice %s', async (none) => {
    expect((await sheetOf(choice('Lớp', none) + '<h3>Danh sách học sinh</h3>' + roster(['Ngày sinh'], ['01/02/2014']))).lop).toBe(null);
  });

  test.each(['Tất cả các môn', 'Tất cả', '-- Chọn môn --'])('the choice of subject %s', async (none) => {
    expect((await sheetOf(choice('Lớp', '7A') + choice('Môn', none) + book())).mon).toBe(null);
  });

  test.each(['Thời gian nhập điểm học kỳ II: từ 1/5', 'Khóa sổ học kỳ II ngày 20/5', 'Kế hoạch kiểm tra học kỳ II', 'Đã mở nhập điểm học kỳ II đến ngày 20/5'])('when something is due: %s', async (words) => {
    expect((await sheetOf(choice('Lớp', '7A') + `<div>${words}</div>` + book())).hocKy).toBe(null);
  });

  test('good wishes', async () => {
    expect((await sheetOf('<div>Chúc mừng lớp 9A đạt giải nhất</div>' + book('<h2>Sổ điểm lớp 7A</h2>'))).why).toEqual([]);
  });
});

describe('a row of choices', () => {
  const below = '<h2>Sổ điểm môn Toán lớp 7A</h2>' + book();
  test.each([
    ['tabs of a list', '<ul class="nav"><li class="active"><a>Học kỳ I</a></li><li><a>Học kỳ II</a></li></ul>', 1],
    ['tabs by role', '<div role="tablist"><button role="tab" aria-selected="false">Học kỳ I</button><button role="tab" aria-selected="true">Học kỳ II</button></div>', 2],
    ['words of which one is marked', '<div><span class="tab">Học kỳ I</span> <span class="tab selected">Học kỳ II</span></div>', 2],
    ['links of which one is current', '<div><a aria-current="true">HK1</a> <a>HK2</a></div>', 1],
  ])('says what is chosen: %s', async (_, choices, hocKy) => {
    const sheet = await sheetOf(choices + below);
    expect([sheet.hocKy, sheet.lop, sheet.why]).toEqual([hocKy, '7A', []]);
  });

  test('of classes', async () => {
    for (const tree of ['<ul><li>7A</li><li class="is-active">7B</li></ul>', '<div><div class="node">Lớp 7A</div><div class="node selected">Lớp 7B</div></div>']) {
      const sheet = await sheetOf(tree + book('<h2>Sổ điểm môn Toán học kỳ I</h2>'));
      expect([sheet.lop, sheet.why]).toEqual(['7B', []]);
    }
  });

  test('of which none is marked is said, where nothing else tells', async () => {
    for (const choices of ['<ul class="nav"><li><a>Học kỳ I</a></li><li><a>Học kỳ II</a></li></ul>', '<div role="tablist"><button role="tab">Học kỳ I</button><button role="tab">Học kỳ II</button></div>']) {
      expect((await sheetOf(choices + below)).why).toEqual([{ id: 'choice-unclear', params: { what: 'học kì', a: '1', b: '2' } }]);
      expect((await sheetOf(choices + book('<h2>Sổ điểm môn Toán lớp 7A học kỳ I</h2>'))).why).toEqual([]);
    }
  });

  test('that is not what the title says is said', async () => {
    expect((await sheetOf('<ul class="nav"><li class="active"><a>Học kỳ I</a></li><li><a>Học kỳ II</a></li></ul>' + book('<h2>Sổ điểm môn Toán lớp 7A học kỳ II</h2>'))).why).toEqual([{ id: 'sources-disagree', params: { what: 'học kì', a: '1', b: '2' } }]);
  });
});

describe('rows that name the class of those below', () => {
  const grouped = (...classes: string[]) => `<table><tr><th>STT</th><th>Họ và tên</th><th>Ngày sinh</th></tr>${classes.map((lop, n) => `<tr><td colspan="3">Lớp ${lop}</td></tr><tr><td>${n + 1}</td><td>Lê Thị Mẫu ${'ABC'[n]}</td><td>01/02/2014</td></tr>`).join('')}</table>`;

  test('are agreed with or said', async () => {
    expect((await sheetOf('<h2>Danh sách học sinh lớp 7A</h2>' + grouped('7A', '7B'))).why).toEqual([{ id: 'sources-disagree', params: { what: 'lớp', a: '7A', b: '7B' } }]);
    expect((await sheetOf('<h2>Danh sách học sinh lớp 7A</h2>' + grouped('7A'))).why).toEqual([]);
  });

  test('are no class of the whole list where they are several', async () => {
    const several = await sheetOf('<h2>Danh sách học sinh khối 7</h2>' + grouped('7A', '7B'));
    expect([several.lop, several.why]).toEqual([null, []]);
    expect((await sheetOf('<h2>Danh sách học sinh</h2>' + grouped('7A'))).lop).toBe('7A');
  });
});

describe('words that hold a subject or a class of something else', () => {
  test.each(['Giáo viên bộ môn: Trần Thị Hoa', 'Tổ chuyên môn: Toán - Tin', 'Bộ môn: Toán', 'Tổ bộ môn: Toán'])('%s is no subject', async (words) => {
    expect((await sheetOf(`<div>${words}</div>` + book('<h2>Sổ điểm lớp 7A</h2>'))).mon).toBe(null);
  });

  test.each([
    ['<div class="user-info">Trần Thị Hoa - GVCN lớp 9A</div>'], ['<div>Xin chào Trần Thị Hoa (chủ nhiệm lớp 9A)</div>'], ['<div><span>Trần Thị Hoa - lớp 9A</span> <a>Đăng xuất</a></div>'], ['<div class="account">Học kỳ II</div>'],
  ])('the class of who is logged in says nothing of the list: %s', async (around) => {
    const sheet = await sheetOf(around + book('<h2>Sổ điểm môn Toán</h2>'));
    expect([sheet.lop, sheet.hocKy]).toEqual([null, null]);
    expect((await sheetOf(around + book('<h2>Sổ điểm môn Toán lớp 7A học kỳ I</h2>'))).why).toEqual([]);
  });

  test('a control of a page that is called a user control is of the page', async () => {
    expect((await sheetOf('<div class="UserControl" id="ctl00_UserControl1"><span id="ctl00_UserControl1_lbLop">Sổ điểm lớp 7A</span></div>' + book())).lop).toBe('7A');
  });

  test('beside a greeting the class of the page is still its class', async () => {
    expect((await sheetOf('<div><span>Xin chào Trần Thị Hoa</span> <span>Lớp: 7A | Môn: Toán</span></div>' + book())).lop).toBe('7A');
  });
});

describe('choices that say more than the class or the subject', () => {
  test.each([
    ['Lớp', '7A (Sĩ số: 42)', '7A', null], ['Lớp', '7A - 42 học sinh', '7A', null], ['Lớp', '7A - GVCN: Trần Thị Hoa', '7A', null], ['Lớp', 'Lớp 7A - Khối 7', '7A', null], ['Lớp', '7A - Toán', '7A', 'Toán'], ['Lớp', '7A - Năm học 2026-2027', '7A', null],
    ['Môn', 'Toán - Lớp 7A', '7A', 'Toán'], ['Môn', 'Toán - 7A', '7A', 'Toán'], ['Môn', 'Toán (Đã khóa)', null, 'Toán'], ['Môn', 'Toán - Trần Thị Hoa', null, 'Toán'], ['Môn', 'Ngữ văn (Môn tính điểm)', null, 'Ngữ văn'], ['Môn', 'Nghệ thuật (Âm nhạc)', null, 'Nghệ thuật (Âm nhạc)'], ['Môn', 'Ngoại ngữ 1 (Tiếng Anh)', null, 'Ngoại ngữ 1 (Tiếng Anh)'], ['Môn', 'Tự chọn 1', null, 'Tự chọn 1'],
  ])('%s: %s', async (label, value, lop, mon) => {
    const sheet = await sheetOf(choice(label, value) + book());
    expect([sheet.lop, sheet.mon, sheet.why]).toEqual([lop, mon, []]);
  });
});

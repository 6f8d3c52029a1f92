import { afterEach, describe, expect, test } from 'vitest';
import { book, choice, list, roster, sheetOf } from './book.ts';
import { unload } from './load.ts';

/** Whose book it is, as the page says it; who is logged in is another matter. */
afterEach(unload);

const title = '<h2>Sổ điểm môn Toán - Lớp 7A - Học kỳ I</h2>';
const summary = '<h2>Bảng tổng hợp lớp 7A học kỳ I</h2>' + roster(['Kết quả học tập', 'Kết quả rèn luyện'], ['Khá', 'Tốt']);

describe('the teacher of a gradebook', () => {
  test.each([
    ['in the title', book('<h2>Sổ điểm môn Toán - Lớp 7A - Học kỳ I - GVBM: Trần Thị Hoa</h2>')],
    ['in a line beside the class', '<div>Lớp: 7A | Môn: Toán | Giáo viên: Trần Thị Hoa | Sĩ số: 5</div>' + book()],
    ['in a box beside the class', '<div><span>Lớp: 7A</span> <span>Giáo viên giảng dạy: <b>Trần Thị Hoa</b></span></div>' + book()],
    ['with a word of respect', book('<h2>Sổ điểm lớp 7A - Giáo viên bộ môn: cô Trần Thị Hoa (Toán)</h2>')],
    ['by the choice of a list', choice('Lớp', '7A') + choice('Giáo viên', 'Trần Thị Hoa', 'Lê Văn Tám') + book()],
    ['by the choice of a list with a code', choice('Lớp', '7A') + choice('GVBM', 'GV012 - Trần Thị Hoa') + book()],
    ['in a hidden field', '<input type="hidden" name="hdTenGiaoVien" value="Trần Thị Hoa">' + book(title)],
    ['in the crumbs', '<ol class="breadcrumb"><li>Sổ điểm</li><li>Lớp 7A</li><li>Toán</li><li>GV: Trần Thị Hoa</li></ol>' + book()],
    ['in capitals', book('<h2>SỔ ĐIỂM LỚP 7A - GVBM: TRẦN THỊ HOA</h2>')],
  ])('%s', async (_, html) => {
    const sheet = await sheetOf(html);
    expect([sheet.giaoVien?.toLowerCase(), sheet.lop, sheet.why]).toEqual(['trần thị hoa', '7A', []]);
  });

  test.each([
    ['a greeting', '<header>Xin chào, Giáo viên: Lê Văn Tám</header>'],
    ['a greeting without a header', '<div>Chào giáo viên: Lê Văn Tám</div>'],
    ['the name of the user', '<div class="user-info">GV: Lê Văn Tám</div>'],
    ['the menu of the account', '<div><div>Giáo viên: Lê Văn Tám</div><a>Đổi mật khẩu</a> <a>Đăng xuất</a></div>'],
    ['the head of the page', '<div class="top">Trường THCS Ba Vì - Giáo viên: Lê Văn Tám</div>'],
    ['a name without a place', '<div>Giáo viên: Lê Văn Tám</div><div>Trang chủ</div>'],
    ['the homeroom teacher', '<div>Lớp: 7A - GVCN: Lê Văn Tám</div>'],
    ['a list where all are chosen', choice('Giáo viên', 'TẤT CẢ GIÁO VIÊN', 'Lê Văn Tám')],
    ['several teachers', '<div>Lớp: 7A - GVBM: Lê Văn Tám, Trần Thị Hoa</div>'],
    ['who entered the marks', '<div>Lớp 7A. Người nhập: Lê Văn Tám</div>'],
  ])('is not %s', async (_, around) => {
    const sheet = await sheetOf(around + book(title));
    expect([sheet.giaoVien, sheet.why]).toEqual([null, []]);
  });

  test('said in two ways is said to be', async () => {
    const sheet = await sheetOf(choice('Lớp', '7A') + choice('Giáo viên', 'Trần Thị Hoa') + book('<h2>Sổ điểm lớp 7A - GVBM: Lê Văn Tám</h2>'));
    expect([sheet.giaoVien, sheet.why]).toEqual(['Trần Thị Hoa', [{ id: 'sources-disagree', params: { what: 'giáo viên', a: 'Trần Thị Hoa', b: 'Lê Văn Tám' } }]]);
  });
});

test('the teacher of a summary is who leads the class', async () => {
  const sheet = await sheetOf('<div>Lớp: 7A - GVCN: Lê Văn Tám - Sĩ số: 5</div>' + summary);
  expect([sheet.kind, sheet.giaoVien]).toEqual(['summary', 'Lê Văn Tám']);
});

test('a column that names one teacher in all rows names the list’s', async () => {
  const signing = (second: string) => '<h2>Danh sách ký sổ điểm lớp 7A</h2>' + list(['STT', 'Môn học', 'Giáo viên', 'Trạng thái ký'], [['Toán', 'Trần Thị Hoa', 'Đã ký'], ['Tin học', second, 'Đã ký']]);
  expect((await sheetOf(signing('Trần Thị Hoa'))).giaoVien).toBe('Trần Thị Hoa');
  expect((await sheetOf(signing('Lê Văn Tám'))).giaoVien).toBe(null);
});

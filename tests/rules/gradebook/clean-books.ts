import type { Sheet } from '../../../lib/records/sheet.ts';
import { book, sheetOf } from '../../../lib/rules/examples.ts';

/**
 * Books and summaries in which nothing is wrong, drawn from a seed. Averages and results are worked out here on their
 * own, so that the rules are not measured by themselves.
 */

/** Subjects by grade with their ĐĐGtx, as TT 32/2018 and TT 22/2021 give them. */
const scoredTHCS = (grade: number): [string, number][] => [
  ['Ngữ văn', 4], ['Toán', 4], ['Tiếng Anh', 4], ['GDCD', 2], ['Lịch sử và Địa lí', 4], ['KHTN', 4], ['Công nghệ', grade >= 8 ? 3 : 2], ['Tin học', 2],
];
const scoredTHPT: [string, number][] = [['Ngữ văn', 4], ['Toán', 4], ['Ngoại ngữ 1', 4], ['Lịch sử', 3], ['GDQP&AN', 2], ['Vật lí', 3], ['Hóa học', 3], ['Sinh học', 3], ['Tin học', 3]];
const comments = ['Giáo dục thể chất', 'HĐTN-HN', 'Nội dung giáo dục của địa phương'];
const words = ['Nắm chắc kiến thức', 'Có tiến bộ rõ', 'Tích cực phát biểu', 'Cần tập đều hơn', 'Trình bày cẩn thận', 'Hợp tác tốt với bạn', 'Hoàn thành bài tập'];
const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Hoàng Đạt', 'Phạm Như Ý', 'Vũ Văn Toán', 'Đỗ Thị Hòa', 'Bùi Minh Lý', 'Ngô Gia Hân', 'Hồ Thị Thủy', 'Đặng Quốc Khá'];

/** Whole numbers from a seed (mulberry32): the same seed gives the same book. */
function seeded(seed: number): (low: number, high: number) => number {
  let state = seed >>> 0;
  return (low, high) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) % (high - low + 1));
  };
}
type Draw = ReturnType<typeof seeded>;
const pick = <T>(draw: Draw, list: readonly T[]): T => list[draw(0, list.length - 1)] as T;
const halfUp = (sum: number, by: number) => Math.floor((2 * sum + by) / (2 * by));

/** The several ways a page writes a mark; an average always has its decimal. */
const written = (tenths: number, decimal: string, bare = false) => (bare && tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}${decimal}${tenths % 10}`);

/** A clean gradebook: any grade from 6 to 12, scored or comment-only, a semester or the whole year. */
export function cleanBook(seed: number): Sheet {
  const draw = seeded(seed);
  const grade = draw(6, 12);
  const hocKy = pick(draw, [1, 2, 3] as const);
  const decimal = pick(draw, [',', '.']);
  const isComment = draw(0, 2) === 0;
  const context = { hocKy, lop: `${grade}A${draw(1, 9)}`, platform: pick(draw, ['smas', 'vnedu', 'csdl']) };
  const pupils = names.slice(0, draw(1, names.length));
  if (isComment) {
    const mon = pick(draw, grade <= 9 ? [...comments, 'Nghệ thuật', 'Nghệ thuật (Âm nhạc)', 'Mĩ thuật'] : [...comments, 'Âm nhạc', 'Mĩ thuật']);
    return book({ ...context, mon }, pupils.map((hoTen, index) => ({ hoTen, maHocSinh: String(index), ...commentRow(draw, hocKy) })));
  }
  const [mon, required] = pick(draw, grade <= 9 ? scoredTHCS(grade) : scoredTHPT);
  const columns = Math.max(required, draw(2, 5));
  return book({ ...context, mon }, pupils.map((hoTen, index) => ({ hoTen, maHocSinh: String(index), ...scoredRow(draw, hocKy, required, columns, decimal) })));
}

function scoredRow(draw: Draw, hocKy: 1 | 2 | 3, required: number, columns: number, decimal: string): Record<string, string> {
  const comment = draw(0, 1) === 1 ? pick(draw, words) : '';
  if (hocKy === 3) {
    const [first, second] = [draw(0, 100), draw(0, 100)];
    return { tbhk1: written(first, decimal), tbhk2: written(second, decimal), tbcn: written(halfUp(first + 2 * second, 3), decimal), nhanXet: comment };
  }
  const regular = Array.from({ length: required }, () => draw(0, 100));
  const [gk, ck] = [draw(1, 100), draw(1, 100)];
  const average = halfUp(regular.reduce((sum, mark) => sum + mark, 0) + 2 * gk + 3 * ck, required + 5);
  const cells = Array.from({ length: columns }, (_, index) => [`tx${index + 1}`, regular[index] === undefined ? '' : written(regular[index], decimal, draw(0, 1) === 1)]);
  return { ...Object.fromEntries(cells), gk: written(gk, decimal, true), ck: written(ck, decimal), tbhk: written(average, decimal), nhanXet: comment };
}

function commentRow(draw: Draw, hocKy: 1 | 2 | 3): Record<string, string> {
  const level = () => (draw(0, 9) === 0 ? 'CĐ' : 'Đ');
  if (hocKy === 3) {
    const [tbhk1, tbhk2] = [level(), level()];
    return { tbhk1, tbhk2, tbcn: tbhk2, nhanXet1: pick(draw, words), nhanXet2: pick(draw, words) };
  }
  const all = [level(), level(), level(), level()];
  const [tx1 = '', tx2 = '', gk = '', ck = ''] = all;
  return { tx1, tx2, gk, ck, tbhk: all.includes('CĐ') ? 'CĐ' : 'Đ', nhanXet: pick(draw, words) };
}

/** A clean summary of a THCS class at the year's end, levels drawn far from the borders of the circular. */
export function cleanSummary(seed: number): Sheet {
  const draw = seeded(seed);
  const grade = draw(6, 9);
  const rows = names.slice(0, draw(1, names.length)).map((hoTen, index) => {
    const [hocTapCN, low, high] = pick(draw, [['Tốt', 82, 89], ['Tốt', 90, 100], ['Khá', 67, 78], ['Đạt', 52, 63], ['Chưa đạt', 20, 34]] as const);
    const renLuyen = pick(draw, ['Tốt', 'Khá', 'Đạt'] as const);
    const title = hocTapCN === 'Tốt' && renLuyen === 'Tốt' ? (low >= 90 ? 'Học sinh Xuất sắc' : 'Học sinh Giỏi') : '';
    const done = grade === 9 ? 'Hoàn thành chương trình THCS' : 'Được lên lớp';
    return {
      hoTen,
      maHocSinh: String(index),
      ...Object.fromEntries(scoredTHCS(grade).map(([mon]) => [`mon.${mon}`, written(draw(low, high), ',')])),
      ...Object.fromEntries([...comments, 'Nghệ thuật'].map((mon) => [`mon.${mon}`, 'Đ'])),
      hocTapCN,
      renLuyen1: renLuyen,
      renLuyen2: renLuyen,
      renLuyenCN: renLuyen,
      vangPhep: String(draw(0, 20)),
      vangKhongPhep: String(draw(0, 15)),
      lenLop: hocTapCN === 'Chưa đạt' ? 'Kiểm tra, đánh giá lại' : done,
      khenThuong: title,
    };
  });
  return sheetOf('summary', rows, { lop: `${grade}B`, hocKy: 3 });
}

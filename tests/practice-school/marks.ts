import type { PupilValues } from './page.ts';
import { seeded } from './seed.ts';

/** Tenths as a teacher writes them: 75 → "7,5", 80 → "8,0". */
export const written = (tenths: number): string => `${Math.floor(tenths / 10)},${tenths % 10}`;

/** TT 22/2021 Điều 9.1b in whole tenths, half up: worked out here on its own, so that the tests do not lean on the code under test. */
export const semesterAverage = (tx: readonly number[], gk: number, ck: number): number => {
  const weights = tx.length + 5;
  const sum = tx.reduce((total, mark) => total + mark, 0) + 2 * gk + 3 * ck;
  return Math.floor((2 * sum + weights) / (2 * weights));
};

const comments = [
  'Nắm chắc kiến thức, trình bày rõ ràng.',
  'Có tiến bộ, cần luyện thêm bài tập về nhà.',
  'Chăm chỉ, tích cực phát biểu.',
  'Tính toán cẩn thận, cần tự tin hơn.',
  'Hiểu bài, cần chú ý trình bày.',
  'Tiến bộ rõ ở nửa sau học kì.',
] as const;
const movement = [
  'Vận động khéo léo, hoàn thành tốt bài tập.',
  'Thể lực tốt, có tinh thần đồng đội.',
  'Cần tập đều hơn để bền sức.',
  'Tích cực tập luyện, thực hiện đúng động tác.',
] as const;

const identity = ({ maHocSinh, hoTen, ngaySinh }: PupilValues): PupilValues => ({
  maHocSinh: maHocSinh ?? '',
  hoTen: hoTen ?? '',
  ngaySinh: ngaySinh ?? '',
});

/**
 * How a pupil does in every subject: kết quả học tập, and the marks it goes with, so far from the borders of TT 22/2021
 * Điều 9.2 that no adjustment by a single subject comes into play. All books and the summary of a class agree because of it.
 */
function levelOf({ maHocSinh = '' }: PupilValues): { hocTap: string; low: number; high: number } {
  const levels = [{ hocTap: 'Tốt', low: 82, high: 97 }, { hocTap: 'Khá', low: 67, high: 78 }, { hocTap: 'Đạt', low: 52, high: 63 }] as const;
  return levels[Number(maHocSinh) % levels.length] ?? levels[0];
}

/** A scored subject's book of one semester, every average right. */
export function scoredBook(pupils: readonly PupilValues[], txCount: number, start: number): PupilValues[] {
  const seed = seeded(start);
  return pupils.map((pupil) => {
    const { low, high } = levelOf(pupil);
    const tx = Array.from({ length: txCount }, () => seed.whole(low, high));
    const [gk, ck] = [seed.whole(low, high), seed.whole(low, high)];
    return {
      ...identity(pupil),
      ...Object.fromEntries(tx.map((tenths, index) => [`tx${index + 1}`, written(tenths)])),
      gk: written(gk),
      ck: written(ck),
      tbhk: written(semesterAverage(tx, gk, ck)),
      nhanXet: seed.pick(comments),
    };
  });
}

/** A comment-only subject's book of one semester: four times Đ, the level and a comment. */
export function commentBook(pupils: readonly PupilValues[], start: number): PupilValues[] {
  const seed = seeded(start);
  return pupils.map((pupil) => ({ ...identity(pupil), tx1: 'Đ', tx2: 'Đ', gk: 'Đ', ck: 'Đ', tbhk: 'Đ', nhanXet: seed.pick(movement) }));
}

export const scoredSubjects = ['Toán', 'Ngữ văn', 'Tiếng Anh', 'Giáo dục công dân', 'Lịch sử và Địa lí', 'Khoa học tự nhiên', 'Công nghệ', 'Tin học'] as const;
export const commentSubjects = ['Giáo dục thể chất', 'Nghệ thuật', 'Nội dung giáo dục của địa phương', 'Hoạt động trải nghiệm, hướng nghiệp'] as const;

/** The class's results of one semester; the subjects that have a book show what the book shows. */
export function summaryRows(pupils: readonly PupilValues[], books: Readonly<Record<string, readonly PupilValues[]>>, start: number): PupilValues[] {
  const seed = seeded(start);
  return pupils.map((pupil, row) => {
    const { hocTap, low, high } = levelOf(pupil);
    const result = (subject: string) => books[subject]?.[row]?.['tbhk'] ?? written(seed.whole(low, high));
    return {
      ...identity(pupil),
      ...Object.fromEntries(scoredSubjects.map((subject) => [`mon.${subject}`, result(subject)])),
      ...Object.fromEntries(commentSubjects.map((subject) => [`mon.${subject}`, 'Đ'])),
      hocTap,
      renLuyen: hocTap === 'Đạt' ? 'Khá' : 'Tốt',
      vangPhep: String(seed.whole(0, 3)),
      vangKhongPhep: '0',
    };
  });
}

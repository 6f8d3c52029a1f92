import type { PupilValues } from './page.ts';
import { seeded, type Seed } from './seed.ts';

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

const mark = (seed: Seed, level: number): number => Math.min(100, Math.max(40, level + seed.whole(-12, 12)));

/** A scored subject's book of one semester, every average right. */
export function scoredBook(pupils: readonly PupilValues[], txCount: number, start: number): PupilValues[] {
  const seed = seeded(start);
  return pupils.map((pupil) => {
    const level = seed.whole(58, 92);
    const tx = Array.from({ length: txCount }, () => mark(seed, level));
    const [gk, ck] = [mark(seed, level), mark(seed, level)];
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

/**
 * The class's results of one semester. Levels are drawn so far from the borders of TT 22/2021 Điều 9.2 that no
 * adjustment by a single subject comes into play.
 */
export function summaryRows(pupils: readonly PupilValues[], start: number): PupilValues[] {
  const seed = seeded(start);
  return pupils.map((pupil) => {
    const [hocTap, low, high] = seed.pick<readonly [string, number, number]>([['Tốt', 82, 97], ['Khá', 67, 78], ['Đạt', 52, 63]]);
    return {
      ...identity(pupil),
      ...Object.fromEntries(scoredSubjects.map((subject) => [`mon.${subject}`, written(seed.whole(low, high))])),
      ...Object.fromEntries(commentSubjects.map((subject) => [`mon.${subject}`, 'Đ'])),
      hocTap,
      renLuyen: hocTap === 'Đạt' ? 'Khá' : 'Tốt',
      vangPhep: String(seed.whole(0, 3)),
      vangKhongPhep: '0',
    };
  });
}

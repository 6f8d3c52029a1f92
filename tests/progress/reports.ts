import type { Verdict } from '../../lib/checklists/review.ts';
import type { ProgressReport } from '../../lib/progress/report.ts';

const subjects = ['Toán', 'Ngữ văn', 'Tiếng Anh', 'Khoa học tự nhiên', 'Lịch sử và Địa lí', 'Giáo dục công dân', 'Tin học', 'Công nghệ', 'Nghệ thuật', 'Giáo dục thể chất', 'Giáo dục địa phương', 'Hoạt động trải nghiệm, hướng nghiệp'];
const verdicts: Verdict[] = ['san-sang', 'chua-san-sang', 'chua-xac-dinh'];

/** 6A…9K: the forty classes of a big lower secondary school. */
export const fortyClasses = [6, 7, 8, 9].flatMap((grade) => [...'ABCDEGHIKL'].map((letter) => `${grade}${letter}`));

/** A whole number that looks random and is the same each time. */
const mixed = (n: number, most: number): number => (Math.imul(n + 1, 2_654_435_761) >>> 8) % most;

/** The n-th of the invented reports of a school: a book of a class each, until all are used up. */
export function reportOf(n: number, more: Partial<ProgressReport> = {}): ProgressReport {
  const total = 35 + mixed(n, 11);
  const verdict = more.verdict ?? verdicts[mixed(n + 2, 3)]!;
  const read = verdict !== 'san-sang' && mixed(n + 1, 4) === 0 ? total - 5 : total;
  const errors = more.errors ?? (verdict === 'chua-san-sang' ? 1 + mixed(n + 3, 7) : 0);
  const missing = ([['errors', errors], ['unread', total - read]] as const).flatMap(([id, count]) => (count > 0 ? [{ id, n: count }] : []));
  return {
    truong: 'THCS Minh Tân', nhan: `GV${n % 60}`, role: n % 13 === 12 ? 'gvcn' : 'gvbm', platform: 'smas', namHoc: '2026-2027',
    lop: fortyClasses[Math.floor(n / 13) % 40]!, mon: n % 13 === 12 ? null : subjects[n % 13]!, period: 1, verdict,
    pupils: { total, read, complete: Math.max(0, read - errors) }, errors, unread: total - read, missing,
    signedAt: verdict === 'san-sang' && n % 2 === 0 ? '2027-01-06T02:00:00.000Z' : null, readAt: '2026-12-20T02:00:00.000Z', at: '2027-01-07T02:00:00.000Z',
    versions: { soat: n % 50 === 0 ? '0.0.9' : '0.1.0', rules: 60, pack: n % 20 === 0 ? '1' : '2' },
    ...more,
  };
}

/** What the rules of that school say: its classes, and the version in force. */
export const minhTan = { namHoc: '2026-2027', period: 1, school: 'THCS Minh Tân', pack: '2', today: '2027-01-10', oldAfterDays: 14, classes: fortyClasses, responsible: [] } as const;

export const schoolReports = (count: number): ProgressReport[] => Array.from({ length: count }, (_, n) => reportOf(n));

import type { Words } from '../records/words.ts';
import { addDays, weekdayOf } from './dates.ts';

/**
 * `le` a holiday · `bu` a day off instead of a holiday that fell on a weekly rest day · `hoanDoi` a working day moved to
 * a Saturday · `lamBu` the Saturday worked in exchange. Only `lamBu` is a working day.
 */
export const holidayKinds = ['le', 'bu', 'hoanDoi', 'lamBu'] as const;
export type HolidayKind = (typeof holidayKinds)[number];

export interface Holiday {
  date: string;
  name: Words;
  kind: HolidayKind;
  /** `duKien`: not announced yet; every date that rests on it is shown as provisional. */
  status: 'chinhThuc' | 'duKien';
}

const names = {
  tetDuong: { vi: 'Tết Dương lịch', en: 'New Year’s Day' },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
  gioTo: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Day' },
  thongNhat: { vi: 'Ngày Giải phóng miền Nam 30/4', en: 'Reunification Day' },
  laoDong: { vi: 'Quốc tế Lao động 1/5', en: 'Labour Day' },
  quocKhanh: { vi: 'Quốc khánh 2/9', en: 'National Day' },
  vanHoa: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' },
  lamBu: { vi: 'Làm bù thứ Bảy', en: 'Working Saturday' },
} satisfies Record<string, Words>;

/**
 * Mùng 1 Tết and Giỗ Tổ (10/3 âm lịch) by the Vietnamese calendar of UTC+7, a checked table: it differs from the Chinese
 * one in some years (2030: 2/2 against 3/2).
 */
export const lunarDays: Record<number, { tet: string; gioTo: string }> = {
  2026: { tet: '2026-02-17', gioTo: '2026-04-26' },
  2027: { tet: '2027-02-06', gioTo: '2027-04-16' },
  2028: { tet: '2028-01-26', gioTo: '2028-04-04' },
  2029: { tet: '2029-02-13', gioTo: '2029-04-23' },
  2030: { tet: '2030-02-02', gioTo: '2030-04-12' },
  2031: { tet: '2031-01-23', gioTo: '2031-04-01' },
  2032: { tet: '2032-02-11', gioTo: '2032-04-19' },
  2033: { tet: '2033-01-31', gioTo: '2033-04-09' },
  2034: { tet: '2034-02-19', gioTo: '2034-04-28' },
  2035: { tet: '2035-02-08', gioTo: '2035-04-17' },
};

const off = (date: string, name: Words, kind: HolidayKind = 'le', status: Holiday['status'] = 'chinhThuc'): Holiday => ({ date, name, kind, status });

/** Years whose swaps were announced. The rest of a year follows from the law (`statutoryHolidays`). */
const announced: readonly Holiday[] = [
  off('2025-09-01', names.quocKhanh),
  off('2025-09-02', names.quocKhanh),
  off('2026-01-01', names.tetDuong),
  off('2026-01-02', names.tetDuong, 'hoanDoi'),
  off('2026-01-10', names.lamBu, 'lamBu'),
  off('2026-02-16', names.tet),
  off('2026-02-17', names.tet),
  off('2026-02-18', names.tet),
  off('2026-02-19', names.tet),
  off('2026-02-20', names.tet),
  off('2026-04-26', names.gioTo),
  off('2026-04-27', names.gioTo, 'bu'),
  off('2026-04-30', names.thongNhat),
  off('2026-05-01', names.laoDong),
  off('2026-08-22', names.lamBu, 'lamBu'),
  off('2026-08-31', names.quocKhanh, 'hoanDoi'),
  off('2026-09-01', names.quocKhanh),
  off('2026-09-02', names.quocKhanh),
  off('2026-11-24', names.vanHoa),
];

/**
 * The days off that follow from Bộ luật Lao động 2019 Điều 112 (Tết five days, 2/9 and one day beside it) and the
 * holiday of 24/11 (from 2026), with the make-up days of Điều 111 khoản 3. Which days surround Tết and 2/9 is announced
 * each year, so those are provisional.
 */
export function statutoryHolidays(year: number): Holiday[] {
  const lunar = lunarDays[year];
  const tet = lunar ? [-1, 0, 1, 2, 3].map((offset) => off(addDays(lunar.tet, offset), names.tet, 'le', 'duKien')) : [];
  const nationalDay = `${year}-09-02`;
  // The neighbour that gives the longer break: Monday before a Tuesday, Friday after a Thursday.
  const beside = addDays(nationalDay, [2, 3, 7].includes(weekdayOf(nationalDay)) ? -1 : 1);
  const days = [
    off(`${year}-01-01`, names.tetDuong),
    ...tet,
    ...(lunar ? [off(lunar.gioTo, names.gioTo)] : []),
    off(`${year}-04-30`, names.thongNhat),
    off(`${year}-05-01`, names.laoDong),
    off(nationalDay, names.quocKhanh),
    off(beside, names.quocKhanh, 'le', 'duKien'),
    ...(year >= 2026 ? [off(`${year}-11-24`, names.vanHoa)] : []),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
  const taken = new Set(days.map((day) => day.date));
  for (const day of [...days]) {
    if (weekdayOf(day.date) < 6) continue;
    let instead = day.date;
    while (weekdayOf(instead) >= 6 || taken.has(instead)) instead = addDays(instead, 1);
    taken.add(instead);
    days.push({ ...day, date: instead, kind: 'bu' });
  }
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}

const lastYear = 2035;

/** All days of the built-in table, 2025-09 to 2035, in order. */
export const holidays: readonly Holiday[] = [
  ...announced,
  ...Array.from({ length: lastYear - 2026 }, (_, index) => statutoryHolidays(2027 + index)).flat(),
];

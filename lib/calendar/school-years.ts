import { firstYearOf } from '../records/sheet.ts';
import type { SchoolPack } from '../school/pack.ts';
import { addDays, dayNumber, weekdayOf } from './dates.ts';
import { isWorkday, type WorkCalendar } from './workdays.ts';

/** The frame of a school year. The province fixes the exact dates; the school pack may set them. */
export interface SchoolYear {
  /** "2026-2027" */
  namHoc: string;
  hocKy1: { from: string; to: string };
  hocKy2: { from: string; to: string };
  /** The last day of the school year. */
  ketThuc: string;
  status: 'chinhThuc' | 'duKien';
}

/** 2025–26: QĐ 2269/QĐ-BGDĐT ("trước ngày 18/1/2026", "trước ngày 31/5/2026"). 2026–27: a province's decision, 18 + 17 weeks. */
const known: readonly SchoolYear[] = [
  { namHoc: '2025-2026', hocKy1: { from: '2025-09-05', to: '2026-01-17' }, hocKy2: { from: '2026-01-19', to: '2026-05-30' }, ketThuc: '2026-05-30', status: 'chinhThuc' },
  { namHoc: '2026-2027', hocKy1: { from: '2026-09-07', to: '2027-01-10' }, hocKy2: { from: '2027-01-11', to: '2027-05-23' }, ketThuc: '2027-05-31', status: 'duKien' },
];

/** The frame of the school year that begins in `firstYear`: the school's, the built-in one, else the usual one as provisional. */
export function schoolYear(firstYear: number, school: SchoolPack['calendar']): SchoolYear {
  const namHoc = `${firstYear}-${firstYear + 1}`;
  const set = school.years?.find((year) => firstYearOf(year.namHoc) === firstYear);
  if (set) return { ...set, namHoc, status: 'chinhThuc' };
  return (
    known.find((year) => year.namHoc === namHoc) ?? {
      namHoc,
      hocKy1: { from: `${firstYear}-09-05`, to: `${firstYear + 1}-01-17` },
      hocKy2: { from: `${firstYear + 1}-01-18`, to: `${firstYear + 1}-05-30` },
      ketThuc: `${firstYear + 1}-05-30`,
      status: 'duKien',
    }
  );
}

/** The first calendar year of the school year a day belongs to: the year turns on 15 August, when re-assessment is over. */
export function schoolYearStart(iso: string): number {
  const year = Number(iso.slice(0, 4));
  return iso.slice(5) >= '08-15' ? year : year - 1;
}

/** The semester a day belongs to. */
export function semesterOf(iso: string, year: SchoolYear): 1 | 2 {
  return iso < year.hocKy2.from ? 1 : 2;
}

/** "Tuần 12": the number of the school week a day lies in, weeks without a working day left out; null outside the year. */
export function schoolWeek(iso: string, year: SchoolYear, calendar: WorkCalendar): number | null {
  const monday = (date: string) => addDays(date, 1 - weekdayOf(date));
  if (iso < monday(year.hocKy1.from) || iso > year.ketThuc) return null;
  let week = 0;
  for (let start = monday(year.hocKy1.from); dayNumber(start) <= dayNumber(iso); start = addDays(start, 7)) {
    if ([0, 1, 2, 3, 4, 5].some((offset) => isWorkday(addDays(start, offset), calendar))) week++;
  }
  return week;
}

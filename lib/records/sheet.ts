/**
 * A sheet: what was understood of one page (or of one part of it), in the canonical keys of the national data contract.
 * A profile is a sheet with one row; a gradebook has a row for each pupil. Values stand as the page shows them, trimmed
 * and otherwise untouched: normalising is the rules' affair, and what a rule compares must be what the teacher sees.
 */

export const sheetKinds = ['profile', 'roster', 'gradebook', 'summary', 'attendance', 'conduct', 'signing', 'unknown'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** Only a recognised sheet can ever be green (law 1). */
export const healths = ['recognised', 'degraded', 'unknown'] as const;
export type Health = (typeof healths)[number];

/** A canonical key such as `hoTen`, `me.hoTen`, `hoKhau.thon`, `tx1`, `mon.Toán`; the known ones stand in `fields.ts`. */
export type FieldKey = string;

/** Where the words that named a field were found; kept so that a wrong reading can be explained. */
export const labelSources = [
  'for', 'wrap', 'aria', 'cell-left', 'cell-above', 'beside', 'placeholder', 'title', 'header', 'taught',
] as const;
export type LabelSource = (typeof labelSources)[number];

/** One recognised field of a form or column of a grid. */
export interface Column {
  key: FieldKey;
  /** The words on the page that named it, section included: "Thông tin mẹ › Họ tên". */
  label: string;
  source: LabelSource;
  /** The page itself marks it as required (star, `required`, `aria-required`). A field of a form that is hidden is not: the form asks for it on a condition only. */
  required: boolean;
  /** The page's own choices, when the control is a list whose choices are in the page. They win over ours. */
  options?: string[];
  /** The tab it stands on, when that tab is not the one in view. */
  tab?: string;
  /** In the page but hidden by style: read, and said to be hidden. */
  hidden?: boolean;
  /** A text field the teacher can type in, so that "Sửa" may be offered. */
  editable?: boolean;
}

export interface SheetRow {
  /** The pupil's name as the page shows it; null where the page does not say. */
  pupil: string | null;
  maHocSinh: string | null;
  /** A key that is absent was not read; a key with '' was read and is empty. */
  values: Record<FieldKey, string>;
}

/** Stands in `unrecognised` for a field or a column that has no words: it cannot be taught. */
export const noLabel = '(ô không nhãn)';

/** What a page says about itself. Null where it does not say; never guessed. */
export interface SheetContext {
  /** The platform's id, such as `smas`; null when the page is of no known platform. */
  platform: string | null;
  lop: string | null;
  mon: string | null;
  /** 1, 2, or 3 for the whole year. */
  hocKy: 1 | 2 | 3 | null;
  /** "2026-2027". */
  namHoc: string | null;
  /** Who teaches the subject, in lists of a whole class who leads it; never who is merely logged in. */
  giaoVien: string | null;
}

/** A reason in words, kept as data so that it can be said in both languages: `reasons.ts` holds the words. */
export interface Reason {
  id: string;
  params?: Record<string, string | number>;
}

export interface Sheet extends SheetContext {
  kind: SheetKind;
  health: Health;
  /** What keeps the sheet from `recognised`; empty exactly when it is recognised. */
  why: Reason[];
  columns: Column[];
  /** Labels or headers that were seen and not understood, in page order; never dropped in silence. */
  unrecognised: string[];
  rows: SheetRow[];
  /** How many pupils the page says there are; null where it does not say. `rows.length < total` is a partial reading. */
  total: number | null;
}

export const noContext: SheetContext = { platform: null, lop: null, mon: null, hocKy: null, namHoc: null, giaoVien: null };

/** The grade ("khối") that a class name carries: "7A" → 7, "10A1" → 10, "Lớp 6/2" → 6; null where there is none in 6…12. */
export function gradeOf(lop: string | null): number | null {
  const digits = /\d{1,2}/.exec(lop ?? '')?.[0];
  const grade = digits === undefined ? NaN : Number(digits);
  return grade >= 6 && grade <= 12 ? grade : null;
}

/** First calendar year of a school year: "2026-2027" → 2026; null when it is not two following years. */
export function firstYearOf(namHoc: string | null): number | null {
  const years = /^(\d{4})\s*[-–]\s*(\d{4})$/.exec(namHoc?.trim() ?? '');
  if (!years) return null;
  const [first, second] = [Number(years[1]), Number(years[2])];
  return second === first + 1 ? first : null;
}

import type { Sheet } from '../../lib/records/sheet.ts';

/** What must be read from a case page, written by hand beside it; the rows are a sample. */
export interface ExpectedSheet {
  kind: string;
  health: string;
  lop: string | null;
  mon: string | null;
  hocKy: number | null;
  namHoc: string | null;
  /** Null where the case does not say. */
  giaoVien?: string | null;
  pupils: number;
  total: number | null;
  fields: string[];
  unrecognised: string[];
  /** Ids of the reasons; an empty list where the sheet is recognised. */
  why: string[];
  required?: string[];
  tabs?: Record<string, string>;
  /** Columns that are in the page and not in view. */
  hidden?: string[];
  /** Where the words of a field were found. */
  sources?: Record<string, string>;
  rows: { pupil: string; maHocSinh: string | null; values: Record<string, string> }[];
}
export interface Case {
  name: string;
  platform: string;
  html: string;
  address: string;
  /** Structural traits of real pages that the case shows, by their numbers in `docs/contributing`. */
  traits: number[];
  /** A page of the platform's host that holds no school records. */
  alone?: 'news' | 'search' | 'login';
  sheets: ExpectedSheet[];
}

const pages = import.meta.glob('../../lib/platforms/*/cases/*.html', { query: '?raw', import: 'default', eager: true }) as Record<string, string>;
const expected = import.meta.glob('../../lib/platforms/*/cases/*.json', { import: 'default', eager: true }) as Record<string, Omit<Case, 'name' | 'platform' | 'html'>>;

export const cases: readonly Case[] = Object.entries(pages).map(([path, html]) => {
  const [, platform = '', name = ''] = /platforms\/([^/]+)\/cases\/([^/]+)\.html$/.exec(path) ?? [];
  const json = expected[path.replace(/html$/, 'json')];
  if (!json) throw new Error(`${path} has no .json beside it`);
  return { ...json, name: `${platform}/${name}`, platform, html };
});

/** A reading in the shape of what is expected, so that a difference shows itself line by line. */
export function summary(sheets: readonly Sheet[], like: readonly ExpectedSheet[]): ExpectedSheet[] {
  return sheets.map((sheet, at) => {
    const one = like[at];
    const samples = one ? one.rows.map(({ pupil }) => sheet.rows.find((row) => row.pupil === pupil)) : [];
    return {
      kind: sheet.kind, health: sheet.health, lop: sheet.lop, mon: sheet.mon, hocKy: sheet.hocKy, namHoc: sheet.namHoc, giaoVien: sheet.giaoVien,
      pupils: sheet.rows.length, total: sheet.total,
      fields: sheet.columns.map(({ key }) => key).sort(),
      unrecognised: sheet.unrecognised,
      why: sheet.why.map(({ id }) => id),
      ...(one?.required ? { required: sheet.columns.filter(({ required }) => required).map(({ key }) => key).sort() } : {}),
      ...(one?.tabs ? { tabs: Object.fromEntries(sheet.columns.filter(({ tab }) => tab !== undefined).map(({ key, tab }) => [key, tab as string])) } : {}),
      ...(one?.hidden ? { hidden: sheet.columns.filter(({ hidden }) => hidden).map(({ key }) => key).sort() } : {}),
      ...(one?.sources ? { sources: Object.fromEntries(sheet.columns.map(({ key, source }) => [key, source])) } : {}),
      rows: samples.map((row) => ({ pupil: row?.pupil ?? '?', maHocSinh: row?.maHocSinh ?? null, values: row?.values ?? {} })),
    };
  });
}

export function wanted(sheets: readonly ExpectedSheet[]): ExpectedSheet[] {
  return sheets.map((sheet) => ({ ...sheet, giaoVien: sheet.giaoVien ?? null, fields: [...sheet.fields].sort(), ...(sheet.required ? { required: [...sheet.required].sort() } : {}) }));
}

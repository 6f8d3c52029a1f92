import { standardPack } from '../school/standard.ts';
import { noContext, type Column, type Sheet, type SheetContext, type SheetKind } from '../records/sheet.ts';
import type { Facts } from './rule.ts';

/** The facts every example starts from: a fixed day, the standard pack, no commune table. */
export const exampleFacts: Facts = { today: '2026-11-22', school: standardPack, communes: null, others: [] };

type RowValues = Record<string, string>;

/**
 * A recognised sheet for an example or a test. Columns are the keys of the rows in first-seen order;
 * `required` lists keys the page itself marks with a star.
 */
export function sheetOf(
  kind: SheetKind,
  rows: readonly RowValues[],
  context: Partial<SheetContext> = {},
  more: { required?: readonly string[]; columns?: Partial<Record<string, Partial<Column>>>; total?: number } = {},
): Sheet {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    ...noContext,
    platform: 'smas',
    namHoc: '2026-2027',
    lop: '7A',
    ...context,
    kind,
    health: 'recognised',
    why: [],
    columns: keys.map((key) => ({
      key,
      label: key,
      source: kind === 'profile' ? 'for' : 'header',
      required: more.required?.includes(key) ?? false,
      ...more.columns?.[key],
    })),
    unrecognised: [],
    rows: rows.map((values) => ({ pupil: values['hoTen'] ?? null, maHocSinh: values['maHocSinh'] ?? null, values })),
    total: more.total ?? null,
  };
}

/** A profile of one pupil. */
export const profile = (values: RowValues, more?: Parameters<typeof sheetOf>[3]): Sheet => sheetOf('profile', [values], {}, more);

/** A gradebook of one class and subject in a semester. */
export const book = (context: Partial<SheetContext>, rows: readonly RowValues[], more?: Parameters<typeof sheetOf>[3]): Sheet =>
  sheetOf('gradebook', rows, { mon: 'Toán', hocKy: 1, ...context }, more);

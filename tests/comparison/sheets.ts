import { noContext, type Sheet, type SheetRow } from '../../lib/records/sheet.ts';

/** A sheet of plain rows; every key of the first row is a column. */
export function sheetOf(rows: readonly Record<string, string>[], more: Partial<Sheet> = {}): Sheet {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    ...noContext,
    kind: 'gradebook',
    health: 'recognised',
    why: [],
    columns: keys.map((key) => ({ key, label: key, source: 'header', required: false })),
    unrecognised: [],
    rows: rows.map((values): SheetRow => ({ pupil: values['hoTen'] ?? null, maHocSinh: values['maHocSinh'] ?? null, values })),
    total: null,
    ...more,
  };
}
export const at = '2026-11-22T01:00:00.000Z';

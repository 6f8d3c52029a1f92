import type { SheetExtent } from '../records/recognition.ts';
import type { FieldKey, Reason, Sheet, SheetKind } from '../records/sheet.ts';

/** What a kind must have in view: each entry a pattern of keys of which one is enough, and the words for it. */
type Must = readonly (readonly [RegExp, string])[];
const name: Must[number] = [/^hoTen$/, 'Họ và tên'];
const musts: Record<SheetKind, Must> = {
  profile: [name, [/^ngaySinh$/, 'Ngày sinh']],
  roster: [name, [/^ngaySinh$|^soDinhDanh$|^maHocSinh$/, 'Ngày sinh']],
  gradebook: [name, [/^tx\d/, 'ĐĐGtx'], [/^gk$/, 'ĐĐGgk'], [/^ck$/, 'ĐĐGck'], [/^tbhk|^tbcn$/, 'ĐTBmhk']],
  summary: [name, [/^hocTap/, 'Kết quả học tập'], [/^renLuyen/, 'Kết quả rèn luyện']],
  attendance: [name, [/^ngay\./, 'các ngày']],
  conduct: [name, [/^renLuyen/, 'Kết quả rèn luyện']],
  signing: [[/^trangThaiKy$|^ky(GVBM|GVCN|HT)$/, 'Trạng thái ký'], [/^(hoTen|mon|lop|tenSo)$/, 'Họ và tên']],
  unknown: [],
};
const yearOnly: Must = [name, [/^tbcn$|^tbhk2?$/, 'ĐTBmcn']];
/** Hidden with values in it, these are not to be passed over. */
const weighty = /^(tx\d|gk|ck|tbhk|tbcn|hocTap|renLuyen|ngay\.|trangThaiKy|mon\.)/;

/** A subject assessed by comment has no average (TT 22/2021, Điều 5 khoản 3): its cells hold Đ and CĐ, and no mark. */
function isByComment({ rows }: Sheet): boolean {
  const cells = rows.flatMap(({ values }) => Object.entries(values).flatMap(([key, value]) => (/^(tx\d|gk|ck)$/.test(key) && value !== '' ? [value] : [])));
  return cells.length > 0 && cells.every((value) => /^(đ|cđ|đạt|chưa đạt)$/i.test(value.normalize('NFC')));
}

/** Says what keeps a sheet from being understood; fills `health` and `why`. */
export function judge(draft: Pick<SheetExtent, 'reasons' | 'columnCount' | 'columnsSeen' | 'view'> & { sheet: Sheet; viewSeen?: boolean }): void {
  const { sheet } = draft;
  const why: Reason[] = [...draft.reasons];
  const keys = sheet.columns.map((column) => column.key);
  const graded = keys.some((key) => /^(tx\d|gk|ck)$/.test(key));
  for (const [pattern, label] of sheet.kind === 'gradebook' && !graded ? yearOnly : musts[sheet.kind]) {
    const found = sheet.columns.filter((column) => pattern.test(column.key));
    if (found.length === 0 && label === 'ĐTBmhk' && isByComment(sheet)) continue;
    if (found.length === 0) why.push({ id: 'column-absent', params: { label } });
    else if (found.every((column) => column.hidden)) why.push({ id: 'column-hidden', params: { label } });
  }
  for (const column of sheet.columns) {
    if (!column.hidden || !weighty.test(column.key) || why.some((reason) => reason.id === 'column-hidden' && reason.params?.['label'] === column.label)) continue;
    if (sheet.rows.some((row) => (row.values[column.key] ?? '') !== '')) why.push({ id: 'column-hidden', params: { label: column.label } });
  }
  const gap = txGap(keys);
  if (gap !== null) why.push({ id: 'column-absent', params: { label: `ĐĐGtx ${gap}` } });
  if (sheet.unrecognised.length > 0) {
    why.push({ id: 'not-understood', params: { n: sheet.unrecognised.length, labels: sheet.unrecognised.slice(0, 5).join(', ') } });
  }
  if (sheet.rows.length === 0) why.push({ id: 'no-pupils' });
  if (sheet.total !== null && sheet.rows.length < sheet.total) why.push({ id: 'rows-not-seen', params: { n: sheet.rows.length, total: sheet.total } });
  if (draft.columnCount !== null && draft.columnsSeen.length < draft.columnCount) {
    why.push({ id: 'columns-not-seen', params: { n: draft.columnsSeen.length, total: draft.columnCount } });
  }
  if (draft.view && !draft.viewSeen) why.push({ id: 'rows-in-view-only', params: { n: sheet.rows.length } });
  const gaps = sheet.rows.filter((row) => keys.some((key) => row.values[key] === undefined)).length;
  if (gaps > 0) why.push({ id: 'cells-not-seen', params: { n: gaps } });
  sheet.why = why.filter((reason, at) => why.findIndex((other) => JSON.stringify(other) === JSON.stringify(reason)) === at);
  sheet.health = sheet.kind === 'unknown' ? 'unknown' : sheet.why.length > 0 ? 'degraded' : 'recognised';
  if (sheet.kind === 'unknown' && sheet.why.length === 0) sheet.why = [{ id: 'kind-unknown' }];
}

/** TX1 and TX3 without TX2: a column between them is not on the page. */
function txGap(keys: readonly FieldKey[]): number | null {
  const numbers = keys.map((key) => /^tx(\d)$/.exec(key)?.[1]).filter((digits) => digits !== undefined).map(Number);
  if (numbers.length === 0) return null;
  for (let number = 1; number <= Math.max(...numbers); number++) if (!numbers.includes(number)) return number;
  return null;
}

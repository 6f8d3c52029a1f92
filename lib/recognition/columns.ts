import type { FieldKey, SheetKind } from '../records/sheet.ts';
import type { ColumnMeaning } from './meaning.ts';

/** A column of a grid with its meaning; null where its header is not understood. */
export interface Meant {
  at: number;
  meaning: ColumnMeaning | null;
  /** '' until `settle` gave it one; stays '' when the column is not understood after all. */
  key: FieldKey;
  /** The semester it belongs to when the same columns stand there for both. */
  period: 1 | 2 | 3 | null;
  /** What a lesson says it is; '' for no data. */
  taught?: FieldKey;
}

/** The meaning of a column that was taught to be `key`, so that it takes part in what the whole grid makes of its columns. */
export function taughtMeaning(key: FieldKey, period: 1 | 2 | 3 | null): ColumnMeaning {
  const meaning: ColumnMeaning = { key, role: 'attr', number: null, period, month: null, again: false };
  const tx = /^tx(\d)$/.exec(key);
  if (tx) return { ...meaning, role: 'mark', key: 'tx', number: Number(tx[1]) };
  const day = /^ngay\.(\d+)$/.exec(key);
  if (day) return { ...meaning, role: 'number', key: '', number: Number(day[1]), counts: 'days' };
  const base = key.replace(/(\.\d+|\d|CN)$/, '');
  if (/^(gk|ck|tbhk|tbcn)$/.test(base)) return { ...meaning, role: 'mark', key: base };
  if (key.startsWith('mon.')) return { ...meaning, role: 'subject' };
  if (/^(hocTap|renLuyen|lenLop)$/.test(base)) return { ...meaning, role: 'result', key: base };
  return meaning;
}

const suffix = (period: 1 | 2 | 3 | null) => (period === 3 ? 'CN' : (period ?? ''));

/** What stands in the cells of a column: the marks of absence, of learning or conduct, neither, or nothing at all. */
export type DayCells = 'absences' | 'marks' | 'else' | 'nothing';

const ofAttendance = /(^| )(diem danh|chuyen can|vang hoc|nghi hoc|di hoc|vang mat|vang co phep|nghi co phep)( |$)/;

/**
 * Gives each column its key by what stands in the whole grid: one average is `tbhk`, several are `tbhk1`, `tbhk2`. Bare
 * numbers are days where something says so; `cellsOf` tells what stands in the cells of such a column.
 */
export function settle(columns: readonly Meant[], about: string, cellsOf: (at: number) => DayCells): { kind: SheetKind; both: boolean } {
  const of = (role: ColumnMeaning['role'], ...keys: string[]) =>
    columns.filter(({ meaning }) => meaning?.role === role && (keys.length === 0 || keys.includes(meaning.key)));
  const graded = of('mark', 'tx', 'gk', 'ck').filter(({ meaning }) => !meaning?.again);
  const subjects = of('subject');
  const averages = of('mark', 'tbhk', 'tbcn').filter(({ meaning }) => !meaning?.again);
  const isGradebook = graded.length > 0 || (averages.length > 0 && subjects.length === 0 && of('result', 'hocTap').length === 0);
  // "6 › CN" is a Sunday, not the whole year.
  for (const { meaning } of of('period')) if (meaning?.period === 3 && meaning.number !== null) Object.assign(meaning, { role: 'number', period: null });
  // HKI | HKII | CN without a word of what they hold: the averages of a gradebook.
  for (const column of of('period')) {
    const meaning = column.meaning as ColumnMeaning;
    if (isGradebook) column.meaning = { ...meaning, role: 'mark', key: meaning.period === 3 ? 'tbcn' : 'tbhk' };
    else if (meaning.period === null) column.meaning = { ...meaning, role: 'attr', key: 'hocKy' };
    else if (subjects.length >= 3 && meaning.period === 3 && of('period').length === 1) column.meaning = { ...meaning, role: 'subject', key: 'mon.CN', period: null };
    else if (/(ren luyen|hanh kiem)/.test(about) && !/hoc tap|hoc luc/.test(about)) column.meaning = { ...meaning, role: 'result', key: 'renLuyen' };
  }
  // "Đánh giá" alone at the end of a comment-only book: the level of the semester, when nothing else is. The year's comes after.
  const [verdict, ...others] = of('verdict');
  const levels = of('mark', 'tbhk', 'tbcn').filter(({ meaning }) => !meaning?.again);
  if (isGradebook && verdict && others.length === 0 && levels.every(({ at, meaning }) => meaning?.key === 'tbcn' && graded.length > 0 && at > verdict.at)) verdict.meaning = { ...(verdict.meaning as ColumnMeaning), role: 'mark', key: 'tbhk' };
  const days = of('number').filter(({ meaning }) => meaning?.counts !== 'marks' && meaning?.number !== null && (meaning?.number ?? 0) >= 1 && (meaning?.number ?? 0) <= 31);
  const saysDays = (): boolean => {
    const [cells, said] = [days.map(({ at }) => cellsOf(at)), days.some(({ meaning }) => meaning?.counts === 'days')];
    if (!said && cells.includes('marks')) return false;
    return said || ofAttendance.test(about) || of('result', 'vangPhep', 'vangKhongPhep', 'tongVang').length > 0 || cells.includes('absences') || (days.length >= 20 && !cells.includes('else'));
  };
  const isAttendance = graded.length === 0 && days.length >= 5 && saysDays();
  if (isAttendance) for (const day of days) day.key = `ngay.${day.meaning?.number}`;

  settleMarks(columns);
  // "HT" is the principal among signatures and the learning result among results.
  for (const { meaning } of of('result', 'ht')) {
    if (of('sign').length > 0 && subjects.length === 0) Object.assign(meaning as ColumnMeaning, { role: 'sign', key: 'kyHT' });
    else if (subjects.length > 1 || of('result', 'renLuyen').length > 0) Object.assign(meaning as ColumnMeaning, { key: 'hocTap' });
  }
  for (const key of ['hocTap', 'renLuyen', 'vangPhep', 'vangKhongPhep', 'tongVang', 'lenLop', 'khenThuong', 'nhanXetGVCN', 'kyLuat', 'khongLenLop', 'renLuyenHe', 'khenDotXuat']) {
    const same = of('result', key);
    for (const column of same) {
      const { month, period } = column.meaning as ColumnMeaning;
      column.key = month !== null ? `${key}.${month}` : same.length > 1 ? `${key}${suffix(period)}` : key;
    }
  }
  if (/(ren luyen|hanh kiem)/.test(about) || of('result', 'renLuyen').length > 0) {
    for (const column of of('number')) if (column.key === '' && column.meaning?.month) column.key = `renLuyen.${column.meaning.month}`;
  }
  for (const column of [...subjects, ...of('subject')]) column.key = column.meaning?.key ?? '';
  for (const column of [...of('sign'), ...of('attr')]) column.key = column.meaning?.key ?? '';
  const names = of('attr', 'ho', 'ten');
  for (const column of names) column.key = 'hoTen';

  const both = splits(columns);
  for (const column of columns) column.period = both && column.meaning ? column.meaning.period : null;
  return { kind: kindOf(columns, isGradebook, isAttendance), both };
}

function settleMarks(columns: readonly Meant[]): void {
  const marks = columns.filter(({ meaning }) => meaning?.role === 'mark');
  const again = marks.filter(({ meaning }) => meaning?.again);
  const year = again.find(({ meaning }) => meaning?.key === 'tbcn') ?? again[0];
  for (const column of again) {
    const { key } = column.meaning as ColumnMeaning;
    column.key = column === year || key === 'danhGiaLai' ? 'danhGiaLai' : `danhGiaLai.${key}`;
  }
  const real = marks.filter(({ meaning }) => !meaning?.again);
  const counters: Record<string, number> = {};
  const averages = real.filter(({ meaning }) => meaning?.key === 'tbhk' && meaning.period !== 3);
  const comments = real.filter(({ meaning }) => meaning?.key === 'nhanXet');
  for (const column of real) {
    const { key, number, period } = column.meaning as ColumnMeaning;
    if (key === 'tx') {
      const block = String(period);
      counters[block] = (counters[block] ?? 0) + 1;
      column.key = `tx${number ?? counters[block]}`;
    } else if (key === 'tbhk') {
      column.key = period === 3 ? 'tbcn' : averages.length > 1 ? `tbhk${period ?? ''}` : 'tbhk';
    } else if (key === 'nhanXet') column.key = comments.length > 1 ? `nhanXet${suffix(period)}` : 'nhanXet';
    else column.key = key;
  }
}

/** The same column for both semesters: the page shows two gradebooks side by side. */
function splits(columns: readonly Meant[]): boolean {
  const seen = new Map<string, number>();
  for (const { key, meaning } of columns) {
    if (!/^(tx\d|gk|ck|mon\.)/.test(key) || !meaning?.period) continue;
    const other = seen.get(key);
    if (other !== undefined && other !== meaning.period) return true;
    seen.set(key, meaning.period);
  }
  return false;
}

function kindOf(columns: readonly Meant[], isGradebook: boolean, isAttendance: boolean): SheetKind {
  const keys = new Set(columns.map(({ key }) => key).filter((key) => key !== ''));
  const starts = (start: string) => [...keys].filter((key) => key.startsWith(start)).length;
  if (isAttendance) return 'attendance';
  if (isGradebook) return 'gradebook';
  if (starts('mon.') >= 2 || (starts('hocTap') > 0 && starts('renLuyen') > 0) || keys.has('lenLop')) return 'summary';
  if (keys.has('trangThaiKy') || starts('ky') - starts('kyNop') - starts('kyLuat') > 0) return 'signing';
  if (starts('hocTap') > 0 || starts('mon.') === 1) return 'summary';
  if (starts('renLuyen') > 0) return 'conduct';
  if (keys.has('vangPhep') && keys.has('vangKhongPhep')) return 'attendance';
  if (keys.has('hoTen') && [...keys].filter((key) => !['hoTen', 'lop', 'khoi', 'ghiChu', 'giaoVien', 'mon'].includes(key)).length > 0) return 'roster';
  return 'unknown';
}

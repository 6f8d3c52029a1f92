import { filePlatform, type FileTable } from '../records/file-table.ts';
import { noContext, type Column, type FieldKey, type Sheet } from '../records/sheet.ts';
import { columnMeaning, fieldMeaning, isSubject, subjectName } from './meaning.ts';
import { fold, tidy } from './phrases.ts';
import { judge } from './health.ts';

const marksIn = (text: string) => text.split(/[\s;|]+/).filter((mark) => mark !== '');

/**
 * One pupil's report ("phiếu điểm": subjects in the rows, the pupil's name above them) as one gradebook row for each of its
 * subjects; null when the table is no such report.
 */
export function pupilReport({ rows }: FileTable): Sheet[] | null {
  const lead = rows.slice(0, 60).map((row) => row.map(tidy));
  const start = lead.findIndex((row) => row.some((text) => /^mon( hoc.*)?$/.test(fold(text))) && row.filter((text) => columnMeaning([text])?.role === 'mark').length >= 2 && !row.some((text) => fieldMeaning(text) === 'hoTen'));
  if (start < 0) return null;
  const pupil = beside(lead.slice(0, start), 'hoTen');
  if (!pupil) return null;
  const code = beside(lead.slice(0, start), 'maHocSinh');
  const head = lead[start] ?? [];
  const subjectAt = head.findIndex((text) => /^mon( hoc.*)?$/.test(fold(text)));
  const known = head.flatMap((text, at): { at: number; key: FieldKey; label: string }[] => {
    const meaning = columnMeaning([text]);
    return meaning?.role === 'mark' ? [{ at, key: meaning.key === 'tx' ? `tx${meaning.number ?? 1}` : meaning.key, label: text }] : [];
  });
  const unrecognised = head.filter((text, at) => text !== '' && at !== subjectAt && !known.some((column) => column.at === at) && !/^(stt|tt)$/.test(fold(text)));
  const column = (key: FieldKey, label: string): Column => ({ key, label, source: 'header', required: false });
  return lead.slice(start + 1).flatMap((row): Sheet[] => {
    const mon = row[subjectAt] ?? '';
    if (!isSubject(mon)) return [];
    const columns = [column('hoTen', 'Họ và tên'), ...(code ? [column('maHocSinh', 'Mã HS')] : [])];
    const values: Record<FieldKey, string> = { hoTen: pupil, ...(code ? { maHocSinh: code } : {}) };
    for (const { at, key, label } of known) {
      const marks = key === 'tx1' ? marksIn(row[at] ?? '') : [row[at] ?? ''];
      for (const [nth, mark] of (marks.length > 0 ? marks : ['']).entries()) {
        const own = key === 'tx1' ? `tx${nth + 1}` : key;
        columns.push(column(own, label));
        values[own] = mark;
      }
    }
    const sheet: Sheet = { ...noContext, platform: filePlatform, kind: 'gradebook', mon: subjectName(mon), health: 'unknown', why: [], columns, unrecognised, rows: [{ pupil, maHocSinh: code, values }], total: null };
    judge({ sheet, reasons: [], columnCount: null, columnsSeen: [], view: null });
    return [sheet];
  });
}

/** What stands behind a label: in the same cell ("Họ và tên: Lê An") or in the next that is filled. */
function beside(rows: readonly (readonly string[])[], key: FieldKey): string | null {
  for (const row of rows) {
    for (const [at, text] of row.entries()) {
      const [label = '', ...rest] = text.split(':');
      if (fieldMeaning(label) !== key) continue;
      const value = tidy(rest.join(':')) || row.slice(at + 1).find((other) => other !== '' && other !== ':');
      if (value) return value;
    }
  }
  return null;
}

/** The reports of a class, joined: one gradebook for each subject, a row for each pupil. */
export function joinReports(sheets: readonly Sheet[]): Sheet[] {
  const joined = new Map<string, Sheet>();
  for (const sheet of sheets) {
    const place = JSON.stringify([sheet.namHoc, sheet.lop, sheet.mon, sheet.hocKy]);
    const known = joined.get(place);
    if (!known) {
      joined.set(place, { ...sheet, columns: [...sheet.columns], rows: [...sheet.rows] });
      continue;
    }
    for (const [at, column] of sheet.columns.entries()) if (!known.columns.some(({ key }) => key === column.key)) known.columns.splice(at, 0, column);
    known.rows.push(...sheet.rows);
  }
  for (const sheet of joined.values()) {
    for (const { values } of sheet.rows) for (const { key } of sheet.columns) values[key] ??= '';
    judge({ sheet, reasons: [], columnCount: null, columnsSeen: [], view: null });
  }
  return [...joined.values()];
}

import { joinReading, type StoredReading } from '../../lib/records/stored-reading.ts';
import type { SheetContext, SheetKind } from '../../lib/records/sheet.ts';
import { sheetOf } from '../../lib/rules/examples.ts';
import { commentBook, commentSubjects, scoredBook, scoredSubjects, summaryRows } from '../practice-school/marks.ts';
import type { PupilValues } from '../practice-school/page.ts';
import { classOf } from '../practice-school/pupils.ts';

/**
 * All that is read of a full class in a semester: list, profiles, the book of every subject, summary and signing list.
 * Every seventh pupil has a mistake in some book, every ninth one in the profile; every fifth signature is missing.
 */
export function fullClass(pupils: number, readAt: string): StoredReading[] {
  const people = classOf('7A', 7, pupils, 11);
  const spoil = (rows: readonly PupilValues[], nth: number, first: number, change: PupilValues) => rows.map((row, at) => (at % nth === first ? { ...row, ...change } : row));
  const scored = scoredSubjects.map((mon, at) => [mon, scoredBook(people, 4, 71 + at)] as const);
  const comments = commentSubjects.map((mon, at) => [mon, commentBook(people, 91 + at)] as const);
  const of = (kind: SheetKind, rows: readonly PupilValues[], context: Partial<SheetContext> = {}) => joinReading(null, sheetOf(kind, rows, context, { total: rows.length }), readAt);
  const { maHocSinh, hoTen, trangThai } = { maHocSinh: '', hoTen: '', trangThai: '', ...people[0] };
  const known = (row: PupilValues) => Object.fromEntries(Object.keys({ maHocSinh, hoTen, trangThai }).map((key) => [key, row[key] ?? '']));
  return [
    of('roster', people.map(known)),
    of('profile', spoil(people, 9, 4, { tonGiao: '' })),
    ...scored.map(([mon, rows], at) => of('gradebook', spoil(rows, 7, at % 7, { tx2: '75' }), { mon, hocKy: 1 })),
    ...comments.map(([mon, rows]) => of('gradebook', rows, { mon, hocKy: 1 })),
    of('gradebook', scoredBook(people, 4, 90), { mon: 'Ngoại ngữ 2', hocKy: 1 }),
    of('summary', summaryRows(people, Object.fromEntries(scored), 76), { hocKy: 1 }),
    of('signing', people.map((row, at) => ({ maHocSinh: row['maHocSinh'] ?? '', hoTen: row['hoTen'] ?? '', kyGVBM: 'Đã ký', kyGVCN: at % 5 === 0 ? 'Chờ ký' : 'Đã ký', kyHT: 'Đã ký' }))),
  ];
}

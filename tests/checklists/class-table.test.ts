import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classesIn, classTable, countCells, isDone, nextUnfinished, progressOf } from '../../lib/checklists/class-table.ts';
import type { ReviewData } from '../../lib/checklists/scope.ts';
import { severities, type Finding } from '../../lib/records/finding.ts';
import type { StoredReading } from '../../lib/records/stored-reading.ts';
import { review } from '../../lib/checklists/review.ts';
import { compulsorySubjects } from '../../lib/assessment/subjects.ts';
import { bookOf, dataOf, finding, gvcnScope, homeroom, itemIn, pupils, reading, tickAll } from './class.ts';

const readings = () => [...homeroom(), bookOf(1), bookOf(2)];
const tableOf = (all: readonly StoredReading[] = readings(), judgements: Parameters<typeof dataOf>[2] = {}, more: Partial<ReviewData> = {}) => classTable(dataOf(gvcnScope, all, judgements, more));
const cell = (table: ReturnType<typeof tableOf>, pupil: number, group: string) => table.cells[pupil]![table.groups.findIndex(({ id }) => id === group)]!;

describe('the class as a table', () => {
  test('what was read whole and lately and has nothing open is good; a subject nobody read is not determined', () => {
    const table = tableOf();
    expect(table.pupils.map(({ name }) => name)).toEqual(pupils.map(({ hoTen }) => hoTen));
    for (const group of ['caNhan', 'hoKhau', 'giaDinh', 'mon.Toán', 'renLuyen', 'ketQua']) expect(cell(table, 0, group), group).toMatchObject({ mark: 'dat', notes: [] });
    expect(cell(table, 0, 'mon.Ngữ văn')).toMatchObject({ mark: 'chuaXacDinh', readAt: null });
    expect(cell(table, 0, 'chuKy')).toMatchObject({ mark: 'chuaXacDinh', notes: [{ id: 'page-unread' }] });
  });

  test('a part of a profile is good only when every field of it that the check-list needs was read', () => {
    for (const [field, group] of [['gioiTinh', 'chung'], ['doiVien', 'caNhan'], ['noiSinh', 'hoKhau'], ['me.ngheNghiep', 'giaDinh']] as const) {
      const all = readings();
      expect(cell(tableOf(all), 0, group).mark, group).toBe('dat');
      for (const row of all[1]!.sheet.rows.slice(0, 1)) delete row.values[field];
      const table = tableOf(all);
      expect(cell(table, 0, group), group).toMatchObject({ mark: 'chuaXacDinh', notes: [{ id: 'part-unread', params: { fields: field } }] });
      expect(cell(table, 1, group).mark, group).toBe('dat');
    }
  });

  test('what the class list shows well and lately counts for a part of the profile; what it shows badly or long ago does not', () => {
    const all = readings();
    for (const row of all[1]!.sheet.rows) delete row.values['noiSinh'];
    for (const row of all[0]!.sheet.rows) row.values['noiSinh'] = 'Minh Tân, Ninh Bình';
    expect(cell(tableOf(all), 0, 'hoKhau').mark).toBe('dat');
    const seen = all[0]!.seen[0]!;
    for (const spoiled of [{ ...seen, readAt: '2026-09-01T02:00:00.000Z' }, { ...seen, health: 'degraded' as const }]) {
      all[0]!.seen[0] = spoiled;
      expect(cell(tableOf(all), 0, 'hoKhau').mark).toBe('chuaXacDinh');
    }
  });

  test('a finding stands in its pupil’s cell and in no other', () => {
    const book = bookOf(1);
    const table = tableOf([...homeroom(), book, bookOf(2)], { [book.key]: { findings: [finding({ row: 1 })] } });
    expect(cell(table, 1, 'mon.Toán')).toMatchObject({ mark: 'loi', count: 1 });
    expect(table.cells.flat().filter(({ mark }) => mark === 'loi')).toHaveLength(1);
    expect(progressOf(table)).toMatchObject({ done: 0, total: 3, errors: 1, unread: 0 });
    expect(nextUnfinished(table, 0)).toEqual({ pupil: 1, group: table.groups.findIndex(({ id }) => id === 'mon.Toán') });
  });

  test('old is said to be old', () => {
    const table = tableOf([...homeroom(), bookOf(1), reading('gradebook', { tx1: '8,0' }, { mon: 'Toán', hocKy: 2 }, '2026-10-01T02:00:00.000Z')]);
    expect(cell(table, 0, 'mon.Toán')).toMatchObject({ mark: 'chuaXacDinh', readAt: '2026-10-01T02:00:00.000Z' });
    expect(cell(table, 0, 'mon.Toán').notes.map(({ id }) => id)).toContain('stale');
  });

  test('where only the summary was read neither the table nor the check-list calls the marks good; a person may answer for them', () => {
    const ofData = (all: StoredReading[]) => dataOf(gvcnScope, all);
    const summaryOnly = ofData(homeroom());
    expect(cell(classTable(summaryOnly), 0, 'mon.Toán')).toMatchObject({ mark: 'chuaXacDinh', notes: [{ id: 'page-unread' }, { id: 'page-unread' }] });
    expect(itemIn(review(summaryOnly, []), 'GVCN-5')).toMatchObject({ status: 'chuaTich', notes: [{ id: 'books-unread', params: { n: 0, total: 12, names: 'Ngữ văn, Toán, Ngoại ngữ 1, …' } }] });
    expect(itemIn(review(summaryOnly, tickAll(summaryOnly)), 'GVCN-5').status).toBe('dat');

    const books = compulsorySubjects(7).flatMap(({ name }) => ([1, 2] as const).map((hocKy) => reading('gradebook', {}, { mon: name, hocKy })));
    const some = ofData([...homeroom(), ...books.slice(1)]);
    expect(itemIn(review(some, []), 'GVCN-5')).toMatchObject({ status: 'chuaTich', notes: [{ id: 'books-unread', params: { n: 11, total: 12, names: 'Ngữ văn' } }] });
    expect(cell(classTable(some), 0, 'mon.Ngữ văn').mark).toBe('chuaXacDinh');
    const whole = ofData([...homeroom(), ...books]);
    expect(itemIn(review(whole, []), 'GVCN-5').status).toBe('dat');
    expect(classTable(whole).groups.flatMap(({ mon }, column) => (mon === null ? [] : [classTable(whole).cells[0]![column]!.mark]))).toEqual(Array(12).fill('dat'));
  });

  test('two pupils of one name are never given each other’s readings, and no finding is lost', () => {
    const all = readings();
    for (const { sheet } of all) sheet.rows.forEach((row, index) => {
      if (index < 2) row.pupil = 'Lê An';
      if (sheet.kind !== 'roster') row.maHocSinh = null;
    });
    const book = all[3]!;
    const table = tableOf(all, { [book.key]: { findings: [finding({ row: 0, pupil: 'Lê An', maHocSinh: null })] } });
    expect(table.pupils).toHaveLength(3);
    expect([cell(table, 0, 'mon.Toán').mark, cell(table, 1, 'mon.Toán').mark]).toEqual(['chuaXacDinh', 'chuaXacDinh']);
    expect(table.apart).toHaveLength(1);
  });

  test('who left is named apart and is nobody’s task', () => {
    const all = readings();
    all[0]!.sheet.rows[2]!.values['trangThai'] = 'Chuyển đi';
    expect(tableOf(all)).toMatchObject({ left: [pupils[2].hoTen], pupils: { length: 2 } });
  });

  test('a class with one page read is not determined elsewhere; other years and platforms stand apart', () => {
    const table = tableOf([bookOf(1)]);
    expect(table.notListed).toBeNull();
    expect(table.cells.flat().some(isDone)).toBe(false);
    const twice = [bookOf(1), reading('gradebook', {}, { namHoc: '2025-2026', mon: 'Toán' }), reading('gradebook', {}, { platform: 'vnedu', mon: 'Toán' })];
    expect(classesIn(twice)).toHaveLength(3);
    expect(tableOf(twice).pupils).toHaveLength(3);
  });
});

test('whatever is read and found: the marks add up to pupils × groups, and nothing is green without whole, fresh, judged readings and no open error', () => {
  const anyFinding = fc.record({ row: fc.option(fc.nat(2)), field: fc.constantFrom('gk', 'hoTen', 'hoKhau.thon', 'renLuyen', 'hocTap', 'mon.Toán'), outcome: fc.constantFrom('fail' as const, 'unsure' as const), severity: fc.constantFrom(...severities) });
  const spoil = fc.record({ keep: fc.boolean(), judged: fc.boolean(), health: fc.constantFrom('recognised' as const, 'degraded' as const), old: fc.boolean(), unrecognised: fc.boolean(), findings: fc.array(anyFinding, { maxLength: 3 }) });
  fc.assert(fc.property(fc.array(spoil, { minLength: 5, maxLength: 5 }), (spoiled) => {
    const kept = readings().flatMap((one, index) => {
      const { keep, health, old, unrecognised } = spoiled[index]!;
      if (!keep) return [];
      const readAt = old ? '2026-09-01T02:00:00.000Z' : one.readAt;
      return [{ index, reading: { ...one, readAt, sheet: { ...one.sheet, health, unrecognised: unrecognised ? ['Cột lạ'] : [] }, seen: one.seen.map((row) => ({ ...row, readAt, health })) } }];
    });
    const findings = new Map(kept.map(({ index, reading }) => [reading.key, spoiled[index]!.findings.map((one): Finding => finding(one))]));
    const judged = new Map(kept.filter(({ index }) => spoiled[index]!.judged).map(({ reading }) => [reading.key, { findings: findings.get(reading.key)!, waived: [] }]));
    const table = tableOf(kept.map(({ reading }) => reading), {}, { judgements: judged });
    // The check-list is never calmer than the table: marks that nobody ticked are good there only where they are good here.
    const marks = itemIn(review(dataOf(gvcnScope, kept.map(({ reading }) => reading), {}, { judgements: judged }), []), 'GVCN-5');
    if (marks.status === 'dat') expect(table.groups.every(({ mon }, column) => mon === null || table.cells.every((row) => isDone(row[column]!)))).toBe(true);
    expect(Object.values(countCells(table)).reduce((sum, n) => sum + n, 0)).toBe(table.pupils.length * table.groups.length);
    table.cells.forEach((row) => row.forEach((one, column) => {
      if (one.mark !== 'dat') return;
      const { id, mon } = table.groups[column]!;
      const kind = mon !== null ? 'gradebook' : ['renLuyen', 'ketQua'].includes(id) ? 'summary' : id === 'chuKy' ? 'signing' : 'profile';
      const behind = kept.filter(({ reading: { sheet } }) => sheet.kind === kind && (mon === null || sheet.mon === mon));
      expect(behind.length).toBeGreaterThan(0);
      for (const { index } of behind) expect(spoiled[index]).toMatchObject({ judged: true, health: 'recognised', old: false, unrecognised: false });
      expect(one.places.every(({ waiver }) => waiver !== null)).toBe(true);
    }));
  }));
});

import { describe, expect, test } from 'vitest';
import { freezeInForce, freezeOf, type Freeze } from '../../lib/checklists/freeze.ts';
import { booksOf, frozenBooksOf } from '../../lib/checklists/frozen-item.ts';
import { freezeDue, locksOf } from '../../lib/checklists/locks.ts';
import { describeNote } from '../../lib/checklists/notes.ts';
import { readiness, describeMissing } from '../../lib/checklists/readiness.ts';
import { review } from '../../lib/checklists/review.ts';
import type { Correction, CorrectionItem } from '../../lib/corrections/correction.ts';
import { newCorrection } from '../../lib/corrections/origin.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { readSchoolPack } from '../../lib/school/read-pack.ts';
import type { ReviewData } from '../../lib/checklists/scope.ts';
import type { StoredReading } from '../../lib/records/stored-reading.ts';
import { bookOf, dataOf, gvbmScope, gvcnScope, homeroom, itemIn, now, reading, tickAll, wholeYear } from './class.ts';

const frozenAt = '2026-11-21T02:00:00.000Z';
const freeze = freezeOf(bookOf(1), { kind: 'hand' }, frozenAt, 'v1');
const changed = (field: string, value: string): StoredReading[] => {
  const [roster, first, second] = wholeYear();
  first!.sheet.rows[1]!.values[field] = value;
  return [roster!, first!, second!];
};
/** A record of one line: pupil 02's mid-term mark from 8,0 to 8,6, locked again. */
function record(item: Partial<CorrectionItem> = {}, more: Partial<Correction> = {}): Correction {
  const begun = newCorrection({ lop: '7A', mon: 'Toán', hocKy: 1, namHoc: '2026-2027', maHocSinh: '02', pupil: 'Lê Hoàng Minh', field: 'gk', before: '8,0', after: '8,6' }, {
    id: 'r', now: '2026-11-22T09:00', at: now, namHoc: '2026-2027', school: standardPack, records: [],
  });
  return { ...begun, state: 'daKhoa', noiDung: begun.noiDung.map((one) => ({ ...one, ...item })), ...more };
}
const look = (readings: StoredReading[], corrections: Correction[] = [], more: { freezes?: Freeze[]; brokenFreezes?: (string | null)[] } = {}) => {
  const data = dataOf(gvbmScope, readings, {}, { freezes: [freeze], corrections, ...more });
  const done = review(data, tickAll(data));
  return { data, done, state: itemIn(done, 'CHOT-1') };
};

describe('a frozen book', () => {
  test('that stands as it was closes its item; without a freeze the item is not asked', () => {
    const { done, state } = look(wholeYear());
    expect(done.verdict).toBe('san-sang');
    expect(state).toMatchObject({ status: 'dat' });
    expect(state.says.map((note) => describeNote(note, 'vi'))).toEqual(['sổ điểm 7A Toán học kì I chốt ngày 21/11/2026']);
    expect(itemIn(look(wholeYear(), [], { freezes: [] }).done, 'CHOT-1')).toBeUndefined();
  });

  test('that differs needs a correction record, with before → after, whatever was ticked', () => {
    const { data, done, state } = look(changed('gk', '8,6'));
    expect(done.verdict).toBe('chua-san-sang');
    expect(state.status).toBe('loi');
    expect(state.changes).toEqual([expect.objectContaining({ pupil: 'Lê Hoàng Minh', field: 'gk', before: '8,0', after: '8,6' })]);
    expect(readiness(data, tickAll(data)).missing.map((one) => describeMissing(one, 'vi'))).toEqual(['1 chỗ khác sổ đã chốt, cần biên bản']);
  });

  test('is explained by a closed record of that pupil, field and value, not by an open or another one', () => {
    expect(look(changed('gk', '8,6'), [record()]).done.verdict).toBe('san-sang');
    const others = [
      record({ loai: 'ck' }), record({ giaTriDung: '8,7' }), record({ giaTriDangCo: '7,0' }), record({ maHocSinh: '03' }), record({ loai: 'tx', lan: 1 }),
      record({}, { lop: '7B' }), record({}, { mon: 'Ngữ văn' }), record({}, { namHoc: '2025-2026' }), record({}, { hocKy: 2 }), record({}, { state: 'tuChoi' }),
    ];
    for (const other of others) expect(look(changed('gk', '8,6'), [other]).state.against).toEqual([{ id: 'needs-record', params: { n: 1 } }]);
    expect(look(changed('gk', '8,6'), [record({ giaTriDung: '8.60' })]).done.verdict).toBe('san-sang');
    for (const state of ['nhap', 'daTrinh', 'daDuyet', 'daSua', 'daKy'] as const) expect(look(changed('gk', '8,6'), [record({}, { state })]).done.verdict).not.toBe('san-sang');
    expect(look(changed('gk', '8,6'), [record({}, { state: 'daKy' })]).state.against).toEqual([{ id: 'record-open', params: { n: 1 } }]);
  });

  test('is explained by two records one after the other, and by the record of the mark that an average follows from', () => {
    expect(look(changed('gk', '9,0'), [record(), record({ giaTriDangCo: '8,6', giaTriDung: '9,0' })]).done.verdict).toBe('san-sang');
    expect(look(changed('gk', '9,0'), [record({}, { state: 'daSua' }), record({ giaTriDangCo: '8,6', giaTriDung: '9,0' })]).state.against).toEqual([{ id: 'record-open', params: { n: 1 } }]);
    const both = changed('gk', '8,6');
    both[1]!.sheet.rows[1]!.values['tbhk'] = '8,1';
    expect(look(both, [record()]).done.verdict).toBe('san-sang');
    expect(look(changed('tbhk', '8,1')).done.verdict).not.toBe('san-sang');
  });

  test('that is not read as a whole any more is not determined', () => {
    const [roster, first, second] = wholeYear();
    first!.sheet.columns = first!.sheet.columns.filter(({ key }) => key !== 'tx4');
    first!.sheet.rows.forEach((row) => delete row.values['tx4']);
    const { state } = look([roster!, first!, second!]);
    expect(state.status).toBe('chuaXacDinh');
    expect(state.notes).toEqual([{ id: 'frozen-unread', params: { n: 3 } }]);
  });

  test('whose stored record is damaged is not determined for its own class and subject', () => {
    expect(look(wholeYear(), [], { freezes: [], brokenFreezes: [freeze.document] }).state.status).toBe('chuaXacDinh');
    expect(look(wholeYear(), [], { freezes: [], brokenFreezes: [null] }).state.status).toBe('chuaXacDinh');
    expect(look(wholeYear(), [], { freezes: [], brokenFreezes: [freeze.document.replace('7A', '7B')] }).done.verdict).toBe('san-sang');
  });

  test('is the homeroom teacher’s affair too: its class, every subject', () => {
    const data = dataOf(gvcnScope, [...homeroom(), ...changed('gk', '8,6').slice(1)], {}, { freezes: [freeze] });
    expect(itemIn(review(data, tickAll(data)), 'CHOT-1').status).toBe('loi');
  });

  test('counts no more once the freeze was taken back; a newer freeze takes its place', () => {
    const undone = { ...freeze, undone: { at: now, reason: 'chốt nhầm' } };
    expect(freezeInForce([undone], freeze.document)).toBeNull();
    const newer = freezeOf(changed('gk', '8,6')[1]!, { kind: 'hand' }, now, 'v1');
    expect(freezeInForce([newer, freeze], freeze.document)).toBe(newer);
    expect(look(changed('gk', '8,6'), [], { freezes: [freeze, newer] }).done.verdict).toBe('san-sang');
  });

  test('a pupil who came after the freeze is a difference', () => {
    const [roster, first, second] = wholeYear();
    first!.sheet.rows.push({ pupil: 'Vũ Chi', maHocSinh: '04', values: { hoTen: 'Vũ Chi', gk: '7,0' } });
    first!.seen.push(first!.seen[0]!);
    const data = dataOf(gvbmScope, [roster!, first!, second!], {}, { freezes: [freeze] });
    expect(frozenBooksOf(data)[0]!.differences).toEqual([expect.objectContaining({ pupil: 'Vũ Chi', field: 'gk', before: null, after: '7,0' })]);
  });
});

describe('the day of locking', () => {
  const pack = readSchoolPack({ format: 1, version: '3', calendar: { deadlines: [{ rule: 'D-18', due: '2026-11-20', title: 'Khóa sổ HK1' }, { rule: 'D-09', due: '2026-11-01' }] } }).pack!;
  const locks = locksOf(pack, []);

  test('comes from the pack and from the user’s own dates', () => {
    expect(locks).toEqual([{ due: '2026-11-20', title: 'Khóa sổ HK1', namHoc: '2026-2027', hocKy: 1, lop: null, mon: null }]);
    expect(locksOf(pack, [{ kind: 'date', id: 'a', rule: 'D-18', title: '', hocKy: 2, lop: '7A', mon: null, due: '2027-05-20', before: true }])[1]).toEqual({ due: '2027-05-19', title: '', namHoc: '2026-2027', hocKy: 2, lop: '7A', mon: null });
  });

  test('freezes the semester’s books as last read, once, on the day after', () => {
    const due = freezeDue(bookOf(1), [], locks, '3', now);
    expect(due).toMatchObject({ document: bookOf(1).key, by: { kind: 'deadline', due: '2026-11-20', title: 'Khóa sổ HK1' }, pack: '3', fingerprint: freeze.fingerprint });
    expect(freezeDue(bookOf(1), [], locks, '3', '2026-11-20T10:00:00.000Z')).toBeNull();
    expect(freezeDue(bookOf(1), [due!], locks, '3', now)).toBeNull();
    expect(freezeDue(bookOf(1), [{ ...due!, undone: { at: now, reason: 'mở lại' } }], locks, '3', now)).toBeNull();
    expect(freezeDue(bookOf(2), [], locks, '3', now)).toBeNull();
    expect(freezeDue(reading('roster', {}), [], locks, '3', now)).toBeNull();
  });

  test('freezes nothing that was not read whole', () => {
    const partial = bookOf(1);
    partial.sheet.total = 4;
    expect(freezeDue(partial, [], locks, '3', now)).toBeNull();
    const odd = bookOf(1);
    odd.sheet.health = 'degraded';
    expect(freezeDue(odd, [], locks, '3', now)).toBeNull();
  });

  test('that has passed without a freeze is said, at the book and among what is missing, and nothing is ready', () => {
    const partial = bookOf(1);
    const [roster, , second] = wholeYear();
    const unread = (more: Partial<ReviewData> = {}) => dataOf(gvbmScope, [roster!, partial, second!], {}, { locks, ...more });
    expect(review(unread({ locks: [] }), tickAll(unread({ locks: [] }))).verdict).toBe('san-sang');
    const done = review(unread(), tickAll(unread()));
    expect(done.verdict).toBe('chua-xac-dinh');
    expect(itemIn(done, 'CHOT-1')).toMatchObject({ status: 'chuaXacDinh' });
    expect(readiness(unread(), tickAll(unread())).missing.map((one) => describeMissing(one, 'vi'))).toEqual(['sổ điểm 7A Toán học kì I đã quá ngày khóa 20/11/2026 mà chưa chốt: mở lại, quét cả bảng để chốt']);
    expect(booksOf(unread()).map(({ document, missed }) => [document, missed?.due ?? null])).toEqual([[partial.key, '2026-11-20'], [second!.key, null]]);
    // Frozen by the lock, by hand before it, or taken back by a person afterwards: nothing is missed.
    const due = freezeDue(partial, [], locks, '3', now)!;
    for (const freezes of [[due], [freezeOf(partial, { kind: 'hand' }, '2026-11-19T02:00:00.000Z', '')], [{ ...due, undone: { at: now, reason: 'mở lại' } }]]) {
      expect(booksOf(unread({ freezes })).map(({ missed }) => missed)).toEqual([null, null]);
    }
    expect(review(unread({ freezes: [due] }), tickAll(unread({ freezes: [due] }))).verdict).toBe('san-sang');
  });
});

import { describe, expect, test } from 'vitest';
import type { Correction, ItemKind } from '../../lib/corrections/correction.ts';
import { keepUntil, mayDelete } from '../../lib/corrections/retention.ts';
import { lastDayToCorrect, lockedSince, warningsFor, type Dates } from '../../lib/corrections/warnings.ts';
import { describeWarning } from '../../lib/corrections/words.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { wholeDraft } from './record.ts';

const finalTests = { namHoc: '2026-2027', hocKy: 1 as const, kind: 'cuoiKi' as const, days: { from: '2026-12-21', to: '2026-12-26' } };
const school = { ...standardPack, calendar: { ...standardPack.calendar, testPeriods: [finalTests] } };
const dates = (today: string, more: Partial<Dates> = {}): Dates => ({ today, school, entries: [], freezes: [], ...more });
const of = (loai: ItemKind, more: Partial<Correction> = {}) => {
  const draft = wholeDraft(more);
  return { ...draft, noiDung: [{ ...draft.noiDung[0]!, loai }] };
};
const ids = (record: Correction, given: Dates) => warningsFor(record, given).map(({ id }) => id);

describe('the last day to correct (D-06)', () => {
  test('final tests from 21/12/2026: 14/12/2026 is the last', () => {
    expect(lastDayToCorrect(wholeDraft(), dates('2026-12-01'))).toBe('2026-12-14');
    expect(ids(wholeDraft(), dates('2026-12-14'))).toEqual([]);
    expect(warningsFor(wholeDraft(), dates('2026-12-15'))).toEqual([{ id: 'past-last-day', params: { last: '2026-12-14' } }]);
    expect(describeWarning(warningsFor(wholeDraft(), dates('2026-12-15'))[0]!, 'vi')).toContain('14/12/2026 (D-06');
  });

  test('what was mended in time stays in time; the user’s own test date counts', () => {
    expect(ids(wholeDraft({ state: 'daKy', suaLuc: '2026-12-14T16:00' }), dates('2026-12-20'))).toEqual([]);
    expect(ids(wholeDraft({ state: 'daKy', suaLuc: '2026-12-15T07:00' }), dates('2026-12-20'))).toEqual(['past-last-day']);
    const own = { kind: 'test' as const, id: 'e', test: 'cuoiKi' as const, namHoc: '2026-2027', hocKy: 2 as const, lop: null, mon: null, from: '2027-05-10', to: '2027-05-10' };
    expect(lastDayToCorrect(wholeDraft({ hocKy: 3 }), dates('2026-12-01', { entries: [own] }))).toBe('2027-05-03');
  });

  test('a final mark is told apart, a profile has no last day, and an unknown one is said', () => {
    expect(ids(of('ck'), dates('2026-12-30'))).toEqual(['past-last-day-final']);
    expect(ids(of('renLuyen'), dates('2026-12-30'))).toEqual(['past-last-day']);
    expect(ids(of('hoSo'), dates('2026-12-30'))).toEqual([]);
    expect(ids(wholeDraft(), dates('2026-12-30', { school: standardPack }))).toEqual(['last-day-unknown']);
  });
});

test('a locked platform and a frozen book are said until it is mended', () => {
  const locked = { ...school, calendar: { ...school.calendar, deadlines: [{ rule: 'D-18', due: '2026-12-10' }, { rule: 'D-18', due: '2025-12-10' }] } };
  expect(lockedSince(wholeDraft(), dates('2026-12-10', { school: locked }))).toBeNull();
  expect(lockedSince(wholeDraft(), dates('2026-12-11', { school: locked }))).toBe('2026-12-10');
  const freeze = { document: 'smas|gradebook|2026-2027|7A|Toán|1', at: '2026-11-30T18:00:00.000Z', undone: null };
  expect(warningsFor(wholeDraft(), dates('2026-12-11', { school: locked, freezes: [freeze] }))).toEqual([{ id: 'locked', params: { since: '2026-12-10' } }, { id: 'frozen', params: { since: '2026-12-01' } }]);
  const others = [{ ...freeze, undone: {} }, { ...freeze, document: 'smas|gradebook|2026-2027|7B|Toán|1' }, { ...freeze, document: 'smas|gradebook|2026-2027|7A|Toán|2' }];
  expect(ids(wholeDraft(), dates('2026-12-11', { freezes: others }))).toEqual([]);
  expect(lockedSince(wholeDraft({ lop: '7B' }), dates('2026-12-11', { school: { ...locked, calendar: { ...locked.calendar, deadlines: [{ rule: 'D-18', due: '2026-12-10', lop: '7A' }] } } }))).toBeNull();
  expect(ids(wholeDraft({ state: 'daSua', suaLuc: '2026-12-11T08:00' }), dates('2026-12-11', { school: locked }))).toEqual([]);
});

test('what was mended yesterday and is not signed is said', () => {
  expect(ids(wholeDraft({ state: 'daSua', suaLuc: '2026-12-10T08:00' }), dates('2026-12-11'))).toEqual(['sign-at-once']);
});

describe('a record is kept until the pupils leave the school', () => {
  test.each([['6A', '2030-08-31'], ['7A', '2029-08-31'], ['9B', '2027-08-31'], ['10A1', '2029-08-31'], ['12C', '2027-08-31'], ['Lớp lá', null]])('%s in 2026-2027: %s', (lop, until) => {
    expect(keepUntil({ lop, namHoc: '2026-2027' })).toBe(until);
  });

  test('and never deleted before; a draft may go', () => {
    const kept = { state: 'luu' as const, lop: '7A', namHoc: '2026-2027', luuDen: null };
    expect(mayDelete(kept, '2029-08-31')).toBe(false);
    expect(mayDelete(kept, '2029-09-01')).toBe(true);
    expect(mayDelete({ ...kept, luuDen: '2031-08-31' }, '2030-01-01')).toBe(false);
    expect(mayDelete({ ...kept, lop: 'không rõ' }, '2099-01-01')).toBe(false);
    expect(mayDelete({ ...kept, state: 'nhap' }, '2026-11-25')).toBe(true);
  });
});

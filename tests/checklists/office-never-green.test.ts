import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archiveBooks, archiveId, type Archive } from '../../lib/checklists/archive.ts';
import { freezeOf } from '../../lib/checklists/freeze.ts';
import { readiness } from '../../lib/checklists/readiness.ts';
import { review } from '../../lib/checklists/review.ts';
import type { ReviewData, Scope } from '../../lib/checklists/scope.ts';
import type { StoredReading } from '../../lib/records/stored-reading.ts';
import { newCorrection } from '../../lib/corrections/origin.ts';
import { standardPack } from '../../lib/school/standard.ts';
import type { Role } from '../../lib/school/roles.ts';
import { bookOf, dataOf, gvcnScope, itemIn, now, reading, tickAll } from './class.ts';

/** The lists of those who sign no book of their own: what keeps each of them from "ready", alone and in any company. */
const officeRoles = ['totruong', 'bgh', 'qt'] as const satisfies Role[];
type OfficeRole = (typeof officeRoles)[number];

interface State {
  books: StoredReading[];
  lists: StoredReading[];
  archives: Archive[];
  more: Partial<ReviewData>;
}
interface At {
  which: number;
  row: number;
}

const record = newCorrection({ lop: '7A', mon: 'Toán', hocKy: 1, namHoc: '2026-2027', maHocSinh: '02', pupil: 'Lê Hoàng Minh', field: 'gk', before: '8,0', after: '8,6' }, {
  id: 'r', now: '2026-11-22T09:00', at: now, namHoc: '2026-2027', school: standardPack, records: [],
});
const signedAll = { kyGVBM: '12/12', kyGVCN: 'Đã ký', kyHT: 'Chưa ký' };
const long = '2026-10-01T02:00:00.000Z';

const whole = (): State => ({
  books: [bookOf(1), bookOf(2, { tbcn: '8,0' })],
  lists: [reading('signing', signedAll), reading('signing', signedAll, { lop: '7B' })],
  archives: archiveBooks.map((book) => ({
    id: archiveId('2026-2027', book), namHoc: '2026-2027', book, exported: '2026-06-01', signed: '2026-06-02', copies: ['Kho số', 'Đĩa 1', 'Đĩa 2'].map((place) => ({ place, date: '2026-06-01' })), checked: null, nextCheck: '2027-01-01',
  })),
  more: {},
});

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const everyone = officeRoles;
const principal = ['bgh'] as const;
const archive = (change: (one: Archive) => void) => ({ of: ['bgh', 'qt'] as const, spoil: ({ archives }: State, { which }: At) => change(pick(archives, which)) });

const flaws: Record<string, { of: readonly OfficeRole[]; spoil(state: State, at: At): void }> = {
  'a signature of a subject teacher missing': { of: principal, spoil: ({ lists }, { which, row }) => void (pick(pick(lists, which).sheet.rows, row).values['kyGVBM'] = '11/12') },
  'a signature in words that nobody knows': { of: principal, spoil: ({ lists }, { which, row }) => void (pick(pick(lists, which).sheet.rows, row).values['kyGVCN'] = 'Xong?') },
  'a signature that was not read': { of: principal, spoil: ({ lists }, { which, row }) => void delete pick(pick(lists, which).sheet.rows, row).values['kyGVCN'] },
  'pupils of a signing list not read': { of: principal, spoil: ({ lists }, { which, row }) => {
    const { sheet, seen } = pick(lists, which);
    sheet.rows.splice(row % sheet.rows.length, 1);
    seen.splice(row % seen.length, 1);
  } },
  'a signing list that is not understood': { of: principal, spoil: ({ lists }, { which }) => void Object.assign(pick(lists, which).sheet, { health: 'degraded', why: [{ id: 'no-pupils' }] }) },
  'a column of a signing list that is not understood': { of: principal, spoil: ({ lists }, { which }) => void pick(lists, which).sheet.unrecognised.push('Cột lạ') },
  'an old reading of a signing list': { of: principal, spoil: ({ lists }, { which }) => void (pick(lists, which).readAt = long) },
  'an old row of a signing list': { of: principal, spoil: ({ lists }, { which, row }) => void (pick(pick(lists, which).seen, row).readAt = long) },
  'a correction record that is open': { of: ['bgh', 'qt'], spoil: ({ more }) => void (more.corrections = [record]) },
  'a correction record that cannot be read': { of: ['bgh', 'qt'], spoil: ({ more }) => void (more.brokenCorrections = 1) },
  'a book of the archive not recorded': { of: ['bgh', 'qt'], spoil: ({ archives }, { which }) => void archives.splice(which % archives.length, 1) },
  'a PDF that was not exported': archive((one) => (one.exported = null)),
  'a PDF that the principal has not signed': archive((one) => (one.signed = null)),
  'a copy too few': archive((one) => one.copies.pop()),
  'a copy without a place': archive((one) => (one.copies = one.copies.map((copy, at) => (at === 1 ? { ...copy, place: ' ' } : copy)))),
  'copies that are due to be checked': archive((one) => (one.nextCheck = '2026-11-22')),
  'no day to check the copies': archive((one) => (one.nextCheck = null)),
  'a book that is not as it was frozen': { of: everyone, spoil: ({ books, more }, { which, row }) => {
    const before = structuredClone(pick(books, which));
    pick(before.sheet.rows, row).values['gk'] = '2,0';
    more.freezes = [...(more.freezes ?? []), freezeOf(before, { kind: 'hand' }, now, '')];
  } },
  'a frozen book that is not read any more': { of: everyone, spoil: ({ more }) => void (more.freezes = [...(more.freezes ?? []), freezeOf(reading('gradebook', { gk: '8,0' }, { mon: 'Ngữ văn', hocKy: 1 }), { kind: 'hand' }, now, '')]) },
  'a freeze that cannot be read': { of: everyone, spoil: ({ books, more }, { which }) => void (more.brokenFreezes = [pick(books, which).key]) },
  'an item that the school asks for and nobody ticked': { of: everyone, spoil: ({ more }) => void (more.schoolItems = [{ id: 'MT-1', roles: [...officeRoles], title: 'Việc của trường', kind: 'manual' }]) },
};
const names = Object.keys(flaws);
const scopeOf = (role: OfficeRole): Scope => ({ ...gvcnScope, role, lop: null });
const of = (role: OfficeRole, { books, lists, archives, more }: State) => dataOf(scopeOf(role), [...books, ...lists], {}, { archives, ...more });
const places = fc.record({ which: fc.nat(20), row: fc.nat(20) });

test.each(officeRoles)('whole and ticked is ready: the states below differ from it only by their flaws (%s)', (role) => {
  const data = of(role, whole());
  expect(review(data, tickAll(data)).verdict).toBe('san-sang');
});

test.each(names.flatMap((name) => flaws[name]!.of.map((role) => ({ role, name }))))('never ready with $name ($role)', ({ role, name }) => {
  fc.assert(
    fc.property(places, fc.subarray(names), (at, others) => {
      const state = whole();
      for (const one of [name, ...others.filter((other) => other !== name)]) flaws[one]!.spoil(state, at);
      const data = of(role, state);
      const own = review(data, []).items.filter(({ item }) => item.ofSchool).map(({ item }) => item.id);
      for (const ticks of [tickAll(of(role, whole())), tickAll(data, own)]) {
        const told = readiness(data, ticks);
        expect(told.verdict).not.toBe('san-sang');
        expect(told.missing.length).toBeGreaterThan(0);
        for (const { n } of told.missing) expect(n).toBeGreaterThan(0);
      }
    }),
    { numRuns: 40 },
  );
});

test.each(officeRoles)('never ready with an item open (%s)', (role) => {
  const data = of(role, whole());
  const ticks = tickAll(data);
  fc.assert(
    fc.property(fc.subarray(ticks, { maxLength: ticks.length - 1 }), (some) => {
      expect(review(data, some).verdict).toBe('chua-san-sang');
    }),
  );
});

test.each([['totruong', 'books'], ['bgh', 'books'], ['bgh', 'lists']] as const)('never ready when a value behind a tick changed, and the change is named (%s, %s)', (role, kind) => {
  const ticks = tickAll(of(role, whole()));
  fc.assert(
    fc.property(places, ({ which, row }) => {
      const state = whole();
      const record = pick(pick(state[kind], which).sheet.rows, row);
      // Still signed, by another number of teachers: the list says something new.
      const [field, value] = kind === 'books' ? ['gk', '3,0'] : ['kyGVBM', '13/13'];
      record.values[field] = value;
      const done = review(of(role, state), ticks);
      expect(done.verdict).not.toBe('san-sang');
      expect(done.items.flatMap(({ changes }) => changes)).toContainEqual(expect.objectContaining({ field, pupil: record.pupil, after: value }));
    }),
  );
});

test('books that were not read whole, lately and understood do not count as free of errors; lists without the signers do not count as signed', () => {
  const says = (role: OfficeRole, state: State, id: string) => itemIn(review(of(role, state), []), id).says.map(({ id, params }) => [id, params?.['n']]);
  const state = whole();
  expect(says('bgh', state, 'HT-1')).toEqual([['office-books', 2]]);
  state.books[0]!.sheet.rows.pop();
  expect(says('bgh', state, 'HT-1')).toEqual([['office-books', 1], ['office-books-open', 1]]);
  state.lists[0]!.sheet.columns = state.lists[0]!.sheet.columns.filter(({ key }) => key !== 'kyGVCN');
  expect(says('bgh', state, 'HT-4')).toEqual([['office-signing', 1], ['office-no-signer', 1]]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { review } from '../../lib/checklists/review.ts';
import { freezable, freezeOf, frozenRests, type Freeze } from '../../lib/checklists/freeze.ts';
import type { Lock } from '../../lib/checklists/locks.ts';
import { readiness } from '../../lib/checklists/readiness.ts';
import type { ReviewData, Scope } from '../../lib/checklists/scope.ts';
import type { Tick } from '../../lib/checklists/tick.ts';
import type { StoredReading } from '../../lib/records/stored-reading.ts';
import type { SchoolItem } from '../../lib/school/checklist-items.ts';
import { dataOf, finding, gvbmScope, gvcnScope, homeroom, now, tickAll, wholeYear } from './class.ts';

/** The ways in which a state can be less than whole. Each must keep the verdict from "ready", alone and in any company. */
interface State {
  readings: StoredReading[];
  findings: Record<string, ReturnType<typeof finding>[]>;
  notJudged: Set<string>;
  freezes: Freeze[];
  broken: string[];
  schoolItems: SchoolItem[];
  locks: Lock[];
}
const flaws: Record<string, (state: State, at: { document: number; row: number; cell: number }) => boolean> = {
  'an unread document': ({ readings }, at) => drop(readings, at.document % readings.length),
  'an unread pupil': ({ readings }, at) => {
    const { sheet, seen } = readings[at.document % readings.length]!;
    if (sheet.rows.length === 0) return false;
    sheet.rows.splice(at.row % sheet.rows.length, 1);
    seen.splice(at.row % (sheet.rows.length + 1), 1);
    return true;
  },
  'an unknown column': ({ readings }, at) => readings[at.document % readings.length]!.sheet.unrecognised.push('Cột lạ') > 0,
  'a degraded sheet': ({ readings }, at) => set(readings[at.document % readings.length]!.sheet, { health: 'degraded' as const, why: [{ id: 'no-pupils' }] }),
  'a degraded row': ({ readings }, at) => {
    const { seen } = readings[at.document % readings.length]!;
    return seen.length > 0 && set(seen[at.row % seen.length]!, { health: 'degraded' as const });
  },
  'a stale reading': ({ readings }, at) => {
    const reading = readings[at.document % readings.length]!;
    reading.seen.forEach((row) => set(row, { readAt: '2026-10-01T02:00:00.000Z' }));
    return set(reading, { readAt: '2026-10-01T02:00:00.000Z' });
  },
  'a stale row': ({ readings }, at) => {
    const { seen } = readings[at.document % readings.length]!;
    return seen.length > 0 && set(seen[at.row % seen.length]!, { readAt: '2026-10-01T02:00:00.000Z' });
  },
  'an error not waived': (state, at) => found(state, at, finding({ row: at.row % 3 })),
  'a thing to look at that nobody looked at': (state, at) => found(state, at, finding({ severity: 'warning', field: fieldAt(state, at) })),
  'a rule that cannot tell': (state, at) => found(state, at, finding({ outcome: 'unsure', field: null, row: null })),
  'a book that is not as it was frozen': ({ readings, freezes }, at) => {
    const book = frozenOf(readings, at);
    if (!book) return false;
    const before = structuredClone(book);
    const row = before.sheet.rows[at.row % before.sheet.rows.length];
    const key = Object.keys(row?.values ?? {}).filter((field) => frozenRests(before.sheet, field))[at.cell % 4];
    if (!row || key === undefined) return false;
    row.values[key] = `${row.values[key]}?`;
    return freezes.push(freezeOf(before, { kind: 'hand' }, now, '')) > 0;
  },
  'a frozen book that is not read any more': ({ readings, freezes }, at) => {
    const book = frozenOf(readings, at);
    return book !== undefined && freezes.push(freezeOf(structuredClone(book), { kind: 'hand' }, now, '')) > 0 && drop(readings, readings.indexOf(book));
  },
  'a freeze that cannot be read': ({ readings, broken }, at) => {
    const book = frozenOf(readings, at);
    return book !== undefined && broken.push(book.key) > 0;
  },
  'a day of locking that passed without a freeze': ({ readings, locks }, at) => {
    const book = frozenOf(readings, at);
    return book !== undefined && locks.push({ due: '2026-11-20', title: '', namHoc: '2026-2027', hocKy: book.sheet.hocKy === 1 ? 1 : 2, lop: null, mon: null }) > 0;
  },
  'an item that the school asks for and nobody ticked': ({ schoolItems }, at) => schoolItems.push({ id: `MT-${at.cell}-${schoolItems.length}`, roles: ['gvbm', 'gvcn'], title: 'Việc của trường', kind: 'manual' }) > 0,
  'a document without a verdict': (state, at) => state.notJudged.add(state.readings[at.document % state.readings.length]!.key).size > 0,
};
const frozenOf = (readings: StoredReading[], at: { document: number }) => {
  const books = readings.filter(({ sheet }) => freezable.has(sheet.kind));
  return books[at.document % books.length];
};
const drop = <T>(list: T[], at: number): boolean => list.splice(at, 1).length > 0;
const set = <T extends object>(target: T, part: Partial<T>): boolean => Object.assign(target, part) === target;
function found({ readings, findings }: State, at: { document: number }, one: ReturnType<typeof finding>): boolean {
  const { key } = readings[at.document % readings.length]!;
  return (findings[key] = [...(findings[key] ?? []), one]).length > 0;
}
function fieldAt({ readings }: State, { document, cell }: { document: number; cell: number }): string {
  const { columns } = readings[document % readings.length]!.sheet;
  return columns[cell % columns.length]!.key;
}

const roles: { scope: Scope; whole: () => StoredReading[] }[] = [
  { scope: gvbmScope, whole: wholeYear },
  { scope: gvcnScope, whole: homeroom },
];

/** For a subject teacher the class list is only the measure of the class: what is wrong in it is not theirs to mend. */
const concerned = (scope: Scope, readings: StoredReading[]) => (scope.role === 'gvbm' ? readings.filter(({ sheet }) => sheet.kind !== 'roster') : readings);

const untouched = (): Omit<State, 'readings'> => ({ findings: {}, notJudged: new Set(), freezes: [], broken: [], schoolItems: [], locks: [] });

function spoiled(scope: Scope, whole: () => StoredReading[], names: readonly string[], at: { document: number; row: number; cell: number }): ReviewData | null {
  const all = whole();
  const state: State = { readings: concerned(scope, all), ...untouched() };
  const measure = all.filter((reading) => !state.readings.includes(reading));
  let spoilt = 0;
  for (const name of names) if (state.readings.length > 0 && flaws[name]!(state, at)) spoilt += 1;
  if (spoilt === 0) return null;
  const readings = [...measure, ...state.readings];
  const data = dataOf(scope, readings, Object.fromEntries(Object.entries(state.findings).map(([key, findings]) => [key, { findings }])), {
    freezes: state.freezes, brokenFreezes: state.broken, schoolItems: state.schoolItems, locks: state.locks,
  });
  return { ...data, judgements: new Map([...data.judgements].filter(([key]) => !state.notJudged.has(key))) };
}

const places = fc.record({ document: fc.nat(20), row: fc.nat(20), cell: fc.nat(60) });
const names = Object.keys(flaws);

test.each(roles)('whole, right and ticked is ready: the states below differ from it only by their flaws ($scope.role)', ({ scope, whole }) => {
  const data = dataOf(scope, whole());
  expect(review(data, tickAll(data)).verdict).toBe('san-sang');
});

test.each(roles.flatMap((role) => names.map((name) => ({ ...role, name, role: role.scope.role }))))('never ready with $name ($role)', ({ scope, whole, name }) => {
  const clean = dataOf(scope, whole());
  fc.assert(
    fc.property(places, fc.subarray(names), (at, others) => {
      const data = spoiled(scope, whole, [name, ...others.filter((other) => other !== name)], at);
      fc.pre(data !== null);
      // Whatever was ticked before, and whatever can be ticked now except what must be looked at.
      const look = review(data, []).items.filter(({ status, item }) => status === 'canXem' || item.ofSchool).map(({ item }) => item.id);
      for (const ticks of [tickAll(clean), tickAll(data, look)] satisfies Tick[][]) {
        const told = readiness(data, ticks);
        expect(told.verdict).not.toBe('san-sang');
        // Whatever keeps it open is named, and counted.
        expect(told.missing.length).toBeGreaterThan(0);
        for (const { n } of told.missing) expect(n).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});

test.each(roles)('never ready with a mandatory item open ($scope.role)', ({ scope, whole }) => {
  const data = dataOf(scope, whole());
  const ticks = tickAll(data);
  fc.assert(
    fc.property(fc.subarray(ticks, { maxLength: ticks.length - 1 }), (some) => {
      expect(review(data, some).verdict).toBe('chua-san-sang');
    }),
  );
});

test.each(roles)('never ready when a value behind a tick changed, and the change is named ($scope.role)', ({ scope, whole }) => {
  const before = dataOf(scope, whole());
  const ticks = tickAll(before);
  fc.assert(
    fc.property(places, fc.constantFrom('9,9', 'khác', '0'), (at, value) => {
      const readings = whole();
      const [mine, field] = [concerned(scope, readings), fieldAt({ readings: concerned(scope, readings), ...untouched() }, at)];
      const row = mine[at.document % mine.length]!.sheet.rows[at.row % 3]!;
      // Names and codes say who a row is about; a subject teacher signs for marks, not for them.
      fc.pre(row.values[field] !== value && !['hoTen', 'maHocSinh'].includes(field));
      row.values[field] = value;
      const done = review(dataOf(scope, readings), ticks);
      expect(done.verdict).not.toBe('san-sang');
      expect(done.items.flatMap(({ changes }) => changes)).toContainEqual(expect.objectContaining({ field, pupil: row.pupil }));
    }),
  );
});

test.each(roles)('the order of rows and columns changes nothing ($scope.role)', ({ scope, whole }) => {
  const ticks = tickAll(dataOf(scope, whole()));
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
      const readings = whole().map((reading) => ({
        ...reading,
        seen: order.map((row) => reading.seen[row]!),
        sheet: {
          ...reading.sheet,
          columns: reading.sheet.columns.toReversed(),
          rows: order.map((row) => ({ ...reading.sheet.rows[row]!, values: Object.fromEntries(Object.entries(reading.sheet.rows[row]!.values).reverse()) })),
        },
      }));
      expect(review(dataOf(scope, readings.toReversed()), ticks).verdict).toBe('san-sang');
    }),
  );
});

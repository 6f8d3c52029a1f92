import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, type TableRules } from '../../lib/backup/backup.ts';
import { planMark, planRestore, type RestoreMode } from '../../lib/backup/plan.ts';

interface Note {
  id: string;
  text: string;
  at: string | null;
}
const rules: TableRules = {
  notes: { key: 'id', accepts: (record) => typeof (record as Note).text === 'string', moment: (record) => (record as Note).at },
};
const early = '2026-11-01T00:00:00.000Z';
const late = '2026-11-02T00:00:00.000Z';
const here: Note[] = [
  { id: 'same', text: 'a', at: early },
  { id: 'older here', text: 'here', at: early },
  { id: 'newer here', text: 'here', at: late },
  { id: 'undated', text: 'here', at: null },
  { id: 'only here', text: 'here', at: early },
];
const file: Note[] = [
  { id: 'same', at: early, text: 'a' },
  { id: 'older here', text: 'file', at: late },
  { id: 'newer here', text: 'file', at: early },
  { id: 'undated', text: 'file', at: null },
  { id: 'new', text: 'file', at: early },
];
const planOf = (mode: RestoreMode) => planRestore({ notes: here }, { tables: { notes: file }, damaged: {} }, mode, rules)[0]!;

test('“thay toàn bộ”: what differs is taken from the file, what is only here goes', () => {
  expect(planOf('replace')).toMatchObject({ added: 1, changed: 3, same: 1, onlyHere: 1, newerHere: 0, undecided: 0, remove: ['only here'], after: 5 });
});

test('“gộp”: the newer one stays, what says no time stays as it is here, and nothing goes', () => {
  const plan = planOf('merge');
  expect(plan).toMatchObject({ added: 1, changed: 1, same: 1, onlyHere: 1, newerHere: 1, undecided: 1, remove: [], after: 6 });
  expect(plan.put).toEqual([file[1], file[4]]);
});

test('a damaged record never takes the place of a whole one', () => {
  const damaged = { id: 'older here', text: 7, at: late };
  const plan = planRestore({ notes: here }, { tables: { notes: [] }, damaged: { notes: [damaged] } }, 'merge', rules)[0]!;
  expect(plan).toMatchObject({ newerHere: 1, put: [] });
  expect(planRestore({ notes: [damaged] }, { tables: { notes: [file[1]!] }, damaged: {} }, 'merge', rules)[0]).toMatchObject({ changed: 1 });
});

const notes = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), text: fc.string({ maxLength: 2 }), at: fc.constantFrom<string | null>(early, late, null) }), { selector: ({ id }) => id });

test('counts add up, and carrying a plan out gives what it says', () => {
  fc.assert(
    fc.property(notes, notes, fc.constantFrom<RestoreMode>('replace', 'merge'), (mine, arriving, mode) => {
      const plan = planRestore({ notes: mine }, { tables: { notes: arriving }, damaged: {} }, mode, rules)[0]!;
      const { added, changed, same, newerHere, undecided, onlyHere } = plan;
      expect(added + changed + same + newerHere + undecided).toBe(arriving.length);
      expect(changed + same + newerHere + undecided + onlyHere).toBe(mine.length);
      const after = new Map(mine.map((note) => [note.id, note]));
      for (const id of plan.remove) after.delete(id);
      for (const note of plan.put as Note[]) after.set(note.id, note);
      expect(after.size).toBe(plan.after);
      if (mode === 'replace') expect([...after.values()].map(canonical).sort()).toEqual(arriving.map(canonical).sort());
      const again = planRestore({ notes: [...after.values()] }, { tables: { notes: arriving }, damaged: {} }, mode, rules)[0]!;
      expect([again.added, again.changed, again.put.length]).toEqual([0, 0, 0]);
    }),
  );
});

test('two plans are the same only when they count and write the same', () => {
  expect(planMark([planOf('merge')])).toBe(planMark([planOf('merge')]));
  expect(planMark([planOf('merge')])).not.toBe(planMark([planOf('replace')]));
  const other = planRestore({ notes: here }, { tables: { notes: file.map((note) => (note.id === 'new' ? { ...note, text: 'other' } : note)) }, damaged: {} }, 'merge', rules);
  expect(planMark(other)).not.toBe(planMark([planOf('merge')]));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../lib/records/sheet.ts';
import { exampleFacts } from '../../../lib/rules/examples.ts';
import { gradebookRules } from '../../../lib/rules/gradebook/index.ts';
import { crashed, runRules } from '../../../lib/rules/run.ts';
import { summaryRules } from '../../../lib/rules/summary/index.ts';
import { cleanBook, cleanSummary } from './clean-books.ts';

const rules = [...gradebookRules, ...summaryRules];
const find = (sheet: Sheet) => runRules(rules, sheet, exampleFacts);

describe('clean data', () => {
  test.each([['gradebooks', cleanBook], ['summaries', cleanSummary]] as const)('600 %s: no error, no warning', (_name, make) => {
    for (let seed = 1; seed <= 600; seed++) {
      const sheet = make(seed);
      const loud = find(sheet).filter(({ severity, outcome }) => severity !== 'info' || (outcome === 'unsure' && sheet.hocKy !== 3));
      expect({ seed, loud }).toEqual({ seed, loud: [] });
    }
  });
});

/** One cell of a clean sheet replaced. */
function withCell(sheet: Sheet, row: number, column: number, value: string): Sheet {
  const at = row % sheet.rows.length;
  const key = sheet.columns[column % sheet.columns.length]?.key ?? 'tx1';
  return { ...sheet, rows: sheet.rows.map((record, index) => (index === at ? { ...record, values: { ...record.values, [key]: value } } : record)) };
}

const anySheet = fc.tuple(fc.boolean(), fc.nat(5000)).map(([isBook, seed]) => (isBook ? cleanBook(seed) : cleanSummary(seed)));

test('no rule throws on any text in any cell', () => {
  fc.assert(
    fc.property(anySheet, fc.nat(50), fc.nat(50), fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-0-9.,Đđ ]{0,5}$/)), (sheet, row, column, value) => {
      expect(find(withCell(sheet, row, column, value)).filter(({ message }) => message === crashed)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('no rule throws on any context of a page', () => {
  const text = fc.option(fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('7A', '10A1', 'Lịch sử', 'KHTN (Vật lí)', '2021-2022')));
  fc.assert(
    fc.property(anySheet, text, text, text, fc.constantFrom(null, 1, 2, 3), (sheet, lop, mon, namHoc, hocKy) => {
      expect(find({ ...sheet, lop, mon, namHoc, hocKy }).filter(({ message }) => message === crashed)).toEqual([]);
    }),
  );
});

test('the order of rows and of rules does not matter', () => {
  const keyed = (sheet: Sheet, ordered = rules) =>
    runRules(ordered, sheet, exampleFacts).map(({ row: _row, ...finding }) => JSON.stringify(finding)).sort();
  fc.assert(
    fc.property(anySheet, fc.nat(50), fc.nat(50), fc.constantFrom('', '75', '0', 'CĐ', '10', 'Khá'), (sheet, row, column, value) => {
      const changed = withCell(sheet, row, column, value);
      expect(keyed({ ...changed, rows: changed.rows.toReversed() }, rules.toReversed())).toEqual(keyed(changed));
    }),
  );
});

test('one wrong cell of a clean gradebook is found, and only in its own row', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(50), fc.constantFrom('gk', 'ck', 'tx1'), fc.constantFrom('', '10,5', 'x'), (seed, row, key, value) => {
      const sheet = cleanBook(seed);
      fc.pre(sheet.columns.some((column) => column.key === key));
      const at = row % sheet.rows.length;
      const column = sheet.columns.findIndex((one) => one.key === key);
      const errors = find(withCell(sheet, at, column, value)).filter(({ severity }) => severity === 'error');
      expect(errors.map((finding) => [finding.row, finding.field, finding.rule])).toEqual([[at, key, value === '' ? 'mark-missing' : 'mark-form']]);
    }),
  );
});

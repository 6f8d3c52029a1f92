import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellStates, countStates } from '../../lib/records/cell-state.ts';
import { marks, type Finding } from '../../lib/records/finding.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import { book } from '../../lib/rules/examples.ts';

const sheet = book({}, [{ tx1: '8', gk: '7' }, { tx1: '', gk: '6' }]);
const finding = (more: Partial<Finding>): Finding => ({
  rule: 'mark-missing', outcome: 'fail', severity: 'error', tag: 'du', row: 0, pupil: null, maHocSinh: null, field: 'tx1', value: null, suggestion: null, message: 'm', params: {}, ...more,
});
const never = () => false;

describe('cellStates', () => {
  test('a clean recognised sheet is dat everywhere', () => expect(cellStates(sheet, [], never)).toEqual([['dat', 'dat'], ['dat', 'dat']]));
  test('the worst finding on a cell is its state', () =>
    expect(cellStates(sheet, [finding({ outcome: 'unsure' }), finding({ severity: 'warning' }), finding({}), finding({ row: 1, severity: 'warning' })], never)).toEqual([['loi', 'dat'], ['canXem', 'dat']]));
  test('a mere hint leaves a cell dat', () => expect(cellStates(sheet, [finding({ severity: 'info' })], never)[0]).toEqual(['dat', 'dat']));
  test('a waived finding is boQua, unless another stands open', () => {
    const isWaived = ({ rule }: Finding) => rule === 'waived';
    expect(cellStates(sheet, [finding({ rule: 'waived' })], isWaived)[0]).toEqual(['boQua', 'dat']);
    expect(cellStates(sheet, [finding({ rule: 'waived' }), finding({ severity: 'warning' })], isWaived)[0]).toEqual(['canXem', 'dat']);
  });
  test('what could not be told for a row, a column or the sheet is not dat there', () => {
    const unsure = (row: number | null, field: string | null) => cellStates(sheet, [finding({ outcome: 'unsure', row, field })], never);
    expect(unsure(1, null)).toEqual([['dat', 'dat'], ['chuaXacDinh', 'chuaXacDinh']]);
    expect(unsure(null, 'gk')).toEqual([['dat', 'chuaXacDinh'], ['dat', 'chuaXacDinh']]);
    expect(unsure(null, null).flat()).toEqual(Array(4).fill('chuaXacDinh'));
  });
  test('a value that was not read is not dat', () => {
    const [row] = sheet.rows;
    if (!row) throw new Error('the sheet has rows');
    expect(cellStates({ ...sheet, rows: [{ ...row, values: { tx1: '8' } }] }, [], never)).toEqual([['dat', 'chuaXacDinh']]);
  });

  const anyFinding = fc.record({
    outcome: fc.constantFrom('fail' as const, 'unsure' as const),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    row: fc.constantFrom(null, 0, 1, 7),
    field: fc.constantFrom(null, 'tx1', 'gk', 'lạ'),
    rule: fc.constantFrom('waived', 'other'),
  });
  const anyHealth = fc.constantFrom<Sheet['health']>('recognised', 'degraded', 'unknown');
  test('every cell has exactly one of the five marks, and nothing is dat on a sheet that was not understood', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 8 }), anyHealth, (list, health) => {
        const states = cellStates({ ...sheet, health }, list.map(finding), ({ rule }) => rule === 'waived');
        const counts = countStates(states);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(sheet.rows.length * sheet.columns.length);
        expect(states.flat().every((mark) => marks.includes(mark))).toBe(true);
        if (health !== 'recognised') expect(counts.dat).toBe(0);
      }),
    );
  });
});

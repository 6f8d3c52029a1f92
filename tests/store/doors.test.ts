import { describe, expect, test } from 'vitest';
import { book } from '../../lib/rules/examples.ts';
import { readMessage } from '../../lib/store/doors.ts';

describe('the door of the worker', () => {
  const read = { type: 'page/read', sheets: [book({}, [{ hoTen: 'Lê An' }])], born: 1, took: 3 };

  test('a right message passes unchanged', () => {
    expect(readMessage(read)).toEqual(read);
  });

  test.each([
    ['unknown type', { type: 'page/steal' }],
    ['no object', 'page/read'],
    ['wrong kind of sheet', { ...read, sheets: [{ ...read.sheets[0], kind: 'diary' }] }],
    ['values that are no text', { ...read, sheets: [{ ...read.sheets[0], rows: [{ pupil: null, maHocSinh: null, values: { gk: 8 } }] }] }],
    ['negative row', { type: 'page/row', sheet: 0, row: -1, values: {}, took: 1 }],
  ])('%s is refused', (_name, message) => {
    expect(readMessage(message)).toBeNull();
  });
});

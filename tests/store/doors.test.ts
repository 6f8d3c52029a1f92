import { describe, expect, test } from 'vitest';
import { readMessage } from '../../lib/store/doors.ts';

describe('the door of the worker', () => {
  const seen = { type: 'page/seen', snapshot: null, place: { hostname: 'smas.edu.vn', pathname: '/' }, sweeping: false, born: 1, took: 3 };

  test('a right message passes unchanged', () => {
    expect(readMessage(seen)).toEqual(seen);
  });

  test.each([
    ['unknown type', { type: 'page/steal' }],
    ['no object', 'page/seen'],
    ['a snapshot that is no text', { ...seen, snapshot: {} }],
    ['values that are no text', { type: 'page/typed', values: [[1, 8]], took: 1 }],
    ['no place', { ...seen, place: null }],
  ])('%s is refused', (_name, message) => {
    expect(readMessage(message)).toBeNull();
  });
});

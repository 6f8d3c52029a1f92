import { expect, test } from 'vitest';
import { readMark } from '../../lib/assessment/mark.ts';
import { countMarks } from '../../lib/assessment/mark-counts.ts';

test('marks are counted by the borders of the circular, everything else apart', () => {
  const cells = '10 8,0 7,9 6,5 6,4 5,0 4,9 3,5 3,4 0 Đ CĐ Đ - 75'.split(' ').map(readMark);
  expect(countMarks(cells)).toEqual({ bands: [2, 2, 2, 2, 2], passed: 2, failed: 1, empty: 1, unreadable: 1 });
});

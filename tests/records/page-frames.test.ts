import { expect, test } from 'vitest';
import { framesOf } from '../../lib/records/page-frames.ts';

const state = { top: 100, frames: { 0: { born: 100 }, 5: { born: 160 } }, reach: { 0: { born: 100 }, 5: { born: 160 } }, revision: 3 };

test('the same page keeps its frames, whatever their clocks say', () => {
  const behind = { ...state, frames: { ...state.frames, 7: { born: 80 } }, reach: { ...state.reach, 7: { born: 80 } } };
  expect(framesOf(behind, 100)).toEqual(behind);
});

test('another page takes the frames of the old one with it, and keeps those of its own that spoke first', () => {
  const early = { ...state, frames: { ...state.frames, 9: { born: 520 } }, reach: { ...state.reach, 9: { born: 520 } } };
  expect(framesOf(early, 500)).toEqual({ top: 500, frames: { 9: { born: 520 } }, reach: { 9: { born: 520 } }, revision: 3 });
});

test('the first page of a tab', () => {
  expect(framesOf({ top: null, frames: {}, reach: { 4: { born: 12 } } }, 10)).toEqual({ top: 10, frames: {}, reach: { 4: { born: 12 } } });
});

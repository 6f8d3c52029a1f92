import { expect, test } from 'vitest';
import { unreached, type Reach } from '../../lib/records/reach.ts';

const reach = (path: string, frames: string[] = [], closed = 0): Reach => ({ path, frames, closed, born: 1 });

test('a frame that a script of ours answers from is in reach, however deep', () => {
  expect(unreached([reach('', ['/0', '/1']), reach('/0', ['/0/0']), reach('/1'), reach('/0/0')])).toEqual([]);
});

test('a frame from which nobody answers, a viewer and a closed box are out of reach', () => {
  expect(unreached([reach('', ['/0', '/1', '/?']), reach('/0', [], 1)])).toEqual([
    { id: 'frame-out-of-reach', params: { n: 2 } },
    { id: 'closed-box', params: { n: 1 } },
  ]);
});

test('of frames that share a place as many are out of reach as do not answer', () => {
  expect(unreached([reach('', ['/-1', '/-1']), reach('/-1')])).toEqual([{ id: 'frame-out-of-reach', params: { n: 1 } }]);
  expect(unreached([reach('', ['/-1', '/-1']), reach('/-1'), reach('/-1')])).toEqual([]);
});

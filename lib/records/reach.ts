import type { Reason } from './sheet.ts';

/** What one frame of a tab says of itself and of what stands in it, so that a part which nobody reads is known and said. */
export interface Reach {
  /** Its place among the tab's frames: '' for the top, "/1/0" for the first frame in the second; by `window.frames`. */
  path: string;
  /** Frames in it that are in view and large enough to hold records, by their paths. */
  frames: string[];
  /** Boxes whose content is closed to every script, with a list or fields in it. */
  closed: number;
  /** When its document came to be, milliseconds since 1970. */
  born: number;
}

/** What of a tab is out of reach: frames that no script of ours answers from (another host, a viewer), and closed boxes. */
export function unreached(reaches: readonly Reach[]): Reason[] {
  // Frames in shadow roots share a place ("/-1"), viewers too ("/?"): as many as stand there must answer.
  const here = new Map<string, number>();
  for (const { frames } of reaches) for (const path of frames) here.set(path, (here.get(path) ?? 0) + 1);
  for (const { path } of reaches) here.set(path, (here.get(path) ?? 0) - 1);
  const frames = [...here.values()].reduce((sum, left) => sum + Math.max(0, left), 0);
  const closed = reaches.reduce((sum, one) => sum + one.closed, 0);
  return [
    ...(frames > 0 ? [{ id: 'frame-out-of-reach', params: { n: frames } }] : []),
    ...(closed > 0 ? [{ id: 'closed-box', params: { n: closed } }] : []),
  ];
}

import { browser } from 'wxt/browser';
import { framesOf } from '../../lib/records/page-frames.ts';
import type { Reach } from '../../lib/records/reach.ts';
import { tabKey, type FrameState, type TabState } from '../../lib/messages.ts';

/**
 * What the open tabs hold, in session storage: the worker may be stopped at any moment, the side panel reads the same
 * record, and it is gone when the browser is closed.
 */
export async function tabState(tabId: number): Promise<TabState> {
  const key = tabKey(tabId);
  const stored = (await browser.storage.session.get(key)) as Record<string, Partial<TabState> | undefined>;
  return { frames: {}, reach: {}, top: null, revision: 0, ...stored[key] };
}

/** One change after another for each tab: frames report at the same moment, and none may overwrite the other. */
const queues = new Map<number, Promise<unknown>>();

export function changeFrame(
  tabId: number,
  frameId: number,
  change: (frame: FrameState | undefined) => FrameState | undefined,
  { born = null, counts = true }: { born?: number | null; counts?: boolean } = {},
): Promise<TabState> {
  return changeTab(tabId, (before) => {
    const state = frameId === 0 && born !== null ? framesOf(before, born) : before;
    const { [frameId]: frame, ...others } = state.frames;
    const changed = change(frame);
    return { ...state, frames: changed ? { ...others, [frameId]: changed } : others, revision: state.revision + (counts ? 1 : 0) };
  });
}

/** What a frame says of its place and of what stands in it; those of a page that is gone go with it. */
export function changeReach(tabId: number, frameId: number, { path, frames, closed, born }: Reach): Promise<TabState> {
  return changeTab(tabId, (before) => {
    const state = frameId === 0 ? framesOf(before, born) : before;
    return { ...state, reach: { ...state.reach, [frameId]: { path, frames, closed, born } } };
  });
}

function changeTab(tabId: number, change: (state: TabState) => TabState): Promise<TabState> {
  const next = (queues.get(tabId) ?? Promise.resolve()).then(async () => {
    const next = change(await tabState(tabId));
    await browser.storage.session.set({ [tabKey(tabId)]: next });
    return next;
  });
  queues.set(tabId, next.catch(() => undefined));
  return next;
}

export async function forgetTab(tabId: number): Promise<void> {
  queues.delete(tabId);
  await browser.storage.session.remove(tabKey(tabId));
}

export async function openTabs(): Promise<[tabId: number, TabState][]> {
  const all = (await browser.storage.session.get(null)) as Record<string, TabState>;
  return Object.entries(all).flatMap(([key, state]) => (key.startsWith('tab:') ? [[Number(key.slice(4)), state] as [number, TabState]] : []));
}

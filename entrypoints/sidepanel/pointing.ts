import { browser } from 'wxt/browser';
import type { PagePlace, PanelSheet } from '../../components/panel/page-view.ts';
import type { PointedAt } from '../../components/panel/PointPart.tsx';
import type { ToPage } from '../../lib/messages.ts';
import { columnAt, type Pointed } from '../../lib/records/pointed.ts';
import type { TabInView } from './use-tab.ts';

const told = (tabId: number, on: boolean, frameId: number): Promise<unknown> => browser.tabs.sendMessage(tabId, { type: 'point', on } satisfies ToPage, { frameId }).catch(() => null);

/** Lets the teacher point in every frame that was read; the first that is pointed in ends it in the others. */
export async function pointIn(tab: TabInView, sheets: readonly PanelSheet[]): Promise<PointedAt | 'none' | 'elsewhere'> {
  const { id } = tab;
  if (id === null) return 'none';
  const frames = [...new Set(sheets.map(({ frame }) => frame))];
  const found = await new Promise<{ frame: PagePlace['frame']; pointed: Pointed } | null>((resolve) => {
    const all = frames.map(async (frame) => {
      const answer = (await told(id, true, frame)) as Pointed | null | undefined;
      // Esc in one frame ends it in all.
      resolve(answer ? { frame, pointed: answer } : null);
    });
    void Promise.all(all).then(() => resolve(null));
  });
  stopPointing(tab);
  if (!found) return 'none';
  for (const one of sheets.filter(({ frame }) => frame === found.frame)) {
    const places = tab.state?.frames[one.frame]?.places[one.index];
    const column = places && columnAt(one.sheet, places, found.pointed);
    if (column) return { one, ...column };
  }
  return 'elsewhere';
}

export function stopPointing({ id, state }: TabInView): void {
  if (id !== null) for (const frame of Object.keys(state?.frames ?? {})) void told(id, false, Number(frame));
}

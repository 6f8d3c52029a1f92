import { browser } from 'wxt/browser';
import type { PageCapture, TabCapture, ToPage } from '../../lib/messages.ts';
import { captureOf, type Capture } from '../../lib/recognition/capture.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { readSnapshot } from '../../lib/records/page-snapshot.ts';
import { lessonsInForce } from '../../lib/store/lessons.ts';
import { tabState } from './tab-states.ts';

/** The structure of a tab's page and of its frames as one file without anyone's data; null for a page that is left alone. */
export async function captureTab(tabId: number): Promise<TabCapture | null> {
  const [{ frames }, lessons] = await Promise.all([tabState(tabId), lessonsInForce().catch(() => [])]);
  // Of this capture alone: two captures of one page cannot be laid side by side.
  const seed = crypto.randomUUID();
  const take = async (frameId: number, inner: readonly string[]): Promise<Capture | null> => {
    const answer = (await browser.tabs.sendMessage(tabId, { type: 'capture' } satisfies ToPage, { frameId }).catch(() => null)) as PageCapture | null | undefined;
    const snapshot = typeof answer?.snapshot === 'string' ? readSnapshot(answer.snapshot) : null;
    return answer && snapshot ? captureOf(snapshot, recognise(snapshot, answer.place, lessons), answer.place, seed, inner) : null;
  };
  const inner: Capture[] = [];
  for (const frameId of Object.keys(frames).map(Number).sort((a, b) => a - b)) {
    const captured = frameId === 0 ? null : await take(frameId, []);
    if (captured) inner.push(captured);
  }
  const whole = await take(0, inner.map(({ html }) => html));
  if (!whole) return null;
  const all = [whole, ...inner];
  return { html: whole.html, kept: [...new Set(all.flatMap(({ kept }) => kept))], replaced: all.reduce((sum, { replaced }) => sum + replaced, 0) };
}

import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { tabKey, type TabState } from '../../lib/messages.ts';

export interface TabInView {
  id: number | null;
  /** Whether Soát may read the address that the tab shows; the browser hides every other one. */
  ofPlatform: boolean;
  /** What was read there; null when nothing was. Undefined until it is known. */
  state: TabState | null | undefined;
}

/** The tab beside the panel, followed as the teacher changes tabs and pages. `?tab=` fixes it, for a panel opened in a tab of its own. */
export function useTab(): TabInView {
  const [tab, setTab] = useState<{ id: number | null; ofPlatform: boolean }>();
  const [state, setState] = useState<TabState | null>();
  const id = tab?.id ?? null;

  useEffect(() => {
    const fixed = Number(new URLSearchParams(location.search).get('tab')) || null;
    const look = async () => {
      const [found] = fixed ? [await browser.tabs.get(fixed).catch(() => undefined)] : await browser.tabs.query({ active: true, currentWindow: true });
      setTab({ id: found?.id ?? null, ofPlatform: found?.url?.startsWith('https:') ?? false });
    };
    const changed = () => void look();
    changed();
    browser.tabs.onActivated.addListener(changed);
    browser.tabs.onUpdated.addListener(changed);
    return () => {
      browser.tabs.onActivated.removeListener(changed);
      browser.tabs.onUpdated.removeListener(changed);
    };
  }, []);

  useEffect(() => {
    if (id === null) return;
    const key = tabKey(id);
    let current = true;
    const take = (value: unknown) => current && setState((value as TabState | undefined) ?? null);
    const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      if (area === 'session' && key in changes) take(changes[key]!.newValue);
    };
    void browser.storage.session.get(key).then((stored) => take(stored[key]));
    browser.storage.onChanged.addListener(changed);
    return () => {
      current = false;
      browser.storage.onChanged.removeListener(changed);
    };
  }, [id]);

  return { id, ofPlatform: tab?.ofPlatform ?? false, state: tab === undefined ? undefined : id === null ? null : state };
}

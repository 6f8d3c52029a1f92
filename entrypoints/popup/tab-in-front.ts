import { browser } from 'wxt/browser';

/** The tab behind the popup. `?tab=` fixes it, for a popup in a tab of its own. */
export async function tabInFront() {
  const fixed = Number(new URLSearchParams(location.search).get('tab')) || null;
  return fixed ? browser.tabs.get(fixed) : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

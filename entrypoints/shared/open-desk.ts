import { browser } from 'wxt/browser';

/** Opens a part of the desk in a tab: `openDesk('lop?lop=7A')`. */
export function openDesk(part = ''): void {
  void browser.tabs.create({ url: new URL(`desk.html#/${part}`, location.origin).href });
}

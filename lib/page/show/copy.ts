import { page } from './dom.ts';

/** Puts a text on the clipboard; by the old way where the page (a frame, plain http) has no leave for the new one. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    let did = false;
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
      did = true;
    };
    window.addEventListener('copy', put, { capture: true, once: true });
    page.execCommand('copy');
    window.removeEventListener('copy', put, { capture: true });
    return did;
  }
}

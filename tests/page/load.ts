/** A page in a frame of a school laptop's size, laid out by the real browser. */
export async function load(html: string, width = 1366, height = 768): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width:${width}px;height:${height}px;border:0`;
  frame.srcdoc = html;
  const ready = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await ready;
  return frame.contentDocument as Document;
}

/** Takes the frames of a test away again. */
export function unload(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
}

export function at(url: string): { hostname: string; pathname: string; search: string } {
  const { hostname, pathname, search } = new URL(url);
  return { hostname, pathname, search };
}

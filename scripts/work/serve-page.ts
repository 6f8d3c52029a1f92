import type { BrowserContext } from '@playwright/test';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8', htm: 'text/html; charset=utf-8', aspx: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8', mjs: 'text/javascript; charset=utf-8', json: 'application/json', svg: 'image/svg+xml',
  png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', woff: 'font/woff', woff2: 'font/woff2',
};

/**
 * Serves a saved page to a browser under a real address, and nothing else: no request leaves the machine. Of a folder the
 * other files are served beside the page (and from the root of its address); files for another host, such as a frame's,
 * stand in a folder named by that host.
 */
export async function servePage(context: BrowserContext, file: string, address: URL): Promise<void> {
  const folder = statSync(file).isDirectory() ? realpathSync(file) : null;
  const page = folder === null ? file : path.join(folder, 'index.html');
  const beside = address.pathname.slice(0, address.pathname.lastIndexOf('/') + 1);

  const find = (url: URL): string | undefined => {
    if (url.origin === address.origin && url.pathname === address.pathname) return page;
    if (folder === null) return undefined;
    const asked = decoded(url.pathname);
    const names =
      url.origin !== address.origin ? [path.join(url.host, asked)] : [...(asked.startsWith(beside) ? [asked.slice(beside.length)] : []), asked];
    return names
      .map((name) => path.join(folder, name))
      .flatMap((name) => [name, path.join(name, 'index.html')])
      .find((name) => name.startsWith(folder + path.sep) && statSync(name, { throwIfNoEntry: false })?.isFile());
  };

  await context.route(/^https?:/, async (route) => {
    const found = find(new URL(route.request().url()));
    if (!found) return route.fulfill({ status: 404, contentType: 'text/plain', body: '' });
    const type = found === page ? types['html'] : types[path.extname(found).slice(1).toLowerCase()];
    return route.fulfill({ contentType: type ?? 'application/octet-stream', body: readFileSync(found) });
  });
}

/** A file's name from an address; an address that is no valid encoding stands for itself. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

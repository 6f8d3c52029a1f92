import type { BrowserContext } from '@playwright/test';
import type { PracticePlatform } from './page.ts';
import { csdl } from './csdl/index.ts';
import { hanoi } from './hanoi/index.ts';
import { smas } from './smas/index.ts';
import { vietschool } from './vietschool/index.ts';
import { vnedu } from './vnedu/index.ts';

/** Every platform of the practice school; a new one is a folder and a line here. */
export const platforms: readonly PracticePlatform[] = [smas, vnedu, csdl, hanoi, vietschool];

/** As strict as a platform could be: what Soát shows must not depend on the page's leave. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:";

/**
 * Serves the practice school in a browser under the real addresses. Every other address of the platforms is "not found"
 * and nothing ever reaches the network.
 */
export async function openPracticeSchool(context: BrowserContext): Promise<void> {
  for (const { origin, pages, files } of platforms) {
    await context.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const page = pages.find(({ address }) => new URL(address).pathname === pathname);
      if (page) await route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': policy }, body: page.html });
      else if (files[pathname]) await route.fulfill({ contentType: `${files[pathname].type}; charset=utf-8`, body: files[pathname].body });
      else await route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' });
    });
  }
}

import path from 'node:path';
import type { Inspection } from '../../lib/rules/inspection.ts';
import { compare } from '../../tests/practice-school/compare.ts';
import { platforms } from '../../tests/practice-school/index.ts';
import type { Expected, PracticePage } from '../../tests/practice-school/page.ts';
import { buildExtension } from './extension.ts';
import { firefoxPath, openFirefox } from './firefox-browser.ts';
import { root } from './steps.ts';

/**
 * `npm run firefox`: the Firefox build in a real Firefox on every page of the practice school, and whether each of the
 * extension's own pages opens. 0 when every planted mistake was found and nothing else.
 */
const program = firefoxPath();
if (!program) {
  process.stderr.write('soat: no Firefox. Install one (Debian: sudo apt-get install firefox-esr) or set FIREFOX_PATH, then run again.\n');
  process.exit(1);
}
process.stderr.write('soat: building the extension for Firefox …\n');
const built = await buildExtension('firefox');
if (!built.ok) {
  process.stderr.write(built.output);
  process.exit(1);
}

const id = 'soat@soat.example.org';
const uuid = '11111111-2222-4333-8444-555555555555';
const own = (file: string) => `moz-extension://${uuid}/${file}`;
const firefox = await openFirefox(program, { [id]: uuid });
let wrong = 0;
try {
  await firefox.send('webExtension.install', { extensionData: { type: 'path', path: path.join(root, '.output/firefox-mv3') } });
  await closeFirstRun();
  await servePracticeSchool();
  const tab = await openTab();
  const inspector = await openTab(own('popup.html'));
  for (const { id: page, address, expected, sheet } of platforms.flatMap(({ pages }) => pages)) {
    await firefox.send('browsingContext.activate', { context: tab });
    await firefox.send('browsingContext.navigate', { context: tab, url: address, wait: 'complete' });
    const { missing, extra } = await settled(inspector, sheet, expected);
    wrong += missing.length + extra.length;
    console.log(`${page.padEnd(26)} ${missing.length + extra.length === 0 ? `${expected.length} as planted` : ''}`);
    for (const line of missing) console.log(`  NOT FOUND: ${line}`);
    for (const line of extra) console.log(`  NOT PLANTED: ${line}`);
  }
  for (const file of ['popup.html', 'sidepanel.html', 'options.html', 'help.html', 'desk.html', 'welcome.html']) {
    const page = await openTab(own(file));
    const heading = await until(async () => (await firefox.evaluate(page, "document.querySelector('h1')?.textContent")) as string | null);
    if (!heading) wrong++;
    console.log(`${file.padEnd(26)} ${heading ?? 'DID NOT OPEN'}`);
  }
} finally {
  await firefox.close();
}
console.log(wrong === 0 ? 'Firefox: as in Chromium' : `Firefox: ${wrong} things are not as they should be`);
process.exitCode = wrong === 0 ? 0 : 1;

/** Waits for the page that opens by itself after the installation; it must not come before a page that is read. */
async function closeFirstRun(): Promise<void> {
  const opened = await until(async () => {
    const { contexts } = (await firefox.send('browsingContext.getTree', {})) as { contexts: { context: string; url: string }[] };
    return contexts.find(({ url }) => url === own('welcome.html'))?.context;
  });
  if (!opened) wrong++;
  else await firefox.send('browsingContext.close', { context: opened });
  console.log(`${'welcome.html'.padEnd(26)} ${opened ? 'opens after the installation' : 'DID NOT OPEN BY ITSELF'}`);
}

/** The practice pages under the platforms' addresses; nothing else is there, and nothing reaches the network. */
async function servePracticeSchool(): Promise<void> {
  await firefox.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await firefox.send('network.addIntercept', { phases: ['beforeRequestSent'], urlPatterns: ['https', 'http'].map((protocol) => ({ type: 'pattern', protocol })) });
  firefox.hear((method, params) => {
    if (method !== 'network.beforeRequestSent') return;
    const { isBlocked, request } = params as { isBlocked: boolean; request: { request: string; url: string } };
    if (!isBlocked) return;
    const { origin, pathname } = new URL(request.url);
    const platform = platforms.find((one) => one.origin === origin);
    const page = platform?.pages.find(({ address }) => new URL(address).pathname === pathname);
    const file = page ? { type: 'text/html', body: page.html } : platform?.files[pathname];
    const answer = { request: request.request, statusCode: file ? 200 : 404, headers: [{ name: 'content-type', value: { type: 'string', value: `${file?.type ?? 'text/plain'}; charset=utf-8` } }] };
    // A page that is left while it loads takes its requests with it.
    firefox.send('network.provideResponse', { ...answer, body: { type: 'string', value: file?.body ?? 'not found' } }).catch(() => undefined);
  });
}

async function openTab(url?: string): Promise<string> {
  const { context } = await firefox.send<{ context: string }>('browsingContext.create', { type: 'tab' });
  if (url) await firefox.send('browsingContext.navigate', { context, url, wait: 'none' });
  return context;
}

/** Asks until it gives something, for ten seconds. */
async function until<Value>(ask: () => Promise<Value | null>): Promise<Value | null> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const found = await ask().catch(() => null);
    if (found) return found;
  }
  return null;
}

/** What still differs from what was planted, once this page was read and nothing does, or ten seconds are over. */
async function settled(inspector: string, { kind, lop, mon, pupils }: PracticePage['sheet'], expected: readonly Expected[]): Promise<ReturnType<typeof compare>> {
  let last: ReturnType<typeof compare> = { missing: ['the page was not read'], extra: [] };
  await until(async () => {
    const found = (await firefox.evaluate(
      inspector,
      "browser.tabs.query({ active: true }).then(([tab]) => browser.runtime.sendMessage({ type: 'tab/inspect', tabId: tab.id }))",
    )) as Inspection | null;
    const [sheet, ...more] = found?.sheets ?? [];
    // The page before may still be what the worker knows of the tab.
    if (!found || more.length > 0 || sheet?.kind !== kind || sheet.lop !== lop || sheet.mon !== mon || sheet.pupils !== pupils) return null;
    last = compare(found.findings, expected);
    return last.missing.length + last.extra.length === 0 ? true : null;
  });
  return last;
}

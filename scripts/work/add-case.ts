import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { browser as extensionBrowser } from 'wxt/browser';
import type { TabState } from '../../lib/messages.ts';
import { platformOf, platforms } from '../../lib/platforms/platforms.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import { Inspector, openBrowser } from './browser.ts';
import { ensureBuilt } from './extension.ts';
import { servePage } from './serve-page.ts';
import { root } from './steps.ts';

/** Inside the extension's own pages, where the functions given to `evaluate` run. */
declare const chrome: typeof extensionBrowser;

const ids = [...platforms.map(({ id }) => id), 'generic'];
const usage = `npm run add-case -- FILE --platform ${ids.join('|')} --name NAME [--as URL] [--into FOLDER]`;

interface Request {
  file: string;
  /** The case's path without its ending. */
  target: string;
  url: URL;
}

/** The request, or in words what is wrong with it. */
function readRequest(args: readonly string[]): Request | string {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: { platform: { type: 'string' }, name: { type: 'string' }, as: { type: 'string' }, into: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
  const { values: { platform = '', name = '', as, into }, positionals: [typed = '', ...more] } = parsed;
  if (typed === '' || more.length > 0) return 'give exactly one file';
  const file = [path.resolve(typed), path.resolve(process.env.INIT_CWD ?? '.', typed)].find((one) => existsSync(one));
  if (!file) return `no such file: ${typed}`;
  if (!ids.includes(platform)) return `--platform is one of ${ids.join(', ')}: ${platform}`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return `--name is made of small letters, digits and hyphens: ${name}`;
  const own = /<meta name="soat:address" content="([^"]+)">/.exec(readFileSync(file, 'utf8'))?.[1];
  // Whatever else a page holds, a capture is what is known to hold no pupil's data.
  if (own === undefined) return `not a capture of Soát's; a saved page holds pupils' data and is no case: ${typed}`;
  const url = URL.parse(as ?? own);
  if (!url || !/^https?:$/.test(url.protocol)) return `not an address: ${as ?? own}`;
  if ((platformOf(url.href) ?? 'generic') !== platform) return `${url.hostname} is an address of ${platformOf(url.href) ?? 'no known platform'}, not of ${platform}`;
  return { file, target: path.join(into === undefined ? path.join(root, 'lib/platforms', platform, 'cases') : path.resolve(into), name), url };
}

/** What the case must give: as it is read today, for a person to go over. */
const expectedOf = ({ kind, health, why, columns, unrecognised, rows, total, lop, mon, hocKy, namHoc, giaoVien }: Sheet) => {
  const tabs = Object.fromEntries(columns.filter(({ tab }) => tab !== undefined).map(({ key, tab }) => [key, tab]));
  const required = columns.filter((column) => column.required).map(({ key }) => key);
  return {
    kind, health, lop, mon, hocKy, namHoc, ...(giaoVien === null ? {} : { giaoVien }), pupils: rows.length, total,
    fields: columns.map(({ key }) => key), unrecognised, why: why.map(({ id }) => id),
    ...(required.length > 0 ? { required } : {}),
    ...(Object.keys(tabs).length > 0 ? { tabs } : {}),
    // Rows are found by their names: one that two share cannot be a sample.
    rows: [...new Set([rows[0], rows.at(-1)])].filter((row) => row !== undefined && rows.filter(({ pupil }) => pupil === row.pupil).length === 1),
  };
};

async function read({ file, url }: Request): Promise<Sheet[]> {
  await ensureBuilt();
  const browser = await openBrowser();
  try {
    const inspector = await Inspector.open(browser);
    await servePage(browser.context, file, url);
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const tabId = await inspector.tabOf(page);
    await page.goto(url.href, { waitUntil: 'load' });
    await inspector.settled(tabId, 500, { first: platformOf(url.href) !== null });
    const own = await browser.context.newPage();
    await own.goto(browser.own('manifest.json'));
    const key = `tab:${tabId}`;
    const state = await own.evaluate(async (name) => (await chrome.storage.session.get<Record<string, TabState>>(name))[name], key);
    return state?.frames[0]?.sheets ?? [];
  } finally {
    await browser.close();
  }
}

async function main(): Promise<number> {
  const request = readRequest(process.argv.slice(2));
  if (typeof request === 'string' || existsSync(`${request.target}.html`)) {
    process.stderr.write(`soat add-case: ${typeof request === 'string' ? request : `there is a case of that name: ${request.target}`}. Usage: ${usage}\n`);
    return 2;
  }
  const { target } = request;
  try {
    const sheets = (await read(request)).map(expectedOf);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(request.file, `${target}.html`);
    writeFileSync(`${target}.json`, `${JSON.stringify({ address: request.url.href, traits: [], sheets }, null, 1)}\n`);
    const said = sheets.map(({ kind, health, fields, unrecognised }) => `${kind} (${health}): ${fields.length} understood, ${unrecognised.length} not`);
    process.stdout.write(`${path.relative(root, target)}.html and .json\n${said.join('\n') || 'nothing was read'}\nGo over the .json by hand: it says what is read today, not what is right.\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`soat add-case: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`);
    return 1;
  }
}

process.exitCode = await main();

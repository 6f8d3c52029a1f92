import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { platformOf } from '../../lib/platforms/platforms.ts';
import { roles, type Role } from '../../lib/school/settings.ts';
import { readSchoolPack } from '../../lib/school/read-pack.ts';
import { openBrowser, Inspector, type Browser } from './browser.ts';
import { ensureBuilt } from './extension.ts';
import { servePage } from './serve-page.ts';

const usage = `npm run -s inspect -- PAGE --as URL [--school PACK.json] [--role ${roles.join('|')}] [--sweep] [--settle MS]`;

class BadArgument extends Error {}
const bad = (line: string): never => {
  throw new BadArgument(line);
};

interface Request {
  /** An HTML file, a folder with `index.html`, or null for a live page. */
  file: string | null;
  url: URL;
  school: unknown;
  role: Role | null;
  sweep: boolean;
  settle: number;
}

/** A path as the person typed it: npm moves to the project's folder before it starts a script. */
function typed(name: string): string {
  const here = path.resolve(name);
  return existsSync(here) || !process.env.INIT_CWD ? here : path.resolve(process.env.INIT_CWD, name);
}

function readRequest(args: readonly string[]): Request {
  const options = { as: { type: 'string' }, school: { type: 'string' }, role: { type: 'string' }, sweep: { type: 'boolean' }, settle: { type: 'string' } } as const;
  const { values, positionals } = (() => {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: true });
    } catch (error) {
      return bad(error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error));
    }
  })();
  const [page, ...more] = positionals;
  if (page === undefined || more.length > 0) return bad('give exactly one page');

  const live = /^https?:\/\//.test(page);
  if (live && values.as !== undefined) return bad('a live page has its own address: leave out --as');
  if (!live && values.as === undefined) return bad('--as URL is missing');
  const address = live ? page : (values.as ?? '');
  const url = URL.canParse(address) ? new URL(address) : bad(`not an address: ${address}`);
  if (!/^https?:$/.test(url.protocol)) return bad(`an address begins with https:// or http://: ${address}`);

  const settle = Number(values.settle ?? 500);
  if (values.settle === '' || !Number.isInteger(settle) || settle < 0 || settle > 60_000) return bad(`--settle takes whole milliseconds up to 60000: ${values.settle}`);
  const role = roles.find((one) => one === values.role) ?? null;
  if (values.role !== undefined && role === null) return bad(`--role is one of ${roles.join(', ')}: ${values.role}`);
  return {
    file: live ? null : pageFile(typed(page), page),
    url,
    school: values.school === undefined ? null : schoolOf(values.school),
    role,
    sweep: values.sweep ?? false,
    settle,
  };
}

function pageFile(file: string, name: string): string {
  if (!existsSync(file)) return bad(`no such page: ${name}`);
  if (statSync(file).isDirectory()) return existsSync(path.join(file, 'index.html')) ? file : bad(`the folder has no index.html: ${name}`);
  return statSync(file).isFile() ? file : bad(`not a file or folder: ${name}`);
}

function schoolOf(name: string): unknown {
  const file = typed(name);
  if (!existsSync(file) || !statSync(file).isFile()) return bad(`no such school pack: ${name}`);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return bad(`the school pack is not JSON: ${name}`);
  }
  const { wrong } = readSchoolPack(json);
  return wrong.length > 0 ? bad(`the school pack is not valid at ${wrong.join(', ')}: ${name}`) : json;
}

async function inspect(browser: Browser, { file, url, school, role, sweep, settle }: Request): Promise<unknown> {
  const inspector = await Inspector.open(browser);
  if (school !== null) await inspector.ask({ type: 'school/set', json: school });
  if (role !== null) await inspector.ask({ type: 'role/set', role });
  if (file !== null) await servePage(browser.context, file, url);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const tabId = await inspector.tabOf(page);
  await page.goto(url.href, { waitUntil: 'load' });
  let result = await inspector.settled(tabId, settle, { first: platformOf(page.url()) !== null });
  if (sweep) {
    await inspector.tell(tabId, { type: 'read-again', sweep: true });
    result = await inspector.settled(tabId, settle);
  }
  if (!result.quiet) process.stderr.write('soat: the page never came to rest; this is how it stood at the end\n');
  return result.inspection;
}

async function main(): Promise<number> {
  let request: Request;
  try {
    request = readRequest(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof BadArgument)) throw error;
    process.stderr.write(`soat inspect: ${error.message}. Usage: ${usage}\n`);
    return 2;
  }
  try {
    await ensureBuilt();
    const browser = await openBrowser();
    try {
      process.stdout.write(`${JSON.stringify(await inspect(browser, request), null, 2)}\n`);
      return 0;
    } finally {
      await browser.close();
    }
  } catch (error) {
    const line = error instanceof Error ? error.message.split('\n')[0] : String(error);
    process.stderr.write(`soat inspect: ${line}. Run \`npm run build\` to see whether the extension builds, and \`node scripts/setup.mjs\` for the browser.\n`);
    return 1;
  }
}

process.exitCode = await main();

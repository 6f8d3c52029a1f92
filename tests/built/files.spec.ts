import { expect, test } from '@playwright/test';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { guides } from '../../components/help/guides.ts';
import { words as hostWords } from '../../components/hosts/hosts.words.ts';
import { hosts } from '../../lib/platforms/hosts.ts';
import { askable } from '../../lib/school/own-hosts.ts';

const output = path.resolve(import.meta.dirname, '../../.output');
const chrome = path.join(output, 'chrome-mv3');
const contentScript = path.join(chrome, 'content-scripts/page.js');

/** What a manifest may hold that these tests look at. */
interface Manifest {
  manifest_version: number;
  permissions: string[];
  optional_permissions?: string[];
  host_permissions: string[];
  optional_host_permissions?: string[];
  content_scripts: { matches: string[]; js: string[]; world?: string }[];
  content_security_policy: { extension_pages: string };
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  default_locale: string;
  icons: Record<string, string>;
  background: unknown;
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** What the field for a school's own site shows as an example: no address of anyone. */
const exampleHost = hostWords.example.vi;
/** What the privacy page, which is bundled, says the manifest names for hosts that nobody knows beforehand. */
const anyHost = 'https://*/*';

const scripts = (folder: string) => filesIn(folder).filter((name) => /\.(js|html)$/.test(name));
const read = (name: string) => readFileSync(name, 'utf8');

test('sizes of what is built', () => {
  for (const name of filesIn(chrome)) {
    const body = readFileSync(path.join(chrome, name));
    console.log(`${name.padEnd(44)} ${String(body.length).padStart(9)} bytes ${String(gzipSync(body).length).padStart(9)} gzip`);
  }
  expect(filesIn(chrome)).toEqual(expect.arrayContaining(['background.js', 'manifest.json', 'popup.html', 'sidepanel.html']));
});

test('the help page carries the pictures of its guides, no others, and they are small', () => {
  const shown = Object.values(guides).flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'picture' ? [path.parse(block.name).name] : [])));
  const carried = filesIn(chrome).filter((name) => /\.(webp|jpe?g|gif|avif)$/.test(name) || (name.endsWith('.png') && !name.startsWith('icon/')));
  // The smallest stand in the script itself.
  expect(carried.length).toBeGreaterThan(shown.length / 2);
  expect(carried.filter((name) => !shown.includes(path.basename(name).replace(/-[\w-]{8}\.webp$/, '')))).toEqual([]);
  expect(carried.reduce((sum, name) => sum + statSync(path.join(chrome, name)).size, 0)).toBeLessThanOrEqual(750_000);
});

/** Which of these stand in a text; a whole bundle in a failure's message would help nobody. */
const among = (body: string, traces: readonly (string | RegExp)[]) => traces.filter((trace) => (typeof trace === 'string' ? body.includes(trace) : trace.test(body))).map(String);

test('the content script is small and holds no React, Dexie, PapaParse or full Zod', () => {
  const libraries = ['react.element', 'react.transitional.element', 'DexieError', 'indexedDB', 'Papa.parse', 'BAD_DELIMITERS', 'ZodError', '~standard'];
  expect(among(read(contentScript), libraries)).toEqual([]);
  expect(statSync(contentScript).size).toBeLessThanOrEqual(60_000);
});

test('the content script never saves, submits or reaches for the network', () => {
  const acts = [/\.submit\(/, /\.requestSubmit\(/, /\bfetch\(/, /XMLHttpRequest/, /sendBeacon/, /\.innerHTML\s*=/, /world:\s*["'`]MAIN/];
  expect(among(read(contentScript), acts)).toEqual([]);
});

test('it clicks nowhere but on the tabs of a sweep that the teacher started (law 2)', () => {
  const root = path.dirname(output);
  const clicking = ['lib/page', 'lib/platforms', 'entrypoints/page.content']
    .flatMap((folder) => filesIn(path.join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((name) => /\.click\(/.test(read(path.join(root, name))));
  expect(clicking).toEqual(['lib/page/sweep.ts']);
  const clicks = (body: string) => body.match(/\.click\(/g)?.length ?? 0;
  expect(clicks(read(contentScript))).toBe(clicks(read(path.join(root, 'lib/page/sweep.ts'))));
});

/**
 * What reaches for the network or for code from text, and where a library of ours is known to hold the words without
 * using them. Each is stated with its reason; the content security policy of the manifest refuses all of them anyway.
 */
const forbidden = [/\beval\(/, /\bnew Function\b/, /\bFunction\(\s*["'`]/, /\bfetch\(/, /\bXMLHttpRequest\b/, /\bWebSocket\b/, /\bEventSource\b/, /sendBeacon/, /\bimportScripts\(/];
const known = [
  { trace: 'XMLHttpRequest', words: '_chunkLoaded', reason: 'PapaParse can load a file from an address; Soát gives it text only' },
];

/** What the workbook library writes as its own name and the vocabularies of OpenDocument, and the line of PapaParse's licence. */
const inLibraries = /^https?:\/\/(openoffice\.org\/20|docs\.oasis-open\.org\/ns\/|macVmlSchemaUri|sheetjs\.openxmlformats\.org\/|sheetjs\.com|github\.com\/mholt\/PapaParse)/;

for (const target of ['chrome-mv3', 'firefox-mv3']) {
  test(`${target}: no code from text and no network call`, () => {
    const folder = path.join(output, target);
    const found = scripts(folder).flatMap((name) => {
      const body = read(path.join(folder, name));
      return forbidden.flatMap((trace) =>
        [...body.matchAll(new RegExp(trace, 'g'))]
          .map(({ index }) => body.slice(Math.max(0, index - 60), index + 80))
          .filter((around) => !known.some((one) => trace.source.includes(one.trace) && around.includes(one.words)))
          .map((around) => `${name}: ${trace.source}: …${around}…`),
      );
    });
    expect(found).toEqual([]);
  });

  test(`${target}: no address that is not ours to name`, () => {
    const folder = path.join(output, target);
    // Names of XML vocabularies (those of a .docx and a workbook among them), and where React, Dexie and docx explain an error in words that nobody but a developer sees.
    const allowed = /^https?:\/\/(www\.w3\.org\/|schemas\.openxmlformats\.org\/|schemas\.microsoft\.com\/|purl\.org\/|purl\.oclc\.org\/|answers\.microsoft\.com\/en-us\/msoffice\/|react\.dev\/errors\/|bit\.ly\/2kdckMn|tinyurl\.com\/y2uuvskb)/;
    // What is put together at run time (the address a capture carries) names nothing here.
    const found = scripts(folder).flatMap((name) =>
      [...read(path.join(folder, name)).matchAll(/https?:\/\/[^\s"'`)\\<>]+/g)]
        .map(([address]) => address)
        .filter((address) => !allowed.test(address) && !inLibraries.test(address) && !hosts.includes(address) && address !== exampleHost && address !== anyHost && !address.startsWith('https://${'))
        .map((address) => `${name}: ${address}`),
    );
    expect(found).toEqual([]);
  });

  test(`${target}: asks for nothing but what it says`, () => {
    const manifest = manifestOf(path.join(output, target));
    const firefox = target.startsWith('firefox');
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual(['alarms', 'notifications', ...(firefox ? [] : ['sidePanel']), 'storage'].sort());
    // For a school's own host, which nobody knows beforehand: what the browser may be asked for, one host at a time, and
    // only by HTTPS. Nothing of it is granted at installation; "scripting" warns of nothing and is given back with the last host.
    expect(manifest.optional_permissions).toEqual(['scripting']);
    expect(manifest.optional_host_permissions).toEqual([askable]);
    expect(askable).toBe('https://*/*');
    expect([...manifest.host_permissions].sort()).toEqual([...hosts].sort());
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    for (const { matches, world } of manifest.content_scripts) {
      expect([...matches].sort()).toEqual([...hosts].sort());
      expect(world ?? 'ISOLATED').toBe('ISOLATED');
    }
    for (const host of manifest.host_permissions) expect(host).toMatch(/^https:\/\/(\*\.)?[a-z]+(\.[a-z]+)+\/\*$/);
  });

  test(`${target}: its pages and worker may reach nothing but its own files`, () => {
    const policy = manifestOf(path.join(output, target)).content_security_policy.extension_pages;
    const directives = new Map(policy.split(';').map((part) => part.trim().split(/\s+/)).map(([name = '', ...values]) => [name, values.join(' ')]));
    expect(["'self'", "'none'"]).toContain(directives.get('connect-src'));
    expect(directives.get('default-src')).toMatch(/^'(self|none)'$/);
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('object-src')).toBe("'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test(`${target}: both languages are whole, and the icons are there`, () => {
    const folder = path.join(output, target);
    const keys = ['vi', 'en'].map((language) => {
      const messages = JSON.parse(read(path.join(folder, '_locales', language, 'messages.json'))) as Record<string, { message: string }>;
      for (const [key, { message }] of Object.entries(messages)) expect(message.trim(), `${language}.${key}`).not.toBe('');
      return Object.keys(messages).sort();
    });
    expect(keys[0]).toEqual(keys[1]);
    const { icons, default_locale: first } = manifestOf(folder);
    expect(first).toBe('vi');
    expect(Object.keys(icons).sort()).toEqual(['128', '16', '32', '48']);
    for (const icon of Object.values(icons)) expect(existsSync(path.join(folder, icon)), icon).toBe(true);
  });

  test(`${target}: holds no map, no source and no test`, () => {
    expect(filesIn(path.join(output, target)).filter((name) => /\.(map|tsx?|svg|log|pem)$|test|spec|practice/.test(name))).toEqual([]);
  });
}

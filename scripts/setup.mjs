// Makes the machine ready, and nothing when it already is: a supported Node, the dependencies, a Chromium.
// Plain JavaScript for Node 20 without dependencies, because it runs before there are any.
// All it says goes to standard error: `npm run inspect` keeps standard output for its JSON.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const ownNode = '24.21.0';
const windows = process.platform === 'win32';
const inRoot = (...parts) => path.join(root, ...parts);

/** Ends the process with one line that says what is missing and how to get it. */
function stop(line) {
  process.stderr.write(`soat: ${line}\n`);
  process.exit(1);
}

/** The Node that TypeScript scripts, Vitest and Playwright need: 22.18 or later, an even release. */
function supported(version) {
  const [major, minor] = version.split('.').map(Number);
  return major === 22 ? minor >= 18 : major >= 24 && major % 2 === 0;
}

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, ...env } });
  return status === 0;
}

/** npm as a script of the running Node where it can be found, so that Windows needs no shell. */
function npm(...args) {
  const quiet = { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_loglevel: 'error', npm_config_update_notifier: 'false' };
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], quiet);
  const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: windows, env: { ...process.env, ...quiet } });
  return status === 0;
}

/** Runs the same command again under a Node that is new enough; never comes back when the running one is too old. */
function ensureNode() {
  if (supported(process.versions.node)) return;
  const node = inRoot('.tools', 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  const works = () => existsSync(node) && spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${ownNode}`;
  if (!works()) {
    process.stderr.write(`soat: Node ${process.versions.node} is too old, fetching Node ${ownNode} into .tools …\n`);
    if (!npm('install', '--prefix', '.tools', '--no-save', '--no-package-lock', `node@${ownNode}`) || !works())
      stop(`needs Node 22.18 or newer and could not fetch it. Install Node 24 from https://nodejs.org and run again.`);
  }
  const { status, signal } = spawnSync(node, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, PATH: path.dirname(node) + path.delimiter + (process.env.PATH ?? '') },
  });
  process.exit(signal ? 1 : (status ?? 1));
}

/** `npm ci` when the installed packages are not those of the lock file; the stamp holds the lock file's hash. */
function ensurePackages() {
  const stamp = inRoot('node_modules', '.soat-lock');
  const wanted = createHash('sha256').update(readFileSync(inRoot('package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('soat: installing dependencies …\n');
  if (!npm('ci', '--include=dev')) stop('`npm ci` failed (see above). Check the network or the registry set in .npmrc, then run again.');
  writeFileSync(stamp, wanted);
}

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
/** On Ubuntu the package puts a small shell script there that only starts the snap, which cannot see our folders. */
const isSnapStub = (file) => {
  const start = readFileSync(file).subarray(0, 4096);
  return start.subarray(0, 2).toString() === '#!' && start.includes('snap');
};

/** An installed Chromium. Chrome and Edge are passed over: since 137 they ignore `--load-extension`. */
function systemChromium() {
  const programs = [process.env.LOCALAPPDATA, process.env.ProgramFiles].filter(Boolean);
  const places = {
    linux: ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/usr/bin/chromium-browser', '/usr/bin/ungoogled-chromium'],
    darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    win32: programs.map((folder) => path.join(folder, 'Chromium', 'Application', 'chrome.exe')),
  };
  return (places[process.platform] ?? []).find((file) => runs(file) && !(process.platform === 'linux' && isSnapStub(file)));
}

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return file && runs(file) ? file : undefined;
}

/** Sets CHROMIUM_PATH: the given one, an installed one, Playwright's own, else installs (apt as root, or Playwright's). */
async function ensureChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!runs(given)) stop(`CHROMIUM_PATH=${given} is not a program that can be run. Correct it, or unset it to let Soát look for a Chromium.`);
    return;
  }
  let found = systemChromium() ?? (await playwrightChromium());
  if (!found) {
    process.stderr.write('soat: no Chromium found, installing one …\n');
    const apt = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    if (apt && run('apt-get', ['update', '-qq'], quiet) && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet))
      found = systemChromium();
    if (!found) {
      const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js');
      run(process.execPath, [cli, 'install', ...(apt ? ['--with-deps'] : []), '--no-shell', 'chromium']);
      found = await playwrightChromium();
    }
  }
  if (!found)
    stop('no Chromium. Install one (Debian: sudo apt-get install chromium; elsewhere: npx playwright install chromium) or set CHROMIUM_PATH, then run again.');
  process.env.CHROMIUM_PATH = found;
}

/**
 * Everything a script needs before its real work: Node, packages, and a browser unless `browser` is false.
 * Ends the process with one clear line when it cannot go on.
 */
export async function ready({ browser = true } = {}) {
  ensureNode();
  ensurePackages();
  if (browser) await ensureChromium();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ready();
  process.stderr.write(`soat: ready. Node ${process.versions.node}, ${process.env.CHROMIUM_PATH}\n`);
}

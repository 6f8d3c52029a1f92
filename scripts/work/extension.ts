import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root, run, tool, type Outcome } from './steps.ts';

export type Target = 'chrome' | 'firefox';

/** The folder a browser loads the built extension from. */
export const extensionFolder = (target: Target = 'chrome'): string => path.join(root, '.output', `${target}-mv3`);

export const buildExtension = (target: Target): Promise<Outcome> => run([...tool.wxt, 'build', '--browser', target], { show: false });

/** When the newest of some files and folders was changed, in milliseconds; 0 when none is there. */
function newest(...names: readonly string[]): number {
  return names.reduce((latest, name) => {
    if (!existsSync(name)) return latest;
    const entry = statSync(name);
    const inside = entry.isDirectory() ? newest(...readdirSync(name).map((child) => path.join(name, child))) : 0;
    // A folder's own time changes when a file is taken out of it.
    return Math.max(latest, entry.mtimeMs, inside);
  }, 0);
}

/** True when what is built for Chromium was built from the sources as they stand. */
export function isFresh(): boolean {
  const built = newest(path.join(extensionFolder(), 'manifest.json'));
  const sources = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];
  return built > newest(...sources.map((name) => path.join(root, name)));
}

/** Builds for Chromium when it is missing or older than the sources. Throws with the builder's last words. */
export async function ensureBuilt(): Promise<void> {
  if (isFresh()) return;
  const { ok, output } = await buildExtension('chrome');
  if (!ok) throw new Error(`the extension could not be built: ${output.trim().split('\n').slice(-8).join(' ')}`);
}

import { zipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Files = Record<string, Uint8Array<ArrayBuffer>>;

/** Every file of a built extension by its name inside, in order. */
export function filesOf(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]));
}

/** The files as a zip whose bytes depend on them alone: one date, one order, no attributes of the machine. */
export function zipOf(files: Files, { withoutKey = false } = {}): Uint8Array {
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Record<string, unknown>;
  // JSON leaves out what is undefined.
  const all = withoutKey ? { ...files, 'manifest.json': new TextEncoder().encode(JSON.stringify({ ...manifest, key: undefined })) } : files;
  return zipSync(all, { level: 9, mtime: new Date(1980, 0, 1), os: 3 });
}

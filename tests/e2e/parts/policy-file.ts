import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A real policy of Chromium on Linux. Every Chromium of the machine reads it, so it is one file of ours, taken away at
 * the end, and these tests run when no others do (the project `policy`).
 */
const folder = process.env.SOAT_POLICY_FOLDER ?? '/etc/chromium/policies/managed';
const file = path.join(folder, 'soat-test.json');

export function setPolicy(policy: object): void {
  try {
    firstMade ??= mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(policy));
  } catch (error) {
    throw new Error(`${folder} cannot be written (${(error as NodeJS.ErrnoException).code}): these tests need a Chromium on Linux and the right to set its policies. Run them as root, or in a container.`);
  }
}

/** The outermost folder that we made ourselves. */
let firstMade: string | undefined;

/** Takes our file away; the folders that we made as well, the others stay. */
export function clearPolicy(): void {
  rmSync(file, { force: true });
  if (firstMade) rmSync(firstMade, { recursive: true, force: true });
  firstMade = undefined;
}

export const extensionPolicy = (id: string, values: object): object => ({ '3rdparty': { extensions: { [id]: values } } });

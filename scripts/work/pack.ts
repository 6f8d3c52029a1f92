import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildExtension, extensionFolder, type Target } from './extension.ts';
import { crxOf, signingKey, updateManifest } from './crx.ts';
import { filesOf, zipOf } from './pack-files.ts';
import { root } from './steps.ts';

/**
 * `npm run pack`: what a school or a store is given, in .output/pack. The same sources and the same key give the same
 * bytes. SOAT_CRX_KEY names the private key (PEM, kept outside the project) for self-hosting; SOAT_UPDATE_ADDRESS the
 * address of the folder that the school will serve.
 */
const folder = path.join(root, '.output/pack');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const write = (name: string, content: Uint8Array | string) => {
  writeFileSync(path.join(folder, name), content);
  console.log(`${createHash('sha256').update(content).digest('hex')}  ${name}`);
};

async function built(target: Target) {
  const { ok, output } = await buildExtension(target);
  if (!ok) {
    process.stdout.write(output);
    process.exit(1);
  }
  return filesOf(extensionFolder(target));
}

const chrome = await built('chrome');
const firefox = await built('firefox');
const { version } = JSON.parse(new TextDecoder().decode(chrome['manifest.json'])) as { version: string };

// The stores give their own key and refuse a manifest that names one.
write(`soat-${version}-chrome-edge.zip`, zipOf(chrome, { withoutKey: true }));
write(`soat-${version}-firefox.zip`, zipOf(firefox));
write(`soat-${version}-firefox-unsigned.xpi`, zipOf(firefox));
const key = signingKey(process.env.SOAT_CRX_KEY);
const { crx, id } = crxOf(zipOf(chrome, { withoutKey: true }), key.privateKey);
write(`soat-${version}.crx`, crx);
const address = process.env.SOAT_UPDATE_ADDRESS ?? 'http://127.0.0.1:8000';
write('update.xml', updateManifest(id, version, `${address.replace(/\/$/, '')}/soat-${version}.crx`));

console.log(`\nextension id of the .crx: ${id}`);
if (key.throwAway) console.log('signed with a throw-away key: for trying only, the id is another at the next run. Set SOAT_CRX_KEY to the school’s own key.');
if (!process.env.SOAT_UPDATE_ADDRESS) console.log(`update.xml names ${address}: set SOAT_UPDATE_ADDRESS to the address that the school serves the files from.`);
console.log('the .xpi is not signed: Firefox ESR takes it by policy only where signatures are not required; else have it signed as “unlisted” first.');

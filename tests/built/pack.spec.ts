import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { extensionIds } from '../../lib/school/extension-ids.ts';
import { crxOf, idOf, signingKey, updateManifest } from '../../scripts/work/crx.ts';
import { extensionFolder } from '../../scripts/work/extension.ts';
import { filesOf, zipOf } from '../../scripts/work/pack-files.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

for (const target of ['chrome', 'firefox'] as const) {
  test(`${target}: packed twice the bytes are the same, and the zip holds the files of the build and no other`, () => {
    const files = filesOf(extensionFolder(target));
    const zip = zipOf(files);
    expect(hash(zipOf(filesOf(extensionFolder(target))))).toBe(hash(zip));
    const inside = unzipSync(zip);
    expect(Object.keys(inside).sort()).toEqual(Object.keys(files).sort());
    for (const [name, body] of Object.entries(files)) expect(hash(inside[name]!), name).toBe(hash(body));
  });
}

test('the store’s zip names no key; the rest of its manifest is that of the build', () => {
  const files = filesOf(extensionFolder());
  const read = (body: Uint8Array) => JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>;
  const { key, ...rest } = read(files['manifest.json']!);
  expect(idOf(Buffer.from(String(key), 'base64'))).toBe(extensionIds.chromium);
  expect(read(unzipSync(zipOf(files, { withoutKey: true }))['manifest.json']!)).toEqual(rest);
});

test('the same key gives the same .crx, another one another id', () => {
  const zip = zipOf(filesOf(extensionFolder()), { withoutKey: true });
  const { privateKey, throwAway } = signingKey(undefined);
  expect(throwAway).toBe(true);
  const first = crxOf(zip, privateKey);
  expect(hash(crxOf(zip, privateKey).crx)).toBe(hash(first.crx));
  expect(first.id).toMatch(/^[a-p]{32}$/);
  expect(crxOf(zip, signingKey(undefined).privateKey).id).not.toBe(first.id);
  expect(updateManifest(first.id, '1.0', 'http://x/a&b.crx')).toContain("codebase='http://x/a&#38;b.crx'");
});

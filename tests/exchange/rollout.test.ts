import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { rolloutFiles, rolloutZip } from '../../lib/exchange/rollout.ts';
import { extensionIds } from '../../lib/school/extension-ids.ts';
import { readPolicy } from '../../lib/school/policy.ts';
import { readSchoolPack } from '../../lib/school/read-pack.ts';

const pack = readSchoolPack({ format: 1, version: '3', school: { name: 'THCS "Minh\\Thuận" <b>' }, profile: { hamlets: ['Thôn Phu'] } }).pack!;
const files = rolloutFiles({ pack, quietFirstRun: true, ids: extensionIds });
const text = (name: string) => files[name] as string;

test('JSON of Chrome, Edge and Firefox holds the pack under the extension’s id, and Soát reads it as it was', () => {
  const chrome = JSON.parse(text('linux/etc/opt/chrome/policies/managed/soat.json')) as { '3rdparty': { extensions: Record<string, unknown> } };
  expect(readPolicy(chrome['3rdparty'].extensions[extensionIds.chromium])).toMatchObject({ pack, language: null, quietFirstRun: true, refused: [], unknown: [] });
  const firefox = JSON.parse(text('firefox/policies.json')) as { policies: { '3rdparty': { Extensions: Record<string, unknown> } } };
  expect(readPolicy(firefox.policies['3rdparty'].Extensions[extensionIds.firefox]).pack).toEqual(pack);
  expect(readSchoolPack(JSON.parse(text('quy-dinh.json'))).pack).toEqual(pack);
});

test('the registry file is UTF-16 and its string is the pack', () => {
  const bytes = files['windows/chrome.reg'] as Uint8Array;
  expect([bytes[0], bytes[1]]).toEqual([0xff, 0xfe]);
  const registry = new TextDecoder('utf-16le').decode(bytes);
  expect(registry).toContain(`[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${extensionIds.chromium}\\policy]\r\n`);
  const [, value = ''] = /^"pack"="(.*)"\r$/m.exec(registry) ?? [];
  expect(JSON.parse(value.replace(/\\(["\\])/g, '$1'))).toEqual(pack);
  expect(registry).toContain('"quietFirstRun"=dword:00000001');
});

test('the property list escapes what a name may hold', () => {
  expect(text(`macos/com.google.Chrome.extensions.${extensionIds.chromium}.plist`)).toContain('<string>THCS "Minh\\Thuận" &lt;b&gt;</string>');
});

test('the zip holds the files', () => {
  const inside = unzipSync(rolloutZip({ pack, quietFirstRun: true, ids: extensionIds }));
  expect(Object.keys(inside).sort()).toEqual(Object.keys(files).sort());
  expect(strFromU8(inside['DOC-TRUOC.txt']!)).toContain(extensionIds.chromium);
});

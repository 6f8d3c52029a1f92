import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { guides } from '../../components/help/guides.ts';
import { rolloutFiles } from '../../lib/exchange/rollout.ts';
import { extensionIds } from '../../lib/school/extension-ids.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { guidesModule, guidesPath } from '../../scripts/build-guides.ts';
import { interfaceWords } from './interface-words.ts';

test('components/help/guides.ts is what docs make; else run node scripts/build-guides.ts', () => {
  expect(readFileSync(guidesPath, 'utf8')).toBe(guidesModule());
});

test('every picture of a guide is there, and has words', () => {
  const pictures = Object.values(guides).flatMap(({ blocks }) => blocks.filter((block) => block.type === 'picture'));
  expect(pictures.length).toBeGreaterThan(0);
  for (const { name, words } of pictures) {
    expect(existsSync(path.resolve(import.meta.dirname, '../../docs/images', name)), name).toBe(true);
    expect(words).not.toBe('');
  }
});

/** "Quy định của trường, phiên bản …": what is filled in is left open. */
const labels = new Set(interfaceWords('vi').map(({ text }) => text.replaceAll(/\{[^}]*\}/g, '…').replaceAll("\\'", "'")));

test.each(Object.entries(guides))('%s: every label is written as the interface writes it', (_id, { blocks }) => {
  const lines = blocks.flatMap((block) => (block.type === 'list' ? block.items : block.type === 'picture' ? [] : [block.text]));
  const quoted = lines.flat().flatMap((part) => (part.type === 'em' ? [part.text] : part.type === 'strong' && part.text.includes(' → ') ? part.text.split(' → ') : []));
  expect(quoted.length).toBeGreaterThan(2);
  expect(quoted.filter((label) => !labels.has(label))).toEqual([]);
});

/** Whether a name of the guide, "macos/….plist", stands for a file. */
const standsFor = (told: string, file: string) => new RegExp(`^${told.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.+')}$`).test(file);
const told = [...readFileSync(path.resolve(import.meta.dirname, '../../docs/trien-khai.md'), 'utf8').matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

test('the team’s guide names every file of the roll-out zip, and none that is not there', () => {
  const files = Object.keys(rolloutFiles({ pack: standardPack, quietFirstRun: true, ids: extensionIds }));
  expect(files.filter((file) => !told.some((name) => standsFor(name, file)))).toEqual([]);
  const listed = told.filter((name) => /^(windows|linux|macos|firefox)\/|^DOC-/.test(name));
  expect(listed.length).toBeGreaterThan(5);
  expect(listed.filter((name) => !files.some((file) => standsFor(name, file)))).toEqual([]);
});

test('the team’s guide names every file that `npm run pack` writes', () => {
  const source = readFileSync(path.resolve(import.meta.dirname, '../../scripts/work/pack.ts'), 'utf8');
  const written = [...source.matchAll(/write\([`']([^`']+)[`']/g)].map(([, name]) => name!.replaceAll(/\$\{[^}]*\}/g, '…'));
  expect(written.length).toBeGreaterThan(4);
  expect(written.filter((name) => !told.includes(name))).toEqual([]);
});

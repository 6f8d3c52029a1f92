import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { guides } from '../../components/help/guides.ts';
import { guidesModule, guidesPath } from '../../scripts/build-guides.ts';

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

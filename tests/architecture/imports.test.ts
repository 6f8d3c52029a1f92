import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** The import law of docs/contributing, held on the imports as they are written (types count too, in the pure folders). */
const root = path.resolve(import.meta.dirname, '../..');
const sources = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}
const imports: Import[] = sources.flatMap((from) => {
  const text = readFileSync(path.join(root, from), 'utf8');
  return [...text.matchAll(/(?:^|\n)\s*(import|export)(\s+type)?\b[^;'"]*?from\s*'([^']+)'|import\('([^']+)'\)|(?:^|\n)import '([^']+)'/g)].map((match) => {
    const target = match[3] ?? match[4] ?? match[5] ?? '';
    return { from, to: target.startsWith('.') ? path.posix.join(path.posix.dirname(from), target) : target, typeOnly: match[2] !== undefined };
  });
});

const pure = ['vietnamese', 'assessment', 'calendar', 'records', 'rules', 'deadlines', 'checklists', 'corrections', 'comparison', 'backup', 'progress', 'school', 'recognition', 'platforms'].map((room) => `lib/${room}/`);
const isIn = (file: string, rooms: readonly string[]) => rooms.some((room) => file.startsWith(room));
const libraries = { pure: ['@internationalized/date', 'zod/mini', 'papaparse', 'css-select'] };
const wrong = (test: (found: Import) => boolean) => imports.filter(test).map(({ from, to }) => `${from} → ${to}`);

describe('import law', () => {
  test('imports were found', () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  test('pure folders import only pure folders', () => {
    expect(wrong(({ from, to }) => isIn(from, pure) && !isIn(to, pure) && !libraries.pure.includes(to) && !to.endsWith('.json'))).toEqual([]);
  });

  test('recognition and platforms know records and words, no rules; only workers ask for recognition', () => {
    const rooms = ['lib/recognition/', 'lib/platforms/'];
    expect(wrong(({ from, to }) => isIn(from, rooms) && !isIn(to, [...rooms, 'lib/records/', 'lib/vietnamese/']) && to !== 'css-select')).toEqual([]);
    expect(wrong(({ from, to }) => isIn(to, ['lib/recognition/']) && !isIn(from, [...rooms, 'entrypoints/background/', 'entrypoints/desk/files/worker.ts']))).toEqual([]);
  });

  test('the page reaches neither recognition, store, rules, React nor libraries', () => {
    const allowed = ['lib/page/', 'lib/records/', 'lib/vietnamese/', 'lib/messages.ts'];
    expect(wrong(({ from, to }) => isIn(from, ['lib/page/']) && !isIn(to, allowed) && !to.endsWith('.json'))).toEqual([]);
  });

  test('the store imports pure folders, its own files, the protocol and its libraries', () => {
    const allowed = [...pure, 'lib/store/', 'lib/messages.ts'];
    expect(wrong(({ from, to }) => isIn(from, ['lib/store/']) && !isIn(to, allowed) && !['dexie', 'zod/mini'].includes(to))).toEqual([]);
  });

  test('components know neither browser, store nor page', () => {
    expect(wrong(({ from, to }) => isIn(from, ['components/']) && (isIn(to, ['lib/store/', 'lib/page/', 'lib/platforms/', 'entrypoints/']) || /^(wxt|dexie)/.test(to)))).toEqual([]);
  });

  test('nobody imports the entry points, and only they wire', () => {
    expect(wrong(({ from, to }) => !isIn(from, ['entrypoints/']) && isIn(to, ['entrypoints/']))).toEqual([]);
  });

  test('only lib/store touches Dexie', () => {
    expect(wrong(({ from, to }) => to === 'dexie' && !isIn(from, ['lib/store/']))).toEqual([]);
  });
});

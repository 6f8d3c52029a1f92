import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const docs = ['README.md', ...readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

/** Where the links and pictures of a page lead, without those to an address. */
const targets = (text: string) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!).filter((target) => !/^[a-z]+:/.test(target));

/** A heading's place in its page, as the code hosts make it. */
const placeOf = (heading: string) => heading.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}\s-]/gu, '').trim().replaceAll(/\s/g, '-');

test.each(docs)('%s: every link and picture leads somewhere', (name) => {
  const wrong = targets(read(name)).filter((target) => {
    const [file, place] = target.split('#');
    const full = file ? path.join(root, path.dirname(name), file) : path.join(root, name);
    if (!existsSync(full)) return true;
    return place !== undefined && ![...readFileSync(full, 'utf8').matchAll(/^#+ (.+)$/gm)].some(([, heading]) => placeOf(heading!) === place);
  });
  expect(wrong).toEqual([]);
});

test('every picture in docs/images stands in a page', () => {
  const shown = new Set(docs.flatMap((name) => targets(read(name)).map((target) => path.posix.join(path.posix.dirname(name), target))));
  const pictures = readdirSync(path.join(root, 'docs/images')).filter((name) => name !== 'soat.svg').map((name) => `docs/images/${name}`);
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((name) => !shown.has(name))).toEqual([]);
});

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const commandsIn = (name: string) => new Set([...read(name).matchAll(/npm (?:run (?:-s )?([\w-]+)|(start|test)\b)/g)].map(([, script, plain]) => (script ?? plain)!));

test.each(docs)('%s: every command exists', (name) => {
  expect([...commandsIn(name)].filter((command) => !(command in scripts))).toEqual([]);
});

test.each(['README.md', 'docs/contributing.md'])('%s: every command of package.json is told', (name) => {
  expect(Object.keys(scripts).filter((script) => !commandsIn(name).has(script))).toEqual([]);
});

test('docs/contributing.md: every room of lib stands in the table of rooms', () => {
  const rooms = readdirSync(path.join(root, 'lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const table = read('docs/contributing.md');
  expect(rooms.filter((room) => !table.includes(`\`lib/${room}/\``))).toEqual([]);
});

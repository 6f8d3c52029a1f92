import { expect, test } from 'vitest';
import { has, readSnapshot, type PageSnapshot } from '../../lib/records/page-snapshot.ts';

const snapshot: PageSnapshot = {
  version: 1, title: 'Sổ điểm', scrolled: [0, 120], shapes: [['html'], ['select', 'class', 'lop']], choices: [['a', '7A', null, '7B']],
  nodes: [0, has.shown, 'Lớp', 1, has.shown | has.leaf | has.choices, 0, [1], -1], elements: 2, cut: { nodes: false, texts: 0 },
};

test('a snapshot as the page writes it comes in', () => expect(readSnapshot(JSON.stringify(snapshot))).toEqual(snapshot));

test.each<[string, string]>([
  ['no JSON', '{'],
  ['nothing', 'null'],
  ['a text', '"html"'],
  ['a list', '[]'],
  ...(
    [
      ['another version', { version: 2 }],
      ['a title that is none', { title: null }],
      ['no scrolling', { scrolled: null }],
      ['scrolling that is none', { scrolled: ['0', 0] }],
      ['a shape that is none', { shapes: [['html'], 'div'] }],
      ['an attribute that is no text', { shapes: [['html', 'id', 5]] }],
      ['a choice that is none', { choices: [[5, '7A']] }],
      ['a node that is an object', { nodes: [0, {}] }],
      ['a node that is null', { nodes: [0, null] }],
      ['a list of texts among the nodes', { nodes: [0, ['1']] }],
      ['nodes that are none', { nodes: 'html' }],
      ['no count', { elements: undefined }],
      ['nothing about what was cut', { cut: null }],
      ['a cut that is none', { cut: { nodes: 1, texts: 0 } }],
      ['a cut without texts', { cut: { nodes: true } }],
    ] as const
  ).map(([name, part]): [string, string] => [name, JSON.stringify({ ...snapshot, ...part })]),
])('%s does not', (_name, json) => expect(readSnapshot(json)).toBeNull());

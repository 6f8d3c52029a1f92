import { expect, test } from 'vitest';
import { valueOf } from '../../lib/recognition/controls.ts';
import { all } from '../../lib/recognition/select.ts';
import { treeOf } from '../../lib/recognition/tree.ts';
import { page, type Item } from './page.ts';

/** A list drawn as boxes: what is chosen, and what it offers, which the page hides until it is opened. */
const list = (chosen: string, hidden = false): Item => ['div', { hidden, attributes: { role: 'combobox' } },
  ['div', { hidden }, ...(chosen === '' ? [] : [['span', { hidden }, chosen] as const]), ['i', { hidden, attributes: { class: 'arrow' } }, '▾']],
  ['div', { hidden: true, attributes: { class: 'select-dropdown' } }, ['ul', { hidden: true }, ['li', { hidden: true }, 'Kinh'], ['li', { hidden: true }, 'Tày']]],
];
const read = (item: Item) => {
  const [box] = all(treeOf(page(item)), '[role=combobox]');
  return box && valueOf(box);
};

test.each([['Tày', 'Tày'], ['', ''], ['-- Chọn --', '']])('a drawn list that shows "%s" reads "%s", whatever it offers', (chosen, value) => {
  expect(read(list(chosen))).toBe(value);
});

test('a drawn list in a closed tab reads as in an open one', () => {
  expect([read(list('Tày', true)), read(list('', true))]).toEqual(['Tày', '']);
});

test('words beside other elements count', () => {
  expect(read(['div', { attributes: { role: 'combobox' } }, 'Tày', ['i', { attributes: { class: 'clear' } }, '×'], ['b', {}]])).toBe('Tày');
});

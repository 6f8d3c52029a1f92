import { describe, expect, test } from 'vitest';
import { all, closest, matches } from '../../lib/recognition/select.ts';
import { contentOf, textOf, valueText } from '../../lib/recognition/text.ts';
import { attr, byId, firstOf, has, hostOf, nextNodeOf, nextOf, parentOf, precedes, previousOf, rect, shown, treeOf, within, type TreeElement, type TreeRoot } from '../../lib/recognition/tree.ts';
import { page, snapshotOf, table } from './page.ts';

const one = (root: TreeRoot | TreeElement, selector: string) => all(root, selector)[0] as TreeElement;

describe('relations', () => {
  const root = treeOf(page('a ', ['p', { id: 'x', attributes: { class: 'k m' } }, 'b', ['b', {}, 'c'], 'd'], ['p', { hidden: true }, 'e'], ['div', { shadow: ['trong', ['i', { id: 'x' }, 'f']] }, 'g', ['u', {}]]));
  const [first, second] = all(root, 'p') as [TreeElement, TreeElement];

  test('parents, sisters, nodes', () => {
    expect([parentOf(first)?.shape.tag, nextOf(first) === second, previousOf(second) === first, previousOf(first), nextOf(one(root, 'div'))]).toEqual(['body', true, true, null, null]);
    const bold = firstOf(first) as TreeElement;
    expect(nextNodeOf(bold)).toMatchObject({ nodeType: 3, data: 'd' });
    expect([within(first, bold), within(bold, first), within(first, first), within(first, second)]).toEqual([true, false, true, false]);
    expect([precedes(first, bold), precedes(second, bold)]).toEqual([true, false]);
    expect([contentOf(first), textOf(first), valueText(first)]).toEqual(['bcd', 'bcd', 'bcd']);
    expect([shown(first), shown(second)]).toEqual([true, false]);
    expect([attr(first, 'class'), attr(first, 'id'), has(second, 'class'), attr(second, 'id')]).toEqual(['k m', 'x', false, null]);
  });

  test('a shadow root is a root by itself', () => {
    const host = one(root, 'div');
    const inner = one(host.shadow as TreeRoot, 'i');
    expect([parentOf(inner), hostOf(inner) === host, byId(root, 'x') === first, byId(host.shadow as TreeRoot, 'x') === inner]).toEqual([null, true, true, true]);
    expect(all(host, '*').map(({ shape }) => shape.tag)).toEqual(['u']);
    expect(textOf(host)).toBe('g');
  });
});

test('rows stand in the order they are drawn in, spans are kept in bounds', () => {
  const row = (text: string, attributes = {}) => ['tr', {}, ['td', { attributes }, text]] as const;
  const root = treeOf(snapshotOf(['table', {}, ['tfoot', {}, [...row('cuối')]], ['tbody', {}, [...row('giữa', { colspan: '0', rowspan: '0' })]], ['caption', {}, 'Bảng'], [...row('lẻ', { colspan: '99999', rowspan: 'x' })], ['thead', {}, [...row('đầu')]]]));
  const whole = one(root, 'table');
  expect(whole.rows.map(contentOf)).toEqual(['đầu', 'giữa', 'lẻ', 'cuối']);
  expect([whole.caption && contentOf(whole.caption), whole.tFoot?.rows.length]).toEqual(['Bảng', 1]);
  expect(whole.rows.flatMap(({ cells }) => cells.map(({ colSpan, rowSpan }) => [colSpan, rowSpan]))).toEqual([[1, 1], [1, 0], [1000, 1], [1, 1]]);
});

test('an element that was not measured is where the nearest box round it is; a hidden one is nowhere', () => {
  const root = treeOf(page(['div', { rect: [10, 20, 300, 40] }, ['span', {}, ['i', {}, 'x']], ['u', { hidden: true }, 'y']]));
  expect(rect(one(root, 'i'))).toEqual({ left: 10, top: 20, right: 310, bottom: 60, width: 300, height: 40 });
  expect(rect(one(root, 'u')).width).toBe(0);
});

describe('selectors', () => {
  const root = treeOf(page(
    ['form', { attributes: { class: 'a b' } }, ['input', { id: 'n', attributes: { type: 'Hidden' } }], ['input', { attributes: { type: 'text', placeholder: '' } }], ['select', { choices: [null, 'Kinh'], chosen: [0] }]],
    table(['STT', 'Họ và tên'], [['1', ['b', { attributes: { 'aria-label': 'bắt buộc' } }, 'An']]]),
  ));
  test.each([
    ['table,form', ['form', 'table']],
    ['input:not([type=hidden],[type=password]),select', ['input', 'select']],
    ['[placeholder]', ['input']],
    ['#n', ['input']],
    ['.b', ['form']],
    ['tbody td > b', ['b']],
    ['form input + input', ['input']],
    ['tr:first-child th', ['th', 'th']],
    ['[aria-label*="bắt buộc"]', ['b']],
    ['[id=n]', ['input']],
    ['nav', []],
  ])('%s', (selector, tags) => {
    const found = all(root, selector);
    expect(found.map(({ shape }) => shape.tag)).toEqual(tags);
    expect(found.every((element) => matches(element, selector))).toBe(true);
    expect(all(root, selector)).toEqual(found);
  });

  test('inside an element its own is not found, nor what stands beside it', () => {
    expect(all(one(root, 'table'), 'table,form,td').map(({ shape }) => shape.tag)).toEqual(['td', 'td']);
    expect(closest(one(root, 'b'), 'td,table')?.shape.tag).toBe('td');
    expect(closest(one(root, 'b'), 'form')).toBeNull();
  });

  test('the answer for one page is not taken for another', () => {
    const other = treeOf(page(['nav', {}, 'x']));
    expect(all(other, 'nav')).toHaveLength(1);
    expect(all(other, '#n')).toHaveLength(0);
  });
});

test.each<[string, (string | number | number[])[]]>([
  ['ends too early', [0]],
  ['closes what was never opened', [-1]],
  ['a shape that is not there', [7, 1]],
  ['a shadow root of nothing', [-2]],
  ['a word where a number belongs', [0, 'x']],
])('a snapshot that is broken is refused: %s', (_, nodes) => {
  expect(() => treeOf({ ...snapshotOf(['p', {}]), nodes })).toThrow('broken');
});

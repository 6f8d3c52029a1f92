import { closes, has, opensShadow, type PageSnapshot } from '../../lib/records/page-snapshot.ts';

interface Traits {
  id?: string;
  value?: string;
  checked?: boolean;
  hidden?: boolean;
  raised?: number;
  rect?: [number, number, number, number];
  scroll?: [number, number, number];
  /** Value (null without one) and words in turn, and the place of the chosen one. */
  choices?: (string | null)[];
  chosen?: number[];
  shadow?: Item[];
  attributes?: Record<string, string>;
}
/** Inside stand further items; TypeScript cannot say so of a tuple's rest. */
export type Item = string | readonly [tag: string, traits: Traits, ...inside: unknown[]];

/** A snapshot written by hand: `['td', {}, 'Nguyễn Văn An']`. */
export function snapshotOf(...items: Item[]): PageSnapshot {
  const snapshot: PageSnapshot = { version: 1, title: 'Trang thử', scrolled: [0, 0], shapes: [], choices: [], nodes: [], elements: 0, cut: { nodes: false, texts: 0 } };
  const { nodes, shapes, choices } = snapshot;
  const write = (item: Item): void => {
    if (typeof item === 'string') return void nodes.push(item);
    const [tag, { id, value, checked, hidden, raised, rect, scroll, choices: list, chosen, shadow, attributes = {} }, ...inside] = item;
    const shape = [tag, ...Object.entries(attributes).flat()];
    let at = shapes.findIndex((other) => other.join('\0') === shape.join('\0'));
    if (at < 0) at = shapes.push(shape) - 1;
    snapshot.elements++;
    const isLeaf = inside.length === 0 && !shadow;
    const flag = (name: keyof typeof has, is: unknown) => (is ? has[name] : 0);
    nodes.push(at, flag('shown', !hidden) | flag('leaf', isLeaf) | flag('checked', checked) | flag('id', id) | flag('value', value) | flag('choices', list) | flag('rect', rect) | flag('raised', raised) | flag('scroll', scroll));
    if (id) nodes.push(id);
    if (value) nodes.push(value);
    if (list) nodes.push(choices.push(list) - 1, chosen ?? []);
    if (rect) nodes.push(...rect);
    if (raised) nodes.push(raised);
    if (scroll) nodes.push(...scroll);
    if (shadow) {
      nodes.push(opensShadow);
      shadow.forEach(write);
      nodes.push(closes);
    }
    (inside as Item[]).forEach(write);
    if (!isLeaf) nodes.push(closes);
  };
  items.forEach(write);
  return snapshot;
}

/** A table of a header and rows. */
export function table(heads: readonly string[], rows: readonly (readonly Item[])[]): Item {
  return ['table', { rect: [0, 100, 900, 300] },
    ['thead', {}, ['tr', { rect: [0, 100, 900, 20] }, ...heads.map((head): Item => ['th', {}, head])]],
    ['tbody', {}, ...rows.map((cells, at): Item => ['tr', { rect: [0, 120 + at * 20, 900, 20] }, ...cells.map((cell): Item => ['td', {}, cell])])],
  ];
}

export const page = (...items: Item[]): PageSnapshot => snapshotOf(['html', {}, ['body', { rect: [0, 0, 1300, 700] }, ...items]]);

import { closes, has as flag, opensShadow, type PageSnapshot } from '../records/page-snapshot.ts';

/** A page as the reader walks it: what a snapshot holds, with the relations of the DOM. Nothing in it ever changes. */
export type TreeNode = TreeElement | TreeText | TreeRoot;
export type TreeChild = TreeElement | TreeText;

export interface TreeRect {
  left: number;
  top: number;
  right: number;
  bottom: number;
  width: number;
  height: number;
}

/** A choice of a list; `hasValue` when the page gives it a value apart from its words. */
export interface Choice {
  value: string;
  text: string;
  hasValue: boolean;
}

export class TreeText {
  readonly nodeType = 3;
  /** Place among its parent's nodes. */
  place = 0;
  readonly parent: TreeElement | TreeRoot;
  readonly data: string;

  constructor(parent: TreeElement | TreeRoot, data: string) {
    this.parent = parent;
    this.data = data;
  }
}

/** The document (9) or an open shadow root (11). */
export class TreeRoot {
  readonly nodeType: 9 | 11;
  readonly host: TreeElement | null;
  readonly title: string;
  /** How far the page was scrolled. */
  readonly scrolled: readonly [number, number];
  readonly nodes: TreeChild[] = [];
  readonly children: TreeElement[] = [];
  /** Every element of this root, shadow roots inside it left out, in document order. */
  readonly list: TreeElement[] = [];
  ids: Map<string, TreeElement> | null = null;

  constructor(host: TreeElement | null, { title, scrolled }: { title: string; scrolled: readonly [number, number] }) {
    this.nodeType = host ? 11 : 9;
    this.host = host;
    this.title = title;
    this.scrolled = scrolled;
  }
}

/** What all elements have in common that differ in id, value or state only. */
export interface Shape {
  index: number;
  tag: string;
  attributes: ReadonlyMap<string, string>;
}

const noElements: TreeElement[] = [];
const noNodes: TreeChild[] = [];
const nowhere: TreeRect = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };

export class TreeElement {
  readonly nodeType = 1;
  readonly shape: Shape;
  /** Place in document order among all elements of the snapshot. */
  readonly id: number;
  readonly root: TreeRoot;
  readonly parent: TreeElement | TreeRoot;
  /** Place in `root.list`, and the place behind the last element inside it. */
  at = 0;
  end = 0;
  place = 0;
  order = 0;
  nodes: TreeChild[] = noNodes;
  children: TreeElement[] = noElements;
  shadow: TreeRoot | null = null;
  flags = 0;
  name = '';
  text: string | null = null;
  choices: readonly Choice[] = [];
  chosen: readonly number[] = [];
  box: TreeRect | null = null;
  raised = 0;
  scroll: { top: number; inner: number; whole: number } | null = null;

  constructor(shape: Shape, id: number, parent: TreeElement | TreeRoot) {
    this.shape = shape;
    this.id = id;
    this.parent = parent;
    this.root = parent.nodeType === 1 ? parent.root : parent;
  }

  /** Rows of a table in the order they are drawn: head, bodies, foot. */
  get rows(): TreeElement[] {
    const of = (part: TreeElement) => part.children.filter((child) => child.shape.tag === 'tr');
    const inParts = (tag: string) => this.children.filter((child) => child.shape.tag === tag).flatMap(of);
    return [...inParts('thead'), ...this.children.flatMap((child) => (child.shape.tag === 'tr' ? [child] : child.shape.tag === 'tbody' ? of(child) : [])), ...inParts('tfoot')];
  }
  get cells(): TreeElement[] {
    return this.children.filter(({ shape: { tag } }) => tag === 'td' || tag === 'th');
  }
  get caption(): TreeElement | null {
    return this.children.find((child) => child.shape.tag === 'caption') ?? null;
  }
  get tFoot(): TreeElement | null {
    return this.children.find((child) => child.shape.tag === 'tfoot') ?? null;
  }
  get colSpan(): number {
    return Math.min(1000, span(this.shape.attributes.get('colspan')) || 1);
  }
  /** 0 for all rows that follow. */
  get rowSpan(): number {
    return Math.min(65534, span(this.shape.attributes.get('rowspan')) ?? 1);
  }
  get checked(): boolean {
    return (this.flags & flag.checked) !== 0;
  }
  get value(): string {
    return this.text ?? '';
  }
  get selected(): Choice[] {
    return this.chosen.map((at) => this.choices[at]).filter((choice) => choice !== undefined);
  }
}

function span(value: string | undefined): number | null {
  const digits = /^\s*\+?(\d+)/.exec(value ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

function close(ended: TreeElement | TreeRoot): TreeElement | TreeRoot {
  if (ended.nodeType === 1) {
    ended.end = ended.root.list.length;
    return ended.parent;
  }
  if (!ended.host) throw new Error('The snapshot is broken.');
  return ended.host;
}

/** The tree of a snapshot. Throws when the snapshot is not in the shape that `takeSnapshot` gives. */
export function treeOf(snapshot: PageSnapshot): TreeRoot {
  const { nodes } = snapshot;
  const shapes = snapshot.shapes.map(([tag = '', ...rest], index): Shape => {
    const attributes = new Map<string, string>();
    for (let at = 0; at + 1 < rest.length; at += 2) attributes.set(rest[at] as string, rest[at + 1] as string);
    return { index, tag, attributes };
  });
  const choices = snapshot.choices.map((list) => {
    const read: Choice[] = [];
    for (let at = 0; at + 1 < list.length; at += 2) read.push({ value: list[at] ?? list[at + 1] ?? '', text: list[at + 1] ?? '', hasValue: list[at] !== null });
    return read;
  });
  const page = new TreeRoot(null, snapshot);
  let parent: TreeElement | TreeRoot = page;
  let id = 0;
  let at = 0;
  const next = <Kind extends 'number' | 'string'>(kind: Kind) => {
    const value = nodes[at++];
    if (typeof value !== kind) throw new Error('The snapshot is broken.');
    return value as Kind extends 'number' ? number : string;
  };
  const add = (node: TreeChild) => {
    // A list of one, and no longer: most cells hold one thing, and a list that may grow takes ten times the room.
    if (parent.nodeType === 1 && parent.nodes === noNodes) {
      parent.nodes = [node];
      return;
    }
    // One list does for both as long as all nodes are elements.
    if (node.nodeType === 3 && parent.nodeType === 1 && parent.children === parent.nodes) parent.children = parent.children.slice();
    node.place = parent.nodes.push(node) - 1;
  };
  while (at < nodes.length) {
    if (typeof nodes[at] === 'string') {
      add(new TreeText(parent, nodes[at++] as string));
      continue;
    }
    const code = next('number');
    if (code === closes) {
      parent = close(parent);
      continue;
    }
    if (code === opensShadow) {
      if (parent.nodeType !== 1) throw new Error('The snapshot is broken.');
      parent = parent.shadow = new TreeRoot(parent, snapshot);
      continue;
    }
    const shape = shapes[code];
    if (!shape) throw new Error('The snapshot is broken.');
    const element: TreeElement = new TreeElement(shape, id++, parent);
    add(element);
    if (parent.nodeType === 1 && parent.children === noElements) parent.children = parent.nodes.length === 1 ? (parent.nodes as TreeElement[]) : [];
    element.order = parent.children === parent.nodes ? element.place : parent.children.push(element) - 1;
    element.at = element.root.list.push(element) - 1;
    element.end = element.at + 1;
    const flags = (element.flags = next('number'));
    if (flags & flag.id) element.name = next('string');
    if (flags & flag.value) element.text = next('string');
    if (flags & flag.choices) {
      element.choices = choices[next('number')] ?? [];
      const chosen = nodes[at++];
      element.chosen = Array.isArray(chosen) ? chosen : [];
    }
    if (flags & flag.rect) {
      const [left, top, width, height] = [next('number'), next('number'), next('number'), next('number')];
      element.box = { left, top, right: left + width, bottom: top + height, width, height };
    }
    if (flags & flag.raised) element.raised = next('number');
    if (flags & flag.scroll) element.scroll = { top: next('number'), inner: next('number'), whole: next('number') };
    if (!(flags & flag.leaf)) parent = element;
  }
  return page;
}

export const parentOf = (node: TreeChild): TreeElement | null => (node.parent.nodeType === 1 ? node.parent : null);
export const firstOf = (element: TreeElement): TreeElement | null => element.children[0] ?? null;
export const nextOf = (element: TreeElement): TreeElement | null => element.parent.children[element.order + 1] ?? null;
export const previousOf = (element: TreeElement): TreeElement | null => element.parent.children[element.order - 1] ?? null;
export const firstNodeOf = (node: TreeElement | TreeRoot): TreeChild | null => node.nodes[0] ?? null;
export const nextNodeOf = (node: TreeChild): TreeChild | null => node.parent.nodes[node.place + 1] ?? null;
export const childrenOf = (element: TreeElement | TreeRoot): readonly TreeElement[] => element.children;
export const shadowOf = (element: TreeElement): TreeRoot | null => element.shadow;
export const hostOf = (node: TreeChild): TreeElement | null => rootOf(node).host;
export const rootOf = (node: TreeChild): TreeRoot => (node.nodeType === 1 ? node.root : node.parent.nodeType === 1 ? node.parent.root : node.parent);
export const tagOf = (element: TreeElement): string => element.shape.tag;
export const idOf = (element: TreeElement): string => element.name;
export const documentTitle = (page: TreeRoot): string => page.title;

export function attr(element: TreeElement, name: string): string | null {
  if (name === 'id') return element.name === '' ? null : element.name;
  if (name === 'value') return element.text;
  return element.shape.attributes.get(name) ?? null;
}
export const has = (element: TreeElement, name: string): boolean => attr(element, name) !== null;

/** Whether `inner` is `outer` or stands inside it, in the same root. */
export function within(outer: TreeElement, inner: TreeChild): boolean {
  const element = inner.nodeType === 1 ? inner : parentOf(inner);
  return element !== null && element.root === outer.root && element.at >= outer.at && element.at < outer.end;
}
/** `within` that looks through the hosts of shadow roots. */
export function holds(outer: TreeElement, inner: TreeElement): boolean {
  for (let node: TreeElement | null = inner; node; node = hostOf(node)) if (within(outer, node)) return true;
  return false;
}
export const precedes = (a: TreeElement, b: TreeElement): boolean => a.id < b.id;

export function byId(root: TreeRoot, id: string): TreeElement | null {
  if (!root.ids) {
    root.ids = new Map();
    for (const element of root.list) if (element.name !== '' && !root.ids.has(element.name)) root.ids.set(element.name, element);
  }
  return root.ids.get(id) ?? null;
}

/** Relative to what was in view. Where an element was not measured, the nearest box around it stands for it. */
export function rect(element: TreeElement): TreeRect {
  if (!shown(element)) return element.box ?? nowhere;
  for (let up: TreeElement | null = element; up; up = parentOf(up)) if (up.box) return up.box;
  return nowhere;
}

/** In view or scrolled away, but not hidden by style; transparent controls count as shown (they lie under drawn ones). */
export const shown = (element: TreeElement): boolean => (element.flags & flag.shown) !== 0;
/** A star is drawn before or behind it by style alone. */
export const hasDrawnStar = (element: TreeElement): boolean => (element.flags & flag.star) !== 0;
/** A field for a secret: what stands in it was not taken, so that it is not read and not empty. */
export const isSecret = (element: TreeElement): boolean => (element.flags & flag.secret) !== 0;
/** What stands beside it is cut off; `outOfFlow`: also what is positioned and raised inside. */
export const clips = (element: TreeElement, outOfFlow: boolean): boolean => (element.flags & flag.clips) !== 0 && (!outOfFlow || (element.flags & flag.placed) !== 0);

import { compile, type Options } from 'css-select';
import { attr, has, parentOf, tagOf, type TreeElement, type TreeNode, type TreeRoot } from './tree.ts';

const options: Options<TreeNode, TreeElement> = {
  cacheResults: false,
  adapter: {
    isTag: (node): node is TreeElement => node.nodeType === 1,
    getAttributeValue: (element, name) => attr(element, name) ?? undefined,
    hasAttrib: has,
    getName: tagOf,
    getChildren: (node) => (node.nodeType === 3 ? [] : node.nodes),
    getParent: parentOf,
    getSiblings: (node) => (node.nodeType === 1 || node.nodeType === 3 ? node.parent.nodes : [node]),
    getText: () => '',
    removeSubsets: (nodes) => nodes,
  },
};

interface Query {
  test(element: TreeElement): boolean;
  /** It asks only for tag and shared attributes: one answer for each shape of a snapshot. */
  byShape: boolean;
}
const queries = new Map<string, Query>();
/** Answers of a query by the index of the shape; the shapes of one tree at a time. */
const answers = new WeakMap<object, Map<Query, (boolean | undefined)[]>>();

function queryOf(selector: string): Query {
  let query = queries.get(selector);
  if (!query) {
    const bare = selector.replace(/\[[^\]]*\]/g, '').replace(/\s*,\s*/g, ',');
    query = { test: compile(selector, options), byShape: !/[\s>+~#]|:(?!not\()/.test(bare) && !/\[(id|value)\b/.test(selector) };
    queries.set(selector, query);
  }
  return query;
}

function tester(selector: string, { list }: TreeRoot): (element: TreeElement) => boolean {
  const query = queryOf(selector);
  if (!query.byShape) return query.test;
  let known = answers.get(list);
  if (!known) answers.set(list, (known = new Map()));
  let byShape = known.get(query);
  if (!byShape) known.set(query, (byShape = []));
  const found = byShape;
  return (element) => (found[element.shape.index] ??= query.test(element));
}

/**
 * The elements inside `from` that the selector names, in document order; shadow roots are asked by themselves. What `skip`
 * names is passed over with all that is inside it.
 */
export function all(from: TreeElement | TreeRoot, selector: string, skip?: (element: TreeElement) => boolean): TreeElement[] {
  const root = from.nodeType === 1 ? from.root : from;
  const [start, end] = from.nodeType === 1 ? [from.at + 1, from.end] : [0, from.list.length];
  const found: TreeElement[] = [];
  if (start >= end) return found;
  const test = tester(selector, root);
  for (let at = start; at < end; at++) {
    const element = root.list[at] as TreeElement;
    if (skip?.(element)) at = element.end - 1;
    else if (test(element)) found.push(element);
  }
  return found;
}

export const matches = (element: TreeElement, selector: string): boolean => tester(selector, element.root)(element);

export function closest(element: TreeElement, selector: string): TreeElement | null {
  const test = tester(selector, element.root);
  for (let up: TreeElement | null = element; up; up = parentOf(up)) if (test(up)) return up;
  return null;
}

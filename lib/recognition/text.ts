import { tidy } from './phrases.ts';
import { all } from './select.ts';
import { attr, firstOf, shown, tagOf, type TreeChild, type TreeElement, type TreeNode } from './tree.ts';

const silent = new Set(['select', 'textarea', 'option', 'svg', 'button']);
const blocks = new Set(['div', 'p', 'td', 'th', 'tr', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'label', 'legend', 'option', 'dt', 'dd']);
const mostNodes = 80;

/** All text inside, as it stands in the snapshot. */
export function contentOf(element: TreeElement): string {
  const { nodes } = element;
  if (nodes.length === 0) return '';
  let text = '';
  const stack: TreeNode[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 3) text += node.data;
    else for (let at = node.nodes.length - 1; at >= 0; at--) stack.push(node.nodes[at] as TreeNode);
  }
  return text;
}

/**
 * The words inside an element, at most `most` characters of at most 80 nodes: labels are short, and a megabyte in one must
 * not cost a megabyte. Text of controls is left out.
 */
export function textOf(element: TreeElement, most = 200, buttons = false): string {
  if (firstOf(element) === null) return tidy(contentOf(element).slice(0, most * 2)).slice(0, most);
  let text = '';
  let nodes = 0;
  const stack: TreeNode[] = [element];
  while (stack.length > 0 && text.length < most && nodes++ < mostNodes) {
    const node = stack.pop() as TreeElement | TreeNode;
    if (node.nodeType === 3) {
      text += node.data.slice(0, most * 2);
      continue;
    }
    if (node.nodeType !== 1) continue;
    const tag = tagOf(node);
    if (node !== element && silent.has(tag) && !(buttons && tag === 'button')) continue;
    if (tag === 'br' || (node !== element && blocks.has(tag))) text += ' ';
    for (let at = Math.min(node.nodes.length, mostNodes) - 1; at >= 0; at--) stack.push(node.nodes[at] as TreeNode);
  }
  return tidy(text).slice(0, most);
}

const struckOut = new Set(['del', 's', 'strike']);
const isStruckOut = (element: TreeElement): boolean => struckOut.has(tagOf(element));

/** Struck out, or there for those who hear the page: no part of what is read in it. */
const isAside = (element: TreeElement): boolean => isStruckOut(element) || /(^|[\s_-])(sr-only|visually-hidden|screen-reader)/.test(attr(element, 'class') ?? '');

/** The elements of a part of a page that have an open shadow root. */
export const hostsIn = (element: TreeElement): TreeElement[] => [element, ...all(element, '*')].filter((one) => one.shadow !== null);

/** What is drawn of an element: where it has an open shadow root, that, and its own children where that has a place for them. */
const drawnNodes = (element: TreeElement): readonly TreeChild[] => {
  if (!element.shadow) return element.nodes;
  return all(element.shadow, 'slot').length > 0 ? [...element.shadow.nodes, ...element.nodes] : element.shadow.nodes;
};

function wordsIn(element: TreeElement, counts: (inner: TreeElement) => boolean): string {
  let text = '';
  for (const node of drawnNodes(element)) {
    if (node.nodeType === 3) text += node.data;
    else if (counts(node)) text += blocks.has(tagOf(node)) || tagOf(node) === 'br' ? ` ${wordsIn(node, counts)} ` : wordsIn(node, counts);
  }
  return text;
}

/** The words of a cell or value that are in view, whole; what is struck out only where nothing else is. */
export function shownText(element: TreeElement): string {
  return tidy(wordsIn(element, (inner) => shown(inner) && !isAside(inner))) || tidy(wordsIn(element, (inner) => shown(inner)));
}

/** The text of a cell or value, whole: unlike a label it is data. Hidden helpers are left out, unless all is hidden. */
export function valueText(element: TreeElement): string {
  if (firstOf(element) === null && !element.shadow) return tidy(contentOf(element));
  const text = shownText(element);
  if (text !== '' && shown(element)) return text;
  return tidy(wordsIn(element, (inner) => !isAside(inner))) || tidy(wordsIn(element, () => true));
}

/** All words of a cell are struck out: whether it holds them still cannot be told. */
export function isStruck(cell: TreeElement): boolean {
  // Few cells hold anything that is struck out: the words of the others are not put together for it.
  let struck = false;
  for (let at = cell.at; at < cell.end && !struck; at++) struck = isStruckOut(cell.root.list[at] as TreeElement);
  return struck && valueText(cell) !== '' && wordsIn(cell, (inner) => !isStruckOut(inner)).trim() === '';
}

import { tidy } from './phrases.ts';
import { firstOf, shown, tagOf, type TreeElement, type TreeNode } from './tree.ts';

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

/** The text of a cell or value, whole: unlike a label it is data. Hidden helpers are left out. */
export function valueText(element: TreeElement): string {
  const first = firstOf(element);
  if (first === null) return tidy(contentOf(element));
  const { children } = element;
  if (children.length === 1 && firstOf(first) === null) return tidy(contentOf(element));
  const visible = children.filter(shown);
  const kept = new Set(visible.length > 0 || element.nodes.some((node) => node.nodeType === 3 && tidy(node.data) !== '') ? visible : children);
  let text = '';
  for (const node of element.nodes) {
    if (node.nodeType === 3) text += node.data;
    else if (kept.has(node)) text += blocks.has(tagOf(node)) || tagOf(node) === 'br' ? ` ${valueText(node)} ` : valueText(node);
  }
  return tidy(text);
}

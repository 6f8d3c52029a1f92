import { attr, firstNodeOf, firstOf, has, nextNodeOf, nodeTypeOf, ours, shadowOf, shown, tagOf, within } from '../../lib/page/dom.ts';
import { tidy } from '../../lib/recognition/phrases.ts';

/** The words of an element as its DOM says them: what `lib/recognition/text.ts` must say of its twin in the tree. */
const contentOf = (node: Node): string | null => node.textContent;

/** `within` that looks through the hosts of open shadow roots. */
export function holds(outer: Element, inner: Node): boolean {
  for (let node: Node | null = inner; node; node = hostOf(node)) if (within(outer, node)) return true;
  return false;
}

export function hostOf(node: Node): Element | null {
  const root = Node.prototype.getRootNode.call(node);
  return 'host' in root ? (root as ShadowRoot).host : null;
}
const silent = new Set(['script', 'style', 'noscript', 'template', 'select', 'textarea', 'option', 'svg', 'button']);
const mostNodes = 80;

/**
 * The words inside an element, at most `most` characters of at most 80 nodes: labels are short, and a megabyte in one must
 * not cost a megabyte. Text of controls, scripts and of our own marks is left out.
 */
export function textOf(element: Element, most = 200, buttons = false): string {
  if (firstOf(element) === null) return tidy((contentOf(element) ?? '').slice(0, most * 2)).slice(0, most);
  let text = '';
  let nodes = 0;
  const stack: Node[] = [element];
  while (stack.length > 0 && text.length < most && nodes++ < mostNodes) {
    const node = stack.pop();
    if (!node) break;
    if (nodeTypeOf(node) === 3) {
      text += (node as Text).data.slice(0, most * 2);
      continue;
    }
    if (nodeTypeOf(node) !== 1) continue;
    const tag = tagOf(node as Element);
    if (node !== element && silent.has(tag) && !(buttons && tag === 'button')) continue;
    if (has(node as Element, ours)) continue;
    if (tag === 'br' || (node !== element && blocks.has(tag))) text += ' ';
    const children: Node[] = [];
    for (let child = firstNodeOf(node); child && children.length < mostNodes; child = nextNodeOf(child)) children.push(child);
    for (let at = children.length - 1; at >= 0; at--) stack.push(children[at] as Node);
  }
  return tidy(text).slice(0, most);
}
const blocks = new Set(['div', 'p', 'td', 'th', 'tr', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'label', 'legend', 'option', 'dt', 'dd']);

const isAside = (element: Element): boolean => /^(del|s|strike)$/.test(tagOf(element)) || /(^|[\s_-])(sr-only|visually-hidden|screen-reader)/.test(attr(element, 'class') ?? '');

function wordsIn(element: Element, counts: (inner: Element) => boolean): string {
  const shadow = shadowOf(element);
  const slotted = shadow !== null && shadow.querySelector('slot') !== null;
  let text = '';
  const take = (from: Node) => {
    for (let node = firstNodeOf(from); node; node = nextNodeOf(node)) {
      if (nodeTypeOf(node) === 3) text += (node as Text).data;
      else if (nodeTypeOf(node) === 1 && !/^(script|style|noscript|template)$/.test(tagOf(node as Element)) && !has(node as Element, ours) && counts(node as Element)) {
        const words = wordsIn(node as Element, counts);
        text += blocks.has(tagOf(node as Element)) || tagOf(node as Element) === 'br' ? ` ${words} ` : words;
      }
    }
  };
  if (shadow) take(shadow);
  if (!shadow || slotted) take(element);
  return text;
}

/** The text of a cell or value, whole: unlike a label it is data. Our own marks and hidden helpers are left out, unless all is hidden. */
export function valueText(element: Element): string {
  if (firstOf(element) === null && !shadowOf(element)) return tidy(contentOf(element) ?? '');
  const inView = tidy(wordsIn(element, (inner) => shown(inner) && !isAside(inner))) || tidy(wordsIn(element, (inner) => shown(inner)));
  if (inView !== '' && shown(element)) return inView;
  return tidy(wordsIn(element, (inner) => !isAside(inner))) || tidy(wordsIn(element, () => true));
}

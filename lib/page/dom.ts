import { tidy } from './phrases.ts';

/**
 * The DOM by the prototype's own getters: `<input name="parentElement">` shadows the properties of its form, and
 * `<img name="querySelectorAll">` those of the document. Works across frames, whose elements have other prototypes.
 */
function getter<Owner, Value>(owner: object, name: string): (of: Owner) => Value {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  if (!get) throw new Error(`no ${name}`);
  return (of) => get.call(of) as Value;
}

export const nodeTypeOf = getter<Node, number>(Node.prototype, 'nodeType');
export const parentOf = getter<Node, Element | null>(Node.prototype, 'parentElement');
export const firstOf = getter<Element, Element | null>(Element.prototype, 'firstElementChild');
export const nextOf = getter<Element, Element | null>(Element.prototype, 'nextElementSibling');
export const previousOf = getter<Element, Element | null>(Element.prototype, 'previousElementSibling');
export const firstNodeOf = getter<Node, Node | null>(Node.prototype, 'firstChild');
export const nextNodeOf = getter<Node, Node | null>(Node.prototype, 'nextSibling');
export const childrenOf = getter<Element, HTMLCollection>(Element.prototype, 'children');
export const shadowOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const tagOf = getter<Element, string>(Element.prototype, 'localName');
export const idOf = getter<Element, string>(Element.prototype, 'id');
export const documentTitle = getter<Document, string>(Document.prototype, 'title');
const contentOf = getter<Node, string | null>(Node.prototype, 'textContent');

export const attr = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);
export const has = (element: Element, name: string): boolean => Element.prototype.hasAttribute.call(element, name);
export const within = (outer: Element, inner: Node): boolean => Node.prototype.contains.call(outer, inner);
/** `within` that looks through the hosts of open shadow roots. */
export function holds(outer: Element, inner: Node): boolean {
  for (let node: Node | null = inner; node; node = hostOf(node)) if (within(outer, node)) return true;
  return false;
}

export function hostOf(node: Node): Element | null {
  const root = Node.prototype.getRootNode.call(node);
  return 'host' in root ? (root as ShadowRoot).host : null;
}
export const matches = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);
export const all = (root: Element | Document | ShadowRoot, selector: string): NodeListOf<Element> => {
  const owner = nodeTypeOf(root) === 9 ? Document.prototype : nodeTypeOf(root) === 11 ? DocumentFragment.prototype : Element.prototype;
  return owner.querySelectorAll.call(root, selector);
};
export const closest = (element: Element, selector: string): Element | null => Element.prototype.closest.call(element, selector);
export const precedes = (a: Node, b: Node): boolean => a !== b && (Node.prototype.compareDocumentPosition.call(a, b) & 4) !== 0;
export const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
export const rect = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

/** Everything of ours on the page stands under an element with this attribute. */
export const ours = 'data-soat';

/** In view or scrolled away, but not hidden by style; transparent controls count as shown (they lie under drawn ones). */
export function shown(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
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

/** The text of a cell or value, whole: unlike a label it is data. Our own marks and hidden helpers are left out. */
export function valueText(element: Element): string {
  const first = firstOf(element);
  if (first === null) return tidy(contentOf(element) ?? '');
  const children = [...childrenOf(element)];
  const plain = children.filter((child) => !has(child, ours) && tagOf(child) !== 'script' && tagOf(child) !== 'style');
  if (plain.length === 1 && children.length === 1 && firstOf(first) === null) return tidy(contentOf(element) ?? '');
  const visible = plain.filter((child) => shown(child));
  const kept = new Set(visible.length > 0 || hasOwnText(element) ? visible : plain);
  let text = '';
  for (let node = firstNodeOf(element); node; node = nextNodeOf(node)) {
    if (nodeTypeOf(node) === 3) text += (node as Text).data;
    else if (nodeTypeOf(node) === 1 && kept.has(node as Element)) text += blocks.has(tagOf(node as Element)) || tagOf(node as Element) === 'br' ? ` ${valueText(node as Element)} ` : valueText(node as Element);
  }
  return tidy(text);
}

function hasOwnText(element: Element): boolean {
  for (let node = firstNodeOf(element); node; node = nextNodeOf(node)) if (nodeTypeOf(node) === 3 && tidy((node as Text).data) !== '') return true;
  return false;
}

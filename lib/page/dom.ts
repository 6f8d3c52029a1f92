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

export const attr = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);
export const has = (element: Element, name: string): boolean => Element.prototype.hasAttribute.call(element, name);
export const within = (outer: Element, inner: Node): boolean => Node.prototype.contains.call(outer, inner);
export const matches = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);
export const all = (root: Element | Document | ShadowRoot, selector: string): NodeListOf<Element> => {
  const owner = nodeTypeOf(root) === 9 ? Document.prototype : nodeTypeOf(root) === 11 ? DocumentFragment.prototype : Element.prototype;
  return owner.querySelectorAll.call(root, selector);
};
export const closest = (element: Element, selector: string): Element | null => Element.prototype.closest.call(element, selector);
export const precedes = (a: Node, b: Node): boolean => a !== b && (Node.prototype.compareDocumentPosition.call(a, b) & 4) !== 0;
export const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
export const rect = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

/** The height that is written on an element itself, in pixels; 0 where none is. */
const writtenHeight = (element: Element | null) => Number(/(?:^|;)\s*(?:min-)?height:\s*([\d.]+)px/.exec((element && attr(element, 'style')) ?? '')?.[1] ?? 0);
/** Some lists draw their own bar over a box that is clipped and stretched: it scrolls, though its style does not say so. */
export const scrollsByItself = (element: Element, overflow: string, inner: number): boolean => overflow === 'hidden' && writtenHeight(firstOf(element)) > inner;

/** Everything of ours on the page stands under an element with this attribute. */
export const ours = 'data-soat';

/** In view or scrolled away, but not hidden by style; transparent controls count as shown (they lie under drawn ones). */
export function shown(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

/** Large enough to hold a list or a form: what is smaller is an advertisement, a counter or a button. */
export function isLarge(element: Element): boolean {
  const { width, height } = rect(element);
  return width >= 300 && height >= 150;
}

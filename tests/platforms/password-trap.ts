/**
 * Tells of every look at, and every write into, a password field by this realm. To be imported before the reader, which
 * keeps the prototypes' own functions; the fields themselves may stand in any frame.
 */
export const touched: string[] = [];

const isPassword = (element: unknown): boolean => Element.prototype.matches.call(element as Element, 'input[type=password]');

function trap(owner: object, name: string): void {
  const own = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
  const { get, set, value } = own;
  const note = (element: unknown, how: string) => isPassword(element) && touched.push(`${how} ${name}`);
  Object.defineProperty(owner, name, {
    ...own,
    ...(get ? { get() { note(this, 'read'); return get.call(this) as unknown; } } : {}),
    ...(set ? { set(to: unknown) { note(this, 'wrote'); set.call(this, to); } } : {}),
    ...(typeof value === 'function' ? { value(...given: unknown[]) { note(this, `called with ${String(given[0])}:`); return (value as (...all: unknown[]) => unknown).apply(this, given); } } : {}),
  });
}

for (const name of ['value', 'defaultValue', 'valueAsDate', 'valueAsNumber', 'selectionStart', 'selectionEnd', 'select', 'setRangeText', 'setSelectionRange', 'checkValidity']) trap(HTMLInputElement.prototype, name);
const { getAttribute } = Element.prototype;
Element.prototype.getAttribute = function (this: Element, name: string) {
  if (/^value$/i.test(name) && isPassword(this)) touched.push('read the attribute value');
  return getAttribute.call(this, name);
};
for (const name of ['attributes', 'innerHTML', 'outerHTML', 'setAttribute', 'removeAttribute', 'cloneNode', 'focus', 'click']) {
  const owner = [Element.prototype, HTMLElement.prototype, Node.prototype].find((one) => Object.hasOwn(one, name));
  if (owner) trap(owner, name);
}

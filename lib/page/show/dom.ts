import type { Mark } from '../../records/finding.ts';
import { markShapes } from '../../records/mark-shapes.ts';

/** The document by its prototype's members: `<img name="querySelector">` shadows them on the document itself. */
export const page = new Proxy({} as Document, {
  get(_target, key) {
    const value: unknown = Reflect.get(Document.prototype, key, document);
    return typeof value === 'function' ? value.bind(document) : value;
  },
});

/** No text of a page or a rule is longer than this in a card; a hostile label may be a megabyte. */
const longest = 600;

/** An element with a class, its text (only ever as text) and its children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  content: string | readonly (Node | null)[] = [],
): HTMLElementTagNameMap[K] {
  const element = page.createElement(tag);
  if (className) element.className = className;
  if (typeof content === 'string') element.textContent = content.length > longest ? `${content.slice(0, longest)}…` : content;
  else element.append(...content.filter((child) => child !== null));
  return element;
}

/**
 * A button that acts on the teacher's own press only: the shadow root is open, and a script of the page could press too.
 */
export function button(className: string, content: string | readonly Node[], press: () => void): HTMLButtonElement {
  const element = make('button', className, content);
  element.type = 'button';
  element.addEventListener('click', (event) => event.isTrusted && press());
  return element;
}

/** A drawing on a 16 × 16 ground; hidden from screen readers, since words stand beside it. */
export function icon(path: string, size = 16): SVGSVGElement {
  const svg = page.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const line = page.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  for (const [name, value] of [['viewBox', '0 0 16 16'], ['width', `${size}`], ['height', `${size}`], ['aria-hidden', 'true']] as const) svg.setAttribute(name, value);
  svg.append(line);
  return svg;
}

export const markIcon = (mark: Mark, size?: number): SVGSVGElement => icon(markShapes[mark], size);
export const closeShape = 'M4.5 4.5l7 7M11.5 4.5l-7 7';
export const gripShape = 'M6 4v.1M10 4v.1M6 8v.1M10 8v.1M6 12v.1M10 12v.1';
export const nextShape = 'M4 6l4 4 4-4';

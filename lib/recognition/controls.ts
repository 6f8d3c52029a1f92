import { fold, tidy } from './phrases.ts';
import { all } from './select.ts';
import { textOf, valueText } from './text.ts';
import { attr, firstOf, has, nextOf, parentOf, shown, tagOf, within, type TreeElement, type TreeRoot } from './tree.ts';

/** What a teacher fills: native controls and the drawn ones that say so by role. Buttons, files and passwords never. */
export const controlSelector =
  'input:not([type=hidden],[type=password],[type=button],[type=submit],[type=reset],[type=image],[type=file]),select,textarea,[contenteditable=""],[contenteditable=true],[role=combobox],[role=listbox]:not([aria-hidden=true]),[role=textbox],[role=checkbox],[role=switch],[role=radiogroup]';

const unfilled = new Set(['hidden', 'password', 'button', 'submit', 'reset', 'image', 'file']);
const drawnRoles = new Set(['combobox', 'textbox', 'checkbox', 'switch', 'radiogroup', 'spinbutton']);

export const typeOf = (control: TreeElement): string => (attr(control, 'type') ?? 'text').toLowerCase();

/** A box or a dot to tick. */
export const isTick = (control: TreeElement): boolean => tagOf(control) === 'input' && /^(checkbox|radio)$/.test(typeOf(control));

export function isControl(element: TreeElement): boolean {
  const tag = tagOf(element);
  if (tag === 'input') return !unfilled.has(typeOf(element));
  if (tag === 'select' || tag === 'textarea') return true;
  const editable = attr(element, 'contenteditable');
  if (editable === '' || editable === 'true') return true;
  const role = attr(element, 'role');
  return role !== null && drawnRoles.has(role);
}

/** "-- Chọn dân tộc --", "Chọn", "...": what a list shows while nothing is chosen. */
export function isPlaceholder(text: string): boolean {
  const folded = fold(text);
  return folded === '' || /^(vui long )?(chon|lua chon|hay chon|select|please select)( |$)/.test(folded);
}

const chosen = (text: string) => (isPlaceholder(text) ? '' : tidy(text));

/** The value of a native control as the page shows it. Never called for passwords: `isControl` keeps them out. */
export function valueOf(control: TreeElement): string {
  const tag = tagOf(control);
  if (tag === 'select') {
    const texts: string[] = [];
    for (const option of control.selected) {
      if (option.value === '' && option.hasValue) continue;
      const text = chosen(option.text);
      if (text !== '') texts.push(text);
    }
    return texts.join(', ');
  }
  if (tag === 'textarea') return control.value.trim();
  if (tag === 'input') {
    const type = typeOf(control);
    if (type === 'checkbox' || type === 'radio') return control.checked ? 'Có' : 'Không';
    const value = control.value.trim();
    const list = attr(control, 'role') === 'combobox' || attr(control, 'aria-haspopup') === 'listbox' || has(control, 'readonly');
    if (value === '' && list) return drawnValue(control);
    return list && isPlaceholder(value) ? '' : value;
  }
  const role = attr(control, 'role');
  if (role === 'checkbox' || role === 'switch') return attr(control, 'aria-checked') === 'true' ? 'Có' : 'Không';
  const inner = role === 'combobox' ? all(control, 'input:not([type=hidden],[type=password])')[0] : undefined;
  if (inner && inner.value.trim() !== '') return chosen(inner.value);
  if (role === 'combobox') return chosen(firstOf(control) === null ? valueText(control) : drawnText(control));
  return valueText(control);
}

/** A list drawn beside an empty input (Ant Design): the words of the smallest box that holds only this control. */
function drawnValue(control: TreeElement): string {
  let box: TreeElement | null = parentOf(control);
  for (let level = 0; box && level < 4; level++, box = parentOf(box)) {
    const controls = all(box, 'input:not([type=hidden]),select,textarea');
    if (controls.length > 1 || all(box, 'label').length > 0) return '';
    const text = drawnText(box);
    if (text !== '') return chosen(text);
  }
  return '';
}

/** The drawn words of a list that are in view, without its placeholder, its arrow and its clear button; of a list in a closed tab, all but what it offers. */
function drawnText(box: TreeElement): string {
  const dim = all(box, '[class*=placeholder],[class*=clear],[class*=arrow],[aria-hidden=true],[role=listbox],[role=option]');
  for (const element of dim) if (firstOf(element) === null && textOf(element) === textOf(box)) return '';
  const offered = shown(box) ? null : all(box, '[class*=dropdown],[class*=option],[class*=popper],[class*=menu]');
  const words: string[] = [];
  for (const element of [box, ...all(box, '*')]) {
    if (element !== box && (offered ? offered.some((other) => within(other, element)) : !shown(element))) continue;
    if (dim.some((other) => within(other, element))) continue;
    for (const node of element.nodes) if (node.nodeType === 3) words.push(node.data);
  }
  return tidy(words.join(' '));
}

/** The texts of a native list that can be chosen; undefined for everything else. */
export function optionsOf(control: TreeElement): string[] | undefined {
  if (tagOf(control) !== 'select') return undefined;
  const options: string[] = [];
  for (const option of control.choices) {
    if (options.length >= 400) break;
    if (option.value === '' && option.hasValue) continue;
    const text = chosen(option.text);
    if (text !== '') options.push(text);
  }
  return options.length > 0 ? options : undefined;
}

/** A field that takes typed text: neither a list, nor a date picker, nor locked. */
export function isEditable(control: TreeElement): boolean {
  const tag = tagOf(control);
  if (tag !== 'textarea' && !(tag === 'input' && ['text', 'tel', 'email', 'number', 'search', 'url'].includes(typeOf(control)))) return false;
  if (has(control, 'readonly') || has(control, 'disabled') || attr(control, 'aria-readonly') === 'true') return false;
  return attr(control, 'role') !== 'combobox' && attr(control, 'aria-haspopup') === null;
}

/** A native list hidden behind a drawn one (Select2, Kendo, Chosen, old date pickers): read the list, the drawing says that it is in view. */
export const isDrawnOver = (control: TreeElement): boolean => drawingOf(control) !== null;

/** What is drawn for a native list that is hidden; null where nothing is. */
export function drawingOf(control: TreeElement): TreeElement | null {
  if (shown(control)) return null;
  let box = control;
  let parent = parentOf(control);
  // A box of its own round the list says nothing.
  if (parent && /^(span|div)$/.test(tagOf(parent)) && parent.children.length === 1) [box, parent] = [parent, parentOf(parent)];
  if (!parent || !shown(parent)) return null;
  for (let sibling = firstOf(parent); sibling; sibling = nextOf(sibling)) {
    if (sibling !== box && tagOf(sibling) === 'span' && shown(sibling) && (has(sibling, 'role') || firstOf(sibling) !== null || /select|k-|drop|combo/i.test(attr(sibling, 'class') ?? ''))) return sibling;
    if (sibling !== box && /^(div|button)$/.test(tagOf(sibling)) && shown(sibling) && tagOf(control) === 'select' && drawsList(sibling, control)) return sibling;
  }
  return null;
}

/** By its class, or by the words that are chosen. */
function drawsList(box: TreeElement, list: TreeElement): boolean {
  const words = textOf(box, 100, true);
  return /chosen|select|drop|combo/i.test(attr(box, 'class') ?? '') || (words !== '' && words === tidy(list.selected[0]?.text ?? ''));
}

/** Elements in which neither fields nor their words stand. */
export const wordless = new Set(['script', 'style', 'noscript', 'template', 'option', 'svg', 'iframe', 'object', 'embed', 'head']);
/** Labels are looked for round each; a page on which more stand is said to be too long. */
export const mostControls = 3000;

/** Controls outside grids, in page order; a shadow root is a root of its own. */
export function collectControls(root: TreeElement | TreeRoot, grids: ReadonlySet<TreeElement>): TreeElement[] {
  const controls: TreeElement[] = [];
  const stack: TreeElement[] = [];
  const push = (parent: TreeElement | TreeRoot) => {
    const children = parent.children;
    for (let at = children.length - 1; at >= 0; at--) stack.push(children[at] as TreeElement);
  };
  push(root);
  while (stack.length > 0 && controls.length < mostControls) {
    const element = stack.pop() as TreeElement;
    if (grids.has(element) || wordless.has(tagOf(element))) continue;
    const role = attr(element, 'role');
    const ticked = role === 'checkbox' || role === 'switch' ? all(element, 'input[type=checkbox]')[0] : undefined;
    if (ticked && ticked !== element) {
      controls.push(ticked);
      continue;
    }
    if (isControl(element) && role !== 'radiogroup') {
      const native = firstOf(element) !== null && tagOf(element) !== 'select' && (role === 'combobox' || role === 'textbox' || role === 'spinbutton') && all(element, 'select,input:not([type=hidden])').length > 0;
      if (!native) {
        controls.push(element);
        continue;
      }
    } else if (role === 'listbox' && (has(element, 'aria-haspopup') || /drop|combo|select/i.test(attr(element, 'class') ?? '')) && all(element, 'select').length === 0 && all(element, '[role=option],li').length === 0) {
      controls.push(element);
      continue;
    }
    push(element);
  }
  return controls;
}

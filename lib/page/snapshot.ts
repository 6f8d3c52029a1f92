import { closes, has, most, opensShadow, type PageSnapshot } from '../records/page-snapshot.ts';
import { attr, documentTitle, firstNodeOf, firstOf, isConnected, nextNodeOf, nodeTypeOf, ours, rect, scrollsByItself, shadowOf, shown, tagOf } from './dom.ts';

/** What a reader asks for; every other attribute stays in the page. */
const wanted = new Set(
  ('class role for type placeholder title required readonly disabled contenteditable colspan rowspan scope open hidden row-id row-index col-id a hoc_sinh_id ' +
    'data-id data-key data-row-key data-rk data-uid data-ma data-mahs data-ma-hoc-sinh data-hs data-student-id data-hocsinh data-pupil data-rowindex data-target data-bs-target data-val-required ' +
    'aria-controls aria-label aria-labelledby aria-rowindex aria-rowcount aria-colindex aria-colcount aria-colspan aria-required aria-readonly aria-haspopup aria-checked aria-selected aria-hidden aria-modal aria-disabled').split(' '),
);
/** Never taken, or without what is inside: no words of a page that a teacher reads. */
const absent = new Set(['head', 'script', 'style', 'noscript', 'template', 'link', 'meta']);
const empty = new Set(['svg', 'select', 'textarea', 'iframe', 'object', 'embed', 'canvas', 'video', 'audio', 'math']);
/** Space between their children is how the source was written. */
const spaced = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'ul', 'ol', 'dl', 'html', 'body']);
const unscrolled = new Set(['table', 'thead', 'tbody', 'tr', 'td', 'th', 'label', 'span', 'a', 'html']);
const boxes = /^(table|grid|treegrid|dialog|alertdialog)$/;
/** The attributes that tell what a control is for. */
const naming = new Set(['name', 'id', 'autocomplete']);
/** All that is looked at: what is taken as it stands, and what is taken in part. */
const asked = new Set([...wanted, ...naming, 'style', 'href']);
/** Elements that may carry a shadow root, besides those of the page's own making (their names hold a hyphen). */
const hosts = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));
const secret = /pass|mat_?khau|otp|one-time|captcha|pin_?code/i;

const property = (owner: object, name: string) => Object.getOwnPropertyDescriptor(owner, name)?.get as () => unknown;
const [inputValue, inputChecked, areaValue] = [property(HTMLInputElement.prototype, 'value'), property(HTMLInputElement.prototype, 'checked'), property(HTMLTextAreaElement.prototype, 'value')];
const [optionsOf, chosenAt] = [property(HTMLSelectElement.prototype, 'options'), property(HTMLSelectElement.prototype, 'selectedIndex')];
const [scrollTop, scrollHeight, clientHeight] = ['scrollTop', 'scrollHeight', 'clientHeight'].map((name) => property(Element.prototype, name)) as [() => unknown, () => unknown, () => unknown];
const [rootOf, viewOf] = [property(Document.prototype, 'documentElement'), property(Document.prototype, 'defaultView')];
const { getAttributeNames, hasAttribute, hasAttributes } = Element.prototype;

interface Open {
  element: Element;
  /** Where its flags stand in `nodes`; how long `nodes` was once they and theirs were written. */
  flagsAt: number;
  start: number;
  shadow: ShadowRoot | null;
  /** Far down a long table: what stands there is like what stands above, and is not measured. */
  deep: boolean;
  /** All that is inside is hidden with it. */
  hidden: boolean;
  spaced: boolean;
  rows: number;
  others: number;
  /** The row it stands in. */
  row: Row | null;
  /** Of a list: what the last row in view held. */
  last: Row['seen'] | null;
}

/** One row of a list, itself and what is in it, and the row above, as long as both are made alike. */
interface Row {
  /** For each element three numbers: shape, own style (`shapeOf`), 1 when it is shown. */
  seen: number[];
  above: Row['seen'] | null;
}

export interface Taken {
  snapshot: PageSnapshot;
  /** The controls by element: their ids, and what they held (`heldBy`). */
  held: Map<Element, { id: number; value: string }>;
  /** The element with this id in the snapshot; null when there is none or when it has left the page since. */
  elementOf(id: number): Element | null;
}

/** What a control holds just now: its value, or for a tick whether it is ticked; null for what is none, or is secret. */
export function heldBy(element: Element): string | null {
  const tag = tagOf(element);
  const type = tag === 'input' ? (attr(element, 'type') ?? '').toLowerCase() : '';
  if (tag === 'select') return String(chosenAt.call(element));
  if (type === 'checkbox' || type === 'radio') return String(inputChecked.call(element));
  return valueOf(element, tag, type, [...naming].some((name) => secret.test(attr(element, name) ?? '')));
}

function valueOf(element: Element, tag: string, type: string, isSecret: boolean): string | null {
  if (tag === 'textarea') return areaValue.call(element) as string;
  if (tag !== 'input' || type === 'password' || type === 'file' || isSecret) return null;
  if (type === 'checkbox' || type === 'radio') return attr(element, 'value');
  return inputValue.call(element) as string;
}

/** One pass over the document and its open shadow roots; changes nothing and reads no password. */
export function takeSnapshot(page: Document): Taken {
  const view = viewOf.call(page) as (Window & typeof globalThis) | null;
  const elements: Element[] = [];
  const held: Taken['held'] = new Map();
  const nodes: PageSnapshot['nodes'] = [];
  const shapes: string[][] = [];
  const shapeAt = new Map<string, number>();
  const styleAt = new Map<string, number>();
  const parts: ReturnType<typeof partOf>[] = [];
  const choices: PageSnapshot['choices'] = [];
  const choicesAt = new Map<string, number>();
  const open: Open[] = [];
  const cut = { nodes: false, texts: 0 };
  let characters = 0;

  /** At most `longest` characters, with one space where the page has many. */
  const capped = (text: string, longest: number): string => {
    if (text.length > longest) cut.texts++;
    const kept = text.length > longest ? text.slice(0, longest) : text;
    characters += kept.length;
    return kept;
  };

  /** `style` numbers its own style when that may say whether it is in view, which its shape does not tell; else 0. */
  function shapeOf(element: Element, tag: string): { shape: number; id: string; type: string; isSecret: boolean; style: number } {
    let [key, id, type, isSecret, style] = [tag, '', '', false, 0];
    let parts: string[] | null = null;
    if (hasAttributes.call(element)) {
      for (const name of getAttributeNames.call(element)) {
        if (!asked.has(name)) continue;
        let value = attr(element, name) ?? '';
        if (tag === 'input' && naming.has(name)) isSecret ||= secret.test(value);
        if (name === 'id') id = value;
        if (name === 'id' || name === 'autocomplete') continue;
        if (name === 'style') {
          if (/display|visib/i.test(value)) {
            style = styleAt.get(value) ?? styleAt.size + 1;
            styleAt.set(value, style);
          }
          const height = /(?:^|;)\s*(?:min-)?(height:\s*[\d.]+px)/.exec(value)?.[1];
          if (!height) continue;
          value = height;
        } else if (name === 'href' ? !value.startsWith('#') : name === 'name' && !/^(radio|hidden)$/i.test(attr(element, 'type') ?? '')) continue;
        if (name === 'type') type = value.toLowerCase();
        (parts ??= []).push(name, value.length > most.attribute ? value.slice(0, most.attribute) : value);
      }
      if (tag === 'input' && type === 'password') [parts, id] = [['type', type], ''];
      if (parts) key += `\0${parts.join('\0')}`;
    }
    let shape = shapeAt.get(key);
    if (shape === undefined) {
      shape = shapes.push(parts ? [tag, ...parts] : [tag]) - 1;
      shapeAt.set(key, shape);
      characters += key.length;
    }
    return { shape, id, type, isSecret, style };
  }

  function choose(select: Element): [number, number[]] {
    const list = optionsOf.call(select) as HTMLOptionsCollection;
    const parts: (string | null)[] = [];
    const chosen: number[] = [];
    for (let at = 0; at < list.length && at < most.choices; at++) {
      const option = list[at] as HTMLOptionElement;
      parts.push(option.getAttribute('value')?.slice(0, most.attribute) ?? null, (option.label || option.text).slice(0, most.attribute));
      if (option.selected) chosen.push(at);
    }
    // What is chosen beyond those that are taken is taken all the same.
    for (let at = most.choices; at < list.length; at++) {
      const option = list[at] as HTMLOptionElement;
      if (option.selected) chosen.push(parts.push(option.getAttribute('value'), option.label || option.text) / 2 - 1);
    }
    const key = parts.join('\0');
    let index = choicesAt.get(key);
    if (index === undefined) {
      index = choices.push(parts) - 1;
      choicesAt.set(key, index);
      characters += key.length;
    }
    return [index, chosen];
  }

  /** What part elements of a shape play: told once for each. */
  function partOf(tag: string, traits: readonly string[]): { isRow: boolean; isBox: boolean } {
    const role = traits.indexOf('role') % 2 === 1 ? (traits[traits.indexOf('role') + 1] ?? '') : '';
    return { isRow: tag === 'tr' || role === 'row', isBox: tag === 'table' || tag === 'dialog' || boxes.test(role) };
  }

  /** Writes an element down; its entry when there may be something inside it. */
  function enter(element: Element, parent: Open | undefined): Open | null {
    const tag = tagOf(element);
    if (absent.has(tag)) return null;
    const { shape, id, type, isSecret, style } = shapeOf(element, tag);
    const traits = shapes[shape] as string[];
    const { isRow, isBox } = (parts[shape] ??= partOf(tag, traits));
    const nth = parent ? ++parent[isRow ? 'rows' : 'others'] : 0;
    const deep = !isBox && ((parent?.deep ?? false) || nth > (isRow ? 3 : 300));
    const row: Row | null = isRow ? { seen: [], above: deep && parent ? parent.last : null } : isBox ? null : (parent?.row ?? null);
    // A row far down that is made as the one above it is shown as that one is: asking the browser is half of the time.
    const place = row?.seen.length ?? 0;
    if (row?.above && (row.above[place] !== shape || row.above[place + 1] !== style)) row.above = null;
    const isShown = !parent?.hidden && (row?.above ? row.above[place + 2] === 1 : shown(element));
    row?.seen.push(shape, style, isShown ? 1 : 0);
    const hidden = !isShown && (parent?.hidden || view?.getComputedStyle(element).display === 'none');
    let flags = isShown ? has.shown : 0;
    elements.push(element);
    const flagsAt = nodes.push(shape, 0) - 1;
    if (id !== '' && type !== 'password') {
      flags |= has.id;
      nodes.push(capped(id, most.attribute));
    }
    const value = tag === 'input' || tag === 'textarea' ? valueOf(element, tag, type, isSecret) : null;
    const isTick = tag === 'input' && (type === 'checkbox' || type === 'radio');
    const now = isTick || tag === 'select' ? heldBy(element) : value;
    if (now !== null) held.set(element, { id: elements.length - 1, value: now });
    if (value !== null && value !== '') {
      flags |= has.value;
      nodes.push(capped(value, most.value));
    }
    if (isTick && inputChecked.call(element)) flags |= has.checked;
    if (tag === 'select') {
      flags |= has.choices;
      nodes.push(...choose(element));
    }
    if (isShown && (!deep || isRow || isBox) && tag !== 'br') flags |= measure(element, tag, traits, deep);
    nodes[flagsAt] = flags;
    const shadow = hosts.has(tag) || tag.includes('-') ? shadowOf(element) : null;
    if (empty.has(tag) || (firstNodeOf(element) === null && !shadow)) {
      (nodes[flagsAt] as number) |= has.leaf;
      return null;
    }
    return { element, flagsAt, start: nodes.length, shadow, deep, hidden, spaced: spaced.has(tag), rows: 0, others: 0, row, last: null };
  }

  function measure(element: Element, tag: string, traits: readonly string[], deep: boolean): number {
    const box = rect(element);
    let flags: number = has.rect;
    nodes.push(Math.round(box.left), Math.round(box.top), Math.round(box.width), Math.round(box.height));
    if (deep || !view) return flags;
    if (firstOf(element) !== null && !unscrolled.has(tag)) {
      const inner = clientHeight.call(element) as number;
      const whole = inner > 0 ? (scrollHeight.call(element) as number) : 0;
      const mayBeWindow = box.width * box.height === 0 || (box.width >= 200 && box.height >= 60);
      const style = mayBeWindow || whole > inner + 4 ? view.getComputedStyle(element) : null;
      const raised = style && /absolute|fixed/.test(style.position) ? Math.round(Number(style.zIndex) || 0) : 0;
      if (raised !== 0) {
        flags |= has.raised;
        nodes.push(raised);
      }
      const top = style && whole > inner + 4 ? (scrollTop.call(element) as number) : 0;
      if (style && whole > inner + 4 && (top > 0 || /auto|scroll|overlay/.test(style.overflowY) || scrollsByItself(element, style.overflowY, inner))) {
        flags |= has.scroll;
        nodes.push(Math.round(top), inner, whole);
      }
    }
    if (tag === 'label' || tag === 'dt' || tag === 'th' || traits.some((text) => /label|required/.test(text))) {
      if (['::before', '::after'].some((where) => /[*∗＊]/.test(view.getComputedStyle(element, where).content))) flags |= has.star;
    }
    return flags;
  }

  function text(node: Text, parent: Open | undefined): void {
    const data = node.data;
    const kept = capped(data, most.text).replace(/\s\s+|[\t\n\r]/g, ' ');
    if (kept !== ' ' || !parent?.spaced) nodes.push(kept);
  }

  let node: Node | null = rootOf.call(page) as Element | null;
  for (;;) {
    if (elements.length >= most.nodes || nodes.length > 12 * most.nodes || characters > most.characters) {
      if (node) cut.nodes = true;
      node = null;
    }
    const parent = open.at(-1);
    if (node) {
      let entry: Open | null = null;
      const kind = nodeTypeOf(node);
      if (kind === 1) {
        if (!hasAttribute.call(node as Element, ours)) entry = enter(node as Element, parent);
      } else if (kind === 3) text(node as Text, parent);
      if (entry) {
        open.push(entry);
        if (entry.shadow) nodes.push(opensShadow);
        node = firstNodeOf(entry.shadow ?? entry.element);
      } else node = nextNodeOf(node);
      continue;
    }
    if (!parent) break;
    if (parent.shadow) {
      nodes.push(closes);
      parent.shadow = null;
      node = firstNodeOf(parent.element);
      continue;
    }
    open.pop();
    const list = open.at(-1);
    if (list && parent.row && parent.row !== list.row && parent.row.seen[2] === 1) list.last = parent.row.seen;
    if (nodes.length === parent.start) (nodes[parent.flagsAt] as number) |= has.leaf;
    else nodes.push(closes);
    node = open.length > 0 ? nextNodeOf(parent.element) : null;
  }

  const snapshot: PageSnapshot = {
    version: 1, title: documentTitle(page).slice(0, 300), scrolled: [Math.round(view?.scrollX ?? 0), Math.round(view?.scrollY ?? 0)],
    shapes, choices, nodes, elements: elements.length, cut,
  };
  return {
    snapshot,
    held,
    elementOf: (id) => {
      const element = elements[id];
      return element && isConnected(element) ? element : null;
    },
  };
}

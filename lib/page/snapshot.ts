import { closes, has, most, opensShadow, type PageSnapshot } from '../records/page-snapshot.ts';
import { attr, documentTitle, firstOf, isConnected, isLarge, rect, scrollsByItself, shadowOf, tagOf } from './dom.ts';
import { isSecretByItself, isTyped, labelSays, masks, saysSecret } from './secrets.ts';
import { shapeBook, type Part } from './shapes.ts';

const property = (owner: object, name: string) => Object.getOwnPropertyDescriptor(owner, name)?.get as () => unknown;
const [inputValue, inputChecked, areaValue] = [property(HTMLInputElement.prototype, 'value'), property(HTMLInputElement.prototype, 'checked'), property(HTMLTextAreaElement.prototype, 'value')];
const [optionsOf, chosenAt] = [property(HTMLSelectElement.prototype, 'options'), property(HTMLSelectElement.prototype, 'selectedIndex')];
const [scrollTop, scrollHeight, clientHeight] = ['scrollTop', 'scrollHeight', 'clientHeight'].map((name) => property(Element.prototype, name)) as [() => unknown, () => unknown, () => unknown];
const [rootOf, viewOf] = [property(Document.prototype, 'documentElement'), property(Document.prototype, 'defaultView')];
const [typeOf, firstChild, nextSibling, localName] = [property(Node.prototype, 'nodeType') as () => number, property(Node.prototype, 'firstChild') as () => Node | null, property(Node.prototype, 'nextSibling') as () => Node | null, property(Element.prototype, 'localName') as () => string];
const labelControl = property(HTMLLabelElement.prototype, 'control');
const { checkVisibility } = Element.prototype;
const asShown: CheckVisibilityOptions = { visibilityProperty: true };

interface Open {
  element: Element;
  first: Node | null;
  /** Where its flags stand in `nodes`; how long `nodes` was once they and theirs were written. */
  flagsAt: number;
  start: number;
  shadow: ShadowRoot | null;
  /** Far down a long table: what stands there is like what stands above, and is not measured. */
  deep: boolean;
  /** All that is inside is hidden with it. */
  hidden: boolean;
  /** It has no height or no width and cuts off what is inside, but for what is positioned: all of it, or what is fixed only. */
  folded: Folded;
  spaced: boolean;
  rows: number;
  others: number;
  /** The row it stands in. */
  row: Row | null;
  /** Of a list: what the last row in view held. */
  last: Row['seen'] | null;
}

type Folded = 'absolute' | 'fixed' | null;
type Sight = 'plain' | 'clear' | NonNullable<Folded>;

/** One row of a list, itself and what is in it, and the row above, as long as both are made alike. */
interface Row {
  /** For each element its kind (`shapeBook`) doubled, and 1 more when it is shown. */
  seen: number[];
  above: Row['seen'] | null;
}

export interface Taken {
  snapshot: PageSnapshot;
  /** The controls by element: their ids, and what they held (`heldBy`); put together when asked for. */
  readonly held: Map<Element, { id: number; value: string }>;
  /** The element with this id in the snapshot; null when there is none or when it has left the page since. */
  elementOf(id: number): Element | null;
  /** Frames and viewers, and large boxes without an open root that may have a closed one: what a pass does not see into. */
  readonly unseen: { frames: readonly Element[]; boxes: readonly Element[] };
}

/** What a control holds just now: its value, or for a tick whether it is ticked; null for what is none, or is secret. */
export function heldBy(element: Element): string | null {
  return isSecretByItself(element) ? null : heldAgain(element);
}

/** `heldBy` for a control that was found to hold no secret: a book has thousands, and all are looked at after each typing. */
export function heldAgain(element: Element): string | null {
  const tag = tagOf(element);
  if (tag === 'select') return String(chosenAt.call(element));
  return isTicked(element) ? String(inputChecked.call(element)) : valueOf(element, tag, writtenType(element), false);
}

const writtenType = (element: Element): string => (attr(element, 'type') ?? '').toLowerCase();
const isTicked = (element: Element): boolean => tagOf(element) === 'input' && /^(checkbox|radio)$/.test(writtenType(element));

function valueOf(element: Element, tag: string, type: string, isSecret: boolean): string | null {
  if (isSecret) return null;
  if (tag === 'textarea') return areaValue.call(element) as string;
  if (tag !== 'input' || type === 'password' || type === 'file') return null;
  if (type === 'checkbox' || type === 'radio') return attr(element, 'value');
  return inputValue.call(element) as string;
}

export type Pass = ReturnType<typeof startPass>;

/** A pass over the document and its open shadow roots that can be taken in parts; `slices.ts` sees to it that they belong together. */
export function startPass(page: Document) {
  const view = viewOf.call(page) as (Window & typeof globalThis) | null;
  const elements: Element[] = [];
  const heldIds: number[] = [];
  const heldValues: string[] = [];
  const heldAt: number[] = [];
  const nodes: PageSnapshot['nodes'] = [];
  const { shapes, tell } = shapeBook((more) => (characters += more));
  const choices: PageSnapshot['choices'] = [];
  const choicesAt = new Map<string, number>();
  const open: Open[] = [];
  /** Entries that were used at a depth, to be used there again: a new one for every cell is a megabyte to be cleared away. */
  const pool: Open[] = [];
  /** The open shadow roots that were gone through, and the boxes that scroll with how far they were scrolled. */
  const shadows: ShadowRoot[] = [];
  const scrollers: [element: Element, top: number][] = [];
  const unseen: { frames: Element[]; boxes: Element[] } = { frames: [], boxes: [] };
  const cut = { nodes: false, texts: 0 };
  /** Fields that a label names a secret, come to or not; kinds whose letters the page's style masks; whether the words just passed ask for a secret. */
  const labelled = new Set<Element>();
  const masked = new Set<number>();
  let asked = false;
  let characters = 0;

  /** At most `longest` characters, with one space where the page has many. */
  const capped = (text: string, longest: number): string => {
    if (text.length > longest) cut.texts++;
    const kept = text.length > longest ? text.slice(0, longest) : text;
    characters += kept.length;
    return kept;
  };

  const hold = (value: string, flagsAt: number) => {
    heldIds.push(elements.length - 1);
    heldValues.push(value);
    heldAt.push(flagsAt);
  };

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

  /** Writes an element down; its entry when there may be something inside it. */
  function enter(element: Element, parent: Open | undefined): Open | null {
    const tag = localName.call(element);
    const told = tell(element, tag);
    if (!told) return null;
    const { shape, kind, part, id, type } = told;
    let { isSecret } = told;
    const { isRow, isBox } = part;
    const nth = parent ? ++parent[isRow ? 'rows' : 'others'] : 0;
    const deep = !isBox && ((parent?.deep ?? false) || nth > (isRow ? 3 : 300));
    const row: Row | null = isRow ? { seen: [], above: parent?.last ?? null } : isBox ? null : (parent?.row ?? null);
    // A row that is made as the one above it is shown as that one is: asking the browser is half of the time.
    const place = row?.seen.length ?? 0;
    if (row?.above && (row.above[place] as number) >> 1 !== kind) row.above = null;
    const folded = parent?.folded && !(part.mayScroll && getsOut(element, parent.folded)) ? parent.folded : null;
    const isShown = !folded && !parent?.hidden && (row?.above && !isRow ? ((row.above[place] as number) & 1) === 1 : checkVisibility.call(element, asShown));
    row?.seen.push((kind << 1) | (isShown ? 1 : 0));
    if (row?.above && isRow && ((row.above[0] as number) & 1) !== (isShown ? 1 : 0)) row.above = null;
    if (isTyped(tag, type)) {
      // In a row that is made as the one above it, letters are masked as they are there.
      const isMasked = row?.above ? masked.has(kind) : masks(view?.getComputedStyle(element).getPropertyValue('-webkit-text-security'));
      if (isMasked) masked.add(kind);
      isSecret ||= isMasked || asked || labelled.has(element) || labelSays(element);
      asked = false;
    }
    const hidden = !isShown && !folded && (parent?.hidden || view?.getComputedStyle(element).display === 'none');
    let flags = (isShown ? has.shown : 0) | (isSecret ? has.secret : 0);
    elements.push(element);
    const flagsAt = nodes.push(shape, 0) - 1;
    if (id !== '' && type !== 'password') {
      flags |= has.id;
      nodes.push(capped(id, most.attribute));
    }
    if (tag === 'input' || tag === 'textarea') {
      const value = valueOf(element, tag, type, isSecret);
      const isTick = tag === 'input' && (type === 'checkbox' || type === 'radio');
      const now = isTick ? String(inputChecked.call(element)) : value;
      if (now !== null) hold(now, flagsAt);
      if (value !== null && value !== '') {
        flags |= has.value;
        nodes.push(capped(value, most.value));
      }
      if (isTick && inputChecked.call(element)) flags |= has.checked;
    } else if (tag === 'select') {
      hold(String(chosenAt.call(element)), flagsAt);
      flags |= has.choices;
      nodes.push(...choose(element));
    }
    sight = 'plain' as Sight;
    if (isShown && ((!deep && !row?.above) || isRow || isBox) && tag !== 'br') flags |= measure(element, part, deep);
    if (sight !== 'plain') flags &= ~has.shown;
    nodes[flagsAt] = flags;
    const shadow = part.mayHost ? shadowOf(element) : null;
    if (shadow) shadows.push(shadow);
    if (part.isFrame) unseen.frames.push(element);
    // What is typed into an editable box stands inside it.
    const first = part.isEmpty || isSecret ? null : firstChild.call(element);
    // In a row made as the one above it there is nothing that was not in that one.
    if (!shadow && isShown && !row?.above && part.mayHost && (part.isCustom || (tag === 'div' && firstOf(element) === null)) && isLarge(element)) unseen.boxes.push(element);
    if (part.isEmpty || isSecret || (first === null && !shadow)) {
      nodes[flagsAt] = flags | has.leaf;
      return null;
    }
    const entry = (pool[open.length] ??= {} as Open);
    entry.element = element;
    entry.first = first;
    entry.flagsAt = flagsAt;
    entry.start = nodes.length;
    entry.shadow = shadow;
    entry.deep = deep;
    entry.hidden = hidden || sight === 'clear';
    entry.folded = folded ?? (sight === 'plain' || sight === 'clear' ? null : sight);
    entry.spaced = part.isSpaced;
    entry.rows = entry.others = 0;
    entry.row = row;
    entry.last = null;
    return entry;
  }

  /** What `measure` found out last: whether a box is to be seen, is transparent, or is folded. */
  let sight: Sight = 'plain';

  function sightOf({ opacity, overflowX, position, display }: CSSStyleDeclaration, box: DOMRect): Sight {
    if (opacity === '0') return 'clear';
    const isFolded = box.width * box.height === 0 && /hidden|clip/.test(overflowX) && !/^(inline|contents)$/.test(display);
    return isFolded ? (position === 'static' ? 'absolute' : 'fixed') : 'plain';
  }

  const getsOut = (element: Element, folded: NonNullable<Folded>): boolean => {
    const position = view?.getComputedStyle(element).position;
    return position === 'fixed' || (folded === 'absolute' && position === 'absolute');
  };

  function measure(element: Element, part: Part, deep: boolean): number {
    const box = rect(element);
    let flags: number = has.rect;
    nodes.push(Math.round(box.left), Math.round(box.top), Math.round(box.width), Math.round(box.height));
    if (deep || !view) return flags;
    if (part.mayScroll && firstOf(element) !== null) {
      const inner = clientHeight.call(element) as number;
      const whole = inner > 0 ? (scrollHeight.call(element) as number) : 0;
      const mayBeWindow = box.width * box.height === 0 || (box.width >= 200 && box.height >= 60);
      const style = mayBeWindow || whole > inner + 4 ? view.getComputedStyle(element) : null;
      if (style) sight = sightOf(style, box);
      if (style && /hidden|clip/.test(style.overflowX)) flags |= has.clips | (style.position === 'static' ? 0 : has.placed);
      const raised = style && /absolute|fixed/.test(style.position) ? Math.round(Number(style.zIndex) || 0) : 0;
      if (raised !== 0) {
        flags |= has.raised;
        nodes.push(raised);
      }
      const top = style && whole > inner + 4 ? (scrollTop.call(element) as number) : 0;
      if (style && whole > inner + 4 && (top > 0 || /auto|scroll|overlay/.test(style.overflowY) || scrollsByItself(element, style.overflowY, inner))) {
        flags |= has.scroll;
        nodes.push(Math.round(top), inner, whole);
        scrollers.push([element, top]);
      }
    }
    if (part.mayStar && ['::before', '::after'].some((where) => /[*∗＊]/.test(view.getComputedStyle(element, where).content))) flags |= has.star;
    return flags;
  }

  function text(node: Text, parent: Open | undefined): void {
    const data = node.data;
    if (saysSecret(data)) ask();
    else if (asked && /[\p{L}\d]/u.test(data)) asked = false;
    const kept = capped(data, most.text).replace(/\s\s+|[\t\n\r]/g, ' ');
    if (kept !== ' ' || !parent?.spaced) nodes.push(kept);
  }

  /** The field of the label just come to, or where it is of none the next one, holds a secret. */
  function ask(): void {
    asked = true;
    for (let at = open.length - 1; at >= 0 && at > open.length - 5; at--) {
      const { element } = open[at] as Open;
      const field = localName.call(element) === 'label' ? labelControl.call(element) : null;
      if (!field) continue;
      labelled.add(field as Element);
      asked = false;
    }
  }

  /** Takes out what stood in fields whose labels came after them. */
  function forget(): void {
    for (let nth = heldIds.length - 1; nth >= 0; nth--) {
      const at = heldAt[nth] as number;
      const flags = nodes[at] as number;
      if (!labelled.has(elements[heldIds[nth] as number] as Element) || flags & (has.secret | has.choices) || isTicked(elements[heldIds[nth] as number] as Element)) continue;
      if (flags & has.value) {
        nodes.splice(at + (flags & has.id ? 2 : 1), 1);
        for (let later = nth + 1; later < heldAt.length; later++) (heldAt[later] as number)--;
      }
      nodes[at] = (flags & ~has.value) | has.secret;
      for (const list of [heldIds, heldValues, heldAt]) list.splice(nth, 1);
    }
  }

  let node: Node | null = rootOf.call(page) as Element | null;

  /** Goes on until the pass is through or, looked at now and then, the clock stands at `until`; true when it is through. */
  function run(until: number): boolean {
    for (let step = 1; ; step++) {
      if (until < Infinity && step % 128 === 0 && performance.now() >= until) return false;
      if (elements.length >= most.nodes || nodes.length > 12 * most.nodes || characters > most.characters) {
        if (node) cut.nodes = true;
        node = null;
      }
      const parent = open[open.length - 1];
      if (node) {
        const kind = typeOf.call(node);
        const entry = kind === 1 ? enter(node as Element, parent) : null;
        if (kind === 3) text(node as Text, parent);
        if (entry) {
          open.push(entry);
          if (entry.shadow) nodes.push(opensShadow);
          node = entry.shadow ? firstChild.call(entry.shadow) : entry.first;
        } else node = nextSibling.call(node);
        continue;
      }
      if (!parent) {
        if (labelled.size > 0) forget();
        return true;
      }
      if (parent.shadow) {
        nodes.push(closes);
        parent.shadow = null;
        node = parent.first;
        continue;
      }
      open.pop();
      const list = open[open.length - 1];
      if (list && parent.row && parent.row !== list.row && ((parent.row.seen[0] ?? 0) & 1) === 1) list.last = parent.row.seen;
      if (nodes.length === parent.start) (nodes[parent.flagsAt] as number) |= has.leaf;
      else nodes.push(closes);
      node = list ? nextSibling.call(parent.element) : null;
    }
  }

  /** Puts in what controls hold by now, where the page has not changed otherwise since they were come to. From the end: what is put in moves what follows. */
  function mend(): void {
    for (let nth = heldIds.length - 1; nth >= 0; nth--) {
      const element = elements[heldIds[nth] as number] as Element;
      const now = heldAgain(element) ?? '';
      const before = heldValues[nth] as string;
      if (now === before) continue;
      heldValues[nth] = now;
      const at = heldAt[nth] as number;
      const flags = nodes[at] as number;
      const place = at + (flags & has.id ? 2 : 1);
      if (flags & has.choices) nodes.splice(place, 2, ...choose(element));
      else if (isTicked(element)) nodes[at] = flags ^ has.checked;
      else {
        nodes.splice(place, flags & has.value ? 1 : 0, ...(now === '' ? [] : [capped(now, most.value)]));
        nodes[at] = now === '' ? flags & ~has.value : flags | has.value;
      }
    }
  }

  let held: Taken['held'] | null = null;
  const taken = (): Taken => ({
    snapshot: {
      version: 1, title: documentTitle(page).slice(0, 300), scrolled: [Math.round(view?.scrollX ?? 0), Math.round(view?.scrollY ?? 0)],
      shapes, choices, nodes, elements: elements.length, cut,
    },
    get held() {
      return (held ??= new Map(heldIds.map((id, at) => [elements[id] as Element, { id, value: heldValues[at] as string }])));
    },
    elementOf: (id) => {
      const element = elements[id];
      return element && isConnected(element) ? element : null;
    },
    unseen,
  });
  return { run, mend, taken, shadows, scrollers };
}

/** One pass over the document and its open shadow roots, in one go; changes nothing and takes no secret (`secrets.ts`). */
export function takeSnapshot(page: Document): Taken {
  const pass = startPass(page);
  pass.run(Infinity);
  return pass.taken();
}

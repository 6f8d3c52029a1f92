import type { PageSnapshot, Place } from '../records/page-snapshot.ts';
import type { Recognition } from '../records/recognition.ts';
import { addressOf, isOrder, mark, numbers, type Marked } from './capture-marks.ts';
import { Words, type Mode } from './capture-words.ts';
import { inventor, type Inventor } from './invent.ts';
import { keepKnown, phrasesIn } from './kept-words.ts';
import { isNameCode } from './capture-names.ts';
import { fold, tidy } from './phrases.ts';
import { starless } from './star.ts';
import { textOf } from './text.ts';
import { attr, hasDrawnStar, isSecret, parentOf, shown, tagOf, treeOf, type TreeElement, type TreeRoot, type TreeText } from './tree.ts';

/** A page's structure without anyone's data. */
export interface Capture {
  html: string;
  /** Words that stayed, each once, in page order. */
  kept: string[];
  /** How many values were replaced. */
  replaced: number;
}

const named = /^(title|alt|placeholder|aria-label|data-val-required)$/;
const plainNumbers = /^(colspan|rowspan|row-index|data-rowindex|aria-rowindex|aria-rowcount|aria-colindex|aria-colcount|aria-colspan)$/;
const asTheyAre = /^(role|type|scope|required|readonly|disabled|contenteditable|open|hidden|aria-(required|readonly|haspopup|checked|selected|hidden|modal|disabled))$/;
const references = /^(for|aria-controls|aria-labelledby|data-target|data-bs-target|href)$/;
const contextNames = /nam_?hoc|hoc_?ky|hocki|ten_?lop|^i?lop$|ten_?mon/i;
const contextValue = /^(20\d\d([-–/]20\d\d)?|[123]|(1[0-2]|[1-9])[A-ZĐ]{1,3}\d{0,2})$/;
const voids = new Set(['input', 'br', 'hr', 'img', 'col', 'area', 'wbr', 'embed', 'source', 'track', 'param', 'base', 'link', 'meta']);
const blocks = new Set(['div', 'p', 'table', 'ul', 'ol', 'dl', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'form', 'fieldset', 'section', 'article', 'pre', 'hr']);
/** The parser closes the outer one of these where the script of a page had nested them. */
const unnested = new Set(['a', 'button', 'form', 'nobr']);
const css = '*{box-sizing:border-box;margin:0;padding:0;border:0;min-width:0;min-height:0;max-width:none;max-height:none}[style*=inline-size]{position:absolute;display:block;scrollbar-width:none}[data-star]::after{content:"*"}';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\u00a0', '&nbsp;');

/**
 * The page as one HTML text that is recognised like the page itself: labels, headers, choices, structure and places stay;
 * all else is replaced by invented values, the same for the same. What stays is what is known to belong to nobody.
 * `frames`: the captures of its frames, in page order. `seed` makes the invented values this capture's own.
 */
export function captureOf(snapshot: PageSnapshot, recognition: Recognition, place: Place, seed: string, frames: readonly string[] = []): Capture {
  const page = treeOf(snapshot);
  const marked = mark(page, recognition);
  // Once to learn all that stood there, then so that none of it comes out as an invented value of something else.
  const first = new Writer(marked, inventor(seed, new Set()), frames);
  first.page(page, place);
  const writer = new Writer(marked, inventor(seed, first.words.originals), frames);
  const html = writer.page(page, place);
  return { html, kept: [...writer.words.kept], replaced: writer.words.replaced };
}

interface Surrounding {
  mode: Mode;
  /** Where the nearest measured box around begins, in the page. */
  left: number;
  top: number;
  /** Whether what is inside is hidden unless it says otherwise. */
  hidden: boolean;
  tags: ReadonlySet<string>;
}

class Writer {
  readonly words: Words;
  private readonly marked: Marked;
  private readonly invented: Inventor;
  private readonly frames: readonly string[];
  private frame = 0;
  private readonly ids = new Map<string, string>();
  private readonly radios = new Map<string, number[]>();

  constructor(marked: Marked, invented: Inventor, frames: readonly string[]) {
    this.marked = marked;
    this.invented = invented;
    this.words = new Words(marked, invented);
    this.frames = frames;
  }

  page(page: TreeRoot, { hostname, pathname }: Place): string {
    const [x, y] = page.scrolled;
    this.gatherRadios(page);
    const around: Surrounding = { mode: 'page', left: -x, top: -y, hidden: false, tags: new Set() };
    const root = page.children[0];
    const body = root ? this.inside(root, around) : '';
    const address = hostname === '' ? '' : `<meta name="soat:address" content="${escaped(addressOf(hostname, pathname))}">`;
    return `<!doctype html>\n<html${root ? this.attributes(root, 'page', '') : ''}><head><meta charset="utf-8"><title>${escaped(this.words.said(page.title, 'page', 2))}</title>${address}<style>${css}</style></head>\n${body}\n</html>\n`;
  }

  private gatherRadios(root: TreeRoot): void {
    for (const element of root.list) {
      if (attr(element, 'type') === 'radio') {
        const key = attr(element, 'name') ?? `${parentOf(element)?.id}`;
        this.radios.set(key, [...(this.radios.get(key) ?? []), element.id]);
      }
      if (element.shadow) this.gatherRadios(element.shadow);
    }
  }

  private text({ data, parent }: TreeText, mode: Mode): string {
    const box = parent.nodeType === 1 ? parent : null;
    if (box && mode !== 'label' && mode !== 'data' && /^\s*\d{1,4}\.?\s*$/.test(data) && isOrder(box, data)) return data;
    if (box && mode === 'page' && /^\s*\d{1,4}\s*$/.test(data)) return numbers(box) ? data : escaped(this.words.put(data));
    const cell = box !== null && (tagOf(box) === 'td' || attr(box, 'role') === 'gridcell');
    return escaped(this.words.said(data, mode, cell && mode !== 'label' && mode !== 'headers' ? 0 : 2));
  }

  private element(element: TreeElement, around: Surrounding): string {
    let tag = /^[a-z][a-z0-9._-]*$/.test(tagOf(element)) ? tagOf(element) : 'div';
    if (unnested.has(tag) && around.tags.has(tag)) tag = tag === 'form' ? 'div' : 'span';
    if (tag === 'p' && element.children.some((child) => blocks.has(tagOf(child)))) tag = 'div';
    const mode = this.modeOf(element, around.mode);
    const { box } = element;
    let style = attr(element, 'style') ?? '';
    let hidden = around.hidden;
    if (shown(element) && box) style += `;left:${box.left - around.left}px;top:${box.top - around.top}px;inline-size:${box.width}px;block-size:${box.height}px`;
    if (shown(element) && around.hidden) {
      style += ';visibility:visible';
      hidden = false;
    } else if (!shown(element) && !around.hidden && tag !== 'slot' && attr(element, 'type') !== 'hidden') {
      const veiled = holdsShown(element);
      style += veiled ? ';visibility:hidden' : ';display:none';
      hidden = true;
    }
    if (element.raised !== 0) style += `;z-index:${element.raised}`;
    if (element.scroll && box) style += `;overflow:auto;border-bottom:${Math.max(0, box.height - element.scroll.inner)}px solid transparent`;
    const attributes = this.attributes(element, mode, style.replace(/^;/, ''));
    const open = `<${tag}${attributes}>`;
    if (isField(element)) this.words.answered();
    if (voids.has(tag)) return open;
    const next: Surrounding = {
      mode, hidden, tags: unnested.has(tag) ? new Set([...around.tags, tag]) : around.tags,
      left: shown(element) && box ? box.left : around.left,
      top: shown(element) && box ? box.top - (element.scroll?.top ?? 0) : around.top,
    };
    if (tag === 'select') return `${open}${this.options(element, mode)}</select>`;
    if (tag === 'textarea') return `${open}\n${escaped(this.held(element, mode))}</textarea>`;
    if (tag === 'iframe') return `${open}</iframe>`;
    return `${open}${this.shadow(element, next)}${this.inside(element, next)}${tag === 'body' ? this.rest() : ''}</${tag}>`;
  }

  private inside(element: TreeElement | TreeRoot, around: Surrounding): string {
    return element.nodes.map((node) => (node.nodeType === 3 ? this.text(node, around.mode) : this.element(node, around))).join('');
  }

  private shadow({ shadow }: TreeElement, around: Surrounding): string {
    return shadow ? `<template shadowrootmode="open"><style>${css}</style>${this.inside(shadow, { ...around, tags: new Set() })}</template>` : '';
  }

  /** Frames for which the page has no place of their own. */
  private rest(): string {
    return this.frames.slice(this.frame).map((html) => `<iframe srcdoc="${escaped(html)}"></iframe>`).join('');
  }

  private modeOf(element: TreeElement, mode: Mode): Mode {
    const cell = this.marked.cells.get(element.id);
    if (cell !== undefined) return cell ? 'page' : holdsRadios(element) ? 'choices' : 'data';
    if (this.marked.heads.has(element.id)) return 'label';
    if (mode === 'data' || mode === 'choices') return mode;
    if (this.marked.rows.has(element)) return 'row';
    if (this.marked.headers.has(element)) return 'headers';
    if ((mode === 'page' || mode === 'headers') && this.marked.unrecognised.size > 0 && element.nodes.length > 0 && element.end - element.at < 30) {
      const said = fold(starless(textOf(element, 200, true)));
      if (said !== '' && this.marked.unrecognised.has(said)) return 'label';
    }
    return mode;
  }

  private attributes(element: TreeElement, mode: Mode, style: string): string {
    const parts: string[] = [];
    const add = (name: string, value: string) => parts.push(value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`);
    if (element.name !== '') add('id', this.id(element));
    for (const [name, value] of element.shape.attributes) {
      if (name === 'style') continue;
      if (asTheyAre.test(name) || (plainNumbers.test(name) && /^-?\d{1,6}$/.test(value))) add(name, value);
      else if (name === 'class') add(name, value.split(/\s+/).map((part) => this.code(part)).join(' '));
      else if (named.test(name)) add(name, this.words.aside(value, mode));
      else if (references.test(name)) add(name, this.reference(value));
      else if (name === 'name' || name === 'col-id') add(name, this.code(value));
      else add(name, this.data(value));
    }
    const tag = tagOf(element);
    if (isSecret(element)) add('autocomplete', 'one-time-code');
    if (tag === 'input') this.input(element, mode, add);
    if (tag === 'select' && (element.chosen.length !== 1)) add('multiple', '');
    if (tag === 'iframe' && this.frame < this.frames.length) add('srcdoc', this.frames[this.frame++] as string);
    if (hasDrawnStar(element)) add('data-star', '');
    if (style !== '') add('style', style);
    return parts.join('');
  }

  /** Ids are named anew; a code in one (a pupil's) keeps its shape. */
  private id(element: TreeElement): string {
    return contextNames.test(element.name) && attr(element, 'type') === 'hidden' ? element.name : this.renamed(element.name);
  }

  private renamed(name: string): string {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const code = /\d{5,}/.exec(name)?.[0];
    const made = `i${this.ids.size + 1}${code ? `-${this.invented.code(code)}` : ''}`;
    this.ids.set(name, made);
    return made;
  }

  private reference(value: string): string {
    return value.split(/\s+/).map((part) => (part === '' || part === '#' ? part : part.startsWith('#') ? `#${this.renamed(part.slice(1))}` : this.renamed(part))).join(' ');
  }

  /** A name of the page's own for something stays, but not one that is a person's. */
  private code(value: string): string {
    return (isNameCode(value, phrasesIn) && !contextNames.test(value)) || /[^\x20-\x7e]/.test(value) ? this.renamed(value) : this.invented.code(value);
  }

  /** A code of the page's own: digits anew, words that are no code at all invented. */
  private data(value: string): string {
    return this.invented.code(value).replace(/\p{L}[\p{L}\p{M}]+/gu, 'k').replace(/[^\w.:#-]+/g, '-');
  }

  private input(element: TreeElement, mode: Mode, add: (name: string, value: string) => void): void {
    const type = (attr(element, 'type') ?? 'text').toLowerCase();
    if (type === 'password' || type === 'file') return;
    if (type === 'checkbox' || type === 'radio') {
      if (element.text !== null && element.text !== 'on') add('value', element.text.length < 3 && !/^\p{Lu}\p{Ll}$/u.test(element.text) ? element.text : this.words.aside(element.text, 'page'));
      const ticked = mode === 'data' || mode === 'row' ? this.invented.pick(`tick${element.id}`, 2) === 0 : element.checked;
      if (type === 'checkbox' ? ticked : this.isChosen(element, mode)) add('checked', '');
      return;
    }
    if (element.value === '') return;
    if (/^(button|submit|reset)$/.test(type)) add('value', this.words.aside(element.value, 'page'));
    else if (type === 'hidden') {
      const name = attr(element, 'name') ?? attr(element, 'id') ?? '';
      const known = contextNames.test(name) && (contextValue.test(element.value) || (keepKnown(element.value, 0, () => '') === element.value && !this.words.namesSomeone(element.value)));
      add('value', known ? element.value : this.words.put(element.value));
    } else add('value', this.held(element, mode));
  }

  /** Any radio of the group is the chosen one, where the group says something of a person. */
  private isChosen(element: TreeElement, mode: Mode): boolean {
    const group = this.radios.get(attr(element, 'name') ?? `${parentOf(element)?.id}`) ?? [];
    if ((mode !== 'data' && mode !== 'choices') || group.length < 2) return element.checked;
    return this.invented.pick(`radio${group[0]}`, group.length) === group.indexOf(element.id);
  }

  private held(element: TreeElement, mode: Mode): string {
    const { value } = element;
    if (mode === 'data' || mode === 'row') return this.words.put(value);
    this.words.answered();
    return /^\s*[1-3]\s*$/.test(value) ? value : this.words.said(value, 'page', -1);
  }

  private options(select: TreeElement, mode: Mode): string {
    const open = select.choices.map((choice, at) => ({ choice, at })).filter(({ choice }) => !(choice.value === '' && choice.hasValue) && tidy(choice.text) !== '');
    const [chosen] = select.chosen;
    let now: readonly number[] = select.chosen;
    const real = open.some(({ at }) => at === chosen);
    if (mode === 'data' && real && open.length > 1 && select.chosen.length === 1) {
      now = [open[this.invented.pick(`select${select.id}`, open.length)]!.at];
    }
    const many = open.length > 1 && mode === 'data';
    return select.choices.map(({ value, text, hasValue }, at) => {
      // A list that a person is chosen from names what may be chosen; a list of one shows what was chosen.
      const words = many && !this.words.namesSomeone(text) && !/\d{4}/.test(text) && !looksLikeName(text) ? this.words.keep(text) : this.words.said(text, 'page', 2);
      const own = !hasValue ? '' : value === '' || value.length < 3 || value === text ? ` value="${escaped(value === text ? words : value)}"` : ` value="${escaped(this.data(value))}"`;
      return `<option${own}${now.includes(at) ? ' selected' : ''}>${escaped(words)}</option>`;
    }).join('');
  }
}

const looksLikeName = (text: string) => /^\p{Lu}[\p{L}']*(?: \p{Lu}[\p{L}']*){2,5}$/u.test(tidy(text).normalize('NFC'));

const isField = (element: TreeElement) => /^(input|select|textarea)$/.test(tagOf(element)) && attr(element, 'type') !== 'hidden';

const holdsRadios = (element: TreeElement) => element.root.list.slice(element.at + 1, element.end).some((inner) => attr(inner, 'type') === 'radio');

function holdsShown(element: TreeElement): boolean {
  for (let at = element.at + 1; at < element.end; at++) if (shown(element.root.list[at] as TreeElement)) return true;
  return false;
}

import { most } from '../records/page-snapshot.ts';
import { ours } from './dom.ts';
import { isSecretName, masks, mayHold, mentionsSecret, naming, wording } from './secrets.ts';

/** What a reader asks for; every other attribute stays in the page. */
const wanted = new Set(
  ('class role for type placeholder title alt required readonly disabled contenteditable colspan rowspan scope open hidden row-id row-index col-id a hoc_sinh_id ' +
    'data-id data-key data-row-key data-rk data-uid data-ma data-mahs data-ma-hoc-sinh data-hs data-student-id data-hocsinh data-pupil data-rowindex data-recordindex data-recordid data-target data-bs-target data-val-required ' +
    'aria-controls aria-label aria-labelledby aria-rowindex aria-rowcount aria-colindex aria-colcount aria-colspan aria-required aria-readonly aria-haspopup aria-checked aria-current aria-selected aria-hidden aria-modal aria-disabled').split(' '),
);
/** Looked at, and taken only in part or not at all. */
const inPart = new Set<string>([...naming, 'style', 'href', ours]);
/** All that may change what is taken of an element. */
export const asked: readonly string[] = [...wanted, ...inPart];
/** By these no page decides what is shown. */
const idle = 'value size maxlength tabindex rows cols align valign width height spellcheck autocorrect onclick onchange onblur onfocus onkeyup onkeydown onkeypress oninput'.split(' ');
/** What is done with an attribute, in one look: an attribute of none of these may say whether its element is in view. */
const uses = new Map<string, 'wanted' | 'in-part' | 'idle'>([...[...wanted].map((name) => [name, 'wanted'] as const), ...[...inPart].map((name) => [name, 'in-part'] as const), ...idle.map((name) => [name, 'idle'] as const)]);
const boxes = /^(table|grid|treegrid|dialog|alertdialog)$/;

/** Never taken, or without what is inside: no words of a page that a teacher reads. */
const absent = new Set(['head', 'script', 'style', 'noscript', 'template', 'link', 'meta']);
const empty = new Set(['input', 'img', 'br', 'hr', 'svg', 'select', 'textarea', 'iframe', 'object', 'embed', 'canvas', 'video', 'audio', 'math']);
/** Space between their children is how the source was written. */
const spaced = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'ul', 'ol', 'dl', 'html', 'body']);
const unscrolled = new Set(['table', 'thead', 'tbody', 'tr', 'td', 'th', 'label', 'span', 'a', 'html']);
/** Elements that may carry a shadow root, besides those of the page's own making (their names hold a hyphen). */
const hosts = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));

const frames = new Set(['iframe', 'frame', 'object', 'embed']);

const { getAttribute, getAttributeNames, hasAttributes } = Element.prototype;

/** What part elements of a shape play: told once for each. */
export interface Part {
  isRow: boolean;
  isBox: boolean;
  /** A star may be drawn before or behind it. */
  mayStar: boolean;
  isEmpty: boolean;
  isSpaced: boolean;
  mayScroll: boolean;
  mayHost: boolean;
  /** Of the page's own making. */
  isCustom: boolean;
  /** What stands in it is another document. */
  isFrame: boolean;
}

/** The way to a shape, one attribute a step: a page has few shapes and many elements, so that no key is put together twice. */
interface Step {
  shape: number;
  traits: string[];
  next: Map<string, Map<string, Step>> | null;
}

/** What is told of one element; the same object for every one. */
interface Told {
  shape: number;
  part: Part;
  id: string;
  type: string;
  /** By its own attributes; what its label and the style of the page say is told in `snapshot.ts`. */
  isSecret: boolean;
  /** The shape, or a number below 0 for a shape with a style or attributes of its own that may say whether it is in view. */
  kind: number;
}

/** The shapes of a page, numbered as they come. `grown` is told the length of every new one. */
export function shapeBook(grown: (characters: number) => void) {
  const shapes: string[][] = [];
  const parts: Part[] = [];
  /** The first step by tag; null for what is never taken. */
  const roots = new Map<string, Step | null>([...absent].map((tag) => [tag, null]));
  const kinds = new Map<string, number>();
  const told: Told = { shape: 0, part: partOf('', []), id: '', type: '', isSecret: false, kind: 0 };

  function onward(step: Step, name: string, value: string): Step {
    step.next ??= new Map();
    let byValue = step.next.get(name);
    if (!byValue) step.next.set(name, (byValue = new Map()));
    let next = byValue.get(value);
    if (!next) byValue.set(value, (next = { shape: -1, traits: [...step.traits, name, value.slice(0, most.attribute)], next: null }));
    return next;
  }

  /** Null for what is not taken, and for what Soát itself drew. */
  function tell(element: Element, tag: string): Told | null {
    let root = roots.get(tag);
    if (root === null) return null;
    if (!root) roots.set(tag, (root = { shape: -1, traits: [tag], next: null }));
    let step = root;
    let name = '';
    told.id = told.type = '';
    told.isSecret = false;
    let style = '';
    if (hasAttributes.call(element)) {
      for (const key of getAttributeNames.call(element)) {
        const use = uses.get(key);
        if (use === 'wanted') {
          const value = getAttribute.call(element, key) ?? '';
          if (key === 'type') told.type = value.toLowerCase();
          else if (wording.has(key) && mentionsSecret(value)) told.isSecret = true;
          step = onward(step, key, value);
        } else if (use === 'in-part') {
          if (key === ours) return null;
          const value = getAttribute.call(element, key) ?? '';
          if (key === 'style') {
            if (/display|visib|width/i.test(value)) style += value;
            if (masks(value)) told.isSecret = true;
            const height = /(?:^|;)\s*(?:min-)?(height:\s*[\d.]+px)/.exec(value)?.[1];
            if (height) step = onward(step, key, height);
          } else if (key === 'href') {
            if (value.startsWith('#')) step = onward(step, key, value);
          } else {
            if (!told.isSecret) told.isSecret = isSecretName(value);
            if (key === 'id') told.id = value;
            else if (key === 'name') name = value;
          }
        } else if (use === undefined) style += ` ${key}=${getAttribute.call(element, key)}`;
      }
      told.isSecret &&= mayHold(element, tag, told.type);
      if (name !== '' && (told.type === 'radio' || told.type === 'hidden')) step = onward(step, 'name', name);
      if (tag === 'input' && told.type === 'password') [step, told.id] = [onward(root, 'type', told.type), ''];
    }
    if (step.shape < 0) {
      step.shape = shapes.push(step.traits) - 1;
      parts.push(partOf(tag, step.traits));
      grown(step.traits.reduce((sum, text) => sum + text.length, 0));
    }
    told.shape = step.shape;
    told.kind = style === '' ? step.shape : kindOf(step.shape, style);
    told.part = parts[step.shape] as Part;
    return told;
  }

  function kindOf(shape: number, style: string): number {
    const key = `${shape} ${style}`;
    const kind = kinds.get(key) ?? -1 - kinds.size;
    kinds.set(key, kind);
    return kind;
  }

  return { shapes, tell };
}

function partOf(tag: string, traits: readonly string[]): Part {
  const role = traits.indexOf('role') % 2 === 1 ? (traits[traits.indexOf('role') + 1] ?? '') : '';
  return {
    isRow: tag === 'tr' || role === 'row',
    isBox: tag === 'table' || tag === 'dialog' || boxes.test(role),
    isEmpty: empty.has(tag),
    isSpaced: spaced.has(tag),
    mayScroll: !unscrolled.has(tag),
    mayHost: hosts.has(tag) || tag.includes('-'),
    isCustom: tag.includes('-'),
    isFrame: frames.has(tag),
    mayStar: tag === 'label' || tag === 'dt' || tag === 'th' || traits.some((text) => /label|required/.test(text)),
  };
}

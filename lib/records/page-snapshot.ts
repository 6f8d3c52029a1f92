/**
 * A frame of a page as plain data, taken in one pass by `lib/page/snapshot.ts` and read by `lib/recognition`: what a teacher
 * sees and a reader asks for, and nothing else. No password or other secret, no script, nothing that Soát itself drew.
 *
 * `nodes` is the page in document order. A string is a text node. A number from 0 is an element: the index of its shape,
 * then its flags (`has`), then what the flags announce, in the order of the bits; then its shadow root and its children, up
 * to `closes`, unless it is a leaf. An element's id is its place among the elements, counted from 0.
 */
export interface PageSnapshot {
  version: 1;
  /** The document's title, at most 300 characters. */
  title: string;
  /** How far the page is scrolled, in pixels: rectangles are relative to what is in view. */
  scrolled: [x: number, y: number];
  /** Tag, then names and values of attributes in turn; elements that differ in their id, value or state only share one. */
  shapes: string[][];
  /** Lists of choices, shared by the controls that offer the same: value (null without one of its own) and words in turn. */
  choices: (string | null)[][];
  nodes: (string | number | number[])[];
  /** Elements in `nodes`. */
  elements: number;
  /** What is not in here: the page went on past the most that is taken; text nodes and values that were shortened. */
  cut: { nodes: boolean; texts: number };
}

/** Stands in `nodes` where an element's (or a shadow root's) children end. */
export const closes = -1;
/** Stands in `nodes` in front of the children of an open shadow root; before the element's own children. */
export const opensShadow = -2;

/** What the flags of an element say. Those from `id` to `scroll` announce one entry each (`rect` four, `scroll` three). */
export const has = {
  /** Not hidden by style. */
  shown: 1,
  /** Without children; no `closes` follows. */
  leaf: 2,
  checked: 4,
  /** A star is drawn before or behind it by style alone. */
  star: 8,
  /** string */
  id: 16,
  /** string: the live value of a control. */
  value: 32,
  /** number: index in `choices`; then number[]: the places of those that are chosen. */
  choices: 64,
  /** left, top, width, height in whole pixels; absent where the nearest box around it says enough. */
  rect: 128,
  /** number: z-index of a positioned element, not 0. */
  raised: 256,
  /** scrollTop, clientHeight, scrollHeight of a box that scrolls its content. */
  scroll: 512,
  /** What stands beside it is cut off and cannot be scrolled to. */
  clips: 1024,
  /** What is positioned inside is positioned by it. */
  placed: 2048,
  /** A field for a secret: what stands in it was not taken, and it is not known whether it is empty. */
  secret: 4096,
} as const;

/** The most that is taken of a page, and of one text. */
export const most = { nodes: 120_000, characters: 4_000_000, text: 2_000, value: 4_000, attribute: 300, choices: 400 } as const;

/** Where a page stands; a `Location` is one. */
export interface Place {
  hostname: string;
  pathname: string;
  search?: string;
}

/**
 * The snapshot that a page sent as JSON; null when it is none. Checked by hand and in one look at each entry: a schema
 * library takes ten times as long on a page of 100,000 nodes.
 */
export function readSnapshot(json: string): PageSnapshot | null {
  let raw: Partial<PageSnapshot> | null;
  try {
    raw = JSON.parse(json) as Partial<PageSnapshot> | null;
  } catch {
    return null;
  }
  const isNumber = (value: unknown) => typeof value === 'number';
  const isText = (value: unknown) => typeof value === 'string';
  const listOf = (value: unknown, is: (entry: unknown) => boolean) => Array.isArray(value) && value.every(is);
  const whole =
    raw?.version === 1 &&
    isText(raw.title) &&
    listOf(raw.scrolled, isNumber) &&
    listOf(raw.shapes, (shape) => listOf(shape, isText)) &&
    listOf(raw.choices, (choices) => listOf(choices, (choice) => choice === null || isText(choice))) &&
    areNodes(raw.nodes) &&
    isNumber(raw.elements) &&
    typeof raw.cut?.nodes === 'boolean' &&
    isNumber(raw.cut.texts);
  return whole ? (raw as PageSnapshot) : null;
}

function areNodes(nodes: unknown): boolean {
  if (!Array.isArray(nodes)) return false;
  const list = nodes as unknown[];
  for (let at = 0; at < list.length; at++) {
    const node = list[at];
    const kind = typeof node;
    if (kind !== 'number' && kind !== 'string' && !(Array.isArray(node) && node.every((place) => typeof place === 'number'))) return false;
  }
  return true;
}

import { isControl, isTick, wordless } from './controls.ts';
import { fieldMeaning, sectionOf } from './meaning.ts';
import { pairShape } from './pairs.ts';
import { tidy } from './phrases.ts';
import { textOf } from './text.ts';
import { attr, childrenOf, tagOf, type TreeChild, type TreeElement } from './tree.ts';

/** The words before a place of the page. */
export interface Beside {
  text: string | null;
  element: TreeElement | null;
  /** The title it stands under. */
  title: string | null;
  /** Another control stands between the words and this place. */
  crossed: boolean;
}
/** Words with their value behind them belong to no control and stand over nothing. */
const isPair = (words: string): boolean => /\p{L}|\d{4}|\d\d[/.-]\d/u.test(pairShape.exec(words)?.[2]?.replace(/\(.*\)/, '') ?? '');
const headings = /^(h[1-6]|legend|summary|caption)$/;

/**
 * For the boxes of a page, the words before each of their children that holds controls; every box is looked at once.
 * `counts` and `radios`: how many controls, and how many of them radios, an element holds.
 */
export function besideFinder(counts: ReadonlyMap<TreeElement, number>, radios: ReadonlyMap<TreeElement, number>, grids: ReadonlySet<TreeElement>): (parent: TreeElement) => Map<TreeChild, Beside> {
  const infos = new Map<TreeElement, Map<TreeChild, Beside>>();

  return (parent) => {
    const known = infos.get(parent);
    if (known) return known;
    const info = new Map<TreeChild, Beside>();
    let text: string | null = null;
    let from: TreeElement | null = null;
    let title: string | null = null;
    let once: string | null = null;
    let crossed = false;
    const children = parent.nodes;
    const following: (TreeElement | null)[] = [];
    let next: TreeElement | null = null;
    for (let at = children.length - 1; at >= 0; at--) {
      following[at] = next;
      const node = children[at] as TreeChild;
      if (node.nodeType === 1 && counts.has(node)) next = node;
    }
    for (const [at, node] of children.entries()) {
      if (node.nodeType === 3) {
        const words = tidy(node.data.slice(0, 300));
        if (words !== '' && /\p{L}/u.test(words)) [text, from] = [isPair(words) ? null : words, null];
        continue;
      }
      const element = node;
      if (wordless.has(tagOf(element))) continue;
      if (counts.has(element)) {
        info.set(element, { text, element: from, title: once ?? title, crossed: crossed && text === null });
        [text, from, once, crossed] = [null, null, null, true];
        continue;
      }
      if (grids.has(element)) {
        [text, from, title] = [null, null, null];
        continue;
      }
      if (tagOf(element) === 'button' || tagOf(element) === 'nav' || /^(tablist|menu|menubar|navigation)$/.test(attr(element, 'role') ?? '')) continue;
      const words = textOf(element, 160);
      if (words === '' || !/\p{L}/u.test(words)) continue;
      const isRow = tagOf(element) === 'tr';
      if (isRow && [...childrenOf(element)].filter((cell) => textOf(cell, 20) !== '').length !== 1) continue;
      const after = following[at] ?? null;
      const many = after !== null && !isControl(after) && ((counts.get(after) ?? 0) - (radios.get(after) ?? 0) >= 2 || textOf(after, 40) !== '');
      if (isRow || headings.test(tagOf(element)) || attr(element, 'role') === 'heading' || (many && sectionOf(words).title)) title = words;
      else if (many && words.length <= 80 && !isPair(words)) once = words;
      if (!isRow) [text, from] = isPair(words) ? [null, null] : [words, element];
    }
    takeWordsAfter([...info], text, from);
    infos.set(parent, info);
    return info;
  };

  /** "[ ] Họ tên [ ] Ngày sinh": from the first place without words before it on, its words may be the label behind it. */
  function takeWordsAfter(places: readonly (readonly [TreeChild, Beside])[], text: string | null, from: TreeElement | null): void {
    const first = places.findLastIndex(([, beside]) => beside.text === null);
    if (first < 0) return;
    const rest = places.slice(first);
    const words = [...rest.slice(1).map(([, { text, element }]) => ({ text, element })), { text, element: from }];
    if (!words.every(({ element }) => element !== null && tagOf(element) === 'label' && attr(element, 'for') === null)) return;
    if (rest.some(([node]) => node.nodeType !== 1 || radios.has(node) || isTick(node)) || (rest.length > 1 && fieldMeaning(text ?? '') === null)) return;
    for (const [at, [, beside]] of rest.entries()) Object.assign(beside, words[at], { crossed: false });
  }
}

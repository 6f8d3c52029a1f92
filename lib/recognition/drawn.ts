import { fold, tidy } from './phrases.ts';
import { all, closest } from './select.ts';
import { attr, firstOf, shown, tagOf, within, type TreeElement, type TreeRoot } from './tree.ts';

const pictures = new Set(['svg', 'img', 'picture', 'canvas', 'object', 'embed', 'math']);
const inline = new Set(['span', 'i', 'b', 'em', 'strong', 'small']);
const iconClass = /(^|[\s_-])(icon|glyphicon|anticon|fa[srlbd]?|bi|mdi|material-icons)([\s_-]|$)/i;
/** Icons that a page puts in a cell for its own sake: they say how to work with it, not what is in it. */
const idle = /pencil|edit|(^|[\s-])pen([\s-]|$)|lock|comment|history|info|question|search|calendar|caret|chevron|sort|arrow|angle|cog|gear|trash|ellipsis|grip|drag|upload|download|plus/i;
const idleWords = /(^| )(khoa|sua|xem|lich su|ghi chu|nhap|xoa|chon|them|tim|tai)( |$)/;

/**
 * What a cell without text says by what is drawn in it: the words its icons carry; '' where nothing is drawn; null where
 * something is that has no words. What can be pressed is no data.
 */
export function drawnWords(cell: TreeElement): string | null {
  const words: string[] = [];
  let wordless = false;
  for (const element of all(cell, '*')) {
    if (!shown(element)) continue;
    const pressed = closest(element, 'a,button,[role=button]');
    if (pressed && within(cell, pressed)) continue;
    const said = tidy(attr(element, 'alt') ?? attr(element, 'title') ?? attr(element, 'aria-label') ?? '');
    if (said !== '') {
      if (!idleWords.test(fold(said))) words.push(said);
    } else if (isDrawn(element)) wordless = true;
  }
  return words.length > 0 ? [...new Set(words)].join(' ') : wordless ? null : '';
}

function isDrawn(element: TreeElement): boolean {
  const name = attr(element, 'class') ?? '';
  if (firstOf(element) !== null || idle.test(name)) return false;
  if (pictures.has(tagOf(element))) return element.box === null || element.box.width > 3;
  return (tagOf(element) === 'i' && name !== '') || iconClass.test(name) || (inline.has(tagOf(element)) && drawnShapes(element.root).has(element.shape.index));
}

const drawn = new WeakMap<TreeRoot, ReadonlySet<number>>();

/** Shapes of empty inline elements that take up room all the same: style draws something there. Told by those that were measured. */
function drawnShapes(root: TreeRoot): ReadonlySet<number> {
  let known = drawn.get(root);
  if (!known) {
    known = new Set(root.list.filter(({ nodes, box, shape }) => nodes.length === 0 && box !== null && box.width > 3 && box.height > 3 && inline.has(shape.tag)).map(({ shape }) => shape.index));
    drawn.set(root, known);
  }
  return known;
}

import type { FieldKey } from '../records/sheet.ts';
import { controlSelector, isControl } from './controls.ts';
import { fieldMeaning, isHarmless, isHint } from './meaning.ts';
import { taughtKey, type ReadOptions } from './options.ts';
import { tidy } from './phrases.ts';
import { all, closest } from './select.ts';
import { starless } from './star.ts';
import type { Tabs } from './tabs.ts';
import { textOf, valueText } from './text.ts';
import { attr, childrenOf, firstOf, nextNodeOf, nextOf, parentOf, previousOf, shown, tagOf, type TreeChild, type TreeElement } from './tree.ts';
import { isOff } from './windows.ts';

/** Words with a value beside them that is no control: "Họ và tên: Nguyễn Văn An". */
export interface Pair {
  /** Null where the words are not understood. */
  key: FieldKey | null;
  label: string;
  labelElement: TreeElement | null;
  /** Where the value stands: an element of its own, or the one that holds words and value. */
  place: TreeElement;
  read(): string;
  taught: boolean;
  tab?: string;
  /** It stands where a page speaks of itself: what stands elsewhere counts before it. */
  aside: boolean;
}

type Said = Pick<Pair, 'labelElement' | 'place' | 'read'> & { words: string; of: TreeElement };

/** Where pages speak of themselves: what is not understood there is none of a pupil's. */
const aside = 'nav,header,footer,aside,button,a,[role=alert],[role=status],[role=note],[role=tooltip],[role=navigation],[role=banner],[role=contentinfo],[role=menu],[role=menubar],[role=tablist],[role=tab],[role=button]';
/** The box of who has logged in: the name there is the teacher's. */
const ofUser = '.user,.account,[class*=user-],[class*=userinfo],[class*=account-],[class*=tai-khoan],[class*=giao-vien],[class*=teacher]';
const valueTags = /^(dd|td|span|div|p|b|strong|em)$/;
const lineTags = /^(p|div|span|li|td|b|strong|em)$/;
const inlineTags = /^(b|strong|span|em|i|u|font|sup)$/;
/** Several pairs in one line: "Lớp: 7A | Sĩ số: 42". */
export const betweenPairs = /\s*[|;•·]\s*|\s+[-–]\s+/;
/** Words, a colon and a value in one text. */
export const pairShape = /^([^:：]{2,40})[:：]\s*(.*)$/;

/** A field's own words with the title they stand under, or the words alone; '' for no data, null where none was taught. */
export function taughtField(label: string, title: string | null, options: ReadOptions): FieldKey | null {
  return (title === null ? null : taughtKey([title, label], ['profile'], options)) ?? taughtKey([label], ['profile'], options);
}

/**
 * The pairs of a region in page order, those where the page speaks of itself last; what was taught to be no data is left out. `labels`: the words of fields, which belong to
 * their controls. Words that are not understood count where they are written as the others are, and are no hint of the page's.
 */
export function pairsIn(region: TreeElement, labels: ReadonlySet<TreeElement>, grids: ReadonlySet<TreeElement>, tabs: Tabs, options: ReadOptions): Pair[] {
  const found: { said: Said; key: FieldKey | null; taught: boolean; tab: string | undefined }[] = [];
  for (const element of all(region, 'th,td,dt,label,strong,b,span,div,p,li,em', (one) => grids.has(one))) {
    for (const said of [sideBySide(element, labels), ...inOneLine(element, labels)]) {
      if (!said) continue;
      const tab = shown(element) ? undefined : tabs.tabOf(element);
      // Words that are hidden beside a value that is not still say what it is.
      if ((!shown(element) && !shown(said.place) && tab === undefined) || isOff(element)) continue;
      const title = titleAbove(element);
      const taught = taughtField(said.words, title, options);
      const words = starless(said.words);
      const several = taught === null && /\p{L}\s*[:：]/u.test(said.read());
      const key = taught ?? (several ? null : fieldMeaning(words, title === null ? [] : [title]));
      if (key !== '' && (key === 'gioiTinh' || fieldMeaning(said.read()) === null)) found.push({ said, key, taught: taught !== null, tab });
    }
  }
  const columns = knownColumns([...found.filter(({ key }) => key !== null).map(({ said }) => said.of), ...labels]);
  const values = new Set(found.filter(({ key }) => key !== null).map(({ said }) => said.place));
  const pairs = found.flatMap(({ said, key, taught, tab }): Pair[] => {
    const { labelElement, place, read, of } = said;
    const isAside = [of, place].some((element) => closest(element, key === 'hoTen' ? `${aside},${ofUser}` : aside) !== null);
    if (key === null) {
      const isCell = tagOf(of) === 'td' && labelElement === of;
      if (isAside || (labelElement === of && values.has(of)) || !isOfPupil(said) || (isCell && !columns.get(tableOf(of))?.has(of.order))) return [];
      values.add(place);
    }
    return [{ key, label: starless(said.words), labelElement, place, read, taught, aside: isAside, ...(tab === undefined ? {} : { tab }) }];
  });
  return [...pairs.filter((pair) => !pair.aside), ...pairs.filter((pair) => pair.aside)];
}

/** Where the cells that stand in one column belong together: a table, or what holds the tables of one row each. */
function tableOf(cell: TreeElement): TreeElement | null {
  const table = closest(cell, 'table');
  const line = table && table.rows.length === 1 ? parentOf(table) : null;
  return (line && parentOf(line)) ?? table;
}

/** By table: in which of its columns words that are understood stand. */
function knownColumns(labels: readonly TreeElement[]): Map<TreeElement | null, Set<number>> {
  const columns = new Map<TreeElement | null, Set<number>>();
  for (const label of labels) {
    if (!/^t[dh]$/.test(tagOf(label))) continue;
    const table = tableOf(label);
    columns.set(table, (columns.get(table) ?? new Set()).add(label.order));
  }
  return columns;
}

/** Words in an element of their own, the value in the next. */
function sideBySide(label: TreeElement, labels: ReadonlySet<TreeElement>): Said | null {
  const value = nextOf(label);
  if (!value || labels.has(label) || childrenOf(label).length > 2 || !valueTags.test(tagOf(value)) || isControl(value) || all(value, 'input,select,textarea,label,th,dt').length > 0) return null;
  const words = textOf(label, 100);
  const tag = tagOf(label);
  const named = /^(dt|th|label)$/.test(tag);
  if (words === '' || (!named && tag !== 'td' && !/[:：]\s*\*?\s*$/.test(words)) || /\S/.test(textBetween(label, value))) return null;
  // "Họ tên (bắt buộc) [   ]": the words are those of the control behind; "(•) Nam": those of the one before.
  const [behind, before] = [nextOf(value), previousOf(label)];
  if ((behind && tagOf(behind) !== 'label' && holdsControl(behind) && tag !== 'td' && tag !== 'th') || (before && isControl(before)) || holdsControl(label)) return null;
  const text = valueText(value);
  if (text === '' ? !named && !(tag === 'td' && /[:：]\s*\*?\s*$/.test(words)) : !/[\p{L}\p{N}]/u.test(text) || /^\(.*\)$/.test(text)) return null;
  return { words, of: label, labelElement: label, place: value, read: () => valueText(value) };
}

/** Words and value in one element: in one text, the value set off, or the words set off. */
function inOneLine(line: TreeElement, labels: ReadonlySet<TreeElement>): Said[] {
  if (!lineTags.test(tagOf(line)) || labels.has(line) || line.nodes.length > 40) return [];
  const found: Said[] = [];
  for (const node of line.nodes) {
    if (node.nodeType !== 3 || node.data.length > 400) continue;
    const [before, after] = [previousNode(node), nextNodeOf(node)];
    const text = tidy(node.data);
    const isWords = (one: TreeChild | null): one is TreeElement => one?.nodeType === 1 && /^(b|strong|span|em|label)$/.test(tagOf(one)) && !labels.has(one) && all(one, '*').every((inner) => inlineTags.test(tagOf(inner)));
    if (isWords(before) && /[:：]\s*$/.test(textOf(before, 100)) && /[\p{L}\p{N}]/u.test(text) && !isInline(after) && !pairShape.test(text)) {
      found.push({ words: textOf(before, 100), of: before, labelElement: before, place: line, read: () => tidy(node.data) });
      continue;
    }
    const pieces = text.split(betweenPairs);
    const said = pieces.length > 1 && pieces.every((piece) => pairShape.test(piece)) ? pieces : [text];
    for (const piece of said) {
      const [, words = '', value = ''] = pairShape.exec(piece) ?? [];
      if (words === '' || (isInline(before) && said.length === 1)) continue;
      const set = value === '' && after?.nodeType === 1 && isInline(after) && firstOf(after) === null && !isInline(nextNodeOf(after)) ? after : null;
      if (set ? valueText(set) !== '' : value !== '' && !isInline(after)) found.push({ words, of: line, labelElement: null, place: set ?? line, read: () => (set ? valueText(set) : value) });
    }
  }
  return found.filter(({ read }) => read().length <= 200);
}

const isInline = (node: TreeChild | null): boolean => node !== null && (node.nodeType === 3 ? tidy(node.data) !== '' : tagOf(node) !== 'br' && (lineTags.test(tagOf(node)) || isControl(node)));

const holdsControl = (element: TreeElement) => isControl(element) || all(element, controlSelector).length > 0;

function previousNode(node: TreeChild): TreeChild | null {
  return node.parent.nodes[node.place - 1] ?? null;
}

function textBetween(a: TreeElement, b: TreeElement): string {
  let text = '';
  for (let node = nextNodeOf(a); node && node !== b; node = nextNodeOf(node)) if (node.nodeType === 3) text += node.data;
  return text;
}

/** Short words with a short value, that are no hint, no title and no word of the page's about itself. */
function isOfPupil({ words, of, read }: Said): boolean {
  const label = starless(words);
  const value = read();
  if (!/\p{L}{2}/u.test(label) || label.length > 40 || label.split(' ').length > 6 || value.length > 80 || /[?!…]$/.test(label)) return false;
  if (value.split(' ').length > 5 && /[.!?…]$/.test(value)) return false;
  return !isHarmless(label) && !isHint(label) && attr(of, 'for') === null;
}

function titleAbove(label: TreeElement): string | null {
  let up: TreeElement | null = parentOf(label);
  for (let level = 0; up && level < 6; level++, up = parentOf(up)) {
    for (let before = previousOf(up), tries = 0; before && tries < 30; before = previousOf(before), tries++) {
      if (/^(h[1-6]|legend|caption)$/.test(tagOf(before))) return starless(textOf(before, 80));
      const cells = tagOf(before) === 'tr' ? childrenOf(before) : null;
      if (cells && cells.length === 1) return starless(textOf(before, 80));
    }
  }
  return null;
}

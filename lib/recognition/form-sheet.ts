import { noContext, noLabel, type Column, type FieldKey, type Reason, type Sheet } from '../records/sheet.ts';
import { isControl, isEditable } from './controls.ts';
import type { Field } from './fields.ts';
import { fieldMeaning, isHarmless } from './meaning.ts';
import { taughtKey, type ReadOptions } from './options.ts';
import type { Draft } from './parts.ts';
import { fold, tidy } from './phrases.ts';
import { all } from './select.ts';
import { hasStar, starless } from './star.ts';
import type { Tabs } from './tabs.ts';
import { contentOf, textOf, valueText } from './text.ts';
import { attr, childrenOf, firstOf, hasDrawnStar, holds, hostOf, nextOf, parentOf, previousOf, rect, shown, tagOf, within, type TreeElement } from './tree.ts';

/** What a search form asks too; a profile holds more. */
const asked = new Set(['lop', 'khoi', 'hoTen', 'maHocSinh', 'ngaySinh', 'gioiTinh', 'trangThai', 'namHoc', 'soDinhDanh', 'maMoet', 'dienThoai', 'email', 'ghiChu', 'namSinh', 'diaChi', 'soDangBo', 'nu']);
const search = /^(tim kiem|tim|tra cuu|loc|search|xem|lay du lieu|xem ket qua|tim nang cao)( |$)/;
const save = /^(luu|cap nhat|ghi|save|luu lai|xac nhan|dong y|hoan thanh|sua|chinh sua|them moi)( |$)/;

interface Known {
  field: Field;
  key: FieldKey | null;
  taught: boolean;
}

/** The profile that the labelled fields of a region make, or null when they are a search form, a filter bar, a log-in. */
export function profileSheet(fields: readonly Field[], unlabelled: readonly TreeElement[], grids: ReadonlySet<TreeElement>, tabs: Tabs, options: ReadOptions): Draft | null {
  const offered = withoutStale(fields.filter((field) => !isOff(field.place)), tabs);
  const known: Known[] = offered.map((field) => {
    const taught = taughtField(field.label, field.titles[0] ?? null, options);
    return { field, taught: taught !== null, key: taught ?? fieldMeaning(starless(field.label), field.titles.map((title) => starless(title))) };
  }).filter(({ key }) => key !== '');
  const strong = known.filter(({ key, field }) => key !== null && !asked.has(key) && !field.hidden);
  if (new Set(strong.map(({ key }) => key)).size < 3) return null;
  let root = commonBox(strong.map(({ field }) => field.place));
  const name = known.find(({ key, field }) => key === 'hoTen' && !field.hidden);
  if (name && root && !holds(root, name.field.place)) root = commonBox([root, name.field.place]);
  // The profile's other plain fields ("Ngày sinh") may stand in a box of their own beside it.
  for (let up = root && parentOf(root), level = 0; !name && up && level < 3 && tagOf(up) !== 'body'; up = parentOf(up), level++) {
    if (staticPairs(up, grids, options).some((pair) => pair.key === 'hoTen')) {
      root = up;
      break;
    }
  }
  if (!root || isSearch(root)) return null;
  const box = root;
  const reasons: Reason[] = [];
  const columns: Column[] = [];
  const places = new Map<FieldKey, { place: TreeElement; read: () => string }>();
  const heads = new Map<FieldKey, TreeElement>();
  const unrecognised: string[] = [];
  for (const { field, key, taught } of known) {
    if (!holds(box, field.place)) continue;
    const label = [...field.titles.slice(0, 1).reverse(), field.label].map((text) => starless(text)).filter((text, at, list) => text !== list[at - 1]).join(' › ');
    if (key === null) {
      if (!field.hidden && !isHarmless(starless(field.label)) && !search.test(fold(field.label))) unrecognised.push(starless(field.label));
      continue;
    }
    const before = places.get(key);
    if (before) {
      const alike = !taught && before.read() === field.value() && columns.every((column) => column.key !== key || column.source !== 'taught');
      if (!field.hidden && !alike) reasons.push({ id: 'two-columns-one-key', params: { label } });
      continue;
    }
    places.set(key, { place: field.place, read: field.value });
    if (field.labelElement) heads.set(key, field.labelElement);
    columns.push({
      key, label, source: taught ? 'taught' : field.source,
      required: !field.hidden && (field.required || /[*∗＊]/.test(field.label) || hasStar(field.labelElement) || (field.labelElement !== null && hasDrawnStar(field.labelElement))),
      ...(field.options ? { options: field.options } : {}),
      ...(field.tab === undefined ? {} : { tab: field.tab }),
      ...(field.hidden ? { hidden: true } : {}),
      ...(field.editable ? { editable: true } : {}),
    });
  }
  for (const pair of [...staticPairs(box, grids, options), ...inlinePairs(box, grids)]) {
    if (places.has(pair.key)) continue;
    places.set(pair.key, { place: pair.place, read: pair.read });
    columns.push({ key: pair.key, label: pair.label, source: pair.taught ? 'taught' : 'beside', required: false });
  }
  for (const control of unlabelled) if (within(box, control) && shown(control) && isEditable(control) && !isOff(control)) unrecognised.push(noLabel);
  return draftOfFields(columns, places, heads, unrecognised, reasons, box);
}

/** A profile that is only shown: labels and values in a table, a list or side by side. */
export function shownProfile(region: TreeElement, grids: ReadonlySet<TreeElement>, options: ReadOptions): Draft | null {
  const pairs = staticPairs(region, grids, options);
  const strong = new Set(pairs.map((pair) => pair.key).filter((key) => !asked.has(key)));
  if (strong.size < 3 || !pairs.some((pair) => pair.key === 'hoTen')) return null;
  const root = commonBox(pairs.map((pair) => pair.place));
  if (!root) return null;
  const places = new Map<FieldKey, { place: TreeElement; read: () => string }>();
  const columns: Column[] = [];
  const reasons: Reason[] = [];
  for (const pair of pairs) {
    if (places.has(pair.key)) {
      if (pair.taught || columns.some(({ key, source }) => key === pair.key && source === 'taught')) reasons.push({ id: 'two-columns-one-key', params: { label: pair.label } });
      continue;
    }
    places.set(pair.key, { place: pair.place, read: () => valueText(pair.place) });
    columns.push({ key: pair.key, label: pair.label, source: pair.taught ? 'taught' : 'cell-left', required: false });
  }
  return draftOfFields(columns, places, new Map(), unknownPairs(root, grids, options), reasons, root);
}

function draftOfFields(columns: Column[], places: ReadonlyMap<FieldKey, { place: TreeElement; read: () => string }>, heads: Map<FieldKey, TreeElement>, unrecognised: string[], reasons: Reason[], root: TreeElement): Draft {
  const values = Object.fromEntries([...places].map(([key, { read }]) => [key, read()]));
  const sheet: Sheet = {
    ...noContext, kind: 'profile', health: 'unknown', why: [], columns, unrecognised: [...new Set(unrecognised)], total: null,
    rows: [{ pupil: values['hoTen'] || null, maHocSinh: values['maHocSinh'] || null, values }],
  };
  return {
    sheet, roots: [root], heads, reasons, period: null, meant: [], rowCount: null, columnCount: null, columnsSeen: [], view: null, titles: [],
    rows: [{ elements: [root], index: null, place: (key) => places.get(key)?.place ?? null }],
  };
}

/** Hidden and on no tab: a field or two belong to a condition of the form, a whole form is an old window. */
function withoutStale(fields: readonly Field[], tabs: Tabs): Field[] {
  const groups = new Map<TreeElement, number>();
  const rootOf = (field: Field) => (field.hidden ? tabs.hiddenRoot(field.place) : null);
  for (const field of fields) {
    const root = rootOf(field);
    if (root) groups.set(root, (groups.get(root) ?? 0) + 1);
  }
  return fields.filter((field) => {
    const root = rootOf(field);
    return !root || (groups.get(root) ?? 0) <= 3;
  });
}

/** Pushed out of the page to the left or to the top. */
export function isOff(element: TreeElement): boolean {
  if (!shown(element)) return false;
  const box = rect(element);
  if (box.width === 0 && box.height === 0) return false;
  return box.right + element.root.scrolled[0] < -500 || box.bottom + element.root.scrolled[1] < -500;
}

function commonBox(elements: readonly TreeElement[]): TreeElement | null {
  let box: TreeElement | null = elements[0] ? (parentOf(elements[0]) ?? hostOf(elements[0])) : null;
  for (const element of elements) while (box && !holds(box, element)) box = parentOf(box) ?? hostOf(box);
  return box;
}

function isSearch(root: TreeElement): boolean {
  const words = [...all(root, 'button,input[type=submit],input[type=button],a[role=button],[role=button]')].map((button) => fold(textOf(button, 40, true) || (attr(button, 'value') ?? '')));
  return words.some((text) => search.test(text)) && !words.some((text) => save.test(text));
}

interface Pair {
  key: FieldKey;
  label: string;
  place: TreeElement;
  read(): string;
  taught: boolean;
}

/** A field's own words with the title they stand under, or the words alone; '' for no data, null where none was taught. */
function taughtField(label: string, title: string | null, options: ReadOptions): FieldKey | null {
  return (title === null ? null : taughtKey([title, label], ['profile'], options)) ?? taughtKey([label], ['profile'], options);
}

/** Known words with a value beside them that is no control: "Họ và tên: Nguyễn Văn An". */
function staticPairs(region: TreeElement, grids: ReadonlySet<TreeElement>, options: ReadOptions): Pair[] {
  const pairs: Pair[] = [];
  let looked = 0;
  for (const label of all(region, 'th,td,dt,label,strong,b,span,div')) {
    if (looked++ > 4000) break;
    const tag = tagOf(label);
    const value = nextOf(label);
    if (!value || (firstOf(label) !== null && childrenOf(label).length > 2) || isControl(value) || all(value, 'input,select,textarea,label,th,dt').length > 0) continue;
    if (!/^(dd|td|span|div|p|b|strong|em)$/.test(tagOf(value)) || !shown(label)) continue;
    const words = textOf(label, 100);
    if (words === '' || (!/^(dt|th|label)$/.test(tag) && !/[:：]\s*\*?\s*$/.test(words) && tag !== 'td')) continue;
    if ([...grids].some((grid) => within(grid, label))) continue;
    const title = titleAbove(label);
    const taught = taughtField(words, title, options);
    const key = taught ?? fieldMeaning(starless(words), title ? [title] : []);
    if (key === null || key === '' || fieldMeaning(textOf(value, 100)) !== null) continue;
    pairs.push({ key, label: starless(words), place: value, read: () => valueText(value), taught: taught !== null });
  }
  return pairs;
}

const inlineTags = new Set(['p', 'div', 'span', 'li', 'td', 'b', 'strong']);

/** Known words and their value in one piece of text, or with the value set off: "Họ và tên: <b>Nguyễn Văn An</b>". */
function inlinePairs(region: TreeElement, grids: ReadonlySet<TreeElement>): Pair[] {
  const pairs: Pair[] = [];
  for (const place of all(region, [...inlineTags].join(','), (element) => grids.has(element))) {
    const first = place.nodes[0];
    if (!shown(place) || place.nodes.length > 2 || first?.nodeType !== 3 || place.children.some((child) => firstOf(child) !== null || isControl(child) || !inlineTags.has(tagOf(child)))) continue;
    const [, words, rest] = /^([^:：]{2,40})[:：]\s*(.*)$/.exec(tidy(first.data.slice(0, 300))) ?? [];
    const child = place.children[0];
    const value = child ? contentOf(child) : rest;
    if (words === undefined || !value || (child && rest !== '') || tidy(value).length > 80) continue;
    const title = titleAbove(place);
    const key = fieldMeaning(starless(words), title ? [title] : []);
    if (key === null || fieldMeaning(value) !== null) continue;
    pairs.push({ key, label: starless(words), place: child ?? place, read: () => tidy(value), taught: false });
  }
  return pairs;
}

function unknownPairs(root: TreeElement, grids: ReadonlySet<TreeElement>, options: ReadOptions): string[] {
  const unknown: string[] = [];
  for (const label of all(root, 'dt,th,label')) {
    const value = nextOf(label);
    if (!value || !/^(dd|td|span|div)$/.test(tagOf(value)) || !shown(label) || [...grids].some((grid) => within(grid, label))) continue;
    const words = starless(textOf(label, 100));
    if (words !== '' && !isHarmless(words) && fieldMeaning(words, [titleAbove(label) ?? '']) === null && taughtField(words, titleAbove(label), options) === null) unknown.push(words);
  }
  return unknown;
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

import { noContext, noLabel, type Column, type FieldKey, type Reason, type Sheet } from '../records/sheet.ts';
import { saidByValue } from './context.ts';
import { isControl, isDrawnOver, isEditable, isTick, valueOf } from './controls.ts';
import type { Field } from './fields.ts';
import { fieldMeaning, isHarmless } from './meaning.ts';
import type { ReadOptions } from './options.ts';
import { pairsIn, taughtField, type Pair } from './pairs.ts';
import type { Draft } from './parts.ts';
import { fold } from './phrases.ts';
import { all, closest } from './select.ts';
import { hasStar, starless } from './star.ts';
import type { Tabs } from './tabs.ts';
import { textOf } from './text.ts';
import { attr, hasDrawnStar, holds, hostOf, isSecret, parentOf, shown, tagOf, within, type TreeElement } from './tree.ts';
import { isOff } from './windows.ts';

/** What a search form asks too; a profile holds more. */
const asked = new Set(['lop', 'khoi', 'hoTen', 'maHocSinh', 'ngaySinh', 'gioiTinh', 'trangThai', 'namHoc', 'soDinhDanh', 'maMoet', 'dienThoai', 'email', 'ghiChu', 'namSinh', 'diaChi', 'soDangBo', 'nu']);
const search = /^(tim kiem|tim|tra cuu|loc|search|xem|lay du lieu|xem ket qua|tim nang cao)( |$)/;
const searchField = /^(tim kiem|tim|tra cuu|loc|search|tim nang cao)( |$)/;
const save = /^(luu|cap nhat|ghi|save|luu lai|xac nhan|dong y|hoan thanh|sua|chinh sua|them moi)( |$)/;

interface Known {
  field: Field;
  key: FieldKey | null;
  taught: boolean;
}

/** The profile that the labelled fields of a region make, or null when they are a search form, a filter bar, a log-in. */
export function profileSheet(fields: readonly Field[], unlabelled: readonly TreeElement[], grids: ReadonlySet<TreeElement>, tabs: Tabs, options: ReadOptions): Draft | null {
  const understood = (field: Field): Known => {
    const taught = taughtField(field.label, field.titles[0] ?? null, options);
    return joined({ field, taught: taught !== null, key: taught ?? fieldMeaning(starless(field.label), field.titles.map((title) => starless(title))) });
  };
  const offered = new Set(withoutStale(fields.filter((field) => !isOff(field.place)), tabs));
  // Of two for one thing the one in view counts, wherever the hidden one stands.
  const known = [...offered].map(understood).filter(({ key }) => key !== '').sort((a, b) => Number(a.field.hidden ?? false) - Number(b.field.hidden ?? false));
  const strong = known.filter(({ key, field }) => key !== null && !asked.has(key) && !field.hidden);
  const count = new Set(strong.map(({ key }) => key)).size;
  if (count < 2) return null;
  let root = commonBox(strong.map(({ field }) => field.place));
  const named = (key: FieldKey) => known.find((one) => one.key === key && !one.field.hidden)?.field;
  const name = named('hoTen');
  if (name && root && !holds(root, name.place)) root = commonBox([root, name.place]);
  const labels = new Set(fields.flatMap(({ labelElement }) => labelElement ?? []));
  let pupil = name?.value() ?? '';
  let heading: Heading | null = null;
  // The profile's other plain fields may stand in a box of their own beside it.
  for (let up = root, level = 0; !name && up && level < 4 && (level === 0 || tagOf(up) !== 'body'); up = parentOf(up), level++) {
    heading = headingOf(up);
    const beside = heading ?? pairsIn(up, labels, grids, tabs, options).find((pair) => pair.key === 'hoTen' && !pair.aside);
    if (!beside) continue;
    root = up;
    pupil = beside.read();
    break;
  }
  // With somebody's name and birthday it is no search form.
  if (count < 3 && (pupil === '' || !named('ngaySinh')?.value())) return null;
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
      if ((!field.hidden || hasWordsInView(field)) && !isHarmless(starless(field.label)) && !searchField.test(fold(field.label))) unrecognised.push(starless(field.label));
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
    columns.push(columnOf(field, key, label, taught));
    // Its words are in view and it is not: what the page shows there cannot be told.
    if (field.hidden && hasWordsInView(field)) reasons.push({ id: 'column-hidden', params: { label } });
  }
  if (heading) {
    places.set('hoTen', heading);
    columns.push({ key: 'hoTen', label: heading.label, source: 'beside', required: false });
  }
  addPairs(pairsIn(box, labels, grids, tabs, options), { columns, places, heads, unrecognised, reasons });
  const closed = closedFields(fields.filter((field) => !offered.has(field) || (field.hidden && !holds(box, field.place))).map(understood), box, tabs, places);
  if (closed.length > 0) reasons.push({ id: 'fields-closed', params: { n: closed.length, labels: closed.slice(0, 5).join(', ') } });
  const parts = new Set(known.flatMap(({ field }) => field.more ?? []));
  if (unlabelled.some((control) => within(box, control) && !parts.has(control) && isWordless(control))) unrecognised.push(noLabel);
  return draftOfFields({ columns, places, heads, unrecognised, reasons }, box);
}

const hasWordsInView = ({ labelElement }: Field): boolean => labelElement !== null && shown(labelElement) && !isOff(labelElement);

function columnOf(field: Field, key: FieldKey, label: string, taught: boolean): Column {
  const { labelElement, options, tab, hidden, editable } = field;
  return {
    key, label, source: taught ? 'taught' : field.source,
    required: !hidden && (field.required || /[*∗＊]/.test(field.label) || hasStar(labelElement) || (labelElement !== null && hasDrawnStar(labelElement))),
    ...(options ? { options } : {}),
    ...(tab === undefined ? {} : { tab }),
    ...(hidden ? { hidden: true } : {}),
    ...(editable ? { editable: true } : {}),
  };
}

/** A field or list in view of which nothing is said; a list that says by its choice what it is ("Lớp 7A") says enough. */
function isWordless(control: TreeElement): boolean {
  if ((!shown(control) && !isDrawnOver(control)) || isTick(control) || isOff(control)) return false;
  return isEditable(control) || (isControl(control) && Object.keys(saidByValue(valueOf(control))).length === 0);
}

interface Heading {
  label: string;
  place: TreeElement;
  read(): string;
}

const ofProfile = /^((?:hồ sơ|thông tin|l[ýí] lịch|sơ yếu l[ýí] lịch)(?:\s+(?:cá nhân|của|học sinh|em))*)\s*[:：–-]\s*(\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,6})$/iu;

/** The title of a profile that names the pupil: "Hồ sơ: Nguyễn Văn An". */
function headingOf(region: TreeElement): Heading | null {
  for (const place of all(region, 'h1,h2,h3,h4,h5,h6,legend,[role=heading]')) {
    const [, label = '', name = ''] = ofProfile.exec(textOf(place, 100).normalize('NFC')) ?? [];
    if (name !== '' && /^\p{Lu}/u.test(name) && fieldMeaning(name) === null && shown(place) && !isOff(place)) return { label, place, read: () => name };
  }
  return null;
}

/** Several controls under one label: a day, a month and a year are one date; of anything else it is not known what each is. */
function joined(one: Known): Known {
  const { field, key } = one;
  if (!field.more || field.hidden || key === null || key === '') return one;
  const isDate = /ngay/i.test(key);
  if (!isDate) return tagOf(field.control) === 'select' ? { ...one, key: null } : one;
  const numbers = [field.control, ...field.more].map((control) => /^\D*(\d+)$/.exec(valueOf(control))?.[1] ?? '');
  const [day = '', month = '', year = ''] = numbers;
  const isEmpty = numbers.every((number) => number === '');
  if (numbers.length !== 3 || (!isEmpty && (!/^20\d\d$|^19\d\d$/.test(year) || !(Number(day) >= 1 && Number(day) <= 31) || !(Number(month) >= 1 && Number(month) <= 12)))) return { ...one, key: null };
  const whole = { ...field };
  delete whole.options;
  return { ...one, field: { ...whole, editable: false, value: () => (isEmpty ? '' : [day.padStart(2, '0'), month.padStart(2, '0'), year].join('/')) } };
}

/** The labels of a closed part of this form: it asks for what the rest does not hold, and is no old window of another pupil. */
function closedFields(left: readonly Known[], box: TreeElement, tabs: Tabs, places: ReadonlyMap<FieldKey, unknown>): string[] {
  const outer = parentOf(box);
  const area = closest(box, 'form') ?? (outer && tagOf(outer) !== 'body' ? outer : box);
  const parts = Map.groupBy(left.filter(({ field }) => holds(area, field.place)), ({ field }) => tabs.hiddenRoot(field.place));
  return [...parts.values()]
    .filter((part) => !part.some(({ key }) => key === 'hoTen') && part.some(({ key }) => key !== null && !asked.has(key) && !places.has(key)))
    .flatMap((part) => part.map(({ field }) => starless(field.label)));
}

/** A profile that is only shown: labels and values in a table, a list, side by side or in lines of text; a field or two may stand between them. */
export function shownProfile(pairs: readonly Pair[], fields: readonly Field[], unlabelled: readonly TreeElement[]): Draft | null {
  const known = pairs.filter(({ key, tab }) => key !== null && tab === undefined);
  const strong = new Set(known.map(({ key }) => key).filter((key) => !asked.has(key as FieldKey)));
  // With so much else it is a profile whose name is not understood.
  if (strong.size < (known.some((pair) => pair.key === 'hoTen') ? 3 : 4)) return null;
  const root = commonBox(known.map((pair) => pair.place));
  if (!root) return null;
  const parts: Parts = { columns: [], places: new Map(), heads: new Map(), unrecognised: [], reasons: [] };
  addPairs(pairs.filter(({ place, tab, key }) => key !== null || tab !== undefined || holds(root, place)), parts);
  for (const field of fields) if (holds(root, field.place) && !field.hidden && !isOff(field.place)) addField(field, parts);
  if (unlabelled.some((control) => within(root, control) && isWordless(control))) parts.unrecognised.push(noLabel);
  return draftOfFields(parts, root);
}

/** A field among what is only shown; what a filter asks for belongs to the page. */
function addField(field: Field, { columns, places, heads, unrecognised, reasons }: Parts): void {
  const label = starless(field.label);
  const key = fieldMeaning(label, field.titles.map((title) => starless(title)));
  if (isHarmless(label) || searchField.test(fold(label)) || (key !== null && asked.has(key))) return;
  if (key === null) unrecognised.push(label);
  else if (places.has(key)) reasons.push({ id: 'two-columns-one-key', params: { label } });
  else {
    places.set(key, { place: field.place, read: field.value });
    if (field.labelElement) heads.set(key, field.labelElement);
    columns.push(columnOf(field, key, label, false));
  }
}

/** A profile under construction. */
interface Parts {
  columns: Column[];
  places: Map<FieldKey, { place: TreeElement; read: () => string }>;
  heads: Map<FieldKey, TreeElement>;
  unrecognised: string[];
  reasons: Reason[];
}

/** Puts in what stands beside words without a control. What is said twice must be said alike. */
function addPairs(pairs: readonly Pair[], { columns, places, heads, unrecognised, reasons }: Parts): void {
  for (const { key, label, labelElement, place, read, taught, tab, aside } of pairs) {
    if (key === null) {
      unrecognised.push(label);
      continue;
    }
    const before = places.get(key);
    if (before) {
      const isTaught = taught || columns.some((column) => column.key === key && column.source === 'taught');
      if (isTaught || (!aside && fold(before.read()) !== fold(read()))) reasons.push({ id: 'two-columns-one-key', params: { label } });
      continue;
    }
    places.set(key, { place, read });
    if (labelElement) heads.set(key, labelElement);
    columns.push({ key, label, source: taught ? 'taught' : labelElement && /^t[dh]$/.test(tagOf(labelElement)) ? 'cell-left' : 'beside', required: false, ...(tab === undefined ? {} : { tab }) });
  }
}

function draftOfFields({ columns, places, heads, unrecognised, reasons }: Parts, root: TreeElement): Draft {
  const values = Object.fromEntries([...places].filter(([, { place }]) => !isSecret(place)).map(([key, { read }]) => [key, read()]));
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

function commonBox(elements: readonly TreeElement[]): TreeElement | null {
  let box: TreeElement | null = elements[0] ? (parentOf(elements[0]) ?? hostOf(elements[0])) : null;
  for (const element of elements) while (box && !holds(box, element)) box = parentOf(box) ?? hostOf(box);
  return box;
}

function isSearch(root: TreeElement): boolean {
  const words = [...all(root, 'button,input[type=submit],input[type=button],a[role=button],[role=button]')].map((button) => fold(textOf(button, 40, true) || (attr(button, 'value') ?? '')));
  return words.some((text) => search.test(text)) && !words.some((text) => save.test(text));
}

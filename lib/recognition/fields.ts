import type { LabelSource } from '../records/sheet.ts';
import { besideFinder } from './beside.ts';
import { drawingOf, isControl, isDrawnOver, isEditable, isPlaceholder, isTick, optionsOf, typeOf, valueOf } from './controls.ts';
import { fieldMeaning, sectionOf } from './meaning.ts';
import { tidy } from './phrases.ts';
import { all } from './select.ts';
import { requiredByControl } from './star.ts';
import type { Tabs } from './tabs.ts';
import { textOf } from './text.ts';
import { attr, byId, childrenOf, idOf, nextNodeOf, parentOf, previousOf, shown, tagOf, within, type TreeElement, type TreeChild, type TreeRoot } from './tree.ts';

/** One thing to fill in on a form, with the words that stand by it. */
export interface Field {
  control: TreeElement;
  /** Where a mark belongs: the control, or the box of a group of radios. */
  place: TreeElement;
  label: string;
  source: LabelSource;
  labelElement: TreeElement | null;
  /** Titles it stands under, innermost first. */
  titles: string[];
  required: boolean;
  value(): string;
  options?: string[];
  tab?: string;
  hidden?: boolean;
  editable: boolean;
  /** Controls of the same kind right behind it that have no words of their own: "Ngày sinh [5] [3] [2014]". */
  more?: TreeElement[];
}

/** Finds the words of every control with one look at each box of the page. */
export function labelFields(controls: readonly TreeElement[], root: TreeRoot, tabs: Tabs, grids: ReadonlySet<TreeElement>): Field[] {
  const forLabels = new Map<string, TreeElement>();
  for (const label of all(root, 'label[for]')) {
    const id = attr(label, 'for') ?? '';
    if (!forLabels.has(id) && textOf(label) !== '') forLabels.set(id, label);
  }
  const counts = new Map<TreeElement, number>();
  const radios = new Map<TreeElement, number>();
  const isRadio = (control: TreeElement) => tagOf(control) === 'input' && typeOf(control) === 'radio';
  for (const control of controls) {
    for (let up: TreeElement | null = control; up; up = parentOf(up)) {
      counts.set(up, (counts.get(up) ?? 0) + 1);
      if (isRadio(control)) radios.set(up, (radios.get(up) ?? 0) + 1);
    }
  }
  const infoOf = besideFinder(counts, radios, grids);
  const seenRadios = new Set<TreeElement>();
  const fields: Field[] = [];
  for (const control of controls) {
    if (!isRadio(control)) {
      const field = oneField(control, control, null);
      if (field) fields.push(field);
      continue;
    }
    if (seenRadios.has(control)) continue;
    const name = attr(control, 'name');
    let box: TreeElement | null = parentOf(control);
    while (box && (radios.get(box) ?? 0) < 2) box = parentOf(box);
    const group = controls.filter((other) => isRadio(other) && (name ? attr(other, 'name') === name : box !== null && within(box, other)));
    for (const other of group) seenRadios.add(other);
    while (box && !group.every((other) => within(box as TreeElement, other))) box = parentOf(box);
    const field = oneField(control, box ?? control, group);
    if (field) fields.push(field);
  }
  const own = new Map(fields.map((field) => [field.control, field]));
  let before: Field | undefined;
  for (const control of controls) {
    const field = own.get(control);
    if (field) before = field;
    else if (before && continues(before.control, control)) (before.more ??= []).push(control);
    else before = undefined;
  }
  return fields;

  function oneField(control: TreeElement, place: TreeElement, group: readonly TreeElement[] | null): Field | null {
    const candidates: { text: string; source: LabelSource; element: TreeElement | null }[] = [];
    const add = (text: string | null | undefined, source: LabelSource, element: TreeElement | null = null) => {
      if (text && tidy(text) !== '' && /\p{L}|\p{N}/u.test(text)) candidates.push({ text: tidy(text), source, element });
    };
    const ticked = !group && /^(checkbox)$/.test(typeOf(control)) && tagOf(control) === 'input';
    const byIds = (ids: string | null) => (ids ?? '').split(/\s+/).map((id) => (id === '' ? null : byId(root, id))).filter((element) => element !== null);
    if (!group) {
      const id = idOf(control);
      const named = id === '' ? undefined : forLabels.get(id);
      if (named) add(textOf(named), 'for', named);
      let up = parentOf(control);
      for (let level = 0; up && level < 5; level++, up = parentOf(up)) {
        if (tagOf(up) === 'label' && counts.get(up) === 1) {
          add(textOf(up), 'wrap', up);
          break;
        }
      }
      const labelled = byIds(attr(control, 'aria-labelledby')).filter((element) => !within(place, element) && !within(element, control));
      add(labelled.map((element) => textOf(element)).join(' '), 'aria', labelled[0] ?? null);
      const said = attr(control, 'aria-label');
      if (said && !isPlaceholder(said)) add(said, 'aria');
    } else {
      const box = place;
      const labelled = byIds(attr(box, 'aria-labelledby'));
      add(labelled.map((element) => textOf(element)).join(' ') || attr(box, 'aria-label'), 'aria', labelled[0] ?? null);
    }
    if (ticked && candidates.length === 0) {
      const after = wordsAfter(control, counts);
      if (after) add(after.text, 'beside', after.element);
    }
    if (/^(checkbox|switch)$/.test(attr(control, 'role') ?? '') && tagOf(control) !== 'input') add(textOf(control), 'wrap', control);
    const titles: string[] = [];
    let groupLabel: { text: string; element: TreeElement | null } | null = null;
    const drawing = group ? null : drawingOf(control);
    let open = true;
    let level = 0;
    for (let node: TreeElement = place; level < 40; level++) {
      const parent = parentOf(node);
      if (!parent) break;
      const info = infoOf(parent).get(node);
      const alone = (counts.get(node) ?? 1) - (group ? group.length : 1) === 0 || node === place;
      if (info) {
        // The words of what is drawn for a list are its value.
        if (open && level < 9 && info.text !== null && (drawing === null || info.element !== drawing)) {
          if (alone) add(info.text, tagOf(parent) === 'tr' ? 'cell-left' : 'beside', info.element);
          else groupLabel ??= { text: info.text, element: info.element };
          open = false;
        }
        if (info.crossed) open = false;
        if (info.title !== null && info.title !== candidates.at(-1)?.text) titles.push(info.title);
      }
      if (tagOf(parent) === 'tr') {
        const above = cellAbove(node, parent);
        const left = candidates.at(-1);
        const firstCell = childrenOf(parent)[0] as TreeElement;
        const rowTitle = textOf(firstCell, 80);
        // "| Cha | Mẹ" over "Họ tên | [ ] | [ ]": what is asked stands at the left, of whom above.
        const isOfPerson = above !== null && node !== firstCell && rowTitle !== '' && sectionOf(above.text).person !== null && sectionOf(rowTitle).person === null;
        if (isOfPerson) {
          if (left?.source !== 'cell-left' || left.text !== rowTitle) add(rowTitle, 'cell-left', firstCell);
          titles.unshift(above.text);
          open = false;
        } else if (above && left?.source === 'cell-left' && sectionOf(left.text).title && fieldMeaning(left.text) !== null && sectionOf(left.text).person !== null) {
          candidates.pop();
          titles.unshift(left.text);
        }
        if (above && !isOfPerson && (left?.source !== 'cell-left' || candidates.at(-1) !== left)) {
          add(above.text, 'cell-above', above.element);
          if (rowTitle !== '' && sectionOf(rowTitle).person !== null) titles.unshift(rowTitle);
          open = false;
        }
      }
      if (/^(form|body|dialog)$/.test(tagOf(parent))) open = false;
      const role = attr(parent, 'role');
      const labelled = attr(parent, 'aria-labelledby');
      const tabTitle = tabs.titleOf(parent);
      if (tabTitle !== null) titles.push(tabTitle);
      else if (labelled && role !== null) titles.push(...byIds(labelled).map((element) => textOf(element)).filter((text) => text !== ''));
      else if (role !== null && role !== 'presentation' && attr(parent, 'aria-label')) titles.push(attr(parent, 'aria-label') ?? '');
      if (tagOf(parent) === 'body') break;
      node = parent;
    }
    const hint = attr(control, 'placeholder') ?? firstOption(control);
    const bareHint = hint?.replace(/^[-–\s.]*(nhập|chọn|vui lòng nhập|vui lòng chọn)\s+/i, '').replace(/[-–.…\s]+$/, '') ?? null;
    if (bareHint && (candidates.length === 0 || groupLabel) && (fieldMeaning(bareHint, [...(groupLabel ? [groupLabel.text] : []), ...titles]) !== null || candidates.length === 0) && fieldMeaning(bareHint, [...(groupLabel ? [groupLabel.text] : []), ...titles]) !== null) {
      add(bareHint, 'placeholder');
      if (groupLabel) titles.unshift(groupLabel.text);
    } else if (candidates.length === 0) {
      add(attr(control, 'title'), 'title');
      if (candidates.length === 0 && groupLabel) add(groupLabel.text, 'beside', groupLabel.element);
    }
    const first = candidates[0];
    if (!first) return null;

    const visible = (group ?? [control]).some((one) => shown(one) || isDrawnOver(one)) || (/^(checkbox|radio)$/.test(typeOf(control)) && parentOf(control) !== null && shown(parentOf(control) as TreeElement));
    const hiddenRoot = visible ? null : tabs.hiddenRoot(parentOf(place) && !shown(parentOf(place) as TreeElement) ? (parentOf(place) as TreeElement) : place);
    const tab = hiddenRoot ? tabs.tabOf(control) : undefined;
    const options = group ? group.map((one) => optionText(one, forLabels)).filter((text) => text !== '') : optionsOf(control);
    return {
      control, place, label: first.text, source: first.source, labelElement: first.element, titles,
      required: (group ?? [control]).some((one) => requiredByControl(one)),
      value: group ? () => group.filter((one) => one.checked).map((one) => optionText(one, forLabels)).join(', ') : () => valueOf(control),
      ...(options && options.length > 0 ? { options } : {}),
      ...(tab !== undefined ? { tab } : hiddenRoot ? { hidden: true } : {}),
      editable: !group && isEditable(control),
    };
  }

  /** In a table: the words of the same place in the nearest row above that holds no control. */
  function cellAbove(cell: TreeElement, row: TreeElement): { text: string; element: TreeElement } | null {
    const at = [...childrenOf(row)].indexOf(cell);
    let above = previousOf(row) ?? rowBefore(row);
    for (let tries = 0; above && tries < 12; tries++, above = previousOf(above)) {
      if (tagOf(above) !== 'tr') return null;
      if (counts.has(above)) continue;
      const head = childrenOf(above)[at];
      if (childrenOf(above).length !== childrenOf(row).length || !head) return null;
      const text = textOf(head, 160);
      return text === '' ? null : { text, element: head };
    }
    return null;
  }
}

/** Both are lists, or both take text, and they stand in one line. */
function continues(first: TreeElement, next: TreeElement): boolean {
  if (tagOf(first) !== tagOf(next) || !/^(select|input)$/.test(tagOf(first)) || isTick(first) || isTick(next) || (!shown(next) && !isDrawnOver(next))) return false;
  const [a, b] = [parentOf(first), parentOf(next)];
  return a !== null && b !== null && tagOf(b) !== 'td' && (a === b || (parentOf(a) !== null && parentOf(a) === parentOf(b) && !/^(form|body)$/.test(tagOf(parentOf(a) as TreeElement))));
}

/** The last row of the part of the table before this row's. */
function rowBefore(row: TreeElement): TreeElement | null {
  const part = parentOf(row);
  const before = part && previousOf(part);
  return (before && childrenOf(before).at(-1)) ?? null;
}

function firstOption(control: TreeElement): string | null {
  if (tagOf(control) !== 'select') return null;
  const option = control.choices[0];
  return option && option.value === '' ? option.text : null;
}

/** The words behind a tick box. */
function wordsAfter(control: TreeElement, counts: ReadonlyMap<TreeElement, number>): { text: string; element: TreeElement | null } | null {
  let node: TreeChild = control;
  for (let level = 0; level < 3; level++) {
    for (let next = nextNodeOf(node); next; next = nextNodeOf(next)) {
      if (next.nodeType === 3 && tidy(next.data) !== '') return { text: tidy(next.data), element: null };
      if (next.nodeType !== 1) continue;
      if (counts.has(next)) return null;
      const text = textOf(next);
      if (text !== '') return tagOf(next) === 'td' ? null : { text, element: next };
    }
    const parent: TreeElement | null = parentOf(node);
    if (!parent || (counts.get(parent) ?? 0) > 1 || tagOf(parent) === 'td') return null;
    node = parent;
  }
  return null;
}

/** The words of one radio, looked up by itself. */
export function radioText(radio: TreeElement): string {
  const label = idOf(radio) === '' ? undefined : all(radio.root, 'label[for]').find((one) => attr(one, 'for') === idOf(radio));
  return optionText(radio, new Map(label ? [[idOf(radio), label]] : []));
}

/** The words of one radio: its label, or the text behind it. */
function optionText(radio: TreeElement, forLabels: ReadonlyMap<string, TreeElement>): string {
  const named = idOf(radio) === '' ? undefined : forLabels.get(idOf(radio));
  if (named) return textOf(named, 80);
  let up = parentOf(radio);
  for (let level = 0; up && level < 4; level++, up = parentOf(up)) {
    if (tagOf(up) === 'label' && all(up, 'input[type=radio]').length === 1) return textOf(up, 80);
    if (all(up, 'input[type=radio]').length > 1) break;
  }
  for (let next = nextNodeOf(radio); next; next = nextNodeOf(next)) {
    if (next.nodeType === 3 && tidy(next.data) !== '') return tidy(next.data);
    if (next.nodeType === 1) return isControl(next) ? '' : textOf(next, 80);
  }
  return attr(radio, 'aria-label') ?? attr(radio, 'value') ?? '';
}

import { valueOf } from './controls.ts';
import { fold } from './phrases.ts';
import { all, closest } from './select.ts';
import { textOf } from './text.ts';
import { attr, childrenOf, parentOf, previousOf, shown, tagOf, type TreeElement } from './tree.ts';

const ofSearch = /(^| )(tim|tim kiem|search|loc|tu khoa|filter)( |$)/;
const ofPupil = /^(chon |nhap )?(ho (va )?ten|ten|ten hoc sinh|ho ten hoc sinh|ma hoc sinh|ma hs|so dinh danh|ma dinh danh)$/;
const saves = /(^| )(luu|cap nhat|ghi)( |$)/;

/** Words to search or filter by stand in a box beside a list or in its head: the list may lack those they do not fit. */
export function isFiltered(region: TreeElement, roots: readonly TreeElement[], skip: (element: TreeElement) => boolean): boolean {
  const heads = roots.flatMap((root) => (tagOf(root) === 'table' ? childrenOf(root).filter((part) => tagOf(part) === 'thead') : all(root, '[role=columnheader],[role=row][class*=ilter]')));
  return [...heads.flatMap((head) => all(head, 'input')), ...all(region, 'input', skip)].some((input) => isTyped(input) && searches(input));
}

const isTyped = (input: TreeElement): boolean => /^(|text|search)$/.test(attr(input, 'type') ?? '') && attr(input, 'readonly') === null && shown(input) && valueOf(input).trim() !== '';

function searches(input: TreeElement): boolean {
  if (closest(input, 'header,nav')) return false;
  if (attr(input, 'type') === 'search' || /filter/i.test(`${attr(input, 'class') ?? ''} ${attr(closest(input, 'tr,[role=row]') ?? input, 'class') ?? ''}`)) return true;
  const label = closest(input, 'label') ?? previousOf(input);
  const words = [attr(input, 'placeholder') ?? '', attr(input, 'aria-label') ?? '', attr(input, 'title') ?? '', label ? textOf(label, 60) : ''].map((text) => fold(text));
  return words.some((text) => ofSearch.test(text)) || (words.some((text) => ofPupil.test(text)) && isInSearch(input));
}

/** A box of few fields with a button that searches and none that saves. */
function isInSearch(input: TreeElement): boolean {
  for (let up = parentOf(input), level = 0; up && level < 4 && up.end - up.at < 80; level++, up = parentOf(up)) {
    const buttons = all(up, 'button,[role=button],input[type=submit],input[type=button],a').map((button) => fold(textOf(button, 40, true) || button.value));
    if (buttons.some((text) => saves.test(text))) return false;
    if (buttons.some((text) => ofSearch.test(text))) return true;
  }
  return false;
}

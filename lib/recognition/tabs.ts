import { controlSelector } from './controls.ts';
import { all } from './select.ts';
import { textOf } from './text.ts';
import { attr, childrenOf, idOf, parentOf, previousOf, shown, tagOf, type TreeElement, type TreeRoot } from './tree.ts';

/** Which panel a tab's words belong to: by id where the page says it, else by its place among its sisters. */
export interface Tabs {
  /** The words of the tab that opens this panel; null when no tab does. */
  titleOf(panel: TreeElement): string | null;
  /** The topmost hidden ancestor (or the element itself), null when the element is shown. */
  hiddenRoot(element: TreeElement): TreeElement | null;
  /** The words of the tab on which an element stands that is not shown; undefined when it stands on none. */
  tabOf(element: TreeElement): string | undefined;
}

export function readTabs(root: TreeRoot | TreeElement): Tabs {
  const byId = new Map<string, string>();
  const elements = new Map<string, TreeElement>();
  /** Panels of the tabs that say that they are in view. */
  const chosen = new Set<string>();
  for (const tab of all(root, '[role=tab],[aria-controls],a[href^="#"],[data-target^="#"],[data-bs-target^="#"]')) {
    // The tabs of a window that is not in view open nothing that can be seen.
    if (!shown(tab)) continue;
    const target = attr(tab, 'aria-controls') ?? attr(tab, 'data-bs-target') ?? attr(tab, 'data-target') ?? attr(tab, 'href');
    const text = textOf(tab, 80, true);
    if (target && target !== '#' && text !== '' && !byId.has(target.replace(/^#/, ''))) byId.set(target.replace(/^#/, ''), text);
    if (target && attr(tab, 'aria-selected') === 'true') chosen.add(target.replace(/^#/, ''));
    if (idOf(tab) !== '') elements.set(idOf(tab), tab);
  }
  const titles = new Map<TreeElement, string | null>();
  const roots = new Map<TreeElement, TreeElement | null>();

  function titleOf(panel: TreeElement): string | null {
    const known = titles.get(panel);
    if (known !== undefined) return known;
    const id = idOf(panel);
    let title = id !== '' ? (byId.get(id) ?? null) : null;
    const by = attr(panel, 'aria-labelledby');
    if (title === null && by !== null && (attr(panel, 'role') === 'tabpanel' || elements.has(by))) {
      const tab = elements.get(by);
      title = tab ? textOf(tab, 80, true) || null : null;
    }
    if (tagOf(panel) !== 'details') title ??= byPlace(panel);
    else if (attr(panel, 'open') === null) title ??= [...childrenOf(panel)].filter((child) => tagOf(child) === 'summary').map((summary) => textOf(summary, 80, true))[0] || null;
    titles.set(panel, title);
    return title;
  }

  function hiddenRoot(element: TreeElement): TreeElement | null {
    const known = roots.get(element);
    if (known !== undefined) return known;
    let result: TreeElement | null = null;
    if (!shown(element)) {
      const parent = parentOf(element);
      result = (parent && hiddenRoot(parent)) ?? element;
    }
    roots.set(element, result);
    return result;
  }
  /** A box that is shown, with nothing in it that is. What is hidden on the tab in view is on no other tab. */
  function isClosed(panel: TreeElement): boolean {
    return tagOf(panel) === 'details' || (!chosen.has(idOf(panel)) && !childrenOf(panel).some(shown));
  }

  function tabOf(element: TreeElement): string | undefined {
    const root = hiddenRoot(element);
    const around = root && parentOf(root);
    const title = root && (titleOf(root) ?? (around && isClosed(around) ? titleOf(around) : null));
    if (title) return title;
    for (let up = parentOf(element), depth = 0; up && depth < 30 && !shown(up); depth++, up = parentOf(up)) {
      const own = titleOf(up);
      if (own !== null) return own;
    }
    return undefined;
  }
  return { titleOf, hiddenRoot, tabOf };
}

/** Sister panels of which one is in view, and before them a strip with as many words. */
function byPlace(panel: TreeElement): string | null {
  const parent = parentOf(panel);
  if (!parent) return null;
  const sisters = [...childrenOf(parent)].filter((sister) => tagOf(sister) === tagOf(panel) && tagOf(sister) !== 'script');
  for (const box of [parent, parentOf(parent)]) {
    if (!box) continue;
    let before: TreeElement | null = box === parent ? (sisters[0] ? previousOf(sisters[0]) : null) : previousOf(parent);
    // The strip may be the first of the sisters itself.
    const list = box === parent && before === null ? sisters.slice(1) : sisters;
    if (box === parent && before === null) before = sisters[0] ?? null;
    if (list.length < 2 || list.filter((sister) => shown(sister)).length !== 1) continue;
    for (let tries = 0; before && tries < 3; tries++, before = previousOf(before)) {
      const words = strip(before, list.length);
      if (words) return words[list.indexOf(panel)] ?? null;
    }
  }
  return null;
}

function strip(element: TreeElement, count: number): string[] | null {
  if (!shown(element) || all(element, controlSelector).length > 0) return null;
  let at: TreeElement | undefined = element;
  for (let depth = 0; at && depth < 5; depth++) {
    const texts: string[] = [...childrenOf(at)].map((child) => textOf(child, 60, true)).filter((text) => text !== '');
    if (texts.length === count) return texts;
    at = [...childrenOf(at)].find((child) => childrenOf(child).length >= 1);
  }
  return null;
}

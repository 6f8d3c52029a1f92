import { isEditable, optionsOf, valueOf } from './controls.ts';
import { labelFields, type Field } from './fields.ts';
import { profileSheet } from './form-sheet.ts';
import type { ReadOptions } from './options.ts';
import type { Draft } from './parts.ts';
import { requiredByControl } from './star.ts';
import { readTabs, type Tabs } from './tabs.ts';
import { hostOf, type TreeElement, type TreeRoot } from './tree.ts';
import type { Window } from './windows.ts';

/** Profiles whose fields stand in shadow roots of their own, each too small to be one. */
export function scatteredProfiles(page: TreeRoot, fields: readonly Field[], loose: readonly TreeElement[], grids: ReadonlySet<TreeElement>, windowOf: (element: TreeElement) => Window | null, options: ReadOptions): { draft: Draft; window: Window | null; tab: null }[] {
  const tabs = readTabs(page);
  const every = [...fields, ...hostedFields(loose, tabs, grids)].sort((a, b) => a.control.id - b.control.id);
  if (!every.some(({ control }) => hostOf(control))) return [];
  const windows = new Map<TreeElement | null, Field[]>();
  const windowOver = (field: Field) => windowOf(outermost(field.place));
  for (const field of every) {
    const key = windowOver(field)?.element ?? null;
    windows.set(key, [...(windows.get(key) ?? []), field]);
  }
  const labelled = new Set(every.map(({ control }) => control));
  return [...windows.values()].flatMap((mine) => {
    const draft = profileSheet(mine, loose.filter((control) => !labelled.has(control)), grids, tabs, options);
    return draft && mine[0] ? [{ draft, window: windowOver(mine[0]), tab: null }] : [];
  });
}

function outermost(element: TreeElement): TreeElement {
  const host = hostOf(element);
  return host ? outermost(host) : element;
}

/** Controls without words in their own shadow root, by the words that stand beside its host. */
function hostedFields(controls: readonly TreeElement[], tabs: Tabs, grids: ReadonlySet<TreeElement>): Field[] {
  const byHost = new Map<TreeElement, TreeElement[]>();
  for (const control of controls) {
    const host = hostOf(control);
    if (host) byHost.set(host, [...(byHost.get(host) ?? []), control]);
  }
  const single = [...byHost].filter(([, inside]) => inside.length === 1).map(([host]) => host);
  const roots = new Set(single.map((host) => host.root));
  return [...roots].flatMap((root) => labelFields(single.filter((host) => host.root === root), root, tabs, grids)).map((field) => {
    const [control] = byHost.get(field.control) as [TreeElement];
    const options = optionsOf(control);
    return { ...field, control, place: control, required: field.required || requiredByControl(control), value: () => valueOf(control), ...(options ? { options } : {}), editable: isEditable(control) };
  });
}

import type { SchoolItem } from '../school/checklist-items.ts';
import type { Role } from '../school/roles.ts';
import { frozenBooks } from './frozen-item.ts';
import { gvbm } from './gvbm.ts';
import { gvcn } from './gvcn.ts';
import type { Checklist, Item } from './item.ts';
import { bgh, qt, totruong } from './office.ts';

/** The check-list of each role. */
export const checklists: Readonly<Record<Role, Checklist>> = { gvbm, gvcn, totruong, bgh, qt };

/** A role's list with the items that the school adds to it. */
export function checklistOf(role: Role, schoolItems: readonly SchoolItem[]): Checklist {
  const list = checklists[role];
  const added = schoolItems.filter(({ roles }) => roles.includes(role)).map((item) => fromSchool(item, list));
  return { ...list, items: [...list.items, ...added, frozenBooks] };
}

const schoolSource = 'quy định của trường';

function fromSchool({ id, kind, title, source, maySkip, yearOnly }: SchoolItem, { whole }: Checklist): Item {
  return {
    id,
    kind,
    title: { vi: title, en: title },
    source: source || schoolSource,
    ofSchool: true,
    ...(maySkip && { maySkip }),
    ...(yearOnly && { yearOnly }),
    ...(whole && { rests: whole }),
  };
}

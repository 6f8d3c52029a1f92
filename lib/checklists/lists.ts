import type { Role } from '../school/settings.ts';
import { gvbm } from './gvbm.ts';
import { gvcn } from './gvcn.ts';
import type { Checklist } from './item.ts';
import { bgh, qt, totruong } from './office.ts';

/** The check-list of each role. */
export const checklists: Readonly<Record<Role, Checklist>> = { gvbm, gvcn, totruong, bgh, qt };

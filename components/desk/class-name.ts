import type { Subject } from '../../lib/checklists/scopes.ts';
import { platformName } from '../common/platforms.ts';

/** "7A · 2026–2027 · SMAS" */
export const className = ({ lop, namHoc, platform }: Subject): string => [lop, namHoc?.replace('-', '–'), platformName(platform)].filter(Boolean).join(' · ');

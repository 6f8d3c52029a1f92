import { rulesById } from '../../lib/rules/all.ts';
import type { JudgedSheet } from '../../lib/rules/page-answer.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { judgeSheets as judgeOn } from '../../lib/store/judging.ts';
import { today } from '../shared/clock.ts';

export { rulesById };

/** The sheets judged by the rules in force today. */
export const judgeSheets = (sheets: readonly Sheet[], { pack }: Pick<Settings, 'pack'>): Promise<JudgedSheet[]> => judgeOn(sheets, pack, today());

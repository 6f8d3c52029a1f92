import { rulesById, allRules } from '../../lib/rules/all.ts';
import { judge } from '../../lib/rules/judge.ts';
import type { JudgedSheet } from '../../lib/rules/page-answer.ts';
import type { Facts } from '../../lib/rules/rule.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import { readingKey } from '../../lib/records/stored-reading.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { readingsOf } from '../../lib/store/readings.ts';
import { waiversOf } from '../../lib/store/waivers.ts';
import { communeTable } from '../../lib/vietnamese/commune-data.ts';
import { today } from '../shared/clock.ts';

export { rulesById };

/** Gathers what the rules may know and judges the sheets. A store that cannot be read costs the cross-checks, not the rest. */
export async function judgeSheets(sheets: readonly Sheet[], { pack }: Pick<Settings, 'pack'>): Promise<JudgedSheet[]> {
  const waivers = await waiversOf(sheets.map(readingKey)).then(({ records }) => records, () => []);
  const needsAddresses = sheets.some(({ kind }) => kind === 'profile' || kind === 'roster');
  return Promise.all(
    sheets.map(async (sheet) => {
      const facts: Facts = {
        today: today(),
        school: pack,
        communes: needsAddresses ? communeTable() : null,
        others: sheet.lop === null ? [] : await earlier(sheet),
      };
      return { sheet, judgement: judge(allRules, sheet, facts, waivers) };
    }),
  );
}

async function earlier(sheet: Sheet): Promise<Sheet[]> {
  const { records } = await readingsOf({ namHoc: sheet.namHoc, lop: sheet.lop }).catch(() => ({ records: [] }));
  const own = readingKey(sheet);
  return records.filter(({ key }) => key !== own).map((stored) => stored.sheet);
}

import { allRules } from '../rules/all.ts';
import { judge } from '../rules/judge.ts';
import type { JudgedSheet } from '../rules/page-answer.ts';
import type { Facts } from '../rules/rule.ts';
import type { Reason, Sheet } from '../records/sheet.ts';
import { readingKey } from '../records/stored-reading.ts';
import type { SchoolPack } from '../school/pack.ts';
import { communeTable } from '../vietnamese/commune-data.ts';
import { readingsOf } from './readings.ts';
import { waiversOf } from './waivers.ts';

/**
 * Gathers what the rules may know and judges the sheets; `today` is "2026-11-22". A store that cannot be read costs the
 * cross-checks and what was set aside, not the rest, and each sheet says so in `unread`: nothing may be green without them.
 */
export async function judgeSheets(sheets: readonly Sheet[], pack: SchoolPack, today: string): Promise<JudgedSheet[]> {
  const waivers = await waiversOf(sheets.map(readingKey)).then(
    ({ records, damaged }) => ({ records, unread: reasonFor('waivers-damaged', damaged) }),
    () => ({ records: [], unread: [{ id: 'waivers-not-read' }] }),
  );
  const needsAddresses = sheets.some(({ kind }) => kind === 'profile' || kind === 'roster');
  return Promise.all(
    sheets.map(async (sheet) => {
      const { others, unread } = await earlier(sheet);
      const facts: Facts = { today, school: pack, communes: needsAddresses ? communeTable() : null, others };
      return { sheet, judgement: judge(allRules, sheet, facts, waivers.records), unread: [...waivers.unread, ...unread] };
    }),
  );
}

/** What was read before of the same class, less the sheet itself. */
async function earlier(sheet: Sheet): Promise<{ others: Sheet[]; unread: Reason[] }> {
  if (sheet.lop === null) return { others: [], unread: [] };
  try {
    const { records, damaged } = await readingsOf({ namHoc: sheet.namHoc, lop: sheet.lop });
    const own = readingKey(sheet);
    return { others: records.filter(({ key }) => key !== own).map((stored) => stored.sheet), unread: reasonFor('earlier-damaged', damaged) };
  } catch {
    return { others: [], unread: [{ id: 'earlier-not-read' }] };
  }
}

const reasonFor = (id: string, n: number): Reason[] => (n > 0 ? [{ id, params: { n } }] : []);

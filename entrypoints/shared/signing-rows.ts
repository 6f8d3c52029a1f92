import { signingRows, signingScopes, worstRows, type SigningRow } from '../../lib/checklists/signing-list.ts';
import { scopeKey } from '../../lib/checklists/scope.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { readingsOf } from '../../lib/store/readings.ts';
import { ticksOf } from '../../lib/store/ticks.ts';
import { today } from './clock.ts';
import { besideReadings, reviewDataOf } from './review-data.ts';

/** How the pupils of a signing list stand against what was reviewed in this browser; null where the role signs no such list. */
export async function signingRowsOf(sheet: Sheet, settings: Settings): Promise<SigningRow[] | null> {
  if (sheet.kind !== 'signing') return null;
  const { records } = await readingsOf({ lop: sheet.lop });
  const scopes = signingScopes(sheet, settings.role, records, { today: today(), calendar: settings.pack.calendar });
  if (scopes === null) return null;
  const beside = await besideReadings(settings);
  const reviews = await Promise.all(
    scopes.map(async (scope) => signingRows(sheet, await reviewDataOf(scope, records, settings, beside), (await ticksOf(scopeKey(scope))).records)),
  );
  return worstRows(sheet, reviews);
}

import type { Sheet } from '../../lib/records/sheet.ts';
import { rowIdentities, type StoredReading } from '../../lib/records/stored-reading.ts';
import type { Waiver } from '../../lib/records/waiver.ts';

/** What was set aside, and the pupil's name where a reading still knows it. */
export interface ClassWaiver {
  waiver: Waiver;
  pupil: string | null;
}

/**
 * All that was set aside in the classes in view, the newest first, on whatever page it stands; a profile seldom says its
 * school year, so a document without one belongs to every year of its class.
 */
export function classWaivers(waivers: readonly Waiver[], readings: readonly StoredReading[], sheets: readonly Sheet[]): ClassWaiver[] {
  const names = new Map<string, Map<string, string | null>>();
  for (const { key, sheet } of readings) names.set(key, new Map(rowIdentities(sheet.rows).map((who, row) => [who, sheet.rows[row]!.pupil])));
  const inClass = (document: string) => {
    const [platform, , namHoc, lop] = document.split('|');
    return sheets.some((sheet) => (sheet.platform ?? '') === platform && (sheet.lop ?? '') === lop && (namHoc === '' || sheet.namHoc === null || sheet.namHoc === namHoc));
  };
  return waivers
    .filter(({ document }) => inClass(document))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .map((waiver) => ({ waiver, pupil: waiver.who === null ? null : (names.get(waiver.document)?.get(waiver.who) ?? null) }));
}

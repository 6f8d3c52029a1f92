import { readCommuneTable, type CommuneTable } from './communes.ts';
import data from './data/communes.json' with { type: 'json' };

let table: CommuneTable | undefined;

/**
 * The built-in table of communes. It is bundled, never fetched (law 3), and put in order on the first question only, so
 * that a page without addresses pays nothing for it.
 */
export function communeTable(): CommuneTable {
  table ??= readCommuneTable(data);
  return table;
}

import { keyOfRecord, type BackupBody, type BackupHeader, type TableRules } from './backup.ts';
import { BackupRefused } from './problems.ts';

/** Counts the body's tables against what the header says, before anything is migrated. */
export function checkCounts({ tables, damaged }: BackupBody, header: Pick<BackupHeader, 'tables'>): void {
  const stray = Object.keys(damaged).find((table) => !(table in tables));
  if (stray !== undefined) throw new BackupRefused('extra-table', { table: stray });
  for (const table of new Set([...Object.keys(header.tables), ...Object.keys(tables)])) {
    const said = header.tables[table];
    if (said === undefined) throw new BackupRefused('extra-table', { table });
    const records = tables[table];
    if (records === undefined) throw new BackupRefused('missing-table', { table });
    const n = records.length + (damaged[table]?.length ?? 0);
    if (n !== said) throw new BackupRefused('counts', { table, n, total: said });
  }
}

/** Holds every record of a body of the present format against its table: known table, whole record, one key once. */
export function checkRecords({ tables, damaged }: BackupBody, rules: TableRules): void {
  for (const table of Object.keys(tables)) if (!Object.hasOwn(rules, table)) throw new BackupRefused('extra-table', { table });
  for (const [table, rule] of Object.entries(rules)) {
    const whole = tables[table];
    if (whole === undefined) throw new BackupRefused('missing-table', { table });
    const keys = new Set<string>();
    [...whole, ...(damaged[table] ?? [])].forEach((record, index) => {
      const key = keyOfRecord(record, rule);
      if (key === null || (index < whole.length && !rule.accepts(record))) throw new BackupRefused('record', { table, n: index + 1 });
      if (keys.has(key)) throw new BackupRefused('duplicate', { table, n: index + 1 });
      keys.add(key);
    });
  }
}

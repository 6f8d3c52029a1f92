import { addMonths, dayAt } from '../calendar/dates.ts';

export interface BackupState {
  /** ISO 8601, UTC; null when there never was one. */
  last: string | null;
  /** The day from which a backup is wanted. */
  dueFrom: string;
  due: boolean;
}

/**
 * Once a month (D-17): a month after the last backup, or after the day Soát was first used here. `today` is 'yyyy-mm-dd';
 * as long as there is nothing to lose (`holds` false) none is due.
 */
export function backupState(last: string | null, firstUsed: string, today: string, holds: boolean): BackupState {
  const dueFrom = addMonths(last === null ? firstUsed : dayAt(Date.parse(last)), 1);
  return { last, dueFrom, due: holds && today >= dueFrom };
}

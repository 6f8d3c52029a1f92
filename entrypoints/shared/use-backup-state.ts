import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { backupState, type BackupState } from '../../lib/backup/reminder.ts';
import { holdsWork, lastBackup } from '../../lib/store/backup.ts';
import { isNewerDatabase } from '../../lib/store/db.ts';
import { firstUsed } from '../../lib/store/deadlines.ts';
import { today } from './clock.ts';

/** Whether a backup is due, followed as backups are made; undefined until it is known. */
export function useBackupState(): BackupState | undefined {
  const [since, setSince] = useState<string>();
  // Asked for beside the live query, which may not write.
  useEffect(() => void firstUsed(today()).then(setSince, () => undefined), []);
  const stored = useLiveQuery(async () => ({ last: await lastBackup(), holds: await holdsWork() }));
  return since === undefined || stored === undefined ? undefined : backupState(stored.last, since, today(), stored.holds);
}

/** True once it is known that a newer Soát stored what is here, so that nothing is written. */
export function useNewerDatabase(): boolean {
  const [newer, setNewer] = useState(false);
  useEffect(() => void isNewerDatabase().then(setNewer, () => undefined), []);
  return newer;
}

import type { BackupBody, Tables } from './backup.ts';

/** Each brings a body of its number to the next. A body is never changed in place. */
const steps: Record<number, (body: BackupBody) => BackupBody> = {
  // Format 1 knew no correction records, freezes, archives, kept copies and nothing of the digital team's.
  1: ({ tables, damaged }) => ({
    tables: { ...empty(['corrections', 'reviews', 'freezes', 'archives', 'copies', 'reports', 'packDrafts']), ...tables, ticks: (tables['ticks'] ?? []).map(withWording) },
    damaged,
  }),
};

const empty = (names: readonly string[]): Tables => Object.fromEntries(names.map((name) => [name, []]));

/** Ticks of format 1 were of Soát's own items only, whose words are not kept. */
const withWording = (tick: unknown): unknown => (typeof tick === 'object' && tick !== null && !('wording' in tick) ? { ...tick, wording: null } : tick);

/** Brings a body of an older format to the present one. Expects a format from 1 to the present. */
export function migrateBackup(body: BackupBody, format: number, present: number): BackupBody {
  let migrated = body;
  for (let step = format; step < present; step++) migrated = steps[step]!(migrated);
  return migrated;
}

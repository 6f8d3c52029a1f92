import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { BackupScreen } from '../../components/backup/BackupScreen.tsx';
import type { Opened } from '../../components/backup/RestorePart.tsx';
import { words } from '../../components/backup/backup.words.ts';
import { State } from '../../components/common/State.tsx';
import { useWords } from '../../components/words.ts';
import type { BackupBody } from '../../lib/backup/backup.ts';
import type { RestoreMode } from '../../lib/backup/plan.ts';
import { BackupRefused, type BackupProblem } from '../../lib/backup/problems.ts';
import { backupState } from '../../lib/backup/reminder.ts';
import { dayAt, momentAt } from '../../lib/calendar/dates.ts';
import { deadlinesFor } from '../../lib/deadlines/deadlines.ts';
import { readBackup, writeBackup } from '../../lib/exchange/backup-file.ts';
import type { FromOwnPage } from '../../lib/messages.ts';
import { backupBody, countEverything, holdsWork, lastBackup, noteBackup, previewRestore, restore } from '../../lib/store/backup.ts';
import { readDeadlineInput } from '../../lib/store/deadline-input.ts';
import { firstUsed, putAct } from '../../lib/store/deadlines.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { retentionPlan } from '../../lib/store/retention.ts';
import { backedUpTables } from '../../lib/store/tables.ts';
import { now, today } from '../shared/clock.ts';
import { saveFile } from '../shared/save-file.ts';
import type { ScreenProps } from './sections.ts';

/** What is in view elsewhere rests on data that are no longer the same. */
async function tellWorker(): Promise<void> {
  for (const type of ['lessons/changed', 'judge-anew', 'deadlines/changed'] as const) await browser.runtime.sendMessage({ type } satisfies FromOwnPage).catch(() => undefined);
}

/** Saves everything to a file and gives its name. */
async function save(passphrase: string | null): Promise<string> {
  const at = now();
  const bytes = await writeBackup({ ...(await backupBody()), app: browser.runtime.getManifest().version, at, passphrase });
  const name = `soat-sao-luu-${momentAt(Date.parse(at)).replace('T', '-').replace(':', '')}.soat`;
  saveFile(name, new Blob([bytes], { type: 'application/octet-stream' }));
  await noteBackup(at);
  await tickReminder(at);
  return name;
}

/** The month's duty (D-17) is done with it, late ones as well. */
async function tickReminder(at: string): Promise<void> {
  const day = dayAt(Date.parse(at));
  const { input } = await readDeadlineInput(day, null);
  const month = day.slice(0, 7);
  for (const { key } of deadlinesFor(input).filter(({ rule, state, due }) => rule === 'D-17' && state !== 'done' && due.slice(0, 7) <= month)) await putAct({ key, done: { at, missing: null }, snoozedUntil: null });
  await browser.runtime.sendMessage({ type: 'deadlines/changed' } satisfies FromOwnPage).catch(() => undefined);
}

export default function Backup({ settings }: ScreenProps) {
  const say = useWords();
  const [status, setStatus] = useState('');
  const [failed, setFailed] = useState(false);
  const chosen = useRef<{ body: BackupBody; at: string; passphrase: string | null; plans: Opened['plans'] }>(null);
  const stored = useLiveQuery(async () => {
    try {
      const [counts, { body, left }, last, holds, retention] = await Promise.all([countEverything(), backupBody(), lastBackup(), holdsWork(), retentionPlan()]);
      return { counts, damaged: Object.values(body.damaged).flat().length, keysLeft: left['packKeys'] ?? 0, last, holds, retention };
    } catch {
      setFailed(true);
      return undefined;
    }
  });
  const since = useLiveQuery(() => firstUsed(today()).catch(() => today()));
  if (failed) return <State error title={say(words.failed)}><p>{say(words.failedNext)}</p></State>;
  if (!stored || since === undefined) return <State title={say(words.loading)} />;

  const open = async (file: File, passphrase: string | null): Promise<Opened | BackupProblem> => {
    try {
      const { header, body } = await readBackup(new Uint8Array(await file.arrayBuffer()), passphrase, backedUpTables);
      const plans = { replace: await previewRestore(body, 'replace'), merge: await previewRestore(body, 'merge') };
      chosen.current = { body, at: header.at, passphrase: header.seal ? passphrase : null, plans };
      return { header, plans };
    } catch (error) {
      return error instanceof BackupRefused ? error.problem : { id: 'body' };
    }
  };
  const run = async (mode: RestoreMode, copyFirst: boolean): Promise<BackupProblem | null> => {
    if (!chosen.current) return { id: 'body' };
    const { body, at, passphrase, plans } = chosen.current;
    try {
      if (copyFirst) {
        const bytes = await writeBackup({ ...(await backupBody()), app: browser.runtime.getManifest().version, at: now(), passphrase });
        saveFile(`soat-truoc-khi-khoi-phuc-${momentAt(Date.now()).replace('T', '-').replace(':', '')}.soat`, new Blob([bytes]));
      }
      await restore(body, mode, plans[mode]);
      await noteBackup(at);
    } catch (error) {
      return error instanceof BackupRefused ? error.problem : { id: 'write' };
    }
    await tellWorker();
    return null;
  };
  return (
    <BackupScreen
      {...stored}
      state={backupState(stored.last, since, today(), stored.holds)}
      retentionDays={settings.pack.retentionDays ?? null}
      now={now()}
      status={status}
      onStatus={setStatus}
      onSave={save}
      onOpen={open}
      onRestore={run}
      onErase={async () => {
        await eraseEverything();
        await tellWorker();
      }}
    />
  );
}

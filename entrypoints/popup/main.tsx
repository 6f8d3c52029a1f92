import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { BackupNotice, NewerNotice } from '../../components/backup/BackupNotice.tsx';
import { DeadlinesPopup, PopupMessage, type Undo } from '../../components/deadlines/DeadlinesPopup.tsx';
import { words } from '../../components/deadlines/deadlines.words.ts';
import '../../components/deadlines/deadlines.css';
import '../../components/theme.css';
import { LanguageContext } from '../../components/words.ts';
import type { Deadline } from '../../lib/deadlines/deadline.ts';
import { calendarOf, deadlinesFor } from '../../lib/deadlines/deadlines.ts';
import type { DayEntry, DeadlineAct, NewEntry } from '../../lib/deadlines/entry.ts';
import { booksOf } from '../../lib/deadlines/tests.ts';
import type { Settings } from '../../lib/school/settings.ts';
import type { FromOwnPage } from '../../lib/messages.ts';
import { readDeadlineInput } from '../../lib/store/deadline-input.ts';
import { addEntries, firstUsed, putAct, putEntries, removeEntries } from '../../lib/store/deadlines.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { now, today as dayNow } from '../shared/clock.ts';
import { openDesk } from '../shared/open-desk.ts';
import { grantHosts } from '../shared/own-hosts.ts';
import { useBackupState, useNewerDatabase } from '../shared/use-backup-state.ts';
import { copyStatistics } from './copy-statistics.ts';
import { tabInFront } from './tab-in-front.ts';

const MonthPrint = lazy(() => import('../../components/deadlines/MonthPrint.tsx'));

/** Opened as a tab to print a month. */
const printing = location.hash === '#in';

/** The worker may sleep: it is woken to set badge and alarms anew. A worker that cannot be reached does so when it next wakes. */
function tellWorker(): void {
  browser.runtime.sendMessage({ type: 'deadlines/changed' } satisfies FromOwnPage).catch(() => undefined);
}

async function act(change: DeadlineAct): Promise<Undo> {
  const before = await putAct(change);
  tellWorker();
  return () => putAct(before).then(tellWorker);
}

const done = ({ key, progress }: Deadline, isDone: boolean): Promise<Undo> =>
  act({ key, done: isDone ? { at: now(), missing: progress?.state === 'read' ? progress.missing : null } : null, snoozedUntil: null });

async function add(entries: readonly NewEntry[]): Promise<Undo> {
  const { added, replaced } = await addEntries(entries);
  tellWorker();
  return async () => {
    await removeEntries(added.map(({ id }) => id));
    await putEntries(replaced);
    tellWorker();
  };
}

async function remove(id: string): Promise<Undo> {
  const removed = await removeEntries([id]);
  tellWorker();
  return () => putEntries(removed).then(tellWorker);
}

async function remind(before: Settings['reminders'], reminders: Settings['reminders']): Promise<Undo> {
  await changeSettings({ reminders });
  tellWorker();
  return () => changeSettings({ reminders: before }).then(tellWorker);
}

/** Firefox has a sidebar of its own, which the shared types do not know. */
const firefox = browser as unknown as { sidebarAction: { open(): Promise<void> } };
// Both need the click itself, so the window is asked for beforehand.
let windowId: number | undefined;
void browser.windows.getCurrent().then(({ id }) => (windowId = id));
function openPanel(): void {
  const opened = import.meta.env.FIREFOX ? firefox.sidebarAction.open() : browser.sidePanel.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT });
  opened.then(() => window.close(), () => undefined);
}

/** Whether the browser lets Soát see the address in front; without leave to read a page it does not. */
function useMayRead(): boolean {
  const [may, setMay] = useState(true);
  useEffect(() => {
    void tabInFront().then((found) => setMay(found?.url !== undefined), () => undefined);
  }, []);
  return may;
}

/** The day, kept right while the popup stays open over midnight. */
function useToday(): string {
  const [today, setToday] = useState(dayNow);
  useEffect(() => {
    const timer = setInterval(() => setToday(dayNow()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return today;
}

function Popup() {
  const today = useToday();
  const mayRead = useMayRead();
  const [failed, setFailed] = useState(false);
  const backup = useBackupState();
  const newer = useNewerDatabase();
  const [since, setSince] = useState<string>();
  const stored = useLiveQuery(() => readDeadlineInput(today, null).catch(() => void setFailed(true)), [today]);
  // Asked for beside the live query, which may not write.
  useEffect(() => void firstUsed(dayNow()).then(setSince, () => setFailed(true)), []);
  const list = useMemo(() => {
    if (!stored || since === undefined) return undefined;
    const { input } = stored;
    const days = input.entries.filter((entry): entry is DayEntry => entry.kind === 'day');
    return { deadlines: deadlinesFor({ ...input, since }), calendar: calendarOf(input), books: booksOf(input), days };
  }, [stored, since]);
  const language = stored?.settings.language;
  useEffect(() => {
    if (language) document.documentElement.lang = language;
  }, [language]);
  if (!stored || !list) return <PopupMessage words={failed ? words.error : words.loading} alert={failed} />;
  if (printing) {
    return (
      <LanguageContext value={stored.settings.language}>
        <Suspense>
          <MonthPrint today={today} deadlines={list.deadlines} calendar={list.calendar} />
        </Suspense>
      </LanguageContext>
    );
  }
  return (
    <LanguageContext value={stored.settings.language}>
      <DeadlinesPopup
        today={today}
        {...list}
        notices={<>{newer && <NewerNotice />}<BackupNotice state={backup} onOpen={() => openDesk('sao-luu')} /></>}
        school={stored.settings.pack}
        damaged={stored.damaged}
        onDone={done}
        onSnooze={({ key }, until) => act({ key, done: null, snoozedUntil: until })}
        onRemove={remove}
        onAdd={add}
        reminders={stored.settings.reminders}
        onReminders={(reminders) => remind(stored.settings.reminders, reminders)}
        addHost={mayRead ? null : { onGrant: grantHosts }}
        onCopyStatistics={() => copyStatistics(stored.settings.language)}
        onOpenPanel={openPanel}
        onOpenDesk={() => openDesk()}
        onOpenSettings={() => void browser.runtime.openOptionsPage()}
        onPrint={() => void browser.tabs.create({ url: new URL('popup.html#in', location.href).href })}
      />
    </LanguageContext>
  );
}

if (!printing) document.body.classList.add('popup-page');
createRoot(document.getElementById('root')!).render(<Popup />);

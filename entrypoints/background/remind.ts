import { browser } from 'wxt/browser';
import { dayAt } from '../../lib/calendar/dates.ts';
import { deadlinesFor } from '../../lib/deadlines/deadlines.ts';
import { badgeWords, digestWords } from '../../lib/deadlines/describe.ts';
import { badgeOf, dueNotices, noticeKeys } from '../../lib/deadlines/reminders.ts';
import { onDeadlineInputChange, readDeadlineInput } from '../../lib/store/deadline-input.ts';
import { freezeDueBooks } from '../../lib/store/freezes.ts';
import { cleanOn } from '../../lib/store/retention.ts';
import { claimNotices, confirmNotices, firstUsed, shownNotices } from '../../lib/store/deadlines.ts';

/** Set anew at every look: the next midnight or the end of the quiet hours. */
const nextAlarm = 'soat-next';
/** Heals what moves the clock under `nextAlarm`: sleep, a changed clock, alarms dropped at a restart. */
const watchAlarm = 'soat-watch';
/** A claim whose notification never came (the worker died) is taken up again after this. */
const secondTry = 2 * 60_000;

/**
 * Deadlines in the worker: alarms, one digest, the badge. Registers every listener before the first await, because the
 * worker is started by the event it listens to; everything that must outlive it stands in storage.
 */
export function startReminders(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === nextAlarm || name === watchAlarm) void lookAtDeadlines();
  });
  browser.runtime.onStartup.addListener(() => void lookAtDeadlines());
  browser.runtime.onInstalled.addListener(() => void lookAtDeadlines());
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    void browser.tabs.create({ url: ownFile('popup.html') });
  });
  void lookAtDeadlines();
  // While the worker lives it sees what is stored (a reading, another window's tick) without being told. A moment later:
  // the teacher's page must not wait for it, and a row typed cell by cell is one look.
  onDeadlineInputChange(lookSoon);
}

/** The address of one of the extension's files. */
const ownFile = (name: string) => new URL(`/${name}`, location.href).href;

let soon: ReturnType<typeof setTimeout> | undefined;
function lookSoon(): void {
  clearTimeout(soon);
  soon = setTimeout(() => void lookAtDeadlines(), 1000);
}

let looking: Promise<void> | null = null;
let again = false;

/** Looks once; calls that come meanwhile are answered by one more look at the end. */
export function lookAtDeadlines(): Promise<void> {
  if (looking) {
    again = true;
    return looking;
  }
  looking = lookNow()
    .catch((error: unknown) => console.error('Soát: reminders failed', error instanceof Error ? error.name : typeof error))
    .then(() => {
      looking = null;
      if (!again) return;
      again = false;
      return lookAtDeadlines();
    });
  return looking;
}

/** The day on which the worker last looked for what is kept no longer. */
let cleaned = '';

async function lookNow(): Promise<void> {
  const now = Date.now();
  const today = dayAt(now);
  if (cleaned !== today) {
    await cleanOn(today);
    cleaned = today;
  }
  await freezeDueBooks(null, new Date(now).toISOString());
  const { input, settings } = await readDeadlineInput(today, await firstUsed(today));
  const deadlines = deadlinesFor(input);
  const { language, reminders } = settings;

  const badge = badgeOf(deadlines);
  await browser.action.setBadgeBackgroundColor({ color: badge.late > 0 ? '#b01e17' : '#14508c' });
  await browser.action.setBadgeText({ text: badge.count > 0 ? String(badge.count) : '' });
  await browser.action.setTitle({ title: badgeWords(badge, language) });

  if (!(await browser.alarms.get(watchAlarm))) await browser.alarms.create(watchAlarm, { periodInMinutes: 60 });
  const { digest, keys, nextAt } = dueNotices(now, deadlines, await shownNotices(), reminders);
  await browser.alarms.create(nextAlarm, { when: digest.length > 0 ? now + secondTry : nextAt });
  if (digest.length === 0) return;

  const mine = new Set(await claimNotices(keys, now));
  const toShow = digest.filter((deadline) => noticeKeys(deadline, reminders.leads, today).news.some((key) => mine.has(key)));
  if (toShow.length === 0) return;
  const { title, message } = digestWords(toShow, today, language);
  // The same id for the same news: shown a second time, it takes the first one's place.
  await browser.notifications.create(`soat|${[...mine][0]}`, { type: 'basic', iconUrl: ownFile('icon/128.png'), title, message });
  await confirmNotices([...mine], now);
  await browser.alarms.create(nextAlarm, { when: nextAt });
}

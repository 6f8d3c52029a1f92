import { browser } from 'wxt/browser';
import type { Answers, FrameState, PageRead, ToPage, ToWorker } from '../../lib/messages.ts';
import { platformOf } from '../../lib/platforms/platforms.ts';
import type { PageAnswer } from '../../lib/records/shown.ts';
import { readingKey } from '../../lib/records/stored-reading.ts';
import { waiverOf } from '../../lib/records/waiver.ts';
import { inspection } from '../../lib/rules/inspection.ts';
import { answerPage } from '../../lib/rules/page-answer.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import { readSchoolPack } from '../../lib/school/pack.ts';
import { defaultSettings } from '../../lib/school/settings.ts';
import { PendingWrites } from '../../lib/store/pending.ts';
import { saveReading } from '../../lib/store/readings.ts';
import { changeSettings, readSettings } from '../../lib/store/settings.ts';
import { saveWaiver } from '../../lib/store/waivers.ts';
import { now } from '../shared/clock.ts';
import { judgeSheets, rulesById } from './judging.ts';
import { changeFrame, openTabs, tabState } from './tab-states.ts';

/** Where a message came from: a frame of a platform's page, or one of the extension's own pages (`tabId` null). */
export interface Sender {
  tabId: number | null;
  frameId: number;
}

const pending = new PendingWrites();

/** Does what a message asks. Only a page may speak as a page, and only the extension's own pages for the others. */
export async function answer(message: ToWorker, { tabId, frameId }: Sender): Promise<Answers[keyof Answers] | undefined> {
  switch (message.type) {
    case 'page/read':
      return tabId === null ? undefined : pageRead(tabId, frameId, message);
    case 'page/row':
      return tabId === null ? undefined : rowRead(tabId, frameId, message);
    case 'page/shown':
      if (tabId !== null) {
        await changeFrame(tabId, frameId, (frame) => frame && { ...frame, timings: { ...frame.timings, check: message.check, show: message.show } }, { counts: false });
      }
      return null;
    case 'page/waive':
      return tabId === null ? undefined : waive(tabId, frameId, message);
    case 'page/open-panel':
      return null;
    case 'judge-anew':
      await judgeAnew();
      return null;
    case 'tab/inspect':
      return inspectTab(message.tabId);
    case 'school/set': {
      const { pack, wrong } = readSchoolPack(message.json);
      if (!pack) return { refused: wrong };
      await changeSettings({ pack });
      await judgeAnew();
      return { refused: [] };
    }
    case 'role/set':
      await changeSettings({ role: message.role });
      return null;
  }
}

async function pageRead(tabId: number, frameId: number, { sheets, born, took }: Omit<PageRead, 'type'>): Promise<PageAnswer> {
  const readAt = now();
  const written = await Promise.all(sheets.map((sheet) => pending.write(readingKey(sheet), () => saveReading(sheet, readAt))));
  const frame: FrameState = { sheets, born, readAt, stored: written.every(Boolean), timings: { read: took, check: 0, show: 0 } };
  // A frame that holds nothing is forgotten, the top one too: another page stands there now.
  await changeFrame(tabId, frameId, () => (sheets.length > 0 ? frame : undefined), { born });
  return answerFrame(frame);
}

async function rowRead(tabId: number, frameId: number, { sheet: index, row, values, took }: Extract<ToWorker, { type: 'page/row' }>): Promise<PageAnswer | null> {
  const frame = (await tabState(tabId)).frames[frameId];
  const sheet = frame?.sheets[index];
  const record = sheet?.rows[row];
  // The worker was restarted with the browser, or the page moved on: null asks for a whole reading.
  if (!frame || !sheet || !record) return null;
  const changed: Sheet = { ...sheet, rows: sheet.rows.with(row, { ...record, values }) };
  return pageRead(tabId, frameId, { sheets: frame.sheets.with(index, changed), born: frame.born, took });
}

async function answerFrame({ sheets, stored }: FrameState): Promise<PageAnswer> {
  // Storage that cannot even be read must not cost the teacher the rules of law: the defaults judge.
  const { settings } = await readSettings().catch(() => ({ settings: defaultSettings }));
  return answerPage(await judgeSheets(sheets, settings), rulesById, settings.pack, settings.language, stored);
}

async function waive(tabId: number, frameId: number, message: Extract<ToWorker, { type: 'page/waive' }>): Promise<Answers['page/waive']> {
  const sheet = (await tabState(tabId)).frames[frameId]?.sheets[message.sheet];
  const { settings } = await readSettings();
  if (!sheet || settings.pack.rules.mayNotWaive.includes(message.rule)) return { refused: 'school' };
  if (message.reason.trim() === '') return { refused: 'reason' };
  const value = message.row === null || message.field === null ? null : (sheet.rows[message.row]?.values[message.field] ?? null);
  await saveWaiver(waiverOf(sheet, { ...message, value }, { reason: message.reason, column: false, until: null }, now()));
  await judgeAnew();
  return { refused: null };
}

/** Judges every open page again and tells it. A page that is gone or asleep is read anew when the teacher comes back. */
async function judgeAnew(): Promise<void> {
  for (const [tabId, { frames }] of await openTabs()) {
    for (const [frameId, frame] of Object.entries(frames)) {
      const show: ToPage = { type: 'show', answer: await answerFrame(frame) };
      await browser.tabs.sendMessage(tabId, show, { frameId: Number(frameId) }).catch(() => undefined);
    }
  }
}

async function inspectTab(tabId: number): Promise<Answers['tab/inspect']> {
  const [state, tab, { settings }] = await Promise.all([tabState(tabId), browser.tabs.get(tabId), readSettings()]);
  const frames = Object.entries(state.frames).sort(([a], [b]) => Number(a) - Number(b)).map(([, frame]) => frame);
  const judged = await judgeSheets(frames.flatMap(({ sheets }) => sheets), settings);
  const sum = (part: keyof FrameState['timings']) => frames.reduce((total, { timings }) => total + timings[part], 0);
  const timings = { read: sum('read'), check: sum('check'), show: sum('show') };
  return { ...inspection(platformOf(tab.url ?? ''), judged, rulesById, timings), revision: state.revision };
}

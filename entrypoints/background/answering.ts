import { browser } from 'wxt/browser';
import { withSigning, type SigningView } from '../../lib/checklists/signing-answer.ts';
import type { SigningRow } from '../../lib/checklists/signing-list.ts';
import type { Answers, FrameState, PageSeen, TabState, ToPage, ToWorker, ValuesTyped } from '../../lib/messages.ts';
import { platformOf } from '../../lib/platforms/platforms.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { remember, rememberTyped } from '../../lib/recognition/remember.ts';
import { unreached, type Reach } from '../../lib/records/reach.ts';
import { readSnapshot } from '../../lib/records/page-snapshot.ts';
import { placeIn, withValues } from '../../lib/records/recognition.ts';
import type { PageAnswer } from '../../lib/records/shown.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import { readingKey } from '../../lib/records/stored-reading.ts';
import { waiverOf } from '../../lib/records/waiver.ts';
import { inspection } from '../../lib/rules/inspection.ts';
import { mayWaive } from '../../lib/rules/judge.ts';
import { answerPage } from '../../lib/rules/page-answer.ts';
import { readSchoolPack } from '../../lib/school/read-pack.ts';
import { defaultSettings, type Settings } from '../../lib/school/settings.ts';
import { freezeDueBooks } from '../../lib/store/freezes.ts';
import { lessonsInForce } from '../../lib/store/lessons.ts';
import { saveReading } from '../../lib/store/readings.ts';
import { changeSettings, readSettings } from '../../lib/store/settings.ts';
import { saveWaiver } from '../../lib/store/waivers.ts';
import { now } from '../shared/clock.ts';
import { signingRowsOf } from '../shared/signing-rows.ts';
import { captureTab } from './capturing.ts';
import { judgeSheets, rulesById } from './judging.ts';
import { lookAtDeadlines } from './remind.ts';
import { keep } from './storing.ts';
import { changeFrame, changeReach, openTabs, tabState } from './tab-states.ts';

/** Where a message came from: a frame of a platform's page, or one of the extension's own pages (`tabId` null). */
export interface Sender {
  tabId: number | null;
  frameId: number;
}

/** Does what a message asks. Only a page may speak as a page, and only the extension's own pages for the others. */
export async function answer(message: ToWorker, { tabId, frameId }: Sender): Promise<Answers[keyof Answers] | undefined> {
  switch (message.type) {
    case 'page/seen':
      return tabId === null ? undefined : pageSeen(tabId, frameId, message);
    case 'page/reach':
      if (tabId !== null) await reachSaid(tabId, frameId, message);
      return null;
    case 'page/typed':
      return tabId === null ? undefined : valuesTyped(tabId, frameId, message);
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
    case 'lessons/changed':
      await readAllAgain();
      return null;
    case 'tab/inspect':
      return inspectTab(message.tabId);
    case 'tab/capture':
      return captureTab(message.tabId);
    case 'school/set': {
      const { pack, wrong } = readSchoolPack(message.json);
      if (!pack) return { refused: wrong };
      await changeSettings({ pack });
      await judgeAnew();
      await readAllAgain();
      return { refused: [] };
    }
    case 'deadlines/changed':
      await lookAtDeadlines();
      return null;
    case 'role/set':
      await changeSettings({ role: message.role });
      return null;
  }
}

/** A frame as it stands: recognised, joined to what was seen of it before, kept and judged. */
async function pageSeen(tabId: number, frameId: number, { snapshot, place, sweeping, born, took }: PageSeen): Promise<PageAnswer> {
  const started = performance.now();
  const seen = snapshot === null ? null : readSnapshot(snapshot);
  const [before, lessons] = await Promise.all([tabState(tabId).then(({ frames }) => frames[frameId]), lessonsInForce().catch(() => null)]);
  const known = before?.born === born ? before : null;
  const { recognition, remembered } = seen ? remember(known?.remembered ?? null, recognise(seen, place, lessons ?? []), sweeping, known?.sheets) : { recognition: null, remembered: {} };
  const { sheets: found, places } = recognition ?? { sheets: [], places: [] };
  const sheets = lessons === null ? found.map(untaught) : found;
  return keepFrame(tabId, frameId, { sheets, places, remembered, born, timings: { read: took + performance.now() - started, check: 0, show: 0 } });
}

/** Without what was taught a column may be understood wrongly: the sheet cannot be called understood. */
const untaught = (sheet: Sheet): Sheet => ({ ...sheet, health: sheet.health === 'recognised' ? 'degraded' : sheet.health, why: [...sheet.why, { id: 'lessons-not-read' }] });

/** What nobody reads in the tab is said by the chip, which stands in the top frame. */
async function reachSaid(tabId: number, frameId: number, said: Reach): Promise<void> {
  const before = unreached(Object.values((await tabState(tabId)).reach));
  const state = await changeReach(tabId, frameId, said);
  if (JSON.stringify(before) !== JSON.stringify(unreached(Object.values(state.reach))) && Object.keys(state.frames).length > 0) await tellFrame(tabId, 0, state);
}

/** Only cells changed: their values are put where they were read from, without recognising the page anew. */
async function valuesTyped(tabId: number, frameId: number, { values, took }: ValuesTyped): Promise<PageAnswer | null> {
  const frame = (await tabState(tabId)).frames[frameId];
  const sheets = frame && withValues(frame.sheets, frame.places, values);
  return sheets ? keepFrame(tabId, frameId, { ...frame, sheets, remembered: rememberTyped(frame.remembered, sheets), timings: { read: took, check: 0, show: 0 } }) : null;
}

async function keepFrame(tabId: number, frameId: number, seen: Omit<FrameState, 'readAt' | 'stored'>): Promise<PageAnswer> {
  const readAt = now();
  const written = await Promise.all(seen.sheets.map((sheet) => keep(readingKey(sheet), () => keepReading(sheet, readAt), sayStored)));
  const frame: FrameState = { ...seen, readAt, stored: written.every(Boolean) };
  // A frame that holds nothing is forgotten, the top one too: another page stands there now.
  const state = await changeFrame(tabId, frameId, () => (seen.sheets.length > 0 ? frame : undefined), { born: seen.born });
  // The chip stands in the top frame and speaks for all.
  if (frameId !== 0) void tellFrame(tabId, 0, state);
  return answerFrame(frameId, state);
}

/** What storage had refused is stored at last: said on every page that it was said of. */
async function sayStored(): Promise<void> {
  for (const [tabId, { frames }] of await openTabs()) {
    for (const frameId of Object.entries(frames).flatMap(([id, { stored }]) => (stored ? [] : [Number(id)]))) {
      const state = await changeFrame(tabId, frameId, (frame) => frame && { ...frame, stored: true }, { counts: false });
      await tellFrame(tabId, 0, state);
    }
  }
}

/** A book whose entry period is over is frozen as it stood before this reading; a first whole reading after that day, as it stands. */
async function keepReading(sheet: Sheet, readAt: string): Promise<void> {
  const document = readingKey(sheet);
  await freezeDueBooks(document, readAt);
  await saveReading(sheet, readAt);
  await freezeDueBooks(document, readAt);
}

/** What a frame shows: its own findings, and in the top frame the numbers of the whole tab. */
async function answerFrame(frameId: number, { frames, reach }: TabState): Promise<PageAnswer> {
  // Storage that cannot even be read must not cost the teacher the rules of law: the defaults judge.
  const { settings, damaged } = await readSettings().catch(() => ({ settings: defaultSettings, damaged: true }));
  const judgedOf = async ({ sheets, places }: FrameState) => (await judgeSheets(sheets, settings)).map((judged, index) => ({ ...judged, places: places[index]! }));
  const { [frameId]: own, ...others } = frames;
  const judged = own ? await judgedOf(own) : [];
  const tab = frameId === 0 ? [...judged, ...(await Promise.all(Object.values(others).map(judgedOf))).flat()] : null;
  const reasons = [...(damaged ? [{ id: 'school-rules-not-read' }] : []), ...unreached(Object.values(reach))];
  const stored = Object.values(frames).every((frame) => frame.stored);
  const answer = answerPage(judged, { rules: rulesById, pack: settings.pack, language: settings.language, stored, reasons, tab });
  const mine = own ? await signingViews(own, settings) : [];
  const inTab = frameId === 0 ? [...mine, ...(await Promise.all(Object.values(others).map((frame) => signingViews(frame, settings)))).flat()] : mine;
  return withSigning(answer, mine, inTab, settings.language);
}

/** The signing lists of a frame. Where the store cannot be read, nothing can be said of a review. */
async function signingViews({ sheets, places }: FrameState, settings: Settings): Promise<SigningView[]> {
  const unknown = (sheet: Sheet): SigningRow[] | null => (sheet.kind === 'signing' ? sheet.rows.map(({ pupil }, row) => ({ row, pupil, state: 'chuaXacDinh', period: null, items: [] })) : null);
  const views = sheets.map(async (sheet, index) => ({ index, sheet, places: places[index]!, rows: await signingRowsOf(sheet, settings).catch(() => unknown(sheet)) }));
  return (await Promise.all(views)).flatMap(({ rows, ...view }) => (rows ? [{ ...view, rows }] : []));
}

/** Shows a frame its answer anew. One that is gone or asleep is read when the teacher comes back to it. */
async function tellFrame(tabId: number, frameId: number, state: TabState): Promise<void> {
  const show: ToPage = { type: 'show', answer: await answerFrame(frameId, state) };
  await browser.tabs.sendMessage(tabId, show, { frameId }).catch(() => undefined);
}

async function waive(tabId: number, frameId: number, message: Extract<ToWorker, { type: 'page/waive' }>): Promise<Answers['page/waive']> {
  const frame = (await tabState(tabId)).frames[frameId];
  const [sheet, places] = [frame?.sheets[message.sheet], frame?.places[message.sheet]];
  const { settings } = await readSettings();
  if (!sheet || !places || placeIn(sheet, places, message.row, message.field) !== message.element) return { refused: 'changed' };
  if (!mayWaive(message.rule, settings.pack)) return { refused: 'school' };
  if (message.reason.trim() === '') return { refused: 'reason' };
  const value = message.row === null || message.field === null ? null : (sheet.rows[message.row]?.values[message.field] ?? null);
  if (value !== null && value !== message.value) return { refused: 'changed' };
  await saveWaiver(waiverOf(sheet, { ...message, value }, { reason: message.reason, column: false, until: null }, now()));
  await judgeAnew();
  return { refused: null };
}

/** Judges every open page again and tells it. */
async function judgeAnew(): Promise<void> {
  for (const [tabId, state] of await openTabs()) {
    for (const frameId of new Set([0, ...Object.keys(state.frames).map(Number)])) await tellFrame(tabId, frameId, state);
  }
}

/** Has every open page read anew: what was remembered of it was understood by other lessons. */
async function readAllAgain(): Promise<void> {
  const message: ToPage = { type: 'read-again', sweep: false };
  for (const [tabId, { frames }] of await openTabs()) {
    for (const frameId of new Set([0, ...Object.keys(frames).map(Number)])) {
      await changeFrame(tabId, frameId, (frame) => frame && { ...frame, remembered: {} }, { counts: false });
      await browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => undefined);
    }
  }
}

/** The school's rules are others now: they decide what is taught, and how everything is judged. */
export async function judgeAndReadAnew(): Promise<void> {
  await judgeAnew();
  await readAllAgain();
}

async function inspectTab(tabId: number): Promise<Answers['tab/inspect']> {
  const [state, tab, { settings }] = await Promise.all([tabState(tabId), browser.tabs.get(tabId), readSettings()]);
  const frames = Object.entries(state.frames).sort(([a], [b]) => Number(a) - Number(b)).map(([, frame]) => frame);
  const judged = await judgeSheets(frames.flatMap(({ sheets }) => sheets), settings);
  const sum = (part: keyof FrameState['timings']) => frames.reduce((total, { timings }) => total + timings[part], 0);
  const timings = { read: sum('read'), check: sum('check'), show: sum('show') };
  return { ...inspection(platformOf(tab.url ?? ''), judged, rulesById, timings), revision: state.revision };
}

import { useLiveQuery } from 'dexie-react-hooks';
import { Component, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { State } from '../../components/common/State.tsx';
import type { PagePlace, PanelSheet } from '../../components/panel/page-view.ts';
import type { InView } from '../../components/panel/PageTab.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import { classWaivers } from '../../components/panel/class-waivers.ts';
import { words } from '../../components/panel/panel.words.ts';
import type { SigningListView } from '../../components/panel/SigningListPart.tsx';
import '../../components/theme.css';
import { LanguageContext } from '../../components/words.ts';
import type { ReviewPlace } from '../../lib/checklists/review.ts';
import { originOf } from '../../lib/corrections/origin.ts';
import type { FromOwnPage, TabCapture, ToPage } from '../../lib/messages.ts';
import { problemReport } from '../../lib/rules/problem-report.ts';
import { unreached } from '../../lib/records/reach.ts';
import { placeIn } from '../../lib/records/recognition.ts';
import type { Reason } from '../../lib/records/sheet.ts';
import { readingKey, rowIdentities } from '../../lib/records/stored-reading.ts';
import { waiverOf } from '../../lib/records/waiver.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { allLessons, saveLessons, undoLesson } from '../../lib/store/lessons.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { allWaivers, saveWaiver, undoWaiver } from '../../lib/store/waivers.ts';
import { judgeSheets, rulesById } from '../background/judging.ts';
import { beginCorrection } from '../shared/begin-correction.ts';
import { now } from '../shared/clock.ts';
import { openDesk } from '../shared/open-desk.ts';
import { saveFile } from '../shared/save-file.ts';
import { signingRowsOf } from '../shared/signing-rows.ts';
import { useSettings, type StoredSettings } from '../shared/use-settings.ts';
import { useSigning } from '../shared/use-signing.ts';
import { pointIn, stopPointing } from './pointing.ts';
import { useTab, type TabInView } from './use-tab.ts';

const readAnew = () => browser.runtime.sendMessage({ type: 'lessons/changed' } satisfies FromOwnPage);
const judgeAnew = () => browser.runtime.sendMessage({ type: 'judge-anew' } satisfies FromOwnPage);

function SidePanel({ settings, damaged, languageFixed }: StoredSettings) {
  const tab = useTab();
  const [failure, setFailure] = useState<string | null>(null);
  const inView = useInView(tab, settings, damaged);
  const sheets = inView.state === 'sheets' ? inView.sheets : none;
  const signing = useSigning(sheets.map(({ sheet }) => sheet), settings);
  const lists = useSigningLists(sheets, settings);
  const waivers = useLiveQuery(() => allWaivers());
  const lessons = useLiveQuery(() => allLessons());
  const moment = now();

  const tell = (message: ToPage, frameId: number) => {
    if (tab.id === null) return;
    browser.tabs.sendMessage(tab.id, message, { frameId }).then(
      () => setFailure(null),
      () => setFailure(words.pageGone[settings.language]),
    );
  };
  const goTo = ({ frame, sheet, row, field }: PagePlace) => {
    const { sheets = [], places = [] } = tab.state?.frames[frame] ?? {};
    const [of, at] = [sheets[sheet], places[sheet]];
    if (of && at) tell({ type: 'go-to', element: placeIn(of, at, row, field), tab: of.columns.find(({ key }) => key === field)?.tab ?? null }, frame);
  };
  const find = (place: ReviewPlace): PagePlace | null => {
    const one = sheets.find(({ sheet }) => readingKey(sheet) === place.document);
    const row = place.who === null ? null : one ? rowIdentities(one.sheet.rows).indexOf(place.who) : -1;
    return one && row !== -1 ? { frame: one.frame, sheet: one.index, row, field: place.field } : null;
  };

  return (
    <Panel
      language={settings.language}
      languageFixed={languageFixed}
      onLanguage={(language) => void changeSettings({ language }).then(judgeAnew)}
      onOpenDesk={() => openDesk()}
      failure={failure}
      page={{
        inView,
        judging: { rules: rulesById, mayNotWaive: settings.pack.rules.waivers?.allowed === false ? [...rulesById.keys()] : settings.pack.rules.mayNotWaive },
        waivers: classWaivers(waivers?.records ?? [], signing.readings, sheets.map(({ sheet }) => sheet)),
        now: moment,
        teaching: {
          own: lessons?.records ?? [],
          school: settings.pack.lessons ?? [],
          onTeach: async (lesson) => {
            await saveLessons([lesson]);
            await readAnew();
          },
          onUndoLesson: async (lesson) => {
            await undoLesson(lesson);
            await readAnew();
          },
        },
        pointing: { onPoint: () => pointIn(tab, sheets), onStop: () => stopPointing(tab) },
        onCopyReport: () => navigator.clipboard.writeText(problemReport({ version: browser.runtime.getManifest().version, browser: navigator.userAgent, pack: settings.pack.version }, sheets)),
        capturing: {
          take: async () => (tab.id === null ? null : ((await browser.runtime.sendMessage({ type: 'tab/capture', tabId: tab.id } satisfies FromOwnPage)) as TabCapture | null | undefined) ?? null),
          save: (html) => saveFile(`cau-truc-${moment.slice(0, 10)}.html`, html, 'text/html'),
        },
        onReadAgain: (sweep) => (sheets.length > 0 ? new Set(sheets.map(({ frame }) => frame)) : new Set([0])).forEach((frame) => tell({ type: 'read-again', sweep }, frame)),
        onGoTo: goTo,
        onCopy: (text) => navigator.clipboard.writeText(text),
        onWaive: async ({ finding, place }, act) => {
          const sheet = sheets.find(({ frame, index }) => frame === place.frame && index === place.sheet)!.sheet;
          await saveWaiver(waiverOf(sheet, finding, act, now()));
          await judgeAnew();
        },
        onCorrect: ({ finding, place }) => {
          const sheet = sheets.find(({ frame, index }) => frame === place.frame && index === place.sheet)?.sheet;
          const origin = sheet && originOf(sheet, finding);
          if (origin) void beginCorrection(origin);
        },
        onUndoWaiver: async (key) => {
          await undoWaiver(key);
          await judgeAnew();
        },
      }}
      signing={{
        ...signing.props,
        lists,
        inView: (place) => find(place) !== null,
        onGoTo: (place) => {
          const found = find(place);
          if (found) goTo(found);
        },
      }}
    />
  );
}

/** The sheets of the tab, judged by the same rules as in the worker; anew whenever a waiver or an earlier reading changes. */
function useInView(tab: TabInView, settings: Settings, damaged: boolean): InView {
  const frames = tab.state?.frames;
  const judged = useLiveQuery(async () => {
    const all = Object.entries(frames ?? {}).sort(([a], [b]) => Number(a) - Number(b));
    const sheets: PanelSheet[] = [];
    const unread = new Map<string, Reason>();
    for (const [frame, { sheets: read, readAt, stored }] of all) {
      const judged = await judgeSheets(read, settings);
      sheets.push(...judged.map(({ sheet, judgement }, index) => ({ frame: Number(frame), index, sheet, judgement, readAt, stored })));
      for (const reason of judged.flatMap((one) => one.unread ?? [])) unread.set(reason.id, reason);
    }
    return { sheets, unread: [...unread.values()] };
  }, [frames, settings]);
  if (tab.state === undefined || judged === undefined) return { state: 'loading' };
  const { sheets, unread } = judged;
  const reasons = [...(damaged ? [{ id: 'school-rules-not-read' }] : []), ...unread, ...unreached(Object.values(tab.state?.reach ?? {}))];
  if (sheets.length > 0) return { state: 'sheets', sheets, reasons };
  return tab.ofPlatform ? { state: 'nothing', reasons } : { state: 'notOurs' };
}

const none: readonly PanelSheet[] = [];

/** The signing lists in view, with how each pupil stands; anew whenever a tick, a freeze or a reading changes. */
function useSigningLists(sheets: readonly PanelSheet[], settings: Settings): SigningListView[] {
  return (
    useLiveQuery(async () => {
      const lists = await Promise.all(sheets.map(async ({ sheet }) => ({ sheet, rows: await signingRowsOf(sheet, settings) })));
      return lists.flatMap(({ sheet, rows }) => (rows ? [{ sheet, rows }] : []));
    }, [sheets, settings]) ?? []
  );
}

/** A crash is said, with the way out; nothing of what the panel showed is kept on the screen. */
class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    // The chosen language may be what could not be read: both are said.
    return (
      <main className="panel">
        <State error title={words.failed.vi}>
          <p>{words.failedNext.vi}</p>
          <p lang="en">{words.failed.en}. {words.failedNext.en}</p>
        </State>
      </main>
    );
  }
}

function App() {
  const stored = useSettings();
  if (!stored) return <main className="panel"><State title={words.loading.vi} /></main>;
  return (
    <LanguageContext value={stored.settings.language}>
      <SidePanel {...stored} />
    </LanguageContext>
  );
}

createRoot(document.getElementById('root')!).render(<Boundary><App /></Boundary>);

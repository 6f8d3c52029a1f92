import { useLiveQuery } from 'dexie-react-hooks';
import { Component, useMemo, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { State } from '../../components/common/State.tsx';
import type { PagePlace, PanelSheet } from '../../components/panel/page-view.ts';
import type { InView } from '../../components/panel/PageTab.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import { classWaivers } from '../../components/panel/class-waivers.ts';
import { words } from '../../components/panel/panel.words.ts';
import '../../components/theme.css';
import { LanguageContext } from '../../components/words.ts';
import { review, tickFor, type ReviewPlace } from '../../lib/checklists/review.ts';
import { scopeKey, type Period, type ReviewData, type Scope } from '../../lib/checklists/scope.ts';
import { periodOf, subjectOf, subjectsIn, type Subject } from '../../lib/checklists/scopes.ts';
import type { FromOwnPage, TabCapture, ToPage } from '../../lib/messages.ts';
import { problemReport } from '../../lib/rules/problem-report.ts';
import { placeIn } from '../../lib/records/recognition.ts';
import { readingKey, rowIdentities } from '../../lib/records/stored-reading.ts';
import { waiverOf } from '../../lib/records/waiver.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { allLessons, saveLessons, undoLesson } from '../../lib/store/lessons.ts';
import { readingsOf } from '../../lib/store/readings.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { saveTick, ticksOf, undoTick } from '../../lib/store/ticks.ts';
import { allWaivers, saveWaiver, undoWaiver } from '../../lib/store/waivers.ts';
import { judgeSheets, rulesById } from '../background/judging.ts';
import { now } from '../shared/clock.ts';
import { openDesk } from '../shared/open-desk.ts';
import { besideReadings, reviewDataOf } from '../shared/review-data.ts';
import { saveFile } from '../shared/save-file.ts';
import { useSettings } from '../shared/use-settings.ts';
import { useTab, type TabInView } from './use-tab.ts';

const readAnew = () => browser.runtime.sendMessage({ type: 'lessons/changed' } satisfies FromOwnPage);
const judgeAnew = () => browser.runtime.sendMessage({ type: 'judge-anew' } satisfies FromOwnPage);

function SidePanel({ settings }: { settings: Settings }) {
  const tab = useTab();
  const [failure, setFailure] = useState<string | null>(null);
  const inView = useInView(tab, settings);
  const sheets = inView.state === 'sheets' ? inView.sheets : [];
  const signing = useSigning(sheets, settings);
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
      onLanguage={(language) => void changeSettings({ language }).then(judgeAnew)}
      onOpenDesk={() => openDesk()}
      failure={failure}
      page={{
        inView,
        judging: { rules: rulesById, mayNotWaive: settings.pack.rules.mayNotWaive },
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
        onUndoWaiver: async (key) => {
          await undoWaiver(key);
          await judgeAnew();
        },
      }}
      signing={{
        role: settings.role,
        onRole: (role) => void changeSettings({ role }),
        subjects: signing.subjects,
        scope: signing.scope,
        onSubject: signing.chooseSubject,
        onPeriod: signing.choosePeriod,
        review: signing.data && signing.ticks ? review(signing.data, signing.ticks) : null,
        rules: rulesById,
        damaged: signing.damaged,
        now: moment,
        packVersion: settings.pack.version,
        onPrint: () => window.print(),
        inView: (place) => find(place) !== null,
        onGoTo: (place) => {
          const found = find(place);
          if (found) goTo(found);
        },
        onTick: (state, act, reason) => (signing.data ? saveTick(tickFor(state, { ...signing.data, now: now() }, act, reason)) : Promise.resolve()),
        onUndoTick: undoTick,
      }}
    />
  );
}

/** The sheets of the tab, judged by the same rules as in the worker; anew whenever a waiver or an earlier reading changes. */
function useInView(tab: TabInView, settings: Settings): InView {
  const frames = tab.state?.frames;
  const sheets = useLiveQuery(async () => {
    const all = Object.entries(frames ?? {}).sort(([a], [b]) => Number(a) - Number(b));
    const found: PanelSheet[] = [];
    for (const [frame, { sheets, readAt, stored }] of all) {
      const judged = await judgeSheets(sheets, settings);
      found.push(...judged.map(({ sheet, judgement }, index) => ({ frame: Number(frame), index, sheet, judgement, readAt, stored })));
    }
    return found;
  }, [frames, settings]);
  if (tab.state === undefined || sheets === undefined) return { state: 'loading' };
  if (sheets.length > 0) return { state: 'sheets', sheets };
  return { state: tab.ofPlatform ? 'nothing' : 'notOurs' };
}

/** What is under review: the class (and subject) in view unless the teacher chose another; readings, verdicts and ticks of it. */
function useSigning(sheets: readonly PanelSheet[], settings: Settings) {
  const { role } = settings;
  const [chosen, setChosen] = useState<{ role: Settings['role']; subject: Subject } | null>(null);
  const [period, setPeriod] = useState<Period | null>(null);
  const stored = useLiveQuery(() => readingsOf());
  const subjects = useMemo(() => subjectsIn(stored?.records ?? [], role), [stored, role]);

  const view = sheets.map(({ sheet }) => ({ sheet, subject: subjectOf(sheet, role) })).find(({ subject }) => subject !== null);
  const subject = (chosen?.role === role ? chosen.subject : null) ?? view?.subject ?? subjects[0] ?? null;
  const scope: Scope | null = subject && { ...subject, role, period: period ?? periodOf(view?.sheet) };
  const key = scope && scopeKey(scope);

  const ticks = useLiveQuery(async () => (key === null ? undefined : ticksOf(key)), [key]);
  const data = useLiveQuery(async (): Promise<ReviewData | null> => {
    if (scope === null || !stored) return null;
    return reviewDataOf(scope, stored.records, settings, await besideReadings());
  }, [key, stored, settings]);

  return {
    subjects: subject && !subjects.some((other) => JSON.stringify(other) === JSON.stringify(subject)) ? [subject, ...subjects] : subjects,
    scope,
    // While another scope's data are being gathered the old ones must not be shown under the new name.
    data: data && key === scopeKey(data.scope) ? data : null,
    readings: stored?.records ?? [],
    ticks: ticks?.records,
    damaged: (ticks?.damaged ?? 0) + (stored?.damaged ?? 0),
    chooseSubject: (next: Subject) => setChosen({ role, subject: next }),
    choosePeriod: setPeriod,
  };
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
      <SidePanel settings={stored.settings} />
    </LanguageContext>
  );
}

createRoot(document.getElementById('root')!).render(<Boundary><App /></Boundary>);

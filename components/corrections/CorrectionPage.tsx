import { useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { ArrowLeft, ChevronRight, FileText, Printer, Trash2 } from 'lucide-react';
import { dateDigits } from '../../lib/calendar/words.ts';
import { numberOf, type Correction, type State } from '../../lib/corrections/correction.ts';
import { correctionPaper, paperFileName } from '../../lib/corrections/paper.ts';
import { isDraft, pathOf } from '../../lib/corrections/path.ts';
import { problemsFor } from '../../lib/corrections/problems.ts';
import { mayDelete } from '../../lib/corrections/retention.ts';
import { advance, stepBack } from '../../lib/corrections/steps.ts';
import { warningsFor, type Dates } from '../../lib/corrections/warnings.ts';
import { describeProblem, describeWarning, stateWords } from '../../lib/corrections/words.ts';
import { OfficialPaper } from '../official/OfficialPaper.tsx';
import { StatusPill } from '../common/StatusPill.tsx';
import { timeOf } from '../common/time.ts';
import { LanguageContext, useWords } from '../words.ts';
import { ContentForm, type ContentFormProps } from './ContentForm.tsx';
import { words } from './corrections.words.ts';
import { ProblemsContext } from './fields.tsx';
import { NextStep, stepToMake } from './NextStep.tsx';
import { Saving, type Save } from './saving.ts';
import { StepPath } from './StepPath.tsx';

export interface CorrectionPageProps extends Pick<ContentFormProps, 'books'> {
  /** As it is stored now. */
  stored: Correction;
  /** This moment, ISO 8601, and the same as it is at school. */
  at: string;
  now: string;
  dates: Dates;
  /** The numbers of the other records of its school year. */
  taken: readonly number[];
  onSave: Save;
  /** Keeps what could not be written over as a draft of its own, and opens it. */
  onCopy(record: Correction): Promise<void>;
  onRemove(record: Correction): Promise<void>;
  onBackToList(): void;
  /** Hands out the .docx; resolves when it was made. */
  onDocx(record: Correction): Promise<void>;
  onPrint(): void;
}

/** One record: its steps with the next act, what it says, and the paper it becomes. */
export function CorrectionPage({ stored, at, now, dates, taken, books, onSave, ...acts }: CorrectionPageProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [saving] = useState(() => new Saving(stored, onSave));
  const { record, state, generation } = useSyncExternalStore(saving.subscribe, saving.snapshot);
  useEffect(() => saving.offer(stored), [saving, stored]);
  useLeaveGuard(state !== 'saved');
  const [told, setTold] = useState<{ text: string; before: Correction | null } | null>(null);

  const to = stepToMake(record);
  const problems = useMemo(() => (to === null ? [] : problemsFor(record, to, { now, taken })), [record, to, now, taken]);
  // What is merely not filled in yet stands in the list beside; a field says it itself only when something is wrong there.
  const problemAt = (place: string) => problems.filter((one) => one.at === place && !one.id.startsWith('missing')).map((one) => describeProblem(one, language))[0] ?? null;
  const warnings = warningsFor(record, dates);

  const replace = (next: Correction, text: string) => {
    const before = record;
    saving.replace(next);
    setTold({ text, before });
  };
  const docx = () =>
    acts.onDocx(record).then(
      () => setTold({ text: say(words.docxDone, { name: paperFileName(record) }), before: null }),
      () => setTold({ text: say(words.docxFailed), before: null }),
    );

  return (
    <ProblemsContext value={problemAt}>
      <div className="record-bar">
        <Button className="button quiet" onPress={acts.onBackToList}><ArrowLeft size={14} aria-hidden /> {say(words.back)}</Button>
        <SavingLine state={state} onAgain={saving.again} />
      </div>
      <header className="record-title">
        <h1>{numberOf(record) === '' ? say(words.noNumber) : say(words.numbered, { number: numberOf(record) })} · {[record.lop || say(words.noClass), record.mon].filter(Boolean).join(' · ')}</h1>
        <span className="state-pill" data-state={record.state}>{say(stateWords[record.state])}</span>
      </header>
      {state === 'stale' && <Stale stored={stored} onTake={() => saving.take(stored)} onCopy={() => void acts.onCopy(record)} />}
      {warnings.length > 0 && (
        <ul className="record-warnings" aria-label={say(words.warnings)}>
          {warnings.map((warning) => <li key={warning.id}><StatusPill mark={warning.id === 'last-day-unknown' ? 'chuaXacDinh' : 'canXem'}>{describeWarning(warning, language)}</StatusPill></li>)}
        </ul>
      )}
      <div className="record">
        <aside className="record-side">
          <StepPath record={record} />
          <NextStep
            key={`${generation}-${record.state}`}
            record={record}
            now={now}
            to={to}
            problems={problems}
            onChange={(next) => saving.change(next)}
            onStep={(next) => replace(advance(record, next, { now, taken }, at), say(words.stepDone, { state: say(stateWords[next]) }))}
            onBack={(earlier, reason) => replace(stepBack(record, earlier, reason, at), say(words.stepDone, { state: say(stateWords[earlier]) }))}
          />
          <p role="status" className="record-told">
            {told?.text}{' '}
            {told?.before && <Button className="button quiet" onPress={() => {
              saving.replace(told.before!);
              setTold(null);
            }}>{say(words.undo)}</Button>}
          </p>
          <div className="row">
            <Button className="button" onPress={acts.onPrint}><Printer size={14} aria-hidden /> {say(words.print)}</Button>
            <Button className="button" onPress={() => void docx()}><FileText size={14} aria-hidden /> {say(words.docx)}</Button>
            {mayDelete(record, dates.today) && <Button className="button" onPress={() => void acts.onRemove(record)}><Trash2 size={14} aria-hidden /> {say(isDraft(record) ? words.remove : words.removeOld)}</Button>}
          </div>
          {!isDraft(record) && <p className="soft">{mayDelete(record, dates.today) ? say(words.expired, { day: dateDigits(record.luuDen ?? dates.today) }) : say(words.keptNote)}</p>}
          <History record={record} now={at} />
        </aside>
        <div className="record-main">
          {isDraft(record) ? (
            <ContentForm key={generation} record={record} now={now} books={books} onChange={(next) => saving.change(next)} onRemoved={(next) => replace(next, say(words.itemRemoved))} />
          ) : (
            <p className="soft">{say(words.locked)}</p>
          )}
          <section aria-label={say(words.preview)}>
            {isDraft(record) && <h2>{say(words.preview)}</h2>}
            <OfficialPaper document={correctionPaper(record)} />
          </section>
        </div>
      </div>
    </ProblemsContext>
  );
}

function SavingLine({ state, onAgain }: { state: ReturnType<Saving['snapshot']>['state']; onAgain(): void }) {
  const say = useWords();
  if (state === 'failed') return <p role="alert" className="problem">{say(words.notSaved)} <Button className="button" onPress={onAgain}>{say(words.again)}</Button></p>;
  return <p className="soft">{state === 'stale' ? '' : say(state === 'saving' ? words.saving : words.saved)}</p>;
}

function Stale({ stored, onTake, onCopy }: { stored: Correction; onTake(): void; onCopy(): void }) {
  const say = useWords();
  return (
    <div role="alert" className="record-stale">
      <p>{say(words.stale)}</p>
      <div className="row">
        <Button className="button primary" onPress={onCopy}>{say(words.staleCopy)}</Button>
        <Button className="button" onPress={onTake}>{say(words.staleTake)} ({say(stateWords[stored.state])})</Button>
      </div>
    </div>
  );
}

function History({ record, now }: { record: Correction; now: string }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const path = pathOf(record);
  const isBack = (from: State | null, to: State) => from !== null && to !== 'tuChoi' && path.indexOf(to) <= (from === 'tuChoi' ? path.indexOf('daTrinh') : path.indexOf(from));
  return (
    <Disclosure className="record-history">
      <Button slot="trigger" className="button quiet"><ChevronRight size={14} aria-hidden className="chevron" /> {say(words.history)} ({record.history.length})</Button>
      <DisclosurePanel>
        <ol>
          {record.history.map(({ at, from, to, who, reason }, index) => (
            <li key={index}>
              <strong>{from === null ? say(words.historyMade) : isBack(from, to) ? say(words.historyBack, { state: say(stateWords[to]) }) : say(stateWords[to])}</strong>
              {' · '}{timeOf(at, now, language)}{who && ` · ${who}`}
              {reason && <em> · {reason}</em>}
            </li>
          ))}
        </ol>
      </DisclosurePanel>
    </Disclosure>
  );
}

/** The browser asks before it closes a window in which something is not stored. */
function useLeaveGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}

import { lazy, Suspense, useContext, useMemo, useState, type ReactNode } from 'react';
import { holidayOn, type WorkCalendar } from '../../lib/calendar/workdays.ts';
import { dateWords } from '../../lib/calendar/words.ts';
import { isOpen, urgencies, type Deadline } from '../../lib/deadlines/deadline.ts';
import { dueWords, nameWords } from '../../lib/deadlines/describe.ts';
import type { DayEntry, NewEntry } from '../../lib/deadlines/entry.ts';
import type { Words } from '../../lib/records/words.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { isStandard } from '../../lib/school/standard.ts';
import { LanguageContext, useWords } from '../words.ts';
import { HelpLinks } from '../help/HelpLinks.tsx';
import { RulesInForce } from '../settings/RulesInForce.tsx';
import { AddHost, type AddHostProps } from '../hosts/AddHost.tsx';
import { words as hostWords } from '../hosts/hosts.words.ts';
import { DeadlineItem, type ItemActs } from './DeadlineItem.tsx';
import { urgencyWords, words } from './deadlines.words.ts';

const AddDeadline = lazy(() => import('./AddDeadline.tsx'));
const DeadlineTools = lazy(() => import('./DeadlineTools.tsx'));

/** Takes back what was done. */
export type Undo = () => Promise<unknown>;

export interface DeadlinesPopupProps {
  today: string;
  deadlines: readonly Deadline[];
  calendar: WorkCalendar;
  school: SchoolPack;
  /** What is said above the list, whatever is due. */
  notices?: ReactNode;
  /** The user's classes and subjects, offered in the forms. */
  books: readonly { lop: string | null; mon: string | null }[];
  /** Days off and working days the user added. */
  days: readonly DayEntry[];
  /** Stored records that could not be read. */
  damaged: number;
  /** Each stores at once and gives the way back. They reject when storage refuses. */
  onDone(deadline: Deadline, done: boolean): Promise<Undo>;
  onSnooze(deadline: Deadline, until: string): Promise<Undo>;
  onRemove(entry: string): Promise<Undo>;
  onAdd(entries: readonly NewEntry[]): Promise<Undo>;
  reminders: Settings['reminders'];
  onReminders(reminders: Settings['reminders']): Promise<Undo>;
  onOpenPanel(): void;
  /** Null while the page in view is one that Soát reads. */
  addHost: AddHostProps | null;
  onOpenDesk(): void;
  onOpenSettings(): void;
  onPrint(): void;
  /** Copies the statistics of the mark books in view and tells how many there are. Rejects when the clipboard refuses. */
  onCopyStatistics(): Promise<number>;
}

/** Before there is a list: opening, or why it cannot be opened. */
export function PopupMessage({ words: message, alert }: { words: Words; alert: boolean }) {
  const say = useWords();
  return (
    <main className="deadlines">
      <p className="quiet" role={alert ? 'alert' : 'status'}>{say(message)}</p>
    </main>
  );
}

/** The popup: what is due, by urgency; done, snooze, undo; forms and exports come when they are asked for. */
export function DeadlinesPopup(props: DeadlinesPopupProps) {
  const { today, deadlines, calendar, school, damaged } = props;
  const say = useWords();
  const language = useContext(LanguageContext);
  const [view, setView] = useState<'list' | 'add' | 'tools' | 'host'>('list');
  const [last, setLast] = useState<{ text: string; undo: Undo | null } | null>(null);

  const run = async (act: () => Promise<Undo>, text: string): Promise<boolean> => {
    try {
      setLast({ text, undo: await act() });
      return true;
    } catch {
      setLast({ text: say(words.notSaved), undo: null });
      return false;
    }
  };
  const add = (entries: readonly NewEntry[]) => run(() => props.onAdd(entries), say(words.didAdd, { n: entries.length }));
  const takeBack = async (undo: Undo) => {
    try {
      await undo();
      setLast(null);
    } catch {
      setLast({ text: say(words.notSaved), undo });
    }
  };
  const acts: ItemActs = {
    onDone: (deadline) => void run(() => props.onDone(deadline, true), say(words.didDone, { name: nameWords(deadline, language) })),
    onOpen: (deadline) => void run(() => props.onDone(deadline, false), say(words.didOpen, { name: nameWords(deadline, language) })),
    onSnooze: (deadline, until) => void run(() => props.onSnooze(deadline, until), say(words.didSnooze, { name: nameWords(deadline, language), date: dueWords(until, today, language) })),
    onRemove: ({ entry, ...deadline }) => entry !== null && void run(() => props.onRemove(entry), say(words.didRemove, { name: nameWords(deadline, language) })),
  };
  const removeDay = ({ id, date, name }: DayEntry) => void run(() => props.onRemove(id), say(words.didRemove, { name: `${dateWords(date, language)} ${name}` }));
  const remind = (reminders: Settings['reminders']) => void run(() => props.onReminders(reminders), say(words.didRemind));
  const copyStatistics = () =>
    void props.onCopyStatistics().then(
      (n) => setLast({ text: n === 0 ? say(words.nothingToCopy) : say(words.didCopy, { n }), undo: null }),
      () => setLast({ text: say(words.notCopied), undo: null }),
    );
  const holiday = holidayOn(today, calendar);

  return (
    <div className="deadlines">
      <header>
        <h1>{say(words.today, { date: dateWords(today, language) })}</h1>
        {holiday && <p className="deadline-note">{say(words.dayOff, { name: holiday.name[language] })}</p>}
      </header>
      <main>
        {props.notices}
        {damaged > 0 && <p role="alert" className="problem">{say(words.damaged, { n: damaged })}</p>}
        {view === 'list' && <DeadlineList deadlines={deadlines} today={today} acts={acts} />}
        <Suspense fallback={<p className="quiet">{say(words.loading)}</p>}>
          {view === 'host' && props.addHost && (
            <>
              <p className="quiet">{say(hostWords.askWhy)}</p>
              <AddHost {...props.addHost} />
            </>
          )}
          {view === 'add' && <AddDeadline today={today} calendar={calendar} school={school} books={props.books} onAdd={add} />}
          {view === 'tools' && <DeadlineTools today={today} deadlines={deadlines} school={school} days={props.days} onRemoveDay={removeDay} reminders={props.reminders} onReminders={remind} onPrint={props.onPrint} onAdd={add} />}
        </Suspense>
      </main>
      <div role="status" className="deadline-status">
        {last && (
          <>
            <span>{last.text}</span>
            {last.undo && <button type="button" onClick={() => last.undo && void takeBack(last.undo)}>{say(words.undo)}</button>}
          </>
        )}
      </div>
      <footer>
        <div className="deadline-buttons">
          {view === 'list' ? (
            <>
              <button type="button" className="primary" onClick={() => setView('add')}>+ {say(words.add)}</button>
              <button type="button" onClick={() => setView('tools')}>{say(words.tools)}</button>
            </>
          ) : (
            <button type="button" onClick={() => setView('list')}>← {say(words.back)}</button>
          )}
        </div>
        <nav>
          {props.addHost && view !== 'host' && <button type="button" className="link" onClick={() => setView('host')}>{say(hostWords.ask)}</button>}
          <button type="button" className="link" onClick={props.onOpenPanel}>{say(words.openPanel)}</button>
          <button type="button" className="link" onClick={props.onOpenDesk}>{say(words.openDesk)}</button>
          <button type="button" className="link" onClick={copyStatistics}>{say(words.copyStatistics)}</button>
          <button type="button" className="link" onClick={props.onOpenSettings}>{say(words.settings)}</button>
          <HelpLinks />
          {!isStandard(school) && (
            <details className="deadline-rules">
              <summary>{say(words.rules, { version: school.version || '–' })}</summary>
              <RulesInForce pack={school} />
            </details>
          )}
          {school.contact.name && <span>{say(words.contact, { name: [school.contact.name, school.contact.phone].filter(Boolean).join(', ') })}</span>}
        </nav>
      </footer>
    </div>
  );
}

const collator = new Intl.Collator('vi', { numeric: true });
const distinct = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((value): value is string => Boolean(value)))].sort(collator.compare);

function DeadlineList({ deadlines, today, acts }: { deadlines: readonly Deadline[]; today: string; acts: ItemActs }) {
  const say = useWords();
  const [lop, setLop] = useState('');
  const [mon, setMon] = useState('');
  const classes = useMemo(() => distinct(deadlines.map((deadline) => deadline.lop)), [deadlines]);
  const subjects = useMemo(() => distinct(deadlines.map((deadline) => deadline.mon)), [deadlines]);
  const noTests = !deadlines.some(({ countedFrom }) => countedFrom !== null);
  const start = noTests && (
    <div className="quiet">
      <p><strong>{say(deadlines.length === 0 ? words.empty : words.noTests)}</strong></p>
      <p>{say(words.emptyNext)}</p>
    </div>
  );
  if (deadlines.length === 0) return start;
  const shown = deadlines.filter((deadline) => (lop === '' || deadline.lop === lop) && (mon === '' || deadline.mon === mon));
  const open = shown.filter(isOpen);
  const items = (list: readonly Deadline[]) => <Items list={list} today={today} acts={acts} />;
  return (
    <>
      {start}
      {(classes.length > 1 || subjects.length > 1) && (
        <div className="deadline-filters">
          <Choice label={words.classes} all={words.allClasses} value={lop} values={classes} onChange={setLop} />
          <Choice label={words.subjects} all={words.allSubjects} value={mon} values={subjects} onChange={setMon} />
        </div>
      )}
      {shown.length === 0 && <p className="quiet">{say(words.noneFiltered)}</p>}
      {shown.length > 0 && open.length === 0 && <p className="quiet">{say(words.allDone)}</p>}
      {urgencies.map((urgency) => {
        const group = open.filter((deadline) => deadline.urgency === urgency);
        const heading = `${say(urgencyWords[urgency])} ${group.length}`;
        if (urgency === 'sau') return group.length > 0 && <Folded key={urgency} urgency={urgency} heading={heading} startsOpen={group.length === open.length}>{() => items(group)}</Folded>;
        return (
          <section key={urgency} data-urgency={urgency} data-empty={group.length === 0}>
            <h2>{heading}</h2>
            {group.length > 0 && items(group)}
          </section>
        );
      })}
      <Rest state="snoozed" heading={words.snoozed} shown={shown}>{items}</Rest>
      <Rest state="done" heading={words.finished} shown={shown}>{items}</Rest>
    </>
  );
}

/** As many as anyone looks through at once; the popup stays quick whatever stands behind them. */
const atOnce = 25;

function Items({ list, today, acts }: { list: readonly Deadline[]; today: string; acts: ItemActs }) {
  const say = useWords();
  const [most, setMost] = useState(atOnce);
  return (
    <>
      <ul>{list.slice(0, most).map((deadline) => <DeadlineItem key={deadline.key} deadline={deadline} today={today} acts={acts} />)}</ul>
      {list.length > most && <button type="button" className="more" onClick={() => setMost(most + 4 * atOnce)}>{say(words.more, { n: list.length - most })}</button>}
    </>
  );
}

function Rest({ state, heading, shown, children }: { state: Deadline['state']; heading: Words; shown: readonly Deadline[]; children: (list: readonly Deadline[]) => ReactNode }) {
  const say = useWords();
  const list = shown.filter((deadline) => deadline.state === state);
  return list.length > 0 && <Folded urgency="xong" heading={`${say(heading)} ${list.length}`} startsOpen={false}>{() => children(list)}</Folded>;
}

/** A group that costs nothing until it is opened. */
function Folded({ urgency, heading, startsOpen, children }: { urgency: string; heading: string; startsOpen: boolean; children: () => ReactNode }) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <section data-urgency={urgency}>
      <h2>
        <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span aria-hidden="true">{open ? '▾' : '▸'}</span> {heading}
        </button>
      </h2>
      {open && children()}
    </section>
  );
}

function Choice({ label, all, value, values, onChange }: { label: Words; all: Words; value: string; values: readonly string[]; onChange: (value: string) => void }) {
  const say = useWords();
  return (
    <select aria-label={say(label)} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{say(all)}</option>
      {values.map((one) => <option key={one}>{one}</option>)}
    </select>
  );
}

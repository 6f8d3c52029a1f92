import { useContext, useId, useState, type ChangeEvent } from 'react';
import { dateDigits } from '../../lib/calendar/words.ts';
import type { Deadline } from '../../lib/deadlines/deadline.ts';
import type { DayEntry, NewEntry } from '../../lib/deadlines/entry.ts';
import type { PlanLines } from '../../lib/deadlines/plan-lines.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { LanguageContext, useWords } from '../words.ts';
import { BadLines } from './PasteForm.tsx';
import { ReminderSettings } from './ReminderSettings.tsx';
import { words } from './tools.words.ts';
import './forms.css';

/** Out to calendars and spreadsheets, in from a table; the libraries for each come when a button is pressed. */
export default function DeadlineTools({ today, deadlines, school, days, onRemoveDay, reminders, onReminders, onAdd, onPrint }: {
  today: string;
  deadlines: readonly Deadline[];
  school: SchoolPack;
  days: readonly DayEntry[];
  onRemoveDay(day: DayEntry): void;
  reminders: Settings['reminders'];
  onReminders(reminders: Settings['reminders']): void;
  onAdd(entries: readonly NewEntry[]): Promise<boolean>;
  onPrint(): void;
}) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const id = useId();
  const [result, setResult] = useState<(PlanLines & { added: boolean }) | 'unreadable' | null>(null);

  const saveIcs = async () => save((await import('../../lib/exchange/ics.ts')).deadlinesToIcs(deadlines, Date.now(), language), 'text/calendar', 'soat-han-nhap-lieu.ics');
  const saveCsv = async () => save((await import('../../lib/exchange/deadlines-csv.ts')).deadlinesToCsv(deadlines, today, language), 'text/csv', 'soat-han-nhap-lieu.csv');
  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    try {
      const read = (await import('../../lib/exchange/deadlines-csv.ts')).deadlinesFromCsv(await file.text(), today, school);
      setResult({ ...read, added: read.entries.length > 0 && (await onAdd(read.entries)) });
    } catch {
      setResult('unreadable');
    }
    target.value = '';
  };
  return (
    <div className="deadline-form">
      <h2>{say(words.heading)}</h2>
      <div className="field">
        <button type="button" onClick={() => void saveIcs()}>{say(words.ics)}</button>
        <small>{say(words.icsHint)}</small>
      </div>
      <div className="field">
        <button type="button" onClick={() => void saveCsv()}>{say(words.csv)}</button>
        <small>{say(words.csvHint)}</small>
      </div>
      <div className="field">
        <button type="button" onClick={onPrint}>{say(words.print)}</button>
      </div>
      <div className="field">
        <label className="file-button">
          {say(words.load)}
          <input className="visually-hidden" type="file" accept=".csv,.txt,text/csv,text/plain" aria-describedby={id} onChange={(event) => void load(event)} />
        </label>
        <small id={id}>{say(words.loadHint)}</small>
      </div>
      <ReminderSettings reminders={reminders} onChange={onReminders} />
      {days.length > 0 && (
        <>
          <h2>{say(words.days)}</h2>
          <ul>
            {days.map((day) => (
              <li key={day.id} className="own-day">
                <span>{dateDigits(day.date)} {day.name}</span>
                <button type="button" aria-label={say(words.removeDayLabel, { date: dateDigits(day.date), name: day.name })} onClick={() => onRemoveDay(day)}>{say(words.removeDay)}</button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div role="status">
        {result === 'unreadable' && <p className="problem">{say(words.unreadable)}</p>}
        {result !== null && result !== 'unreadable' && (
          <>
            {result.entries.length === 0 && <p className="problem">{say(words.nothing)}</p>}
            {result.added && <p>{say(words.loaded, { n: result.entries.length })}</p>}
            <BadLines bad={result.bad} heading={words.badLeft} />
          </>
        )}
      </div>
    </div>
  );
}

function save(text: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

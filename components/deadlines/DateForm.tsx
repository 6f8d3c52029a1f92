import { useContext, useId, useState, type FormEvent } from 'react';
import { dateWords } from '../../lib/calendar/words.ts';
import type { NewEntry } from '../../lib/deadlines/entry.ts';
import { dueAtOnce, lastAllowedDay } from '../../lib/deadlines/occurrences.ts';
import { describeProblem, problemOf } from '../../lib/deadlines/problems.ts';
import { enteredRules } from '../../lib/deadlines/rules.ts';
import { LanguageContext, useWords } from '../words.ts';
import type { AddFormProps } from './AddDeadline.tsx';
import { DayField } from './DayField.tsx';
import { classesIn, PlaceFields } from './PlaceFields.tsx';
import { words } from './add.words.ts';

const dayKinds = { nghi: 'le', lamBu: 'lamBu' } as const;

/** A date the law leaves to the school, the user's own, or a day of the calendar that the school works differently. */
export function DateForm({ today, calendar, books, onAdd }: AddFormProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const id = useId();
  const [rule, setRule] = useState('');
  const [title, setTitle] = useState('');
  const [lop, setLop] = useState('');
  const [mon, setMon] = useState('');
  const [due, setDue] = useState('');
  const [before, setBefore] = useState(false);

  const dayKind = rule === 'nghi' || rule === 'lamBu' ? dayKinds[rule] : null;
  const own = rule === '' || dayKind !== null;
  const entries: NewEntry[] =
    due === '' ? []
    : dayKind !== null ? [{ kind: 'day', date: due, name: title.trim(), dayKind }]
    : classesIn(lop).map((one) => ({ kind: 'date', rule: rule || null, title: own ? title.trim() : '', hocKy: null, lop: one, mon: mon.trim() || null, due, before }));
  const entry = entries[0];
  const problem = entry && problemOf(entry, today, language);
  const last = rule === 'D-03' && due ? dueAtOnce(due, calendar) : due && lastAllowedDay(due, before && dayKind === null);

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!entry || problem) return;
    void onAdd(entries).then((stored) => {
      if (!stored) return;
      setTitle('');
      setDue('');
    });
  };
  return (
    <form className="deadline-form" onSubmit={save}>
      <div className="field">
        <label htmlFor={`${id}kind`}>{say(words.kind)}</label>
        <select id={`${id}kind`} value={rule} onChange={(event) => setRule(event.target.value)}>
          <option value="">{say(words.ownKind)}</option>
          {enteredRules.map((one) => <option key={one.id} value={one.id}>{one.title[language]}</option>)}
          <option value="nghi">{say(words.dayOff)}</option>
          <option value="lamBu">{say(words.workday)}</option>
        </select>
      </div>
      {own && (
        <div className="field">
          <label htmlFor={`${id}title`}>{say(words.title)}</label>
          <input id={`${id}title`} value={title} onChange={(event) => setTitle(event.target.value)} />
        </div>
      )}
      {dayKind === null && <PlaceFields books={books} lop={lop} mon={mon} onLop={setLop} onMon={setMon} />}
      <DayField label={words.due} value={due} today={today} onChange={setDue} />
      {dayKind === null && (
        <label className="check">
          <input type="checkbox" checked={before} onChange={(event) => setBefore(event.target.checked)} /> <span>{say(words.before)}</span>
        </label>
      )}
      <div role="status" className="deadline-result">
        {problem ? <p className="problem">{describeProblem(problem, language)}</p> : last && <p><strong>{say(dayKind === null ? words.resultDate : words.dayResult, { date: dateWords(last, language) })}</strong></p>}
      </div>
      <button type="submit" className="primary" disabled={!entry || Boolean(problem)}>{say(words.save)}</button>
    </form>
  );
}

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

/** A date the law leaves to the school, or the user's own. */
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

  const entries = due === '' ? [] : classesIn(lop).map((one): NewEntry => ({ kind: 'date', rule: rule || null, title: rule ? '' : title.trim(), hocKy: null, lop: one, mon: mon.trim() || null, due, before }));
  const entry = entries[0];
  const problem = entry && problemOf(entry, today, language);
  const last = rule === 'D-03' && due ? dueAtOnce(due, calendar) : due && lastAllowedDay(due, before);

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (entry && !problem) void onAdd(entries).then((stored) => stored && setTitle(''));
  };
  return (
    <form className="deadline-form" onSubmit={save}>
      <div className="field">
        <label htmlFor={`${id}kind`}>{say(words.kind)}</label>
        <select id={`${id}kind`} value={rule} onChange={(event) => setRule(event.target.value)}>
          <option value="">{say(words.ownKind)}</option>
          {enteredRules.map((one) => <option key={one.id} value={one.id}>{one.title[language]}</option>)}
        </select>
      </div>
      {rule === '' && (
        <div className="field">
          <label htmlFor={`${id}title`}>{say(words.title)}</label>
          <input id={`${id}title`} value={title} onChange={(event) => setTitle(event.target.value)} />
        </div>
      )}
      <PlaceFields books={books} lop={lop} mon={mon} onLop={setLop} onMon={setMon} />
      <DayField label={words.due} value={due} today={today} onChange={setDue} />
      <label className="check">
        <input type="checkbox" checked={before} onChange={(event) => setBefore(event.target.checked)} /> <span>{say(words.before)}</span>
      </label>
      <div role="status" className="deadline-result">
        {problem ? <p className="problem">{describeProblem(problem, language)}</p> : last && <p><strong>{say(words.resultDate, { date: dateWords(last, language) })}</strong></p>}
      </div>
      <button type="submit" className="primary" disabled={!entry || Boolean(problem)}>{say(words.save)}</button>
    </form>
  );
}

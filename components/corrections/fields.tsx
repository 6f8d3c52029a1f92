import { createContext, useContext, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { dateDigits } from '../../lib/calendar/words.ts';
import { isoOfTyped } from '../../lib/vietnamese/dates.ts';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './corrections.words.ts';
import { linePrefix, placeName } from './field-words.ts';

/** What is wrong at a place of the form, in words; null where nothing is. */
export const ProblemsContext = createContext<(at: string) => string | null>(() => null);

/** The element of a place, to be led there from a list of what is missing. */
export const fieldId = (at: string): string => `o-${at}`;

interface FieldProps {
  at: string;
  hint?: string;
  /** How much of the row it takes. */
  wide?: boolean;
}

/** Label, control, hint and what is wrong; `children` gets what the control must carry. */
function Field({ at, hint, wide, problem, children }: FieldProps & { problem: string | null; children(control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }): ReactNode }) {
  const language = useContext(LanguageContext);
  const id = fieldId(at);
  // The line is named on its frame; who hears the label alone must hear it there too.
  const prefix = linePrefix(at, language);
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={id}>{prefix && <span className="visually-hidden">{prefix}</span>}{placeName(at, language).slice(prefix.length)}</label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': problem !== null })}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {problem && <small id={`${id}-problem`} className="problem">{problem}</small>}
    </div>
  );
}

export function TextIn({ value, rows, list, onChange, ...field }: FieldProps & { value: string; rows?: number; list?: string; onChange(value: string): void }) {
  const problem = useContext(ProblemsContext)(field.at);
  return (
    <Field {...field} problem={problem}>
      {(control) =>
        rows ? <textarea {...control} rows={rows} value={value} maxLength={2000} onChange={(event) => onChange(event.target.value)} /> : <input {...control} value={value} list={list} maxLength={200} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      }
    </Field>
  );
}

export function ChoiceIn({ value, options, onChange, ...field }: FieldProps & { value: string; options: readonly (readonly [value: string, said: string])[]; onChange(value: string): void }) {
  const problem = useContext(ProblemsContext)(field.at);
  return (
    <Field {...field} problem={problem}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map(([id, said]) => <option key={id} value={id}>{said}</option>)}
        </select>
      )}
    </Field>
  );
}

/** "8:15", "8h15" → "08:15". */
const hourOf = (typed: string): string | null => {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3])\s*[:hg.]\s*([0-5]\d)$/i.exec(typed.trim()) ?? [];
  return hour === '' ? null : `${hour.padStart(2, '0')}:${minute}`;
};

/** A day as dd/mm/yyyy; null until it is one. `today` fills it in with one press. */
export function DayIn({ value, today, onChange, ...field }: FieldProps & { value: string | null; today?: string; onChange(value: string | null): void }) {
  const say = useWords();
  const [typed, setTyped] = useState(value === null ? '' : dateDigits(value));
  const wrong = typed.trim() !== '' && isoOfTyped(typed) === null;
  const problem = useContext(ProblemsContext)(field.at);
  const take = (next: string) => {
    setTyped(next);
    onChange(isoOfTyped(next));
  };
  return (
    <Field {...field} problem={wrong ? say(words.dateForm) : problem}>
      {(control) => (
        <span className="field-row">
          <input {...control} className="field-day" value={typed} placeholder="dd/mm/yyyy" inputMode="numeric" autoComplete="off" maxLength={20} onChange={(event) => take(event.target.value)} />
          {today && <Button className="button quiet" onPress={() => take(dateDigits(today))}>{say(words.today)}</Button>}
        </span>
      )}
    </Field>
  );
}

/** A day and a time of day; null until both are there. `now` fills them in with one press. */
export function MomentIn({ value, now, onChange, ...field }: FieldProps & { value: string | null; now: string; onChange(value: string | null): void }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [day, setDay] = useState(value === null ? '' : dateDigits(value));
  const [hour, setHour] = useState(value === null ? '' : value.slice(11));
  const wrong = (day + hour).trim() !== '' && (isoOfTyped(day) === null || hourOf(hour) === null);
  const problem = useContext(ProblemsContext)(field.at);
  const take = (nextDay: string, nextHour: string) => {
    setDay(nextDay);
    setHour(nextHour);
    const [whole, at] = [isoOfTyped(nextDay), hourOf(nextHour)];
    onChange(whole === null || at === null ? null : `${whole}T${at}`);
  };
  const name = placeName(field.at, language);
  return (
    <Field {...field} problem={wrong ? say(words.momentForm) : problem}>
      {(control) => (
        <span className="field-row">
          <input {...control} className="field-day" aria-label={`${name}: ${say(words.day)}`} value={day} placeholder="dd/mm/yyyy" inputMode="numeric" autoComplete="off" maxLength={20} onChange={(event) => take(event.target.value, hour)} />
          <input className="field-hour" aria-label={`${name}: ${say(words.hour)}`} value={hour} placeholder="hh:mm" inputMode="numeric" autoComplete="off" maxLength={6} onChange={(event) => take(day, event.target.value)} />
          <Button className="button quiet" aria-label={`${name}: ${say(words.now)}`} onPress={() => take(dateDigits(now), now.slice(11))}>{say(words.now)}</Button>
        </span>
      )}
    </Field>
  );
}

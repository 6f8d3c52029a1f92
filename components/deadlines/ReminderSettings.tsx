import { useId } from 'react';
import type { Settings } from '../../lib/school/settings.ts';
import { useWords } from '../words.ts';
import { leadWords, words } from './tools.words.ts';

const leads = [7, 3, 1, 0] as const;

/** When to remind: the leads, and the hours in which nothing is said. */
export function ReminderSettings({ reminders, onChange }: { reminders: Settings['reminders']; onChange(reminders: Settings['reminders']): void }) {
  const say = useWords();
  const id = useId();
  const toggle = (lead: number) =>
    onChange({ ...reminders, leads: reminders.leads.includes(lead) ? reminders.leads.filter((one) => one !== lead) : [...reminders.leads, lead].sort((a, b) => b - a) });
  return (
    <fieldset className="field reminders">
      <legend>{say(words.reminders)}</legend>
      <div className="leads">
        {leads.map((lead) => (
          <label key={lead} className="check">
            <input type="checkbox" checked={reminders.leads.includes(lead)} onChange={() => toggle(lead)} /> <span>{say(leadWords[lead])}</span>
          </label>
        ))}
      </div>
      <div className="leads">
        <label htmlFor={`${id}from`}>{say(words.quietFrom)}</label>
        <Time id={`${id}from`} value={reminders.quietFrom} onChange={(quietFrom) => onChange({ ...reminders, quietFrom })} />
        <label htmlFor={`${id}to`}>{say(words.quietTo)}</label>
        <Time id={`${id}to`} value={reminders.quietTo} onChange={(quietTo) => onChange({ ...reminders, quietTo })} />
      </div>
    </fieldset>
  );
}

const halfHours = Array.from({ length: 48 }, (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);

/** A half hour of the 24: the browser's own time field would follow the laptop's language into AM and PM. */
function Time({ id, value, onChange }: { id: string; value: string; onChange(value: string): void }) {
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
      {[...new Set([...halfHours, value])].sort().map((time) => <option key={time}>{time}</option>)}
    </select>
  );
}

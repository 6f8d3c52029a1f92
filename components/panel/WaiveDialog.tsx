import { useState } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import { dayAt } from '../../lib/calendar/dates.ts';
import type { WaiverAct } from '../../lib/records/waiver.ts';
import { readDate } from '../../lib/vietnamese/dates.ts';
import { ReasonDialog } from '../common/ReasonDialog.tsx';
import { useWords } from '../words.ts';
import { words } from './panel.words.ts';

interface WaiveDialogProps {
  /** False for a finding of the whole page or of a column as such: there is no wider scope to choose. */
  mayColumn: boolean;
  /** This moment, ISO 8601. */
  now: string;
  onWaive(act: WaiverAct): void;
}

/** Asks for the reason, for how much it holds and until when. */
export function WaiveDialog({ mayColumn, now, onWaive }: WaiveDialogProps) {
  const say = useWords();
  const [column, setColumn] = useState(false);
  const [until, setUntil] = useState('');
  const last = lastDay(until, dayAt(Date.parse(now)));
  return (
    <ReasonDialog
      open={say(words.waive)}
      title={say(words.waiveTitle)}
      confirm={say(words.waiveYes)}
      ready={last.fault === null}
      onOpenChange={() => {
        setColumn(false);
        setUntil('');
      }}
      onReason={(reason) => onWaive({ reason, column, until: last.day })}
    >
      {mayColumn && (
        <fieldset className="dialog-choice">
          <legend>{say(words.scope)}</legend>
          <label><input type="radio" name="scope" checked={!column} onChange={() => setColumn(false)} /> {say(words.scopePlace)}</label>
          <label><input type="radio" name="scope" checked={column} onChange={() => setColumn(true)} /> {say(words.scopeColumn)}</label>
        </fieldset>
      )}
      <TextField className="dialog-field" value={until} onChange={setUntil} isInvalid={last.fault !== null} maxLength={20}>
        <Label>{say(words.until)}</Label>
        <Input placeholder="dd/mm/yyyy" inputMode="numeric" autoComplete="off" />
        <Text slot="description">{say(last.fault === null ? words.untilHint : words[last.fault])}</Text>
      </TextField>
    </ReasonDialog>
  );
}

/** The last day as "2026-12-31", null when none is wanted; `fault` is the word that says what is wrong with it. */
function lastDay(typed: string, today: string): { day: string | null; fault: 'untilForm' | 'untilPast' | null } {
  if (typed.trim() === '') return { day: null, fault: null };
  const reading = readDate(typed);
  if (!reading.ok) return { day: null, fault: 'untilForm' };
  const day = reading.text.split('/').reverse().join('-');
  return day < today ? { day: null, fault: 'untilPast' } : { day, fault: null };
}

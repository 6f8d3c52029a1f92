import { useState } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import { longestLabel, type ProgressReport } from '../../lib/progress/report.ts';
import { verdictWords } from '../../lib/progress/table.ts';
import { useWords } from '../words.ts';
import { words, type Said } from './progress.words.ts';

export interface MyReportProps {
  /** The reports of the user's own books as they would be written now, still without a label. */
  mine: readonly ProgressReport[];
  /** Stored records that the reports rest on and that could not be read. */
  mineDamaged: number;
  /** Saves the file under a label and gives its name; rejects when that fails. */
  onSaveMine(label: string): Promise<string>;
  onStatus(status: Said): void;
}

/** A teacher's own report: shown in full before it is saved, so that everyone sees what is in it. */
export function MyReport({ mine, mineDamaged, onSaveMine, onStatus }: MyReportProps) {
  const say = useWords();
  const [label, setLabel] = useState('');
  const damaged = mineDamaged > 0 && <p role="alert">{say(words.mineDamaged, { n: mineDamaged })}</p>;
  if (mine.length === 0) return <>{damaged}<p>{say(words.mineNone)}</p></>;
  return (
    <form
      className="progress-mine"
      onSubmit={(event) => {
        event.preventDefault();
        onSaveMine(label).then((name) => onStatus({ what: words.saved, params: { name, n: mine.length } }), () => onStatus({ what: words.failed }));
      }}
    >
      {damaged}
      <p>{say(words.mineHint)}</p>
      <ul>
        {mine.map((report) => (
          <li key={`${report.platform}|${report.namHoc}|${report.lop}|${report.mon}|${report.period}`}>
            {say(words.mineLine, {
              book: [report.lop, report.mon ?? (report.role === 'gvcn' ? say(words.homeroom) : null), report.namHoc].filter(Boolean).join(' · '),
              verdict: say(verdictWords[report.verdict]), read: report.pupils.read, total: report.pupils.total ?? say(words.unknownTotal), errors: report.errors,
            })}
          </li>
        ))}
      </ul>
      <TextField className="progress-label" value={label} onChange={setLabel} maxLength={longestLabel}>
        <Label>{say(words.label)}</Label>
        <Input autoComplete="off" />
        <Text slot="description">{say(words.labelHint)}</Text>
      </TextField>
      <Button className="button primary" type="submit">{say(words.save)}</Button>
    </form>
  );
}

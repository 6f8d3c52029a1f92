import { useContext, useDeferredValue, useId, useMemo, useState, type FormEvent } from 'react';
import { readPlanLines, type BadLine } from '../../lib/deadlines/plan-lines.ts';
import { describeProblem } from '../../lib/deadlines/problems.ts';
import type { Words } from '../../lib/records/words.ts';
import { LanguageContext, useWords } from '../words.ts';
import type { AddFormProps } from './AddDeadline.tsx';
import { words } from './add.words.ts';

/** Lines pasted from a plan: the good ones are added, the bad ones stay in the box and say why. */
export function PasteForm({ today, school, onAdd }: AddFormProps) {
  const say = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const deferred = useDeferredValue(text);
  const { entries, bad } = useMemo(() => readPlanLines(deferred, today, school), [deferred, today, school]);
  const save = (event: FormEvent) => {
    event.preventDefault();
    void onAdd(entries).then((stored) => stored && setText(bad.map((line) => line.text).join('\n')));
  };
  return (
    <form className="deadline-form" onSubmit={save}>
      <div className="field">
        <label htmlFor={id}>{say(words.pasteLabel)}</label>
        <textarea id={id} rows={6} value={text} aria-describedby={`${id}hint`} onChange={(event) => setText(event.target.value)} />
        <small id={`${id}hint`}>{say(words.pasteHint)}</small>
      </div>
      <div role="status" className="deadline-result">
        {deferred.trim() !== '' && <p><strong>{say(words.understood, { n: entries.length })}</strong></p>}
        <BadLines bad={bad} />
      </div>
      <button type="submit" className="primary" disabled={entries.length === 0 || deferred !== text}>{say(words.addLines, { n: entries.length })}</button>
    </form>
  );
}

const shownAtMost = 50;

/** The lines that could not be read, each with its number and what to do. */
export function BadLines({ bad, heading = words.notUnderstood }: { bad: readonly BadLine[]; heading?: Words }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  if (bad.length === 0) return null;
  return (
    <>
      <p className="problem">{say(heading, { n: bad.length })}</p>
      <ul className="bad-lines">
        {bad.slice(0, shownAtMost).map(({ line, text, problem }) => (
          <li key={line}>{say(words.badLine, { line, text: text.trim(), problem: describeProblem(problem, language) })}</li>
        ))}
        {bad.length > shownAtMost && <li>{say(words.moreBad, { n: bad.length - shownAtMost })}</li>}
      </ul>
    </>
  );
}

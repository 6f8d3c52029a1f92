import { useContext, useState } from 'react';
import { Button } from 'react-aria-components';
import { dateDigits } from '../../lib/calendar/words.ts';
import type { Correction, State } from '../../lib/corrections/correction.ts';
import { backOf, isDraft, nextOf } from '../../lib/corrections/path.ts';
import type { Problem } from '../../lib/corrections/problems.ts';
import { actWords, describeProblem, stateWords } from '../../lib/corrections/words.ts';
import { ReasonDialog } from '../common/ReasonDialog.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './corrections.words.ts';
import { fieldId } from './fields.tsx';
import { placeName } from './field-words.ts';
import { StepForm } from './StepForm.tsx';

interface NextStepProps {
  record: Correction;
  now: string;
  /** The step that is to be made now: after handing in it depends on what the principal says. */
  to: State | null;
  problems: readonly Problem[];
  onChange(record: Correction): void;
  onStep(to: State): void;
  onBack(to: State, reason: string): void;
}

/** The next act: what it asks for, what is still missing for it with the way there, and the press that notes it. */
export function NextStep({ record, now, to, problems, onChange, onStep, onBack }: NextStepProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  return (
    <section className="next-step" aria-label={say(words.next)}>
      <h2>{say(words.next)}</h2>
      {record.state === 'tuChoi' && <p>{say(words.refused)}</p>}
      {record.state === 'luu' && <p>{say(words.finished, { day: record.luuDen === null ? '?' : dateDigits(record.luuDen) })}</p>}
      {to !== null && (
        <>
          {!isDraft(record) && <StepForm record={record} to={to} now={now} onChange={onChange} />}
          {problems.length === 0 ? (
            <p className="step-ready">{say(words.ready)}</p>
          ) : (
            <div className="step-left">
              <p>{say(words.left, { n: problems.length })}</p>
              <ul>
                {problems.map((problem, index) => (
                  <li key={index}>
                    <button type="button" className="link" onClick={() => leadTo(problem.at)}>{placeName(problem.at, language)}</button>{': '}
                    {describeProblem(problem, language)}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <Button className="button primary" isDisabled={problems.length > 0} onPress={() => onStep(to)}>{say(actWords[to])}</Button>
        </>
      )}
      {!isDraft(record) && <StepBack record={record} onBack={onBack} />}
    </section>
  );
}

function StepBack({ record, onBack }: { record: Correction; onBack(to: State, reason: string): void }) {
  const say = useWords();
  const steps = backOf(record);
  const [chosen, setChosen] = useState<State | null>(null);
  const to = chosen !== null && steps.includes(chosen) ? chosen : steps[0]!;
  return (
    <ReasonDialog quiet open={say(words.stepBack)} title={say(words.stepBackTitle)} confirm={say(words.stepBackYes)} onOpenChange={() => setChosen(null)} onReason={(reason) => onBack(to, reason)}>
      <label className="dialog-field">
        {say(words.stepBackTo)}
        <select value={to} onChange={(event) => setChosen(event.target.value as State)}>
          {steps.map((state) => <option key={state} value={state}>{say(stateWords[state])}</option>)}
        </select>
      </label>
      <p className="soft">{say(words.stepBackHint)}</p>
    </ReasonDialog>
  );
}

/** The step that is next, as far as it can be told. */
export function stepToMake(record: Correction): State | null {
  const next = nextOf(record);
  return record.state === 'daTrinh' && record.yKien.dongY === false ? 'tuChoi' : (next[0] ?? null);
}

/** Leads to a place of the form: opens what hides it, brings it into view and puts the caret there. */
function leadTo(at: string): void {
  const field = document.getElementById(fieldId(at)) ?? document.getElementById(fieldId(at.split('.')[0]!));
  if (!field) return;
  field.closest('.record-head')?.querySelector<HTMLElement>('[aria-expanded=false]')?.click();
  field.scrollIntoView({ block: 'center' });
  (field.matches('input, select, textarea, section') ? field : field.querySelector<HTMLElement>('input'))?.focus({ preventScroll: true });
}

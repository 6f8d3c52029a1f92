import { Check, CircleDot, Circle, X } from 'lucide-react';
import type { Correction } from '../../lib/corrections/correction.ts';
import { pathOf } from '../../lib/corrections/path.ts';
import { stateWords } from '../../lib/corrections/words.ts';
import { useWords } from '../words.ts';
import { words } from './corrections.words.ts';

/** The whole way of a record, with where it stands. */
export function StepPath({ record }: { record: Pick<Correction, 'state' | 'kySo'> }) {
  const say = useWords();
  const path = pathOf(record);
  const refused = record.state === 'tuChoi';
  const shown = refused ? [...path.slice(0, path.indexOf('daTrinh') + 1), 'tuChoi' as const] : path;
  const at = shown.indexOf(record.state);
  return (
    <ol className="step-path" aria-label={say(words.path)}>
      {shown.map((state, index) => {
        const Icon = state === 'tuChoi' ? X : index < at ? Check : index === at ? CircleDot : Circle;
        return (
          <li key={state} data-step={index < at ? 'done' : index === at ? 'here' : 'ahead'} aria-current={index === at ? 'step' : undefined}>
            <Icon size={16} aria-hidden />
            <span>{say(stateWords[state])}</span>
            {index < at && <span className="visually-hidden"> ({say(words.done)})</span>}
            {index === at && <span className="visually-hidden"> ({say(words.here)})</span>}
          </li>
        );
      })}
    </ol>
  );
}

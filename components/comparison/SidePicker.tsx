import { useWords } from '../words.ts';
import { words } from './comparison.words.ts';

/** Something that can be compared, in words. */
export interface SideOption {
  id: string;
  group: 'groupFiles' | 'groupReadings' | 'groupCopies' | 'groupBefore';
  label: string;
}

interface SidePickerProps {
  options: readonly SideOption[];
  a: string;
  b: string;
  onChange(a: string, b: string): void;
}
const groups = ['groupFiles', 'groupReadings', 'groupCopies', 'groupBefore'] as const;

/** The two that are compared, out of everything at hand. */
export function SidePicker({ options, a, b, onChange }: SidePickerProps) {
  const say = useWords();
  const list = (id: string, label: string, value: string, change: (chosen: string) => void) => (
    <div className="side-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => change(event.target.value)}>
        <option value="">{say(words.choose)}</option>
        {groups.filter((group) => options.some((one) => one.group === group)).map((group) => (
          <optgroup key={group} label={say(words[group])}>
            {options.filter((one) => one.group === group).map((one) => <option key={one.id} value={one.id}>{one.label}</option>)}
          </optgroup>
        ))}
      </select>
    </div>
  );
  return (
    <section className="compare-part" aria-labelledby="sides">
      <h2 id="sides">{say(words.sides)}</h2>
      {options.length === 0 ? <p>{say(words.nothingYet)}</p> : (
        <div className="side-choices">
          {list('side-a', say(words.sideA), a, (chosen) => onChange(chosen, b))}
          {list('side-b', say(words.sideB), b, (chosen) => onChange(a, chosen))}
        </div>
      )}
    </section>
  );
}

import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { valueAt, withValue, type Draft } from '../../lib/school/draft.ts';
import { useWords } from '../words.ts';
import { Cell } from './Cell.tsx';
import { words } from './pack-editor.words.ts';
import type { Choice, EditedField } from './parts.ts';
import { placeId } from './problem-words.ts';
import { Wrong, type RowsProps } from './RowsEditor.tsx';

/** A part of the pack that holds something for each of some names (periods by subject, values by field): a row a name. */
export function KeyedEditor({ path, label, help, problems, columns, choices, hint, entries, onChange }: RowsProps & { choices: readonly Choice[]; hint?: EditedField['hint'] | undefined; entries: Draft; onChange(entries: Draft): void }) {
  const say = useWords();
  const single = columns[0]!.key === '';
  const left = choices.filter(({ value }) => !Object.hasOwn(entries, value));
  const name = (key: string) => {
    const known = choices.find(({ value }) => value === key);
    return known ? say(known.words) : key;
  };
  return (
    <fieldset className="pack-rows" id={placeId(path)} tabIndex={-1}>
      <legend>{label}</legend>
      {help && <p className="soft">{help}</p>}
      {Object.entries(entries).map(([key, value]) => (
        <div key={key} className="pack-row" role="group" aria-label={`${label}: ${name(key)}`}>
          <strong className="pack-name">{name(key)}</strong>
          <div className="pack-cells">
            {columns.map((column) => (
              <Cell
                key={column.key} id={placeId([path, key, column.key].filter(Boolean).join('.'))} column={column} row={name(key)}
                value={single ? value : valueAt(value as Draft, column.key)} hint={hint?.(key, column.key)} wrong={problems.some(({ field }) => field === `${path}.${key}.${column.key}`)}
                onChange={(next) => onChange({ ...entries, [key]: single ? next : withValue(value as Draft, column.key, next) })}
              />
            ))}
          </div>
          <Button className="pack-remove" aria-label={say(words.removeNamed, { name: name(key), what: label })} onPress={() => onChange(Object.fromEntries(Object.entries(entries).filter(([each]) => each !== key)))}><X size={16} aria-hidden /></Button>
        </div>
      ))}
      <Wrong problems={problems} />
      <Adding label={`${say(words.add)}: ${label}`} choices={left} onAdd={(key) => onChange({ ...entries, [key]: single ? [] : {} })} />
    </fieldset>
  );
}

/** Several of a list's choices, each removed with one press. */
export function PicksEditor({ path, label, help, problems, choices, picked, onChange }: Omit<RowsProps, 'columns'> & { choices: readonly Choice[]; picked: readonly string[]; onChange(picked: string[]): void }) {
  const say = useWords();
  const name = (key: string) => {
    const known = choices.find(({ value }) => value === key);
    return known ? say(known.words) : key;
  };
  return (
    <fieldset className="pack-rows" id={placeId(path)} tabIndex={-1}>
      <legend>{label}</legend>
      {help && <p className="soft">{help}</p>}
      {picked.length > 0 && (
        <ul className="pack-picks">
          {picked.map((key, index) => (
            <li key={`${key}${index}`}>
              {name(key)}
              <Button className="pack-remove" aria-label={say(words.removeNamed, { name: name(key), what: label })} onPress={() => onChange(picked.filter((_, at) => at !== index))}><X size={14} aria-hidden /></Button>
            </li>
          ))}
        </ul>
      )}
      <Wrong problems={problems} />
      <Adding label={`${say(words.add)}: ${label}`} choices={choices.filter(({ value }) => !picked.includes(String(value)))} onAdd={(key) => onChange([...picked, key])} />
    </fieldset>
  );
}

function Adding({ label, choices, onAdd }: { label: string; choices: readonly Choice[]; onAdd(key: string): void }) {
  const say = useWords();
  if (choices.length === 0) return null;
  return (
    <select aria-label={label} value="" onChange={({ target }) => onAdd(target.value)}>
      <option value="">{say(words.addChoice)}</option>
      {choices.map(({ value, words: said }) => <option key={value} value={value}>{say(said)}</option>)}
    </select>
  );
}

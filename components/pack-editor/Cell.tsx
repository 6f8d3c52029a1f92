import { useState } from 'react';
import { roles } from '../../lib/school/roles.ts';
import { roleWords } from '../panel/signing.words.ts';
import { useWords } from '../words.ts';
import { dayForm, shownDay, typedDay } from './day.ts';
import { words } from './pack-editor.words.ts';
import type { Column } from './parts.ts';

export interface CellProps {
  /** The place in the pack, for a problem's link. */
  id: string;
  column: Column;
  /** Of the row, for the ears: "Đợt kiểm tra, dòng 1". */
  row: string;
  value: unknown;
  wrong: boolean;
  hint?: number | undefined;
  onChange(value: unknown): void;
}

/** One value of a row; what is emptied is left out of the pack. */
export function Cell({ id, column: { kind, choices, example, wide, words: label }, row, value, wrong, hint, onChange }: CellProps) {
  const say = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  if (kind === 'roles') {
    const held = Array.isArray(value) ? (value as string[]) : [];
    return (
      <fieldset id={id} tabIndex={-1} className="pack-roles" aria-label={`${row}, ${say(label)}`}>
        <legend>{say(label)}</legend>
        {roles.map((role) => (
          <label key={role}>
            <input type="checkbox" checked={held.includes(role)} onChange={({ target }) => onChange(roles.filter((each) => (each === role ? target.checked : held.includes(each))))} />
            {say(roleWords[role])}
          </label>
        ))}
      </fieldset>
    );
  }
  const shown = kind === 'list' && Array.isArray(value) ? value.join('; ') : kind === 'date' ? shownDay(value) : String(value ?? '');
  // A list and a day stay as they are typed until the place is left.
  const keepsTyped = kind === 'list' || kind === 'date';
  const take = (text: string) => {
    setTyped(text);
    if (kind === 'list') return onChange(text.split(';').map((each) => each.normalize('NFC').trim()).filter(Boolean));
    if (text.trim() === '') return onChange(undefined);
    if (kind === 'date') return onChange(typedDay(text));
    onChange(kind === 'number' && !Number.isNaN(Number(text)) ? Number(text) : text.normalize('NFC'));
  };
  if (kind === 'key') return <code className="pack-key-cell" id={id} tabIndex={-1} title={say(label)}>{shown}</code>;
  return (
    <label className={wide ? 'pack-wide' : undefined}>
      <span>{say(label)}</span>
      {kind === 'choice' ? (
        <select id={id} aria-invalid={wrong} value={String(value ?? '')} onChange={({ target }) => onChange(choices!.find((choice) => String(choice.value) === target.value)?.value ?? (target.value || undefined))}>
          <option value="">{say(words.noChoice)}</option>
          {choices!.map((choice) => <option key={choice.value} value={String(choice.value)}>{say(choice.words)}</option>)}
          {shown !== '' && !choices!.some((choice) => String(choice.value) === shown) && <option value={shown}>{shown}</option>}
        </select>
      ) : (
        <input
          id={id} aria-invalid={wrong} inputMode={kind === 'number' || kind === 'date' ? 'numeric' : undefined} placeholder={kind === 'date' ? dayForm : hint === undefined ? example : String(hint)}
          value={keepsTyped ? (typed ?? shown) : shown} onBlur={() => setTyped(null)} onChange={({ target }) => take(target.value)}
        />
      )}
    </label>
  );
}

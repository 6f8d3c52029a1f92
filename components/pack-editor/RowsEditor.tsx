import { useContext } from 'react';
import { Plus, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { withValue, type Draft } from '../../lib/school/draft.ts';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './pack-editor.words.ts';
import type { Column } from './parts.ts';

/** A list of the pack, a row each; an empty cell leaves its key out. */
export function RowsEditor({ label, help, wrong, columns, rows, onChange }: { label: string; help: string; wrong: string; columns: readonly Column[]; rows: readonly Draft[]; onChange(rows: Draft[]): void }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const set = (index: number, key: string, value: unknown) => onChange(rows.map((row, at) => (at === index ? withValue(row, key, value) : row)));
  const add = () => onChange([...rows, Object.fromEntries(columns.filter(({ first }) => first !== undefined).map(({ key, first }) => [key, first]))]);
  return (
    <fieldset className="pack-rows">
      <legend>{label}</legend>
      {help && <p className="soft">{help}</p>}
      {rows.map((row, index) => (
        <div key={index} className="pack-row" role="group" aria-label={`${label} ${index + 1}`}>
          {columns.map((column) => (
            <label key={column.key}>
              <span>{column.words[language]}</span>
              <Cell column={column} value={row[column.key]} onChange={(value) => set(index, column.key, value)} />
            </label>
          ))}
          <Button aria-label={say(words.removeRow, { n: index + 1, what: label })} onPress={() => onChange(rows.filter((_, at) => at !== index))}><X size={16} aria-hidden /></Button>
        </div>
      ))}
      {wrong && <p role="alert">{wrong}</p>}
      <Button onPress={add}><Plus size={16} aria-hidden /> {say(words.addRow)}</Button>
    </fieldset>
  );
}

function Cell({ column: { kind, choices }, value, onChange }: { column: Column; value: unknown; onChange(value: unknown): void }) {
  if (kind === 'choice') {
    return <select value={String(value ?? '')} onChange={({ target }) => onChange(target.value || undefined)}>{choices!.map((choice) => <option key={choice}>{choice}</option>)}</select>;
  }
  const shown = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  const take = (typed: string) => {
    if (typed === '') return onChange(undefined);
    if (kind === 'roles') return onChange(typed.split(/[,\s]+/));
    onChange(kind === 'number' && !Number.isNaN(Number(typed)) ? Number(typed) : typed);
  };
  return <input type={kind === 'date' ? 'date' : 'text'} value={shown} onChange={({ target }) => take(target.value)} />;
}

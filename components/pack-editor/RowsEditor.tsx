import { Plus, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { valueAt, withValue, type Draft } from '../../lib/school/draft.ts';
import { useWords } from '../words.ts';
import { Cell } from './Cell.tsx';
import { words } from './pack-editor.words.ts';
import { placeId, type PlaceProblem } from './problem-words.ts';
import type { Column } from './parts.ts';

export interface RowsProps {
  path: string;
  label: string;
  help: string;
  problems: readonly PlaceProblem[];
  columns: readonly Column[];
}

/** What is wrong in a list, each with its row. */
export const Wrong = ({ problems }: { problems: readonly PlaceProblem[] }) =>
  problems.length > 0 && <div role="alert">{problems.map(({ path, place, what }) => <p key={path + what}>{[place, what].filter(Boolean).join(': ')}</p>)}</div>;

/** "NT-4" after NT-1 and NT-3: a key of a row that was taken out is not given to another. */
function nextKey(column: Column, rows: readonly Draft[]): string {
  const numbers = rows.map((row) => new RegExp(`^${column.first}-(\\d+)$`).exec(String(row[column.key]))?.[1]).map(Number);
  return `${column.first}-${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

/** A list of the pack, a row each; an empty cell leaves its key out. `given` are the rows in force now. */
export function RowsEditor({ path, label, help, problems, columns, rows, given, onChange }: RowsProps & { rows: readonly Draft[]; given: readonly Draft[]; onChange(rows: Draft[]): void }) {
  const say = useWords();
  const set = (index: number, key: string, value: unknown) => onChange(rows.map((row, at) => (at === index ? withValue(row, key, value) : row)));
  const firstOf = (column: Column): unknown => (column.kind === 'key' ? nextKey(column, [...rows, ...given]) : (column.first ?? (column.kind === 'roles' ? [] : undefined)));
  const add = () => onChange([...rows, Object.fromEntries(columns.map((column) => [column.key, firstOf(column)] as const).filter(([, value]) => value !== undefined))]);
  return (
    <fieldset className="pack-rows" id={placeId(path)} tabIndex={-1}>
      <legend>{label}</legend>
      {help && <p className="soft">{help}</p>}
      {rows.map((row, index) => (
        <div key={index} className="pack-row" role="group" aria-label={`${label} ${index + 1}`}>
          <span className="pack-number" aria-hidden>{index + 1}</span>
          <div className="pack-cells">
            {columns.map((column) => {
              const place = `${path}.${index}.${column.key}`;
              return <Cell key={column.key} id={placeId(place)} column={column} row={`${label} ${index + 1}`} value={valueAt(row, column.key)} wrong={problems.some((problem) => problem.field === place)} onChange={(value) => set(index, column.key, value)} />;
            })}
          </div>
          <Button className="pack-remove" aria-label={say(words.removeRow, { n: index + 1, what: label })} onPress={() => onChange(rows.filter((_, at) => at !== index))}><X size={16} aria-hidden /></Button>
        </div>
      ))}
      <Wrong problems={problems} />
      <Button onPress={add}><Plus size={16} aria-hidden /> {say(words.addRow)}</Button>
    </fieldset>
  );
}

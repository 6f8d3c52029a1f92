import { useContext, useId, useState } from 'react';
import { FieldError, Input, Label, Switch, Text, TextArea, TextField } from 'react-aria-components';
import { linesOf, listsOf, valueAt, withValue, writeLists, type Draft } from '../../lib/school/draft.ts';
import { wordsOf } from '../../lib/school/pack-diff.ts';
import type { PackProblem } from '../../lib/school/read-pack.ts';
import { whyWords } from '../settings/pack.words.ts';
import { LanguageContext, useWords } from '../words.ts';
import type { EditedField } from './parts.ts';
import { RowsEditor } from './RowsEditor.tsx';
import { words } from './pack-editor.words.ts';

export interface FieldEditorProps {
  field: EditedField;
  draft: Draft;
  problems: readonly PackProblem[];
  onChange(draft: Draft): void;
}

/** One place of the pack with its help and what is wrong with it. */
export function FieldEditor({ field, draft, problems, onChange }: FieldEditorProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const id = useId();
  const label = wordsOf(field.path)[language];
  const value = valueAt(draft, field.path);
  const set = (next: unknown) => onChange(withValue(draft, field.path, next));
  const wrong = problems.filter(({ path }) => path === field.path || path.startsWith(`${field.path}.`));
  const says = wrong.map(({ path, why }) => [path.slice(field.path.length + 1), say(whyWords[why])].filter(Boolean).join(': ')).join('; ');
  const help = field.help ? say(field.help) : '';

  if (field.kind === 'switch') {
    return (
      <Switch isSelected={typeof value === 'boolean' ? value : (field.standard ?? false)} onChange={(on) => set(on === field.standard ? undefined : on)}>
        <span className="pack-switch" aria-hidden />{label}
      </Switch>
    );
  }
  if (field.kind === 'choice') {
    return (
      <div className="pack-field">
        <label htmlFor={id}>{label}</label>
        <select id={id} value={String(value ?? '')} onChange={({ target }) => set(target.value || undefined)}>
          <option value="">{say(words.standardValue)}</option>
          {field.choices!.map((choice) => <option key={choice.value} value={choice.value}>{say(choice.words)}</option>)}
        </select>
        {says && <p role="alert">{says}</p>}
      </div>
    );
  }
  if (field.kind === 'table') {
    return <RowsEditor label={label} help={help} wrong={says} columns={field.columns!} rows={Array.isArray(value) ? (value as Draft[]) : []} onChange={(rows) => set(rows.length > 0 ? rows : undefined)} />;
  }
  return <TextEditor key={field.path} kind={field.kind} label={label} help={help} wrong={says} value={value} onChange={set} />;
}

const writers: Partial<Record<EditedField['kind'], (value: unknown) => string>> = {
  lines: (value) => (Array.isArray(value) ? value.join('\n') : ''),
  lists: writeLists,
  json: (value) => (value === undefined ? '' : JSON.stringify(value, null, 2)),
};

/** The text stays as it is typed; what it says goes into the draft at each stroke. */
function TextEditor({ kind, label, help, wrong, value, onChange }: { kind: EditedField['kind']; label: string; help: string; wrong: string; value: unknown; onChange(value: unknown): void }) {
  const say = useWords();
  const write = writers[kind] ?? ((given: unknown) => (given === undefined ? '' : String(given)));
  const [text, setText] = useState(() => write(value));
  const [broken, setBroken] = useState(false);
  const take = (typed: string) => {
    setText(typed);
    setBroken(false);
    if (typed.trim() === '') return onChange(undefined);
    if (kind === 'lines') return onChange(linesOf(typed));
    if (kind === 'lists') return onChange(listsOf(typed));
    if (kind === 'number') return onChange(Number.isNaN(Number(typed)) ? typed : Number(typed));
    if (kind !== 'json') return onChange(typed.normalize('NFC'));
    try {
      onChange(JSON.parse(typed));
    } catch {
      // Kept as text, so that nothing typed is lost: the document is wrong until it is mended.
      onChange(typed);
      setBroken(true);
    }
  };
  const long = kind === 'lines' || kind === 'lists' || kind === 'json';
  const rows = Math.min(10, Math.max(3, text.split('\n').length));
  return (
    <TextField className="pack-field" value={text} onChange={take} isInvalid={wrong !== '' || broken} validationBehavior="aria">
      <Label>{label}</Label>
      {long ? <TextArea rows={rows} className={kind === 'json' ? 'pack-json' : undefined} /> : <Input type={kind === 'date' ? 'date' : 'text'} inputMode={kind === 'number' ? 'numeric' : undefined} />}
      {help && <Text slot="description">{help}</Text>}
      <FieldError>{broken ? say(words.notJson) : wrong}</FieldError>
    </TextField>
  );
}


import { useContext, useState } from 'react';
import { FieldError, Input, Label, Switch, Text, TextArea, TextField } from 'react-aria-components';
import type { Lesson } from '../../lib/records/lesson.ts';
import { linesOf, valueAt, withValue, type Draft } from '../../lib/school/draft.ts';
import { wordsOf } from '../../lib/school/pack-diff.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { LanguageContext, useWords } from '../words.ts';
import { dayForm, shownDay, typedDay } from './day.ts';
import { KeyedEditor, PicksEditor } from './KeyedEditor.tsx';
import { LessonsEditor } from './LessonsEditor.tsx';
import type { EditedField } from './parts.ts';
import { placeId, type PlaceProblem } from './problem-words.ts';
import { RowsEditor } from './RowsEditor.tsx';
import { words } from './pack-editor.words.ts';

export interface FieldEditorProps {
  field: EditedField;
  draft: Draft;
  /** What holds here now: keys it gave are not given again. */
  inForce: SchoolPack;
  /** Of this field alone. */
  problems: readonly PlaceProblem[];
  onChange(draft: Draft): void;
}

const listOf = <T,>(value: unknown, standard?: unknown): T[] => (Array.isArray(value) ? value : Array.isArray(standard) ? standard : []) as T[];
const recordOf = (value: unknown, standard: unknown): Draft => (typeof value === 'object' && value !== null ? value : (standard ?? {})) as Draft;

/** One place of the pack with its help and what is wrong with it. */
export function FieldEditor({ field, draft, inForce, problems, onChange }: FieldEditorProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const id = placeId(field.path);
  const label = wordsOf(field.path)[language];
  const value = valueAt(draft, field.path);
  const set = (next: unknown) => onChange(withValue(draft, field.path, next));
  const says = problems.map(({ place, what }) => [place, what].filter(Boolean).join(': ')).join('; ');
  const help = field.help ? say(field.help) : '';
  const list = { path: field.path, label, help, problems, columns: field.columns ?? [], choices: field.choices ?? [] };

  switch (field.kind) {
    case 'switch':
      return (
        <Switch id={id} isSelected={typeof value === 'boolean' ? value : field.standard === true} onChange={(on) => set(on === field.standard ? undefined : on)}>
          <span className="pack-switch" aria-hidden />{label}
        </Switch>
      );
    case 'choice':
      return (
        <div className="pack-field">
          <label htmlFor={id}>{label}</label>
          <select id={id} value={String(value ?? '')} onChange={({ target }) => set(field.choices!.find((choice) => String(choice.value) === target.value)?.value)}>
            <option value="">{say(words.standardValue)}</option>
            {field.choices!.map((choice) => <option key={choice.value} value={choice.value}>{say(choice.words)}</option>)}
          </select>
          {says && <p role="alert">{says}</p>}
        </div>
      );
    case 'table':
      return <RowsEditor {...list} rows={listOf<Draft>(value)} given={listOf<Draft>(valueAt(inForce, field.path))} onChange={(rows) => set(rows.length > 0 ? rows : undefined)} />;
    case 'picks':
      return <PicksEditor {...list} picked={listOf<string>(value, field.standard)} onChange={(picked) => set(picked.length > 0 ? picked : undefined)} />;
    case 'keyed':
      return <KeyedEditor {...list} hint={field.hint} entries={recordOf(value, field.standard)} onChange={(entries) => set(Object.keys(entries).length > 0 ? entries : undefined)} />;
    case 'lessons':
      return <LessonsEditor {...list} lessons={listOf<Partial<Lesson>>(value)} onChange={(lessons) => set(lessons.length > 0 ? lessons : undefined)} />;
    default:
      return <TextEditor key={field.path} id={id} kind={field.kind} label={label} help={help} wrong={says} value={value} standard={field.standard} onChange={set} />;
  }
}

/** What a text says as the pack holds it; undefined for nothing. */
function meaningOf(text: string, kind: EditedField['kind']): unknown {
  if (text.trim() === '') return undefined;
  if (kind === 'lines') return linesOf(text);
  if (kind === 'date') return typedDay(text);
  return kind === 'number' && !Number.isNaN(Number(text)) ? Number(text) : text.normalize('NFC');
}

/** The text stays as it is typed as long as it says what the draft holds; that goes into the draft at each stroke. */
function TextEditor({ id, kind, label, help, wrong, value, standard, onChange }: { id: string; kind: EditedField['kind']; label: string; help: string; wrong: string; value: unknown; standard: unknown; onChange(value: unknown): void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = Array.isArray(value) ? value.join('\n') : kind === 'date' ? shownDay(value) : String(value ?? '');
  const text = typed !== null && JSON.stringify(meaningOf(typed, kind)) === JSON.stringify(value) ? typed : shown;
  const take = (next: string) => {
    setTyped(next);
    onChange(meaningOf(next, kind));
  };
  const rows = Math.min(10, Math.max(3, text.split('\n').length));
  return (
    <TextField id={id} className="pack-field" value={text} onChange={take} isInvalid={wrong !== ''} validationBehavior="aria">
      <Label>{label}</Label>
      {kind === 'lines' ? <TextArea rows={rows} /> : <Input inputMode={kind === 'number' || kind === 'date' ? 'numeric' : undefined} placeholder={kind === 'date' ? dayForm : standard === undefined ? undefined : String(standard)} />}
      {help && <Text slot="description">{help}</Text>}
      <FieldError>{wrong}</FieldError>
    </TextField>
  );
}

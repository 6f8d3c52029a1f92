import { useContext, useState, type ReactNode } from 'react';
import { Button, Input, Label, SearchField, ToggleButton } from 'react-aria-components';
import type { TableGroup } from '../../lib/checklists/class-table.ts';
import type { Subject } from '../../lib/checklists/scopes.ts';
import { marks, type Mark } from '../../lib/records/finding.ts';
import { markWords } from '../../lib/records/mark-words.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { useNarrow } from './ClassGrid.tsx';
import { className } from './class-name.ts';
import { words } from './class-table.words.ts';

/** What narrows the table down. */
export interface Narrowing {
  search: string;
  unfinished: boolean;
  mark: Mark | null;
  /** The one group in view; '' for all. */
  only: string;
}

export interface ClassToolsProps {
  classes: readonly Subject[];
  chosen: Subject;
  groups: readonly TableGroup[];
  narrowing: Narrowing;
  counts: Record<Mark, number>;
  onNarrow(part: Partial<Narrowing>): void;
  onChoose(subject: Subject): void;
  onNext(): void;
  /** Rejects when the file could not be made. */
  onSave(kind: 'csv' | 'list' | 'xlsx'): Promise<void>;
  onPrint(): void;
}

/** The tools over the class table; in a narrow window those that are not always needed are folded away. */
export function ClassTools({ classes, chosen, groups, narrowing, counts, onNarrow, onChoose, onNext, onSave, onPrint }: ClassToolsProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const isNarrow = useNarrow();
  const [failed, setFailed] = useState(false);
  const save = (kind: 'csv' | 'list' | 'xlsx') => void onSave(kind).then(() => setFailed(false), () => setFailed(true));
  const files = (
    <span className="class-files">
      <Button className="button" onPress={() => save('csv')}>{say(words.csv)}</Button>
      <Button className="button" onPress={() => save('list')}>{say(words.list)}</Button>
      <Button className="button" onPress={() => save('xlsx')}>{say(words.xlsx)}</Button>
      <Button className="button" onPress={onPrint}>{say(words.print)}</Button>
    </span>
  );
  return (
    <div className="class-tools no-print">
      <div className="row">
        {classes.length > 1 && (
          <select aria-label={say(words.class)} value={className(chosen)} onChange={({ target }) => onChoose(classes.find((one) => className(one) === target.value) ?? chosen)}>
            {classes.map((one) => <option key={className(one)}>{className(one)}</option>)}
          </select>
        )}
        <SearchField className="class-search" value={narrowing.search} onChange={(search) => onNarrow({ search })}>
          <Label className="visually-hidden">{say(words.search)}</Label>
          <Input placeholder={say(words.search)} />
        </SearchField>
        <Button className="button primary" onPress={onNext}>{say(words.next)}</Button>
        {!isNarrow && files}
      </div>
      <Folded label={isNarrow ? say(words.more) : null}>
        <div className="row">
          <ToggleButton className="toggle" isSelected={narrowing.unfinished} onChange={(unfinished) => onNarrow({ unfinished })}>{say(words.unfinished)}</ToggleButton>
          <div className="toggles" role="group" aria-label={say(words.byMark)}>
            {marks.map((one) => (
              <ToggleButton key={one} className="toggle" isSelected={narrowing.mark === one} onChange={(on) => onNarrow({ mark: on ? one : null })}><MarkIcon mark={one} size={12} /> {say(markWords[one])} {counts[one]}</ToggleButton>
            ))}
          </div>
          <select aria-label={say(words.group)} value={narrowing.only} onChange={({ target }) => onNarrow({ only: target.value })}>
            <option value="">{say(words.allGroups)}</option>
            {groups.map((group) => <option key={group.id} value={group.id}>{group[language]}</option>)}
          </select>
          {isNarrow && files}
          <span className="soft">{say(words.warning)}</span>
        </div>
      </Folded>
      {failed && <p role="alert">{say(words.notSaved)}</p>}
    </div>
  );
}

function Folded({ label, children }: { label: string | null; children: ReactNode }) {
  return label === null ? <>{children}</> : <details><summary>{label}</summary>{children}</details>;
}
